"""Rows of indicators: a draft target for each plan column, with the result before it as its baseline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.records import DraftBaseline, DraftTarget, Evidence, Span, Unread
from vnhealthplan.reading.tables.cells import Cell
from vnhealthplan.reading.tables.grouping import Grouped
from vnhealthplan.reading.tables.joining import Row
from vnhealthplan.reading.tables.records import Column, DraftRow, Heading, Note, Result, Role
from vnhealthplan.reading.tables.row_targets import ResultFacts, RowFacts, is_of_another_size, target_of
from vnhealthplan.reading.tables.row_unit import row_unit
from vnhealthplan.reading.tables.signs import NOT_COMPUTED, bullet_of, without_bullet
from vnhealthplan.reading.tables.values import Value, is_money, names_money, read_value, same_scale

_VALUES: frozenset[Role] = frozenset({"plan", "result"})
_PART_OF = fold("trong đó").text
_PART = re.compile(rf"(?:[-+*•]\s?)?{_PART_OF}\s?[:,]?\s*")
_FUNDS = fold("kinh phí").text


class Rows(NamedTuple):
    """The rows of a table and what of them was not read."""

    rows: tuple[DraftRow, ...]
    unread: tuple[Unread, ...]


class _Source(NamedTuple):
    """The text of a table, and the offsets of cells whose comma is no sign of thousands."""

    text: str
    decimals: frozenset[int]


class _Parent(NamedTuple):
    """A row that the rows below it are parts of, and its unit with the place of its words."""

    heading: Heading
    unit: str | None
    place: Span | None


def has_values(columns: Sequence[Column]) -> bool:
    """Say whether a table has columns of values."""
    return any(column.role in _VALUES for column in columns)


def read_rows(entries: Sequence[Grouped], text: str, decimals: frozenset[int] = frozenset()) -> Rows:
    """Read the rows of a table of indicators; headings give no row.

    Each value cell ends in a target, in a result or in the unread; `decimals` are the offsets of cells whose comma is
    no sign of thousands.
    """
    drafts: list[DraftRow] = []
    unread: list[Unread] = []
    printed = Counter(entry.row.number for entry in entries if entry.row.number and entry.heading is None)
    parent: _Parent | None = None
    for entry in entries:
        part = _is_part(entry.row.name)
        if entry.heading is not None and part and parent is not None:
            continue  # "Trong đó:" alone: the row above is what the next rows are parts of
        if entry.heading is not None:
            parent = _Parent(entry.heading, *_stated(entry.row, entry.heading.name)[:2])
            continue
        reader = _RowReader(entry, _Source(text, decimals), parent if part else None, unread)
        if entry.row.number and printed[entry.row.number] > 1:
            reader.notes.append(Note("number_repeated", entry.row.of_role("number")[0].span))
        drafts.append(reader.draft())
        if not part:
            heading = Heading(entry.row.number, entry.row.name, entry.row.span)
            parent = _Parent(heading, *_stated(entry.row, entry.row.name)[:2])
    return Rows(tuple(drafts), tuple(unread))


def joint_notes(row: Row) -> Iterator[Note]:
    """Tell where a row was put together of several lines, or its cells were shifted under their columns."""
    for part in row.parts[1:]:
        yield Note("joined_over_page" if part.broken else "joined_rows", row.span)
    if any(part.shifted for part in row.parts):
        yield Note("shifted_cells", row.span)


def places_of(row: Row, leave_out: frozenset[Role]) -> Mapping[Role, tuple[Span, ...]]:
    """Give the places of a row's cells by role, without some roles."""
    roles = dict.fromkeys(column.role for column in row.header.columns if column.role not in leave_out)
    found = {role: tuple(cell.span for cell in row.of_role(role)) for role in roles}
    return {role: spans for role, spans in found.items() if spans}


def stretch(cells: Sequence[Cell]) -> Span | None:
    """Give the stretch from the first cell to the last one."""
    return Span(cells[0].span.start, cells[-1].span.end) if cells else None


def _stated(row: Row, name: str) -> tuple[str | None, Span | None, str | None]:
    """Give the unit that a row states, where it stands, and the doubt about it."""
    units = row.of_role("unit")
    unit, from_name, doubt = row_unit(name, " ".join(cell.words for cell in units))
    place = stretch(row.of_role("name") if from_name else units)
    return unit, place if unit else None, doubt


def _is_part(name: str) -> bool:
    """Say whether a row is a part of the row above it: "- Nam", "Trong đó: thành thị"."""
    return bullet_of(name) is not None or fold(name).text.startswith(_PART_OF)


def _own_name(name: str) -> str:
    """Give the name of a row without what makes it a part of another: "Trong đó: - Nam" is "Nam"."""
    if name == NOT_COMPUTED:
        return ""
    folded = fold(name)
    match = _PART.match(folded.text)
    if match and match.end() < len(folded.text):
        name = name[folded.start(match.end()) :]
    return without_bullet(name)


def _holds_money(column: Column) -> bool:
    """Say whether a column is one of money, by its unit or, where it prints none, by its label."""
    return is_money(column.unit) or (column.unit is None and _FUNDS in fold(column.label).text)


class _RowReader:
    """One row as it is read."""

    def __init__(self, entry: Grouped, source: _Source, parent: _Parent | None, unread: list[Unread]) -> None:
        self.entry = entry
        self.row = entry.row
        self.text = source.text
        self.decimals = source.decimals
        self.parent = parent
        self.unread = unread
        self.notes: list[Note] = []
        self._in_money = any(names_money(cell.words) for cell in entry.row.of_role("unit"))

    def draft(self) -> DraftRow:
        """Give the row with its targets and results."""
        row = self.row
        names, units = row.of_role("name"), row.of_role("unit")
        name_span = stretch(names) or Span(row.span.start, row.span.start)
        name = _own_name(row.name)
        if not name:
            self.unread.append(Unread(row.span.of(self.text), row.span, "nameless_row"))
        unit, place, doubt = _stated(row, name)
        evidence = Evidence("stated", place) if unit else None
        if unit is None and not units and self.parent is not None and self.parent.unit is not None:
            unit, evidence = self.parent.unit, Evidence("carried", self.parent.place)
        if doubt:
            self.notes.append(Note(doubt, stretch(units) or name_span))
        self.notes.extend(joint_notes(row))
        above = self.parent.heading if self.parent else None
        facts = RowFacts(name, name_span, row.span, unit, evidence, above)
        results = list(self._results(unit)) if name else []  # of a row without a name, nothing is known
        targets = tuple(self._targets(facts, results)) if name else ()
        if any(is_of_another_size(target) for target in targets):
            self.notes.append(Note("unit_unusual", stretch(units) or name_span))
        group = self.entry.group
        if above is not None and above not in group:
            group = (*group, above)
        return DraftRow(
            number=row.number,
            name=name,
            name_span=name_span,
            span=row.span,
            quote=row.span.of(self.text),
            unit=unit,
            printed_unit=" ".join(cell.words for cell in units) or None,
            targets=targets,
            results=tuple(Result(*result) for result in results),
            group=group,
            places=places_of(row, _VALUES),
            notes=tuple(self.notes),
        )

    def _results(self, unit: str | None) -> Iterator[ResultFacts]:
        for column, cell in self._cells("result"):
            value = self._read(column, cell, unit)
            bound = value.bound
            if bound is None or bound.comparator not in {"eq", "approx"} or bound.basis != "level":
                if value.reason is None:
                    self.unread.append(Unread(cell.raw, cell.span, "result_not_plain"))
                continue
            baseline = DraftBaseline(period=column.period, value=bound.value, unit=unit or bound.unit or column.unit)
            yield ResultFacts(baseline, cell.span)

    def _targets(self, facts: RowFacts, results: Sequence[ResultFacts]) -> Iterator[DraftTarget]:
        for column, cell in self._cells("plan"):
            value = self._read(column, cell, facts.unit)
            if value.reason is None:
                yield target_of(facts, column, cell, value, results)

    def _read(self, column: Column, cell: Cell, unit: str | None) -> Value:
        """Read a value cell, and keep what of it is not read."""
        value = read_value(cell.words, unit or column.unit, decimal=cell.span.start in self.decimals)
        own = value.bound.unit if value.bound else None
        if value.reason is None and (self._in_money or _holds_money(column) or is_money(unit) or is_money(own)):
            value = Value(reason="money")
        if value.reason is not None or value.more:
            self.unread.append(Unread(cell.raw, cell.span, value.reason or "value_not_understood"))
        if value.reason is None and own is not None and unit is not None and not same_scale(own, unit):
            self.notes.append(Note("unit_differs_in_cell", cell.span))
        return value

    def _cells(self, role: Role) -> Iterator[tuple[Column, Cell]]:
        for place, column in enumerate(self.row.header.columns):
            if column.role == role:
                filled = self.row.cells(place)
                yield column, filled[0] if filled else self.row.parts[0].cells[place]
