"""Tables of a text: their rows of indicators, their duties, and everything in them that was not read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vnhealthplan.reading.records import Span, Unread
from vnhealthplan.reading.tables.duty_table import has_bodies, read_duties
from vnhealthplan.reading.tables.grouping import grouped
from vnhealthplan.reading.tables.indicator_table import has_values, read_rows
from vnhealthplan.reading.tables.joining import joined
from vnhealthplan.reading.tables.layout import Layout, find_layouts
from vnhealthplan.reading.tables.records import Note, TableReading


def find_tables(text: str) -> tuple[Span, ...]:
    r"""Give the stretches of a text that are tables; one that a page cuts in two is one stretch.

    >>> text = "Chỉ tiêu:\n\nTT\tChỉ số\tKH 2024\n1\tBác sĩ/vạn dân\t9,8\n\nII. Văn bản"
    >>> [span.of(text)[:9] for span in find_tables(text)]
    ['TT\tChỉ số']
    """
    return tuple(layout.span for layout in find_layouts(text))


def read_table(text: str, *, decimals: frozenset[int] = frozenset()) -> TableReading:
    r"""Read all tables of a text: with tabs, with Markdown pipes, or CSV.

    Text is of any length and any content; what stands outside of its tables is in the unread.  `decimals` are the
    offsets of cells such as "1,685" whose comma is known to be the decimal sign, as that of a sheet is.

    >>> reading = read_table(
    ...     "STT;Chỉ số;Đơn vị tính;Thực hiện 2023;Kế hoạch 2024\n01;Bác sĩ/ vạn dân;Bác sĩ;9,5;≥ 9,8\n"
    ... )
    >>> target = reading.rows[0].targets[0]
    >>> target.code, target.comparator, target.value, target.unit, str(target.horizon), target.baseline.value
    ('doctors_per_10k', 'ge', Decimal('9.8'), 'per_10k', '2024', Decimal('9.5'))
    """
    parts = [_read(text, layout, decimals) for layout in find_layouts(text)]
    found = [part for part, _ in parts]
    edges = [Span(0, 0), *(span for _, span in parts), Span(len(text), len(text))]
    outside = [item for before, after in pairwise(edges) for item in _outside(text, before.end, after.start)]
    return TableReading(
        text=text,
        columns=tuple(columns for part in found for columns in part.columns),
        headings=tuple(heading for part in found for heading in part.headings),
        rows=tuple(row for part in found for row in part.rows),
        duties=tuple(duty for part in found for duty in part.duties),
        unread=tuple(sorted((*outside, *(item for part in found for item in part.unread)), key=lambda item: item.span)),
        notes=tuple(note for part in found for note in part.notes),
        decimals=decimals,
    )


def _read(text: str, layout: Layout, decimals: frozenset[int]) -> tuple[TableReading, Span]:
    header = layout.header
    entries = tuple(grouped(joined(layout.lines, header)))
    rows = read_rows(entries, text, decimals) if has_values(header.columns) else None
    duties = read_duties(entries, text) if has_bodies(header.columns) else None
    unread = [*layout.unread, *(rows.unread if rows else ()), *(duties.unread if duties else ())]
    for entry in entries:
        unread.extend(Unread(cell.raw, cell.span, "unknown_column") for cell in entry.row.of_role("other"))
    spread = (Note("header_spread", header.columns[0].spans[0] if header.columns[0].spans else layout.span),)
    if rows is None and duties is None:
        unread.extend(Unread(entry.row.span.of(text), entry.row.span, "unknown_column") for entry in entries)
    return (
        TableReading(
            text=text,
            columns=(header.columns,),
            headings=tuple(entry.heading for entry in entries if entry.heading is not None),
            rows=rows.rows if rows else (),
            duties=duties.duties if duties else (),
            unread=tuple(unread),
            notes=spread if header.spread else (),
        ),
        layout.span,
    )


def _outside(text: str, start: int, end: int) -> Iterator[Unread]:
    """Give the lines between two places that hold more than the frame of a table."""
    place = start
    for line in text[start:end].split("\n"):
        words = line.strip()
        if words.strip("|;, \t"):
            first = place + line.index(words)
            yield Unread(words, Span(first, first + len(words)), "outside_table")
        place += len(line) + 1
