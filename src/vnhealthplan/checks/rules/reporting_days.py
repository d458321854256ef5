"""Reporting: whether there is any, and whether each report has a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.finding import Finding, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext


def find_reports_without_day(context: PlanContext) -> Iterator[Finding]:
    """Find reporting rules that say how often, and never by which day."""
    for index, rule in enumerate(context.plan.reporting):
        if rule.recurrence is None and not rule.dates:
            details = {"id": shown(rule.id), "frequency": rule.frequency}
            yield Finding("VHP513", ("reporting", index), details)


def find_plan_without_reporting(context: PlanContext) -> Iterator[Finding]:
    """Find plans with targets where nobody reports: no reporting rule, and no responsibility with a rhythm or a day."""
    plan = context.plan
    answers = any(row.frequency is not None or row.due is not None for row in plan.responsibilities)
    if plan.targets and not plan.reporting and not answers:
        yield Finding("VHP517", (), {"targets": len(plan.targets)})
