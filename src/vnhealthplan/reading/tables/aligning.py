"""The cells of a row under their columns, also where conversions lost the first or the last of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.records import Span
from vnhealthplan.reading.tables.cells import Cell
from vnhealthplan.reading.tables.labels import unit_of
from vnhealthplan.reading.tables.records import Role
from vnhealthplan.reading.tables.signs import bullet_of, is_no_value, is_row_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.tables.headers import Header

_MOST_LOST = 3
_LONG = 30
_SHORT = 12


class Line(NamedTuple):
    """One printed row, a cell for each column; `broken` says that a page may end before it.

    `shifted` says that it has fewer cells than the header, `single` that it is one cell over all columns.
    """

    cells: tuple[Cell, ...]
    broken: bool = False
    shifted: bool = False
    single: bool = False


def aligned(cells: Sequence[Cell], header: Header, *, broken: bool = False) -> tuple[Line, Sequence[Cell]]:
    r"""Put cells under columns, and give those that stand beyond the last one.

    Where cells are missing, as many as three columns are left empty at the front, whichever fits best.

    >>> from vnhealthplan.reading.tables.cells import first_record
    >>> from vnhealthplan.reading.tables.headers import header_of
    >>> header = header_of(first_record("STT;Nhiệm vụ;Chủ trì;Thời gian", ";"))
    >>> line, _ = aligned(first_record("- Xây dựng kế hoạch;Sở Y tế;12/2024", ";").cells, header)
    >>> [cell.raw for cell in line.cells], line.shifted
    (['', '- Xây dựng kế hoạch', 'Sở Y tế', '12/2024'], True)
    """
    columns = header.columns
    wide = len(columns)
    lost = wide - len(cells)
    if lost <= 0 and _is_heading(cells[:wide], header):
        return heading_line(next(cell for cell in cells if cell.raw), header, broken=broken), cells[wide:]
    if lost <= 0:
        return Line(tuple(cells[:wide]), broken), cells[wide:]
    roles = [column.role for column in columns]
    shift = max(range(min(lost, _MOST_LOST) + 1), key=lambda places: _fit(cells, roles[places:]))
    empty = Cell("", Span(cells[0].span.start, cells[0].span.start))
    last = Cell("", Span(cells[-1].span.end, cells[-1].span.end))
    return Line((*([empty] * shift), *cells, *([last] * (lost - shift))), broken, shifted=True), ()


def _is_heading(cells: Sequence[Cell], header: Header) -> bool:
    """Say whether a row holds words in the column of numbers and nothing else, as merged cells come out."""
    filled = [place for place, cell in enumerate(cells) if cell.raw]
    if len(filled) != 1 or header.columns[filled[0]].role != "number":
        return False
    words = cells[filled[0]].words
    return not (is_row_number(words) or bullet_of(words))


def heading_line(cell: Cell, header: Header, *, broken: bool = False) -> Line:
    """Give the line of a cell that reaches over all columns, under the column of names."""
    name = header.place_of("name") or 0
    empty = Cell("", Span(cell.span.start, cell.span.start))
    cells = [cell if place == name else empty for place in range(len(header.columns))]
    return Line(tuple(cells), broken, single=True)


def _fit(cells: Sequence[Cell], roles: Sequence[Role]) -> int:
    return sum(_fits(cell.words, role) for cell, role in zip(cells, roles, strict=False) if cell.raw)


def _fits(words: str, role: Role) -> int:
    """Give how well words suit a column, from -2 to 2."""
    has_digit = any(map(str.isdigit, words))
    if role == "number":
        return 1 if is_row_number(words) else -2
    if role == "name":
        return 2 if any(map(str.isalpha, words)) and not is_row_number(words) else -2
    if role in {"plan", "result"}:
        return 1 if has_digit or is_no_value(words) else -1 if len(words) > _LONG else 0
    if role == "unit":
        return 1 if unit_of(words) or (len(words) <= _SHORT and not has_digit) else -1
    if role == "due":
        return 1 if has_digit else 0
    return 0 if has_digit and len(words) <= _SHORT else 1
