"""The results that speak of a target: which observations count, and which of them are its start and its newest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.linear import Point
from vnhealthplan.units import convert

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from decimal import Decimal

    from vnhealthplan.models import Indicator, Observation, Period, Plan, Report, Subgroup
    from vnhealthplan.progress.record import Reason

    Row = tuple[bool, Observation]
    Subject = tuple[str, Subgroup]

_MONTHS_OF_A_YEAR = 12


class Ends(NamedTuple):
    """The start and the newest point of a target; they are one point where nothing newer is known.

    `from_baseline` says whether the start is the baseline or a correction of it, `other_is_newer` whether a
    figure for another length of time is newer than `actual`.
    """

    start: Point
    actual: Point
    from_baseline: bool
    other_is_newer: bool


def by_subject(plan: Plan, reports: Iterable[Report]) -> tuple[dict[Subject, list[Row]], list[Observation]]:
    """Give the observations of each subject, each with whether its report is final, and those that say nothing.

    A subject is an indicator and a subgroup.  An observation of another area, or without a value, says nothing of
    the plan.
    """
    rows: dict[Subject, list[Row]] = {}
    silent = []
    for report in reports:
        for row in report.observations:
            if row.area in (None, plan.area.code) and row.value is not None:
                rows.setdefault((row.indicator, row.subgroup), []).append((report.status == "final", row))
            else:
                silent.append(row)
    return rows, silent


def fits(period: Period, indicator: Indicator, horizon: Period) -> bool:
    """Say whether a figure is for a length of time that can be set beside the target.

    A snapshot is true whatever its period is.  What flows or fills up is for as long as the horizon, or for a year
    where the horizon is longer; a count always for as long as the horizon, because the counts of years add up.
    """
    wanted = _months(horizon)
    if indicator.accrual == "snapshot" or _months(period) == wanted:
        return True
    return indicator.measure != "count" and wanted > _MONTHS_OF_A_YEAR == _months(period)


def find_ends(
    rows: list[Row], baseline: Point | None, horizon: Period, indicator: Indicator, unit: str
) -> Ends | Reason:
    """Give the start and the newest point of the figures that fit; what lies between them changes nothing."""
    others = {row.period.last for _, row in rows if not fits(row.period, indicator, horizon)}
    rows = [(final, row) for final, row in rows if fits(row.period, indicator, horizon)]
    days = {row.period.last for _, row in rows} | ({baseline.on} if baseline else set())
    if not days:
        return "period_does_not_fit" if others else "no_data"
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
    return Ends(start, actual, baseline is not None, max(others, default=actual.on) > actual.on)


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
    if row.value is None or row.unit is None:  # the model refuses it and `by_subject` passes it over
        raise AssertionError(row)
    return convert(row.value, row.unit, unit, denominator=indicator.denominator)
