"""VHP633, VHP635 and VHP640: quotes, headings, and a text that is another document's."""

from __future__ import annotations

import unicodedata

import pytest
from rule_plans import findings_of, places_of

from vnhealthplan.checks.rules.text_quotes import (
    quote_not_in_source,
    section_not_in_source,
    source_of_another_document,
)

TEXT = "I. MỤC TIÊU\n\nĐến năm 2030,  tỷ lệ đạt 96% – và\n**duy trì** “bền vững”.\n\nII. TỔ CHỨC"
RULES = (quote_not_in_source, section_not_in_source, source_of_another_document)


def cited(*quotes: str, section: str | None = None) -> list[dict[str, object]]:
    return [
        {"source": {"quote": quote, "section": section}, "number": f"{index}"} for index, quote in enumerate(quotes)
    ]


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        ("tỷ lệ đạt 96%", 0),
        (unicodedata.normalize("NFD", "tỷ lệ đạt 96%"), 0),
        ('tỷ lệ đạt 96% - và duy trì "bền vững"', 0),
        ("ăm 2030, tỷ lệ đạt", 0),
        ("Đến năm 2030 […] duy trì", 0),
        ("tỷ lệ đạt 69%", 1),
        ("tỷ lệ đạt 96% và duy trì", 1),
        ("Tỷ lệ đạt 96%", 1),
    ],
)
def test_a_quote_is_a_piece_of_the_text(quote: str, count: int) -> None:
    places = ["$.legal_basis[0].source.quote"] * count
    assert places_of(quote_not_in_source, TEXT, legal_basis=cited(quote)) == places


@pytest.mark.parametrize(
    ("section", "count"),
    [("I. MỤC TIÊU", 0), ("I. Mục tiêu > II. Tổ chức", 0), ("I. MỤC TIÊU > 2. Chỉ tiêu", 1), (None, 0)],
)
def test_a_heading_is_one_of_the_text(section: str | None, count: int) -> None:
    found = findings_of(section_not_in_source, TEXT, legal_basis=cited("96%", "2030", section=section))
    assert [finding.place for finding in found] == ["$.legal_basis[0].source.section"] * count
    assert all(finding.details["count"] == 2 for finding in found)


def test_the_wrong_text_is_told_once() -> None:
    quotes = cited("một hai", "ba bốn", "năm sáu", "96%", section="III. KHÁC")
    assert [places_of(rule, TEXT, legal_basis=quotes) for rule in RULES] == [[], [], ["$"]]


def test_a_few_quotes_do_not_put_the_text_in_doubt() -> None:
    assert places_of(source_of_another_document, TEXT, legal_basis=cited("một", "hai", "ba")) == []
    half = cited("một", "hai", "96%", "2030")
    assert [len(places_of(rule, TEXT, legal_basis=half)) for rule in RULES] == [2, 0, 0]


def test_without_the_text_nothing_is_said() -> None:
    assert [places_of(rule, None, legal_basis=cited(*"abcdef")) for rule in RULES] == [[], [], []]
