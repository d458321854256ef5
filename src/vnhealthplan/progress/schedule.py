"""The Schedule of a plan: what is due in a stretch of days, which reports are there, which are late or missing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING

from vnhealthplan.exact import write_json
from vnhealthplan.models import Plan
from vnhealthplan.progress.deadline import DEADLINE_STATUSES, Deadline
from vnhealthplan.progress.due import find_deadlines
from vnhealthplan.progress.matching import Inbox
from vnhealthplan.progress.scorecard import require_report_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnhealthplan.models import Report


@dataclass(frozen=True, slots=True)
class Schedule:
    """What a plan wants from `start` to `end`, both included, as it stands at the end of one day.

    Iterating gives a Deadline for each due date, in the order of the days.

    >>> day = dt.date(2024, 12, 31)
    >>> len(Schedule("p", day, day, day, ()))
    0
    """

    plan: str
    as_of: dt.date
    start: dt.date
    end: dt.date
    deadlines: tuple[Deadline, ...]
    undated: tuple[str, ...] = ()
    """The ids of the reporting rules and tasks that name no day at all."""
    unused: tuple[str, ...] = ()
    """The ids of the reports that answer no due date of the plan, whenever that is."""

    def __iter__(self) -> Iterator[Deadline]:
        """Give the deadlines in the order of their days."""
        return iter(self.deadlines)

    def __len__(self) -> int:
        """Count the deadlines."""
        return len(self.deadlines)

    @property
    def counts(self) -> dict[str, int]:
        """How many deadlines have each status, every status named."""
        found = Counter(row.status for row in self.deadlines)
        return {status: found[status] for status in DEADLINE_STATUSES}

    def as_dict(self) -> dict[str, object]:
        """Give the schedule under the keys of `to_json`, days as dates."""
        return {
            "plan": self.plan,
            "as_of": self.as_of,
            "start": self.start,
            "end": self.end,
            "counts": self.counts,
            "deadlines": self.rows(),
            "undated": list(self.undated),
            "unused": list(self.unused),
        }

    def to_json(self) -> str:
        """Give the schedule as JSON text, the keys of `schedule --format json`."""
        return write_json(self.as_dict())

    def rows(self) -> list[dict[str, object]]:
        """Give every deadline as plain values, its fields in the order of `columns`."""
        return [asdict(row) for row in self.deadlines]

    @staticmethod
    def columns() -> list[str]:
        """Name the fields of a row."""
        return [column.name for column in fields(Deadline)]


def compute_schedule(
    plan: Plan,
    reports: Iterable[Report] = (),
    *,
    start: dt.date | None = None,
    end: dt.date | None = None,
    as_of: dt.date | None = None,
) -> Schedule:
    """Say what is due from `start` to `end`, both included, and what has come of it by `as_of` (default: today).

    The default of both is the plan's period, made longer where the plan names a day outside it.  Which report
    answers which due date does not depend on what `start` and `end` are.

    Raises InvalidDocumentError (VHP701) for a report of another plan, RecurrenceError (VHP502) for a rule of more
    than 1,000 days, ValueError where `end` is before `start`, TypeError for what is no report or no date.

    >>> from vnhealthplan import load_plan
    >>> plan = load_plan("examples/ba-ria-vung-tau-2024/plan.json")
    >>> schedule = compute_schedule(
    ...     plan, start=dt.date(2024, 6, 1), end=dt.date(2024, 6, 12), as_of=dt.date(2024, 6, 1)
    ... )
    >>> [(row.id, str(row.last_day), row.period, row.status) for row in schedule]
    [('half-year-2024', '2024-05-31', '2024-H1', 'missing'), ('monthly', '2024-06-11', '2024-06', 'not_yet_due')]
    """
    if not isinstance(plan, Plan):
        message = f"a plan is wanted, not {type(plan).__name__}; load it with load_plan"
        raise TypeError(message)
    unique: list[Report] = []
    by_id: dict[str, list[Report]] = {}
    for report in reports:
        require_report_of(plan, report)
        # a file that is read twice is one report
        if report not in by_id.setdefault(report.id, []):
            by_id[report.id].append(report)
            unique.append(report)
    days = {"start": start, "end": end, "as_of": as_of}
    for name, day in days.items():
        if day is not None and (not isinstance(day, dt.date) or isinstance(day, dt.datetime)):
            message = f"{name} is {day!r}; give a datetime.date, such as date(2024, 12, 31)"
            raise TypeError(message)
    if start is not None and end is not None and end < start:
        message = f"end is {end}, before start, which is {start}; give the earlier day as start"
        raise ValueError(message)
    today = dt.datetime.now().astimezone().date() if as_of is None else as_of
    inbox = Inbox(unique)
    found = find_deadlines(plan, inbox, today)
    # what is due soon after the plan's period, such as its last report, must not be lost
    first = start or min(plan.period.first, end or dt.date.max, *(row.due for row in found))
    last = end or max(plan.period.last, first, *(row.due for row in found))
    dated = {(row.kind, row.id) for row in found}
    return Schedule(
        plan.id,
        today,
        first,
        last,
        tuple(row for row in found if first <= row.due <= last),
        undated=(
            *(rule.id for rule in plan.reporting if ("report", rule.id) not in dated),
            *(task.id for task in plan.tasks if ("task", task.id) not in dated),
        ),
        unused=tuple(report.id for report in inbox.left),
    )
