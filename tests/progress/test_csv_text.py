"""CSV text that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.progress.csv_text import safe_cell, write_rows

SIGNS = "=+-@\t\n＝＋－＠"


@pytest.mark.parametrize("sign", SIGNS)
def test_a_text_that_begins_like_a_formula_gets_an_apostrophe(sign: str) -> None:
    assert safe_cell(f'{sign}HYPERLINK("x")') == f'\'{sign}HYPERLINK("x")'
    assert safe_cell(f"  {sign}1") == f"'  {sign}1"


def test_what_follows_a_semicolon_begins_a_cell_in_vietnam() -> None:
    assert safe_cell("Sở A;=1+1") == "Sở A;'=1+1"
    assert safe_cell("Sở A; @x; b") == "Sở A; '@x; b"


@pytest.mark.parametrize("blank", "\u00a0\u3000\u00ad\u200b")
def test_a_sign_behind_an_invisible_character_is_one_too(blank: str) -> None:
    assert safe_cell(f"{blank}=1") == f"'{blank}=1"


def test_a_carriage_return_can_end_no_row() -> None:
    assert write_rows(["a"], [{"a": "x\r=1\r\ny"}]) == 'a\n"x\n=1\ny"\n'
    assert safe_cell("\r=1") == "'\n=1"


@pytest.mark.parametrize("text", ["", " ", "a=1", "12 - 13", "Sở Y tế", "'=1", "1+1"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


@given(st.text(alphabet=st.sampled_from([*SIGNS, "\r", *" ',;\"ax"])))
def test_no_cell_begins_a_formula_and_every_text_comes_back(text: str) -> None:
    cell = safe_cell(text)
    assert cell.lstrip(" ")[:1] not in set(SIGNS)
    kept = text.replace("\r\n", "\n").replace("\r", "\n")
    assert cell.replace("'", "") == kept.replace("'", "")
    for part in cell.split(";")[1:]:
        assert part.strip()[:1] not in set(SIGNS) - {"\t", "\n"}
    [_, [read, other]] = csv.reader(io.StringIO(write_rows(["a", "b"], [{"a": text, "b": "x"}]), newline=""))
    assert (read, other) == (cell, "x")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (Decimal("-0.50"), "-0.50"),
        (Decimal("-1E-7"), "-0.0000001"),
        (-3, "-3"),
        (True, "True"),
        (dt.date(2024, 1, 12), "2024-01-12"),
        ({"sex": "male", "age": "18"}, "sex=male;age=18"),
        (MappingProxyType({"=x": 1}), "'=x=1"),
        ({}, ""),
        (("- Trạm A", "Trạm B"), "'- Trạm A; Trạm B"),
        (["a"], "a"),
        ((), ""),
    ],
)
def test_values_are_written_for_people_and_programs(value: object, cell: str) -> None:
    text = write_rows(["v"], [{"v": value, "not asked for": "x"}])
    assert list(csv.DictReader(io.StringIO(text))) == ([{"v": cell}] if cell else [{"v": ""}])


def test_the_columns_are_the_head_and_a_row_must_have_them_all() -> None:
    assert write_rows(["b", "a"], [{"a": "1,5", "b": 'x"y'}]) == 'b,a\n"x""y","1,5"\n'
    assert write_rows(["a"], []) == "a\n"
    with pytest.raises(KeyError):
        write_rows(["a"], [{}])
