"""The words of reasons and notes, and that docs/reading.md shows them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_docs_tables import assert_shown

from vnhealthplan.messages import MESSAGES
from vnhealthplan.reading.reasons import NOTE_WORDS, UNREAD_WORDS, reason_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.messages import Words

OF_VALIDATE = {"VHP126", "VHP127"}
TABLES = [("The unread", "Reason", UNREAD_WORDS), ("Doubts about rows", "Note", NOTE_WORDS)]


@pytest.mark.parametrize(("heading", "head", "words"), TABLES)
def test_the_tables_of_reasons_are_the_code_s(heading: str, head: str, words: Mapping[str, Words]) -> None:
    rows = [(f"`{reason}`", said.vi, said.en) for reason, said in words.items()]
    assert_shown("reading.md", heading, (head, "Vietnamese", "English"), rows)


def test_the_notices_are_shown() -> None:
    codes = [code for code in sorted(MESSAGES) if "VHP121" <= code <= "VHP129" and code not in OF_VALIDATE]
    assert_shown("reading.md", "Notices", ("Code",), [(code,) for code in codes])


def test_one_reason_has_one_meaning() -> None:
    assert UNREAD_WORDS.keys() & NOTE_WORDS.keys() == set()


def test_a_reason_that_is_not_known_stands_for_itself() -> None:
    assert reason_words("no-such-reason", "vi") == "no-such-reason"
