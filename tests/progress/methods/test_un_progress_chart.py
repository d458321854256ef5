"""The method of the UN Progress Chart: where the growth so far would lead to."""

from __future__ import annotations

from decimal import Decimal

import pytest
from assessing import assessed, outcome

METHOD, WORST = "un_progress_chart", "stagnation_or_regression"


@pytest.mark.parametrize(
    ("target", "word"),
    [("119.95", "on_track"), ("122.11", "fair"), ("310", "fair"), ("310.001", WORST)],
)
def test_the_bands_begin_at_95_and_10_hundredths_of_the_way(target: str, word: str) -> None:
    """From 100 over 110 the growth so far leads to 121."""
    assert assessed(METHOD, (2020, "100"), (2021, "110"), (2022, target)).status == word


def test_a_share_of_just_95_hundredths_is_on_track() -> None:
    assert outcome(assessed(METHOD, (2020, "100"), (2021, "109.5"), (2021, "110"))) == ("0.950000", "on_track", "pace")
    assert assessed(METHOD, (2020, "100"), (2021, "109.4999999999"), (2021, "110")).status == "fair"


@pytest.mark.parametrize(
    ("current", "word"),
    [("102", "on_track"), ("101.9999", "fair"), ("100.5", "fair"), ("100.4999", WORST), ("90", WORST)],
)
def test_the_bands_of_a_rate_begin_at_2_and_half_a_percent(current: str, word: str) -> None:
    assert assessed(METHOD, (2020, "100"), (2021, current), None).status == word
    fallen = str(200 - Decimal(current))
    assert assessed(METHOD, (2020, "100"), (2021, fallen), None, "lower", "le").status == word


def test_after_the_target_s_year_nothing_grows_any_more() -> None:
    found = assessed(METHOD, (2020, "100"), (2025, "110"), (2022, "120"))
    assert found.numbers["expected_at_target"] == 110
    assert outcome(found) == ("0.500000", "fair", "pace")


def test_a_target_of_zero_is_a_plain_number() -> None:
    found = assessed(METHOD, (2020, "100"), (2021, "50"), (2022, "0"), "lower", "le")
    assert outcome(found) == ("0.750000", "fair", "pace")
    assert outcome(assessed(METHOD, (2020, "100"), (2021, "0"), (2022, "140"))) == ("-2.500000", WORST, "pace")


@pytest.mark.parametrize(
    ("current", "target", "limit", "reason"),
    [
        ("99", "100", "100", "near_bound"),
        ("98.9", "100", "100", "pace"),
        ("99", "100", None, "pace"),
        ("99", "99.5", "100", "pace"),
        ("99", "100", "0", "pace"),
    ],
)
def test_within_1_percent_of_a_target_at_the_limit_is_as_good_as_met(
    current: str, target: str, limit: str | None, reason: str
) -> None:
    found = assessed(METHOD, (2020, "98"), (2021, current), (2030, target), limit=limit)
    assert found.reason == reason
    assert reason != "near_bound" or found.status == "on_track"


def test_within_1_percent_of_zero_is_as_good_as_met_also_when_the_target_was_met_before() -> None:
    near = assessed(METHOD, (2020, "0"), (2021, "0.9"), (2030, "0"), "lower", "le", "100")
    assert outcome(near) == (None, "on_track", "near_bound")
    far = assessed(METHOD, (2020, "0"), (2021, "1.1"), (2030, "0"), "lower", "le", "100")
    assert outcome(far) == (None, WORST, "lost")


def test_where_no_growth_is_defined_there_is_no_word() -> None:
    assert outcome(assessed(METHOD, (2020, "0"), (2021, "5"), (2030, "9"))) == (None, None, "zero_value")
    assert outcome(assessed(METHOD, (2020, "-1"), (2021, "5"), (2030, "9"))) == (None, None, "sign_change")
    assert outcome(assessed(METHOD, (2020, "-5"), (2021, "-1"), (2030, "9"))) == (None, None, "sign_change")
    strict = assessed(METHOD, (2020, "9"), (2021, "8"), (2030, "9"), comparator="gt")
    assert outcome(strict) == (None, None, "no_distance")


def test_a_ceiling_that_held_at_the_baseline_has_no_share() -> None:
    assert outcome(assessed(METHOD, (2020, "2"), (2021, "3"), (2030, "8"), "lower", "le")) == (None, "on_track", "met")
    assert outcome(assessed(METHOD, (2020, "2"), (2021, "9"), (2030, "8"), "lower", "le")) == (None, WORST, "lost")
