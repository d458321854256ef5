"""The words of statuses, reasons and comparators in Vietnamese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.units import format_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.messages import Language
    from vnhealthplan.models.target import Comparator
    from vnhealthplan.progress import Progress, Reason, Status

STATUSES: Mapping[Language, Mapping[Status, str]] = {
    "vi": {
        "achieved": "đạt",
        "maintained": "duy trì",
        "breached": "mất",
        "on_track": "đúng tiến độ",
        "at_risk": "có nguy cơ",
        "off_track": "chậm",
        "worsening": "xấu đi",
        "missed": "không đạt",
        "pending": "chờ số liệu",
        "unknown": "chưa rõ",
    },
    "en": {
        "achieved": "achieved",
        "maintained": "maintained",
        "breached": "breached",
        "on_track": "on track",
        "at_risk": "at risk",
        "off_track": "off track",
        "worsening": "worsening",
        "missed": "missed",
        "pending": "pending",
        "unknown": "unknown",
    },
}
REASONS: Mapping[Language, Mapping[Reason, str]] = {
    "vi": {
        "newly_met": "nay đã đạt",
        "kept": "giữ được kết quả",
        "not_touched": "đã đạt từ số liệu gốc",
        "last_known_result": "theo kết quả cuối cùng đã biết",
        "no_longer_met": "trước đạt, nay không còn",
        "pace": "so với tiến độ tuyến tính",
        "no_distance": "không có khoảng cách để tính",
        "horizon_passed": "hết hạn mà chưa đạt",
        "nothing_since_baseline": "chưa có số liệu sau kỳ gốc",
        "not_observed_at_horizon": "không có số liệu tại thời hạn",
        "no_data": "không có số liệu",
        "no_bound": "không có mức để so sánh",
        "not_measured": "không đo bằng số",
        "conflicting_values": "hai giá trị khác nhau cho một kỳ",
        "inconvertible_unit": "đơn vị không đổi được",
        "part_of_the_period": "số liệu chỉ là một phần của năm",
    },
    "en": {
        "newly_met": "met now",
        "kept": "the result is kept",
        "not_touched": "met since the baseline",
        "last_known_result": "by the last known result",
        "no_longer_met": "was met, is no more",
        "pace": "against the straight way",
        "no_distance": "no distance to measure",
        "horizon_passed": "due, and not met",
        "nothing_since_baseline": "nothing observed since the baseline",
        "not_observed_at_horizon": "nothing observed at the horizon",
        "no_data": "no data",
        "no_bound": "no bound to compare with",
        "not_measured": "not measured in numbers",
        "conflicting_values": "two values for one period",
        "inconvertible_unit": "unit does not convert",
        "part_of_the_period": "only part of the year",
    },
}
TABLE_HEADS: Mapping[Language, tuple[str, ...]] = {
    "vi": ("Mã", "Chỉ tiêu", "Thời hạn", "Kết quả", "Mức đặt ra", "Trạng thái", "Lý do"),
    "en": ("Id", "Target", "Horizon", "Actual", "Bound", "Status", "Reason"),
}
_SIGNS: Mapping[Comparator, str] = {
    "eq": "",
    "ge": "≥ ",
    "gt": "> ",
    "le": "≤ ",
    "lt": "< ",
    "approx": "≈ ",
    "range": "",
}


def comparison(row: Progress, lang: Language) -> str:
    """Write the bound of a target with its comparator: `< 10‰`, `95% – 100%`, or `-` without one.

    >>> from decimal import Decimal
    >>> from vnhealthplan.progress import Progress
    >>> comparison(
    ...     Progress(
    ...         "t",
    ...         "srb",
    ...         "2024",
    ...         {},
    ...         "unknown",
    ...         "no_data",
    ...         value=Decimal("109.8"),
    ...         unit="boys_per_100_girls",
    ...         comparator="lt",
    ...     ),
    ...     "vi",
    ... )
    '< 109,8 bé trai/100 bé gái'
    """
    if row.value is None or row.unit is None:
        return "-"
    text = _SIGNS[row.comparator] + format_value(row.value, row.unit, lang=lang)
    return text if row.value_high is None else f"{text} – {format_value(row.value_high, row.unit, lang=lang)}"
