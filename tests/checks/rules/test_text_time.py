"""No text, however made, keeps a rule on texts busy for more than a time that grows with its length."""

from __future__ import annotations

import time

import pytest
from rule_plans import places_of

from vnhealthplan.checks.rules.documents_in_text import impossible_date_in_text
from vnhealthplan.checks.rules.text_headings import heading_numbers_out_of_order
from vnhealthplan.checks.rules.text_invisible import invisible_characters
from vnhealthplan.checks.rules.text_layout import doubled_words, markup_in_text, sentence_cut_in_two
from vnhealthplan.checks.rules.text_normalisation import mixed_normalisation
from vnhealthplan.checks.rules.text_quotes import (
    quote_not_in_source,
    section_not_in_source,
    source_of_another_document,
)
from vnhealthplan.checks.rules.text_signs import look_alike_characters

RULES = (
    impossible_date_in_text,
    heading_numbers_out_of_order,
    invisible_characters,
    doubled_words,
    markup_in_text,
    sentence_cut_in_two,
    mixed_normalisation,
    quote_not_in_source,
    section_not_in_source,
    source_of_another_document,
    look_alike_characters,
)
PIECES = [
    "a",
    "a ",
    "\n",
    " \n",
    "31/02/2024 ",
    "<a ",
    "**a",
    "l. a\n",
    "I. a\n",
    "a\u200b",
    "％",
    "\u0301",
    "aе",
    "⁰ /",
]
LENGTH = 200_000
MOST_SECONDS = 5  # each takes less than one alone; a square of the length would take hours


@pytest.mark.parametrize("piece", PIECES)
def test_a_hostile_text_is_read_in_linear_time(piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    quotes = [{"source": {"quote": f"a a a a {number}", "section": f"{number}"}} for number in range(50)]
    started = time.process_time()
    for rule in RULES:
        places_of(rule, text, legal_basis=quotes)
    assert time.process_time() - started < MOST_SECONDS
