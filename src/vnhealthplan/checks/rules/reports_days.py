"""Rules on the day and the periods of a report."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vnhealthplan.errors import RecurrenceError
from vnhealthplan.finding import Finding
from vnhealthplan.messages import Words
from vnhealthplan.progress.due import find_deadlines
from vnhealthplan.progress.matching import Inbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import ReportContext
    from vnhealthplan.models import Period, Plan, Report
    from vnhealthplan.progress.deadline import Deadline


def find_reports_handed_in_late(context: ReportContext) -> Iterator[Finding]:
    """Find a report that came after the last day of every deadline that it answers."""
    plan, report = context.plan, context.report
    if plan is None or report.submitted_on is None:
        return
    try:
        deadlines = find_deadlines(plan, Inbox([*context.earlier, report]), dt.date.max)
    except RecurrenceError:  # the plan is at fault, and it is not examined here
        return
    answered = [row for row in deadlines if row.kind == "report" and row.report == report.id]
    if not answered or not all(row.status == "late" and _is_meant(row, report) for row in answered):
        return
    latest = max(answered, key=lambda row: row.last_day)
    details = {
        "submitted_on": str(report.submitted_on),
        "days": (report.submitted_on - latest.last_day).days,
        "last_day": str(latest.last_day),
        "rule": latest.id,
        "period": str(report.period),
    }
    yield Finding("VHP717", ("submitted_on",), details)


def find_periods_out_of_plan(context: ReportContext) -> Iterator[Finding]:
    """Find a report on a time that the plan is not for, or else figures for a time after the report's, once a period.

    Figures of earlier times are normal, and so are estimates of a year that is not over.
    """
    plan, report = context.plan, context.report
    if plan is not None and _is_out_of(plan, report.period):
        span = Words(f"nằm ngoài thời kỳ {plan.period} của kế hoạch", f"lies outside the plan's, {plan.period}")
        yield Finding("VHP718", ("period",), {"period": str(report.period), "outside": span, "count": 1})
        return
    later: dict[Period, list[int]] = {}
    for row, observation in enumerate(report.observations):
        if observation.period.first > report.period.last:
            later.setdefault(observation.period, []).append(row)
    for period, rows in later.items():
        span = Words(f"bắt đầu sau kỳ báo cáo {report.period}", f"begins after the report's, {report.period}")
        details = {"period": str(period), "outside": span, "count": len(rows)}
        yield Finding("VHP718", ("observations", rows[0], "period"), details)


def _is_out_of(plan: Plan, period: Period) -> bool:
    """Say whether a period shares no day with the plan or its vision, nor with a baseline or the year before."""
    last = plan.period.last if plan.vision is None else max(plan.period.last, plan.vision.last)
    if period.first > last:
        return True
    if period.last.year >= plan.period.first.year - 1:
        return False
    starts = (target.baseline.period for target in plan.targets if target.baseline is not None)
    return not any(period.overlaps(start) for start in starts)


def _is_meant(row: Deadline, report: Report) -> bool:
    """Say whether the deadline is surely that of the report.

    Where it lies before the period ends, an early report is due, and the one that comes after the end may be another.
    """
    ended = report.period.last
    return report.rule is not None or row.last_day >= ended or (report.submitted_on or ended) <= ended
