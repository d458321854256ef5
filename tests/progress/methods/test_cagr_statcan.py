"""The method of Statistics Canada: its published results, and the cases that they do not show."""

from __future__ import annotations

from decimal import Decimal

import pytest
from assessing import agrees, assessed, assessed_row, outcome, published
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.progress.methods import assess

ROWS = published("published-statcan.csv")
METHOD = "cagr_statcan"


@pytest.mark.parametrize("row", ROWS, ids=[row["series"] for row in ROWS])
def test_a_published_result_is_reproduced(row: dict[str, str]) -> None:
    found = assessed_row(METHOD, row)
    assert (found.status or "not_available") == row["status"]
    assert agrees(found.pace, row["progress_value"])
    assert agrees(found.numbers["score"], row["score"])


def test_the_published_results_are_of_every_kind() -> None:
    assert len(ROWS) >= 60
    assert {row["status"] for row in ROWS} == {
        "target_achieved",
        "substantial_progress",
        "moderate_progress",
        "limited_progress",
        "deterioration",
        "not_available",
    }


def test_a_target_of_zero_is_told_as_0_001() -> None:
    """The published row with a target of 0.001 is the same."""
    found = assessed(METHOD, (2015, "0.052"), (2022, "0.048"), (2030, "0"), "lower", "le")
    assert outcome(found) == ("0.049096", "limited_progress", "zero_replaced")
    assert found.numbers["target_used"] == Decimal("0.001")
    met = assessed(METHOD, (2015, "81124"), (2023, "0"), (2030, "0"), "lower", "le")
    assert outcome(met) == ("1.422429", "target_achieved", "met")
    assert met.numbers["target_used"] == Decimal("0.001")


def test_a_baseline_of_zero_is_told_as_0_001_on_the_side_of_the_current_value() -> None:
    found = assessed(METHOD, (2020, "0"), (2021, "0.002"), None)
    assert outcome(found) == ("1.000000", "substantial_progress", "zero_replaced")
    assert found.numbers["baseline_used"] == Decimal("0.001")
    below = assessed(METHOD, (2020, "0"), (2021, "-0.002"), None)
    assert outcome(below) == ("-1.000000", "deterioration", "zero_replaced")
    assert below.numbers["baseline_used"] == Decimal("-0.001")


@pytest.mark.parametrize("current", ["0", "0.0009", "-0.0009"])
def test_standing_still_at_zero_is_no_fall_from_0_001(current: str) -> None:
    for target in (None, (2030, "5")):
        assert outcome(assessed(METHOD, (2020, "0"), (2021, current), target)) == (None, None, "zero_value")


def test_0_001_and_a_zero_that_it_stands_in_for_have_no_distance() -> None:
    falling = assessed(METHOD, (2020, "0.001"), (2021, "0.0005"), (2030, "0"), "lower", "le")
    assert outcome(falling) == (None, None, "zero_value")
    lost = assessed(METHOD, (2020, "0"), (2021, "5"), (2030, "0.001"), "lower", "le")
    assert outcome(lost) == (None, "deterioration", "lost")


@pytest.mark.parametrize(
    ("current", "word", "score"),
    [
        ("101.5", "substantial_progress", "2.5"),
        ("101.49999", "moderate_progress", "2.499975"),
        ("100.5", "moderate_progress", "0"),
        ("100.49999", "limited_progress", "-0.00005"),
        ("100", "limited_progress", "-2.5"),
        ("99.99999", "deterioration", "-2.5000125"),
    ],
)
def test_the_bands_of_a_rate_begin_at_just_their_values(current: str, word: str, score: str) -> None:
    found = assessed(METHOD, (2020, "100"), (2021, current), None)
    assert found.status == word
    assert agrees(found.numbers["score"], score)


@pytest.mark.parametrize(
    ("rate", "word"),
    [
        ("0.19", "substantial_progress"),
        ("0.18999999999", "moderate_progress"),
        ("0.12", "moderate_progress"),
        ("0.11999999999", "limited_progress"),
        ("0", "limited_progress"),
        ("-0.00000000001", "deterioration"),
    ],
)
def test_the_bands_of_a_pace_begin_at_just_their_values(rate: str, word: str) -> None:
    current = str(100 * (1 + Decimal(rate)) ** 2)
    assert assessed(METHOD, (2020, "100"), (2022, current), (2024, "207.36")).status == word


def test_at_the_limit_standing_still_is_substantial_progress() -> None:
    found = assessed(METHOD, (2020, "100"), (2021, "100"), None, limit="100")
    assert outcome(found) == ("0.000000", "substantial_progress", "trend")
    assert (found.numbers["limit_factor"], found.numbers["score"]) == (Decimal(0), Decimal(5))
    assert assessed(METHOD, (2020, "100"), (2021, "99.9"), None, limit="100").status == "deterioration"


def test_a_limit_plays_no_part_beside_a_target() -> None:
    cases = [assessed(METHOD, (2020, "80"), (2021, "81"), (2030, "90"), limit=limit) for limit in ("100", None)]
    assert cases[0] == cases[1]
    assert cases[0].numbers["limit_factor"] is None


def test_a_baseline_at_the_target_that_is_left_has_no_word() -> None:
    assert outcome(assessed(METHOD, (2020, "90"), (2021, "80"), (2030, "90"))) == (None, None, "no_distance")
    assert outcome(assessed(METHOD, (2020, "90"), (2021, "90"), (2030, "90"))) == (None, "target_achieved", "met")


def test_the_two_sides_of_zero_are_not_compared() -> None:
    assert outcome(assessed(METHOD, (2020, "-5"), (2021, "5"), (2030, "9"))) == (None, None, "sign_change")
    assert outcome(assessed(METHOD, (2020, "-5"), (2021, "-4"), (2030, "9"))) == (None, None, "sign_change")


def test_a_negative_baseline_that_rises_towards_zero_is_progress() -> None:
    found = assessed(METHOD, (2020, "-100"), (2022, "-81"), (2022, "-64"))
    assert outcome(found) == ("0.500000", "limited_progress", "pace")


@given(st.integers(1, 500), st.integers(1, 500), st.integers(1, 500), st.integers(1, 20))
def test_what_is_lost_has_a_negative_pace_by_the_formula_itself(aim: int, more: int, less: int, years: int) -> None:
    """A baseline that met the target and a current value that does not: the formula alone says deterioration."""
    for sign, direction, comparator in ((1, "higher", "ge"), (-1, "lower", "le")):
        found = assess(
            METHOD,
            baseline=(2000, Decimal(sign * (aim + more))),
            current=(2000 + years, Decimal(sign * aim) * less / (less + 1)),
            target=(2010, Decimal(sign * aim)),
            direction=direction,  # type: ignore[arg-type]  # one of the directions
            comparator=comparator,  # type: ignore[arg-type]  # one of the comparators
        )
        assert (found.status, found.reason) == ("deterioration", "lost")
        assert found.pace is not None
        assert found.pace <= 0
