"""Bounds: one cell or short phrase states a value with its comparator, or nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed_targets import bounds
from printed_words import Name

from vnhealthplan.reading.bound import Bound, read_bound

LONGEST = 200


@pytest.mark.parametrize(
    ("text", "comparator", "value", "unit"),
    [
        ("95", "eq", "95", None),
        ("9,8", "eq", "9.8", None),
        ("3,0", "eq", "3.0", None),
        ("95%", "eq", "95", "percent"),
        ("≥95", "ge", "95", None),
        (">= 95 %", "ge", "95", "percent"),
        ("< 10,0", "lt", "10.0", None),
        ("<10,0", "lt", "10.0", None),
        ("＜ 26", "lt", "26", None),
        ("> 30%", "gt", "30", "percent"),
        ("≤ 0,09%", "le", "0.09", "percent"),
        ("Trên 95%", "gt", "95", "percent"),
        ("dưới 10‰", "lt", "10", "per_mille"),
        ("Đạt 100%", "eq", "100", "percent"),
        ("tối thiểu 12", "ge", "12", None),
        ("Từ 95% trở lên", "ge", "95", "percent"),
        ("95% trở lên", "ge", "95", "percent"),
        ("khoảng 75%", "approx", "75", "percent"),
        ("12 bác sĩ/10.000 dân", "eq", "12", "per_10k"),
        ("40/100.000 trẻ đẻ sống", "eq", "40", "per_100k_live_births"),
        ("2,1 con/phụ nữ", "eq", "2.1", "children_per_woman"),
        ("110 bé trai/100 bé gái", "eq", "110", "boys_per_100_girls"),
        ("25.000", "eq", "25000", None),
        ("giảm còn 15‰", "eq", "15", "per_mille"),
        ("-0,1‰", "eq", "-0.1", "per_mille"),
        ("≥ 95,0%⁽¹⁾", "ge", "95.0", "percent"),
    ],
)
def test_a_cell_states_its_bound(text: str, comparator: str, value: str, unit: str | None) -> None:
    bound = read_bound(text)
    assert bound is not None
    assert (bound.comparator, str(bound.value), bound.value_high, bound.unit) == (comparator, value, None, unit)
    assert bound.basis == "level"


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("95 - 100", "95", "100", None),
        ("95-100%", "95", "100", "percent"),
        ("95\u2013100%", "95", "100", "percent"),
        ("từ 95 đến 100%", "95", "100", "percent"),
        ("từ 2-2,5cm", "2", "2.5", "cm"),
        ("104 - 106", "104", "106", None),
    ],
)
def test_a_cell_states_a_range(text: str, low: str, high: str, unit: str | None) -> None:
    assert read_bound(text) == Bound("range", Decimal(low), Decimal(high), unit)


def test_a_cell_states_a_change() -> None:
    bound = read_bound("giảm 10%")
    assert bound is not None
    assert (bound.comparator, str(bound.value), bound.basis) == ("eq", "-10", "relative_change")
    bound = read_bound("giảm ít nhất 0,1‰")
    assert bound is not None
    assert (bound.comparator, str(bound.value), bound.basis) == ("le", "-0.1", "absolute_change")


def test_a_cell_says_that_a_value_is_kept() -> None:
    bound = read_bound("Duy trì 100%")
    assert bound is not None
    assert (str(bound.value), bound.maintain) == ("100", True)


def test_an_ambiguous_number_keeps_its_second_reading() -> None:
    bound = read_bound("1.234/100.000 dân")
    assert bound is not None
    assert (bound.value, bound.other) == (Decimal(1234), Decimal("1.234"))


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "x", "không giao", "Sở Y tế", "10; 20", "95%, 97%", "95-95-95", "dưới 5 tuổi", "thứ 3", "20-NQ/TW"],
)
def test_a_cell_without_one_bound_states_none(text: str) -> None:
    assert read_bound(text) is None


def test_a_long_text_is_no_cell() -> None:
    assert read_bound("95" + " " * (LONGEST - 2)) is not None
    assert read_bound("95" + " " * (LONGEST - 1)) is None


@given(st.text(max_size=LONGEST + 1))
def test_any_text_is_read(text: str) -> None:
    bound = read_bound(text)
    assert bound is None or bound.value.is_finite()


@given(st.sampled_from(["percent", "per_mille", "per_10k", "cm"]).flatmap(lambda unit: bounds(Name("", None, unit))))
def test_words_behind_a_name_read_alone_as_they_were_meant(printed: tuple[str, str, str, str | None]) -> None:
    text, comparator, value, high = printed
    bound = read_bound(text)
    assert bound is not None
    read = (bound.comparator, str(bound.value), None if bound.value_high is None else str(bound.value_high))
    assert read == (comparator, value, high)
