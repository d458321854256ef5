"""The levels that reading reaches on the five plans, held as they are, and shown in docs/reading.md."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import duty_levels
import pytest
import reading_levels
from reading_levels import PLANS, Level, level_of

LEAST_RIGHT, MOST_WRONG = 0.98, 0.02
TYPED = {
    "ba-ria-vung-tau-2024": 27,
    "bac-ninh-2024": 32,
    "binh-thuan-2018": 41,
    "dong-nai-2018": 39,
    "nhu-thanh-2021": 19,
}
BEYOND = {
    "ba-ria-vung-tau-2024": 1,
    "bac-ninh-2024": 0,
    "binh-thuan-2018": 1,
    "dong-nai-2018": 1,
    "nhu-thanh-2021": 1,
}
PAGE = Path("docs/reading.md")

level = cache(level_of)


def told(found: Level) -> tuple[int, int, int, int, int]:
    return found.typed, found.right, len(found.wrong), len(found.missed), len(found.beyond)


def test_the_five_plans_are_counted() -> None:
    assert list(TYPED) == PLANS


@pytest.mark.parametrize("name", PLANS)
def test_at_least_98_percent_are_right_and_at_most_2_percent_wrong(name: str) -> None:
    found = level(name)
    assert found.right >= LEAST_RIGHT * found.typed, found.missed
    assert len(found.wrong) <= MOST_WRONG * found.typed, found.wrong


@pytest.mark.parametrize("name", PLANS)
def test_every_typed_target_with_a_value_is_right_as_it_is_now(name: str) -> None:
    assert told(level(name)) == (TYPED[name], TYPED[name], 0, 0, BEYOND[name])


@pytest.mark.parametrize("table", [reading_levels.table, duty_levels.table], ids=["targets", "other records"])
def test_the_page_shows_the_very_table(table: object) -> None:
    assert callable(table)
    wanted = table()
    if wanted not in PAGE.read_text(encoding="utf-8"):
        pytest.fail(f"{PAGE} should hold\n\n{wanted}", pytrace=False)
