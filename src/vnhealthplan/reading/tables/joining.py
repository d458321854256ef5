"""Rows put together: a row that a page or a lost line break cut in two is one row of several printed parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnhealthplan.reading.records import Span
from vnhealthplan.reading.tables.cells import Cell
from vnhealthplan.reading.tables.records import Role
from vnhealthplan.reading.tables.signs import begins_small, bullet_of, ends_sentence, is_row_number
from vnhealthplan.reading.tables.subgroups import subgroup_of

if TYPE_CHECKING:
    from vnhealthplan.reading.tables.aligning import Line
    from vnhealthplan.reading.tables.headers import Header

_MOST_PARTS = 12
_VALUES = frozenset({"plan", "result", "unit"})


@dataclass(frozen=True, slots=True)
class Row:
    """One row of one or more printed parts, all with the same columns."""

    parts: tuple[Line, ...]
    header: Header

    def cells(self, place: int) -> tuple[Cell, ...]:
        """Give the filled cells of one column, a part after the other."""
        return tuple(part.cells[place] for part in self.parts if part.cells[place].raw)

    def words(self, place: int | None) -> str:
        """Give the words of one column; none where the table has no such column."""
        return "" if place is None else " ".join(cell.words for cell in self.cells(place))

    def of_role(self, role: Role) -> tuple[Cell, ...]:
        """Give the filled cells of all columns with a role."""
        places = [place for place, column in enumerate(self.header.columns) if column.role == role]
        return tuple(cell for place in places for cell in self.cells(place))

    @property
    def number(self) -> str | None:
        """The printed number of the row."""
        return self.words(self.header.place_of("number")) or None

    @property
    def name(self) -> str:
        """The words of the column of names."""
        return self.words(self.header.place_of("name"))

    @property
    def span(self) -> Span:
        """From the first filled cell to the last one."""
        spans = [cell.span for part in self.parts for cell in part.cells if cell.raw]
        return Span(spans[0].start, max(span.end for span in spans))


def joined(lines: Iterable[Line], header: Header) -> list[Row]:
    """Give the rows of a table's lines.

    A line goes on with the row above where it has no number of its own and begins in the middle of a sentence, or
    stands behind the end of a page as words alone; never where both hold a value in one column.  A row has at most
    12 parts.
    """
    rows: list[list[Line]] = []
    with_bullets = False
    for line in lines:
        if rows and _goes_on(rows[-1], line, header, with_bullets=with_bullets):
            rows[-1].append(line)
            continue
        rows.append([line])
        if not _words(line, header, "number"):
            with_bullets = bullet_of(_words(line, header, "name")) is not None
    return [Row(tuple(parts), header) for parts in rows]


def _goes_on(parts: list[Line], line: Line, header: Header, *, with_bullets: bool) -> bool:
    if len(parts) == _MOST_PARTS or parts[-1].single or line.single or is_row_number(_words(line, header, "number")):
        return False
    name = _words(line, header, "name")
    if bullet_of(name) or subgroup_of(name) or _share_a_value(parts, line, header):
        return False
    if not name:
        return True
    before = next((words for part in reversed(parts) if (words := _words(part, header, "name"))), "")
    if begins_small(name):
        return line.broken or not ends_sentence(before)
    if not line.broken or not before or _is_only_name(parts, header):
        return False
    alone = sum(bool(cell.raw) for cell in line.cells) == 1
    return alone and (with_bullets or not ends_sentence(before))


def _share_a_value(parts: list[Line], line: Line, header: Header) -> bool:
    """Say whether two lines hold a value or a unit in one column, so that they are two rows."""
    places = (place for place, column in enumerate(header.columns) if column.role in _VALUES and line.cells[place].raw)
    return any(part.cells[place].raw for place in places for part in parts)


def _is_only_name(parts: list[Line], header: Header) -> bool:
    """Say whether a row may be a heading: a name without a bullet, and nothing beside it but a number."""
    places = [place for place, column in enumerate(header.columns) if column.role not in {"number", "name"}]
    filled = any(part.cells[place].raw for part in parts for place in places)
    return not filled and not bullet_of(_words(parts[0], header, "name"))


def _words(line: Line, header: Header, role: Role) -> str:
    place = header.place_of(role)
    return "" if place is None else line.cells[place].words
