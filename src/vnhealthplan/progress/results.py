"""The results that speak of a target: which observations count, and which of them are its start and its newest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.linear import Point
from vnhealthplan.units import convert

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from decimal import Decimal

    from vnhealthplan.models import Indicator, Observation, Period, Plan, Report, Target
    from vnhealthplan.progress.record import Reason

    Row = tuple[bool, Observation]

_MONTHS_OF_A_YEAR = 12


class Ends(NamedTuple):
    """The start and the newest point of a target; they are one point where nothing newer is known.

    `from_baseline` says whether the start is the baseline or a correction of it, `part_is_newer` whether a
    figure of only part of the time is newer than `actual`.
    """

    start: Point
    actual: Point
    from_baseline: bool
    part_is_newer: bool


def matches(plan: Plan, target: Target, row: Observation) -> bool:
    """Say whether an observation speaks of a target: the same indicator, subgroup and area, and a value."""
    return (
        row.indicator == target.indicator
        and row.subgroup == target.subgroup
        and row.area in (None, plan.area.code)
        and row.value is not None
    )


def by_indicator(reports: Iterable[Report]) -> dict[str, list[Row]]:
    """Give the observations of each indicator, each with whether its report is final."""
    rows: dict[str, list[Row]] = {}
    for report in reports:
        for row in report.observations:
            rows.setdefault(row.indicator, []).append((report.status == "final", row))
    return rows


def is_partial(period: Period, indicator: Indicator, horizon: Period) -> bool:
    """Say whether a figure covers too little time to be set beside the target.

    A snapshot is true whatever its period is.  What flows or fills up needs a year, or the horizon where that is
    shorter; a count needs the whole horizon, because the counts of its years add up.
    """
    if indicator.accrual == "snapshot":
        return False
    whole = _months(horizon) if indicator.measure == "count" else min(_months(horizon), _MONTHS_OF_A_YEAR)
    return _months(period) < whole


def find_ends(
    rows: list[Row], baseline: Point | None, horizon: Period, indicator: Indicator, unit: str
) -> Ends | Reason:
    """Give the start and the newest point of whole figures; what lies between them changes nothing."""
    parts = {row.period.last for _, row in rows if is_partial(row.period, indicator, horizon)}
    rows = [(final, row) for final, row in rows if not is_partial(row.period, indicator, horizon)]
    days = {row.period.last for _, row in rows} | ({baseline.on} if baseline else set())
    if not days:
        return "part_of_the_period" if parts else "no_data"
    actual = _result(max(days), rows, horizon, indicator, unit) or baseline
    start = baseline or _result(min(days), rows, horizon, indicator, unit)
    if isinstance(actual, str):
        return actual
    if isinstance(start, str):
        return start
    if actual is None or start is None:  # every day is one of a result or of the baseline
        raise AssertionError(days)
    if start.on == actual.on:  # a result for the very day of the baseline is a correction of it, not a step from it
        start = actual
    return Ends(start, actual, baseline is not None, max(parts, default=actual.on) > actual.on)


def _months(period: Period) -> int:
    first, last = period.first, period.last
    return (last.year - first.year) * _MONTHS_OF_A_YEAR + last.month - first.month + 1


def _result(day: dt.date, rows: list[Row], horizon: Period, indicator: Indicator, unit: str) -> Point | Reason | None:
    """Give what was observed for the period that ends on a day; of several, the one most like the horizon."""
    rows = [(final, row) for final, row in rows if row.period.last == day]
    if not rows:
        return None
    period = min((row.period for _, row in rows), key=lambda one: (abs(one.days - horizon.days), one.days))
    rows = [(final, row) for final, row in rows if row.period == period]
    best = [row for final, row in rows if final] or [row for _, row in rows]
    values = [_in_unit(row, indicator, unit) for row in best]
    if len(set(values)) > 1:
        return "conflicting_values"
    # 10.0 and 10 are one value: the one printed more precisely stands, whichever report comes first
    return Point(day, min(values, key=lambda value: value.as_tuple().exponent))


def _in_unit(row: Observation, indicator: Indicator, unit: str) -> Decimal:
    if row.value is None or row.unit is None:  # the model refuses it and `matches` passes it over
        raise AssertionError(row)
    return convert(row.value, row.unit, unit, denominator=indicator.denominator)
