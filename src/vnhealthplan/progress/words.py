"""The words of statuses, reasons, comparators and numbers in Vietnamese and English."""

from __future__ import annotations

import unicodedata
from decimal import ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from vnhealthplan.exact import MOST_DIGITS
from vnhealthplan.finding import escaped
from vnhealthplan.progress.arithmetic import EXACT, quotient
from vnhealthplan.units import format_value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from vnhealthplan.messages import Language
    from vnhealthplan.models import Indicator
    from vnhealthplan.models.target import Comparator
    from vnhealthplan.progress.record import Progress, Reason, Status

STATUS_WORDS: Mapping[Language, Mapping[Status, str]] = {
    "vi": {
        "achieved": "đạt",
        "maintained": "duy trì",
        "breached": "không giữ được",
        "on_track": "đúng tiến độ",
        "at_risk": "nguy cơ chậm",
        "off_track": "chậm tiến độ",
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
REASON_WORDS: Mapping[Language, Mapping[Reason, str]] = {
    "vi": {
        "newly_met": "nay đã đạt",
        "kept": "giữ được kết quả",
        "not_touched": "đã đạt ngay từ số liệu gốc",
        "first_result": "số liệu đầu tiên, chưa có gì để so sánh",
        "last_known_result": "theo kết quả gần nhất đã biết",
        "no_longer_met": "trước đạt, nay không còn",
        "pace": "nhịp độ đến nay so với nhịp độ cần có",
        "no_distance": "số liệu gốc đúng bằng mức chưa đạt",
        "horizon_passed": "hết hạn mà chưa đạt",
        "nothing_since_baseline": "chưa có số liệu sau kỳ gốc",
        "not_observed_at_horizon": "không có số liệu tại thời hạn",
        "no_data": "không có số liệu",
        "no_bound": "không có mức để so sánh",
        "not_measured": "không đo bằng số",
        "conflicting_values": "hai giá trị khác nhau cho một kỳ",
        "inconvertible_unit": "đơn vị không đổi được",
        "period_does_not_fit": "kỳ của số liệu không khớp thời hạn",
        "zero_value": "phương pháp không tính được với giá trị 0",
        "sign_change": "phương pháp không tính được khi giá trị đổi dấu",
        "out_of_range": "số quá lớn hoặc quá nhỏ đối với phương pháp",
        "zero_replaced": "phương pháp thay giá trị 0 bằng 0,001",
        "near_bound": "chỉ còn cách mức 0 hay giới hạn không quá 1%",
    },
    "en": {
        "newly_met": "met now",
        "kept": "the result is kept",
        "not_touched": "met from the start",
        "first_result": "a first result, nothing before it",
        "last_known_result": "by the last known result",
        "no_longer_met": "was met, is no more",
        "pace": "the pace so far against the pace needed",
        "no_distance": "the start is just at the bound, which is not met",
        "horizon_passed": "due, and not met",
        "nothing_since_baseline": "nothing observed since the baseline",
        "not_observed_at_horizon": "nothing observed at the horizon",
        "no_data": "no data",
        "no_bound": "no bound to compare with",
        "not_measured": "not measured in numbers",
        "conflicting_values": "two values for one period",
        "inconvertible_unit": "unit does not convert",
        "period_does_not_fit": "the figure is for another length of time",
        "zero_value": "the method has no answer for a value of zero",
        "sign_change": "the method has no answer where the sign changes",
        "out_of_range": "a number too great or too small for the method",
        "zero_replaced": "the method puts 0.001 for zero",
        "near_bound": "within 1% of a bound at zero or at the limit",
    },
}
_OF_THE_PACE: Mapping[Language, str] = {"vi": "{share} nhịp độ cần có", "en": "{share} of the pace needed"}
_HUNDRED, _MOST_PERCENT = Decimal(100), Decimal(999)
_SUBGROUPS = {
    "male": "nam",
    "female": "nữ",
    "urban": "thành thị",
    "rural": "nông thôn",
    "public": "công lập",
    "private": "tư nhân",
    "mountainous": "miền núi",
    "disadvantaged": "khó khăn",
    "poor": "nghèo",
    "near_poor": "cận nghèo",
}
"""The codes of subgroups that the form names as examples; others are shown as they are."""
WIDEST_NAME = 48
_SIGNS: Mapping[Comparator, str] = {
    "eq": "",
    "ge": "≥ ",
    "gt": "> ",
    "le": "≤ ",
    "lt": "< ",
    "approx": "≈ ",
    "range": "",
}


def reason_words(row: Progress, lang: Language) -> str:
    """Say the reason of a status; that of a pace by its share of the pace needed, in whole percent.

    >>> from decimal import Decimal
    >>> from vnhealthplan.progress import Progress
    >>> reason_words(Progress("t", "imr", "2024", {}, "at_risk", "pace", pace=Decimal("0.917317")), "vi")
    '91% nhịp độ cần có'
    """
    if row.reason != "pace" or row.pace is None:
        return REASON_WORDS[lang][row.reason]
    return _OF_THE_PACE[lang].format(share=pace_words(row.pace, lang))


def pace_words(pace: Decimal, lang: Language) -> str:
    """Write a pace in whole percent, rounded down: 94.9 must not look like the 95 that is asked for."""
    share = EXACT.multiply(pace, _HUNDRED).quantize(Decimal(1), rounding=ROUND_FLOOR, context=EXACT)
    if share.copy_abs() <= _MOST_PERCENT:
        return quantity(share, "percent", lang)
    return ("> " if share > 0 else "< -") + quantity(_MOST_PERCENT, "percent", lang)


def comparison(row: Progress, lang: Language) -> str:
    """Write the bound of a target with its comparator: `< 10‰`, `95% – 100%`, or `-` without one.

    >>> from decimal import Decimal
    >>> from vnhealthplan.progress import Progress
    >>> row = Progress("t", "srb", "2024", {}, "unknown", "no_data", value=Decimal("109.8"), unit="boys_per_100_girls")
    >>> comparison(row, "vi")
    '109,8 bé trai/100 bé gái'
    """
    return bound_words(row.comparator, row.value, row.value_high, row.unit, lang)


def bound_words(
    comparator: Comparator, value: Decimal | None, high: Decimal | None, unit: str | None, lang: Language
) -> str:
    """Write a bound of a comparator and a value, and of the upper end of a range, or `-` without a value.

    >>> from decimal import Decimal
    >>> bound_words("range", Decimal(95), Decimal(100), "percent", "vi")
    '95% – 100%'
    """
    if value is None:
        return "-"
    text = _SIGNS[comparator] + quantity(value, unit, lang)
    return text if high is None else f"{text} – {quantity(high, unit, lang)}"


def quantity(value: Decimal | None, unit: str | None, lang: Language) -> str:
    """Write a value with its unit, or `-`; the long tail of a computed value is rounded to 6 decimals.

    Of a number of more than 20 digits even so only its size is told: no plan has one, but a method may come to it.
    """
    if value is None or unit is None:
        return "-"
    if len(value.as_tuple().digits) > MOST_DIGITS or value.adjusted() >= MOST_DIGITS:
        value = quotient(value, 1)
        if len(value.as_tuple().digits) > MOST_DIGITS:
            return f"{'< -' if value < 0 else '> '}10^{value.adjusted()}"
    return format_value(value, unit, lang=lang)


def day(date: dt.date | None, lang: Language) -> str:
    """Write a day the way plans print it, 31/12/2023 in Vietnamese; ISO 8601 in English.

    >>> import datetime as dt
    >>> day(dt.date(2024, 1, 31), "vi"), day(None, "en")
    ('31/01/2024', '-')
    """
    if date is None:
        return "-"
    return f"{date.day:02}/{date.month:02}/{date.year:04}" if lang == "vi" else date.isoformat()


def name_of(row: Progress, indicator: Indicator | None, lang: Language) -> str:
    """Name what a target measures, with its subgroup; by the code of the indicator where nothing else is known.

    >>> from vnhealthplan.progress import Progress
    >>> name_of(Progress("t", "imr", "2024", {"sex": "male"}, "unknown", "no_data"), None, "vi")
    'imr (nam)'
    """
    return subject_name(row.indicator, row.subgroup, indicator, lang)


def subject_name(code: str, subgroup: Mapping[str, str], indicator: Indicator | None, lang: Language) -> str:
    """Name an indicator and a subgroup of it; by its code where nothing else is known.

    >>> subject_name("height_18", {"sex": "male"}, None, "en")
    'height_18 (male)'
    """
    name = code
    if indicator is not None:
        name = indicator.name.vi if lang == "vi" else indicator.name.en or indicator.name.vi
    part = ", ".join(_SUBGROUPS.get(code, code) if lang == "vi" else code for code in subgroup.values())
    return f"{name} ({part})" if part else name


def one_line(text: str, widest: int = WIDEST_NAME) -> str:
    r"""Give a text as one line of bounded width, with nothing in it that a terminal would obey.

    >>> print(one_line("a\n b\x1b[31m" + 80 * "x", 12))
    a b\x1b[31m…
    """
    # cut before anything else is done with it: a name may have 20,000 characters
    line = escaped(unicodedata.normalize("NFC", " ".join(text[: 4 * widest].split())))
    return line if len(line) <= widest else line[: widest - 1] + "…"
