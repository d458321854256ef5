"""What the targets of a plan ask for, each as a bound in the unit of its indicator."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.models.indicator import UNMEASURED
from vnhealthplan.progress.bound import in_other_unit, level_unit, stated_baseline, stated_bound
from vnhealthplan.progress.results import Measuring
from vnhealthplan.progress.verdict import first_end, is_met, way_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.models import Indicator, Plan, Target
    from vnhealthplan.progress.verdict import Bound, Way


class Asked(NamedTuple):
    """One measured target with its place among the targets, its bound, and the way that a result must move.

    The bound and the baseline are in the indicator's unit; the baseline is null where the plan gives no value.
    """

    place: int
    target: Target
    indicator: Indicator
    bound: Bound
    way: Way
    baseline: Decimal | None

    @property
    def edge(self) -> Decimal:
        """The end of the bound that is met first: of a ceiling the upper one."""
        return first_end(self.bound, self.way)

    def is_easier_than(self, other: Asked) -> bool:
        """Say whether a result can meet this bound and clearly miss the other, of the same way; equal is not easier."""
        return not is_met(self.edge, _with_its_edge(other.bound), other.indicator.direction)


def asked_bounds(plan: Plan) -> Iterator[Asked]:
    """Give every target of a plan whose bound the plan itself settles, in the order of the document."""
    indicators = plan.known_indicators()
    for index, target in enumerate(plan.targets):
        indicator = indicators[target.indicator]
        bound = _bound(target, indicator)
        if bound is not None:
            baseline = baseline_value(target, indicator, str(indicator.unit))
            yield Asked(index, target, indicator, bound, way_of(bound, indicator.direction), baseline)


def baseline_value(target: Target, indicator: Indicator, unit: str) -> Decimal | None:
    """Give the value of a target's baseline in a unit, or nothing where the plan gives none."""
    stated = stated_baseline(target, Measuring(target.horizon, indicator, unit))
    return None if stated is None else stated.value


def is_reached(value: Decimal, asked: Asked) -> bool:
    """Say whether a value meets a bound, its very edge included."""
    return is_met(value, _with_its_edge(asked.bound), asked.indicator.direction)


def _bound(target: Target, indicator: Indicator) -> Bound | None:
    if indicator.measure in UNMEASURED or indicator.unit is None:
        return None
    bound = stated_bound(target, indicator)
    if bound is None:
        return None
    shared = Measuring(target.horizon, indicator, indicator.unit)
    return in_other_unit(bound, level_unit(target, indicator), shared)


def _with_its_edge(bound: Bound) -> Bound:
    match bound.comparator:
        case "gt":
            return bound._replace(comparator="ge")
        case "lt":
            return bound._replace(comparator="le")
        case _:
            return bound
