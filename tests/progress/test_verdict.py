"""The comparator alone: met or not met, strictly; and the gap."""

from __future__ import annotations

import decimal
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import numbers

from vnhealthplan.models.indicator import Direction
from vnhealthplan.models.target import Comparator
from vnhealthplan.progress import Bound, is_met
from vnhealthplan.progress.verdict import gap

DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
COMPARATORS: tuple[Comparator, ...] = get_args(Comparator)
OPPOSITE: dict[Comparator, Comparator] = {"ge": "le", "gt": "lt", "le": "ge", "lt": "gt"}
TURNED: dict[Direction, Direction] = {"higher": "lower", "lower": "higher"}


@st.composite
def bounds(draw: st.DrawFn) -> Bound:
    comparator, value = draw(st.sampled_from(COMPARATORS)), draw(numbers())
    if comparator != "range":
        return Bound(comparator, value)
    return Bound(comparator, *sorted((value, draw(numbers()))))


def mirrored(bound: Bound) -> Bound:
    if bound.high is not None:
        return Bound(bound.comparator, bound.high.copy_negate(), bound.value.copy_negate())
    return Bound(OPPOSITE.get(bound.comparator, bound.comparator), bound.value.copy_negate())


def met(actual: str, comparator: Comparator, value: str, direction: Direction, high: str | None = None) -> bool:
    return is_met(
        Decimal(actual), Bound(comparator, Decimal(value), None if high is None else Decimal(high)), direction
    )


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(
    ("comparator", "below", "at", "above"),
    [("ge", False, True, True), ("gt", False, False, True), ("le", True, True, False), ("lt", True, False, False)],
)
def test_an_ordering_is_strict_and_its_own_in_every_direction(
    comparator: Comparator, direction: Direction, *, below: bool, at: bool, above: bool
) -> None:
    verdicts = [met(actual, comparator, "10.0", direction) for actual in ("9.99", "10.0", "10.01")]
    assert verdicts == [below, at, above]


@pytest.mark.parametrize(
    ("direction", "below", "above"),
    [("higher", False, True), ("lower", True, False), ("band", False, False), ("none", False, False)],
)
def test_eq_is_judged_in_the_direction_of_the_indicator(direction: Direction, *, below: bool, above: bool) -> None:
    assert [met(actual, "eq", "95", direction) for actual in ("94.99", "95.00", "95.01")] == [below, True, above]


@pytest.mark.parametrize(
    ("direction", "verdicts"),
    [
        ("higher", [False, True, True, True, True]),
        ("lower", [True, True, True, True, False]),
        ("none", [False, True, True, True, False]),
        ("band", [False, True, True, True, False]),
    ],
)
def test_a_range_holds_at_both_ends_and_beyond_the_better_one(direction: Direction, verdicts: list[bool]) -> None:
    actuals = ("9.9", "10", "11", "12", "12.1")
    assert [met(actual, "range", "10", direction, "12") for actual in actuals] == verdicts


@pytest.mark.parametrize(
    ("value", "just", "too_low"),
    [
        ("75", "74.5", "74.49"),
        ("74.5", "74.45", "74.449"),
        ("74.50", "74.495", "74.4949"),
        ("0.000", "-0.0005", "-0.00051"),
    ],
)
def test_about_allows_half_a_unit_of_the_last_printed_digit(value: str, just: str, too_low: str) -> None:
    assert met(just, "approx", value, "higher")
    assert not met(too_low, "approx", value, "higher")
    assert met(just, "approx", value, "none")
    assert not met(too_low, "approx", value, "none")


def test_about_is_one_sided_where_one_side_is_better_and_two_sided_elsewhere() -> None:
    assert met("80", "approx", "75", "higher")
    assert met("75.5", "approx", "75", "lower")
    assert not met("75.51", "approx", "75", "lower")
    assert not met("75.51", "approx", "75", "band")


@given(numbers(), bounds(), st.sampled_from(DIRECTIONS))
def test_the_mirror_image_is_met_alike_and_has_the_opposite_gap(
    actual: Decimal, bound: Bound, direction: Direction
) -> None:
    """Negate the values, turn direction and comparator: met stays, the gap is negated."""
    image, turned = mirrored(bound), TURNED.get(direction, direction)
    assert is_met(actual, bound, direction) == is_met(actual.copy_negate(), image, turned)
    assert gap(actual, bound) == gap(actual.copy_negate(), image).copy_negate()


@given(numbers(), bounds(), st.sampled_from(DIRECTIONS))
def test_the_callers_decimal_context_changes_nothing(actual: Decimal, bound: Bound, direction: Direction) -> None:
    """The same verdict and the same digits of the gap under any precision, rounding and traps."""
    expected = is_met(actual, bound, direction), str(gap(actual, bound))
    with decimal.localcontext(decimal.Context(prec=3, rounding=decimal.ROUND_UP, traps=[decimal.Inexact])):
        found = is_met(actual, bound, direction), gap(actual, bound)
    assert (found[0], str(found[1])) == expected


@given(numbers(), bounds().filter(lambda bound: bound.comparator not in {"gt", "lt"}), st.sampled_from(DIRECTIONS))
def test_adding_the_gap_meets_every_bound_that_is_not_strict(
    actual: Decimal, bound: Bound, direction: Direction
) -> None:
    """is_met(actual + gap) for ge, le, eq, approx and range."""
    assert is_met(decimal.Context(prec=60).add(actual, gap(actual, bound)), bound, direction)


@pytest.mark.parametrize(("actual", "missing"), [("9", "1"), ("10", "0"), ("11", "0"), ("12", "0"), ("15", "-3")])
def test_the_gap_of_a_range_is_that_to_its_nearer_end(actual: str, missing: str) -> None:
    assert gap(Decimal(actual), Bound("range", Decimal(10), Decimal(12))) == Decimal(missing)
