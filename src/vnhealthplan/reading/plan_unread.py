"""What of a document was not read: numbers and words that are in no record of the draft plan."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING

from vnhealthplan.reading.records import Span, Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnhealthplan.reading.plan_parts import Parts
    from vnhealthplan.reading.tables import DraftRow, TableReading

_NUMBERS = frozenset({"date", "year", "document_number", "heading_number", "money", "ordinal", "count_without_bound"})
"""Reasons of numbers that another record than a target may hold."""


def unread_of(parts: Parts) -> tuple[Unread, ...]:
    """Give the unread of running text, tables and duties, without what other records of the plan were read from.

    Several readings look at a table of money or duties: what lies inside of another unread is told with that, once.
    """
    covered = _merged(sorted(chain(_places_of(parts.tables), parts.numbers())))
    left = [
        one
        for one in parts.reading.unread
        if one.reason not in _NUMBERS or not _is_covered(parts.text, one.span, covered)
    ]
    of_duties = (*parts.duties.unread, *parts.reporting.unread, *parts.tasks.unread)
    every = {one.span: one for one in (*_of_tables(parts), *of_duties, *left)}
    return tuple(_outermost(every.values()))


def _outermost(unread: Iterable[Unread]) -> Iterator[Unread]:
    end = -1
    for one in sorted(unread, key=lambda one: (one.span.start, -one.span.end)):
        if one.span.end > end:
            end = one.span.end
            yield one


def _of_tables(parts: Parts) -> Iterator[Unread]:
    """Give what is unread of tables; a row without any target is told whole, because a bare cell says little."""
    told: dict[Span, str] = {}
    bare = sorted(row.span for row in parts.tables.rows if not row.targets)
    for one in parts.tables.unread:
        around = _around(parts.text, bare, one.span)
        if around is not None:
            if told.get(around, "empty_cell") == "empty_cell":  # another reason says more
                told[around] = one.reason
        elif one.reason != "outside_table" and one.text.strip():
            yield one
    for span in bare:
        yield Unread(span.of(parts.text), span, told.get(span, "observed"))
    for row in parts.tables.rows:
        if row.targets:
            yield from _results(parts.text, row)
    for heading in parts.tables.headings:
        if any(sign.isdigit() for sign in heading.span.of(parts.text)):
            yield Unread(heading.span.of(parts.text), heading.span, "heading_number")


def _results(text: str, row: DraftRow) -> Iterator[Unread]:
    """Give the results that are the baseline of no target of their row."""
    used = {target.evidence["baseline"].span for target in row.targets if "baseline" in target.evidence}
    for result in row.results:
        if result.span not in used:
            yield Unread(result.span.of(text), result.span, "observed")


def _around(text: str, rows: Sequence[Span], span: Span) -> Span | None:
    """Give the row that a cell is of; a blank last cell may lie behind its end."""
    place = bisect_right(rows, span.start, key=_start_of) - 1
    if place < 0:
        return None
    behind = text[rows[place].end : span.start]
    return rows[place] if "\n" not in behind and not behind.strip("\t ;,|") else None


def _places_of(tables: TableReading) -> Iterator[Span]:
    """Give the cells of duty tables that other readings than that of targets have taken."""
    for duty in tables.duties:
        for role, spans in duty.places.items():
            if role != "name":
                yield from spans


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _is_covered(text: str, span: Span, covered: Sequence[Span]) -> bool:
    """Say whether every digit of a stretch lies in what other records were read from."""
    place = max(bisect_right(covered, span.start, key=_start_of) - 1, 0)
    for offset in range(span.start, span.end):
        if not text[offset].isdigit():
            continue
        while place < len(covered) and covered[place].end <= offset:
            place += 1
        if place == len(covered) or covered[place].start > offset:
            return False
    return True


def _start_of(span: Span) -> int:
    return span.start
