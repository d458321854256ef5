"""The evidence for one target: its bound, its start and its newest result, all in one unit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.errors import UnitError
from vnhealthplan.models.indicator import UNMEASURED
from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.linear import Point
from vnhealthplan.progress.results import Ends, find_ends, fits
from vnhealthplan.progress.verdict import Bound
from vnhealthplan.units import convert

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from vnhealthplan.models import Baseline, Indicator, Target
    from vnhealthplan.progress.record import Reason
    from vnhealthplan.progress.results import Row

_HUNDRED = Decimal(100)


class Evidence(NamedTuple):
    """What is known of one target at a date."""

    unit: str
    bound: Bound
    ends: Ends


def gather(target: Target, indicator: Indicator, rows: Sequence[Row], as_of: dt.date) -> Evidence | Reason:
    """Gather the evidence for a target up to a date, or say why there is none.

    `rows` are the observations of its indicator and subgroup, each with whether its report is final.  Only those for
    periods that end by the date and by the horizon count, and so it is with the baseline.
    """
    if indicator.measure in UNMEASURED or indicator.unit is None:
        return "not_measured"
    unit = _level_unit(target, indicator)
    until = min(as_of, target.horizon.last)
    rows = [(final, row) for final, row in rows if row.period.last <= until]
    try:
        baseline = _baseline(target, indicator, unit, until)
        bound = _bound(target, baseline)
        if bound is None:
            return "no_bound"
        misfit = bool(baseline and target.baseline and not fits(target.baseline.period, indicator, target.horizon))
        if misfit and (target.value is None or target.basis != "level"):  # the bound itself follows from it
            return "period_does_not_fit"
        ends = find_ends(rows, None if misfit else baseline, target.horizon, indicator, unit)
    except UnitError:
        return "inconvertible_unit"
    if misfit and ends == "no_data":
        return "period_does_not_fit"
    return ends if isinstance(ends, str) else Evidence(unit, bound, ends)


def _level_unit(target: Target, indicator: Indicator) -> str:
    """Give the unit in which levels are compared: a change is told in another unit than the level."""
    if target.basis == "absolute_change" and target.unit == "percentage_point":
        # points are added to percents, also where the indicator is measured in per mille
        return "percent"
    if target.basis == "relative_change":
        return str(indicator.unit)
    return target.unit or str(indicator.unit)


def _baseline(target: Target, indicator: Indicator, unit: str, until: dt.date) -> Point | None:
    baseline: Baseline | None = target.baseline
    if baseline is None or baseline.value is None or baseline.period.last > until:
        return None
    own = baseline.unit or unit
    return Point(baseline.period.last, convert(baseline.value, own, unit, denominator=indicator.denominator))


def _bound(target: Target, baseline: Point | None) -> Bound | None:
    if target.value is None:
        return Bound(target.comparator, baseline.value) if target.maintain and baseline else None
    if target.basis == "level":
        return Bound(target.comparator, target.value, target.value_high)
    if baseline is None or (target.basis == "relative_change" and baseline.value == 0):
        return None  # a share of nothing is no way to go
    value = _changed(baseline.value, target.value, target)
    if target.value_high is None:
        return Bound(target.comparator, value)
    # the greater change of a negative level is the lower end
    return Bound(target.comparator, *sorted((value, _changed(baseline.value, target.value_high, target))))


def _changed(start: Decimal, change: Decimal, target: Target) -> Decimal:
    if target.basis == "relative_change":
        change = EXACT.divide(EXACT.multiply(start, change), _HUNDRED)
    return EXACT.add(start, change)
