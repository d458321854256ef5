"""The Deadline record: one day by which a report, a task or a duty is due, and what has become of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    import datetime as dt

DeadlineKind = Literal["report", "task", "responsibility"]
DeadlineStatus = Literal["in_time", "late", "missing", "not_yet_due", "undated", "passed"]

KINDS: tuple[DeadlineKind, ...] = get_args(DeadlineKind)
DEADLINE_STATUSES: tuple[DeadlineStatus, ...] = get_args(DeadlineStatus)


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is due by one day; `id` is that of the reporting rule, the task or the responsibility.

    `due` is the day as printed, `last_day` the last one in time: the same day, or where `inclusive` is false
    the day before.  `period` is the text of the period that a report is wanted for; null where no form of a
    period says it.  `submitted_on` and `report` are of the report that answers it.  `what` is the duty in the
    words of the plan, `by` who owes it, `to` who receives it.
    """

    kind: DeadlineKind
    id: str
    due: dt.date
    last_day: dt.date
    inclusive: bool
    period: str | None
    status: DeadlineStatus
    submitted_on: dt.date | None
    report: str | None
    what: str | None
    by: tuple[str, ...]
    to: tuple[str, ...]
