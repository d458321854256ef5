"""The forms of document numbers: what is malformed has one better form, and that form is a good one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.checks.rules.documents_forms import better_form, fold_number, year_of_number

MALFORMED = [
    ("45/CTr-TU", "45-CTr/TU"),
    ("20/NQ-TW", "20-NQ/TW"),
    ("242-KH/UBND", "242/KH-UBND"),
    ("242/KH/UBND", "242/KH-UBND"),
    ("242-KH-UBND", "242/KH-UBND"),
    ("20-NQ-TW", "20-NQ/TW"),
    ("242KH-UBND", "242/KH-UBND"),
    ("45CTr/TU", "45-CTr/TU"),
    ("89/QD-TTg", "89/QĐ-TTg"),
    ("66/NQ-HDND", "66/NQ-HĐND"),
    ("242 – KH / UBND", "242/KH-UBND"),
    ("81/QH15", "81/2023/QH15"),
    ("81/2023/NQ-QH15", "81/2023/QH15"),
    ("27/TT-BYT", "27/2023/TT-BYT"),
    ("60/NĐ-CP", "60/2023/NĐ-CP"),
]
GOOD = [
    *("242/KH-UBND", "242 /KH-UBND", "54/KH-SYT", "173-KH/TU", "143-KH/HU", "199-KH/BCS", "89/QĐ-TTg", "20-NQ/TW"),
    *("81/2023/QH15", "38/NQ-CP", "66/NQ-HĐND", "83/2017/NQ-HĐND", "25-CT/TW", "62-KL/TW", "27/2023/TT-BYT"),
    *("60/2021/NĐ-CP", "85/TTr-SYT", "66/TCDS-KHTC", "06/CP", "1816", "58/2015/TTLT-BYT-BTC", "939/NQ-UBTVQH15"),
    *("12-HD/BTC", "36-HD/BTCTW", "12a/KH-UBND", "/KH-SYT", "?", "số 5", "15/DA-UBND", "05-NQ/ĐU", "QĐ", "9" * 500),
]


@pytest.mark.parametrize(("number", "form"), MALFORMED)
def test_a_malformed_number_has_a_better_form(number: str, form: str) -> None:
    better = better_form(number, 2023)
    assert better is not None
    assert better.form == form
    assert better_form(better.form, 2023) is None


@pytest.mark.parametrize("number", GOOD)
def test_a_good_number_and_an_unknown_one_are_left_alone(number: str) -> None:
    assert better_form(number, 2023) is None


@pytest.mark.parametrize("number", ["81/QH15", "27/TT-BYT"])
def test_a_missing_year_is_told_where_the_date_gives_it(number: str) -> None:
    assert better_form(number) is None


@given(st.text(alphabet="0123456789/-–. KHQĐDNTUWBCSPgr", max_size=30), st.none() | st.integers(1900, 2100))
def test_a_better_form_is_always_a_good_one(number: str, year: int | None) -> None:
    better = better_form(number, year)
    if better is not None:
        assert better.form != number
        assert better_form(better.form, year) is None


def test_blanks_hyphens_and_the_letter_of_iceland_are_folded() -> None:
    assert fold_number(" 89 / QÐ–TTg") == "89/QĐ-TTg"


@pytest.mark.parametrize(("number", "year"), [("27/2023/TT-BYT", 2023), ("27/TT-BYT", None), (None, None)])
def test_the_year_of_a_number(number: str | None, year: int | None) -> None:
    assert year_of_number(number) == year
