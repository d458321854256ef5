"""read_plan: from the whole text of a document to a draft plan, with nothing dropped in silence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnhealthplan.models import Area, Period, Plan
from vnhealthplan.reading.documents.duty_records import as_reporting_rule, as_responsibility, as_task, fit
from vnhealthplan.reading.draft import Draft
from vnhealthplan.reading.own_indicators import code_of
from vnhealthplan.reading.plan_document import area_of_header, document_record, funding_records, reference_records
from vnhealthplan.reading.plan_duties import table_responsibilities, table_tasks
from vnhealthplan.reading.plan_evidence import evidence_of
from vnhealthplan.reading.plan_parts import Parts, parts_of
from vnhealthplan.reading.plan_targets import PlanTargets, plan_targets
from vnhealthplan.reading.plan_unread import unread_of
from vnhealthplan.reading.row_notices import notes_of
from vnhealthplan.reading.text_lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.finding import Finding
    from vnhealthplan.reading.records import DraftTarget


def read_plan(
    text: str,
    *,
    title: str | None = None,
    area: Area | None = None,
    period: Period | str | None = None,
    decimals: frozenset[int] = frozenset(),
) -> Draft:
    r"""Read a document: what it says of itself, its goal, targets, duties, reports and money.

    `title`, `area` and `period` go before what the text says of them, and are for texts that say nothing; `decimals`
    are those of `read_text_of`.  Every number is in a record of the plan or in the unread, with a reason.  At most
    1,000,000 characters; more raise a ValueError.

    >>> text = "KẾ HOẠCH\nY tế năm 2024 trên địa bàn huyện Như Thanh\n\nI. CHỈ TIÊU\n1. Số bác sĩ/vạn dân đạt 12."
    >>> draft = read_plan(text, area=Area(name="Như Thanh", level="district", system="pre-2025"))
    >>> target = draft.plan.targets[0]
    >>> target.indicator, target.value, str(target.horizon), draft.evidence["$.targets[0].horizon"].certainty
    ('doctors_per_10k', Decimal('12'), '2024', 'assumed')
    """
    parts = parts_of(text, decimals)
    told = Period(period) if isinstance(period, str) else period
    name = title or parts.header.full_title
    place = area or area_of_header(parts.header)
    years = told or parts.header.period or _period_of(parts)
    unread, notes = unread_of(parts), tuple(notes_of(parts.tables))
    if name is None or place is None or years is None:
        fields = {"title": name, "area": place, "period": years}
        return Draft(
            plan=None,
            missing=tuple(field for field, value in fields.items() if value is None),
            drafts=parts.drafts,
            unread=unread,
            notices=tuple(_notices(parts.drafts, 0, text)),
            notes=notes,
        )
    made = plan_targets(parts, years)
    plan = _plan(parts, made, fit(name), place, years)
    given = {"title": title, "area": area, "period": period}
    asked = frozenset(field for field, value in given.items() if not value)
    drafts = (*made.drafts, *made.left)
    return Draft(
        plan=plan,
        drafts=drafts,
        evidence={**dict(evidence_of(plan, parts, asked)), **made.evidence},
        unread=tuple(sorted((*unread, *made.unread), key=lambda one: one.span)),
        notices=tuple(_notices(drafts, len(made.drafts), text)),
        notes=notes,
    )


def _plan(parts: Parts, made: PlanTargets, title: str, area: Area, period: Period) -> Plan:
    """Put the records together; ids of duties say whether a table or running text gives them."""
    text, header = parts.text, parts.header
    rules = parts.reporting.rules
    return Plan.model_validate(
        {
            "id": f"{code_of(area.name).replace('_', '-')}-{period.first.year}",
            "title": title,
            "document": document_record(header, parts.signature),
            "area": area,
            "period": period,
            "vision": header.vision,
            "implements": reference_records(header.implements, text),
            "legal_basis": reference_records(parts.references, text),
            "goal": None if header.goal is None else fit(header.goal),
            "indicators": made.indicators,
            "targets": made.targets,
            "tasks": [
                *table_tasks(parts.tables.duties, parts.section),
                *(as_task(task, f"text-task-{n:02}", text) for n, task in enumerate(parts.tasks.tasks, 1)),
            ],
            "responsibilities": [
                *table_responsibilities(parts.tables.duties, made.targets, made.drafts, parts.section),
                *(as_responsibility(duty, f"text-{n:02}", text) for n, duty in enumerate(parts.duties.duties, 1)),
            ],
            "reporting": [as_reporting_rule(rule, f"report-{n:02}", text) for n, rule in enumerate(rules, 1)],
            "funding": funding_records(parts.funding, text),
        }
    )


def _notices(drafts: Sequence[DraftTarget], placed: int, text: str) -> Iterator[Finding]:
    """Give the notices of targets with their places: in the plan for the first `placed` ones, and in the text."""
    lines = Lines(text)
    for number, draft in enumerate(drafts):
        line, column = lines.place(draft.span)
        for notice in draft.notices:
            yield replace(notice, path=("targets", number) if number < placed else (), line=line, column=column)


def _period_of(parts: Parts) -> Period | None:
    """Take the years from the issue of the document, or the first horizon of a target, to the last such horizon."""
    issued = parts.header.issued_on.year if parts.header.issued_on is not None else parts.header.year
    aims = [draft for draft in parts.drafts if draft.horizon is not None and not parts.is_past(draft)]
    years = [draft.horizon.last.year for draft in aims if draft.horizon is not None]
    if issued is not None:
        years = [issued, *(year for year in years if year >= issued)]
    if not years:
        return None
    first, last = min(years), max(years)
    return Period(str(first) if first == last else f"{first}/{last}")
