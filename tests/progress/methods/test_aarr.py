"""The average annual rate of reduction: by regression, or from the two ends."""

from __future__ import annotations

from decimal import Decimal
from math import exp, log

import pytest
from assessing import assessed, outcome
from hypothesis import given
from hypothesis import strategies as st

VARIANTS = ("aarr", "aarr_endpoint")
BETWEEN = ((2021, "70"), (2022, "95"), (2022, "93"))


@pytest.mark.parametrize("method", VARIANTS)
@pytest.mark.parametrize(
    ("current", "word"),
    [
        ("80", "on_track"),
        ("80.0001", "some_progress"),
        ("99.5", "some_progress"),
        ("99.5001", "no_progress"),
        ("100", "no_progress"),
        ("100.5", "no_progress"),
        ("100.5001", "worsening"),
    ],
)
def test_the_bands_begin_at_the_required_rate_and_at_half_a_percent(method: str, current: str, word: str) -> None:
    assert assessed(method, (2020, "100"), (2021, current), (2022, "64"), "lower", "le").status == word


@pytest.mark.parametrize("method", VARIANTS)
def test_less_than_half_a_percent_is_on_track_where_no_more_is_required(method: str) -> None:
    found = assessed(method, (2020, "100"), (2021, "99.8"), (2022, "99.7"), "lower", "le")
    assert found.status == "on_track"
    assert found.numbers["rate"] == Decimal("0.002")


@pytest.mark.parametrize("method", VARIANTS)
def test_without_a_target_the_rate_is_judged(method: str) -> None:
    assert outcome(assessed(method, (2020, "100"), (2021, "90"), None, "lower", "le")) == (
        "0.100000",
        "some_progress",
        "trend",
    )
    assert outcome(assessed(method, (2020, "100"), (2021, "110"), None)) == ("0.100000", "some_progress", "trend")


def test_the_regression_uses_what_lies_between_and_the_end_points_do_not() -> None:
    years, values = [0, 1, 2, 2, 3], [100.0, 70.0, 95.0, 93.0, 90.0]
    mean, logs = sum(years) / 5, [log(value) for value in values]
    slope = sum((year - mean) * one for year, one in zip(years, logs, strict=True)) / sum(
        (year - mean) ** 2 for year in years
    )
    found = assessed("aarr", (2020, "100"), (2023, "90"), (2030, "50"), "lower", "le", between=BETWEEN)
    assert found.pace is not None
    assert abs(float(found.numbers["rate"] or 0) - (1 - exp(slope))) < 1e-6
    assert found.numbers["points"] == 5
    ends = assessed("aarr_endpoint", (2020, "100"), (2023, "90"), (2030, "50"), "lower", "le", between=BETWEEN)
    assert ends == assessed("aarr_endpoint", (2020, "100"), (2023, "90"), (2030, "50"), "lower", "le")
    assert ends.numbers["points"] == 2


def test_points_that_are_not_between_are_passed_over() -> None:
    others = ((2019, "1"), (2020, "0"), (2024, "-5"))
    found = assessed("aarr", (2020, "100"), (2023, "90"), None, "lower", "le", between=(*others, *BETWEEN))
    assert found == assessed("aarr", (2020, "100"), (2023, "90"), None, "lower", "le", between=BETWEEN)


@given(st.permutations([(2021, "70"), (2022, "95"), (2022, "93"), (2022, "12.5"), (2023, "1")]))
def test_the_order_of_the_points_between_is_irrelevant(between: list[tuple[int, str]]) -> None:
    """The same record for every permutation."""
    found = assessed("aarr", (2020, "100"), (2023, "90"), (2030, "50"), "lower", "le", between=tuple(between))
    same = assessed("aarr", (2020, "100"), (2023, "90"), (2030, "50"), "lower", "le", between=tuple(sorted(between)))
    assert found == same


@pytest.mark.parametrize("method", VARIANTS)
def test_zero_and_the_two_sides_of_it_have_no_logarithm(method: str) -> None:
    assert outcome(assessed(method, (2020, "0"), (2021, "5"), None)) == (None, None, "zero_value")
    assert outcome(assessed(method, (2020, "5"), (2021, "0"), None)) == (None, None, "zero_value")
    assert outcome(assessed(method, (2020, "5"), (2021, "4"), (2025, "0"), "lower", "le")) == (
        None,
        None,
        "zero_value",
    )
    assert outcome(assessed(method, (2020, "5"), (2021, "-4"), None)) == (None, None, "sign_change")
    assert outcome(assessed(method, (2020, "5"), (2021, "4"), (2025, "-1"), "lower", "le")) == (
        None,
        None,
        "sign_change",
    )


def test_a_zero_or_another_sign_between_has_no_logarithm_either() -> None:
    for value, reason in (("0", "zero_value"), ("-1", "sign_change")):
        found = assessed("aarr", (2020, "5"), (2022, "4"), None, between=((2021, value),))
        assert outcome(found) == (None, None, reason)


def test_a_value_between_that_is_past_a_value_to_be_equalled_is_turned_back() -> None:
    found = assessed("aarr", (2020, "10"), (2022, "15"), (2030, "20"), "none", "eq", between=((2021, "28"),))
    same = assessed("aarr", (2020, "10"), (2022, "15"), (2030, "20"), "none", "eq", between=((2021, "12"),))
    assert found == same


@pytest.mark.parametrize("method", VARIANTS)
def test_a_baseline_that_met_the_target_has_no_required_pace(method: str) -> None:
    assert outcome(assessed(method, (2020, "2"), (2021, "3"), (2030, "8"), "lower", "le")) == (None, "on_track", "met")
    assert outcome(assessed(method, (2020, "2"), (2021, "9"), (2030, "8"), "lower", "le")) == (
        None,
        "worsening",
        "lost",
    )
    assert outcome(assessed(method, (2020, "8"), (2021, "9"), (2030, "8"), "lower", "le")) == (
        None,
        "worsening",
        "lost",
    )
    assert outcome(assessed(method, (2020, "8"), (2021, "9"), (2030, "8"), "lower", "lt")) == (
        None,
        None,
        "no_distance",
    )
