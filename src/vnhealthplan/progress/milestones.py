"""Milestones: what earlier targets of one indicator and subgroup ask for, on the way to a later one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.progress.bound import bound_of, in_other_unit, level_unit
from vnhealthplan.progress.evidence import find_baseline
from vnhealthplan.progress.results import Measuring, Result
from vnhealthplan.progress.verdict import HALF_A_DIGIT, Bound, first_end, way_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from vnhealthplan.models import Indicator, Target
    from vnhealthplan.progress.results import Figures
    from vnhealthplan.progress.verdict import Way

    Kind = tuple[str | None, Way]
    Milestones = Mapping[Kind, Mapping[dt.date, Decimal]]

_MOST_DAYS = 120
_ANY = Decimal(0)  # the way of a target follows from its comparator, not from its value


def collect_milestones(targets: Iterable[Target], indicator: Indicator, figures: Figures, as_of: dt.date) -> Milestones:
    """Collect the bounds of one subject's targets, in the indicator's unit, by condition and way and then by day.

    Of a range the end that is met first counts.  What must neither exceed its bound nor fall short of it gives none.
    Of two bounds for one day the stricter stands.  More than 120 days are no path of a plan, and give no milestones:
    the time that a plan takes stays in proportion to its length.
    """
    found: dict[Kind, dict[dt.date, Decimal]] = {}
    for target in targets:
        bound = _bound(target, indicator, figures, as_of)
        if bound is None:
            continue
        way = way_of(bound, indicator.direction)
        if way != "both":
            value = first_end(bound, way)
            days = found.setdefault((target.condition, way), {})
            known = days.setdefault(target.horizon.last, value)
            days[target.horizon.last] = max(known, value) if way == "up" else min(known, value)
    return {kind: days for kind, days in found.items() if len(days) <= _MOST_DAYS}


def milestones_before(target: Target, indicator: Indicator, milestones: Milestones) -> tuple[Result, ...]:
    """Give the milestones of a target: of its condition and way, due before it, in the unit of its levels."""
    if indicator.unit is None:
        return ()
    way = way_of(Bound(target.comparator, _ANY), indicator.direction)
    days = milestones.get((target.condition, way), {})
    measuring, unit = Measuring(target.horizon, indicator, level_unit(target, indicator)), indicator.unit
    return tuple(
        Result(day, measuring.in_unit(value, unit)) for day, value in days.items() if day < target.horizon.last
    )


def _bound(target: Target, indicator: Indicator, figures: Figures, as_of: dt.date) -> Bound | None:
    """Give the bound of a target in the indicator's unit, as it is known at the end of a day."""
    if indicator.unit is None:
        return None
    own = level_unit(target, indicator)
    baseline = find_baseline(target, figures, Measuring(target.horizon, indicator, own), as_of)
    bound = bound_of(target, indicator, None if isinstance(baseline, str) else baseline, own, HALF_A_DIGIT)
    return None if bound is None else in_other_unit(bound, own, Measuring(target.horizon, indicator, indicator.unit))
