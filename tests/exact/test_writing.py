"""The raw writer: what it writes, the raw reader gives back, digit for digit."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import numbers

from vnhealthplan.errors import NumberError
from vnhealthplan.exact import check_number, plain, read_json, write_json

if TYPE_CHECKING:
    from collections.abc import Sequence

LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
SCALARS = st.none() | st.booleans() | st.integers(-(10**30), 10**30) | LETTERS
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(LETTERS, inner, max_size=4), max_leaves=12
)


@given(numbers())
def test_every_number_is_written_plainly_and_read_back_as_it_was(value: Decimal) -> None:
    """The text is read again to the same text, without exponent: read_json, write_json = the identity."""
    text = write_json(value)
    assert set(text) <= set("-.0123456789")
    assert plain(check_number(read_json(text.encode()))) == plain(check_number(value))
    assert write_json(check_number(read_json(text.encode()))) == text.replace("-", "" if not value else "-")


@pytest.mark.parametrize(
    "text",
    [
        "0.30",
        "99.99999999999999999",
        "0.0000001",
        "-0.0000001",
        "12345678901234567890",
        "0.00000000000000000001",
        "1.0",
    ],
)
def test_a_number_comes_back_as_it_went_in(text: str) -> None:
    assert write_json(read_json(text.encode())) == text
    assert write_json(Decimal(text)) == text


@given(VALUES, st.sampled_from([None, 0, 2]))
def test_every_plain_value_is_read_back(value: object, indent: int | None) -> None:
    """read_json(write_json(x)) = x, whatever the layout."""
    assert read_json(write_json(value, indent=indent).encode()) == value


@given(LETTERS)
def test_vietnamese_is_written_as_letters(text: str) -> None:
    """No letter is written as an escape: only the signs that JSON asks for, and line separators, are."""
    written = write_json(text)
    assert [sign for sign in text if sign.isalpha() and sign not in written] == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ((1, 2), "[1, 2]"),
        (dt.date(2024, 1, 12), '"2024-01-12"'),
        ({"a": [Decimal("1.50"), None, True]}, '{"a": [1.50, null, true]}'),
    ],
)
def test_plain_values_are_written_in_one_line(value: object, text: str) -> None:
    assert write_json(value, indent=None) == text


def test_the_layout_is_one_value_a_line() -> None:
    assert write_json({"a": [1], "b": {}}) == '{\n  "a": [\n    1\n  ],\n  "b": {}\n}'


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), [Decimal("-Infinity")], {"a": Decimal("sNaN")}])
def test_what_json_has_no_number_for_is_refused(value: object) -> None:
    with pytest.raises(NumberError) as caught:
        write_json(value)
    assert caught.value.code == "VHP202"


@pytest.mark.parametrize("values", [[float("nan")], [float("inf")], [{"a": float("-inf")}]])
def test_a_float_that_json_has_no_number_for_is_refused(values: Sequence[object]) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        write_json(values)


@pytest.mark.parametrize("value", [object(), {1, 2}, b"bytes", complex(1, 2)])
def test_what_is_no_plain_value_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no plain value"):
        write_json({"a": value})


@pytest.mark.parametrize("text", ["1E+999999999", "1E-999999999", "NaN", "Infinity", "0E+999999999"])
def test_a_number_that_would_fill_the_memory_is_refused(text: str) -> None:
    with pytest.raises(NumberError, match="VHP202"):
        write_json(Decimal(text))
