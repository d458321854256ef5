"""When a duty is due and how often it returns: "15/12/2024", "trước ngày 05/11/2024", "Quý IV/2024", "hàng tháng"."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from vnhealthplan.errors import PeriodError
from vnhealthplan.models import Period
from vnhealthplan.models.scalars import Frequency
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.times import find_times


def _any(*words: str) -> str:
    return "|".join(rf"(?<!\w){re.escape(fold(word).text)}(?!\w)" for word in words)


_DAY = re.compile(
    rf"(?<![0-9/.])([0-9]{{1,2}})\s?[/.-]\s?([0-9]{{1,2}})\s?[/.-]\s?((?:19|2[01])[0-9]{{2}})(?![0-9])"
    rf"|([0-9]{{1,2}})\s{fold('tháng').text}\s([0-9]{{1,2}})\s{fold('năm').text}\s((?:19|2[01])[0-9]{{2}})(?![0-9])"
)
_BEFORE = re.compile(rf"(?:{_any('trước')})(?:\s(?:{_any('ngày')}))?\s*$")
_QUARTER = re.compile(
    rf"{fold('quý').text}\s?(i{{1,3}}v?|iv|[1-4])\s?(?:/|-|\s{fold('năm').text}\s|\s)\s?((?:19|2[01])[0-9]{{2}})(?![0-9])"
)
_MONTH = re.compile(r"(?<![0-9/.])(0?[1-9]|1[0-2])\s?/\s?((?:19|2[01])[0-9]{2})(?![0-9])")
_YEARS = re.compile(r"(?<![0-9/])((?:19|2[01])[0-9]{2})(?:\s?-\s?((?:19|2[01])[0-9]{2}))?(?![0-9/])")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_FREQUENCY_WORDS: tuple[tuple[Frequency, tuple[str, ...]], ...] = (
    ("five_yearly", ("5 năm", "05 năm", "năm năm")),
    ("ten_yearly", ("10 năm",)),
    ("two_yearly", ("2 năm", "02 năm", "hai năm")),
    ("daily", ("hàng ngày", "hằng ngày")),
    ("weekly", ("hàng tuần", "hằng tuần")),
    ("half_yearly", ("6 tháng", "06 tháng", "sáu tháng", "nửa năm")),
    ("nine_monthly", ("9 tháng", "09 tháng", "chín tháng")),
    ("monthly", ("hàng tháng", "hằng tháng", "tháng")),
    ("quarterly", ("hàng quý", "hằng quý", "quý")),
    ("yearly", ("hàng năm", "hằng năm", "năm")),
    ("periodic", ("định kỳ", "thường xuyên")),
)
_FREQUENCIES = tuple((frequency, re.compile(_any(*words))) for frequency, words in _FREQUENCY_WORDS)


class Due(NamedTuple):
    """A day with whether it is included, or the period to be done in, or how often; all null where nothing is said."""

    day: date | None = None
    inclusive: bool = True
    horizon: Period | None = None
    frequency: Frequency | None = None


def read_due(words: str) -> Due:
    """Read a cell of deadlines; the last day counts where there are several.

    >>> read_due("Trước ngày 05/11/2024")
    Due(day=datetime.date(2024, 11, 5), inclusive=False, horizon=None, frequency=None)
    >>> read_due("Quý IV/2024").horizon, read_due("Thường xuyên").frequency
    (Period('2024-Q4'), 'periodic')
    """
    text = " ".join(fold(words[:400]).text.split())
    found = [(match, day) for match in _DAY.finditer(text) if (day := _day(match)) is not None]
    if found:
        match, day = found[-1]
        return Due(day, inclusive=_BEFORE.search(text, 0, match.start()) is None)
    horizon = _period(text)
    return Due(horizon=horizon, frequency=None if horizon else read_frequency(words))


def read_frequency(words: str) -> Frequency | None:
    """Read how often something returns; nothing where words do not say it.

    >>> read_frequency("Hàng Quý"), read_frequency("06 tháng"), read_frequency("Khi cần")
    ('quarterly', 'half_yearly', None)
    """
    text = " ".join(fold(words[:120]).text.split())
    return next((frequency for frequency, pattern in _FREQUENCIES if pattern.search(text)), None)


def _day(match: re.Match[str]) -> date | None:
    day, month, year = (int(part) for part in match.groups() if part)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _period(text: str) -> Period | None:
    quarter, month = _QUARTER.search(text), _MONTH.search(text)
    if quarter:
        number = _ROMAN.get(quarter[1]) or int(quarter[1]) if quarter[1] in _ROMAN or quarter[1].isdigit() else None
        return Period(f"{quarter[2]}-Q{number}") if number else None
    if month:
        return Period(f"{month[2]}-{int(month[1]):02}")
    times = [period for time in find_times(text) for period in time.periods]
    if len(times) == 1:
        return times[0]
    years = _YEARS.findall(text)
    try:
        return Period("/".join(filter(None, years[0]))) if len(years) == 1 else None
    except PeriodError:  # 2025 - 2021
        return None
