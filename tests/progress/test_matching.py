"""Which report answers which due date."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from scheduling import MONTHLY, handed_in, plan_for, schedule_of, told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.models import Report
    from vnhealthplan.progress import Deadline

ONE = {"id": "one", "frequency": "monthly", "dates": ["2024-01-12"]}
TWICE = {"id": "twice", "frequency": "monthly", "dates": ["2024-01-15", "2024-01-31"]}
WEEKLY = {"id": "weekly", "frequency": "weekly", "dates": ["2024-01-05", "2024-01-12", "2024-01-19"]}


def only(rule: Mapping[str, object], *reports: Report, as_of: str = "2024-12-31") -> Deadline:
    [row] = schedule_of(plan_for(rule), *reports, as_of=as_of)
    return row


@pytest.mark.parametrize(
    ("period", "more", "answers"),
    [
        ("2024-01", {}, True),
        ("2024-02", {}, False),
        ("2024", {}, False),
        ("2024-01", {"rule": "one"}, True),
        ("2024-01", {"rule": "other"}, False),
        ("2024-02", {"rule": "one"}, False),
    ],
)
def test_a_report_answers_by_its_rule_and_its_period(period: str, more: dict[str, object], *, answers: bool) -> None:
    row = only(ONE, handed_in("2024-01-10", period, **more))
    assert (row.report is not None) == answers
    assert row.status == ("in_time" if answers else "missing")


@pytest.mark.parametrize(
    ("issuer", "answers"),
    [
        ("Sở Y tế", True),
        ("SỞ  Y\ntế", True),
        (unicodedata.normalize("NFD", "sở y tế"), True),
        (None, True),
        ("Sở Y tế tỉnh", False),
        ("Trạm Y tế", True),
        ("So Y te", False),
    ],
)
def test_a_report_that_names_no_rule_must_be_of_a_body_that_the_rule_names(
    issuer: str | None, *, answers: bool
) -> None:
    rule = {**ONE, "from": ["Sở Y tế", "Trạm Y tế"]}
    assert (only(rule, handed_in("2024-01-10", issuer=issuer)).report is not None) == answers
    assert only(ONE, handed_in("2024-01-10", issuer=issuer)).report is not None
    assert only(rule, handed_in("2024-01-10", issuer=issuer, rule="one")).report is not None


def test_what_is_asked_once_is_answered_only_by_a_report_that_names_it() -> None:
    once = {"id": "one", "frequency": "once", "dates": ["2024-01-12"]}
    assert only(once, handed_in("2024-01-10", "2024")).report is None
    assert only(once, handed_in("2024-01-10", "2024", rule="one")).report is not None
    assert only({"id": "one", "dates": ["2024-01-12"]}, handed_in("2024-01-10", "2024")).report is not None


def test_of_several_reports_the_first_one_handed_in_counts_and_one_without_a_day_last() -> None:
    days = ["2024-01-20", "2024-01-11", None, "2024-01-12"]
    reports = [handed_in(day, issuer=f"Trạm {number}") for number, day in enumerate(days)]
    assert only(ONE, *reports).report == "2024-01.2024-01-11"
    assert only(ONE, reports[2], reports[0]).report == "2024-01.2024-01-20"
    row = only(ONE, reports[2])
    assert (row.report, row.submitted_on, row.status) == ("2024-01.none", None, "undated")


def test_one_report_answers_the_first_of_two_due_dates_for_one_period() -> None:
    schedule = schedule_of(plan_for(TWICE), handed_in("2024-01-14"))
    assert told(schedule, "due status") == [("2024-01-15", "in_time"), ("2024-01-31", "missing")]


def test_the_second_report_of_a_body_answers_the_second_due_date_and_that_of_another_body_does_not() -> None:
    first, second = handed_in("2024-01-14", issuer="Trạm A"), handed_in("2024-01-30", issuer="trạm a")
    other = handed_in("2024-01-13", issuer="Trạm B")
    schedule = schedule_of(plan_for(TWICE), second, first)
    assert told(schedule, "report status") == [("2024-01.2024-01-14", "in_time"), ("2024-01.2024-01-30", "in_time")]
    schedule = schedule_of(plan_for(TWICE), first, other)
    assert told(schedule, "report status") == [("2024-01.2024-01-13", "in_time"), (None, "missing")]
    assert schedule.unused == ()


def test_what_a_body_hands_in_again_changes_nothing() -> None:
    first, again = handed_in("2024-01-10", issuer="Trạm A"), handed_in("2024-01-20", issuer="Trạm A")
    schedule = schedule_of(plan_for(ONE), again, first)
    assert told(schedule, "report status") == [(first.id, "in_time")]
    assert schedule.unused == ()


def test_one_report_may_answer_several_rules() -> None:
    schedule = schedule_of(plan_for(ONE, {**ONE, "id": "two", "dates": ["2024-01-20"]}), handed_in("2024-01-15"))
    assert told(schedule, "id status") == [("one", "late"), ("two", "in_time")]


def test_where_no_period_is_wanted_the_reports_that_name_the_rule_answer_one_after_the_other() -> None:
    named = [handed_in(day, rule="weekly") for day in ("2024-01-12", "2024-01-04")]
    schedule = schedule_of(plan_for(WEEKLY), *named, handed_in("2024-01-01"))
    assert told(schedule, "submitted_on status") == [
        ("2024-01-04", "in_time"),
        ("2024-01-12", "in_time"),
        (None, "missing"),
    ]
    assert schedule.unused == ("2024-01.2024-01-01",)


def test_what_is_handed_in_later_does_not_exist_yet() -> None:
    report = handed_in("2024-01-20")
    assert only(ONE, report, as_of="2024-01-12").status == "not_yet_due"
    assert only(ONE, report, as_of="2024-01-19").status == "missing"
    assert only(ONE, report, as_of="2024-01-20").status == "late"


def test_a_report_is_unused_only_where_it_answers_no_due_date_at_all() -> None:
    plan = plan_for(MONTHLY)
    fits, stray = handed_in("2024-05-10", "2024-05"), handed_in("2024-05-10", "2023")
    names_no_rule = handed_in("2024-05-11", "2024-05", rule="montly")
    for as_of in ("2024-01-01", "2024-12-31"):
        schedule = schedule_of(plan, fits, stray, names_no_rule, as_of=as_of, start="2024-02-01", end="2024-02-29")
        assert schedule.unused == (stray.id, names_no_rule.id)
