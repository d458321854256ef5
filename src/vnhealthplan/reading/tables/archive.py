"""A workbook's zip archive, judged before any of it is read: how far its cells reach, and how long its texts are."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from vnhealthplan.messages import Words
from vnhealthplan.reading.archive import UnsafeArchiveError, plain_archive, read_parts
from vnhealthplan.reading.tables.stored_cells import told_as_text

MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELLS = 1_000_000
MOST_PLACES = 500_000
"""Cells of all sheets with the empty ones between them."""
MOST_TEXT = 1_000_000_000
"""Characters of all cells: a shared text of a megabyte that every cell points to would fill the memory."""

_REFERENCE = re.compile(rb"""\sr\s*=\s*["']\s*([A-Za-z]{0,8})([0-9]{1,20})\s*["']""")
_CELL = re.compile(rb"<(?:[A-Za-z0-9_.-]{1,40}:)?c[\s/>]")
_SHARED_END = re.compile(rb"</(?:[A-Za-z0-9_.-]{1,40}:)?si\s*>")
_WORKBOOK = "xl/workbook.xml"
_LOOKS = ("xl/theme/", "xl/drawings/", "xl/charts/", "xl/diagrams/", "docProps/")
"""Parts that no value stands in; a colour has attributes like those of a cell."""


class _Size(NamedTuple):
    """What the cells of an archive come to: the last row and column, the cells, and the longest shared text."""

    row: int = 0
    column: int = 0
    cells: int = 0
    longest: int = 0


def plain_copy(data: bytes) -> bytes:
    """Give a workbook's parts of text in a new archive without compression, after all of them were judged.

    Pictures, macros, looks and binary sheets stay out; what the reader of sheets would lose is told as text.

    Raises UnsafeArchiveError: what `read_parts` refuses, cells beyond row 20,000 or column 200, or above a million
    cells.
    """
    parts = read_parts(data, ".xlsx", _WORKBOOK, _LOOKS)
    _judge_contents(parts)
    return plain_archive(told_as_text(parts))


def _judge_contents(parts: dict[str, bytes]) -> None:
    size = _Size()
    for part in parts.values():
        size = _larger(size, part)
    if size.row > MOST_ROWS or size.column > MOST_COLUMNS or size.cells > MOST_CELLS:
        limits = f"{MOST_ROWS} × {MOST_COLUMNS}"
        raise UnsafeArchiveError(Words(f"bảng lớn hơn {limits} ô", f"the sheet is larger than {limits} cells"))
    if size.cells * size.longest > MOST_TEXT:
        raise UnsafeArchiveError(Words("văn bản trong các ô quá dài", "the texts of the cells are too long"))


def _larger(size: _Size, part: bytes) -> _Size:
    row, column = size.row, size.column
    for match in _REFERENCE.finditer(part):
        row = max(row, int(match[2]))
        column = max(column, _column(match[1]))
    cells = size.cells + sum(1 for _ in _CELL.finditer(part))
    ends = [0, *(match.end() for match in _SHARED_END.finditer(part))]
    longest = max((end - start for start, end in pairwise(ends)), default=0)
    return _Size(row, column, cells, max(size.longest, longest))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
