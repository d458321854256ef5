"""The tree of headings: numbered and bare ones, the items under them, their kind, horizon and chain."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.lines import Page, read_page
from vnhealthplan.reading.documents.marks import (
    APPENDIX,
    CAPITAL,
    ROMAN,
)
from vnhealthplan.reading.documents.periods import horizon_of
from vnhealthplan.reading.documents.records import Section
from vnhealthplan.reading.documents.section_kinds import kind_of
from vnhealthplan.reading.documents.titles import Titled, titled_lines
from vnhealthplan.reading.records import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST_LETTER_OF_ROMAN_PARTS = 0.5
_IS_HORIZON = re.compile(r"(?:đến|tới|giai đoạn|năm)\s")


def read_sections(text: str) -> tuple[Section, ...]:
    r"""Give the headings and the numbered items of a text, in order, each with the stretch it rules.

    A heading rules up to the next one of its height; an item rules its own line.  The chain of an item of one
    statement is that of its heading, an item of several adds its number.  From "Nơi nhận" or "./." on, only an
    appendix opens a section.

    >>> [section.path for section in read_sections("II. MỤC TIÊU\n2. Mục tiêu cụ thể\na) Đến năm 2025:\n- Đạt 95%.")]
    ['II. MỤC TIÊU', 'II. MỤC TIÊU > 2. Mục tiêu cụ thể', 'II. MỤC TIÊU > 2. Mục tiêu cụ thể > a) Đến năm 2025:']
    """
    return sections_of(read_page(text))


def section_at(sections: Sequence[Section], offset: int) -> Section | None:
    r"""Give the innermost section that a raw offset lies in, or nothing before the first and after the last.

    >>> sections = read_sections("I. MỤC TIÊU\n1. Mục tiêu chung\nNâng cao sức khỏe.\nNơi nhận:")
    >>> section_at(sections, 35).title, section_at(sections, 52)
    ('Mục tiêu chung', None)
    """
    place: int | None = bisect_right(sections, offset, key=attrgetter("span.start")) - 1
    while place is not None and place >= 0:
        if sections[place].span.end > offset:
            return sections[place]
        place = sections[place].parent
    return None


def sections_of(page: Page) -> tuple[Section, ...]:
    """Give the sections of a text that is split already, as read_sections does."""
    sections: list[Section] = []
    open_ranks: list[tuple[float, int]] = []
    for found in titled_lines(page):
        rank = _rank(found, open_ranks)
        while open_ranks and open_ranks[-1][0] >= rank:
            _, closed = open_ranks.pop()
            sections[closed] = _ended(sections[closed], found.line.span.start)
        if found.ends:
            continue
        parent = open_ranks[-1][1] if open_ranks else None
        sections.append(_section(page, found, None if parent is None else sections[parent], parent))
        if found.title is not None:
            open_ranks.append((rank, len(sections) - 1))
    last = page.lines[-1].span.end if page.lines else 0
    for _, left_open in open_ranks:
        sections[left_open] = _ended(sections[left_open], last)
    return tuple(sections)


def _rank(found: Titled, open_ranks: list[tuple[float, int]]) -> float:
    """Give the height of a line; where the first parts are A. and B., Roman numbers stand under them."""
    ranks = [rank for rank, _ in open_ranks]
    if found.rank == ROMAN and CAPITAL in ranks and ROMAN not in ranks:
        return CAPITAL + _FIRST_LETTER_OF_ROMAN_PARTS
    return found.rank


def _ended(section: Section, end: int) -> Section:
    return replace(section, span=Span(section.span.start, max(section.heading.end, end)))


def _section(page: Page, found: Titled, above: Section | None, parent: int | None) -> Section:
    line = found.line
    number = page.words(line, *found.number) if found.number else None
    number_span = page.span(line, *found.number) if found.number else None
    title = page.words(line, *found.title) if found.title else None
    printed = page.words(line, found.start, found.title[1]).replace("\t", " ") if found.title else number
    chain = [above.path] if above else []
    if printed and (found.title or found.several):
        chain.append(printed)
    evidence = {"number": Evidence("stated", number_span)} if number_span else {}
    horizon = above.horizon if above else None
    if horizon is not None and above is not None:
        evidence["horizon"] = Evidence("carried", above.evidence["horizon"].span)
    kind = above.kind if above else "other"
    if found.title:
        words = line.text[found.title[0] : found.title[1]]
        evidence["title"] = Evidence("stated", page.span(line, *found.title))
        kind = "appendix" if found.rank == APPENDIX else kind_of(words, above.kind if above else None)
        named = horizon_of(words)
        if named is not None:
            start = found.title[0]
            horizon = named.period
            kind = "targets" if kind == "goal" and _IS_HORIZON.match(words) else kind
            evidence["horizon"] = Evidence("stated", page.span(line, start + named.start, start + named.end))
    return Section(
        number=number,
        title=title,
        level=(above.level if above else 0) + 1,
        kind=kind,
        path=" > ".join(chain),
        heading=line.span,
        span=line.span,
        number_span=number_span,
        parent=parent,
        horizon=horizon,
        evidence=evidence,
    )
