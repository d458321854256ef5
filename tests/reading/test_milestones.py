"""A comma in a name and values with a year each: two milestones of one indicator, and no two indicators.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets


@pytest.mark.parametrize(
    ("text", "name", "rows"),
    [
        (
            "Đến năm 2028 giảm tỷ lệ trẻ bị ngã, bỏng nặng xuống còn 3% và 2% vào năm 2030.",
            "tỷ lệ trẻ bị ngã, bỏng nặng",
            [("3", "2028"), ("2", "2030")],
        ),
        (
            "Giảm tỷ lệ người bị mù, thị lực kém năm 2026 xuống còn 8% và 5% vào năm 2029.",
            "tỷ lệ người bị mù, thị lực kém",
            [("8", "2026"), ("5", "2029")],
        ),
        (
            "Mục tiêu đến năm 2027 giảm tỷ lệ hộ bị lũ, hạn hán xuống còn 14/10.000 dân và 11/10.000 dân vào năm 2031.",
            "tỷ lệ hộ bị lũ, hạn hán",
            [("14", "2027"), ("11", "2031")],
        ),
        (
            "Tỷ lệ hộ có sân, vườn và ao đạt 60% năm 2026, 70% năm 2027 và 80% năm 2028.",
            "Tỷ lệ hộ có sân, vườn và ao",
            [("60", "2026"), ("70", "2027"), ("80", "2028")],
        ),
    ],
)
def test_each_year_has_its_value(text: str, name: str, rows: list[tuple[str, str]]) -> None:
    drafts = read_targets(text).targets
    assert [(str(one.value), str(one.horizon)) for one in drafts] == rows
    assert {one.indicator for one in drafts} == {name}


def test_in_turn_still_gives_each_name_its_value() -> None:
    drafts = read_targets("Đến năm 2028 tỷ lệ hộ có sân, tỷ lệ hộ có vườn lần lượt đạt 60% và 40%.").targets
    assert [(one.indicator, str(one.value)) for one in drafts] == [
        ("tỷ lệ hộ có sân", "60"),
        ("tỷ lệ hộ có vườn", "40"),
    ]


def test_a_second_share_behind_and_is_not_lost() -> None:
    text = "Huy động ít nhất 52% đoàn viên hiến máu và ít nhất 23% đoàn viên trồng cây."
    drafts = read_targets(text, horizon="2026").targets
    assert [(one.comparator, str(one.value), one.indicator) for one in drafts] == [
        ("ge", "52", "đoàn viên hiến máu"),
        ("ge", "23", "đoàn viên trồng cây"),
    ]
