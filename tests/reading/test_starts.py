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
