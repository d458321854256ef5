"""Rules on the size of a value against the limits of its indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.plausibility_bands import hard_band, is_inside_all, soft_band
from vnhealthplan.checks.rules.plausibility_shares import is_above_100
from vnhealthplan.checks.rules.plausibility_slips import find_slip
from vnhealthplan.checks.rules.units_doubt import rows_in_doubt
from vnhealthplan.checks.rules.units_of_targets import measured_targets, size
from vnhealthplan.finding import Finding, shown
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.checks.rules.units_of_targets import Figure, Measured


def find_units_of_another_size(context: PlanContext) -> Iterator[Finding]:
    """Find values that the unit of the indicator would make plausible, and their own unit does not."""
    yield from _of_code(context, "VHP304")


def find_slips(context: PlanContext) -> Iterator[Finding]:
    """Find values that a slip by ten, a hundred or a thousand explains."""
    yield from _of_code(context, "VHP305")


def find_values_outside_hard_limits(context: PlanContext) -> Iterator[Finding]:
    """Find values that cannot be, where no slip explains them."""
    yield from _of_code(context, "VHP306")


def find_values_outside_soft_limits(context: PlanContext) -> Iterator[Finding]:
    """Find values that are worth a second look, where no slip explains them."""
    yield from _of_code(context, "VHP307")


def size_faults(context: PlanContext) -> dict[int, Finding]:
    """Give what is wrong with the size of targets, by their row: of their numbers the one that is the surest."""
    found = {}
    doubtful = context.once(rows_in_doubt)
    for measured in measured_targets(context.plan):
        fault = None if measured.row in doubtful else _size_fault(measured)
        if fault is not None:
            found[measured.row] = fault
    return found


def _of_code(context: PlanContext, code: str) -> Iterator[Finding]:
    return (found for found in context.once(size_faults).values() if found.code == code)


def _size_fault(measured: Measured) -> Finding | None:
    found = [fault for figure in measured.figures() if (fault := _judge(measured, figure)) is not None]
    if not found or any(is_above_100(measured, figure) for figure in measured.figures()):
        return None  # VHP308 speaks of the second
    return min(found, key=lambda fault: fault.code)


def _judge(measured: Measured, figure: Figure) -> Finding | None:
    indicator, subgroup = measured.indicator, measured.target.subgroup
    if is_inside_all(figure, indicator):
        return None
    amount = size(figure.value, figure.unit)
    hard, soft = hard_band(indicator, subgroup), soft_band(indicator, subgroup)
    impossible = hard is not None and not hard.holds(amount)
    band = soft or hard
    if band is None or (band.holds(amount) and not impossible):
        return None
    usual = str(indicator.unit)
    details: dict[str, object] = {"value": shown(figure.value), "unit": figure.unit, "limits": band.words(usual)}
    if UNITS[usual].scale != UNITS[figure.unit].scale and band.holds(size(figure.value, usual)):
        return Finding("VHP304", measured.unit_place(figure), {**details, "usual": usual})
    slip = find_slip(figure, band, indicator, sure=impossible)
    if slip is not None:
        return Finding("VHP305", figure.path, {**details, "hint": slip.hint(figure, indicator)})
    if hard is not None and impossible:
        return Finding("VHP306", figure.path, {**details, "limits": hard.words(usual)})
    # none at all is what a small place may have, and what all hope for
    return None if not amount and indicator.direction == "lower" else Finding("VHP307", figure.path, details)
