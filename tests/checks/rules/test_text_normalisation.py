"""VHP631: two forms of Unicode in one text."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rule_plans import findings_of, places_of

from vnhealthplan.checks.rules.text_normalisation import loose_words, mixed_normalisation

LOOSE = unicodedata.normalize("NFD", "dưới")


def test_a_text_in_one_form_is_left_alone() -> None:
    for form in ("NFC", "NFD"):
        assert places_of(mixed_normalisation, unicodedata.normalize(form, "dưới mức chung"), title="A") == []
    assert places_of(mixed_normalisation, "plain", title="A") == []


def test_a_mixed_source_is_told_once() -> None:
    (finding,) = findings_of(mixed_normalisation, f"mức\n{LOOSE} {LOOSE}")
    assert (finding.place, finding.details["count"]) == ("$", 2)
    assert "line 2" in finding.message("en")


def test_a_word_that_mixes_both_is_mixed_by_itself() -> None:
    assert places_of(mixed_normalisation, "vi\u00ea\u0323t") == ["$"]


def test_a_mixed_file_is_told_at_its_first_loose_word() -> None:
    assert places_of(mixed_normalisation, title=LOOSE, goal="mức") == ["$.title"]


@given(st.text())
def test_what_is_composed_has_no_loose_word(text: str) -> None:
    assert list(loose_words(unicodedata.normalize("NFC", text))) == []
