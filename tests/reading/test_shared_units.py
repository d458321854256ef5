"""Shared units: a unit at the end of a list is of all its counts, and of no count of the same things."""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets


def _read(text: str) -> list[tuple[str, str | None]]:
    return [(str(target.value), target.unit) for target in read_targets(text).targets]


def test_a_unit_at_the_end_is_of_the_whole_list() -> None:
    text = "Đạt 30 giường bệnh viện, 10 bác sỹ, 2,8 dược sỹ đại học, 25 điều dưỡng viên trên 10.000 dân"
    assert _read(text) == [("30", "per_10k"), ("10", "per_10k"), ("2.8", "per_10k"), ("25", "per_10k")]


@pytest.mark.parametrize(
    ("text", "count", "rate"),
    [
        ("Có 500 bác sĩ, đạt 12 bác sĩ/vạn dân vào năm 2025.", "500", "12"),
        ("Số bác sĩ đạt 500 người, tương đương 12 bác sĩ/10.000 dân.", "500", "12"),
        ("Tổng số giường bệnh đạt 3.500 giường, bình quân 30,5 giường/vạn dân năm 2025.", "3500", "30.5"),
    ],
)
def test_a_count_of_what_the_rate_is_of_stays_a_count(text: str, count: str, rate: str) -> None:
    assert _read(text) == [(count, "count"), (rate, "per_10k")]
