"""Evidence by JSONPath: where the words of each field of a draft plan stand, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnhealthplan.models import Plan
    from vnhealthplan.models.responsibility import Responsibility, Task
    from vnhealthplan.reading.plan_parts import Parts
    from vnhealthplan.reading.tables import DraftDuty

_OF_PLAN = ("period", "vision", "goal")
_OF_DOCUMENT = ("type", "number", "issuer", "issued_on", "title", "place")
_GIVEN = frozenset({"title", "period"})
_ALIASES = {"sender": "from", "receiver": "to"}
_ATTRIBUTES = {"from": "from_"}


def evidence_of(plan: Plan, parts: Parts, asked: frozenset[str]) -> Iterator[tuple[str, Evidence]]:
    """Give the evidence of all fields but those of targets; of title, area and period where the text was asked.

    Only fields that the plan holds a value in have an entry.
    """
    header = parts.header
    words = {name: header.evidence[name] for name in _OF_PLAN if name in header.evidence}
    if "full_title" in header.evidence:
        words["title"] = header.evidence["full_title"]
    if "period" not in words:
        words["period"] = Evidence("assumed")
    yield from _of_record(
        "$", {name: each for name, each in words.items() if name in asked or name not in _GIVEN}, plan
    )
    if header.area is not None and "area" in asked:
        yield from _of_record("$.area", header.area.evidence, plan.area)
    own = {name: header.evidence[name] for name in _OF_DOCUMENT if name in header.evidence}
    yield from _of_record("$.document", own, plan.document)
    if parts.signature is not None:
        signed = parts.signature.evidence
        yield from _of_record(
            "$.document", {name: signed[name] for name in signed if name == "signed_for"}, plan.document
        )
        if plan.document.signatory is not None:
            yield from _of_record("$.document.signatory", signed, plan.document.signatory)
    yield from _of_list("$.implements", header.implements, plan.implements)
    yield from _of_list("$.legal_basis", parts.references, plan.legal_basis)
    yield from _of_list("$.funding", parts.funding, plan.funding)
    yield from _of_list("$.reporting", parts.reporting.rules, plan.reporting)
    yield from _of_duties("tasks", "task", parts.tasks.tasks, plan.tasks, parts.tables.duties)
    yield from _of_duties("responsibilities", "target", parts.duties.duties, plan.responsibilities, parts.tables.duties)


def _of_duties(
    place: str, kind: str, drafts: Sequence[object], records: Sequence[Task | Responsibility], rows: Sequence[DraftDuty]
) -> Iterator[tuple[str, Evidence]]:
    """Give the evidence of duties: first those of the rows of tables, then those of running text."""
    of_rows = [row for row in rows if row.subject_kind == kind]
    for number, (row, record) in enumerate(zip(of_rows, records, strict=False)):
        subject = "title" if kind == "task" else "for"
        yield f"$.{place}[{number}].{subject}", Evidence("stated", row.subject_span)
        yield from _of_record(f"$.{place}[{number}]", row.evidence, record)
    yield from _of_list(f"$.{place}", drafts, records[len(of_rows) :], len(of_rows))


def _of_list(
    place: str, drafts: Sequence[object], records: Sequence[object], first: int = 0
) -> Iterator[tuple[str, Evidence]]:
    for number, (draft, record) in enumerate(zip(drafts, records, strict=True), first):
        yield from _of_record(f"{place}[{number}]", draft.evidence, record)  # type: ignore[attr-defined]  # all drafts have it


def _of_record(place: str, evidence: Mapping[str, Evidence], record: object) -> Iterator[tuple[str, Evidence]]:
    for name, words in evidence.items():
        field = _ALIASES.get(name, name)
        if field == "duty":
            yield f"{place}.for.duty", words
        elif getattr(record, _ATTRIBUTES.get(field, field), None):
            yield f"{place}.{field}", words
