"""Fractions: a part of a stated whole is a share where that is exact, and is told where it is not.

All sentences are made up.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.reading import read_bound, read_table, read_targets

STANDARD = "đạt tiêu chí quốc gia về y tế"


def _read(text: str) -> list[tuple[str | None, str, str, str | None]]:
    return [(draft.code, draft.comparator, str(draft.value), draft.unit) for draft in read_targets(text).targets]


def _unread(text: str) -> list[tuple[str, str]]:
    return [(missed.text, missed.reason) for missed in read_targets(text).unread]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"19/19 xã {STANDARD}", "100"),
        (f"Phấn đấu có 19/19 xã {STANDARD}", "100"),
        (f"CÓ 19/19 XÃ {STANDARD.upper()}", "100"),
        (f"8/10 xã (80%) {STANDARD}", "80"),
        (f"8/10 (80%) xã {STANDARD}", "80"),
        (f"17/19 xã (đạt 89,5%) {STANDARD}", "89.5"),
        (f"100% (19/19) xã {STANDARD}", "100"),
        (f"Tỷ lệ xã {STANDARD} đạt 100% (19/19 xã)", "100"),
        (f"Tỷ lệ xã {STANDARD} (8/10 xã) đạt 80%", "80"),
        (f"Duy trì 19/19 xã, thị trấn {STANDARD}, tỷ lệ 100%", "100"),
        (f"Có 3/8 xã {STANDARD}", "37.5"),
    ],
)
def test_a_part_of_a_whole_is_one_share(text: str, value: str) -> None:
    assert _read(text) == [("commune_standard", "eq", value, "percent")]
    assert _unread(text) == []


def test_a_bound_and_a_change_hold_for_a_fraction_too() -> None:
    assert _read("Phấn đấu ít nhất 9/10 trạm y tế có bác sĩ") == [("chs_doctor", "ge", "90", "percent")]
    (draft,) = read_targets("Giảm 1/2 số người mắc lao so với năm 2015").targets
    assert (str(draft.value), draft.basis) == ("-50", "relative_change")


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("Có 2/3 số trạm y tế đạt chuẩn quốc gia", "2/3"),
        ("Đến nay có ít nhất 1/3 số hộ dùng nước sạch", "1/3"),
        ("Tỷ lệ bác sĩ/điều dưỡng đạt 1/2", "1/2"),
        ("Trạm y tế đạt chuẩn: 19/19", "19/19"),
        ("Tỷ lệ dân số tham gia bảo hiểm y tế đạt 12/12 xã", "12/12"),
    ],
)
def test_what_is_no_exact_share_of_its_indicator_is_told(text: str, missed: str) -> None:
    assert _read(text) == []
    assert (missed, "fraction") in _unread(text)


def test_a_share_that_contradicts_its_fraction_is_told() -> None:
    text = f"17/19 xã (95%) {STANDARD}"
    assert _read(text) == []
    assert _unread(text) == [("17/19", "fraction"), ("(95%)", "fraction")]
    text = f"Tỷ lệ xã {STANDARD} đạt 80% (9/10 xã)"
    assert _read(text) == [("commune_standard", "eq", "80", "percent")]
    assert _unread(text) == [("(9/10 xã)", "fraction")]


def test_two_equal_shares_of_two_things_stay_two() -> None:
    text = f"Có 8/10 xã {STANDARD}, tỷ lệ trạm y tế có bác sĩ đạt 80%"
    assert [value for _, _, value, _ in _read(text)] == ["80", "80"]
    assert [code for code, *_ in _read(text)] == ["commune_standard", "chs_doctor"]


@pytest.mark.parametrize(
    "text",
    [
        "Hoàn thành trước 15/10",
        "Các đơn vị báo cáo trước 8/10",
        "Tổ chức hưởng ứng ngày thế giới phòng chống AIDS 1/12",
        "Bệnh viện 30/4 mở rộng khoa khám",
        "Triển khai từ 1/10 đến 10/12",
        "Kế hoạch tháng 1/2025",
    ],
)
def test_a_day_is_no_fraction(text: str) -> None:
    assert _read(text) == []
    assert "fraction" not in [reason for _, reason in _unread(text)]


def test_a_scale_of_five_is_not_one_of_a_hundred() -> None:
    assert _read("Chỉ số hài lòng đạt 85/100 điểm") == [(None, "eq", "85", "index_100")]
    assert _read("Chỉ số hài lòng đạt 4,2/5 điểm") == []
    assert _unread("Chỉ số hài lòng đạt 4,2/5 điểm") == [("4,2/5", "no_unit")]


@pytest.mark.parametrize(
    ("cell", "value"), [("100% (19/19 xã)", "100"), ("8/10 xã (80%)", "80"), ("100 (19/19)", "100"), ("19/19 xã", None)]
)
def test_a_cell_with_a_fraction(cell: str, value: str | None) -> None:
    bound = read_bound(cell)
    assert (None if bound is None else str(bound.value)) == value


@pytest.mark.parametrize(
    ("unit", "cell", "value"),
    [("%", "100% (19/19 xã)", "100"), ("%", "19/19 xã", None), ("%", "2/3", None), ("Xã", "19/19", None)],
)
def test_a_row_with_a_fraction(unit: str, cell: str, value: str | None) -> None:
    reading = read_table(f"STT\tChỉ tiêu\tĐơn vị tính\tKế hoạch 2025\n1\tTỷ lệ xã {STANDARD}\t{unit}\t{cell}\n")
    values = [str(target.value) for row in reading.rows for target in row.targets]
    assert values == ([] if value is None else [value])
    reasons = [(missed.text, missed.reason) for missed in reading.unread]
    assert reasons == ([(cell, "fraction")] if value is None else [])


@given(st.integers(1, 999), st.integers(2, 999))
def test_a_share_is_never_rounded(part: int, whole: int) -> None:
    for draft in read_targets(f"Có {part}/{whole} xã {STANDARD}").targets:
        assert draft.value is not None
        assert draft.value * whole == Decimal(100 * part)


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Hoàn thành trước 15/10", [("15/10", "date")]),
        ("Triển khai từ 1/10 đến 10/12", [("1/10", "date"), ("10/12", "date")]),
        ("Bệnh viện 30/4 mở rộng khoa khám", [("30/4", "ambiguous_number")]),
        ("Từ 8/10 xã trở lên đạt chuẩn", [("8/10", "ambiguous_number")]),
        ("Có 3/2 xã đạt chuẩn", [("3/2", "fraction")]),
    ],
)
def test_what_may_be_a_day_or_is_no_part_is_told(text: str, unread: list[tuple[str, str]]) -> None:
    assert _read(text) == []
    assert _unread(text) == unread
