"""Numbers counted in vạn, ten thousands, and ranges of which only the second number prints what they are counted in.

All sentences are made up.
"""

from __future__ import annotations

import unicodedata

import pytest

from vnhealthplan.reading import read_targets


def read(text: str) -> list[tuple[str, str, str | None, str | None]]:
    drafts = read_targets(text, horizon="2027").targets
    return [
        (one.comparator, str(one.value), None if one.value_high is None else str(one.value_high), one.unit)
        for one in drafts
    ]


def told(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.reason) for one in read_targets(text, horizon="2027").unread]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Đến năm 2027 có 8 vạn dân được khám mắt.", ("eq", "80000", None, "count")),
        ("Phấn đấu số người được tiêm nhắc đạt trên 3,5 vạn người vào năm 2027.", ("gt", "35000", None, "count")),
        ("Đến năm 2028, khám sàng lọc cho ít nhất 2 vạn người.", ("ge", "20000", None, "count")),
        ("ĐẾN NĂM 2027 CÓ 12 VẠN HỘ ĐƯỢC DÙNG NƯỚC MÁY.", ("eq", "120000", None, "count")),
        (unicodedata.normalize("NFD", "Đến năm 2027 có 8 vạn dân được khám mắt."), ("eq", "80000", None, "count")),
        ("Khám sàng lọc cho ít nhất 3 - 5 vạn người.", ("ge", "30000", None, "count")),
        ("Số người được khám đạt 3 - 5 vạn người.", ("range", "30000", "50000", "count")),
        ("Số người được khám đạt 1-2 triệu người.", ("range", "1000000", "2000000", "count")),
        ("Số người được khám đạt 800 nghìn - 1 triệu người.", ("range", "800000", "1000000", "count")),
        ("Đạt 9,5 bác sĩ/vạn dân.", ("eq", "9.5", None, "per_10k")),
        ("Tỷ lệ bác sĩ đạt 9,5 trên 1 vạn dân.", ("eq", "9.5", None, "per_10k")),
        ("Số giường bệnh trên vạn dân đạt 30.", ("eq", "30", None, "per_10k")),
        ("Tỷ suất trẻ bị bỏng dưới 9/10 vạn dân.", ("lt", "9", None, "per_100k")),
    ],
)
def test_what_is_counted_in_and_what_a_rate_is_over_are_told_apart(
    text: str, value: tuple[str, str, str | None, str]
) -> None:
    assert read(text) == [value]


def test_a_range_of_two_scales_is_told() -> None:
    assert read("Khám cho khoảng 800 - 1 triệu người.") == []
    assert ("800 - 1 triệu", "ambiguous_number") in told("Khám cho khoảng 800 - 1 triệu người.")


def test_a_village_on_the_water_is_no_number() -> None:
    (one,) = read_targets("Đạt 8 vạn chài có nhà tắm.").targets
    assert (str(one.value), one.indicator) == ("8", "vạn chài có nhà tắm")
