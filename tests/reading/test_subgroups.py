"""Subgroups: words for a part of the people are kept apart wherever they stand, and never lost behind a code."""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_table
from vnhealthplan.reading.reader import read_targets

PEOPLE = {
    "nam giới": {"sex": "male"},
    "thành thị": {"residence": "urban"},
    "nông thôn": {"residence": "rural"},
    "miền núi": {"region": "mountainous"},
    "vùng khó khăn": {"region": "disadvantaged"},
    "vùng sâu, vùng xa": {"region": "remote"},
    "người dân tộc thiểu số": {"ethnicity": "minority"},
    "ĐỒNG BÀO DTTS": {"ethnicity": "minority"},
    "người Kinh": {"ethnicity": "kinh"},
    "người nghèo": {"income": "poor"},
    "hộ cận nghèo": {"income": "near_poor"},
    "vùng dân tộc thiểu số và miền núi": {"ethnicity": "minority", "region": "mountainous"},
}
NAMES = {
    "Tỷ lệ tham gia BHYT{}": "health_insurance_coverage",
    "Tỷ lệ{} tham gia bảo hiểm y tế": "health_insurance_coverage",
    "Tỷ lệ phụ nữ đẻ{} được khám thai từ 4 lần trở lên": "anc4",
    "Tỷ lệ sinh con thứ 3 trở lên{}": "third_child",
    "Tỷ lệ hài lòng của người bệnh{} với dịch vụ y tế": "satisfaction",
}


@pytest.mark.parametrize("words", PEOPLE)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("before", [" ", " ở ", " của ", " đối với "])
def test_people_are_a_subgroup_inside_a_name_and_at_its_end(name: str, words: str, before: str) -> None:
    (read,) = read_targets(f"{name.format(before + words)} đạt 20%.").targets
    assert (read.code, read.subgroup, read.condition) == (NAMES[name], PEOPLE[words], None)


@pytest.mark.parametrize("words", PEOPLE)
@pytest.mark.parametrize("text", ["Tỷ lệ tham gia BHYT ({}) đạt 95%.", "Đối với {}, tỷ lệ tham gia BHYT đạt 95%."])
def test_people_are_a_subgroup_in_brackets_and_ahead_of_the_measure(text: str, words: str) -> None:
    (read,) = read_targets(text.format(words)).targets
    assert (read.code, read.subgroup, read.condition) == ("health_insurance_coverage", PEOPLE[words], None)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Tỷ lệ tham gia BHYT ở người Kinh 98%, dân tộc thiểu số 90%.", [("98", "kinh"), ("90", "minority")]),
        ("Tỷ lệ tham gia BHYT: người Kinh (98%), người DTTS (90%).", [("98", "kinh"), ("90", "minority")]),
        ("DÂN TỘC THIỂU SỐ THAM GIA BHYT ĐẠT 100%.", [("100", "minority")]),
        ("100% đồng bào dân tộc thiểu số có thẻ BHYT.", [("100", "minority")]),
    ],
)
def test_values_of_two_peoples(text: str, values: list[tuple[str, str]]) -> None:
    read = read_targets(text).targets
    assert [(str(one.value), one.subgroup["ethnicity"]) for one in read] == values
    assert {one.code for one in read} == {"health_insurance_coverage"}


@pytest.mark.parametrize(
    ("text", "code", "income"),
    [
        ("Tỷ lệ hộ nghèo có nhà tiêu hợp vệ sinh đạt 70%.", "sanitation", {"income": "poor"}),
        (
            "Tỷ lệ hộ gia đình cận nghèo sử dụng nước sạch đạt quy chuẩn đạt 70%.",
            "clean_water",
            {"income": "near_poor"},
        ),
        ("Tỷ lệ xã đặc biệt khó khăn đạt chuẩn quốc gia về y tế 70%.", "commune_standard", {"region": "disadvantaged"}),
        ("Tỷ lệ hộ nghèo còn 2%.", None, {}),
        ("Tỷ lệ người nghèo, cận nghèo tham gia BHYT đạt 90%.", None, {}),  # of both together
        ("Tỷ lệ học sinh, sinh viên tham gia BHYT đạt 100%.", None, {}),
    ],
)
def test_a_noun_that_the_name_needs_stays(text: str, code: str | None, income: dict[str, str]) -> None:
    (read,) = read_targets(text).targets
    assert (read.code, read.subgroup, read.condition) == (code, income, None)


@pytest.mark.parametrize(
    "place", ["tỉnh Quảng Nam", "toàn tỉnh Hà Nam", "trên địa bàn thành phố", "của thành phố", "toàn thành phố"]
)
def test_a_place_is_no_subgroup(place: str) -> None:
    (read,) = read_targets(f"Tỷ lệ dân số tham gia BHYT {place} đạt 95%.").targets
    assert (read.code, read.subgroup, read.condition) == ("health_insurance_coverage", {}, place)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tỷ lệ phụ nữ tham gia BHYT đạt 95%.", None),
        ("Tỷ lệ thiếu máu ở phụ nữ mang thai 20%.", "anaemia_pregnant"),
        ("Tỷ lệ cặp nam nữ được tư vấn, khám sức khỏe trước kết hôn đạt 80%.", "premarital_check"),
        ("Tuổi thọ trung bình của người Việt Nam đạt 75 tuổi.", "life_expectancy"),
        ("Tỷ số giới tính khi sinh là 110 bé trai/100 bé gái.", "srb"),
    ],
)
def test_words_that_only_look_like_people_are_none(text: str, code: str | None) -> None:
    (read,) = read_targets(text).targets
    assert (read.code, read.subgroup, read.condition) == (code, {}, None)


@pytest.mark.parametrize("words", [words for words in PEOPLE if words not in {"người nghèo", "hộ cận nghèo"}])
def test_people_in_the_row_of_a_table_are_a_subgroup(words: str) -> None:
    row = f"1\tTỷ lệ sinh con thứ 3 trở lên ở {words}\t%\t20\n"
    (read,) = read_table(f"STT\tChỉ tiêu\tĐơn vị tính\tKế hoạch 2025\n{row}").rows[0].targets
    assert (read.code, read.subgroup, read.condition) == ("third_child", PEOPLE[words], None)
