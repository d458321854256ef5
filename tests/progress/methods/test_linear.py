"""The linear method: shares of the way and of the time, in exact fractions."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from assessing import assessed, outcome
from hypothesis import assume, given
from hypothesis import strategies as st
from value_strategies import numbers

from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.methods import Pace, assess

passed = st.fractions(Fraction(1, 100), Fraction(5), max_denominator=400)


def half_way(current: str, target: str = "20") -> Pace:
    return assessed("linear", (2020, "0"), (2021, current), (2022, target))


@pytest.mark.parametrize(
    ("current", "word"),
    [
        ("20", "met"),
        ("19.999999999999999999", "on_track"),
        ("9.5", "on_track"),
        ("9.499999999999999999", "at_risk"),
        ("6", "at_risk"),
        ("5.999999999999999999", "off_track"),
        ("0", "off_track"),
        ("-0.000000000000000001", "worsening"),
    ],
)
def test_the_bands_begin_at_just_95_and_60_hundredths_of_the_pace(current: str, word: str) -> None:
    assert half_way(current).status == word


@given(st.integers(1, 10**6), st.integers(1, 400))
def test_a_pace_of_just_95_hundredths_is_on_track_for_every_length_of_time(unit: int, days: int) -> None:
    """No rounding on the way pushes 0.95 below 0.95."""

    def word(value: int) -> str | None:
        return assess(
            "linear",
            baseline=(2020, Decimal(0)),
            current=(2020 + Fraction(days, 401), Decimal(value)),
            target=(2021, Decimal(unit * 401 * 100)),
            direction="higher",
            comparator="ge",
        ).status

    assert word(unit * days * 95) == "on_track"
    assert word(unit * days * 95 - 1) == "at_risk"
    assert word(unit * days * 60) == "at_risk"
    assert word(unit * days * 60 - 1) == "off_track"


@given(numbers(), numbers(), passed)
def test_covered_is_0_at_the_baseline_and_1_at_the_target(start: Decimal, aim: Decimal, time: Fraction) -> None:
    """Covered(baseline) = 0 and covered(target) = 1, whatever the distance and the way."""
    assume(start != aim)
    for value, covered in ((start, 0), (aim, 1)):
        found = assess(
            "linear",
            baseline=(2020, start),
            current=(2020 + time, value),
            target=(2025, aim),
            direction="none",
            comparator="gt" if aim > start else "lt",
        )
        assert found.numbers["covered"] == covered


@given(
    numbers(), numbers(), st.integers(1, 10**6), st.fractions(Fraction(1, 100), Fraction(499, 100), max_denominator=400)
)
def test_the_numbers_are_those_of_exact_fractions(start: Decimal, now: Decimal, way: int, time: Fraction) -> None:
    """Expected, projected, required and changed a year are within half a millionth of the true quotients."""
    aim = EXACT.add(max(start, now), Decimal(way))
    found = assess(
        "linear",
        baseline=(2020, start),
        current=(2020 + time, now),
        target=(2025, aim),
        direction="higher",
        comparator="ge",
    ).numbers
    s, a, b = map(Fraction, (start, now, aim))
    truth = {
        "elapsed": time / 5,
        "covered": (a - s) / (b - s),
        "expected": s + (b - s) * time / 5,
        "required_per_year": (b - a) / (5 - time),
        "change_per_year": (a - s) / time,
        "projected": s + (a - s) * 5 / time,
    }
    assert found.keys() == truth.keys()
    for name, true in truth.items():
        number = found[name]
        assert number is not None
        assert abs(Fraction(number) - true) <= Fraction(5, 10**7), name


def test_zero_is_a_plain_number() -> None:
    assert outcome(assessed("linear", (2020, "0"), (2021, "3"), (2022, "6"))) == ("1.000000", "on_track", "pace")
    assert outcome(assessed("linear", (2020, "6"), (2021, "4"), (2022, "0"), "lower", "le")) == (
        "0.666667",
        "at_risk",
        "pace",
    )
    assert outcome(assessed("linear", (2020, "-2"), (2021, "0"), (2022, "2"))) == ("1.000000", "on_track", "pace")


@pytest.mark.parametrize(("current", "word"), [("10.0", "off_track"), ("10.1", "worsening")])
def test_at_a_strict_bound_staying_is_off_track_and_leaving_is_worsening(current: str, word: str) -> None:
    found = assessed("linear", (2020, "10.0"), (2021, current), (2022, "10.0"), "lower", "lt")
    assert outcome(found) == (None, word, "no_distance")
    assert found.numbers["covered"] is None
    assert found.numbers["expected"] == 10


def test_after_the_target_s_year_all_the_time_is_over() -> None:
    found = assessed("linear", (2020, "0"), (2024, "19"), (2022, "20"))
    assert outcome(found) == ("0.950000", "on_track", "pace")
    assert (found.numbers["elapsed"], found.numbers["expected"]) == (Decimal(1), Decimal(20))
    assert found.numbers["required_per_year"] is None
    assert found.numbers["projected"] == 19


def test_what_is_met_has_its_pace_and_needs_nothing_more() -> None:
    found = half_way("25")
    assert outcome(found) == ("2.500000", "met", "met")
    assert found.numbers["required_per_year"] is None
    assert found.numbers["covered"] == Decimal("1.25")


@pytest.mark.parametrize(("current", "word", "reason"), [("2.0", "met", "met"), ("9", "worsening", "lost")])
def test_a_ceiling_that_held_at_the_baseline_is_no_way_to_go(current: str, word: str, reason: str) -> None:
    found = assessed("linear", (2020, "1.8"), (2021, current), (2022, "8"), "lower", "le")
    assert outcome(found) == (None, word, reason)
    assert (found.numbers["covered"], found.numbers["expected"]) == (None, None)
    assert found.numbers["required_per_year"] == (None if reason == "met" else -1)


def test_past_a_value_that_should_be_equalled_is_as_far_before_it() -> None:
    before = assessed("linear", (2020, "0"), (2021, "17"), (2022, "20"), "none", "eq")
    beyond = assessed("linear", (2020, "0"), (2021, "23"), (2022, "20"), "none", "eq")
    assert outcome(before) == outcome(beyond) == ("1.700000", "on_track", "pace")
    assert beyond.numbers["covered"] == Decimal("1.15")
    assert beyond.numbers["required_per_year"] == -3


@pytest.mark.parametrize(("direction", "pace"), [("higher", "2.000000"), ("lower", "-2.000000")])
def test_without_a_target_the_change_a_year_is_told_in_the_wanted_direction(direction: str, pace: str) -> None:
    found = assessed("linear", (2020, "10"), (2022, "14"), None, direction, "eq")  # type: ignore[arg-type]  # a direction
    assert outcome(found) == (pace, None, "no_target")
    assert found.numbers["change_per_year"] == 2
