"""Made-up plans with duties, and made-up reports that answer them, for tests of the schedule."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from vnhealthplan.models import Plan, Report
from vnhealthplan.progress import compute_schedule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnhealthplan.progress import Deadline, Schedule

    Record = Mapping[str, Any]

MONTHLY = {"id": "monthly", "frequency": "monthly", "recurrence": "FREQ=MONTHLY;BYMONTHDAY=12"}
FREQUENCIES = [None, "weekly", "monthly", "quarterly", "half_yearly", "nine_monthly", "yearly", "once", "periodic"]
BODIES = ["Sở Y tế", "sở  y tế", "Trạm Y tế", None]
PERIODS = ["2023", "2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q4", "2023-12", "2024-01", "2024-02", "2024-9M"]


def plan_for(*rules: Record, period: str = "2024", **parts: object) -> Plan:
    """Give a plan with these reporting rules."""
    area = {"name": "Tỉnh thử", "level": "province", "system": "pre-2025"}
    return Plan.model_validate(
        {"id": "p", "title": "Kế hoạch thử", "document": {}, "area": area, "period": period, "reporting": rules} | parts
    )


def handed_in(on: str | None, period: str = "2024-01", **more: object) -> Report:
    """Give a report on the plan, handed in on a day; its id says the day and the period."""
    name = f"{period}.{on}".lower().replace("/", "-")
    return Report.model_validate({"id": name, "plan": "p", "period": period, "submitted_on": on} | more)


def schedule_of(plan: Plan, *reports: Report, as_of: str = "2024-12-31", **window: str) -> Schedule:
    """Give the schedule of a plan at the end of a day."""
    days = {name: dt.date.fromisoformat(day) for name, day in window.items()}
    return compute_schedule(plan, reports, as_of=dt.date.fromisoformat(as_of), **days)


def told(rows: Sequence[Deadline] | Schedule, names: str) -> list[tuple[object, ...]]:
    """Give these fields of every deadline, days as text."""
    return [
        tuple(
            value.isoformat() if isinstance(value, dt.date) else value
            for value in (getattr(row, name) for name in names.split())
        )
        for row in rows
    ]


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Give plans of 2024 with a few rules, tasks and responsibilities."""
    days = st.dates(dt.date(2023, 11, 1), dt.date(2025, 2, 28)).map(dt.date.isoformat)
    recurrences = ["FREQ=MONTHLY;BYMONTHDAY=12", "FREQ=MONTHLY;BYMONTHDAY=15,-1", "FREQ=MONTHLY;INTERVAL=3", None]
    rules = [
        {
            "id": f"r{number}",
            "frequency": draw(st.sampled_from(FREQUENCIES[1:])),
            "recurrence": draw(st.sampled_from(recurrences)),
            "dates": draw(st.lists(days, max_size=3)),
            "inclusive": draw(st.booleans()),
            "covers": draw(st.sampled_from(["current", "previous", None])),
            "from": draw(st.lists(st.sampled_from(BODIES[:3]), max_size=2)),
        }
        for number in range(draw(st.integers(0, 3)))
    ]
    tasks = [{"id": f"t{number}", "title": "Việc", "due": draw(st.none() | days)} for number in range(2)]
    duties = [{"id": "d", "for": {"duty": "Việc"}, "due": draw(st.none() | days)}]
    return plan_for(*rules, tasks=tasks, responsibilities=duties)


@st.composite
def report_lists(draw: st.DrawFn) -> list[Report]:
    """Give reports on such a plan, no two with one id."""
    day = st.none() | st.dates(dt.date(2023, 12, 1), dt.date(2025, 2, 28)).map(dt.date.isoformat)
    return [
        handed_in(
            draw(day),
            draw(st.sampled_from(PERIODS)),
            id=f"report-{number}",
            rule=draw(st.sampled_from(["r0", "r1", None, None])),
            issuer=draw(st.sampled_from(BODIES)),
        )
        for number in range(draw(st.integers(0, 6)))
    ]
