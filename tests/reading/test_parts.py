"""A region, a group or a level of care that stands alone takes the name of its whole, and is no name itself."""

from __future__ import annotations

import pytest

from vnhealthplan import read_targets

_Read = list[tuple[str, str, dict[str, str], str | None]]


def _read(text: str) -> _Read:
    return [
        (one.indicator, str(one.value), dict(one.subgroup), one.condition)
        for one in read_targets(text, horizon="2028").targets
    ]


def test_the_parts_of_a_list_below_take_the_name_above() -> None:
    name = "Tỷ lệ thiếu máu ở trẻ em dưới 5 tuổi"
    text = f"- {name} tối đa 19%. Các vùng cụ thể như sau:\n+ Vùng cao nguyên: Tối đa là 24%.\n+ Vùng ven biển: 15%."
    assert _read(text + "\n- Tỷ lệ hộ có nước sạch 50%") == [
        (name, "19", {}, None),
        (name, "24", {}, "Vùng cao nguyên"),
        (name, "15", {}, "Vùng ven biển"),
        ("Tỷ lệ hộ có nước sạch", "50", {}, None),
    ]


@pytest.mark.parametrize("part", ["các xã vùng III", "vùng Tây Nguyên", "cả nước", "các địa bàn trọng điểm"])
@pytest.mark.parametrize("joint", [", trong đó {}", "; {}", "; riêng {}", ", {}"])
def test_a_place_is_the_condition_of_the_name_before(part: str, joint: str) -> None:
    name = "tỷ lệ trẻ em có sổ theo dõi"
    assert _read(f"Nâng {name} lên 92%{joint.format(part)} đạt 80%.") == [
        (name, "92", {}, None),
        (name, "80", {}, part),
    ]


@pytest.mark.parametrize(("first", "second"), [("nam", "nữ"), ("trẻ em trai", "trẻ em gái"), ("nam giới", "nữ giới")])
def test_a_group_of_one_sex_is_a_subgroup(first: str, second: str) -> None:
    assert _read(f"Tỷ lệ uống rượu trong nhóm {first} dưới 44%; nhóm {second} dưới 6%.") == [
        ("Tỷ lệ uống rượu", "44", {"sex": "male"}, None),
        ("Tỷ lệ uống rượu", "6", {"sex": "female"}, None),
    ]


def test_a_group_of_one_sex_and_age_is_one_too() -> None:
    name = "tỷ lệ uống rượu trong nhóm từ 18 tuổi"
    assert _read("Giảm tỷ lệ uống rượu trong nhóm nam từ 18 tuổi dưới 44%; nhóm nữ từ 18 tuổi dưới 6%.") == [
        (name, "44", {"sex": "male"}, None),
        (name, "6", {"sex": "female"}, None),
    ]


@pytest.mark.parametrize("name", ["tỷ lệ khám chữa bệnh bằng YHCT", "Tỷ lệ hồ sơ liên thông"])
def test_levels_of_care_are_subgroups_of_one_name(name: str) -> None:
    assert _read(f"{name} tuyến tỉnh 20%, huyện 25%, xã 40%.") == [
        (name, "20", {"facility": "provincial_hospital"}, None),
        (name, "25", {"facility": "district_hospital"}, None),
        (name, "40", {"facility": "commune_health_station"}, None),
    ]


def test_twins_take_the_place_of_each_other() -> None:
    assert [one[0] for one in _read("Tỷ lệ hài lòng của người bệnh nội trú đạt trên 90%, ngoại trú đạt trên 85%.")] == [
        "Tỷ lệ hài lòng của người bệnh nội trú",
        "Tỷ lệ hài lòng của người bệnh ngoại trú",
    ]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Các xã có bác sĩ đạt 90%.", [("Các xã có bác sĩ", "90", {}, None)]),
        ("Vùng trồng dược liệu được kiểm tra đạt 60%.", [("Vùng trồng dược liệu được kiểm tra", "60", {}, None)]),
        ("Các xã vùng III có 90% trẻ em được tẩy giun.", [("trẻ em được tẩy giun", "90", {}, "Các xã vùng III")]),
        ("Toàn tỉnh còn 9 huyện có ca bệnh.", [("huyện có ca bệnh", "9", {}, None)]),
    ],
)
def test_a_place_that_something_is_said_of_is_no_part(text: str, targets: _Read) -> None:
    assert _read(text) == targets


@pytest.mark.parametrize("text", ["Vùng ven biển đạt 90%.", "+ Các xã vùng III: 80%"])
def test_a_part_without_its_whole_is_told(text: str) -> None:
    reading = read_targets(text)
    assert reading.targets == ()
    assert [one.reason for one in reading.unread] == ["no_indicator"]
