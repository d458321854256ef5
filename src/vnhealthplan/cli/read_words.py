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
    "vi": {
        "title": ("tiêu đề", "--title TEXT"),
        "area": ("địa bàn", "--area NAME"),
        "map": ("bản đồ của địa bàn (trước hay sau 01/7/2025)", "--map pre-2025|post-2025"),
        "period": ("thời kỳ", "--period 2021/2025"),
    },
    "en": {
        "title": ("title", "--title TEXT"),
        "area": ("area", "--area NAME"),
        "map": ("map of the area (before or after 1 July 2025)", "--map pre-2025|post-2025"),
        "period": ("period", "--period 2021/2025"),
    },
}
NO_WORDS: Mapping[Language, str] = {
    "vi": "vnhealthplan: {file} không có chữ nào; kiểm tra tệp, bản quét phải được nhận dạng thành chữ trước\n",
    "en": "vnhealthplan: {file} has no words in it; check the file, a scan must be turned into text first\n",
}
NOTHING: Mapping[Language, str] = {
    "vi": "vnhealthplan: không tìm thấy chỉ tiêu nào trong {file}; kiểm tra đây có phải văn bản kế hoạch không\n",
    "en": "vnhealthplan: no target was found in {file}; check that it is the text of a plan\n",
}
TOO_LONG: Mapping[Language, str] = {
    "vi": "vnhealthplan: {file} dài hơn {limit} ký tự; tách từng phần rồi đọc\n",
    "en": "vnhealthplan: {file} has more than {limit} characters; read it part by part\n",
}
OVERWRITES: Mapping[Language, str] = {
    "vi": "vnhealthplan: --output {file} chính là tệp đang đọc; chọn tệp khác\n",
    "en": "vnhealthplan: --output {file} is the file that is read; choose another\n",
}
