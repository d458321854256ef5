"""Whether the unit of a target is in doubt already: then its size proves nothing, and is not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.units_of_targets import measured_targets
from vnhealthplan.checks.rules.units_printed import printed_faults
from vnhealthplan.checks.rules.units_worded import misnamed_indicators, quoted_units

if TYPE_CHECKING:
    from vnhealthplan.checks.context import PlanContext


def rows_in_doubt(context: PlanContext) -> frozenset[int]:
    """Give the rows of the targets that VHP301 or VHP303 speaks of: one cause gives one finding."""
    misnamed = {context.plan.indicators[row].code for row in context.once(misnamed_indicators)}
    named = {measured.row for measured in measured_targets(context.plan) if measured.indicator.code in misnamed}
    printed = {row for row, fault in context.once(printed_faults).items() if fault.code == "VHP301"}
    return frozenset(named | printed | context.once(quoted_units).keys())
