"""Days as years: a year is one, leap or not, and later days are greater."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.progress.timeline import year_of

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024])
def test_the_last_day_of_a_year_is_that_year(year: int) -> None:
    assert year_of(dt.date(year, 12, 31)) == year


@given(DAYS, DAYS)
def test_years_run_with_the_days(one: dt.date, other: dt.date) -> None:
    assert (year_of(one) < year_of(other)) == (one < other)


@given(DAYS)
def test_the_same_day_a_year_later_is_almost_a_year_later(day: dt.date) -> None:
    """But for the leap day, which moves the later days of its year by one."""
    same = dt.date(day.year + 1, day.month, min(day.day, 28))
    assert abs(year_of(same) - year_of(day.replace(day=min(day.day, 28))) - 1) * 365 < 1
