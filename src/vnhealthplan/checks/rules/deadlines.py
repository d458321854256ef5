"""Deadlines that lie before the plan was issued, or outside the time that it covers."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.finding import Finding, shown
from vnhealthplan.models.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.finding import Path
    from vnhealthplan.models import Plan, Source

_AROUND = dt.timedelta(92)
"""Plans for carrying out a plan are asked for up to a quarter before it begins, reports up to a quarter after it."""

_CLOSING = re.compile(r"tổng kết|sơ kết|quyết toán|báo cáo|đánh giá|nghiệm thu|thanh lý")
"""What is done with a period when it is over."""


class _Due(NamedTuple):
    """A day that something is due, the last day in time, and whether it may come after the end, as reports may."""

    path: Path
    day: dt.date
    last_day: dt.date
    is_report: bool


def find_deadlines_outside_period(context: PlanContext) -> Iterator[Finding]:
    """Find deadlines outside the plan's period and vision.

    Works are due inside it.  Reports, what closes the period and the results of targets may come up to 92 days after
    it.  All may come up to 92 days before it, or as early as the plan was issued; what is due before that is another
    fault.
    """
    plan = context.plan
    issued = _issued_on(plan)
    periods = [period for period in (plan.period, plan.vision) if period is not None]
    last = max(period.last for period in periods)
    for due in _days(plan):
        if issued is not None and due.last_day < issued:
            continue
        is_early = issued is None and due.last_day < plan.period.first - _AROUND
        if is_early or due.last_day > (last + _AROUND if due.is_report else last):
            details = {"due": shown(due.day), "period": str(plan.period)}
            yield Finding("VHP515", due.path, details)
    for index, rule in enumerate(plan.reporting):
        if rule.during is not None and not any(rule.during.overlaps(period) for period in periods):
            details = {"due": str(rule.during), "period": str(plan.period)}
            yield Finding("VHP515", ("reporting", index, "during"), details)


def find_deadlines_before_plan(context: PlanContext) -> Iterator[Finding]:
    """Find deadlines that were over when the plan was issued."""
    issued = _issued_on(context.plan)
    if issued is not None:
        for due in _days(context.plan):
            if due.last_day < issued:
                yield Finding("VHP518", due.path, {"due": shown(due.day), "issued": shown(issued)})


def _issued_on(plan: Plan) -> dt.date | None:
    """Give the day that the plan was issued on; after its own period that is wrong itself, and judges no deadline."""
    issued = plan.document.issued_on
    return issued if issued is not None and issued <= plan.period.last else None


def _days(plan: Plan) -> Iterator[_Due]:
    """Give every day that the plan prints, once for each passage."""
    told = set()
    for due, source in _records(plan):
        passage = (due.day, None if source is None else source.quote)
        if source is None or passage not in told:
            told.add(passage)
            yield due


def _records(plan: Plan) -> Iterator[tuple[_Due, Source | None]]:
    """Give the days of every record; those of a recurrence lie in its period by themselves."""
    for index, task in enumerate(plan.tasks):
        if task.due is not None:
            last_day = _last_day(task.due, inclusive=task.inclusive)
            yield _Due(("tasks", index, "due"), task.due, last_day, _closes(task.title)), task.source
        elif task.horizon is not None:
            last_day = task.horizon.last
            yield _Due(("tasks", index, "horizon"), last_day, last_day, _closes(task.title)), task.source
    closing = {task.id for task in plan.tasks if _closes(task.title)}
    for index, row in enumerate(plan.responsibilities):
        if row.due is not None:
            last_day = _last_day(row.due, inclusive=row.inclusive)
            # a target is reached on the last day of the period, and its result is known later
            is_report = closing.issuperset(row.for_.tasks)
            yield _Due(("responsibilities", index, "due"), row.due, last_day, is_report), row.source
    for index, rule in enumerate(plan.reporting):
        for number, day in enumerate(rule.dates):
            last_day = _last_day(day, inclusive=rule.inclusive)
            yield _Due(("reporting", index, "dates", number), day, last_day, is_report=True), rule.source


def _closes(title: str) -> bool:
    return _CLOSING.search(folded(title)) is not None


def _last_day(due: dt.date, *, inclusive: bool) -> dt.date:
    return due if inclusive or due == dt.date.min else due - dt.timedelta(1)
