"""Rows of Word's tables: a cell for each column, merged cells given once and blank where they go on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from vnhealthplan.reading.tables.archive import MOST_COLUMNS
from vnhealthplan.reading.word.records import TooWideError
from vnhealthplan.reading.word.tags import word

_DEEP = frozenset(word(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_ROW, _CELL = word("tr"), word("tc")
_ROW_LOOK, _CELL_LOOK = word("trPr"), word("tcPr")
_DELETED_ROW = (word("del"), word("moveFrom"))


class Place(NamedTuple):
    """One cell of a row: the element that holds its words, or nothing where a merged cell goes on or none begins."""

    element: Any | None


def rows_of(table: Any) -> Iterator[tuple[Place, ...] | None]:  # noqa: ANN401  # an element of a library that may be missing
    """Give the rows of a table with as many places as they have columns; nothing for a row that was deleted.

    Raises TooWideError above 200 columns.
    """
    for row in _inside(table, _ROW):
        look = row.find(_ROW_LOOK)
        if look is not None and any(look.find(tag) is not None for tag in _DELETED_ROW):
            yield None
            continue
        places = [Place(None)] * _number(look, "gridBefore", 0)
        for cell in _inside(row, _CELL):
            places += _places_of(cell)
            if len(places) > MOST_COLUMNS:
                raise TooWideError
        yield tuple(places)


def _places_of(cell: Any) -> list[Place]:  # noqa: ANN401  # elements of lxml have no types here
    look = cell.find(_CELL_LOOK)
    if look is None:
        return [Place(cell)]
    width = max(_number(look, "gridSpan", 1), 1)
    is_rest = any(
        merged is not None and merged.get(word("val"), "continue") == "continue"
        for merged in (look.find(word("vMerge")), look.find(word("hMerge")))
    )
    gone = look.find(word("cellDel")) is not None
    return [Place(None if is_rest or gone else cell), *[Place(None)] * (width - 1)]


def _inside(element: Any, tag: str) -> Iterator[Any]:  # noqa: ANN401  # elements of lxml have no types here
    """Give the elements with a tag, also those in frames of other ones."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _DEEP:
            yield from _inside(child, tag)


def _number(look: Any | None, name: str, usual: int) -> int:  # noqa: ANN401  # elements of lxml have no types here
    """Give a number of columns that an element states; a number that none can be raises TooWideError."""
    found = None if look is None else look.find(word(name))
    printed = "" if found is None else found.get(word("val")) or ""
    if not (printed.isascii() and printed.isdigit()):
        return usual
    if len(printed) > len(str(MOST_COLUMNS)) or int(printed) > MOST_COLUMNS:
        raise TooWideError
    return int(printed)
