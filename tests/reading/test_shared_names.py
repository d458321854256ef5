"""Shared names: which of several names a value takes, and which words around a value are none."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets

BHYT, LATRINE = "tỷ lệ dân số tham gia BHYT", "tỷ lệ hộ có nhà tiêu hợp vệ sinh"
INSURED, CLEAN = "health_insurance_coverage", "sanitation"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (f"{BHYT} và {LATRINE} đạt 95% và 90%.", [("95", INSURED, None), ("90", CLEAN, None)]),
        (f"{BHYT}, {LATRINE} đạt 95%, 90%.", [("95", INSURED, None), ("90", CLEAN, None)]),
        (f"Nâng {LATRINE} và {BHYT} lên 90% và 95%.", [("90", CLEAN, None), ("95", INSURED, None)]),
        (
            f"{BHYT}, {LATRINE} lần lượt đạt 95%, 90% năm 2025 và 97%, 93% năm 2030.",
            [("95", INSURED, "2025"), ("90", CLEAN, "2025"), ("97", INSURED, "2030"), ("93", CLEAN, "2030")],
        ),
    ],
)
def test_as_many_values_as_names_are_one_each(text: str, values: list[tuple[str, str, str | None]]) -> None:
    read = read_targets(text).targets
    assert [(str(one.value), one.code, one.horizon and str(one.horizon)) for one in read] == values


@pytest.mark.parametrize("words", ["tương ứng đạt", "lần lượt là"])
def test_values_in_turn_go_by_the_values_of_the_sentence_before(words: str) -> None:
    text = f"Năm 2025, {BHYT} ở thành thị đạt 97%, nông thôn 93%; năm 2030 {words} 98% và 95%."
    read = read_targets(text).targets
    assert [(str(one.value), one.subgroup["residence"], str(one.horizon)) for one in read] == [
        ("97", "urban", "2025"),
        ("93", "rural", "2025"),
        ("98", "urban", "2030"),
        ("95", "rural", "2030"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "indicator", "code"),
    [
        ("Số giường bệnh/vạn dân là 34, trong đó giường tư nhân 3 giường/vạn dân.", "3", "giường tư nhân", None),
        ("Tỷ lệ đạt huyết áp mục tiêu là 20%.", "20", "Tỷ lệ đạt huyết áp mục tiêu", None),
        ("Mức tiêu thụ rượu giảm 10%, còn dưới 7%.", "7", "tiêu thụ rượu", None),
        ("Tối thiểu 85% dân số và 95% trẻ em được khám.", "95", "trẻ em được khám", None),
        (
            "Tỷ lệ SDD trẻ em < 5 tuổi (%): cân nặng/tuổi 9,5.",
            "9.5",
            "Tỷ lệ SDD trẻ em < 5 tuổi cân nặng/tuổi",
            "underweight_u5",
        ),
    ],
)
def test_the_last_value_has_the_words_that_name_it(text: str, value: str, indicator: str, code: str | None) -> None:
    read = read_targets(text).targets[-1]
    assert (str(read.value), read.indicator, read.code) == (value, indicator, code)


def test_a_noun_of_its_own_is_not_named_by_the_words_of_the_next_value() -> None:
    reading = read_targets("Tối thiểu 85% dân số và 95% trẻ em được khám.")
    assert [(one.reason, one.text) for one in reading.unread] == [("no_indicator", "85")]


def test_horizons_in_brackets_are_no_starting_values() -> None:
    name = "người tiêu dùng có kiến thức, thực hành đúng về an toàn thực phẩm"
    read = read_targets(f"≥ 85% {name} (năm 2025: 85%; năm 2030: 90%).").targets
    assert [(one.indicator, str(one.value), str(one.horizon), one.baseline) for one in read] == [
        (name, "85", "None", None),
        (name, "85", "2025", None),
        (name, "90", "2030", None),
    ]


def test_the_time_of_a_head_is_that_of_its_whole_list() -> None:
    read = read_targets("Tỷ lệ KCB bằng YHCT đến năm 2030 đạt: tuyến tỉnh 20%; tuyến huyện 25%; tuyến xã 40%.").targets
    assert {(one.indicator, str(one.horizon)) for one in read} == {("Tỷ lệ KCB bằng YHCT", "2030")}
    assert [one.subgroup["facility"] for one in read] == [
        "provincial_hospital",
        "district_hospital",
        "commune_health_station",
    ]


@pytest.mark.parametrize("ages", ["dưới 15 tuổi", "từ 1 tuổi", "em dưới 5 tuổi"])
def test_children_of_an_age_are_no_live_births(ages: str) -> None:
    reading = read_targets(f"Tỷ lệ liệt mềm cấp đạt 2/100.000 trẻ {ages}.")
    assert all(one.unit != "per_100k_live_births" for one in reading.targets)


def test_a_tolerance_is_no_target() -> None:
    assert [str(one.value) for one in read_targets("Tổng tỷ suất sinh: 2,1 ± 0,1 con.").targets] == ["2.1"]


def test_another_measure_behind_a_value_is_no_condition_of_it() -> None:
    reading = read_targets("Tỷ lệ mẫu kiểm nghiệm đạt yêu cầu ≥ 95%, số mẫu giám sát 1.500 mẫu/năm.")
    assert [(str(one.value), one.condition) for one in reading.targets][:1] == [("95", None)]
    assert all("1.500" not in one.indicator for one in reading.targets)
