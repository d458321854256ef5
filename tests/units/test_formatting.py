"""Numbers and values as readers of both languages write them."""

from __future__ import annotations

import re
from decimal import ROUND_UP, Context, Decimal, localcontext
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.errors import NumberError, UnitError
from vnhealthplan.units import UNITS, format_number, format_value

if TYPE_CHECKING:
    from vnhealthplan.messages import Language

VALUES = [
    ("9.8", "per_10k", "9,8/vạn dân", "9.8 per 10,000 people"),
    ("10", "per_mille", "10‰", "10‰"),
    ("89.46", "percent", "89,46%", "89.46%"),
    ("8.5", "per_1k_live_births", "8,5/1.000 trẻ đẻ sống", "8.5 per 1,000 live births"),
    ("46", "per_100k_live_births", "46/100.000 trẻ đẻ sống", "46 per 100,000 live births"),
    ("0.95", "per_100k", "0,95/100.000 dân", "0.95 per 100,000 people"),
    ("1.5", "percentage_point", "1,5 điểm phần trăm", "1.5 percentage points"),
    ("73.7", "year", "73,7 năm", "73.7 years"),
    ("168.10", "cm", "168,10 cm", "168.10 cm"),
    ("109", "boys_per_100_girls", "109 bé trai/100 bé gái", "109 boys per 100 girls"),
    ("5605000", "count", "5.605.000", "5,605,000"),
    ("1234.5", "billion_vnd", "1.234,5 tỷ đồng", "1,234.5 billion VND"),
]
NUMBERS = [
    (Decimal("1E+3"), "1.000", "1,000"),
    (Decimal("0.30"), "0,30", "0.30"),
    (Decimal("-0.00"), "0,00", "0.00"),
    (Decimal("-0"), "0", "0"),
    (Decimal("-0.10"), "-0,10", "-0.10"),
    (Decimal("1E-9"), "0,000000001", "0.000000001"),
    (Decimal("-1234567.80"), "-1.234.567,80", "-1,234,567.80"),
    (12345, "12.345", "12,345"),
    (Decimal("12345678901234567890.123456"), "12.345.678.901.234.567.890,123456", None),
]


@pytest.mark.parametrize(("value", "unit", "vi", "en"), VALUES)
def test_value(value: str, unit: str, vi: str, en: str) -> None:
    assert format_value(Decimal(value), unit) == vi
    assert format_value(Decimal(value), unit, lang="en") == en


@pytest.mark.parametrize(("value", "vi", "en"), NUMBERS)
def test_number(value: Decimal | int, vi: str, en: str | None) -> None:
    assert format_number(value) == format_number(value, "vi") == vi
    if en is not None:
        assert format_number(value, "en") == en


@given(st.integers(-(10**20), 10**20), st.integers(0, 6))
def test_a_printed_number_reads_back_with_its_precision(digits: int, places: int) -> None:
    value = Decimal(f"{digits}E-{places}")
    english = format_number(value, "en")
    back = Decimal(english.replace(",", ""))
    assert (back, back.as_tuple().exponent) == (value, -places)
    assert re.fullmatch(r"-?\d{1,3}(,\d{3})*(\.\d+)?", english)
    swapped = {",": ".", ".": ","}
    assert format_number(value) == "".join(swapped.get(sign, sign) for sign in english)


@given(st.integers(-(10**20), 10**20), st.integers(-9, 20), st.sampled_from([*UNITS]))
def test_no_exponent_and_no_minus_zero(digits: int, exponent: int, unit: str) -> None:
    value = Decimal(f"{digits}E{exponent}")
    languages: tuple[Language, ...] = ("vi", "en")
    for lang in languages:
        for number in (format_number(value, lang), format_number(-value, lang)):
            assert "E" not in number
            assert number.startswith("-") <= (digits != 0)
        assert format_value(value, unit, lang=lang).startswith(format_number(value, lang))


def test_the_callers_context_has_no_say() -> None:
    value = Decimal("1234.567")
    with localcontext(Context(prec=2, rounding=ROUND_UP, capitals=0, Emax=2)):
        assert format_value(value, "cm") == "1.234,567 cm"


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+999999999"), 0.5, "9.8", True])
def test_what_is_no_exact_number_is_refused(value: Decimal) -> None:
    with pytest.raises(NumberError):
        format_number(value)
    with pytest.raises(NumberError):
        format_value(value, "percent")


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(UnitError, match="VHP201"):
        format_value(Decimal(1), "%")
