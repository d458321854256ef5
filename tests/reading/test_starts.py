"""What a value starts from is its baseline and no target: "tăng từ 165 cm đến 167 cm"."""

from __future__ import annotations

import pytest

from vnhealthplan import read_targets


@pytest.mark.parametrize(
    ("text", "name", "bound", "start"),
    [
        ("Tăng chiều cao nam thanh niên từ 165 cm đến 167 cm vào năm 2030", "chiều cao", ("eq", "167"), ("165", None)),
        (
            "Nâng tỷ lệ xã có bác sĩ từ 80% năm 2024 đến 90% năm 2028",
            "tỷ lệ xã có bác sĩ",
            ("eq", "90"),
            ("80", "2024"),
        ),
        (
            "Giảm tỷ lệ sinh con thứ 3 từ 12% tới dưới 10% vào năm 2026",
            "tỷ lệ sinh con thứ 3",
            ("lt", "10"),
            ("12", None),
        ),
        ("Tăng số bác sĩ từ 9 bác sĩ lên 11 bác sĩ/vạn dân", "số bác sĩ", ("eq", "11"), ("9", None)),
    ],
)
def test_a_change_that_runs_until_a_value_starts_from_the_first(
    text: str, name: str, bound: tuple[str, str], start: tuple[str, str | None]
) -> None:
    (target,) = read_targets(text).targets
    baseline = target.baseline
    assert target.indicator.startswith(name)
    assert (target.comparator, str(target.value)) == bound
    assert baseline is not None
    assert (str(baseline.value), baseline.period and str(baseline.period)) == start


def test_two_ends_with_one_unit_stay_a_range() -> None:
    (target,) = read_targets("Tỷ lệ bao phủ bảo hiểm y tế đạt từ 80% đến 90%").targets
    assert (target.comparator, str(target.value), str(target.value_high)) == ("range", "80", "90")


@pytest.mark.parametrize(
    "text",
    [
        "Tăng tỷ lệ xã có bác sĩ từ 94% hiện nay lên 98% vào năm 2030",
        "Tỷ lệ xã có bác sĩ tăng từ 94% (hiện nay) lên 98% vào năm 2030",
        "Tỷ lệ xã có bác sĩ hiện nay từ 94% lên 98% vào năm 2030",
        "Nâng tỷ lệ xã có bác sĩ từ 94% hiện tại đến 98% vào năm 2030",
    ],
)
def test_a_change_may_start_from_today(text: str) -> None:
    reading = read_targets(text)
    (target,) = reading.targets
    assert (str(target.value), target.horizon and str(target.horizon), reading.unread) == ("98", "2030", ())
    assert target.baseline is not None
    assert (str(target.baseline.value), target.baseline.period) == ("94", None)


def test_a_value_of_today_alone_is_no_target() -> None:
    (told,) = read_targets("Hiện nay tỷ lệ xã có bác sĩ là 94%").unread
    assert told.reason == "observed"


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ suất tử vong trẻ em dưới 5 tuổi giảm từ 20‰ năm 2023 xuống 19‰, dưới 1 tuổi còn 13‰",
        "Tỷ lệ thấp còi giảm từ 26,4% năm 2023 xuống còn 24%, riêng vùng dân tộc thiểu số dưới 30%",
    ],
)
def test_what_one_group_starts_from_is_no_start_of_another(text: str) -> None:
    first, second = read_targets(text).targets
    assert first.baseline is not None
    assert second.baseline is None


def test_later_values_of_one_indicator_start_from_the_same() -> None:
    first, second = read_targets("Giảm tỷ lệ hút thuốc từ 45% năm 2020 xuống 39% năm 2025 và 35% năm 2030").targets
    assert first.baseline is not None
    assert first.baseline == second.baseline


@pytest.mark.parametrize(
    "text",
    [
        "Số ca mắc sốt rét giảm từ 398 ca năm 2023 xuống còn 20 ca năm 2030",
        "Số ca mắc sốt rét giảm từ 398 ca (năm 2023) xuống còn 20 ca vào năm 2030",
    ],
)
def test_the_year_behind_what_is_counted_is_that_of_the_start(text: str) -> None:
    (target,) = read_targets(text).targets
    assert (str(target.value), str(target.horizon)) == ("20", "2030")
    assert target.baseline is not None
    assert (str(target.baseline.value), str(target.baseline.period)) == ("398", "2023")
