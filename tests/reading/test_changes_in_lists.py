"""Changes in lists and what they are compared with, and values that a list keeps.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets


def changes(text: str) -> list[tuple[str, str, str | None]]:
    """Give value, basis and the period of the baseline of every target."""
    drafts = read_targets(text, horizon="2029").targets
    return [
        (str(draft.value), draft.basis, None if draft.baseline is None else str(draft.baseline.period))
        for draft in drafts
    ]


def unread(text: str) -> list[tuple[str, str]]:
    """Give the words and the reason of all that is in no target."""
    return [(missed.span.of(text), missed.reason) for missed in read_targets(text, horizon="2029").unread]


@pytest.mark.parametrize(
    "text",
    [
        "Giảm 18% số ca bỏng và 12% số ca ngã cao so với năm 2024.",
        "Giảm 18% số ca bỏng, 12% vụ cháy so với năm 2024.",
        "So với năm 2024, giảm 18% số ca bỏng và 12% số ca ngã cao.",
        "Giảm 18% số ca bỏng so với năm 2024 và 12% số ca ngã cao.",
        "Giảm số ca bỏng 18% và số ca ngã cao 12% so với năm 2024.",
        "Giảm 18% số ca bỏng và 12% số ca ngã cao so năm 2024.",
    ],
)
def test_the_second_of_two_falls_is_a_fall(text: str) -> None:
    assert changes(text) == [("-18", "relative_change", "2024"), ("-12", "relative_change", "2024")]


@pytest.mark.parametrize(
    "text",
    [
        "Giảm 18% số ca bỏng so với năm 2024 và 90% trẻ em được tiêm.",
        "Giảm 18% số ca bỏng so với năm 2024, 90% trẻ em được tiêm.",
        "Giảm 18% số ca bỏng so với năm 2024; 90% trẻ em được tiêm.",
    ],
)
def test_a_share_behind_a_change_is_a_level(text: str) -> None:
    assert changes(text) == [("-18", "relative_change", "2024"), ("90", "level", None)]


def test_two_falls_without_a_baseline_are_told() -> None:
    text = "Giảm 18% số ca bỏng và 12% số ca ngã cao."
    assert changes(text) == []
    assert unread(text) == [("18", "change_without_baseline"), ("12", "change_without_baseline")]


@pytest.mark.parametrize(
    ("compared", "period"),
    [
        ("so năm 2025", "2025"),
        ("so với 2025", "2025"),
        ("so với trung bình số ca của giai đoạn 2016-2020", "2016/2020"),
        ("so với số vụ trung bình của giai đoạn 2017 - 2021", "2017/2021"),
        ("so với số mắc bình quân 5 năm giai đoạn 2016-2020", "2016/2020"),
        ("so với số trường hợp mắc trong năm 2024", "2024"),
        ("so với cùng kỳ năm 2024", "2024"),
    ],
)
def test_what_a_change_is_compared_with(compared: str, period: str) -> None:
    assert changes(f"Giảm 35% số ca rắn cắn {compared}.") == [("-35", "relative_change", period)]


def test_other_places_are_no_baseline() -> None:
    """The year of "so với các huyện ... vào năm 2027" is none of an earlier result."""
    assert changes("Giảm 15% số ca mắc so với các huyện miền núi vào năm 2027.") == []


def test_records_are_no_comparison() -> None:
    (draft,) = read_targets("95% hồ sơ năm 2026 được số hóa.").targets
    assert (str(draft.horizon), draft.baseline) == ("2026", None)


@pytest.mark.parametrize("pace", ["bình quân mỗi năm 0,7%", "trung bình 0,7% mỗi năm", "bình quân hằng năm 0,7%"])
def test_a_pace_is_told(pace: str) -> None:
    text = f"Giảm tỷ lệ sâu răng {pace}."
    assert changes(text) == []
    assert ("0,7", "yearly_change") in unread(text)


def kept(text: str) -> list[tuple[str, str, bool]]:
    """Give value, horizon and whether it is to be kept of every target."""
    return [(str(draft.value), str(draft.horizon), draft.maintain) for draft in read_targets(text).targets]


@pytest.mark.parametrize("keeping", ["và tiếp tục duy trì đến năm 2029", "và duy trì đến năm 2029"])
def test_a_list_keeps_all_of_its_values(keeping: str) -> None:
    text = f"Tỷ lệ thừa cân dưới 4% ở nông thôn và dưới 9% ở thành thị vào năm 2026 {keeping}."
    assert kept(text) == [("4", "2026", False), ("4", "2029", True), ("9", "2026", False), ("9", "2029", True)]


def test_what_is_passed_on_the_way_or_named_apart_is_not_kept() -> None:
    assert kept("Tỷ lệ hộ có nhà tắm đạt 68% năm 2025, 97% năm 2028 và duy trì đến năm 2030.") == [
        ("68", "2025", False),
        ("97", "2028", False),
        ("97", "2030", True),
    ]
    assert kept("Đến năm 2028, tỷ lệ hộ có bể nước đạt 68%, tỷ lệ hộ có loa đạt 97% và duy trì đến năm 2030.") == [
        ("68", "2028", False),
        ("97", "2028", False),
        ("97", "2030", True),
    ]
