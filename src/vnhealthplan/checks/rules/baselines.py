"""Targets beside the result they start from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.checks.bounds import asked_bounds, baseline_value
from vnhealthplan.checks.rules.plausibility_size import size_faults
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.indicator import UNMEASURED
from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.bound import level_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.bounds import Asked
    from vnhealthplan.checks.context import PlanContext


_EXPLAINED = frozenset({"VHP304", "VHP305"})


def find_easier_than_baseline(context: PlanContext) -> Iterator[Finding]:
    """Find ceilings above the last result and floors below it, where the plan does not say to keep what is there.

    The last result is rounded as the target is printed: "dưới 26" after 25,9 is a round number, no step back.  Where
    a slip of size or of the unit explains the number (VHP304, VHP305), it is that which is to be mended.
    """
    faults = context.once(size_faults)
    for row in asked_bounds(context.plan):
        target = row.target
        if row.place in faults and faults[row.place].code in _EXPLAINED:
            continue
        if target.maintain or target.value is None or target.basis != "level" or not _aims_at_better(row):
            continue
        unit = level_unit(target, row.indicator)
        result = baseline_value(target, row.indicator, unit)
        edge = target.value_high if target.value_high is not None and row.way == "down" else target.value
        if result is None:
            continue
        rounded = _rounded_like(result, edge)
        if edge > rounded if row.way == "down" else edge < rounded:
            details = {
                "indicator": target.indicator,
                "value": shown(edge),
                "unit": unit,
                "result": shown(result),
                "period": str(target.baseline.period) if target.baseline else "",
                "end": Words("cao hơn", "above") if row.way == "down" else Words("thấp hơn", "below"),
            }
            yield Finding("VHP422", ("targets", row.place, "value"), details)


def find_no_distance(context: PlanContext) -> Iterator[Finding]:
    """Find targets that equal the result they start from, where the plan does not say to keep it.

    A strict bound is passed over: "dưới 10" after 10 still asks for a step.  So is a share at its best end, 100 percent
    or none, which can only be kept.
    """
    for row in asked_bounds(context.plan):
        is_open = row.bound.comparator in {"eq", "ge", "le", "approx"} and not _is_at_its_end(row)
        if is_open and not row.target.maintain and row.baseline == row.bound.value:
            details = {
                "indicator": row.target.indicator,
                "value": shown(row.target.value),
                "period": str(row.target.baseline.period) if row.target.baseline else "",
            }
            yield Finding("VHP423", ("targets", row.place, "value"), details)


def _is_at_its_end(row: Asked) -> bool:
    """Say whether a share can be no better: all where more is better, none where less is."""
    is_share = row.indicator.measure == "proportion" and row.indicator.unit == "percent"
    return is_share and row.bound.value == (_ALL if row.way == "up" else 0)


_ALL = Decimal(100)


def find_nothing_to_maintain(context: PlanContext) -> Iterator[Finding]:
    """Find targets that say to keep a level that neither they, their baseline nor the band of the indicator gives."""
    indicators = context.plan.known_indicators()
    for index, target in enumerate(context.plan.targets):
        indicator = indicators[target.indicator]
        is_bare = target.maintain and target.value is None and target.baseline is None
        if is_bare and indicator.measure not in UNMEASURED and indicator.band is None:
            yield Finding("VHP428", ("targets", index), {"indicator": target.indicator})


def find_changes_from_nothing(context: PlanContext) -> Iterator[Finding]:
    """Find changes that are counted from a result that the plan does not give, or shares of a result of zero."""
    for index, target in enumerate(context.plan.targets):
        baseline = target.baseline
        if baseline is None or target.basis == "level":
            continue
        if baseline.value is None or (baseline.value == 0 and target.basis == "relative_change"):
            details = {
                "indicator": target.indicator,
                "value": shown(target.value),
                "period": str(baseline.period),
                "result": shown(baseline.value),
            }
            yield Finding("VHP429", ("targets", index, "baseline"), details)


def _aims_at_better(row: Asked) -> bool:
    """Say whether the bound lies the way that is better: a ceiling on what should rise is a limit of another kind."""
    if row.way == "both" or row.baseline is None:
        return False
    band = row.indicator.band
    if band is not None:  # inside the band there is nothing to better
        return row.baseline > band.high if row.way == "down" else row.baseline < band.low
    return row.indicator.direction == ("lower" if row.way == "down" else "higher")


def _rounded_like(result: Decimal, printed: Decimal) -> Decimal:
    places = Decimal(1).scaleb(int(printed.as_tuple().exponent), context=EXACT)
    return result.quantize(places, context=EXACT)
