"""The plans and reports of one call, and what is told of a report whose plan is not among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.exact import without_byte_order_mark
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io.positions import with_positions
from vnhealthplan.models import Plan, Report

if TYPE_CHECKING:
    from collections.abc import Sequence


class Beside(NamedTuple):
    """The sound plans by their ids, the reports by the plans that they name, and whether every document is sound."""

    plans: dict[str, Plan]
    reports: dict[str, list[Report]]
    are_all_sound: bool

    @staticmethod
    def of(documents: Sequence[object], *, are_all_sound: bool) -> Beside:
        """Put the documents of one call in order."""
        reports: dict[str, list[Report]] = {}
        for report in documents:
            if isinstance(report, Report):
                reports.setdefault(report.plan, []).append(report)
        plans = {plan.id: plan for plan in documents if isinstance(plan, Plan)}
        return Beside(plans, reports, are_all_sound)

    def of_report(self, report: Report) -> tuple[Plan | None, Sequence[Report]]:
        """Give the plan of a report, where it is there, and all reports on that plan."""
        return self.plans.get(report.plan), self.reports[report.plan]

    def without_plan(self, report: Report, data: bytes) -> list[Finding]:
        """Say that a report was not looked at beside its plan.

        Beside one plan alone it is of another plan, which is an error (VHP701); beside none, or beside several or one
        that could not be read, it may only lack its plan, which is a note (VHP706).
        """
        if report.plan in self.plans:
            return []
        if len(self.plans) == 1 and self.are_all_sound:
            details = {"actual": shown(report.plan), "expected": shown(next(iter(self.plans)))}
            finding = Finding("VHP701", ("plan",), details)
        else:
            finding = Finding("VHP706", ("plan",), {"plan": shown(report.plan)})
        return with_positions(without_byte_order_mark(data)[0].decode(), [finding])
