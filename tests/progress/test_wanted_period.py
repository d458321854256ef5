"""Which period a report is wanted for."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scheduling import plan_for

from vnhealthplan.models import Period, ReportingRule
from vnhealthplan.progress.wanted_period import wanted_period

LENGTHS = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "nine_monthly": 9, "yearly": 12}
DAYS = st.dates(dt.date(1902, 1, 1), dt.date(2199, 12, 31))


def wanted(frequency: str | None, due: str, covers: str | None = None, period: str = "2024", **more: object) -> str:
    record = {"id": "r", "frequency": frequency, "dates": [due], "covers": covers} | more
    found = wanted_period(ReportingRule.model_validate(record), dt.date.fromisoformat(due), plan_for(period=period))
    return str(found)


@pytest.mark.parametrize(
    ("frequency", "due", "period"),
    [
        ("monthly", "2024-03-12", "2024-03"),
        ("monthly", "2024-04-05", "2024-03"),
        ("monthly", "2024-04-10", "2024-03"),  # 10 of 30 days: the whole first third
        ("monthly", "2024-04-11", "2024-04"),
        ("monthly", "2024-01-05", "2023-12"),
        ("quarterly", "2024-04-05", "2024-Q1"),
        ("quarterly", "2024-06-20", "2024-Q2"),
        ("quarterly", "2024-01-10", "2023-Q4"),
        ("half_yearly", "2024-06-01", "2024-H1"),
        ("half_yearly", "2024-07-10", "2024-H1"),
        ("half_yearly", "2024-01-10", "2023-H2"),
        ("nine_monthly", "2024-09-01", "2024-9M"),
        ("nine_monthly", "2024-10-05", "2024-9M"),
        ("nine_monthly", "2024-12-31", "2024-9M"),
        ("nine_monthly", "2024-01-05", "2023-9M"),
        ("yearly", "2024-01-15", "2023"),
        ("yearly", "2024-11-01", "2024"),
    ],
)
def test_without_covers_a_day_in_the_first_third_speaks_of_the_period_before(
    frequency: str, due: str, period: str
) -> None:
    assert wanted(frequency, due) == period


@pytest.mark.parametrize(
    ("frequency", "due", "covers", "period"),
    [
        ("monthly", "2024-03-12", "previous", "2024-02"),
        ("monthly", "2024-03-02", "current", "2024-03"),
        ("quarterly", "2024-06-20", "previous", "2024-Q1"),
        ("half_yearly", "2024-06-01", "previous", "2023-H2"),
        ("nine_monthly", "2024-09-01", "previous", "2023-9M"),
        ("nine_monthly", "2024-02-01", "current", "2024-9M"),
        ("nine_monthly", "2024-11-01", "current", "2024-9M"),  # no nine months hold a day of November
        ("nine_monthly", "2024-11-01", "previous", "2024-9M"),
        ("yearly", "2024-11-01", "previous", "2023"),
        ("yearly", "2024-01-15", "current", "2024"),
    ],
)
def test_covers_decides_whatever_the_day_is(frequency: str, due: str, covers: str, period: str) -> None:
    assert wanted(frequency, due, covers) == period


@pytest.mark.parametrize("frequency", [None, "once"])
def test_what_is_asked_once_is_for_the_plan_if_that_is_one_year(frequency: str | None) -> None:
    assert wanted(frequency, "2024-11-01") == "2024"
    assert wanted(frequency, "2024-11-01", period="2021/2025") == "None"


def test_what_comes_again_and_says_no_frequency_is_for_no_period() -> None:
    assert wanted(None, "2024-11-01", recurrence="FREQ=MONTHLY;BYMONTHDAY=12") == "None"


@pytest.mark.parametrize("frequency", ["daily", "weekly", "two_yearly", "five_yearly", "ten_yearly", "periodic"])
def test_a_length_that_no_period_has_is_for_none(frequency: str) -> None:
    assert wanted(frequency, "2024-11-01") == "None"


@pytest.mark.parametrize("due", ["0001-01-01", "1899-06-30", "2200-01-05", "9999-12-31"])
def test_a_year_that_periods_do_not_reach_is_for_none(due: str) -> None:
    for frequency in LENGTHS:
        for covers in (None, "current", "previous"):
            assert wanted(frequency, due, covers) in {"None", "2199", "2199-H2", "2199-Q4", "2199-12", "2199-9M"}
    assert wanted("yearly", "1900-01-05") == "None"


@given(DAYS, st.sampled_from(sorted(LENGTHS)), st.sampled_from(["current", "previous", None]))
def test_the_period_has_the_length_asked_for_and_lies_beside_the_day(
    due: dt.date, frequency: str, covers: str | None
) -> None:
    period = Period(wanted(frequency, due.isoformat(), covers))
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    assert months == LENGTHS[frequency]
    if frequency == "nine_monthly" and due.month > 9:
        assert period.first.year == due.year
    elif covers == "current":
        assert period.contains(due)
    elif covers == "previous":
        assert period.last < due
        next_one = Period(wanted(frequency, due.isoformat(), "current"))
        assert period.last < next_one.first
    else:
        assert str(period) == wanted(frequency, due.isoformat(), "current" if period.contains(due) else "previous")
