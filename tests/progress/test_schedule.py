"""The schedule: every due date once, what has become of it, and nothing lost."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scheduling import MONTHLY, handed_in, plan_for, plans, report_lists, schedule_of, told

from vnhealthplan import load_plan, load_report
from vnhealthplan.errors import InvalidDocumentError, RecurrenceError
from vnhealthplan.progress import DEADLINE_STATUSES, Schedule, compute_schedule
from vnhealthplan.progress.wanted_period import wanted_period

if TYPE_CHECKING:
    from vnhealthplan.models import Plan, Report

FOLDER = "examples/ba-ria-vung-tau-2024"
ONE = {"id": "one", "frequency": "monthly", "dates": ["2024-01-12"]}
DAYS = st.dates(dt.date(2023, 11, 1), dt.date(2025, 3, 31))


@pytest.fixture(scope="module")
def real() -> Plan:
    return load_plan(f"{FOLDER}/plan.json")


def test_the_due_dates_of_the_2024_plan_of_ba_ria_vung_tau(real: Plan) -> None:
    """Reports: before the 12th of every month, 1 June, 1 September, 1 and 5 November, as its part IV prints."""
    rows = [row for row in compute_schedule(real, as_of=dt.date(2024, 12, 31)) if row.kind == "report"]
    months = [(f"2024-{month:02}-12", "monthly", f"2024-{month:02}") for month in range(1, 13)]
    others = [
        ("2024-01-12", "implementation-plan-2024", "2024"),
        ("2024-06-01", "half-year-2024", "2024-H1"),
        ("2024-09-01", "nine-month-2024", "2024-9M"),
        ("2024-11-01", "year-2024", "2024"),
        ("2024-11-05", "year-2024-onward", "2024"),
    ]
    assert sorted(told(rows, "due id period")) == sorted(months + others)
    assert all(not row.inclusive and row.last_day == row.due - dt.timedelta(1) for row in rows)


def test_tasks_duties_and_what_names_no_day_are_told_too(real: Plan) -> None:
    schedule = compute_schedule(real, [load_report(f"{FOLDER}/reports/2023.json")], as_of=dt.date(2024, 12, 15))
    tasks = [row for row in schedule if row.kind == "task"]
    assert len(tasks) == len(real.tasks) == 60
    duties = [row for row in schedule if row.kind == "responsibility"]
    assert told(duties, "due id status") == [("2024-01-12", "iv-2-3", "passed"), ("2024-11-05", "iv-3-3", "passed")]
    assert schedule.undated == ("monthly-onward", "half-year-2024-onward", "nine-month-2024-onward")
    assert schedule.unused == ("ba-ria-vung-tau-2024-results-2023",)
    assert (schedule.start, schedule.end, len(schedule)) == (dt.date(2024, 1, 1), dt.date(2024, 12, 31), 79)


@pytest.mark.parametrize(("inclusive", "last_day"), [(True, "2024-01-12"), (False, "2024-01-11")])
def test_a_report_of_the_last_day_is_in_time_and_one_of_the_next_day_late(last_day: str, *, inclusive: bool) -> None:
    plan = plan_for({**ONE, "inclusive": inclusive})
    last = dt.date.fromisoformat(last_day)
    after = (last + dt.timedelta(1)).isoformat()
    assert told(schedule_of(plan, handed_in(last_day)), "last_day status") == [(last_day, "in_time")]
    assert told(schedule_of(plan, handed_in(after)), "last_day status") == [(last_day, "late")]
    assert told(schedule_of(plan, as_of=last_day), "last_day status") == [(last_day, "not_yet_due")]
    assert told(schedule_of(plan, as_of=after), "last_day status") == [(last_day, "missing")]


def test_a_row_says_what_is_due_from_whom_to_whom() -> None:
    rule = {**ONE, "content": "Kết quả", "from": ["Trạm A", "Trạm B"], "to": ["Sở Y tế"]}
    [row] = schedule_of(plan_for(rule), handed_in("2024-01-11"))
    assert told([row], "kind id what by to report submitted_on") == [
        ("report", "one", "Kết quả", ("Trạm A", "Trạm B"), ("Sở Y tế",), "2024-01.2024-01-11", "2024-01-11")
    ]


def test_works_are_due_by_their_day_or_the_end_of_their_period_and_never_said_to_be_done() -> None:
    tasks = [
        {"id": "a", "title": "Xây trạm", "lead": ["Phòng Y tế"], "due": "2024-06-30", "horizon": "2024"},
        {"id": "b", "title": "Mua xe", "horizon": "2024-Q1"},
        {"id": "c", "title": "Khi có kinh phí"},
    ]
    duties = [
        {"id": "a", "for": {"duty": "Theo dõi"}, "due": "2024-06-30"},
        {"id": "b", "for": {"tasks": ["a", "b"]}, "due": "2024-07-01"},
        {"id": "c", "for": {"duty": "Phối hợp"}, "frequency": "monthly"},
    ]
    schedule = schedule_of(plan_for(tasks=tasks, responsibilities=duties), as_of="2024-06-30")
    assert told(schedule, "kind id due status what by") == [
        ("task", "b", "2024-03-31", "passed", "Mua xe", ()),
        ("task", "a", "2024-06-30", "not_yet_due", "Xây trạm", ("Phòng Y tế",)),
        ("responsibility", "a", "2024-06-30", "not_yet_due", "Theo dõi", ()),
        ("responsibility", "b", "2024-07-01", "not_yet_due", "a, b", ()),
    ]
    assert schedule.undated == ("c",)
    assert {row.last_day == row.due and row.inclusive for row in schedule} == {True}


def test_without_start_and_end_no_day_that_the_plan_names_is_left_out() -> None:
    plan = plan_for({"id": "r", "frequency": "yearly", "dates": ["2023-12-20", "2025-01-15"]})
    assert told(schedule_of(plan), "due period") == [("2023-12-20", "2023"), ("2025-01-15", "2024")]
    assert len(schedule_of(plan, start="2024-01-01", end="2024-12-31")) == 0
    whole = schedule_of(plan_for(MONTHLY))
    assert (whole.start, whole.end) == (dt.date(2024, 1, 1), dt.date(2024, 12, 31))


def test_one_end_alone_may_lie_outside_the_plan() -> None:
    after, before = schedule_of(plan_for(MONTHLY), start="2030-01-01"), schedule_of(plan_for(MONTHLY), end="2020-01-01")
    assert (len(after), after.start, after.end) == (0, dt.date(2030, 1, 1), dt.date(2030, 1, 1))
    assert (len(before), before.start, before.end) == (0, dt.date(2020, 1, 1), dt.date(2020, 1, 1))


@pytest.mark.parametrize("name", ["start", "end", "as_of"])
@pytest.mark.parametrize("value", ["2024-01-01", dt.datetime(2024, 1, 1, tzinfo=dt.UTC), 2024])
def test_what_is_no_date_is_refused_by_name(name: str, value: object) -> None:
    days: dict[str, Any] = {name: value}
    with pytest.raises(TypeError, match=name):
        compute_schedule(plan_for(), **days)


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValueError, match="2024-01-01"):
        schedule_of(plan_for(), start="2024-01-02", end="2024-01-01")
    assert len(schedule_of(plan_for(ONE), start="2024-01-12", end="2024-01-12")) == 1


def test_a_report_of_another_plan_is_refused() -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        schedule_of(plan_for(), handed_in("2024-01-01", plan="other"))
    assert caught.value.code == "VHP701"
    wrong: Any = ["report.json"]
    with pytest.raises(TypeError):
        compute_schedule(plan_for(), wrong)


def test_a_rule_of_too_many_days_is_refused_with_its_place() -> None:
    plan = plan_for(ONE, {"id": "daily", "recurrence": "FREQ=DAILY"}, period="2021/2025")
    with pytest.raises(RecurrenceError) as caught:
        schedule_of(plan)
    [finding] = caught.value.findings
    assert (finding.code, finding.place) == ("VHP502", "$.reporting[1].recurrence")


@pytest.mark.parametrize(("day", "last_day"), [("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-30")])
def test_the_first_and_the_last_day_of_all_do_no_harm(day: str, last_day: str) -> None:
    plan = plan_for({"id": "r", "frequency": "yearly", "dates": [day], "inclusive": False})
    assert told(schedule_of(plan), "due last_day") == [(day, last_day)]


def test_the_default_day_is_today() -> None:
    before = dt.datetime.now().astimezone().date()
    assert before <= compute_schedule(plan_for()).as_of <= dt.datetime.now().astimezone().date()


def test_counts_name_every_status_and_json_holds_every_row(real: Plan) -> None:
    schedule = compute_schedule(real, as_of=dt.date(2024, 6, 30))
    assert list(schedule.counts) == list(DEADLINE_STATUSES)
    assert sum(schedule.counts.values()) == len(schedule) == len(list(schedule))
    read = json.loads(schedule.to_json())
    assert list(read) == ["plan", "as_of", "start", "end", "counts", "deadlines", "undated", "unused"]
    assert [list(row) for row in read["deadlines"]] == [Schedule.columns()] * len(schedule)
    assert read["deadlines"][0]["due"] == "2024-01-12"


@given(plans(), report_lists(), st.randoms(), DAYS)
def test_the_order_of_the_reports_changes_nothing(plan: Plan, reports: list[Report], mix: Any, as_of: dt.date) -> None:  # noqa: ANN401  # a random.Random made by hypothesis
    mixed = list(reports)
    mix.shuffle(mixed)
    assert compute_schedule(plan, mixed, as_of=as_of) == compute_schedule(plan, reports, as_of=as_of)


@given(plans(), report_lists(), DAYS, DAYS, DAYS)
def test_every_due_date_in_the_window_stands_there_once(
    plan: Plan, reports: list[Report], start: dt.date, end: dt.date, as_of: dt.date
) -> None:
    start, end = sorted((start, end))
    schedule = compute_schedule(plan, reports, start=start, end=end, as_of=as_of)
    works = [
        *(("task", task.id, task.due) for task in plan.tasks if task.due),
        *(("responsibility", row.id, row.due) for row in plan.responsibilities if row.due),
    ]
    inside = sorted((kind, name, day) for kind, name, day in works if start <= day <= end)
    assert sorted((row.kind, row.id, row.due) for row in schedule if row.kind != "report") == inside
    assert [row.due for row in schedule] == sorted(row.due for row in schedule)
    for rule in plan.reporting:
        span = rule.during or plan.period
        printed = {day for day in rule.due_dates(plan.period) if start <= day <= end}
        listed = [row.due for row in schedule if (row.kind, row.id) == ("report", rule.id)]
        assert len(set(listed)) == len(listed)
        # what is left out asks for a period before the span; what is added, for its last one
        for day in printed ^ {*listed}:
            period = wanted_period(rule, day, plan)
            assert period is not None
            assert span.overlaps(period) == (day in listed)
            assert day < span.first or span.contains(day) != (day in listed)


def test_a_report_due_in_the_january_after_is_not_lost_and_none_is_asked_for_before_the_plan() -> None:
    rule = {"id": "yearly", "frequency": "yearly", "recurrence": "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15"}
    plan = plan_for(period="2021/2023", reporting=[rule])
    found = [(str(row.due), row.period) for row in compute_schedule(plan, as_of=dt.date(2021, 1, 1))]
    assert found == [("2022-01-15", "2021"), ("2023-01-15", "2022"), ("2024-01-15", "2023")]
    monthly = {"id": "monthly", "frequency": "monthly", "recurrence": "FREQ=MONTHLY;BYMONTHDAY=5", "during": "2022"}
    plan = plan_for(period="2021/2023", reporting=[monthly])
    periods = [row.period for row in compute_schedule(plan, as_of=dt.date(2021, 1, 1))]
    assert periods == [f"2022-{month:02}" for month in range(1, 13)]


def test_a_task_due_before_a_day_is_not_in_time_on_it() -> None:
    task = {"id": "t", "title": "Nhiệm vụ", "due": "2024-06-01", "inclusive": False}
    plan = plan_for(tasks=[task])
    statuses = [compute_schedule(plan, as_of=dt.date(2024, 5, 31) + dt.timedelta(days)).deadlines[0] for days in (0, 1)]
    assert [(row.last_day, row.status) for row in statuses] == [
        (dt.date(2024, 5, 31), "not_yet_due"),
        (dt.date(2024, 5, 31), "passed"),
    ]


@given(plans(), report_lists(), st.tuples(DAYS, DAYS, DAYS).map(sorted), DAYS)
def test_two_windows_side_by_side_are_the_whole(
    plan: Plan, reports: list[Report], days: list[dt.date], as_of: dt.date
) -> None:
    first, cut, last = days
    assume(cut < last)
    parts = [
        compute_schedule(plan, reports, start=start, end=end, as_of=as_of)
        for start, end in ((first, cut), (cut + dt.timedelta(1), last))
    ]
    whole = compute_schedule(plan, reports, start=first, end=last, as_of=as_of)
    assert (*parts[0], *parts[1]) == whole.deadlines
    assert parts[0].unused == parts[1].unused == whole.unused
    assert parts[0].undated == parts[1].undated == whole.undated


LATER = {
    "not_yet_due": {"not_yet_due", "missing", "in_time", "late", "passed"},
    "missing": {"missing", "late"},
    "undated": {"undated", "in_time", "late"},
    "in_time": {"in_time"},
    "late": {"late"},
    "passed": {"passed"},
}


@given(plans(), report_lists(), st.tuples(DAYS, DAYS).map(sorted))
def test_time_only_adds_to_what_is_known(plan: Plan, reports: list[Report], days: list[dt.date]) -> None:
    """What was in time stays so; what was not yet due comes in or goes missing; what was missing comes late."""
    earlier, later = (compute_schedule(plan, reports, as_of=day) for day in days)
    for before, after in zip(earlier, later, strict=True):
        assert (before.id, before.due) == (after.id, after.due)
        assert after.status in LATER[before.status] | ({"undated"} if _may_move(reports) else set())
        if before.status in {"in_time", "late"}:
            assert after == before


def _may_move(reports: list[Report]) -> bool:
    """Say whether a report without a day may pass to a later due date, because a dated one takes its place."""
    return any(report.submitted_on is None for report in reports)


@given(plans(), report_lists(), DAYS)
def test_a_status_is_what_the_days_say(plan: Plan, reports: list[Report], as_of: dt.date) -> None:
    known = {report.id: report for report in reports}
    answers = set()
    for row in compute_schedule(plan, reports, as_of=as_of):
        report = known.get(row.report or "")
        assert row.submitted_on == (report and report.submitted_on)
        if row.kind != "report":
            assert row.status == ("passed" if as_of > row.last_day else "not_yet_due")
        elif report is None:
            assert row.status == ("missing" if as_of > row.last_day else "not_yet_due")
        elif report.submitted_on is None:
            assert row.status == "undated"
        else:
            assert report.submitted_on <= as_of
            assert row.status == ("late" if report.submitted_on > row.last_day else "in_time")
        if report is not None:
            assert row.period in {None, str(report.period)}
            assert (row.id, report.id) not in answers
            answers.add((row.id, report.id))
