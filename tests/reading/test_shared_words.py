"""What a list says once is said of each of its items: a predicate, a subject, a measure and what it is counted over."""

from __future__ import annotations

import pytest

from vnhealthplan import read_targets


def _names(text: str) -> list[tuple[str, str]]:
    return [(str(one.value), one.indicator) for one in read_targets(text, horizon="2028").targets]


@pytest.mark.parametrize("told", ["có kiến thức về dinh dưỡng", "được tập huấn", "tham gia tập huấn", "biết bơi"])
def test_the_predicate_of_the_last_is_of_all(told: str) -> None:
    assert _names(f"80% cán bộ, 70% học sinh và 60% người dân {told}.") == [
        ("80", f"cán bộ {told}"),
        ("70", f"học sinh {told}"),
        ("60", f"người dân {told}"),
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("90% trẻ em tiêm chủng, 80% bà mẹ được tư vấn.", "trẻ em tiêm chủng"),
        ("90% trẻ em được cân; 80% bà mẹ được tư vấn.", "trẻ em được cân"),
        ("90% rác thải nhựa, 80% bà mẹ được tư vấn.", "rác thải nhựa"),
    ],
)
def test_a_name_that_says_something_itself_takes_no_predicate(text: str, first: str) -> None:
    assert _names(text) == [("90", first), ("80", "bà mẹ được tư vấn")]


@pytest.mark.parametrize("subject", ["Học sinh", "Tỷ lệ học sinh", "Tỷ lệ người cao tuổi"])
def test_the_subject_of_the_first_is_of_all(subject: str) -> None:
    assert _names(f"{subject} được khám mắt đạt 90%, được lập sổ đạt 85%, có thẻ thư viện đạt 99%.") == [
        ("90", f"{subject} được khám mắt"),
        ("85", f"{subject} được lập sổ"),
        ("99", f"{subject} có thẻ thư viện"),
    ]


@pytest.mark.parametrize("joint", [" và ", ", "])
@pytest.mark.parametrize("head", ["Tỷ lệ ", "Số "])
def test_each_value_has_the_part_of_the_name_that_its_noun_repeats(joint: str, head: str) -> None:
    text = f"{head}dược sĩ{joint}giường bệnh trên 1 vạn dân đạt 3 dược sĩ{joint}27 giường."
    read = read_targets(text, horizon="2028").targets
    assert [(str(one.value), one.unit, one.code) for one in read] == [
        ("3", "per_10k", "pharmacists_per_10k"),
        ("27", "per_10k", "beds_per_10k"),
    ]


def test_lines_that_begin_with_a_share_are_items() -> None:
    text = "Chỉ tiêu đến năm 2027 là:\n70% phòng ban dùng mạng\n85% trạm có mạng nội bộ\n90% hộ có loa"
    assert _names(text) == [("70", "phòng ban dùng mạng"), ("85", "trạm có mạng nội bộ"), ("90", "hộ có loa")]


def test_a_line_that_a_page_breaks_before_its_value_is_none() -> None:
    assert _names("Tỷ lệ hộ có loa đạt\n85% tổng số hộ") == [("85", "Tỷ lệ hộ có loa")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tỷ lệ hồ sơ được lưu giữ đạt 90%.", "Tỷ lệ hồ sơ được lưu giữ"),
        ("Tỷ lệ người già được khám tại nơi ở đạt 90%.", "Tỷ lệ người già được khám tại nơi ở"),
        ("Tỷ lệ thôn có loa nâng cao 90%.", "Tỷ lệ thôn có loa nâng cao"),
        ("Tỷ lệ xã đạt nông thôn mới nâng cao đạt 90%.", "Tỷ lệ xã đạt nông thôn mới nâng cao"),
        ("Tỷ lệ thôn có loa được nâng cao đạt 90%.", "Tỷ lệ thôn có loa"),
        ("Tỷ lệ cán bộ có bằng đạt 90%.", "Tỷ lệ cán bộ có bằng"),
        ("Tỷ lệ cán bộ đạt bằng 90%.", "Tỷ lệ cán bộ"),
        ("Cơ cấu kinh tế: dịch vụ 90%.", "Cơ cấu kinh tế dịch vụ"),
        ("Loại trừ sốt rét tại ít nhất 90 tỉnh.", "Loại trừ sốt rét tại tỉnh"),
        ("Duy trì mức sinh thay thế tổng tỷ suất sinh 90 con/phụ nữ.", "tổng tỷ suất sinh"),
    ],
)
def test_words_inside_a_name_are_no_words_of_bound(text: str, name: str) -> None:
    assert _names(text) == [("90", name)]


def test_what_must_not_be_ends_before_the_name_of_a_rate() -> None:
    text = "Không để xảy ra uốn ván sơ sinh, tử vong mẹ dưới 10/100.000 trẻ đẻ sống."
    read = read_targets(text, horizon="2028").targets
    assert [(str(one.value), one.indicator, one.code) for one in read] == [
        ("0", "uốn ván sơ sinh", None),
        ("10", "tử vong mẹ", "mmr"),
    ]


@pytest.mark.parametrize(
    "words", ["5 ca trên 1 triệu dân", "5 ca/1.000.000 dân", "5/1.000.000 dân", "5 trên 1 triệu dân"]
)
def test_a_rate_per_million_has_no_unit_and_is_told(words: str) -> None:
    reading = read_targets(f"Tỷ lệ mắc sởi dưới {words}.")
    assert reading.targets == ()
    assert [one.reason for one in reading.unread] == ["no_unit"]
