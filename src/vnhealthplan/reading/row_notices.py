"""Notices of rows: what a reader should look at again where a target was read from a table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.reading.names import Match
from vnhealthplan.reading.notices import uncertain
from vnhealthplan.units import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.reading.records import DraftTarget
    from vnhealthplan.reading.tables import DraftRow, TableReading
    from vnhealthplan.reading.tables.records import Note

_OF_UNITS = frozenset({"unit_is_noun", "unit_contradicts_name"})


def with_notices(row: DraftRow) -> tuple[DraftTarget, ...]:
    """Give the targets of a row, the first of them with the notices of the row.

    VHP123 tells of an indicator that is not certain, VHP125 of a unit column that says something else than the name.
    """
    if not row.targets:
        return ()
    first = row.targets[0]
    notices = (*first.notices, *uncertain(Match(first.code, first.candidates, ()), first.indicator), *_of_units(row))
    return replace(first, notices=notices), *row.targets[1:]


def notes_of(tables: TableReading) -> Iterator[Note]:
    """Give the doubts about rows that no notice of a target tells, each once."""
    seen: set[Note] = set()
    told = {note for row in tables.rows if row.targets for note in row.notes if note.reason in _OF_UNITS}
    of_rows = (note for row in tables.rows for note in row.notes)
    of_duties = (note for duty in tables.duties for note in duty.notes)
    for note in (*tables.notes, *of_rows, *of_duties):
        if note not in seen and note not in told:
            seen.add(note)
            yield note


def _of_units(row: DraftRow) -> Iterator[Finding]:
    if row.unit is not None and any(note.reason in _OF_UNITS for note in row.notes):
        unit = UNITS[row.unit]
        details = {"printed": shown(row.printed_unit), "unit": Words(unit.label_vi, unit.label_en)}
        yield Finding("VHP125", (), details)
