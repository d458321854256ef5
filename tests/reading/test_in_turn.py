"""Values in turn: one for each year, and each run of values for itself."""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets


@pytest.mark.parametrize(
    "text",
    [
        "Đến năm 2025 và 2030, tỷ lệ bao phủ BHYT lần lượt đạt 95% và 97%",
        "Đến năm 2025, 2030 tỷ lệ bao phủ BHYT đạt 95% và 97%",
    ],
)
def test_as_many_values_as_years_go_one_to_each(text: str) -> None:
    read = [(str(target.value), str(target.horizon)) for target in read_targets(text).targets]
    assert read == [("95", "2025"), ("97", "2030")]


def test_values_of_another_indicator_are_not_counted_with_those_in_turn() -> None:
    text = "Đến năm 2025 và 2030, tỷ lệ bao phủ BHYT lần lượt đạt 95% và 97%, tỷ lệ hộ nghèo đạt 3%."
    read = [(str(target.value), str(target.horizon)) for target in read_targets(text).targets]
    assert read == [("95", "2025"), ("97", "2030"), ("3", "2025"), ("3", "2030")]


Pairs = list[tuple[str, str]]


def pairs(text: str) -> Pairs:
    return [(target.indicator, str(target.value)) for target in read_targets(text).targets]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Tỷ lệ bao phủ BHYT và tỷ lệ hộ dùng nước sạch đạt 95% và 80%.",
            [("Tỷ lệ bao phủ BHYT", "95"), ("tỷ lệ hộ dùng nước sạch", "80")],
        ),
        (
            "Tỷ lệ trẻ tiêm chủng đầy đủ, tỷ lệ thai phụ được quản lý đạt trên 95% và trên 80%",
            [("Tỷ lệ trẻ tiêm chủng đầy đủ", "95"), ("tỷ lệ thai phụ được quản lý", "80")],
        ),
        (
            "Phấn đấu số bác sĩ, số dược sĩ và số giường bệnh trên vạn dân là 10, 2,5 và 30",
            [("số bác sĩ", "10"), ("số dược sĩ", "2.5"), ("số giường bệnh trên vạn dân", "30")],
        ),
        (
            "Tỷ suất tử vong trẻ em dưới 1 tuổi và dưới 5 tuổi còn 12‰ và 18‰",
            [("Tỷ suất tử vong trẻ em dưới 1 tuổi", "12"), ("Tỷ suất tử vong trẻ em dưới 5 tuổi", "18")],
        ),
        (
            "Giảm tỷ lệ suy dinh dưỡng thể nhẹ cân, thể thấp còi xuống 9% và 18%",
            [("tỷ lệ suy dinh dưỡng thể nhẹ cân", "9"), ("tỷ lệ suy dinh dưỡng thể thấp còi", "18")],
        ),
        (
            "Tỷ lệ trạm y tế có bác sĩ, có y sĩ, có nữ hộ sinh đạt tương ứng 90%, 80%, 70%",
            [
                ("Tỷ lệ trạm y tế có bác sĩ", "90"),
                ("Tỷ lệ trạm y tế có y sĩ", "80"),
                ("Tỷ lệ trạm y tế có nữ hộ sinh", "70"),
            ],
        ),
    ],
)
def test_values_in_a_bare_row_go_one_to_each_name(text: str, read: Pairs) -> None:
    assert pairs(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ bao phủ BHYT, tỷ lệ hộ dùng nước sạch, tỷ lệ hộ có nhà tiêu đạt 95% và 80%",
        "Tỷ lệ bao phủ BHYT, tỷ lệ hộ dùng nước sạch, tỷ lệ hộ có nhà tiêu lần lượt đạt 95% và 80%",
    ],
)
def test_values_that_are_not_as_many_as_the_names_are_told(text: str) -> None:
    assert [(missed.text, missed.reason) for missed in read_targets(text).unread] == [
        ("95", "no_indicator"),
        ("80", "no_indicator"),
    ]
    assert pairs(text) == []


def test_one_value_behind_two_names_is_of_both() -> None:
    text = "Tỷ lệ bao phủ BHYT, tỷ lệ hộ dùng nước sạch đạt trên 95%"
    assert pairs(text) == [("Tỷ lệ bao phủ BHYT", "95"), ("tỷ lệ hộ dùng nước sạch", "95")]


def test_a_name_behind_another_verb_shares_no_value() -> None:
    text = "Giảm tỷ lệ sinh con thứ 3, nâng tỷ lệ sàng lọc trước sinh đạt 60%"
    assert pairs(text) == [("tỷ lệ sàng lọc trước sinh", "60")]


def test_the_comparator_before_the_first_value_of_a_row_may_be_of_the_others() -> None:
    _, last = read_targets("Giảm tỷ lệ sinh con thứ 3, tỷ lệ tảo hôn xuống dưới 5% và 1%").targets
    assert (last.comparator, [notice.code for notice in last.notices]) == ("eq", ["VHP122"])


def test_shares_of_men_and_women_in_a_bare_row() -> None:
    read = read_targets("Tỷ lệ hút thuốc ở nam và nữ còn 35% và 2%").targets
    assert [(str(target.value), target.subgroup) for target in read] == [
        ("35", {"sex": "male"}),
        ("2", {"sex": "female"}),
    ]
