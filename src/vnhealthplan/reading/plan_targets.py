"""Targets of a draft plan: from draft targets to the records of the model, those that cannot be one told apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.models import Target
from vnhealthplan.reading.documents.duty_records import fit
from vnhealthplan.reading.names import Match
from vnhealthplan.reading.notices import uncertain
from vnhealthplan.reading.own_indicators import OwnIndicators
from vnhealthplan.reading.plan_bounds import obstacle_to, start_of
from vnhealthplan.reading.records import Candidate, Evidence, Unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.models import Indicator, Period
    from vnhealthplan.models.target import Baseline
    from vnhealthplan.reading.plan_parts import Parts
    from vnhealthplan.reading.records import DraftTarget

_NOT_IN_IDS = re.compile(r"[^a-z0-9.]+")
_LONGEST_ID = 68  # of 80 characters: a number may follow
_FIELDS = ("comparator", "value", "value_high", "unit", "maintain", "subgroup", "condition", "horizon", "baseline")
_ALWAYS = frozenset({"comparator", "unit", "horizon"})


class PlanTargets(NamedTuple):
    """The targets of a plan with its own indicators; `drafts` has the draft of each in order, `left` the others."""

    targets: tuple[Target, ...]
    indicators: tuple[Indicator, ...]
    drafts: tuple[DraftTarget, ...]
    left: tuple[DraftTarget, ...]
    evidence: dict[str, Evidence]
    unread: tuple[Unread, ...]


def plan_targets(parts: Parts, period: Period) -> PlanTargets:
    """Make the targets of a plan; a horizon that no words name is the end of its period, and is told as assumed.

    What cannot stand in a plan ends in the unread with the reason, a starting value that cannot stand in a target too.
    """
    made = _Targets(parts, period)
    for draft in parts.drafts:
        made.take(draft)
    return PlanTargets(
        targets=tuple(made.targets),
        indicators=made.own.indicators,
        drafts=tuple(made.drafts),
        left=tuple(made.left),
        evidence=made.evidence,
        unread=tuple(made.unread),
    )


class _Targets:
    """The targets as they come."""

    def __init__(self, parts: Parts, period: Period) -> None:
        self.parts, self.period = parts, period
        self.last = max(each.last for each in (period, parts.header.vision) if each is not None)
        self.own = OwnIndicators()
        self.targets: list[Target] = []
        self.drafts: list[DraftTarget] = []
        self.left: list[DraftTarget] = []
        self.evidence: dict[str, Evidence] = {}
        self.unread: list[Unread] = []
        self.uses: dict[str, int] = {}
        self.ids: set[str] = set()

    def take(self, draft: DraftTarget) -> None:
        horizon = draft.horizon or type(self.period)(str(self.period.last.year))
        text = self.parts.text
        reason = obstacle_to(draft, horizon, self.period.first, self.last)
        if self.parts.is_past(draft):
            reason = "observed"
        if reason is not None:
            self.left.append(draft)
            self.unread.append(Unread(draft.span.of(text), draft.span, reason))
            return
        indicator = self.own.indicator_for(draft)
        start = start_of(draft, indicator)
        where = draft.evidence.get("baseline", Evidence("assumed")).span or draft.span
        if start.reason is not None:
            self.unread.append(Unread(where.of(text), where, start.reason))
        target = self._target(draft, indicator, horizon, start.baseline)
        self.evidence.update(_evidence(f"$.targets[{len(self.targets)}]", draft, target))
        self.targets.append(target)
        self.drafts.append(_with_doubt(draft, indicator))

    def _target(self, draft: DraftTarget, indicator: Indicator, horizon: Period, baseline: Baseline | None) -> Target:
        section = self.parts.section(draft.span.start)
        source = {"section": section, "quote": draft.span.of(self.parts.text)}
        row = self.parts.rows.get(draft.span)
        if row is not None:
            source |= {"row": row.number, "quote": row.quote, "printed_unit": row.printed_unit}
        unit = draft.unit if draft.unit is not None or draft.value is None else indicator.unit
        return Target.model_validate(
            {
                "id": self._free_id(f"{indicator.code}-{horizon}", draft),
                "indicator": indicator.code,
                "horizon": horizon,
                "comparator": draft.comparator,
                "value": draft.value,
                "value_high": draft.value_high,
                "basis": draft.basis,
                "unit": unit,
                "maintain": draft.maintain,
                "subgroup": dict(draft.subgroup),
                "condition": None if draft.condition is None else fit(draft.condition),
                "baseline": baseline,
                "source": {name: fit(words) for name, words in source.items() if words},
            }
        )

    def _free_id(self, name: str, draft: DraftTarget) -> str:
        words = "-".join((name, *draft.subgroup.values()))
        plain = _NOT_IN_IDS.sub("-", words.lower())[:_LONGEST_ID].strip("-.")
        while True:
            self.uses[plain] = number = self.uses.get(plain, 0) + 1
            free = plain if number == 1 else f"{plain}-{number}"
            if free not in self.ids:
                self.ids.add(free)
                return free


def _evidence(place: str, draft: DraftTarget, target: Target) -> Iterator[tuple[str, Evidence]]:
    """Give the evidence of the fields that the target holds; what nobody says is assumed."""
    own = target.indicator != draft.code
    named = draft.evidence["indicator"]
    yield f"{place}.indicator", Evidence("assumed", named.span) if own else named
    for name in _FIELDS:
        said = draft.evidence.get(name)
        if name == "horizon" and draft.horizon is None:
            said = None
        held = target.subgroup.as_map() if name == "subgroup" else getattr(target, name)
        if held is None or held in ({}, False):
            continue
        if said is not None or name in _ALWAYS:
            yield f"{place}.{name}", said or Evidence("assumed")


def _with_doubt(draft: DraftTarget, indicator: Indicator) -> DraftTarget:
    """Tell of an indicator whose name is that of the catalogue and whose unit is not: it becomes the plan's own."""
    if draft.code is None or draft.code == indicator.code:
        return draft
    candidates = (Candidate(draft.code, 1.0),)
    doubts = uncertain(Match(None, candidates, ()), draft.indicator)
    return replace(draft, code=None, candidates=candidates, notices=(*draft.notices, *doubts))
