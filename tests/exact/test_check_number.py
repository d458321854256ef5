"""What counts as a number: exact, finite, at most 20 digits, with the precision it was printed with."""

from __future__ import annotations

import time
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import numbers

from vnhealthplan.errors import NumberError
from vnhealthplan.exact import MOST_DECIMALS, MOST_DIGITS, check_number, plain

REFUSED: list[tuple[Any, str]] = [
    (True, "VHP113"),
    (None, "VHP113"),
    ([1], "VHP113"),
    ({}, "VHP113"),
    (1j, "VHP113"),
    (Fraction(1, 2), "VHP113"),
    (b"1", "VHP113"),
    (0.1, "VHP204"),
    (1.0, "VHP204"),
    (float("nan"), "VHP204"),
    (float("inf"), "VHP204"),
    (10**20, "VHP202"),
    (-(10**20), "VHP202"),
    (10**400, "VHP202"),
    (10**5000, "VHP202"),
    (Decimal("NaN"), "VHP202"),
    (Decimal("sNaN"), "VHP202"),
    (Decimal("Infinity"), "VHP202"),
    (Decimal("-Infinity"), "VHP202"),
    (Decimal("1E+1"), "VHP202"),
    (Decimal("0E+1"), "VHP202"),
    (Decimal("1E+999999999"), "VHP202"),
    (Decimal("0E+999999999"), "VHP202"),
    (Decimal("1E-21"), "VHP202"),
    (Decimal("1E-999999999"), "VHP202"),
    (Decimal("0E-21"), "VHP202"),
    (Decimal("1" * 21), "VHP202"),
    (Decimal("1." + "1" * 20), "VHP202"),
    ("95,5", "VHP203"),
    ("95.5", "VHP203"),
    ("1_000", "VHP203"),
    ("٩٥", "VHP203"),
    ("９５", "VHP203"),
    ("NaN", "VHP203"),
    ("1e999999999", "VHP203"),
    ("", "VHP203"),
    ("9" * 50_000, "VHP203"),
]


@pytest.mark.parametrize(("value", "code"), REFUSED, ids=[f"{number}-{row[1]}" for number, row in enumerate(REFUSED)])
def test_what_is_no_exact_bounded_number_is_refused(value: Any, code: str) -> None:  # noqa: ANN401  # any type is the test
    with pytest.raises(NumberError) as caught:
        check_number(value, "amount")
    (finding,) = caught.value.findings
    assert finding.code == code
    assert finding.message("vi").startswith("amount ")
    assert finding.message("en").startswith("amount ")


@given(numbers())
def test_every_number_of_20_digits_is_accepted_as_it_is_printed(value: Decimal) -> None:
    """check_number(x) has the value, the digits and the decimals of x, and never a negative zero."""
    checked = check_number(value)
    assert checked == value
    assert checked.as_tuple()[1:] == value.as_tuple()[1:]
    assert not (checked.is_signed() and not checked)


@given(st.integers(-(10**MOST_DIGITS) + 1, 10**MOST_DIGITS - 1))
def test_every_integer_of_20_digits_is_accepted(value: int) -> None:
    """check_number(n) = n, exactly."""
    assert check_number(value) == value
    assert plain(check_number(value)) == str(value)


@given(st.integers(10**MOST_DIGITS, 10**400), st.booleans(), st.integers(0, MOST_DECIMALS))
def test_no_longer_number_is_accepted(value: int, negative: bool, places: int) -> None:  # noqa: FBT001  # hypothesis gives it
    """More than 20 digits are refused, as int and as Decimal, whatever the sign and the point."""
    signed = -value if negative else value
    for number in (signed, Decimal(f"{signed}E-{places}")):
        with pytest.raises(NumberError) as caught:
            check_number(number)
        assert caught.value.code == "VHP202"


@pytest.mark.parametrize("text", ["-0", "-0.0", "-0.00"])
def test_a_negative_zero_loses_its_sign_and_nothing_else(text: str) -> None:
    assert str(check_number(Decimal(text))) == text.removeprefix("-")


GIANTS = [10**1_000_000, Decimal("9" * 1_000_000), Decimal("0." + "1" * 1_000_000)]


@pytest.mark.parametrize("value", GIANTS, ids=["int", "decimal", "decimals"])
def test_a_giant_is_refused_at_once(value: int | Decimal) -> None:
    began = time.thread_time()
    with pytest.raises(NumberError):
        check_number(value)
    assert time.thread_time() - began < 1


@pytest.mark.parametrize("text", ["0", "0.30", "-1.0", "0.0000001", "99.99999999999999999", "0.00000000000000000001"])
def test_plain_writes_every_printed_digit_and_no_exponent(text: str) -> None:
    assert plain(Decimal(text)) == text


def test_the_callers_decimal_context_has_no_say() -> None:
    with localcontext(Context(prec=1, Emax=1, Emin=-1)):
        assert str(check_number(Decimal(12345678901234567890))) == "12345678901234567890"
        assert str(check_number(12345678901234567890)) == "12345678901234567890"
        assert str(check_number(Decimal("-0.00"))) == "0.00"


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("95,5", ["95.5"]),
        ("+3,25", ["3.25"]),
        ("-0,50", ["-0.50"]),
        ("02,5", ["2.5"]),
        ("1.234,5", ["1234.5"]),
        ("0,0000001", ["0.0000001"]),
        (" 95,5 ", ["95.5"]),
        ("95.5", ["95.5"]),
        ("1.234", ["1234", "1.234"]),
        ("100.000", ["100000", "100.000"]),
        ("1.234.567", ["1234567"]),
        ("0.500", ["0.500"]),
    ],
)
def test_the_number_that_was_meant_is_proposed_in_both_languages(text: str, proposed: list[str]) -> None:
    with pytest.raises(NumberError) as caught:
        check_number(text)
    hint: Any = caught.value.findings[0].details["hint"]
    assert hint.en.removeprefix("write ").removesuffix(" without quotes").split(" or ") == proposed
    assert hint.vi.removeprefix("viết ").removesuffix(" không có dấu ngoặc kép").split(" hoặc ") == proposed


@pytest.mark.parametrize("text", ["chưa có", " Chưa  có ", "CHƯA CÓ SỐ LIỆU", "-", "", "n/a", "…"])
def test_where_there_is_no_number_yet_null_is_proposed(text: str) -> None:
    with pytest.raises(NumberError) as caught:
        check_number(text)
    (finding,) = caught.value.findings
    assert finding.code == "VHP203"
    assert "ghi null" in finding.message("vi")
    assert "write null" in finding.message("en")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (Decimal("1E+2"), "(an exponent)"),
        (Decimal("1E-21"), "(too many digits)"),
        (10**20, "(too many digits)"),
        (Decimal("1" * 21), "(too many digits)"),
        (Decimal("NaN"), "(not finite)"),
    ],
)
def test_a_number_out_of_bounds_says_which_bound(value: Decimal | int, reason: str) -> None:
    with pytest.raises(NumberError) as caught:
        check_number(value)
    (finding,) = caught.value.findings
    assert finding.code == "VHP202"
    assert reason in finding.message("en")


@given(st.text(max_size=60) | st.text("0123456789.,-+ ", max_size=30))
def test_whatever_is_proposed_is_a_number(text: str) -> None:
    """Every number that a hint proposes is one that check_number takes, or too long for it."""
    with pytest.raises(NumberError) as caught:
        check_number(text)
    hint: Any = caught.value.findings[0].details["hint"]
    if hint.en == "write null where there is no number yet":
        return
    for proposal in hint.en.removeprefix("write ").removesuffix(" without quotes").split(" or "):
        assert plain(Decimal(proposal.removeprefix("a plain number such as "))).isascii()
