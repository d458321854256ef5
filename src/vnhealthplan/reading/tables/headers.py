"""The header of a table: one or two rows of labels, and the row that numbers the columns."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.records import Span
from vnhealthplan.reading.tables.cells import Cell
from vnhealthplan.reading.tables.labels import LONGEST_LABEL, Label, is_comparison, read_label
from vnhealthplan.reading.tables.records import BODIES, Column, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnhealthplan.reading.tables.cells import Record

MOST_COLUMNS = 64
"""A short line below a wide header costs a cell for each column, so that width has an end."""

_LEAST_KNOWN = 2
_LEAST_COUNTED = 3
_FIXED = frozenset({"number", "name", "unit", "note", "other"})
_BEFORE_VALUES = frozenset({"number", "name", "unit"})
_OF_DUTIES: frozenset[Role] = frozenset({*BODIES, "frequency", "outputs"})
_COUNTED = re.compile(r"\(?([0-9]{1,2}|[A-Za-z])\)?(?:\s?=.{0,40})?")


class Header(NamedTuple):
    """The columns of a table; `spread` says that the cover of the upper labels is worked out, not printed."""

    columns: tuple[Column, ...]
    spread: bool = False

    def place_of(self, role: Role) -> int | None:
        """Give the place of the first column with a role."""
        return next((place for place, column in enumerate(self.columns) if column.role == role), None)

    @property
    def labels(self) -> tuple[str, ...]:
        """The folded labels, by which two headers are one."""
        return tuple(fold(column.label).text for column in self.columns)


def is_header(record: Record) -> bool:
    """Say whether a record holds the labels of columns, and no values.

    >>> from vnhealthplan.reading.tables.cells import first_record
    >>> [
    ...     is_header(first_record(line, ";"))
    ...     for line in ("STT;Chỉ số;ĐVT;Kế hoạch 2024", "01;Bác sĩ/vạn dân;Bác sĩ;9,8")
    ... ]
    [True, False]
    """
    if len(record.cells) > MOST_COLUMNS or any(len(cell.raw) > 2 * LONGEST_LABEL for cell in record.cells):
        return False
    labels = [read_label(cell.words) for cell in record.cells if cell.raw]
    roles = [label.role for label in labels if label.role is not None]
    known = len(roles) >= _LEAST_KNOWN and (roles[0] == "number" or len(roles) * 2 >= len(labels))
    if "name" in roles:
        return known
    return known and "number" in roles and len(roles) > _LEAST_KNOWN and len(set(roles)) > _LEAST_KNOWN


def header_of(record: Record) -> Header:
    """Give the columns that one row of labels names.

    The first label of names names the rows; a second one, such as "Mục tiêu" behind "Nội dung", is the plan's.
    """
    labels = [read_label(cell.words) for cell in record.cells]
    names = [place for place, label in enumerate(labels) if label.role == "name"]
    columns = [_column(cell, label) for cell, label in zip(record.cells, labels, strict=True)]
    if names:
        for place in names[1:]:
            columns[place] = replace(columns[place], role="other" if labels[place].sure else "plan")
    else:
        number = next((place for place, label in enumerate(labels) if label.role == "number"), -1)
        for place in range(number + 1, len(columns)):
            if labels[place].role is None:
                columns[place] = replace(columns[place], role="name")
                break
    return Header(tuple(columns))


def lowered(header: Header, record: Record) -> Header | None:
    """Give the header with a second row of labels below it; nothing where the record is no such row.

    An upper label covers the columns to its right that have none of their own; where the row below has more cells
    than the upper one, the upper labels are spread over them evenly, or left out where that does not come out even.

    >>> from vnhealthplan.reading.tables.cells import first_record
    >>> upper = header_of(first_record("TT;Chỉ tiêu;Thực hiện;;Kế hoạch;", ";"))
    >>> both = lowered(upper, first_record(";;2022;2023;2024;2025", ";"))
    >>> [(column.role, str(column.period)) for column in both.columns[2:]]
    [('result', '2022'), ('result', '2023'), ('plan', '2024'), ('plan', '2025')]
    """
    upper = header.columns
    cells = record.cells if _is_lower(header, record.cells) else _moved_under_values(upper, record.cells)
    if not cells:
        return None
    spread = len(cells) > len(upper)
    above = _spread(upper, cells) if spread else _covering(upper, cells)
    columns = []
    for place, column in enumerate(above):
        cell = cells[place] if place < len(cells) else None
        own = upper[place] if place < len(upper) and not spread else None
        columns.append(_under(column, own, cell))
    return Header(tuple(_values_by_year(columns)), spread)


def is_column_count(record: Record) -> bool:
    """Say whether a record only counts the columns: "(1) (2) (3)", "A B 1 2".

    >>> from vnhealthplan.reading.tables.cells import first_record
    >>> [is_column_count(first_record(line, ";")) for line in ("A;B;1;2;3=2/1", "01;Bác sĩ;1;2")]
    [True, False]
    """
    filled = [cell.words for cell in record.cells if cell.raw]
    found = [_COUNTED.fullmatch(words) for words in filled]
    if len(filled) < _LEAST_COUNTED or not all(found):
        return False
    numbers = [int(match[1]) for match in found if match and match[1].isdecimal()]
    return all(later - earlier == 1 for earlier, later in pairwise(numbers))


def printed_labels(record: Record) -> tuple[str, ...]:
    """Give the folded labels of a record in their order, each once, by which a later page repeats it."""
    return tuple(dict.fromkeys(fold(cell.words).text for cell in record.cells if cell.raw))


def same_header(header: Header, record: Record) -> bool:
    """Say whether a record prints the upper labels of a header again."""
    printed = [fold(cell.words).text for cell in record.cells if cell.raw]
    known = {fold(part).text for column in header.columns for part in (column.label, *column.label.split(" > "))}
    return all(words in known for words in printed)


def with_repeated(header: Header, cells: Iterable[Cell]) -> Header:
    """Give the header with the places of the labels that later pages repeat, each at the column it names."""
    place_of = {part: place for place, column in enumerate(header.columns) for part in _parts(column)}
    more: dict[int, list[Span]] = {}
    for cell in cells:
        more.setdefault(place_of.get(fold(cell.words).text, 0), []).append(cell.span)
    columns = (
        replace(column, spans=(*column.spans, *more.get(place, ()))) for place, column in enumerate(header.columns)
    )
    return header._replace(columns=tuple(columns))


def _parts(column: Column) -> list[str]:
    return [fold(part).text for part in column.label.split(" > ")]


def _column(cell: Cell, label: Label) -> Column:
    role: Role = "plan" if label.role == "year" else (label.role or "other")
    spans = (cell.span,) if cell.raw else ()
    return Column(role, cell.words, spans, label.period, label.unit, None, label.role == "year")


def _is_lower(header: Header, cells: Sequence[Cell]) -> bool:
    number, name = header.place_of("number"), header.place_of("name")
    filled = [(place, cell) for place, cell in enumerate(cells) if cell.raw]
    if not filled:
        return False
    for place, cell in filled:
        label = read_label(cell.words)
        if place in (number, name):
            if fold(cell.words).text not in _parts(header.columns[place]):
                return False
        elif label.role in {None, "name"} and not _is_subgroup(cell.words):
            return False
    return any(place not in (number, name) for place, _ in filled)


def _is_subgroup(words: str) -> bool:
    """Say whether a lower label may name a part of what the upper one names: words, and no number."""
    return len(words) <= LONGEST_LABEL and not any(sign.isdigit() for sign in words) and any(map(str.isalpha, words))


def _covering(upper: Sequence[Column], cells: Sequence[Cell]) -> list[Column]:
    above: list[Column] = []
    for place, column in enumerate(upper):
        has_lower = place < len(cells) and bool(cells[place].raw)
        if not column.label and has_lower and above and above[-1].role not in _BEFORE_VALUES:
            above.append(replace(above[-1], spans=()))
        else:
            above.append(column)
    return above


def _moved_under_values(upper: Sequence[Column], cells: Sequence[Cell]) -> Sequence[Cell]:
    """Give a row of years alone, as conversions leave it of cells merged downwards, under the columns of values.

    Nothing is given where it does not come out even.
    """
    if len(cells) < _LEAST_KNOWN or any(read_label(cell.words).role != "year" for cell in cells):
        return ()
    first, last = _stretch_of_values(upper)
    if first >= last or len(cells) % (last - first):
        return ()
    empty = Cell("", Span(cells[0].span.start, cells[0].span.start))
    return (*([empty] * first), *cells, *([empty] * (len(upper) - last)))


def _stretch_of_values(upper: Sequence[Column]) -> tuple[int, int]:
    """Give the columns between those that name the rows and those that only explain them."""
    first = next((place for place, column in enumerate(upper) if column.role not in _BEFORE_VALUES), len(upper))
    last = len(upper)
    while last > first and upper[last - 1].role == "note":
        last -= 1
    return first, last


def _spread(upper: Sequence[Column], cells: Sequence[Cell]) -> list[Column]:
    lower = sum(bool(cell.raw) for cell in cells)
    first = next(place for place, cell in enumerate(cells) if cell.raw)
    behind = next(place for place, cell in enumerate(reversed(cells)) if cell.raw)
    if any(column.role != "note" for column in upper[len(upper) - behind :]):
        behind = 0
    last = len(upper) - behind
    fixed, wide, notes = list(upper[:first]), list(upper[first:last]), list(upper[last:])
    if not wide or lower % len(wide) or len(cells) != first + lower + behind:
        empty = Column("other", "")
        wide += notes
        return [*fixed, *[replace(empty, spans=column.spans) for column in wide]][: len(cells)] + [empty] * max(
            0, len(cells) - len(upper)
        )
    each = lower // len(wide)
    return [
        *fixed,
        *(replace(column, spans=column.spans if not turn else ()) for column in wide for turn in range(each)),
        *notes,
    ]


def _values_by_year(columns: Sequence[Column]) -> Iterator[Column]:
    """Take "Lộ trình thực hiện" over years for the values of these years, where no column says who answers."""
    has_duties = any(column.role in _OF_DUTIES for column in columns)
    for column in columns:
        by_year = column.role == "due" and column.period is not None and not has_duties
        yield replace(column, role="plan") if by_year else column


def _under(column: Column, own: Column | None, cell: Cell | None) -> Column:
    """Give the column of an upper and a lower label."""
    if cell is None or not cell.raw or (own is not None and cell.words == own.label):
        return column if cell is None or not cell.raw else replace(column, spans=(*column.spans, cell.span))
    label = read_label(cell.words)
    below = _column(cell, label)
    role, assumed, qualifier = column.role, column.assumed, column.qualifier
    if column.role == "other" and is_comparison(column.label):
        pass
    elif label.role is None:
        qualifier = cell.words
    elif label.role != "year":
        role, assumed = below.role, False
    elif role in _FIXED:
        role, assumed = "plan", True
    text = f"{column.label} > {cell.words}" if column.label else cell.words
    spans = (*column.spans, cell.span)
    return Column(role, text, spans, below.period or column.period, below.unit or column.unit, qualifier, assumed)
