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
    total of a whole year, or of the horizon itself, is a level, that of fewer months a part.  A count is a level
    only for as long as the horizon, because the counts of years add up.

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
    wanted, told = _months(horizon), _months(period)
    if indicator.accrual == "snapshot" or told == wanted:
        return "level"
    adds_up = indicator.measure == "count" and wanted > _MONTHS_OF_A_YEAR
    if adds_up or told > _MONTHS_OF_A_YEAR:
        return "other"
    if indicator.accrual == "flow":
        return "level" if wanted > _MONTHS_OF_A_YEAR == told else "other"
    if period.last == horizon.last:
        return "level"
    if wanted >= _MONTHS_OF_A_YEAR:
        return "level" if (period.last.month, period.last.day) == (12, 31) else "part"
    return "part" if period.last.year == horizon.last.year and period.last < horizon.last else "other"


def _months(period: Period) -> int:
    first, last = period.first, period.last
    return (last.year - first.year) * _MONTHS_OF_A_YEAR + last.month - first.month + 1
