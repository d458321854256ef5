"""The numbered rows of the tables that a plan was typed from, as far as the quotes show that they are rows."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnhealthplan.models import Plan, Source

_NUMBER = re.compile(r"((?:[0-9]{1,4}\.){0,3})([0-9]{1,4})[.)]?")
_GOES_ON = re.compile(r"\w|[.,][0-9]")
_BLANKS = re.compile(r"[^\S\t]+")
_CELLS = re.compile(r"[\t|]")
_FEW = 4
"""One row in so many may be odd; where more are, the numbers are no plain numbering."""


class PrintedRow(NamedTuple):
    """One row: its place in the plan, its table, its number as printed and as a number, and its words."""

    part: str
    place: int
    table: tuple[str | None, str]
    printed: str
    number: int
    words: str

    @property
    def title(self) -> str | None:
        """The cell after the number, or nothing where the quote shows no cells."""
        cells = [cell.strip() for cell in _CELLS.split(self.words)]
        return next((cell for cell in cells[1:] if cell), None) if len(cells) > 1 else None

    def is_the_same_as(self, other: PrintedRow) -> bool:
        """Say whether two quotes can be of one row: both begin with it, so the shorter begins the longer."""
        return self.words.startswith(other.words) or other.words.startswith(self.words)


class Numbering(NamedTuple):
    """What is odd in the numbers of one table: rows with the number of the row before, and gaps before a row."""

    repeats: Sequence[tuple[PrintedRow, PrintedRow, int | None]]
    """The row, the one before it, and the number that is missing beside them, which was perhaps meant."""
    gaps: Sequence[tuple[PrintedRow, PrintedRow]]
    """The row after the gap and the one before it."""

    @property
    def slips(self) -> int:
        """How many numbers stand twice or are missing."""
        return len(self.repeats) + sum(row.number - before.number - 1 for row, before in self.gaps)


def printed_row(part: str, index: int, source: Source | None) -> PrintedRow | None:
    """Give the row that a record was typed from, or nothing where its quote does not begin with its number."""
    if source is None or source.row is None:
        return None
    match = _NUMBER.fullmatch(source.row)
    words = _BLANKS.sub(" ", unicodedata.normalize("NFC", source.quote).lstrip("| \t"))
    if match is None or not words.startswith(source.row) or _GOES_ON.match(words, len(source.row)):
        return None
    return PrintedRow(part, index, (source.section, match[1]), source.row, int(match[2]), words)


def numberings(plan: Plan) -> Iterator[Numbering]:
    """Read the numbers of every table of targets, tasks and responsibilities.

    A number lower than the one before begins another table.  Only where three rows in four follow each other is
    what does not a slip.
    """
    for part in ("targets", "tasks", "responsibilities"):
        tables: dict[object, list[PrintedRow]] = defaultdict(list)
        for index, record in enumerate(getattr(plan, part)):
            row = printed_row(part, index, record.source)
            if row is not None:
                tables[row.table].append(row)
        for rows in tables.values():
            for run in _runs(rows):
                numbering = _read(run)
                if numbering.slips * _FEW <= len(run):
                    yield numbering


def _runs(rows: Iterable[PrintedRow]) -> Iterator[list[PrintedRow]]:
    run: list[PrintedRow] = []
    for row in rows:
        if run and row.number == run[-1].number and row.is_the_same_as(run[-1]):
            continue
        if run and row.number < run[-1].number:
            yield run
            run = []
        run.append(row)
    yield run


def _read(run: Sequence[PrintedRow]) -> Numbering:
    present = {row.number for row in run}
    repeats, gaps, explained = [], [], set()
    for before, row in pairwise(run):
        if row.number == before.number:
            beside = (row.number + 1, row.number - 1)
            meant = next((one for one in beside if one not in present and run[0].number < one < run[-1].number), None)
            repeats.append((row, before, meant))
            explained.add(meant)
    for before, row in pairwise(run):
        missing = row.number - before.number - 1
        if missing > 0 and not (missing == 1 and row.number - 1 in explained):
            gaps.append((row, before))
    return Numbering(repeats, gaps)
