"""No value is lost in the words of another: a number with a verb or a comparator of its own is read or told."""

from __future__ import annotations

import json
import re
import unicodedata
from itertools import product
from pathlib import Path

import pytest

from vnhealthplan.reading.reader import read_targets


def read(text: str) -> list[tuple[str, str, str | None, dict[str, str], str | None]]:
    return [
        (
            one.comparator,
            str(one.value),
            str(one.value_high or "") or None,
            dict(one.subgroup),
            str(one.horizon or "") or None,
        )
        for one in read_targets(text).targets
    ]


def told(text: str) -> list[tuple[str, str]]:
    return [(each.span.of(text), each.reason) for each in read_targets(text).unread]


URBAN, RURAL = {"residence": "urban"}, {"residence": "rural"}


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Tỷ lệ thừa cân dưới 8% khu vực thành thị và dưới 3,5% khu vực nông thôn", (URBAN, RURAL)),
        ("Tỷ lệ thừa cân dưới 8% ở thành thị và dưới 3,5% ở nông thôn", (URBAN, RURAL)),
        ("Tỷ lệ thừa cân dưới 8% khu vực nông thôn, dưới 3,5% khu vực thành thị", (RURAL, URBAN)),
        (
            "Tỷ lệ thấp còi dưới 8% khu vực miền núi và dưới 3,5% khu vực đồng bằng",
            ({"region": "mountainous"}, {"region": "lowland"}),
        ),
    ],
)
def test_each_area_has_its_own_value(text: str, groups: tuple[dict[str, str], ...]) -> None:
    assert [(one[1], one[3]) for one in read(text)] == list(zip(("8", "3.5"), groups, strict=True))
    assert len({one.indicator for one in read_targets(text).targets}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ số BI dưới 20 tại 100% xã trọng điểm",
        "Chỉ số BI dưới 20 ở 95% thôn",
        "CHỈ SỐ BI DƯỚI 20 TẠI 100% XÃ TRỌNG ĐIỂM",
    ],
)
def test_a_share_of_places_says_where_a_measure_has_its_value(text: str) -> None:
    assert [(one[:2]) for one in read(text)] == [("lt", "20")]


def test_a_share_of_places_that_has_something_is_its_value() -> None:
    assert [one[1] for one in read("Có ít nhất 01 bác sĩ tại 100% trạm y tế")] == ["100"]
    assert [one[1] for one in read("Triển khai khám sức khỏe tại 100% trạm y tế")] == ["100"]
    assert [one[1] for one in read("90% trạm y tế thực hiện được ít nhất 80% dịch vụ")] == ["90"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Kiểm tra ít nhất 1.250 lượt cơ sở, lấy 85 mẫu kiểm nghiệm", ["1250", "85"]),
        ("Xét nghiệm tối thiểu 9.000 mẫu, điều trị Methadone cho 310 bệnh nhân trở lên", ["9000", "310"]),
        ("Khám cho tối thiểu 2.000 học sinh, cấp phát 350 thẻ, tập huấn 12 lớp", ["2000", "350", "12"]),
        ("Đầu tư ít nhất 5 bệnh viện", ["5"]),
    ],
)
def test_each_of_several_works_has_its_count(text: str, values: list[str]) -> None:
    assert [one[1] for one in read(text)] == values
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value", "reason"),
    [
        ("Tư vấn tối thiểu 500 người, phát 1.000 tờ rơi", "500", ("1.000", "count_without_bound")),
        (
            "Công suất sử dụng giường bệnh đạt 85%, ngày điều trị trung bình không quá 6,5 ngày",
            "85",
            ("6,5", "no_unit"),
        ),
        ("Tỷ lệ khám thai đạt 95%, phát 300 thẻ", "95", ("300", "count_without_bound")),
    ],
)
def test_a_number_with_words_of_its_own_is_told(text: str, value: str, reason: tuple[str, str]) -> None:
    assert [one[1] for one in read(text)] == [value]
    assert told(text) == [reason]


def test_what_is_done_each_year_and_in_one_year_alone() -> None:
    text = "Trong giai đoạn 2026 - 2030, mỗi năm đào tạo 25 - 30 bác sĩ, riêng năm 2026 đào tạo 40 bác sĩ"
    assert read(text) == [("range", "25", "30", {}, "2026/2030"), ("eq", "40", None, {}, "2026")]


def test_the_year_of_one_value_alone_is_its_only_one() -> None:
    text = "Giai đoạn 2026 - 2030, hằng năm xây mới một số trạm y tế, riêng năm 2027 xây mới 12 trạm"
    assert [(one[1], one[4]) for one in read(text)] == [("12", "2027")]
    assert told(text) == [("Giai đoạn 2026 - 2030", "year")]


WHERE = r"(?:tại|ở) "
NAMES = ("Tỷ lệ suy dinh dưỡng", "Tỷ suất tử vong trẻ em", "Tỷ lệ hộ có nhà tiêu", "Chỉ số mật độ muỗi")
FIRSTS = ("dưới 8%", "đạt 85 - 90%", "trên 95% khu vực thành thị", "còn 15%, giảm 3%")
JOINS = (" và ", ", ", "; ", ", đồng thời ")
SECONDS = (
    "dưới 3,5% khu vực nông thôn",
    "tỷ lệ khám thai đạt 90%",
    "ngày điều trị trung bình không quá 6,5 ngày",
    "trên 70% ở miền núi",
    "tối thiểu 12 lớp tập huấn",
    "khống chế dưới 4,5‰",
)


@pytest.mark.parametrize(("name", "first"), list(product(NAMES, FIRSTS)))
def test_no_share_and_no_value_of_its_own_stays_in_a_name_or_a_condition(name: str, first: str) -> None:
    for join, second in product(JOINS, SECONDS):
        text = f"{name} {first}{join}{second}"
        for one in read_targets(text).targets:
            for words in (one.indicator, one.condition or ""):
                assert not re.search(r"[0-9] ?[%‰]", words), (text, words)
                assert not re.search(r"(?:dưới|trên|không quá|tối thiểu) [0-9]", words), (text, words)


def test_no_share_stands_in_the_conditions_of_phrases_that_are_read_right() -> None:
    lines = Path("tests/data/unseen-phrases.jsonl").read_text(encoding="utf-8").splitlines()
    for phrase in map(json.loads, lines):
        for one in read_targets(unicodedata.normalize("NFC", phrase["text"])).targets:
            words = re.sub(rf"{WHERE}[0-9]+%", "", one.condition or "")
            assert "instead" in phrase or not re.search(r"[0-9] ?%", words), (phrase["id"], words)
