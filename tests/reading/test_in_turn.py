"""Values in turn: one for each year, and each run of values for itself."""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets


@pytest.mark.parametrize(
    "text",
    [
        "Đến năm 2025 và 2030, tỷ lệ bao phủ BHYT lần lượt đạt 95% và 97%",
        "Đến năm 2025, 2030 tỷ lệ bao phủ BHYT đạt 95% và 97%",
    ],
)
def test_as_many_values_as_years_go_one_to_each(text: str) -> None:
    read = [(str(target.value), str(target.horizon)) for target in read_targets(text).targets]
    assert read == [("95", "2025"), ("97", "2030")]


def test_values_of_another_indicator_are_not_counted_with_those_in_turn() -> None:
    text = "Đến năm 2025 và 2030, tỷ lệ bao phủ BHYT lần lượt đạt 95% và 97%, tỷ lệ hộ nghèo đạt 3%."
    read = [(str(target.value), str(target.horizon)) for target in read_targets(text).targets]
    assert read == [("95", "2025"), ("97", "2030"), ("3", "2025"), ("3", "2030")]
