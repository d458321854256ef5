"""Rows under their headings: which rows only name a group, and which group each other row stands in."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.tables.records import Heading
from vnhealthplan.reading.tables.signs import bullet_of, rank_of, split_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.tables.joining import Row

_TOP = 2  # A and I
_UNNUMBERED = 50
_NAMING = frozenset({"number", "name"})


class Grouped(NamedTuple):
    """A row, the headings it stands under with the widest first, and whether it is a heading itself."""

    row: Row
    group: tuple[Heading, ...]
    heading: Heading | None = None


def grouped(rows: Sequence[Row]) -> Iterator[Grouped]:
    """Give each row with its headings.

    A row of a name alone is a heading where its number is a letter or a Roman one, where its name is in capitals,
    or where the row below stands deeper; a numbered row ends the groups of its own depth.
    """
    open_groups: list[tuple[float, Heading]] = []
    for row, below in pairwise((*rows, None)):
        if row is None:
            return
        number, name = row.number, row.name
        if number is None and row.parts[0].single:
            number, name = split_number(name)
        is_heading = _is_heading(row, number, below)
        rank = _rank(number, below) if is_heading else rank_of(number)
        while number is not None or is_heading:
            if not open_groups or open_groups[-1][0] < rank:
                break
            open_groups.pop()
        heading = Heading(number, name, row.span) if is_heading else None
        yield Grouped(row, tuple(group for _, group in open_groups), heading)
        if heading is not None:
            open_groups.append((rank, heading))


def _is_heading(row: Row, number: str | None, below: Row | None) -> bool:
    if row.parts[0].single:
        return True
    others = {column.role for place, column in enumerate(row.header.columns) if row.cells(place)} - _NAMING
    parent = others == {"unit"} and below is not None and bullet_of(below.name) is not None
    if (others and not parent) or not row.name or bullet_of(row.name):
        return False
    if rank_of(number) <= _TOP or row.name.isupper():
        return True
    if below is None:
        return False
    if number is None:
        return not _is_bare(below)
    return rank_of(below.number) > rank_of(number)


def _is_bare(row: Row) -> bool:
    """Say whether a row holds a name alone, without a number or a bullet."""
    filled = {column.role for place, column in enumerate(row.header.columns) if row.cells(place)}
    return filled == {"name"} and bullet_of(row.name) is None


def _rank(number: str | None, below: Row | None) -> float:
    if number is not None:
        return rank_of(number)
    if below is not None and below.number is not None:
        return rank_of(below.number) - 0.5
    return _UNNUMBERED
