"""Duties of a draft plan: responsibilities and tasks from annexes and from running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.models.responsibility import Responsibility, Task
from vnhealthplan.reading.documents.duty_records import fit
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from vnhealthplan.models import Target
    from vnhealthplan.reading.records import DraftTarget
    from vnhealthplan.reading.tables.records import DraftDuty


def table_responsibilities(
    duties: Sequence[DraftDuty],
    targets: Sequence[Target],
    drafts: Sequence[DraftTarget],
    section: Callable[[int], str | None],
) -> list[Responsibility]:
    """Give the responsibilities of an annex, each for the targets of its indicator, or for its own words."""
    of_code: dict[str, list[str]] = {}
    of_name: dict[str, list[str]] = {}
    for target, draft in zip(targets, drafts, strict=True):
        of_code.setdefault(target.indicator, []).append(target.id)
        of_name.setdefault(fold(draft.indicator).text, []).append(target.id)
    made: list[Responsibility] = []
    for duty in duties:
        if duty.subject_kind != "target":
            continue
        known = of_code.get(duty.code or "") or of_name.get(fold(duty.subject).text) or []
        record = _common(duty, section) | {
            "id": f"duty-{len(made) + 1:02}",
            "for": {"targets": known, "duty": None if known else fit(duty.subject)},
            "leader": _leader(duty),
            "advising": [fit(name) for name in duty.advising],
            "frequency": duty.frequency,
        }
        made.append(Responsibility.model_validate(record))
    return made


def table_tasks(duties: Sequence[DraftDuty], section: Callable[[int], str | None]) -> list[Task]:
    """Give the tasks of an annex with the bodies and the days of their rows."""
    made: list[Task] = []
    for duty in duties:
        if duty.subject_kind != "task":
            continue
        record = _common(duty, section) | {
            "id": f"task-{len(made) + 1:02}",
            "title": fit(duty.subject),
            "group": fit(duty.group[-1].name) if duty.group else None,
            "horizon": duty.horizon,
        }
        made.append(Task.model_validate(record))
    return made


def _common(duty: DraftDuty, section: Callable[[int], str | None]) -> dict[str, object]:
    where = section(duty.span.start)
    source: Mapping[str, str | None] = {
        "section": None if where is None else fit(where),
        "row": None if duty.number is None else fit(duty.number),
        "quote": fit(duty.quote),
    }
    return {
        "lead": [fit(name) for name in duty.lead],
        "coordinating": [fit(name) for name in duty.coordinating],
        "due": duty.due,
        "inclusive": duty.inclusive,
        "outputs": [fit(output) for output in duty.outputs],
        "source": {name: words for name, words in source.items() if words is not None},
    }


def _leader(duty: DraftDuty) -> dict[str, str | None] | None:
    if duty.leader is None:
        return None
    fields = {"name": duty.leader.name, "title": duty.leader.title, "position": duty.leader.position}
    return {name: None if words is None else fit(words) for name, words in fields.items()}
