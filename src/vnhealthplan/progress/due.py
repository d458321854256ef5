"""Every due date that a plan names, with what has become of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from vnhealthplan.errors import RecurrenceError
from vnhealthplan.progress.deadline import KINDS, Deadline, DeadlineKind, DeadlineStatus
from vnhealthplan.progress.matching import DueReport, Inbox, match
from vnhealthplan.progress.wanted_period import wanted_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.models import Period, Plan, Responsibility, Task

# how long after the last period of a span a report on it can be due: until the next one has ended
_DAYS_AFTER = {"monthly": 31, "quarterly": 92, "half_yearly": 184, "nine_monthly": 366, "yearly": 366}


def find_deadlines(plan: Plan, inbox: Inbox, as_of: dt.date) -> list[Deadline]:
    """Give every deadline of a plan by its day; those of one day in the order report, task, responsibility.

    Raises RecurrenceError (VHP502) for a rule of more than 1,000 days.
    """
    found = [
        *(row for place in range(len(plan.reporting)) for row in _of_rule(plan, place, inbox, as_of)),
        *(row for task in plan.tasks for row in _of_task(task, as_of)),
        *(row for duty in plan.responsibilities for row in _of_responsibility(duty, as_of)),
    ]
    return sorted(found, key=lambda row: (row.due, KINDS.index(row.kind)))


def _of_rule(plan: Plan, place: int, inbox: Inbox, as_of: dt.date) -> Iterator[Deadline]:
    rule = plan.reporting[place]
    for row in match(plan, rule, _days_of(plan, place), inbox, as_of):
        last_day = _last_day(row.due, inclusive=rule.inclusive)
        yield Deadline(
            kind="report",
            id=rule.id,
            due=row.due,
            last_day=last_day,
            inclusive=rule.inclusive,
            period=None if row.period is None else str(row.period),
            status=_status_of(row, last_day, as_of),
            submitted_on=None if row.report is None else row.report.submitted_on,
            report=None if row.report is None else row.report.id,
            what=rule.content,
            by=rule.from_,
            to=rule.to,
        )


def _days_of(plan: Plan, place: int) -> tuple[dt.date, ...]:
    """Give the days of a rule: those on which a period of its span is wanted, and all that are fixed.

    The report on the last period may be due after it, and a day early in the first may ask for the period before.
    """
    rule = plan.reporting[place]
    span = rule.during or plan.period
    try:
        days = rule.due_dates(plan.period, last=span.last + dt.timedelta(_DAYS_AFTER.get(rule.frequency or "", 0)))
    except RecurrenceError as error:
        at = ("reporting", place, "recurrence")
        raise RecurrenceError([replace(finding, path=at) for finding in error.findings]) from None
    return tuple(day for day in days if day in rule.dates or _is_of(span, day, wanted_period(rule, day, plan)))


def _is_of(span: Period, day: dt.date, wanted: Period | None) -> bool:
    return span.contains(day) if wanted is None else span.overlaps(wanted)


def _last_day(due: dt.date, *, inclusive: bool) -> dt.date:
    """Give the last day in time; there is none before the first of all."""
    return due if inclusive or due == dt.date.min else due - dt.timedelta(1)


def _status_of(row: DueReport, last_day: dt.date, as_of: dt.date) -> DeadlineStatus:
    if row.report is None:
        return "missing" if as_of > last_day else "not_yet_due"
    if row.report.submitted_on is None:
        return "undated"
    return "late" if row.report.submitted_on > last_day else "in_time"


def _of_task(task: Task, as_of: dt.date) -> Iterator[Deadline]:
    due = task.horizon.last if task.due is None and task.horizon is not None else task.due
    if due is not None:
        yield _of_work("task", task, due, task.title, as_of)


def _of_responsibility(row: Responsibility, as_of: dt.date) -> Iterator[Deadline]:
    if row.due is not None:
        what = row.for_.duty or ", ".join([*row.for_.targets, *row.for_.tasks])
        yield _of_work("responsibility", row, row.due, what, as_of)


def _of_work(kind: DeadlineKind, row: Task | Responsibility, due: dt.date, what: str, as_of: dt.date) -> Deadline:
    """Give the deadline of what no report answers: whether it is done nobody says, only whether its day is past."""
    last_day = _last_day(due, inclusive=row.inclusive)
    return Deadline(
        kind=kind,
        id=row.id,
        due=due,
        last_day=last_day,
        inclusive=row.inclusive,
        period=None,
        status="passed" if as_of > last_day else "not_yet_due",
        submitted_on=None,
        report=None,
        what=what,
        by=row.lead,
        to=(),
    )
