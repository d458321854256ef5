"""The bound of a target: the level that it asks for, whatever way the plan says it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.results import Measuring, Result
from vnhealthplan.progress.verdict import HALF_A_DIGIT, Bound

if TYPE_CHECKING:
    from vnhealthplan.models import Indicator, Target

_HUNDRED = Decimal(100)


def level_unit(target: Target, indicator: Indicator) -> str:
    """Give the unit in which levels are compared: a change is told in another unit than the level."""
    if target.basis == "absolute_change" and target.unit == "percentage_point" != indicator.unit:
        # points are added to percents, also where the indicator is measured in per mille
        return "percent"
    if target.basis == "relative_change":
        return str(indicator.unit)
    return target.unit or str(indicator.unit)


def bound_of(
    target: Target, indicator: Indicator, baseline: Result | None, unit: str, tolerance: Decimal
) -> Bound | None:
    """Give the bound of a target in a unit, or nothing where the plan does not say enough for one.

    A target to keep without a value asks for what the baseline says, else for the band of its indicator.  A change is
    added to the baseline; a share of nothing is no way to go.
    """
    if target.value is None:
        if not target.maintain:
            return None
        if baseline is not None:
            return Bound(target.comparator, baseline.value, tolerance=tolerance)
        if indicator.band is not None and unit == indicator.unit:
            return Bound("range", indicator.band.low, indicator.band.high)
        return None
    if target.basis == "level":
        return Bound(target.comparator, target.value, target.value_high, tolerance)
    if baseline is None or (target.basis == "relative_change" and baseline.value == 0):
        return None
    value = _changed(baseline.value, target.value, target)
    if target.value_high is None:
        return Bound(target.comparator, value, tolerance=tolerance)
    # the greater change of a negative level is the lower end
    return Bound(target.comparator, *sorted((value, _changed(baseline.value, target.value_high, target))))


def stated_baseline(target: Target, measuring: Measuring) -> Result | None:
    """Give the baseline as the plan prints it, in the unit to compare in; null where the plan gives no value."""
    baseline = target.baseline
    if baseline is None or baseline.value is None:
        return None
    own = baseline.unit or level_unit(target, measuring.indicator)
    return Result(baseline.period.last, measuring.in_unit(baseline.value, own))


def stated_bound(target: Target, indicator: Indicator) -> Bound | None:
    """Give the bound that the plan itself settles, without any report, in the unit of the target's levels."""
    levels = Measuring(target.horizon, indicator, level_unit(target, indicator))
    return bound_of(target, indicator, stated_baseline(target, levels), levels.unit, HALF_A_DIGIT)


def in_other_unit(bound: Bound, unit: str, measuring: Measuring) -> Bound:
    """Convert both ends of a bound from its unit to the one to compare in; raises UnitError (VHP205)."""
    high = None if bound.high is None else measuring.in_unit(bound.high, unit)
    return bound._replace(value=measuring.in_unit(bound.value, unit), high=high)


def _changed(start: Decimal, change: Decimal, target: Target) -> Decimal:
    if target.basis == "relative_change":
        change = EXACT.divide(EXACT.multiply(start, change), _HUNDRED)
    return EXACT.add(start, change)
