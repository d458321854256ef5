"""The numbers of a plan's targets with their units, and how large they are: what the rules of units look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from vnhealthplan.finding import Path
    from vnhealthplan.models import Indicator, Plan, Target


class Figure(NamedTuple):
    """One number of a target, in `unit`, with its place in the document; `beside` is what it is compared with."""

    path: Path
    value: Decimal
    unit: str
    beside: Decimal | None = None

    @property
    def is_baseline(self) -> bool:
        """Say whether the number is the result that the target starts from."""
        return "baseline" in self.path


class Measured(NamedTuple):
    """A target for the level of an indicator that has a unit; `unit` is that of the target's value."""

    row: int
    target: Target
    indicator: Indicator
    unit: str

    @property
    def place(self) -> Path:
        """The place of the target in the plan."""
        return ("targets", self.row)

    def unit_place(self, figure: Figure | None = None) -> Path:
        """Give the place of a number's unit, or of the number itself where no unit is written."""
        base = self.target.baseline
        if figure is not None and figure.is_baseline:
            return figure.path if base is None or base.unit is None else (*self.place, "baseline", "unit")
        return (*self.place, "value" if self.target.unit is None else "unit")

    def figures(self) -> Iterator[Figure]:
        """Give value and value_high, and the value of the baseline; the first and the last stand beside each other."""
        target, base = self.target, self.target.baseline
        then = None if base is None else base.value
        unit_then = self.unit if base is None else base.unit or self.unit
        if target.value is not None:
            beside = None if then is None else size(then, unit_then)
            yield Figure((*self.place, "value"), target.value, self.unit, beside)
        if target.value_high is not None:
            yield Figure((*self.place, "value_high"), target.value_high, self.unit)
        if then is not None:
            beside = None if target.value is None else size(target.value, self.unit)
            yield Figure((*self.place, "baseline", "value"), then, unit_then, beside)


def measured_targets(plan: Plan) -> Iterator[Measured]:
    """Give the targets for levels; a change is no level, and milestones have no unit."""
    known = dict(plan.known_indicators())  # a look-up in two maps costs, and there may be many targets
    for row, target in enumerate(plan.targets):
        indicator = known[target.indicator]
        if indicator.unit is not None and target.basis == "level":
            yield Measured(row, target, indicator, target.unit or indicator.unit)


def size(value: Decimal, unit: str) -> Decimal:
    """Give a value in the base unit of its dimension, exactly: 95 percent is 0.95.

    >>> from decimal import Decimal
    >>> size(Decimal(20), "per_1k_live_births")
    Decimal('0.020')
    """
    return EXACT.multiply(value, UNITS[unit].scale)
