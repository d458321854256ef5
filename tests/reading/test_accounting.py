"""Accounting: numbers that damage or doubt keeps out of the targets are told."""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Tổng số giường bệnh đạt 2,400 giường", "2,400"),
        ("Dân số đạt 1 234 người", "1 234"),
        ("Tỷ lệ bao phủ BHYT đạt 9½%", "9½"),
    ],
)
def test_a_number_with_two_readings_is_told_and_not_chosen(text: str, number: str) -> None:
    reading = read_targets(text)
    assert reading.targets == ()
    assert [(missed.text, missed.reason) for missed in reading.unread] == [(number, "ambiguous_number")]


def test_digits_of_another_script_are_read_or_told() -> None:
    assert [str(draft.value) for draft in read_targets("Tỷ lệ bao phủ BHYT đạt ٩٥%").targets] == ["95"]
    assert [missed.text for missed in read_targets("Theo mục ٩ của kế hoạch").unread] == ["٩"]


def test_a_number_in_the_name_of_what_must_not_be_is_no_target() -> None:
    reading = read_targets("Không để xảy ra ngộ độc thực phẩm tập thể trên 30 người mắc.")
    assert [(target.comparator, str(target.value)) for target in reading.targets] == [("eq", "0")]


def test_a_year_before_another_value_is_its_time() -> None:
    reading = read_targets("Tỷ lệ bao phủ BHYT 2025: 95%; 2030: 97%.")
    assert [(str(target.value), str(target.horizon)) for target in reading.targets] == [("95", "2025"), ("97", "2030")]


def test_before_a_year_is_until_the_end_of_the_last() -> None:
    (target,) = read_targets("Tỷ lệ bao phủ BHYT đạt 95% trước năm 2026.").targets
    assert str(target.horizon) == "2025"
