"""One document, examined part by part: every fault is found, and the number of faults bounds the work.

pydantic keeps all faults of a list before it tells any: a small file of a million bad rows would fill the memory.
So rows are validated one at a time, and the document with the sound ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, TypeVar, get_args, get_origin

from pydantic import ValidationError

from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.finding import Finding
from vnhealthplan.io.size import Found, too_large
from vnhealthplan.io.translation import findings_of
from vnhealthplan.models import Model, Period, Plan
from vnhealthplan.models.fault import raise_faults
from vnhealthplan.models.references import PlanParts, find_reference_faults

if TYPE_CHECKING:
    from vnhealthplan.finding import Path

MOST_FINDINGS = 1_000
Whole = TypeVar("Whole", bound=Model)


def examine_object(
    document: Mapping[str, object], model: type[Whole], most: int = MOST_FINDINGS
) -> tuple[Whole | None, list[Finding]]:
    """Give the model of an object where it is sound, and its findings in the order of the model's fields.

    At most `most` findings are told; a note (VHP118) counts what was found beyond them.
    """
    parts = {part: rows for part in _rows_of(model) if isinstance(rows := document.get(part), list | tuple)}
    rest = {name: value for name, value in document.items() if name not in parts}
    large = too_large(rest, (), most)
    if large.told or large.more:
        return None, [*large.told, *_beyond(most, large.more)]
    findings: list[Finding] = []
    sound: dict[str, dict[int, Model]] = {part: {} for part in parts}
    more = 0
    for part, rows in parts.items():
        for index, row in enumerate(rows):
            found = _of_row((part, index), row, _rows_of(model)[part], sound[part], most - len(findings))
            findings += found.told
            more += found.more
    whole = None
    try:
        # rows that are models already are taken as they are; beside faulty rows the sound ones would have other places
        known = {part: () if findings else tuple(rows.values()) for part, rows in sound.items()}
        whole = model.model_validate({**rest, **known})
    except ValidationError as error:
        findings += findings_of(error, model)
    if findings and model is Plan:
        # pydantic looks at the references only when every part is sound: the sound ones are worth a look
        seen = {(finding.code, finding.path) for finding in findings}
        findings += [late for late in _of_references(document, sound) if (late.code, late.path) not in seen]
    order = {field.alias or name: number for number, (name, field) in enumerate(model.model_fields.items())}
    findings.sort(key=lambda finding: order.get(str(finding.path[0]), len(order)) if finding.path else len(order))
    more += max(len(findings) - most, 0)
    findings[most:] = _beyond(most, more)
    return (None if findings else whole), findings


@cache
def _rows_of(model: type[Model]) -> dict[str, type[Model]]:
    """Name the fields that are lists of records, with the model of a record."""
    rows = {}
    for name, field in model.model_fields.items():
        record = (get_args(field.annotation) or (None,))[0]
        if get_origin(field.annotation) is tuple and isinstance(record, type) and issubclass(record, Model):
            rows[field.alias or name] = record
    return rows


def _of_row(place: Path, row: object, model: type[Model], sound: dict[int, Model], room: int) -> Found:
    """Find the faults of one row, or keep its model; without room left they are only counted."""
    large = too_large(row, place, room)
    if large.told or large.more:
        return large
    try:
        sound[int(place[1])] = model.model_validate(row)
    except ValidationError as error:
        if not room:
            return Found([], error.error_count())
        told = [
            Finding(finding.code, (*place, *finding.path), finding.details) for finding in findings_of(error, model)
        ]
        return Found(told[:room], len(told[room:]))
    return Found([])


def _beyond(most: int, more: int) -> list[Finding]:
    return [Finding("VHP118", (), {"limit": most, "more": more})] if more else []


def _of_references(document: Mapping[str, object], sound: Mapping[str, Mapping[int, Model]]) -> list[Finding]:
    parts = PlanParts(
        period=_period(document.get("period")),
        vision=_period(document.get("vision")),
        **{name: sound.get(name, {}) for name in ("indicators", "targets", "tasks", "responsibilities", "reporting")},  # type: ignore[arg-type]  # each part holds the models of its own field
        known_codes=_names(document, "indicators", "code"),
        known_targets=_names(document, "targets", "id"),
        known_tasks=_names(document, "tasks", "id"),
    )
    try:
        raise_faults("Plan", find_reference_faults(parts))
    except ValidationError as error:
        return findings_of(error, Plan)
    return []


def _period(text: object) -> Period | None:
    try:
        return Period(text) if isinstance(text, str) else None
    except VnHealthPlanError:
        return None


def _names(document: Mapping[str, object], part: str, key: str) -> frozenset[str]:
    rows = document.get(part)
    names = (row.get(key) for row in rows if isinstance(row, Mapping)) if isinstance(rows, list | tuple) else ()
    return frozenset(name for name in names if isinstance(name, str))
