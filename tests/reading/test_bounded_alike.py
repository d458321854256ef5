"""One comparator for all values in turn, and for none where the values say different things."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets


def read(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (draft.comparator, str(draft.value), [each.code for each in draft.notices if each.code == "VHP122"])
        for draft in read_targets(text).targets
    ]


@pytest.mark.parametrize(
    ("text", "comparator", "values"),
    [
        ("Tỷ lệ A, tỷ lệ B và tỷ lệ C lần lượt không quá 8‰, 12‰ và 18‰", "le", ["8", "12", "18"]),
        ("Tỷ lệ A, tỷ lệ B và tỷ lệ C lần lượt đạt trên 80%, 85% và 90%", "gt", ["80", "85", "90"]),
        ("Tỷ lệ A, tỷ lệ B không quá lần lượt 36% và 1,4%", "le", ["36", "1.4"]),
        ("Tỷ lệ A, tỷ lệ B lần lượt đạt 80% và 85% trở lên", "ge", ["80", "85"]),
        ("Tỷ lệ A của nam và nữ lần lượt dưới 36% và 2%", "lt", ["36", "2"]),
        ("Tỷ lệ A lần lượt đạt ít nhất 90%, 93% và 95% vào các năm 2026, 2028, 2030", "ge", ["90", "93", "95"]),
        ("Số ca sởi, số ca ho gà lần lượt giảm ít nhất 10% và 20% so với năm 2020", "le", ["-10", "-20"]),
        ("Tỷ lệ A, tỷ lệ B lần lượt là 80% và 85%", "eq", ["80", "85"]),
    ],
)
def test_values_in_turn_are_bounded_alike(text: str, comparator: str, values: list[str]) -> None:
    assert read(text) == [(comparator, value, []) for value in values]


def test_without_in_turn_the_comparator_may_be_of_the_others_and_is_told() -> None:
    assert read("Tỷ lệ A, tỷ lệ B đạt trên 95% và 80%") == [("gt", "95", []), ("eq", "80", ["VHP122"])]


def test_two_comparators_are_certain_of_their_own_values_alone() -> None:
    values = read("Tỷ lệ A, tỷ lệ B và tỷ lệ C lần lượt không quá 8‰, dưới 12‰ và 18‰")
    assert values == [("le", "8", []), ("lt", "12", []), ("eq", "18", ["VHP122"])]


def test_the_evidence_is_the_words_that_stand_at_another_value() -> None:
    text = "Tỷ lệ A, tỷ lệ B lần lượt không quá 8‰ và 12‰"
    where = read_targets(text).targets[1].evidence["comparator"]
    assert where.span is not None
    assert (where.certainty, where.span.of(text)) == ("carried", "không quá")


def test_a_unit_behind_the_last_of_two_values_in_turn_is_of_both() -> None:
    drafts = read_targets("Tỷ lệ bác sĩ, tỷ lệ giường bệnh lần lượt là 10 và 35/10.000 dân").targets
    assert [(draft.code, str(draft.value), draft.unit) for draft in drafts] == [
        ("doctors_per_10k", "10", "per_10k"),
        ("beds_per_10k", "35", "per_10k"),
    ]
