"""Printed numbers: exact, with their precision, and told apart where a text leaves two readings open."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.numbers import NUMBER_WORDS, read_number, read_number_words

SHARES = ("percent", "per_mille", "percentage_point", "m", "children_per_woman", "per_1k_live_births")
RATES = ("per_10k", "per_100k", "per_100k_live_births")
MOST_DIGITS = 20
ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("95", "95"),
        ("05", "5"),
        ("01", "1"),
        ("0", "0"),
        ("3,0", "3.0"),
        ("4.0", "4.0"),
        ("74,5", "74.5"),
        ("18.5", "18.5"),
        ("9.06", "9.06"),
        ("0,09", "0.09"),
        ("0,345", "0.345"),
        ("1.2345", "1.2345"),
        ("10.000", "10000"),
        ("5.605.000", "5605000"),
        ("1.234,5", "1234.5"),
        ("10.234,50", "10234.50"),
        ("1,234,567", "1234567"),
        ("1,234,567.8", "1234567.8"),
        ("10000", "10000"),
        ("2500", "2500"),
    ],
)
def test_a_printed_number_keeps_its_value_and_its_precision(printed: str, value: str) -> None:
    number = read_number(printed)
    assert number is not None
    assert (str(number.value), number.other) == (value, None)


@pytest.mark.parametrize(
    "printed", ["", ",5", "5,", "1,2,3", "1.2.3", "1..2", "1,,2", "12.34.567", "a", "-5", "1e5", "٣", "½"]
)
def test_what_is_no_number_reads_as_none(printed: str) -> None:
    assert read_number(printed) is None


@pytest.mark.parametrize("unit", SHARES)
def test_a_point_before_three_digits_is_decimal_where_thousands_are_out_of_the_question(unit: str) -> None:
    assert read_number("1.685", unit) == (Decimal("1.685"), None)


@pytest.mark.parametrize("unit", RATES)
def test_a_point_before_three_digits_is_ambiguous_in_a_rate(unit: str) -> None:
    assert read_number("1.234", unit) == (Decimal(1234), Decimal("1.234"))


@pytest.mark.parametrize("unit", ["count", "vnd", "million_vnd", "billion_vnd", None])
def test_a_point_before_three_digits_parts_thousands_of_what_is_counted(unit: str | None) -> None:
    assert read_number("1.234", unit) == (Decimal(1234), None)


@pytest.mark.parametrize("unit", ["count", None])
def test_a_comma_before_three_digits_is_ambiguous_in_a_count(unit: str | None) -> None:
    assert read_number("2,400", unit) == (Decimal("2.400"), Decimal(2400))
    assert read_number("2,400", "percent") == (Decimal("2.400"), None)


def test_blanks_part_thousands_and_one_blank_may_part_two_numbers() -> None:
    assert read_number("1 234 567") == (Decimal(1234567), None)
    assert read_number("1 234") == (Decimal(1234), Decimal(1))
    assert read_number("1 23") is None


def test_two_groups_of_thousands_are_never_ambiguous() -> None:
    assert read_number("1.234.567", "per_100k") == (Decimal(1234567), None)


def test_a_group_never_begins_with_a_zero() -> None:
    """0.123 is a share of one, and no thousands."""
    assert read_number("0.123") == (Decimal("0.123"), None)


def test_more_than_twenty_digits_are_no_number() -> None:
    assert read_number("9" * MOST_DIGITS) == (Decimal("9" * MOST_DIGITS), None)
    assert read_number("9" * (MOST_DIGITS + 1)) is None


@given(st.integers(0, 10**12), st.integers(0, 3))
def test_vietnamese_print_is_read_exactly(digits: int, decimals: int) -> None:
    value = Decimal(digits).scaleb(-decimals)
    printed = f"{value:,f}".replace(",", "_").replace(".", ",").replace("_", ".")
    number = read_number(printed)
    assert number is not None
    assert str(number.value) == f"{value:f}"


@given(st.text("0123456789.,", max_size=30))
def test_digits_commas_and_points_never_raise(printed: str) -> None:
    number = read_number(printed)
    assert number is None or number.value.is_finite()


def worded(number: int) -> str:
    """Print 1 to 999 in words, as Vietnamese does."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [ONES[hundreds], "trăm"] if hundreds else []
    if tens == 1:
        words += ["mười"]
    elif tens:
        words += [ONES[tens], "mươi"]
    elif hundreds and ones:
        words += ["linh"]
    if ones:
        words += ["lăm" if ones == 5 and tens else "mốt" if ones == 1 and tens > 1 else ONES[ones]]
    return " ".join(words)


@given(st.integers(1, 999).filter(lambda number: number != 5))
def test_number_words_are_read(number: int) -> None:
    words = fold(worded(number)).text.split()
    assert read_number_words(words) == (number, len(words))


@given(st.integers(1, 999), st.sampled_from([("nghìn", 1_000), ("ngàn", 1_000), ("vạn", 10_000), ("triệu", 1_000_000)]))
def test_number_words_of_thousands_are_read(number: int, magnitude: tuple[str, int]) -> None:
    words = fold(f"{worded(number)} {magnitude[0]}").text.split()
    assert read_number_words(words) == (number * magnitude[1], len(words))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("một trăm nghìn dân", (100_000, 3)),
        ("mười nghìn dân", (10_000, 2)),
        ("hai triệu ba trăm nghìn người", (2_300_000, 5)),
        ("hai mươi", (20, 2)),
        ("một lần", (1, 1)),
        ("năm", None),
        ("năm 2025", None),
        ("tư nhân", None),
        ("không", None),
        ("linh", None),
        ("trăm", None),
        ("nghìn", None),
        ("tỷ lệ", None),
        ("một tỷ lệ", (1, 1)),
        ("hai tỷ đồng", (2_000_000_000, 2)),
        ("một hai", (1, 1)),
    ],
)
def test_words_that_mean_something_else_alone_are_no_numbers(words: str, found: tuple[int, int] | None) -> None:
    assert read_number_words(fold(words).text.split()) == found


@given(st.lists(st.sampled_from([*sorted(NUMBER_WORDS), "dân", "đồng"]), max_size=8))
def test_number_words_in_any_order_never_raise(words: list[str]) -> None:
    found = read_number_words(words)
    if found is not None:
        value, taken = found
        assert value >= 0
        assert 1 <= taken <= len(words)
