"""Running the rules over a plan or a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from vnhealthplan.checks.context import PlanContext, ReportContext
from vnhealthplan.checks.table import PLAN_RULES, REPORT_RULES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from vnhealthplan.checks.rule import Rule
    from vnhealthplan.finding import Finding
    from vnhealthplan.models import Plan, Report

Context = TypeVar("Context")


def examine_plan(plan: Plan, *, source: str | None = None, ignore: Collection[str] = ()) -> tuple[Finding, ...]:
    """Give what the rules find doubtful in a plan, rule by rule in the order of their codes.

    `source` is the text of the document; without it the rules that compare with the text are silent.  `ignore` names
    codes that are not looked for.
    """
    return tuple(_findings(PLAN_RULES, PlanContext(plan, source), ignore))


def examine_report(
    report: Report, *, plan: Plan | None = None, earlier: Iterable[Report] = (), ignore: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Give what the rules find doubtful in a report, beside its plan and the other reports where they are given.

    Reports of another plan, and the report itself among the others, are passed over.
    """
    others = tuple(other for other in earlier if other.plan == report.plan and other.id != report.id)
    own = plan if plan is not None and plan.id == report.plan else None
    return tuple(_findings(REPORT_RULES, ReportContext(report, own, others), ignore))


def _findings(rules: Iterable[Rule[Context]], context: Context, ignore: Collection[str]) -> Iterator[Finding]:
    for rule in rules:
        if rule.code not in ignore:
            yield from rule.find(context)
