"""The forms of codes and ids in words, and proposals that are of the form."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.io.forms import form_of
from vnhealthplan.models.scalars import AREA_PATTERN, CODE_PATTERN, ID_PATTERN, SUBGROUP_PATTERN
from vnhealthplan.schema import KINDS, json_schema

PATTERNS = [CODE_PATTERN, ID_PATTERN, SUBGROUP_PATTERN, AREA_PATTERN]
PROPOSED = [
    (CODE_PATTERN, "Stunting_U5", "stunting_u5"),
    (CODE_PATTERN, "tử vong mẹ", "tu_vong_me"),
    (CODE_PATTERN, "Đẻ-non", "de_non"),
    (CODE_PATTERN, "imr\n", "imr"),
    (ID_PATTERN, "Tuổi thọ 2025", "tuoi-tho-2025"),
    (ID_PATTERN, "Row_04", "row-04"),
    (ID_PATTERN, "KH  01", "kh-01"),
    (SUBGROUP_PATTERN, "Nông thôn", "nong_thon"),
    (SUBGROUP_PATTERN, "0-4 tuổi", "0-4_tuoi"),
    (AREA_PATTERN, " 77", "77"),
]
NOT_PROPOSED = [
    *((CODE_PATTERN, value) for value in ("", " ", "5_alive", "imr (%)", "x" * 65, "x" * 50_000, None, 7, ["imr"])),
    *((ID_PATTERN, value) for value in ("", "-a", "a/b", "٤", "x" * 81, "日本")),
    *((AREA_PATTERN, value) for value in ("", "٤٠٣", "7a", "123456", "-1")),
]


@pytest.mark.parametrize(("pattern", "value", "proposal"), PROPOSED)
def test_a_simple_folding_is_proposed_before_the_form(pattern: str, value: str, proposal: str) -> None:
    words = form_of(pattern, value)
    assert words.en.startswith(f"{proposal} (")
    assert words.vi.startswith(f"{proposal} (")


@pytest.mark.parametrize(("pattern", "value"), NOT_PROPOSED, ids=lambda value: ascii(value)[:24])
def test_what_folds_into_nothing_valid_gets_the_form_alone(pattern: str, value: object) -> None:
    assert form_of(pattern, value) == form_of(pattern, None)


@given(st.sampled_from(PATTERNS), st.text("aĐđéẾ 0_-.+\n", max_size=90) | st.text(max_size=90))
def test_a_proposal_is_of_the_form(pattern: str, value: str) -> None:
    """What stands before the bracket matches the pattern."""
    words = form_of(pattern, value)
    if words != form_of(pattern, None):
        assert re.fullmatch(pattern, words.en.partition(" (")[0])
        assert words.en.partition(" (")[0] == words.vi.partition(" (")[0]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_form_is_said_in_words_and_in_both_languages(pattern: str) -> None:
    words = form_of(pattern, None)
    assert words.vi != words.en
    assert not set("[]{}^$") & set(words.vi + words.en)


def test_every_pattern_of_a_code_has_its_words() -> None:
    """A pattern of the schemas is one of these, or has a code of its own: VHP114, VHP601, VHP602."""
    found = set(re.findall(r"'pattern': '(\^[^']*)'", str([json_schema(kind) for kind in KINDS])))
    assert set(PATTERNS) < found
    own = ("^[^", "^[0-9]{4}-", "^(?:19|2[01])")
    assert [pattern for pattern in found - set(PATTERNS) if not pattern.startswith(own)] == []
