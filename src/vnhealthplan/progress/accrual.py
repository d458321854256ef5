"""Accrual: whether a figure is a level that can be set beside a target, a part of a year's total, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from vnhealthplan.models import Indicator, Period

Reading = Literal["level", "part", "other"]

_MONTHS_OF_A_YEAR = 12


def reading_of(period: Period, indicator: Indicator, horizon: Period) -> Reading:
    """Say what a figure for a period is to a target of an indicator.

    A snapshot is a level whatever its period is.  What flows is a level for as long as the horizon, or for a year
    where the horizon is longer.  What is cumulative is counted from 1 January to the last day of the period: the
    total of a whole year is a level for a horizon of a year or more, that of fewer months a part; for a shorter
    horizon a level is the total to the same day of any year, and a part that of fewer months of its own year.  A count
    is a level only for as long as the horizon, because the counts of years add up.

    >>> from vnhealthplan.models import Indicator, Period
    >>> coverage = Indicator(
    ...     code="c",
    ...     name={"vi": "Tỷ lệ"},
    ...     measure="proportion",
    ...     unit="percent",
    ...     direction="higher",
    ...     accrual="cumulative",
    ... )
    >>> [reading_of(Period(text), coverage, Period("2024")) for text in ("2023", "2024-9M", "2021/2023")]
    ['level', 'part', 'other']
    """
    if indicator.accrual == "snapshot":
        return "level"
    wanted, told = _months(horizon), _months(period)
    longest = max(wanted, told)
    if longest > _MONTHS_OF_A_YEAR and (told > _MONTHS_OF_A_YEAR or indicator.measure == "count"):
        return "level" if told == wanted else "other"
    if indicator.accrual == "flow":
        return "level" if told == wanted or wanted > _MONTHS_OF_A_YEAR == told else "other"
    closing = (12, 31) if wanted >= _MONTHS_OF_A_YEAR else (horizon.last.month, horizon.last.day)
    if (period.last.month, period.last.day) == closing:
        return "level"
    if wanted >= _MONTHS_OF_A_YEAR:
        return "part"
    return "part" if period.last.year == horizon.last.year and period.last < horizon.last else "other"


def _months(period: Period) -> int:
    first, last = period.first, period.last
    return (last.year - first.year) * _MONTHS_OF_A_YEAR + last.month - first.month + 1
