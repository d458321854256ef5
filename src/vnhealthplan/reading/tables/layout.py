"""Where tables stand in a text: a header, the records below it over all its pages, and where they end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from vnhealthplan.reading.records import Span, Unread
from vnhealthplan.reading.tables.aligning import Line, aligned, heading_line
from vnhealthplan.reading.tables.cells import DIALECTS, Cell, Dialect, Record, first_record, records_of
from vnhealthplan.reading.tables.headers import (
    Header,
    header_of,
    is_column_count,
    is_header,
    lowered,
    printed_labels,
    same_header,
    with_repeated,
)
from vnhealthplan.reading.tables.signs import begins_small, is_foot, is_page_number

_LONGEST_PROBE = 4_000  # characters: no header is longer
_LONGEST_LINE = 200  # characters: a longer line between two rows is running text
_MOST_LINES = 3
_LEAST_OF_CSV = 3
_MOST_LOWER = 2


@dataclass(slots=True)
class Layout:
    """One table: its header, its lines in order, what is no part of a row, and its stretch of the text."""

    header: Header
    span: Span
    lines: list[Line] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


class _Row(NamedTuple):
    """The cells of one row before they are put under their columns."""

    cells: tuple[Cell, ...]
    broken: bool
    single: bool = False


def find_layouts(text: str) -> Iterator[Layout]:
    r"""Find the tables of a text; a header that later pages repeat begins no new one.

    >>> text = "Chỉ tiêu:\n\nTT\tChỉ số\tKH 2024\n1\tBác sĩ\t9,8\n\nTT\tChỉ số\tKH 2024\n2\tGiường\t21\n\nII. Văn bản\n"
    >>> [(layout.span.of(text)[:2], len(layout.lines)) for layout in find_layouts(text)]
    [('TT', 2)]
    """
    place = 0
    while (found := _next_header(text, place)) is not None:
        start, dialect = found
        layout = _read(text, start, dialect)
        yield layout
        place = max(layout.span.end, start + 1)


def _next_header(text: str, place: int) -> tuple[int, Dialect] | None:
    """Give the start of the next line that is a header, and how its cells are set apart."""
    while place < len(text):
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        if end - place <= _LONGEST_PROBE:
            for dialect in DIALECTS:
                if text.find(dialect, place, end) >= 0 and _begins(text, place, dialect):
                    return place, dialect
        place = end + 1
    return None


def _begins(text: str, place: int, dialect: Dialect) -> bool:
    window = text[place : place + _LONGEST_PROBE]
    first = first_record(window, dialect)
    if first is None or not is_header(first):
        return False
    if dialect in "\t|":
        return True
    # commas and semicolons stand in running text too: the row below must have the same shape
    behind = records_of(window, dialect, window.find("\n", first.span.end) + 1) if "\n" in window else iter(())
    second = next(behind, None)
    wide = len(first.cells)
    return wide >= _LEAST_OF_CSV and second is not None and not second.gap and len(second.cells) >= wide - 1


def _read(text: str, start: int, dialect: Dialect) -> Layout:
    records = records_of(text, dialect, start)
    first = next(records)
    table = _Table(text, header_of(first), first)
    for record in records:
        if not table.take(record):
            break
    return table.layout()


class _Table:
    """The records of one table as they come."""

    def __init__(self, text: str, header: Header, first: Record) -> None:
        self.text = text
        self.header = self.upper = header  # with all rows of labels, and with all but the last one
        self.labels = printed_labels(first)
        self.end = first.span.end
        self.start = first.span.start
        self.rows: list[_Row] = []
        self.unread: list[Unread] = []
        self.waiting: list[Record] = []  # lines of one cell: part of the table if rows follow
        self.repeated: list[Cell] = []  # labels that later pages print again, and counts of columns
        self.below_header = True
        self.lower_rows = 0
        self.broken = False
        self.held: list[Record] = []  # a header that is printed again, until the rows below it are seen
        self.before_held: list[Record] = []  # the lines that wait above it

    def take(self, record: Record) -> bool:
        """Take a record as part of the table, or say that it is none."""
        if len(record.cells) == 1:
            self.waiting.append(record)
            return len(self.waiting) <= _MOST_LINES and len(record.cells[0].raw) <= _LONGEST_LINE
        if self.held and not record.gap and not self.waiting:
            if self._is_again_below(record):
                self.held.append(record)
                return True
            if self._begins_another(record):
                self.held.clear()
                return False
        self._let_go()
        if self.below_header and not self.waiting and self._is_labels(record):
            self.end = record.span.end
            return True
        if is_header(record):
            if not self._is_again(record):
                return False
            self.held = [record]
            self.before_held, self.waiting = self.waiting, []
            return True
        if (
            (record.gap or self.waiting)
            and len(record.cells) < len(self.header.columns) - 1
            and not self._completes(record)
        ):
            return False
        self._settle(record)
        self.below_header = False
        broken = self.broken or record.gap
        if self._completes(record):
            last = self.rows.pop()
            self.rows.append(_Row(_put_together(self.text, last.cells, record.cells), last.broken))
        else:
            self.rows.append(_Row(record.cells, broken))
        self.broken = False
        self.end = record.span.end
        return True

    def layout(self) -> Layout:
        """Give what was taken, each row under its columns."""
        self._let_go()
        self.header = with_repeated(self.header, self.repeated)
        layout = Layout(self.header, Span(self.start, self.end), unread=self.unread)
        for row in self.rows:
            if row.single:
                layout.lines.append(heading_line(row.cells[0], self.header))
                continue
            line, beyond = aligned(row.cells, self.header, broken=row.broken)
            if any(cell.raw for cell in line.cells):  # else all of the row stands beyond the header
                layout.lines.append(line)
            layout.unread.extend(Unread(cell.raw, cell.span, "beyond_header") for cell in beyond if cell.raw)
        return layout

    def _is_labels(self, record: Record) -> bool:
        """Take a second or third row of labels, or a row that counts columns."""
        if is_column_count(record):
            self._repeat(record)
            return True
        lower = lowered(self.header, record) if self.lower_rows < _MOST_LOWER and not record.gap else None
        if lower is None:
            return False
        self.upper, self.header = self.header, lower
        self.lower_rows += 1
        return True

    def _is_again_below(self, record: Record) -> bool:
        """Say whether a record below a header that is printed again repeats the labels below the first one."""
        return is_column_count(record) or same_header(self.header, record)

    def _begins_another(self, record: Record) -> bool:
        """Say whether a header that is printed again has other labels below it, such as the years of a next page."""
        lower = lowered(self.upper, record)
        return lower is not None and lower.labels != self.header.labels

    def _let_go(self) -> None:
        """Take a header that was printed again as a part of this table."""
        if not self.held:
            return
        behind, self.waiting = self.waiting, self.before_held
        self._settle(self.held[0])
        self.waiting, self.before_held = behind, []
        for record in self.held:
            self._repeat(record)
        self.end = self.held[-1].span.end
        self.lower_rows = _MOST_LOWER
        self.broken = True
        self.held.clear()

    def _repeat(self, record: Record) -> None:
        self.repeated.extend(cell for cell in record.cells if cell.raw)

    def _is_again(self, record: Record) -> bool:
        again = [(column.role, column.period, column.unit) for column in header_of(record).columns]
        mine = [(column.role, column.period, column.unit) for column in self.header.columns]
        # a header that prints only some of the labels has other columns: its cells would shift under these
        return again == mine or printed_labels(record) == self.labels

    def _completes(self, record: Record) -> bool:
        """Say whether the last row stopped inside a cell that this record goes on with."""
        if not self.rows or self.rows[-1].single:
            return False
        wide, taken = len(self.header.columns), len(self.rows[-1].cells)
        return taken < wide and taken + len(record.cells) - 1 == wide and begins_small(record.cells[0].words)

    def _settle(self, record: Record) -> None:
        """Give each waiting line its part: a page number, the rest of a cell, a foot note or a heading."""
        for line in self.waiting:
            cell = line.cells[0]
            short = bool(self.rows) and not self.rows[-1].single and len(self.rows[-1].cells) < len(self.header.columns)
            if is_page_number(cell.words):
                self.unread.append(Unread(cell.raw, cell.span, "page_number"))
                self.broken = True
            elif is_foot(cell.words):
                self.unread.append(Unread(cell.raw, cell.span, "outside_table"))
            elif short and not line.gap and begins_small(cell.words):
                last = self.rows.pop()
                self.rows.append(_Row(_put_together(self.text, last.cells, line.cells), last.broken))
            else:
                self.rows.append(_Row(line.cells, line.gap, single=True))
        self.broken = self.broken or (bool(self.waiting) and record.gap)
        self.waiting.clear()


def _put_together(text: str, upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> tuple[Cell, ...]:
    span = Span(upper[-1].span.start, lower[0].span.end)
    return (*upper[:-1], Cell(span.of(text), span), *lower[1:])
