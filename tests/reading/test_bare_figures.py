"""Figures without a word that could name what they are of: cells of a table pasted as text, rows of numbers."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets

NO_NAME, COUNT, YEAR, HEADING = "no_indicator", "count_without_bound", "year", "heading_number"
TOLD = {
    "5%": [("5", NO_NAME)],
    "12": [("12", COUNT)],
    "2.\n3.\n": [("2", COUNT), ("3", COUNT)],
    "+ 95,5 %\n- 12,\n(7‰)": [("95,5", NO_NAME), ("12", COUNT), ("7", NO_NAME)],
    "1. 95%": [("1.", HEADING), ("95", NO_NAME)],
    "15 95%": [("15", COUNT), ("95", NO_NAME)],
    "95% 96% 12": [("95", NO_NAME), ("96", NO_NAME), ("12", COUNT)],
    "1\t95%\t2025": [("1", COUNT), ("95", NO_NAME), ("2025", YEAR)],
    "80 - 95%; 7 - 8": [("80 - 95", NO_NAME), ("7 - 8", COUNT)],
    "đạt từ 1 đến từ 2": [("1", NO_NAME), ("2", NO_NAME)],
    "≥ 95%, dưới 5%": [("95", NO_NAME), ("5", NO_NAME)],
    "1 lần/năm đạt 85%": [("1", NO_NAME), ("85", NO_NAME)],
}


@pytest.mark.parametrize("text", TOLD)
def test_figures_that_nothing_names_are_no_targets(text: str) -> None:
    reading = read_targets(text, horizon="2025")
    assert not reading.targets
    assert [(each.text.split(" lần")[0], each.reason) for each in reading.unread] == TOLD[text]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Tỷ lệ hộ có nhà tiêu hợp vệ sinh:\n- 95%\n", ["95"]),
        ("Tỷ lệ trẻ được tiêm chủng đạt 95%; 96%", ["95", "96"]),
        ("Tỷ lệ trẻ được tiêm chủng năm 2024:\n95%", []),
        ("Tỷ lệ trẻ được tiêm chủng.\n5%\nĐạt 95%", []),
        ("95%\nTỷ lệ trẻ được tiêm chủng đạt 96%", ["96"]),
    ],
)
def test_figures_take_a_name_from_the_words_before_them(text: str, values: list[str]) -> None:
    assert [str(target.value) for target in read_targets(text, horizon="2025").targets] == values


def test_the_horizon_of_a_heading_goes_over_lines_of_figures() -> None:
    text = "1. Đến năm 2030:\n1.1. 5\n1.2. Tỷ lệ trẻ được tiêm chủng đạt 96%\n2. 12%\n3. Tỷ lệ sinh đạt 15‰"
    assert [str(target.horizon) for target in read_targets(text).targets] == ["2030", "None"]
