"""The linear method on plain numbers."""

from __future__ import annotations

import datetime as dt
import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import numbers

from vnhealthplan.progress import Pace, Point, linear_pace

START, END = dt.date(2020, 12, 31), dt.date(2025, 12, 31)
days = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
points = st.builds(Point, days, numbers())
later = st.integers(1, (END - START).days - 1).map(lambda passed: START + dt.timedelta(days=passed))


def pace(start: str, on: dt.date, actual: str, bound: str) -> Pace:
    return linear_pace(Point(START, Decimal(start)), Point(on, Decimal(actual)), Point(END, Decimal(bound)))


def mirrored(point: Point) -> Point:
    return Point(point.on, point.value.copy_negate())


@pytest.mark.parametrize(
    ("actual", "status"),
    [
        ("9.5", "on_track"),
        ("9.499999999999999999", "at_risk"),
        ("6", "at_risk"),
        ("5.999999999999999999", "off_track"),
        ("0", "off_track"),
        ("-0.000000000000000001", "worsening"),
        ("11", "on_track"),
    ],
)
def test_the_bands_begin_at_just_95_and_60_hundredths_of_the_pace(actual: str, status: str) -> None:
    bound = Point(START + dt.timedelta(days=200), Decimal(20))
    half_way = Point(START + dt.timedelta(days=100), Decimal(actual))
    assert linear_pace(Point(START, Decimal(0)), half_way, bound).status == status


@given(st.integers(1, 10**6), st.integers(1, 400))
def test_a_pace_of_just_95_hundredths_is_on_track_for_every_number_of_days(unit: int, passed: int) -> None:
    """No rounding on the way pushes 0.95 below 0.95."""
    start, whole = Point(START, Decimal(0)), 401
    bound = Point(START + dt.timedelta(days=whole), Decimal(unit * whole * 100))
    on = START + dt.timedelta(days=passed)
    assert linear_pace(start, Point(on, Decimal(unit * passed * 95)), bound).status == "on_track"
    assert linear_pace(start, Point(on, Decimal(unit * passed * 95 - 1)), bound).status == "at_risk"
    assert linear_pace(start, Point(on, Decimal(unit * passed * 60)), bound).status == "at_risk"
    assert linear_pace(start, Point(on, Decimal(unit * passed * 60 - 1)), bound).status == "off_track"


@given(numbers(), numbers(), later)
def test_covered_is_0_at_the_start_and_1_at_the_bound(start: Decimal, bound: Decimal, on: dt.date) -> None:
    """Covered(start) = 0 and covered(bound) = 1, whatever the distance."""
    assume(start != bound)
    ends = Point(START, start), Point(END, bound)
    assert linear_pace(ends[0], Point(on, start), ends[1]).covered == 0
    assert linear_pace(ends[0], Point(on, bound), ends[1]).covered == 1


@given(points, points, points)
def test_no_three_points_raise_and_the_mirror_image_is_the_same(start: Point, actual: Point, bound: Point) -> None:
    """Negate all values: status and covered stay, expected, required and projected are negated."""
    found, image = linear_pace(start, actual, bound), linear_pace(*map(mirrored, (start, actual, bound)))
    assert (found.status, found.covered) == (image.status, image.covered)
    for one, other in zip(found[2:], image[2:], strict=True):
        assert one == (other if other is None else other.copy_negate())


@given(points, points, points, st.integers(1, 9))
def test_the_callers_decimal_context_changes_no_digit(start: Point, actual: Point, bound: Point, prec: int) -> None:
    """The same texts under any precision, rounding and traps."""
    expected = str(linear_pace(start, actual, bound))
    with decimal.localcontext(decimal.Context(prec=prec, rounding=decimal.ROUND_UP, traps=[decimal.Inexact])):
        found = linear_pace(start, actual, bound)
    assert str(found) == expected


@given(numbers(), numbers(), numbers(), later)
def test_the_numbers_are_those_of_exact_fractions(start: Decimal, actual: Decimal, bound: Decimal, on: dt.date) -> None:
    """Expected, projected and required a year are within half a millionth of the true quotients."""
    s, a, b = map(Fraction, (start, actual, bound))
    passed, whole = (on - START).days, (END - START).days
    found = linear_pace(Point(START, start), Point(on, actual), Point(END, bound))
    truth = (
        s + (b - s) * passed / whole,
        (b - a) * Fraction("365.25") / (whole - passed),
        s + (a - s) * whole / passed,
    )
    for number, true in zip(found[2:], truth, strict=True):
        assert number is not None
        assert abs(Fraction(number) - true) <= Fraction(5, 10**7)


def test_without_time_between_start_and_actual_only_the_required_change_is_known() -> None:
    assert pace("20", START, "24", "30") == Pace(None, None, None, Decimal("1.200164"), None)


def test_at_or_after_the_horizon_no_change_a_year_is_required_any_more() -> None:
    assert pace("20", END, "24", "30").required_per_year is None
    assert pace("20", END + dt.timedelta(days=1), "24", "30").required_per_year is None


def test_a_start_on_or_after_the_horizon_leaves_no_way_to_judge() -> None:
    start = Point(END, Decimal(20))
    assert linear_pace(start, Point(END + dt.timedelta(days=9), Decimal(24)), start) == Pace(*[None] * 5)


@pytest.mark.parametrize(("actual", "status"), [("30", "off_track"), ("29", "worsening"), ("31", "worsening")])
def test_without_distance_nothing_is_covered_and_a_change_is_none_for_the_better(actual: str, status: str) -> None:
    found = pace("30", dt.date(2023, 12, 31), actual, "30")
    assert (found.status, found.covered) == (status, None)


def test_a_start_and_a_bound_of_zero_are_plain_numbers() -> None:
    on = START + (END - START) / 2
    assert pace("0", on, "3", "6").covered == Decimal("0.5")
    assert pace("6", on, "3", "0").covered == Decimal("0.5")


def test_the_longest_numbers_that_the_models_take_lose_no_digit() -> None:
    most, least = "9" * 20, f"0.{'0' * 19}1"
    found = pace("0", dt.date(2023, 12, 31), most, least)
    assert str(found.covered) == f"{'9' * 20}{'0' * 20}.000000"
