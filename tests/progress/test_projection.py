"""The projection: the least squares line, through both of two points and none from one."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from strategies import numbers

from vnhealthplan.progress.projection import project
from vnhealthplan.progress.results import Result
from vnhealthplan.progress.timeline import year_of

DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2030, 12, 31))
SERIES = st.lists(st.builds(Result, DAYS, numbers()), min_size=2, max_size=6, unique_by=lambda result: result.on)


@given(st.builds(Result, DAYS, numbers()), DAYS)
def test_there_is_no_projection_from_a_single_point(result: Result, day: dt.date) -> None:
    assert project([], day) is None
    assert project([result], day) is None


@given(SERIES, DAYS)
def test_it_says_on_how_many_points_it_rests_and_their_order_is_irrelevant(series: list[Result], day: dt.date) -> None:
    found = project(series, day)
    assert found == project(series[::-1], day)
    assert found is not None
    assert found.points == len(series)


@given(SERIES)
def test_two_points_are_met_by_the_line(series: list[Result]) -> None:
    for result in series[:2]:
        found = project(series[:2], result.on)
        assert found is not None
        assert abs(found.value - result.value) <= Decimal("0.0000005")


@given(st.lists(DAYS, min_size=2, max_size=6, unique=True), st.integers(-99, 99), st.integers(-9, 9), DAYS)
def test_points_of_a_straight_line_are_continued(days: list[dt.date], level: int, slope: int, to: dt.date) -> None:
    """The days of a common year and a leap year give fractions, so that the line is computed in whole years."""
    ends = sorted({dt.date(day.year, 12, 31) for day in days})
    series = [Result(day, Decimal(level + slope * day.year)) for day in ends]
    found = project(series, dt.date(to.year, 12, 31))
    assert found is None if len(ends) == 1 else found is not None and found.value == level + slope * to.year


@given(SERIES)
def test_the_line_leaves_the_least_squares(series: list[Result]) -> None:
    """The errors add up to nothing, and so do their moments: no line about the found one fits better."""
    errors: list[Fraction] = []
    for result in series:
        found = project(series, result.on)
        assert found is not None
        errors.append(Fraction(found.value) - Fraction(result.value))
    rounding = Fraction(len(series), 10**6)
    assert abs(sum(errors, Fraction())) <= rounding
    moments = [error * (year_of(result.on) - 2020) for error, result in zip(errors, series, strict=True)]
    assert abs(sum(moments, Fraction())) <= rounding * 10
