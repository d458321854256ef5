"""Folding of words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.models.folding import folded, folded_word, words_of


@pytest.mark.parametrize(
    ("one", "other"), [("hoá", "hóa"), ("Thuỷ", "thủy"), ("kỹ", "kĩ"), ("ĐÍCH", "đích"), ("05", "5")]
)
def test_spellings_of_one_word(one: str, other: str) -> None:
    assert folded_word(one) == folded_word(other)


@pytest.mark.parametrize(("one", "other"), [("mẹ", "me"), ("vạn", "vạ"), ("đo", "do"), ("10", "1"), ("sơ", "so")])
def test_two_words(one: str, other: str) -> None:
    assert folded_word(one) != folded_word(other)


@given(st.text())
def test_the_normal_form_of_the_text_changes_nothing(text: str) -> None:
    other = unicodedata.normalize("NFD", text)
    assert folded(text) == folded(folded(text))
    assert [folded_word(word) for word in words_of(text)] == [folded_word(word) for word in words_of(other)]
