"""Milestones: what earlier targets of one indicator and subgroup ask for, on the way to a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.progress.bound import bound_of, level_unit
from vnhealthplan.progress.results import Measuring, Result
from vnhealthplan.progress.verdict import HALF_A_DIGIT, way_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from vnhealthplan.models import Indicator, Target
    from vnhealthplan.progress.verdict import Bound, Way

    Kind = tuple[str | None, Way]
    Milestones = Mapping[Kind, Mapping[dt.date, Decimal]]

_MOST_DAYS = 120


def collect_milestones(targets: Iterable[Target], indicator: Indicator) -> Milestones:
    """Collect the bounds of one subject's targets, in the indicator's unit, by condition and way and then by day.

    Of a range the end that is met first counts.  What must neither exceed its bound nor fall short of it gives none.
    Of two bounds for one day the stricter stands.  More than 120 days are no path of a plan, and give no milestones:
    the time that a plan takes stays in proportion to its length.
    """
    found: dict[Kind, dict[dt.date, Decimal]] = {}
    for target in targets:
        bound = _printed_bound(target, indicator)
        if bound is None:
            continue
        way = way_of(bound, indicator.direction)
        value = _first_end(bound, way)
        if value is not None:
            days = found.setdefault((target.condition, way), {})
            known = days.setdefault(target.horizon.last, value)
            days[target.horizon.last] = max(known, value) if way == "up" else min(known, value)
    return {kind: days for kind, days in found.items() if len(days) <= _MOST_DAYS}


def milestones_before(target: Target, indicator: Indicator, milestones: Milestones) -> tuple[Result, ...]:
    """Give the milestones of a target: of its condition and way, due before it, in the unit of its levels."""
    bound = _printed_bound(target, indicator)
    if bound is None or indicator.unit is None:
        return ()
    days = milestones.get((target.condition, way_of(bound, indicator.direction)), {})
    measuring, unit = Measuring(target.horizon, indicator, level_unit(target, indicator)), indicator.unit
    return tuple(
        Result(day, measuring.in_unit(value, unit)) for day, value in days.items() if day < target.horizon.last
    )


def _printed_bound(target: Target, indicator: Indicator) -> Bound | None:
    """Give the bound that the plan itself prints for a target, in the indicator's unit."""
    if indicator.unit is None:
        return None
    own = level_unit(target, indicator)
    baseline = None
    if target.baseline is not None and target.baseline.value is not None:
        levels = Measuring(target.horizon, indicator, own)
        value = levels.in_unit(target.baseline.value, target.baseline.unit or own)
        baseline = Result(target.baseline.period.last, value)
    bound = bound_of(target, indicator, baseline, own, HALF_A_DIGIT)
    if bound is None:
        return None
    shared = Measuring(target.horizon, indicator, indicator.unit)
    high = None if bound.high is None else shared.in_unit(bound.high, own)
    return bound._replace(value=shared.in_unit(bound.value, own), high=high)


def _first_end(bound: Bound, way: Way) -> Decimal | None:
    if way == "both":
        return None
    return bound.high if bound.high is not None and way == "down" else bound.value
