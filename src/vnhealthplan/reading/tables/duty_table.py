"""Tables of responsibilities and tasks: who leads, advises and helps with what, by when, with which product."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.names import resolve
from vnhealthplan.reading.records import Evidence, Span, Unread
from vnhealthplan.reading.tables.bodies import read_bodies, read_leader
from vnhealthplan.reading.tables.cells import Cell, words_of
from vnhealthplan.reading.tables.due import Due, read_due, read_frequency
from vnhealthplan.reading.tables.grouping import Grouped
from vnhealthplan.reading.tables.headers import Header
from vnhealthplan.reading.tables.indicator_table import has_values, joint_notes, places_of
from vnhealthplan.reading.tables.items import items_of, products_of
from vnhealthplan.reading.tables.joining import Row
from vnhealthplan.reading.tables.records import BODIES, Column, DraftDuty, Note, Role
from vnhealthplan.reading.tables.signs import bullet_of, without_bullet

_DUTY_ROLES: frozenset[Role] = frozenset({*BODIES, "frequency", "due", "outputs"})
_TARGET_WORDS = tuple(fold(words).text for words in ("chỉ tiêu", "chỉ số"))
_TASK_WORDS = fold("nhiệm vụ").text


class Duties(NamedTuple):
    """The duties of a table and what of them was not read."""

    duties: tuple[DraftDuty, ...]
    unread: tuple[Unread, ...]


class _Item(NamedTuple):
    """One item of a row, and the number of the printed part it begins in."""

    span: Span
    subject: str
    part: int


class _Upper(NamedTuple):
    """What a filled cell of bodies says to the blank ones below it."""

    bodies: tuple[str, ...]
    span: Span


def has_bodies(columns: Sequence[Column]) -> bool:
    """Say whether a table has columns of bodies, deadlines or products."""
    return any(column.role in _DUTY_ROLES for column in columns)


def read_duties(entries: Sequence[Grouped], text: str) -> Duties:
    """Read the rows of a table of duties; a cell that lists several tasks gives one duty for each.

    Where a cell of bodies is blank and one above it in the same group is filled, the two may be merged: what the
    upper one says is given as carried, and the field itself stays empty.
    """
    duties: list[DraftDuty] = []
    unread: list[Unread] = []
    above: dict[Role, _Upper] = {}
    for entry in entries:
        if entry.heading is not None:
            above = {}
            continue
        items = list(_items(entry.row, text))
        beside: dict[int, DraftDuty] = {}
        for item in items:
            if item.part not in beside:
                duty = _duty_beside(entry, item.part, text, unread)
                beside[item.part] = _with_carried(duty, above)
                above.update(_uppers(duty))
            duty = beside[item.part]
            span = _span_of(entry.row, item, items)
            found = resolve(item.subject) if duty.subject_kind == "target" else None
            duties.append(
                replace(
                    duty,
                    subject=item.subject,
                    subject_span=item.span,
                    span=span,
                    quote=span.of(text),
                    code=found.code if found else None,
                    candidates=found.candidates if found else (),
                    notes=(*duty.notes, Note("cells_shared", entry.row.span)) if len(items) > 1 else duty.notes,
                )
            )
    return Duties(tuple(duties), tuple(dict.fromkeys(unread)))


def _kind(header: Header) -> Literal["target", "task"]:
    """Say what the column of names calls its rows."""
    label = next((fold(column.label).text for column in header.columns if column.role == "name"), "")
    if label.startswith(_TARGET_WORDS) or has_values(header.columns):
        return "target"
    return "target" if any(word in label for word in _TARGET_WORDS) and _TASK_WORDS not in label else "task"


def _items(row: Row, text: str) -> Iterator[_Item]:
    """Give the items of a row; one that a page cuts goes on with the words before the first bullet behind it."""
    found: list[_Item] = []
    place = row.header.place_of("name")
    for number, part in enumerate(row.parts):
        for span in items_of(text, part.cells[place].span) if place is not None else ():
            words = words_of(span.of(text))
            if found and number > found[-1].part and not bullet_of(words):
                last = found.pop()
                found.append(_Item(Span(last.span.start, span.end), f"{last.subject} {words}", last.part))
            elif words:
                found.append(_Item(span, without_bullet(words), number))
    yield from found or [_Item(row.span, "", 0)]


def _span_of(row: Row, item: _Item, items: Sequence[_Item]) -> Span:
    """Give the stretch of an item: the first one with the number of its row, the last one with the cells behind."""
    numbered = item is items[0] and row.number is not None
    start = row.span.start if numbered else item.span.start
    return Span(start, max(row.span.end, item.span.end) if item is items[-1] else item.span.end)


def _duty_beside(entry: Grouped, part: int, text: str, unread: list[Unread]) -> DraftDuty:
    """Give the duty that the cells of a row state, of the whole row or from a later part on; its subject is open."""
    row = entry.row
    cells = _cells_beside(row, part)
    due = read_due(cells["due"].words if "due" in cells else "")
    frequency = read_frequency(cells["frequency"].words) if "frequency" in cells else due.frequency
    if "due" in cells and due == Due():
        unread.append(Unread(cells["due"].span.of(text), cells["due"].span, "due_not_understood"))
    if "frequency" in cells and frequency is None:
        span = cells["frequency"].span
        unread.append(Unread(span.of(text), span, "frequency_not_understood"))
    return DraftDuty(
        number=row.number,
        subject="",
        subject_span=row.span,
        subject_kind=_kind(row.header),
        span=row.span,
        quote="",
        leader=read_leader(cells["leader"].words) if "leader" in cells else None,
        advising=_bodies(cells, "advising"),
        lead=_bodies(cells, "lead"),
        coordinating=_bodies(cells, "coordinating"),
        frequency=frequency,
        due=due.day,
        inclusive=due.inclusive,
        horizon=due.horizon,
        outputs=products_of(cells["outputs"].lines) if "outputs" in cells else (),
        group=entry.group,
        evidence={role: Evidence("stated", cell.span) for role, cell in cells.items()},
        places=places_of(row, frozenset({"plan", "result"})),
        notes=tuple(joint_notes(row)),
    )


def _cells_beside(row: Row, part: int) -> Mapping[Role, Cell]:
    """Give the filled cells of duties: of the whole row, or of the later part that an item begins in."""
    found: dict[Role, Cell] = {}
    for place, column in enumerate(row.header.columns):
        cells = [line.cells[place] for line in row.parts[part:] if line.cells[place].raw]
        if column.role in _DUTY_ROLES and cells:
            joint = Cell("\n".join(cell.raw for cell in cells), Span(cells[0].span.start, cells[-1].span.end))
            found.setdefault(column.role, joint)
    return found


def _bodies(cells: Mapping[Role, Cell], role: Role) -> tuple[str, ...]:
    return read_bodies(cells[role].lines) if role in cells else ()


def _uppers(duty: DraftDuty) -> Iterator[tuple[Role, _Upper]]:
    """Give what the filled cells of a duty say to the rows below."""
    leader = () if duty.leader is None else (duty.leader.name,)
    said = {"leader": leader, "advising": duty.advising, "lead": duty.lead, "coordinating": duty.coordinating}
    for role in BODIES:
        evidence = duty.evidence.get(role)
        if said[role] and evidence is not None and evidence.span is not None:
            yield role, _Upper(said[role], evidence.span)


def _with_carried(duty: DraftDuty, above: Mapping[Role, _Upper]) -> DraftDuty:
    """Tell what the cells above say where the duty's own cells of bodies are blank."""
    carried = {role: upper for role, upper in above.items() if role not in duty.evidence}
    if not carried:
        return duty
    return replace(
        duty,
        carried={role: upper.bodies for role, upper in carried.items()},
        evidence={**duty.evidence, **{role: Evidence("carried", upper.span) for role, upper in carried.items()}},
        notes=(*duty.notes, Note("carried", duty.span)),
    )
