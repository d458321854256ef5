"""The Eurostat style: the results that the Basque statistics office has published, under better words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from assessing import agrees, assessed, assessed_row, outcome, published

ROWS = published("published-eustat.csv")
METHOD = "eurostat"
# the publisher calls slow progress with a target a "moderate deterioration"
WITH_TARGET = {
    "significant_progress": "significant_progress",
    "moderate_progress": "moderate_progress",
    "insufficient_progress": "moderate_deterioration",
    "movement_away": "significant_deterioration",
    None: "not_available",
}
WITHOUT_TARGET = {
    "significant_progress": "significant_progress",
    "moderate_progress": "moderate_progress",
    "no_progress": "no_progress",
    "moderate_movement_away": "moderate_deterioration",
    "significant_movement_away": "significant_deterioration",
}
# published as a significant deterioration with the best score, 5: the baseline is at the limit, and the value falls
OTHER_SCORE = "5-5-1 government"


@pytest.mark.parametrize("row", ROWS, ids=[row["series"] for row in ROWS])
def test_a_published_result_is_reproduced(row: dict[str, str]) -> None:
    found = assessed_row(METHOD, row)
    words = WITH_TARGET if row["target"] else WITHOUT_TARGET
    assert words[found.status] == row["status"]  # type: ignore[index]  # only with a target there may be no word
    assert agrees(found.pace, row["progress_value"])
    assert agrees(found.numbers["score"], row["score"]) == (row["series"] != OTHER_SCORE)


def test_the_score_of_a_fall_from_the_limit_is_not_the_best_one() -> None:
    (row,) = (row for row in ROWS if row["series"] == OTHER_SCORE)
    assert agrees(assessed_row(METHOD, row).numbers["score"], "-1.701157")


@pytest.mark.parametrize(
    ("current", "word"),
    [
        ("101", "significant_progress"),
        ("100.9999", "moderate_progress"),
        ("100.1", "moderate_progress"),
        ("100.0999", "no_progress"),
        ("99.9", "no_progress"),
        ("99.8999", "moderate_movement_away"),
        ("99", "moderate_movement_away"),
        ("98.9999", "significant_movement_away"),
    ],
)
def test_the_bands_of_a_rate_begin_at_just_their_values(current: str, word: str) -> None:
    assert assessed(METHOD, (2020, "100"), (2021, current), None).status == word


@pytest.mark.parametrize(
    ("rate", "word"),
    [
        ("0.19", "significant_progress"),
        ("0.18999999999", "moderate_progress"),
        ("0.12", "moderate_progress"),
        ("0.11999999999", "insufficient_progress"),
        ("0", "insufficient_progress"),
        ("-0.00000000001", "movement_away"),
    ],
)
def test_the_bands_of_a_pace_begin_at_just_their_values(rate: str, word: str) -> None:
    current = str(100 * (1 + Decimal(rate)) ** 2)
    assert assessed(METHOD, (2020, "100"), (2022, current), (2024, "207.36")).status == word


def test_no_zero_is_replaced() -> None:
    assert outcome(assessed(METHOD, (2020, "0"), (2021, "1"), (2030, "5"))) == (None, None, "zero_value")
    falling = assessed(METHOD, (2020, "8"), (2021, "7"), (2030, "0"), "lower", "le")
    assert outcome(falling) == (None, None, "zero_value")
    assert falling.numbers["growth"] == Decimal("-0.125")


def test_the_two_sides_of_zero_are_not_compared() -> None:
    assert outcome(assessed(METHOD, (2020, "-5"), (2021, "5"), None)) == (None, None, "sign_change")
    assert outcome(assessed(METHOD, (2020, "-5"), (2021, "-4"), (2030, "9"))) == (None, None, "sign_change")


@pytest.mark.parametrize(("pace_of", "score"), [("0.20", "0.416667"), ("0.40", "5"), ("-0.3", "-5")])
def test_the_score_is_a_line_with_a_bend_and_two_ends(pace_of: str, score: str) -> None:
    """The required growth is 0.3 a year."""
    current = str(100 * (1 + Decimal(pace_of)))
    found = assessed(METHOD, (2020, "100"), (2021, current), (2022, "169"))
    assert agrees(found.numbers["score"], "0.476190" if pace_of == "0.20" else score)


def test_what_is_lost_is_a_movement_away() -> None:
    assert outcome(assessed(METHOD, (2020, "10"), (2021, "8"), (2022, "9")))[1:] == ("movement_away", "lost")
