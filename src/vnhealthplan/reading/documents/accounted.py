"""Digits that are no target: numbers of documents, dates, numbers of headings, rows and pages, periods, amounts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.dates import dates_of
from vnhealthplan.reading.documents.funding import amounts_of
from vnhealthplan.reading.documents.headings import sections_of
from vnhealthplan.reading.documents.lines import Page, read_page
from vnhealthplan.reading.documents.numbers_of_documents import numbers_of
from vnhealthplan.reading.documents.periods import periods_of
from vnhealthplan.reading.documents.records import Accounted, AccountedKind, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROW = re.compile(r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,2}){0,3})\.?\t")
_FOOTNOTE = re.compile(r"[⁽⁾¹²³⁰⁴-⁹]+|\[[0-9]{1,3}\]")


def read_accounted(text: str) -> tuple[Accounted, ...]:
    """Give every stretch of digits that is something else than the value of a target, in order and apart.

    >>> text = "2.1. Theo Quyết định số 89/QĐ-TTg ngày 23/01/2024, đến năm 2030 đạt 95%"
    >>> [(one.kind, one.span.of(text)) for one in read_accounted(text)]
    [('heading_number', '2.1.'), ('document_number', '89/QĐ-TTg'), ('date', '23/01/2024'), ('period', 'đến năm 2030')]
    """
    return accounted_of(read_page(text))


def accounted_of(page: Page) -> tuple[Accounted, ...]:
    """Give the digits accounted for in a text that is split already, as read_accounted does."""
    taken: list[Accounted] = [
        Accounted(section.number_span, "heading_number") for section in sections_of(page) if section.number_span
    ]
    for line in page.lines:
        taken += [Accounted(page.span(line, start, end), kind) for start, end, kind in _of_line(page, line)]
        taken += [Accounted(amount.span, "amount") for amount in amounts_of(page, line, 0, len(line.text))]
    found: list[Accounted] = []
    for one in sorted(taken, key=lambda one: (one.span.start, -one.span.end)):
        if one.span.end > one.span.start and (not found or one.span.start >= found[-1].span.end):
            found.append(one)
    return tuple(found)


def _of_line(page: Page, line: Line) -> Iterator[tuple[int, int, AccountedKind]]:
    text = line.text
    if line.kind == "page":
        yield 0, len(text), "page_number"
        return
    for number in numbers_of(page, line):
        if number.number is not None:
            yield number.first, number.end, "document_number"
    for _, start, end in dates_of(page, line):
        yield start, end, "date"
    for words in periods_of(text):
        yield words.start, words.end, "period"
    row = _ROW.match(text) if line.kind == "row" else None
    if row is not None:
        yield *row.span("number"), "row_number"
    for mark in _FOOTNOTE.finditer(text):
        yield *mark.span(), "footnote_number"
