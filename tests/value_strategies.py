"""Hypothesis strategies for single values, and for plain records whose fields are given, null or left out."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from hypothesis import strategies as st

from vnhealthplan.exact import MOST_DECIMALS, MOST_DIGITS
from vnhealthplan.models import Period
from vnhealthplan.models.scalars import TEXT_PATTERN

if TYPE_CHECKING:
    from collections.abc import Sequence

Record = dict[str, Any]
Records = st.SearchStrategy[Record]
Fields = dict[str, st.SearchStrategy[Any]]

LOWER = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"
_VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĐƯ"
_MARKS = "‰%≥≤–“”\"'\\/{}[]()<>&.,;:$#0123456789\u0323\u0301\U0001f3e5"
_SIGNS = [chr(number) for number in (*range(0xD800), *range(0xE000, 0x10000))]
_NOT_FIRST = [sign for sign in _SIGNS if not re.fullmatch(TEXT_PATTERN, sign)]
_NOT_INSIDE = [sign for sign in _NOT_FIRST if not re.fullmatch(TEXT_PATTERN, f"a{sign}")]
_COMMON = st.sampled_from(_VIETNAMESE) | st.sampled_from(_MARKS)
_FIRST = _COMMON | st.characters(exclude_categories=["Cs"], exclude_characters=_NOT_FIRST)
_OTHERS = st.text(
    _COMMON | st.sampled_from(" \t\n\u00a0") | st.characters(exclude_categories=["Cs"], exclude_characters=_NOT_INSIDE),
    max_size=11,
)
_PRINTED = st.sampled_from(
    ["Sở Y tế", "dưới 10‰", "Tỷ suất tử vong trẻ em <1 tuổi", "95 %", '"trích"', "a\\b", "hai\ndòng", "08.1", None]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Texts that the models take: mostly Vietnamese letters, some marks, some of anything."""
    return draw(_FIRST) + draw(_OTHERS)


@st.composite
def words(draw: st.DrawFn) -> str:
    """Texts for the fields of a document, cheap to draw: mostly printed words, now and then any text."""
    printed = draw(_PRINTED)
    return draw(texts()) if printed is None else printed


@cache
def codes() -> st.SearchStrategy[str]:
    """Codes of indicators and denominators."""
    return named(LOWER, LOWER + DIGITS + "_")


@cache
def ids() -> st.SearchStrategy[str]:
    """Ids of plans, targets, tasks and all the others."""
    return named(LOWER + DIGITS, LOWER + DIGITS + ".-")


@cache
def numbers() -> st.SearchStrategy[Decimal]:
    """Exact numbers of every allowed length and printed precision."""
    most = 10**MOST_DIGITS - 1
    digits = st.integers(-1000, 1000) | st.integers(-most, most)
    return st.builds(lambda number, places: Decimal(f"{number}E-{places}"), digits, st.integers(0, MOST_DECIMALS))


@cache
def periods() -> st.SearchStrategy[Period]:
    """Periods of every form."""
    years = st.integers(2015, 2035) | st.integers(1900, 2199)
    ranges = st.lists(years, min_size=2, max_size=2, unique=True).map(lambda pair: f"{min(pair)}/{max(pair)}")
    return (years.flatmap(lambda year: st.sampled_from(parts_of(year))) | ranges).map(Period)


@cache
def dates() -> st.SearchStrategy[date]:
    """Days of this century's plans."""
    return st.dates(date(2000, 1, 1), date(2049, 12, 31))


def id_of(record: Record) -> str:
    return str(record["id"])


def named(first: str, rest: str) -> st.SearchStrategy[str]:
    return st.builds("{}{}".format, st.sampled_from(first), st.text(rest, max_size=8))


@st.composite
def record_of(draw: st.DrawFn, needed: Fields, maybe: Fields, given: Fields | None = None) -> Record:
    """Give records with all of `needed`, any of `maybe` (null too) and any of `given` (never null).

    One number says which fields are there, so that a document has many fields for few choices.
    """
    given = given or {}
    record = {key: draw(values) for key, values in needed.items()}
    mask = draw(_up_to(3 ** len(maybe) * 2 ** len(given)))
    for key, values in maybe.items():
        mask, choice = divmod(mask, 3)
        if choice:
            record[key] = draw(values) if choice > 1 else None
    for key, values in given.items():
        mask, choice = divmod(mask, 2)
        if choice:
            record[key] = draw(values)
    return record


@cache
def _up_to(end: int) -> st.SearchStrategy[int]:
    return st.integers(0, end - 1)


@cache
def one_of(choices: object) -> st.SearchStrategy[str]:
    return st.sampled_from(get_args(choices))


def parts_of(year: int) -> Sequence[str]:
    parts = ["", "-H1", "-H2", "-9M", *(f"-Q{number}" for number in range(1, 5)), "-01", "-06", "-12"]
    return [f"{year}{part}" for part in parts]
