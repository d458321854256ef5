"""Offsets to lines and columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.reading.records import Span
from vnhealthplan.reading.text_lines import Lines


@given(st.text(alphabet="aế\n\r \u2028", max_size=30), st.integers(0, 30))
def test_the_place_leads_back_to_the_offset(text: str, offset: int) -> None:
    start = min(offset, len(text))
    line, column = Lines(text).place(Span(start, len(text)))
    assert sum(len(each) + 1 for each in text.split("\n")[: line - 1]) + column - 1 == start


def test_words_are_one_line() -> None:
    assert Lines("a \n\t b").words(Span(0, 6)) == "a b"
