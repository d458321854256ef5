"""The words around a draft plan as text, in Vietnamese and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.messages import Language
    from vnhealthplan.reading.records import Certainty

HEADS: Mapping[Language, tuple[str, ...]] = {
    "vi": ("Dòng", "Chỉ tiêu", "Mã chỉ số", "Giá trị", "Thời hạn", "Điều kiện"),
    "en": ("Line", "Target", "Indicator", "Value", "Horizon", "Condition"),
}
MARKS: Mapping[Certainty, str] = {"stated": "", "carried": "~", "assumed": "?"}
"""What stands behind a cell that its own words do not say, from the surest to the least sure."""

DRAFT_WORDS: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "legend": "~ lấy từ chỗ khác trong văn bản, ? giả định vì văn bản không nói; riêng: không có trong danh mục",
        "counts": "{} chỉ tiêu, {} nhiệm vụ, {} phân công, {} chế độ báo cáo, {} văn bản viện dẫn: {}",
        "own": "riêng",
        "keep": "duy trì",
        "since": "{} so với {}",
        "doubts": "Cần xem lại (dòng)",
        "unread": "Chưa đọc vào chỉ tiêu nào: {}",
    },
    "en": {
        "legend": "~ taken from elsewhere in the text, ? assumed, for the text does not say; own: not in the catalogue",
        "counts": "{} targets, {} tasks, {} responsibilities, {} reporting rules, {} cited documents: {}",
        "own": "own",
        "keep": "keep",
        "since": "{} against {}",
        "doubts": "To be looked at again (lines)",
        "unread": "In no target: {}",
    },
}
