"""What reading gives about duties: bodies, who leads and coordinates, who reports when, and tasks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from vnhealthplan.models import Period
from vnhealthplan.models.reporting import Covers, ReportingRule
from vnhealthplan.models.responsibility import Responsibility, Task
from vnhealthplan.models.scalars import LONGEST_TEXT, Frequency
from vnhealthplan.reading.records import Evidence, Span, Unread

_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


class Body(NamedTuple):
    """A body as the text names it, and where."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDuty:
    """One duty with the bodies that answer for it; bodies and due day are null or empty where no words name them.

    `numbers` are the digits that its due day and its frequency take up.
    """

    duty: str
    span: Span
    section: str | None = None
    lead: tuple[Body, ...] = ()
    coordinating: tuple[Body, ...] = ()
    frequency: Frequency | None = None
    due: date | None = None
    inclusive: bool = True
    outputs: tuple[str, ...] = ()
    numbers: tuple[Span, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReporting:
    """One duty to report; it has a frequency, a recurrence or dates, all as ReportingRule wants them."""

    span: Span
    section: str | None = None
    sender: tuple[Body, ...] = ()
    receiver: tuple[Body, ...] = ()
    content: str | None = None
    frequency: Frequency | None = None
    recurrence: str | None = None
    dates: tuple[date, ...] = ()
    inclusive: bool = True
    covers: Covers | None = None
    numbers: tuple[Span, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTask:
    """One piece of work that running text orders; `group` is the heading that it stands under."""

    title: str
    span: Span
    section: str | None = None
    group: str | None = None
    lead: tuple[Body, ...] = ()
    coordinating: tuple[Body, ...] = ()
    due: date | None = None
    inclusive: bool = True
    horizon: Period | None = None
    outputs: tuple[str, ...] = ()
    numbers: tuple[Span, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Duties:
    """The duties of a text in order, and the deadlines in them that cannot be a day, with the reason."""

    duties: tuple[DraftDuty, ...]
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class Reportings:
    """The duties to report of a text in order, and the deadlines in them that say no day, with the reason."""

    rules: tuple[DraftReporting, ...]
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class Tasks:
    """The tasks of a text in order, and the deadlines in them that cannot be a day, with the reason."""

    tasks: tuple[DraftTask, ...]
    unread: tuple[Unread, ...] = ()


def as_responsibility(draft: DraftDuty, identifier: str, text: str) -> Responsibility:
    """Give the model of a duty; `text` is the raw text that it was read from.

    >>> draft = DraftDuty(duty="bố trí kinh phí", span=Span(0, 23), lead=(Body("Sở Y tế", Span(0, 7)),))
    >>> as_responsibility(draft, "r1", "Sở Y tế bố trí kinh phí").for_.duty
    'bố trí kinh phí'
    """
    return Responsibility.model_validate(
        {
            "id": identifier,
            "for": {"duty": fit(draft.duty)},
            "lead": names(draft.lead),
            "coordinating": names(draft.coordinating),
            "frequency": draft.frequency,
            "due": draft.due,
            "inclusive": draft.inclusive,
            "outputs": [fit(output) for output in draft.outputs],
            "source": source(draft.section, draft.span, text),
        }
    )


def as_reporting_rule(draft: DraftReporting, identifier: str, text: str) -> ReportingRule:
    """Give the model of a duty to report; `text` is the raw text that it was read from.

    >>> draft = DraftReporting(span=Span(0, 18), frequency="monthly")
    >>> as_reporting_rule(draft, "r1", "Báo cáo hàng tháng").frequency
    'monthly'
    """
    return ReportingRule.model_validate(
        {
            "id": identifier,
            "from": names(draft.sender),
            "to": names(draft.receiver),
            "content": None if draft.content is None else fit(draft.content),
            "frequency": draft.frequency,
            "recurrence": draft.recurrence,
            "dates": draft.dates,
            "inclusive": draft.inclusive,
            "covers": draft.covers,
            "source": source(draft.section, draft.span, text),
        }
    )


def as_task(draft: DraftTask, identifier: str, text: str) -> Task:
    """Give the model of a task; `text` is the raw text that it was read from.

    >>> draft = DraftTask(title="Xây dựng kế hoạch", span=Span(0, 17), outputs=("kế hoạch",))
    >>> as_task(draft, "t1", "Xây dựng kế hoạch").outputs
    ('kế hoạch',)
    """
    return Task.model_validate(
        {
            "id": identifier,
            "title": fit(draft.title),
            "group": None if draft.group is None else fit(draft.group),
            "lead": names(draft.lead),
            "coordinating": names(draft.coordinating),
            "due": draft.due,
            "inclusive": draft.inclusive,
            "horizon": draft.horizon,
            "outputs": [fit(output) for output in draft.outputs],
            "source": source(draft.section, draft.span, text),
        }
    )


def names(bodies: tuple[Body, ...]) -> list[str]:
    """Give the names of bodies as models take them."""
    return [fit(body.name) for body in bodies]


def fit(text: str) -> str:
    r"""Give printed words as a model takes them: without signs that cannot be seen, and of a bounded length.

    >>> fit("Sở Y\u200b tế\r\n")
    'Sở Y tế'
    """
    clean = _UNSEEN.sub("", text.replace("\r", "\n").replace("\f", "\n")).strip()
    return clean[:LONGEST_TEXT].rstrip() or "…"


def source(section: str | None, span: Span, text: str) -> dict[str, str]:
    """Give the words of the text that a draft rests on as a Source takes them."""
    quoted = {"quote": fit(span.of(text))}
    return {**quoted, "section": fit(section)} if section else quoted
