"""Searching a text for many quotes gives what a plain search gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.checks.rules.text_searching import SearchableText, fold_print


@given(st.data(), st.text(alphabet="ab ", max_size=60))
def test_every_piece_is_found_and_nothing_else(data: st.DataObject, text: str) -> None:
    folded = fold_print(text)
    words = fold_print(data.draw(st.text(alphabet="ab ", max_size=15)))
    assert SearchableText(folded).has(words) == (words in folded)
    start = data.draw(st.integers(0, len(folded)))
    piece = folded[start : data.draw(st.integers(start, len(folded)))].strip()
    assert SearchableText(folded).has(piece)


@given(st.text())
def test_folding_twice_changes_nothing_but_what_a_deletion_brings_together(text: str) -> None:
    folded = fold_print(text)
    assert "  " not in folded
    assert folded == folded.strip()


def test_a_common_pair_of_words_is_searched_plainly() -> None:
    text = SearchableText("a b c d " * 100 + "e")
    assert text.has("b c d a b c d")
    assert text.has("a b c d e")
    assert not text.has("a b c d f")
    assert not text.has("d c b a")
