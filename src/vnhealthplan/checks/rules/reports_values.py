"""Rules on the values of a report, of which one finding tells each cause."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.reports_cells import contested_cells
from vnhealthplan.checks.rules.reports_figures import own_figures
from vnhealthplan.checks.rules.reports_last_values import earlier_values, last_value, power_of_ten_fault
from vnhealthplan.checks.rules.reports_limits import limit_fault, share_fault
from vnhealthplan.checks.rules.reports_parts import parts_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import ReportContext
    from vnhealthplan.finding import Finding


def find_powers_of_ten(context: ReportContext) -> Iterator[Finding]:
    """Find values ten, a hundred or a thousand times the last one, or as small a part of it."""
    yield from _of_code(context, "VHP713")


def find_outside_hard_limits(context: ReportContext) -> Iterator[Finding]:
    """Find values that cannot be, where no slip explains them."""
    yield from _of_code(context, "VHP714")


def find_outside_soft_limits(context: ReportContext) -> Iterator[Finding]:
    """Find values that are worth a second look, where no slip explains them."""
    yield from _of_code(context, "VHP715")


def find_numerators_above_denominators(context: ReportContext) -> Iterator[Finding]:
    """Find shares with more above the line than below it."""
    yield from _of_code(context, "VHP719")


def find_shares_against_their_parts(context: ReportContext) -> Iterator[Finding]:
    """Find shares and rates that are not what their numerator and denominator give."""
    yield from _of_code(context, "VHP720")


def find_reported_shares_above_100(context: ReportContext) -> Iterator[Finding]:
    """Find shares of more than the whole."""
    yield from _of_code(context, "VHP723")


def find_values_of_another_size(context: ReportContext) -> Iterator[Finding]:
    """Find values outside their limits that another unit or a slip by a power of ten explains."""
    yield from _of_code(context, "VHP725")


def value_faults(context: ReportContext) -> dict[int, Finding]:
    """Give what is wrong with values, by their row: of the faults of a value the one that is the surest.

    Parts say more than the whole, the whole more than the last value, and that more than what is usual.  Of a cell
    with two values VHP722 speaks.
    """
    contested = {figure.row for figure in chain.from_iterable(context.once(contested_cells))}
    values = context.once(earlier_values)
    found = {}
    for figure in context.once(own_figures):
        if figure.row in contested:
            continue
        fault = parts_fault(figure)
        if fault is None and figure.amount is not None:
            latest = last_value(figure, values)
            last = latest[-1].amount if latest else None
            fault = share_fault(figure) or power_of_ten_fault(figure, latest) or limit_fault(figure, last)
        if fault is not None:
            found[figure.row] = fault
    return found


def _of_code(context: ReportContext, code: str) -> Iterator[Finding]:
    return (found for found in context.once(value_faults).values() if found.code == code)
