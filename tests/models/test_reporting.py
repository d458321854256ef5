"""Reporting rules say when, and give their days inside a window."""

from __future__ import annotations

import datetime as dt

import pytest
from samples import Record, faults_in

from vnhealthplan.errors import RecurrenceError
from vnhealthplan.models import Period, ReportingRule

MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=12"


def rule(**changes: object) -> Record:
    return {"id": "r", "from": ["Các đơn vị"], "to": ["Sở Y tế"], **changes}


def due(period: str, window: str | None = None, **changes: object) -> list[str]:
    span = None if window is None else Period(window)
    days = ReportingRule.model_validate(rule(**changes)).due_dates(Period(period), span)
    return [day.isoformat() for day in days]


@pytest.mark.parametrize("when", [{"recurrence": MONTHLY}, {"dates": ["2025-01-31"]}, {"frequency": "periodic"}])
def test_a_recurrence_a_date_or_a_frequency_is_enough(when: Record) -> None:
    assert faults_in(ReportingRule, rule(**when)) == []


@pytest.mark.parametrize("when", [{}, {"dates": []}, {"recurrence": None, "dates": [], "frequency": None}])
def test_a_rule_that_says_nothing_of_when_is_vhp504(when: Record) -> None:
    assert faults_in(ReportingRule, rule(**when)) == [("VHP504", "$")]


@pytest.mark.parametrize("text", ["FREQ=HOURLY", "MONTHLY", "freq=monthly", "FREQ=MONTHLY;", "FREQ=DAILY;COUNT=0"])
def test_a_recurrence_that_is_not_valid_is_vhp501(text: str) -> None:
    assert faults_in(ReportingRule, rule(recurrence=text)) == [("VHP501", "$.recurrence")]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"dates": ["2025-01-31", "31/01/2025"]}, ("VHP601", "$.dates[1]")),
        ({"inclusive": 1}, ("VHP113", "$.inclusive")),
        ({"during": "2025/2021"}, ("VHP602", "$.during")),
        ({"frequency": "hàng tháng"}, ("VHP112", "$.frequency")),
        ({"recurrence": ""}, ("VHP114", "$.recurrence")),
        ({"from_": []}, ("VHP111", "$.from_")),
        ({"from": "Sở Y tế"}, ("VHP113", "$.from")),
    ],
)
def test_other_faults_stand_at_their_place(change: Record, fault: tuple[str, str]) -> None:
    assert faults_in(ReportingRule, rule(**{"dates": ["2025-01-31"], **change})) == [fault]


def test_days_by_rule_and_by_date_come_together_in_order_each_once() -> None:
    found = due("2024-Q1", recurrence=MONTHLY, dates=["2024-03-31", "2024-01-12", "2025-01-01"])
    assert found == ["2024-01-12", "2024-02-12", "2024-03-12", "2024-03-31", "2025-01-01"]


def test_a_window_leaves_out_what_is_due_at_another_time() -> None:
    dates = ["2024-03-31", "2024-01-12"]
    assert due("2024", "2024-03", recurrence=MONTHLY, dates=dates) == ["2024-03-12", "2024-03-31"]
    assert due("2024", "2025", recurrence=MONTHLY, dates=dates) == []


def test_the_recurrence_begins_with_the_plan_and_not_with_the_window() -> None:
    assert due("2024", "2024-Q2", recurrence="FREQ=MONTHLY;INTERVAL=2") == ["2024-05-01"]


def test_the_recurrence_runs_only_during_its_period_but_fixed_dates_stay() -> None:
    assert due("2024", recurrence=MONTHLY, during="2024-11", dates=["2024-01-05"]) == ["2024-01-05", "2024-11-12"]
    assert due("2024", recurrence=MONTHLY, during="2026-01") == ["2026-01-12"]


def test_a_frequency_alone_gives_no_days() -> None:
    assert due("2024", frequency="monthly") == []


def test_the_day_is_in_time_unless_the_rule_says_before_it() -> None:
    assert ReportingRule.model_validate(rule(dates=["2025-01-31"])).inclusive is True


def test_too_many_days_are_refused_when_they_are_asked_for() -> None:
    daily = ReportingRule(id="r", recurrence="FREQ=DAILY")
    assert len(daily.due_dates(Period("2024"))) == 366
    with pytest.raises(RecurrenceError, match="VHP502"):
        daily.due_dates(Period("2021/2025"))


def test_dates_are_kept_as_given() -> None:
    rule_of_two = ReportingRule(id="r", dates=(dt.date(2025, 6, 1), dt.date(2025, 1, 1)))
    assert rule_of_two.dates == (dt.date(2025, 6, 1), dt.date(2025, 1, 1))
