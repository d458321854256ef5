"""One target, judged: the comparator first, then the pace, and always a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.arithmetic import rounded
from vnhealthplan.progress.bound import level_unit
from vnhealthplan.progress.evidence import gather
from vnhealthplan.progress.methods import METHODS
from vnhealthplan.progress.pace import judge_pace
from vnhealthplan.progress.projection import Projection, project
from vnhealthplan.progress.record import Progress
from vnhealthplan.progress.verdict import gap, is_met
from vnhealthplan.progress.way import find_way

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from vnhealthplan.models import Indicator, Target
    from vnhealthplan.progress.evidence import Evidence
    from vnhealthplan.progress.methods import Pace, PaceReason
    from vnhealthplan.progress.record import Reason, Status
    from vnhealthplan.progress.results import Figures, Result

# what a method can say of a target that is not met and was not met at its start, with time between the two
_REASONS: dict[PaceReason, Reason] = {
    "pace": "pace",
    "no_distance": "no_distance",
    "zero_value": "zero_value",
    "sign_change": "sign_change",
    "zero_replaced": "zero_replaced",
    "near_bound": "near_bound",
    "out_of_range": "out_of_range",
}


class Question(NamedTuple):
    """One target, and all that is known around it.

    `figures` are those of its indicator and subgroup, `milestones` the bounds of that subject on earlier
    days, in the unit of the target's levels; `leaders` and `leads` those who answer for it.
    """

    target: Target
    indicator: Indicator
    figures: Figures
    milestones: tuple[Result, ...] = ()
    leaders: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()


class _Facts(NamedTuple):
    """What the status follows from."""

    met: bool
    met_at_start: bool
    moved_on: bool
    observed_at_horizon: bool
    horizon_passed: bool
    from_baseline: bool
    other_is_newer: bool

    @property
    def is_stale(self) -> bool:
        """Whether the horizon has passed and the newest result is older."""
        return self.horizon_passed and not self.observed_at_horizon

    @property
    def standing_reason(self) -> Reason:
        """Why nothing has moved: only the baseline is known, or only a first result."""
        if not self.from_baseline:
            return "first_result"
        return "not_touched" if self.met else "nothing_since_baseline"


def evaluate(question: Question, as_of: dt.date, method: str, tolerance: Decimal) -> Progress:
    """Say where one target stands at the end of a day, with every number that was used.

    `method` is a key of METHODS, `tolerance` what an `approx` bound has to spare, in units of its last printed digit.
    """
    evidence = gather(question.target, question.indicator, question.figures, as_of, tolerance)
    if isinstance(evidence, str):
        return _unknown(question, evidence)
    target, bound, direction = question.target, evidence.bound, question.indicator.direction
    results = evidence.year or evidence.results
    start, actual = results[0], results[-1]
    met, moved_on = is_met(actual.value, bound, direction), actual.on > start.on
    way = find_way(evidence, question.milestones)
    pace = judge_pace(way, evidence, method) if way and moved_on else None
    facts = _Facts(
        met=met,
        met_at_start=way is None,
        moved_on=moved_on,
        observed_at_horizon=actual.on == target.horizon.last,
        horizon_passed=as_of >= target.horizon.last,
        from_baseline=evidence.from_baseline,
        other_is_newer=evidence.other_is_newer,
    )
    status, reason = _judge(facts, pace, method)
    projection = _projection(evidence)
    return Progress(
        id=target.id,
        indicator=target.indicator,
        horizon=str(target.horizon),
        subgroup=target.subgroup.as_map(),
        status=status,
        reason=reason,
        met=met,
        actual=actual.value,
        value=bound.value,
        unit=evidence.measuring.unit,
        gap=gap(actual.value, bound),
        covered=way.covered if way and moved_on else None,
        expected=rounded(way.expected) if way and moved_on else None,
        required_per_year=way.required_per_year if way and not met else None,
        projected=projection.value if projection else None,
        comparator=bound.comparator,
        value_high=bound.high,
        observed_on=actual.on,
        start=start.value,
        start_on=start.on,
        projected_from=projection.points if projection else None,
        pace=pace.pace if pace else None,
        method_status=pace.status if pace else None,
        level=question.indicator.level,
        leaders=question.leaders,
        leads=question.leads,
    )


def _projection(evidence: Evidence) -> Projection | None:
    """Project to the horizon what is newest: the levels, or the parts of the horizon's own year."""
    due = evidence.measuring.horizon.last
    results = evidence.year or evidence.results
    if results[-1].on == due or (evidence.year and results[-1].on.year < due.year):
        return None
    return project(results, due)


def _judge(facts: _Facts, pace: Pace | None, method: str) -> tuple[Status, Reason]:
    if facts.met:
        return _judge_met(facts)
    if facts.met_at_start:
        return "breached", "last_known_result" if facts.is_stale else "no_longer_met"
    if facts.horizon_passed:
        return ("missed", "horizon_passed") if facts.observed_at_horizon else ("unknown", "not_observed_at_horizon")
    if pace is None:
        return "pending", "period_does_not_fit" if facts.other_is_newer else facts.standing_reason
    return METHODS[method].status_of(pace) or "unknown", _REASONS[pace.reason]


def _judge_met(facts: _Facts) -> tuple[Status, Reason]:
    status: Status = "maintained" if facts.met_at_start else "achieved"
    if facts.is_stale:
        return status, "last_known_result"
    if not facts.met_at_start:
        return status, "newly_met"
    return status, "kept" if facts.moved_on else facts.standing_reason


def _unknown(question: Question, reason: Reason) -> Progress:
    target, indicator = question.target, question.indicator
    is_level = target.basis == "level"  # a change is no bound that a result could be set beside
    return Progress(
        id=target.id,
        indicator=target.indicator,
        horizon=str(target.horizon),
        subgroup=target.subgroup.as_map(),
        status="unknown",
        reason=reason,
        value=target.value if is_level else None,
        unit=None if indicator.unit is None else level_unit(target, indicator),
        comparator=target.comparator,
        value_high=target.value_high if is_level else None,
        level=indicator.level,
        leaders=question.leaders,
        leads=question.leads,
    )
