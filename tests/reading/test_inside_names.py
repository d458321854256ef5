"""Numbers that stand in a name, and words that stand between a bound and its number.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets

Read = list[tuple[str, str, str | None, str]]


def read(text: str) -> Read:
    """Give comparator, value, unit and name of every target."""
    drafts = read_targets(text, horizon="2028").targets
    return [(draft.comparator, str(draft.value), draft.unit, draft.indicator) for draft in drafts]


def unread(text: str) -> list[tuple[str, str]]:
    """Give the words and the reason of all that is in no target."""
    return [(missed.span.of(text), missed.reason) for missed in read_targets(text, horizon="2028").unread]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ sinh trên 2 con dưới 7%.", [("lt", "7", "percent", "Tỷ lệ sinh trên 2 con")]),
        ("Dưới 7% phụ nữ sinh trên 2 con.", [("lt", "7", "percent", "phụ nữ sinh trên 2 con")]),
        ("Tỷ lệ học sinh cao trên 165 cm đạt 40%.", [("eq", "40", "percent", "Tỷ lệ học sinh cao trên 165 cm")]),
        ("Tổng tỷ suất sinh trên 2 con.", [("gt", "2", "children_per_woman", "Tổng tỷ suất sinh")]),
        ("Giảm tỷ lệ sinh xuống dưới 2 con.", [("lt", "2", "children_per_woman", "tỷ lệ sinh")]),
        ("Chiều cao trung bình trên 168 cm.", [("gt", "168", "cm", "Chiều cao trung bình")]),
    ],
)
def test_a_size_inside_the_name_of_a_share(text: str, expected: Read) -> None:
    assert read(text) == expected


def test_a_share_without_a_value_is_told() -> None:
    text = "Giảm tỷ lệ phụ nữ sinh trên 2 con."
    assert read(text) == []
    assert unread(text)


@pytest.mark.parametrize("area", ["toàn quốc là dưới 0,5%", "cả nước: 0,5%", "bình quân chung cả nước là 0,5%"])
def test_what_a_larger_area_has_is_no_target(area: str) -> None:
    text = f"Tỷ lệ mắc lao dưới 0,2% ({area})."
    assert read(text) == [("lt", "0.2", "percent", "Tỷ lệ mắc lao")]
    assert unread(text) == [("0,5", "no_indicator")]


def test_a_region_in_brackets_is_a_target() -> None:
    (_, part) = read_targets("Tỷ lệ mắc lao dưới 0,2% (đồng bằng dưới 0,1%).", horizon="2028").targets
    assert (str(part.value), part.subgroup) == ("0.1", {"region": "lowland"})


def test_the_size_of_those_who_are_helped_is_no_target() -> None:
    for text in ("Phát triển các dân tộc có dưới 6 nghìn người.", "Hỗ trợ, phát triển các xã có trên 6 hộ nghèo."):
        assert read(text) == []
        assert [reason for _, reason in unread(text)] == ["count_without_bound"]
    assert read("Toàn tỉnh có trên 500 bác sĩ.") == [("gt", "500", "count", "bác sĩ")]
    assert read("Phát triển đội ngũ y tế, có trên 500 bác sĩ.") == [("gt", "500", "count", "bác sĩ")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giảm số ca mắc ho gà xuống dưới tỷ lệ 4/100.000 dân.", ("lt", "4", "per_100k", "số ca mắc ho gà")),
        ("Đưa số người chết xuống dưới tỷ suất 35/100.000 dân.", ("lt", "35", "per_100k", "số người chết")),
        ("Tăng số trạm đạt chuẩn lên tỷ lệ 95%.", ("eq", "95", "percent", "số trạm đạt chuẩn")),
        ("Duy trì tỷ lệ 95% hộ có bể nước.", ("eq", "95", "percent", "tỷ lệ hộ có bể nước")),
    ],
)
def test_the_word_rate_between_bound_and_number(text: str, expected: tuple[str, str, str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "low", "high", "basis"),
    [
        ("Chiều cao trẻ 3 tuổi tăng từ 2 cm - 2,5 cm so với năm 2023.", "2", "2.5", "absolute_change"),
        ("Vòng eo giảm từ 1 cm – 2 cm so với năm 2022.", "-2", "-1", "absolute_change"),
        ("Tuổi thọ trung bình đạt 74 tuổi - 75 tuổi.", "74", "75", "level"),
    ],
)
def test_a_range_with_its_unit_at_both_ends(text: str, low: str, high: str, basis: str) -> None:
    (draft,) = read_targets(text, horizon="2028").targets
    assert (draft.comparator, str(draft.value), str(draft.value_high), draft.basis) == ("range", low, high, basis)


def test_ages_at_both_ends_stay_in_the_name() -> None:
    text = "Tỷ lệ trẻ từ 6 tuổi - 14 tuổi được khám đạt 90%."
    assert read(text) == [("eq", "90", "percent", "Tỷ lệ trẻ từ 6 tuổi - 14 tuổi được khám")]
