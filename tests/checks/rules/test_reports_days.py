"""VHP717 and VHP718: the day and the periods of a report."""

from __future__ import annotations

import pytest
from target_reports import QUARTERLY, found_in, plan_for, report_of, seen, words_of

TARGET = {"indicator": "population_managed", "value": 95}
EARLY_YEAR = {"id": "closing", "dates": ["2026-11-01"], "inclusive": False}
PLAN = plan_for(TARGET, reporting=[QUARTERLY, EARLY_YEAR])
LATE = ["VHP717 $.submitted_on"]


@pytest.mark.parametrize(("day", "found"), [("2026-10-10", []), ("2026-10-11", LATE), ("2027-03-01", LATE)])
def test_a_report_after_its_last_day(day: str, found: list[str]) -> None:
    assert found_in(report_of(submitted_on=day), PLAN) == found


def test_the_day_itself_may_be_too_late() -> None:
    plan = plan_for(TARGET, reporting=[{**QUARTERLY, "inclusive": False}])
    report = report_of(submitted_on="2026-10-10")
    assert found_in(report, plan) == LATE
    assert "after the last day 2026-10-09 (quarterly; days late: 1)" in words_of(report, plan)


def test_what_answers_nothing_is_not_late() -> None:
    for rest in ({"period": "2026-07"}, {"issuer": "Bệnh viện"}, {"submitted_on": None}):
        assert found_in(report_of(**{"submitted_on": "2027-03-01", **rest}), PLAN) == []
    assert found_in(report_of(submitted_on="2027-03-01")) == []


def test_a_second_report_is_not_late_where_the_first_was_in_time() -> None:
    first = report_of(id="first", submitted_on="2026-10-08")
    assert found_in(report_of(submitted_on="2026-10-20"), PLAN, first) == []


def test_the_one_after_the_year_is_not_the_one_that_was_due_before_its_end() -> None:
    assert found_in(report_of(period="2026", submitted_on="2027-01-10"), PLAN) == []
    assert found_in(report_of(period="2026", submitted_on="2026-11-20"), PLAN) == LATE
    assert found_in(report_of(period="2026", submitted_on="2027-01-10", rule="closing"), PLAN) == LATE


def test_in_time_for_one_of_two_deadlines_is_in_time() -> None:
    onward = {**QUARTERLY, "id": "onward", "recurrence": "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=20"}
    plan = plan_for(TARGET, reporting=[QUARTERLY, onward])
    assert found_in(report_of(submitted_on="2026-10-15"), plan) == []
    assert found_in(report_of(submitted_on="2026-10-25"), plan) == LATE


def test_a_rule_without_end_is_the_fault_of_the_plan() -> None:
    endless = {"id": "daily", "recurrence": "FREQ=DAILY"}
    plan = plan_for({**TARGET, "horizon": "2030"}, period="2026/2030", reporting=[endless])
    assert found_in(report_of(submitted_on="2027-03-01"), plan) == []


@pytest.mark.parametrize("period", ["2062-Q3", "2027", "2016", "2024-Q4"])
def test_a_report_on_another_time(period: str) -> None:
    assert found_in(report_of(seen("population_managed", 90, period="2099"), period=period), PLAN) == [
        "VHP718 $.period"
    ]


@pytest.mark.parametrize("period", ["2026", "2025", "2025-12", "2021/2026", "2026/2030"])
def test_a_report_on_the_time_of_the_plan_or_just_before(period: str) -> None:
    assert found_in(report_of(period=period), PLAN) == []


def test_a_report_on_a_baseline_or_for_the_vision() -> None:
    plan = plan_for({**TARGET, "baseline": {"period": "2020", "value": 80}}, vision="2045")
    assert found_in(report_of(period="2020"), plan) == []
    assert found_in(report_of(period="2045"), plan) == []
    assert found_in(report_of(period="2046"), plan) == ["VHP718 $.period"]
    assert found_in(report_of(period="2019"), plan) == ["VHP718 $.period"]
    assert found_in(report_of(period="2019")) == []


def test_figures_for_a_time_after_the_report_are_told_once_a_period() -> None:
    rows = (seen("population_managed", 90, period="2036-Q3", area=str(row)) for row in range(3))
    report = report_of(seen("population_managed", 90), *rows, seen("population_managed", 90, period="2026-10"))
    assert found_in(report, PLAN) == ["VHP718 $.observations[1].period", "VHP718 $.observations[4].period"]
    assert found_in(report) == found_in(report, PLAN)


@pytest.mark.parametrize("period", ["2025", "2026-Q1", "2026-08", "2026", "2026-H2", "2026/2030"])
def test_earlier_figures_and_estimates_of_the_year_are_normal(period: str) -> None:
    assert found_in(report_of(seen("population_managed", 90, period=period)), PLAN) == []
