"""The words around a draft plan as text, in Vietnamese and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from vnhealthplan.reading.records import Certainty

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.messages import Language

Sign = Certainty | Literal["own", "none", "left"]

HEADS: Mapping[Language, tuple[str, ...]] = {
    "vi": ("Dòng", "Chỉ tiêu", "Mã chỉ số", "Giá trị", "Thời hạn", "Điều kiện"),
    "en": ("Line", "Target", "Indicator", "Value", "Horizon", "Condition"),
}
MARKS: Mapping[Certainty, str] = {"stated": "", "carried": "~", "assumed": "?"}
"""What stands behind a cell that its own words do not say, from the surest to the least sure."""
LEFT_OUT = "!"
"""What stands behind the line number of a target that could not stand in the plan."""
NONE = "-"
"""What stands for a code, a value or a horizon that there is none of."""

SIGNS: Mapping[Language, Mapping[Sign, str]] = {
    "vi": {
        "carried": "~ lấy từ chỗ khác trong văn bản",
        "assumed": "? giả định vì văn bản không nói",
        "own": "riêng: không có trong danh mục",
        "none": "-: không có trong danh mục, hoặc văn bản không nói",
        "left": "! không đưa được vào bản nháp, lý do ở dưới",
    },
    "en": {
        "carried": "~ taken from elsewhere in the text",
        "assumed": "? assumed, for the text does not say",
        "own": "own: not in the catalogue",
        "none": "-: not in the catalogue, or not said",
        "left": "! not in the draft plan, for the reason below",
    },
}
"""What the signs in the lines of targets mean."""

DRAFT_WORDS: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "counts": "{} chỉ tiêu, {} nhiệm vụ, {} phân công, {} chế độ báo cáo, {} văn bản viện dẫn: {}",
        "own": "riêng",
        "keep": "duy trì",
        "kept": "duy trì {}",
        "since": "{} so với {}",
        "doubts": "Cần xem lại (dòng)",
        "unread": "Chưa đọc vào chỉ tiêu nào: {}",
    },
    "en": {
        "counts": "{} targets, {} tasks, {} responsibilities, {} reporting rules, {} cited documents: {}",
        "own": "own",
        "keep": "keep",
        "kept": "keep {}",
        "since": "{} against {}",
        "doubts": "To be looked at again (lines)",
        "unread": "In no target: {}",
    },
}
