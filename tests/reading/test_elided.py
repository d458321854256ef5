"""Elided names: a part of a list takes the words that it leaves out from the name before it, where that is certain."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets

STUNTED, THIN = ("18", "stunting_u5"), ("9", "underweight_u5")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Giảm tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi thể thấp còi còn 18%, thể nhẹ cân còn 9%.", [STUNTED, THIN]),
        ("Tỷ lệ SDD thể nhẹ cân trẻ em dưới 5 tuổi còn 9%; thể thấp còi còn 18%.", [THIN, STUNTED]),
        ("TỶ LỆ SDD TRẺ EM DƯỚI 5 TUỔI THỂ THẤP CÒI LÀ 18%; THỂ NHẸ CÂN LÀ 9%.", [STUNTED, THIN]),
        ("Tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi theo cân nặng 9%, theo chiều cao 18%.", [THIN, STUNTED]),
        ("Tỷ lệ suy dinh dưỡng cân nặng theo tuổi trẻ em dưới 5 tuổi 9%, chiều cao theo tuổi 18%.", [THIN, STUNTED]),
        ("Tỷ lệ SDD trẻ em dưới 5 tuổi thể thấp còi và thể nhẹ cân lần lượt là 18% và 9%.", [STUNTED, THIN]),
        ("Tỷ lệ trẻ em dưới 5 tuổi thấp còi 18%, thừa cân béo phì dưới 9%.", [STUNTED, ("9", "overweight_u5")]),
        (
            "Tỷ lệ sàng lọc trước sinh đạt 60%, sơ sinh đạt 70%.",
            [("60", "prenatal_screening"), ("70", "newborn_screening")],
        ),
        (
            "Tỷ lệ người tăng huyết áp được quản lý đạt 60%, đái tháo đường 55%.",
            [("60", "htn_managed"), ("55", "dm_managed")],
        ),
        (
            "Tỷ suất tử vong trẻ em dưới 5 tuổi 15‰, trẻ em dưới 1 tuổi 10‰, sơ sinh 7‰.",
            [("15", "u5mr"), ("10", "imr"), ("7", "nmr")],
        ),
    ],
)
def test_a_part_is_named_with_the_head_of_the_name_before(text: str, values: list[tuple[str, str]]) -> None:
    read = read_targets(text).targets
    assert [(str(one.value), one.code) for one in read] == values


def test_a_start_belongs_to_its_own_part() -> None:
    text = "Tỷ lệ SDD trẻ em dưới 5 tuổi thể nhẹ cân giảm từ 12% xuống 9%, thể thấp còi giảm từ 20% xuống 18%."
    read = read_targets(text).targets
    assert [(one.code, str(one.value), str(one.baseline and one.baseline.value)) for one in read] == [
        ("underweight_u5", "9", "12"),
        ("stunting_u5", "18", "20"),
    ]
    assert read[1].evidence["indicator"].certainty == "carried"


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ suy dinh dưỡng trẻ em từ 6 đến 10 tuổi thể thấp còi còn 18%, thể nhẹ cân còn 9%.",
        "Tỷ lệ dân số tham gia BHYT đạt 95%, thể nhẹ cân còn 9%.",
        "Tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi thể thấp còi còn 18%. Thể nhẹ cân còn 9%.",
        "95% người nhiễm HIV biết tình trạng nhiễm HIV của mình, 90% được điều trị ARV.",
    ],
)
def test_a_part_that_fits_no_name_before_it_has_no_code(text: str) -> None:
    assert read_targets(text).targets[1].code is None


@pytest.mark.parametrize(
    ("text", "code", "unit"),
    [
        ("Mức sinh 2,1 con.", "tfr", "children_per_woman"),
        ("Duy trì mức sinh thay thế ở mức 2,1 con/phụ nữ.", "tfr", "children_per_woman"),
        ("Tổng tỷ suất sinh 2,1.", "tfr", "children_per_woman"),
        ("Tuổi thọ trung bình 2,1; quy mô dân số tăng.", "life_expectancy", "year"),
        ("Mức sinh đạt 2,1.", None, None),
        ("Nhà tiêu hợp vệ sinh đạt 2,1%.", "sanitation", "percent"),
    ],
)
def test_a_short_name_stands_for_what_its_unit_says(text: str, code: str | None, unit: str | None) -> None:
    (read,) = read_targets(text).targets
    assert (read.code, str(read.value), read.unit) == (code, "2.1", unit)


@pytest.mark.parametrize("text", ["Diện tích 3.359,5 km2.", "Xem mục tiêu 2.1.", "Chỉ số 2.1", "Chỉ số 2,1"])
def test_a_bare_number_behind_no_words_of_a_name_is_no_value(text: str) -> None:
    assert read_targets(text).targets == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tỷ lệ tảo hôn giảm 2% so với năm 2020.", True),
        ("Tỷ lệ dân số tham gia BHYT đạt 95,5% (tăng 0,5% so với năm 2024).", True),
        ("Số ca tai nạn giảm 2% so với năm 2020.", False),
    ],
)
def test_percent_of_a_share_is_told_of_every_share(text: str, told: bool) -> None:  # noqa: FBT001  # the expectation
    notices = [notice.code for notice in read_targets(text).targets[-1].notices]
    assert ("VHP124" in notices) is told
