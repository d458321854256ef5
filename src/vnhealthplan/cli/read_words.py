"""What `vnhealthplan read` says where it gives no draft, and the options that help."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.messages import Language

MISSING: Mapping[Language, str] = {
    "vi": "vnhealthplan: {file} không nói rõ {fields} của kế hoạch nên chưa lập được bản nháp; thêm {options}\n",
    "en": "vnhealthplan: {file} does not say the {fields} of the plan, so there is no draft yet; add {options}\n",
}
OPTIONS_OF: Mapping[Language, Mapping[str, tuple[str, str]]] = {
    "vi": {"title": ("tiêu đề", "--title"), "area": ("địa bàn", "--area"), "period": ("thời kỳ", "--period")},
    "en": {"title": ("title", "--title"), "area": ("area", "--area"), "period": ("period", "--period")},
}
NOTHING: Mapping[Language, str] = {
    "vi": "vnhealthplan: không tìm thấy chỉ tiêu nào trong {file}; kiểm tra đây có phải văn bản kế hoạch không\n",
    "en": "vnhealthplan: no target was found in {file}; check that it is the text of a plan\n",
}
TOO_LONG: Mapping[Language, str] = {
    "vi": "vnhealthplan: {file} dài hơn {limit} ký tự; tách từng phần rồi đọc\n",
    "en": "vnhealthplan: {file} has more than {limit} characters; read it part by part\n",
}
AREA_NEEDS_MAP: Mapping[Language, str] = {
    "vi": "vnhealthplan: {file} không cho biết địa bàn thuộc bản đồ trước hay sau 01/7/2025; thêm --map\n",
    "en": "vnhealthplan: {file} does not tell whether the area is of the map before 1 July 2025 or after; add --map\n",
}
OVERWRITES: Mapping[Language, str] = {
    "vi": "vnhealthplan: --output {file} chính là tệp đang đọc; chọn tệp khác\n",
    "en": "vnhealthplan: --output {file} is the file that is read; choose another\n",
}
