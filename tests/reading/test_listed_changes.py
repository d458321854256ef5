"""Shares in a row behind one word of trend are changes, where one "so với" speaks of them all, and levels elsewhere."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets


def read(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (draft.comparator, str(draft.value), draft.basis, str(draft.baseline.period) if draft.baseline else "")
        for draft in read_targets(text).targets
    ]


FALLS = [("eq", "-20", "relative_change", "2023"), ("eq", "-30", "relative_change", "2023")]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Giảm 20% số ca sởi, 30% số ca ho gà so với năm 2023", FALLS),
        ("Giảm 20% số ca sởi và 30% số ca ho gà so với năm 2023", FALLS),
        ("GIẢM 20% SỐ CẶP TẢO HÔN, 30% SỐ CẶP HÔN NHÂN CẬN HUYẾT THỐNG SO VỚI NĂM 2023", FALLS),
        ("Giảm số ca sởi 20%, số ca ho gà 30% so với năm 2023", FALLS),
        ("Giảm tỷ lệ hút thuốc 20%, tỷ lệ uống rượu 30% so với năm 2023", FALLS),
        (
            "Phấn đấu giảm ít nhất 20% số ca mắc, trên 30% số ca tử vong so với năm 2023",
            [("le", "-20", "relative_change", "2023"), ("lt", "-30", "relative_change", "2023")],
        ),
        (
            "Tăng 15% số lượt khám bệnh, 10% số lượt phẫu thuật so với năm 2024",
            [("eq", "15", "relative_change", "2024"), ("eq", "10", "relative_change", "2024")],
        ),
        (
            "Giảm 20% số ca sởi so với năm 2023, 95% trẻ em được tiêm chủng",
            [FALLS[0], ("eq", "95", "level", "")],
        ),
        (
            "Giảm 20% số ca sởi, 95% trẻ em được tiêm chủng, giảm 30% số ca tử vong so với năm 2023",
            [FALLS[0], ("eq", "95", "level", ""), FALLS[1]],
        ),
        (
            "95% trẻ em được tiêm chủng, giảm 20% số ca sởi so với năm 2023",
            [("eq", "95", "level", ""), FALLS[0]],
        ),
        (
            "Giảm 20% số ca sởi so với năm 2023 và tỷ lệ tiêm chủng đạt 95%",
            [FALLS[0], ("eq", "95", "level", "")],
        ),
    ],
)
def test_a_list_of_shares_behind_one_trend_is_compared_with_one_year(
    text: str, targets: list[tuple[str, str, str, str]]
) -> None:
    assert read(text) == targets


def test_two_changes_of_numbers_without_a_year_are_both_told() -> None:
    reading = read_targets("Giảm 45% số cặp tảo hôn, 50% số cặp hôn nhân cận huyết thống")
    assert reading.targets == ()
    assert [each.reason for each in reading.unread] == ["change_without_baseline"] * 2
