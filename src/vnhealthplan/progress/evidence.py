"""The evidence for one target: its bound, its start and its results, all in one unit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.errors import UnitError
from vnhealthplan.models.indicator import UNMEASURED
from vnhealthplan.progress.linear import Point
from vnhealthplan.progress.verdict import Bound
from vnhealthplan.units import convert

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from vnhealthplan.models import Baseline, Indicator, Observation, Period, Plan, Report, Target
    from vnhealthplan.progress.record import Reason

_HUNDRED = Decimal(100)


class Evidence(NamedTuple):
    """What is known of one target: the bound, the baseline, and the results up to a date, oldest first."""

    unit: str
    bound: Bound
    baseline: Point | None
    results: tuple[Point, ...]


def gather(plan: Plan, target: Target, reports: Iterable[Report], as_of: dt.date) -> Evidence | Reason:
    """Gather the evidence for a target up to a date, or say why there is none.

    Only observations of the same indicator, subgroup and area count; a final report wins over a draft.
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
        results = _results(list(_observed(plan, target, reports, as_of)), indicator, unit)
    except UnitError:
        return "inconvertible_unit"
    if isinstance(results, str):
        return results
    return Evidence(unit, bound, baseline, results)


def _level_unit(target: Target, indicator: Indicator) -> str:
    """Give the unit in which levels are compared: a change is told in another unit than the level."""
    if target.basis == "relative_change" or target.unit == "percentage_point":
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
    high = None if target.value_high is None else _changed(baseline.value, target.value_high, target)
    return Bound(target.comparator, _changed(baseline.value, target.value, target), high)


def _changed(start: Decimal, change: Decimal, target: Target) -> Decimal:
    return start + (start * change / _HUNDRED if target.basis == "relative_change" else change)


def _observed(
    plan: Plan, target: Target, reports: Iterable[Report], as_of: dt.date
) -> Iterator[tuple[bool, Observation]]:
    for report in reports:
        for row in report.observations:
            if (
                row.indicator == target.indicator
                and row.subgroup == target.subgroup
                and row.area in (None, plan.area.code)
                and row.value is not None
                and row.period.last <= as_of
            ):
                yield report.status == "final", row


def _results(observed: list[tuple[bool, Observation]], indicator: Indicator, unit: str) -> tuple[Point, ...] | Reason:
    results = []
    for period in sorted({row.period for _, row in observed}):
        if indicator.accrual != "snapshot" and _is_part_of_a_year(period):
            return "part_of_the_period"
        rows = [(final, row) for final, row in observed if row.period == period]
        best = [row for final, row in rows if final] or [row for _, row in rows]
        values = {_in_unit(row, indicator, unit) for row in best}
        if len(values) > 1:
            return "conflicting_values"
        results.append(Point(period.last, values.pop()))
    return tuple(sorted(results))


def _is_part_of_a_year(period: Period) -> bool:
    return period.kind in {"half", "quarter", "month", "nine_months"}


def _in_unit(row: Observation, indicator: Indicator, unit: str) -> Decimal:
    if row.value is None or row.unit is None:  # the model refuses it and _observed passes it over
        raise AssertionError(row)
    return convert(row.value, row.unit, unit, denominator=indicator.denominator)
