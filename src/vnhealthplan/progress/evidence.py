"""The evidence for one target: its bound, its start and its newest result, all in one unit."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.errors import UnitError
from vnhealthplan.models.indicator import UNMEASURED
from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.linear import Point
from vnhealthplan.progress.verdict import Bound
from vnhealthplan.units import convert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnhealthplan.models import Baseline, Indicator, Observation, Period, Plan, Report, Target
    from vnhealthplan.progress.record import Reason

    Observed = list[tuple[bool, Observation]]

_HUNDRED = Decimal(100)


class Evidence(NamedTuple):
    """What is known of one target at a date; `start` and `actual` are one point where nothing newer is known."""

    unit: str
    bound: Bound
    start: Point
    actual: Point


def gather(plan: Plan, target: Target, reports: Iterable[Report], as_of: dt.date) -> Evidence | Reason:
    """Gather the evidence for a target up to a date, or say why there is none.

    Only observations of the same indicator, subgroup and area count, for periods that end by the date
    and by the horizon; a final report wins over a draft.
    """
    indicator = plan.indicator(target.indicator)
    if indicator.measure in UNMEASURED or indicator.unit is None:
        return "not_measured"
    unit = _level_unit(target, indicator)
    try:
        baseline = _baseline(target, indicator, unit, as_of)
        bound = _bound(target, baseline)
        if bound is None:
            return "no_bound"
        observed = list(_observed(plan, target, reports, min(as_of, target.horizon.last)))
        ends = _ends(target, indicator, unit, baseline, observed)
    except UnitError:
        return "inconvertible_unit"
    return ends if isinstance(ends, str) else Evidence(unit, bound, *ends)


def _level_unit(target: Target, indicator: Indicator) -> str:
    """Give the unit in which levels are compared: a change is told in another unit than the level."""
    if target.basis == "absolute_change" and target.unit == "percentage_point":
        # points are added to percents, also where the indicator is measured in per mille
        return "percent"
    if target.basis == "relative_change":
        return str(indicator.unit)
    return target.unit or str(indicator.unit)


def _baseline(target: Target, indicator: Indicator, unit: str, as_of: dt.date) -> Point | None:
    baseline: Baseline | None = target.baseline
    if baseline is None or baseline.value is None or baseline.period.last > as_of:
        return None
    own = baseline.unit or unit
    return Point(baseline.period.last, convert(baseline.value, own, unit, denominator=indicator.denominator))


def _bound(target: Target, baseline: Point | None) -> Bound | None:
    if target.value is None:
        return Bound(target.comparator, baseline.value) if target.maintain and baseline else None
    if target.basis == "level":
        return Bound(target.comparator, target.value, target.value_high)
    if baseline is None:
        return None
    value = _changed(baseline.value, target.value, target)
    if target.value_high is None:
        return Bound(target.comparator, value)
    # the greater change of a negative level is the lower end
    return Bound(target.comparator, *sorted((value, _changed(baseline.value, target.value_high, target))))


def _changed(start: Decimal, change: Decimal, target: Target) -> Decimal:
    if target.basis == "relative_change":
        change = EXACT.divide(EXACT.multiply(start, change), _HUNDRED)
    return EXACT.add(start, change)


def _observed(
    plan: Plan, target: Target, reports: Iterable[Report], until: dt.date
) -> Iterator[tuple[bool, Observation]]:
    for report in reports:
        for row in report.observations:
            if (
                row.indicator == target.indicator
                and row.subgroup == target.subgroup
                and row.area in (None, plan.area.code)
                and row.value is not None
                and row.period.last <= until
            ):
                yield report.status == "final", row


def _ends(
    target: Target, indicator: Indicator, unit: str, baseline: Point | None, observed: Observed
) -> tuple[Point, Point] | Reason:
    """Give the start and the newest point; what lies between them changes nothing."""
    partial = [row.period.last for _, row in observed if _is_partial(row.period, indicator)]
    if baseline and target.baseline and _is_partial(target.baseline.period, indicator):
        if target.value is None or target.basis != "level":  # the bound itself follows from it
            return "part_of_the_period"
        partial.append(baseline.on)
        baseline = None
    observed = [(final, row) for final, row in observed if not _is_partial(row.period, indicator)]
    days = {row.period.last for _, row in observed} | ({baseline.on} if baseline else set())
    if partial and max(partial) > max(days, default=dt.date.min):
        return "part_of_the_period"
    if not days:
        return "no_data"
    actual = _result(max(days), target.horizon, indicator, unit, observed) or baseline
    start = baseline or _result(min(days), target.horizon, indicator, unit, observed)
    if isinstance(actual, str):
        return actual
    if isinstance(start, str):
        return start
    if actual is None or start is None:  # every day is one of a result or of the baseline
        raise AssertionError(days)
    # a result for the very day of the baseline is a correction of it, not a step from it
    return (start if start.on < actual.on else actual), actual


def _is_partial(period: Period, indicator: Indicator) -> bool:
    return indicator.accrual != "snapshot" and period.kind in {"half", "quarter", "month", "nine_months"}


def _result(
    day: dt.date, horizon: Period, indicator: Indicator, unit: str, observed: Observed
) -> Point | Reason | None:
    """Give what was observed for the period that ends on a day; of several, the one most like the horizon."""
    rows = [(final, row) for final, row in observed if row.period.last == day]
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
    if row.value is None or row.unit is None:  # the model refuses it and _observed passes it over
        raise AssertionError(row)
    return convert(row.value, row.unit, unit, denominator=indicator.denominator)
