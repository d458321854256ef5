"""Units that the table of units has not are told as such, and are no counts; and counts that repeat their noun.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets

Read = list[tuple[str, str | None, str]]


def read(text: str, horizon: str | None = "2028") -> Read:
    """Give value, unit and name of every target."""
    drafts = read_targets(text, horizon=horizon).targets
    return [(str(draft.value), draft.unit, draft.indicator) for draft in drafts]


def unread(text: str) -> list[tuple[str, str]]:
    """Give the words and the reason of all that is in no target."""
    return [(missed.span.of(text), missed.reason) for missed in read_targets(text, horizon="2028").unread]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Diện tích vườn thuốc nam đạt 320 ha.", "320"),
        ("Sản lượng dược liệu đạt 45 tấn.", "45"),
        ("Lượng đường ăn giảm còn dưới 25 gam/người/ngày.", "25"),
        ("Mức tiêu thụ rượu dưới 8 lít/người/năm.", "8"),
        ("Khoảng cách đến trạm y tế không quá 5 km.", "5"),
        ("Ngày điều trị trung bình không quá 6,5 ngày.", "6,5"),
        ("Đường huyết dưới 126 mg/dl.", "126"),
        ("Diện tích đạt 40 m2.", "40 m2"),
        ("Diện tích đạt 40 m².", "40 m²"),
    ],
)
def test_an_unknown_unit_is_told(text: str, told: str) -> None:
    assert read(text) == []
    assert unread(text) == [(told, "no_unit")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ trẻ sinh dưới 2.500 gam dưới 5%.", ("5", "percent", "Tỷ lệ trẻ sinh dưới 2.500 gam")),
        ("Tỷ lệ hộ có vườn trên 5 ha đạt 5%.", ("5", "percent", "Tỷ lệ hộ có vườn trên 5 ha")),
        ("90% người vận động tối thiểu 30 phút/ngày.", ("90", "percent", "người vận động tối thiểu 30 phút/ngày")),
        ("100% trẻ được uống 2 lít nước mỗi ngày.", ("100", "percent", "trẻ được uống 2 lít nước mỗi ngày")),
        ("Chiều cao đạt 1,68 m.", ("1.68", "m", "Chiều cao")),
    ],
)
def test_an_unknown_unit_in_a_name_stays_there(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize("unit", ["điểm phần trăm/năm", "điểm %/năm"])
def test_the_pace_of_an_indicator_is_another_indicator(unit: str) -> None:
    text = f"Tốc độ tăng tỷ số giới tính khi sinh không quá 0,2 {unit}; tỷ lệ sàng lọc sơ sinh 46%."
    first, second = read_targets(text, horizon="2028").targets
    assert (first.indicator, first.code, first.unit) == (
        "Tốc độ tăng tỷ số giới tính khi sinh",
        None,
        "percentage_point",
    )
    assert (first.condition, second.condition) == (None, None)
    (level,) = read_targets("Giảm tỷ số giới tính khi sinh xuống 108 bé trai/100 bé gái", horizon="2028").targets
    assert level.code == "srb"


@pytest.mark.parametrize("often", ["/năm", " / năm", " mỗi năm"])
def test_of_each_year_is_no_condition(often: str) -> None:
    (draft,) = read_targets(f"Tỷ lệ tiêm chủng mở rộng đạt ≥ 95 %{often}", horizon="2028").targets
    assert (draft.code, draft.comparator, draft.condition) == ("epi_coverage", "ge", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số cặp vợ chồng được tư vấn 240 cặp", [("240", "count", "Số cặp vợ chồng được tư vấn")]),
        ("Số người dùng thuốc mới 5.320 người.", [("5320", "count", "Số người dùng thuốc mới")]),
        (
            "Số lượt khám bệnh 12.500 lượt, số giường bệnh 300 giường.",
            [("12500", "count", "Số lượt khám bệnh"), ("300", "count", "số giường bệnh")],
        ),
    ],
)
def test_a_count_that_repeats_its_noun_is_a_target_below_a_horizon(text: str, expected: Read) -> None:
    assert read(text) == expected
    assert read(text, None) == []


@pytest.mark.parametrize(
    "text",
    [
        "Trong năm qua, số người dùng thuốc mới 5.320 người.",
        "Năm 2024, số người dùng thuốc mới 5.320 người.",
        "Tỷ lệ số người tham gia 5 người.",
        "Huyện có số dân đông với 5.320 người.",
    ],
)
def test_a_count_in_other_words_is_told(text: str) -> None:
    assert read(text) == []
    assert "count_without_bound" in {reason for _, reason in unread(text)} or "observed" in {
        reason for _, reason in unread(text)
    }
