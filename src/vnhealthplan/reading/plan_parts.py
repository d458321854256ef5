"""Parts of a document: its text read once by each reader, before a plan is made of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents.duties import duties_of
from vnhealthplan.reading.documents.funding import funding_of
from vnhealthplan.reading.documents.header import header_of
from vnhealthplan.reading.documents.headings import section_at, sections_of
from vnhealthplan.reading.documents.lines import read_page
from vnhealthplan.reading.documents.references import references_of
from vnhealthplan.reading.documents.reporting import reporting_of
from vnhealthplan.reading.documents.results import results_of
from vnhealthplan.reading.documents.signature import signature_of
from vnhealthplan.reading.documents.tasks import tasks_of
from vnhealthplan.reading.reader import MOST_CHARACTERS, read_targets
from vnhealthplan.reading.records import Span
from vnhealthplan.reading.row_notices import with_notices
from vnhealthplan.reading.tables import find_tables, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vnhealthplan.reading.documents.duty_records import Duties, Reportings, Tasks
    from vnhealthplan.reading.documents.records import (
        DraftFunding,
        DraftHeader,
        DraftReference,
        DraftSignature,
        Section,
    )
    from vnhealthplan.reading.records import DraftTarget, Reading
    from vnhealthplan.reading.tables import DraftRow, TableReading

_NO_BREAK = re.compile(r"[^\n]")


class Parts(NamedTuple):
    """What each reader gives; `rows` are those of tables of values by their span, `drafts` all targets in order.

    The cells of tables of values are read once, as rows; those of all other tables as running text too.
    """

    text: str
    sections: tuple[Section, ...]
    references: tuple[DraftReference, ...]
    header: DraftHeader
    signature: DraftSignature | None
    duties: Duties
    reporting: Reportings
    tasks: Tasks
    funding: tuple[DraftFunding, ...]
    tables: TableReading
    rows: Mapping[Span, DraftRow]
    reading: Reading
    drafts: tuple[DraftTarget, ...]
    results: tuple[Span, ...]

    def section(self, offset: int) -> str | None:
        """Give the chain of headings above a raw offset."""
        found = section_at(self.sections, offset)
        return None if found is None else found.path

    def is_past(self, draft: DraftTarget) -> bool:
        """Say whether a draft stands where the text tells of results, or was due before the document was issued."""
        place = bisect_right(self.results, draft.span.start, key=attrgetter("start")) - 1
        if place >= 0 and draft.span.start < self.results[place].end:
            return True
        issued, horizon = self.header.issued_on, draft.horizon
        return draft.span not in self.rows and issued is not None and horizon is not None and horizon.last < issued

    def numbers(self) -> Iterator[Span]:
        """Give every stretch that holds a number of a record that is no target: a date, a day, money, a heading."""
        yield from chain.from_iterable(duty.numbers for duty in self.duties.duties)
        yield from chain.from_iterable(rule.numbers for rule in self.reporting.rules)
        yield from chain.from_iterable(task.numbers for task in self.tasks.tasks)
        for cited in self.references:
            yield from (*cited.numbers, *cited.dates)
        for statement in self.funding:
            yield from (amount.span for amount in statement.amounts)
        yield from (words.span for words in self.header.evidence.values() if words.span is not None)
        yield from (section.number_span for section in self.sections if section.number_span is not None)


def parts_of(text: str, decimals: frozenset[int] = frozenset()) -> Parts:
    """Read a text by every reader; more than 1,000,000 characters raise a ValueError."""
    if len(text) > MOST_CHARACTERS:
        message = f"the text has {len(text)} characters, at most {MOST_CHARACTERS} are read; read it part by part"
        raise ValueError(message)
    tables = read_table(text, decimals=decimals)
    apart = [one.span for one in tables.unread if one.reason == "outside_table"]
    valued = list(_with_rows(find_tables(text), [row.span for row in tables.rows]))
    reading = read_targets(_without(text, valued, apart))
    page = read_page(text)
    sections = sections_of(page)
    references = references_of(page)
    rows = {row.span: row for row in tables.rows}
    in_rows = chain.from_iterable(map(with_notices, rows.values()))
    return Parts(
        text=text,
        sections=sections,
        references=references,
        header=header_of(page, sections, references),
        signature=signature_of(page),
        duties=duties_of(page, sections),
        reporting=reporting_of(page, sections),
        tasks=tasks_of(page, sections),
        funding=funding_of(page, sections),
        tables=tables,
        rows=rows,
        reading=reading,
        drafts=tuple(sorted((*reading.targets, *in_rows), key=_place)),
        results=results_of(page, sections),
    )


def _place(draft: DraftTarget) -> Span:
    return draft.span


def _with_rows(tables: Iterable[Span], rows: Sequence[Span]) -> Iterator[Span]:
    """Give the tables that hold rows of values; both are in the order of the text."""
    starts = sorted(row.start for row in rows)
    place = 0
    for table in tables:
        while place < len(starts) and starts[place] < table.start:
            place += 1
        if place < len(starts) and starts[place] < table.end:
            yield table


def _without(text: str, stretches: Iterable[Span], kept: Iterable[Span]) -> str:
    """Blank stretches out but for what is kept of them, so that every offset stays where it is."""
    parts: list[str] = []
    place = 0
    shown = sorted(kept)
    first = 0
    for start, end in stretches:
        parts.append(text[place:start])
        place = start
        while first < len(shown) and shown[first].start < end:
            if shown[first].start >= place:
                parts.append(_NO_BREAK.sub(" ", text[place : shown[first].start]))
                place = min(shown[first].end, end)
                parts.append(text[shown[first].start : place])
            first += 1
        parts.append(_NO_BREAK.sub(" ", text[place:end]))
        place = end
    return "".join((*parts, text[place:]))
