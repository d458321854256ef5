"""Made-up plans for the rules to look at, and what one rule finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samples import plan

from vnhealthplan.checks import PlanContext
from vnhealthplan.models import Plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vnhealthplan.finding import Finding


def findings_of(
    find: Callable[[PlanContext], Iterator[Finding]], source: str | None = None, **changes: object
) -> list[Finding]:
    """Give what a rule finds in a plan that holds the changes alone; its words must be there in both languages."""
    found = list(find(PlanContext(Plan.model_validate(plan(**changes)), source)))
    for finding in found:
        assert finding.message("vi") != finding.message("en")
    return found


def places_of(
    find: Callable[[PlanContext], Iterator[Finding]], source: str | None = None, **changes: object
) -> list[str]:
    """Give the places of what a rule finds."""
    return [finding.place for finding in findings_of(find, source, **changes)]
