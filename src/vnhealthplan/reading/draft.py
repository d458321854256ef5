"""Draft: what reading a whole document gives, with how sure each field is and what was not read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vnhealthplan.finding import Finding
from vnhealthplan.models import Plan
from vnhealthplan.reading.records import DraftTarget, Evidence, Unread
from vnhealthplan.reading.tables.records import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A plan as far as its text says it, to be looked through before it is used.

    `plan` is valid, or null where `missing` names fields that every plan needs and the text does not say: `title`,
    `area` or `period`.  `evidence` has an entry by JSONPath for each field of the plan that the text says
    ("$.targets[0].value") or that is assumed.  `drafts` are all targets read, the first ones in the order of
    `plan.targets`; those that cannot stand in a plan are in `unread` too, with the reason.  `notices` are findings
    with the place of their target in the plan, their line and column in the text; `notes` are doubts about rows of
    tables.
    """

    plan: Plan | None
    missing: tuple[str, ...] = ()
    drafts: tuple[DraftTarget, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    unread: tuple[Unread, ...] = ()
    notices: tuple[Finding, ...] = ()
    notes: tuple[Note, ...] = ()
