"""One target, judged: the comparator first, then the pace, and always a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.arithmetic import rounded
from vnhealthplan.progress.bound import level_unit
from vnhealthplan.progress.evidence import gather
from vnhealthplan.progress.judgement import Facts, judge
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
    from vnhealthplan.progress.record import Reason
    from vnhealthplan.progress.results import Figures, Result


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
    facts = Facts(
        met=met,
        met_at_start=way is None,
        moved_on=moved_on,
        observed_at_horizon=actual.on == target.horizon.last,
        horizon_passed=as_of >= target.horizon.last,
        from_baseline=evidence.from_baseline,
        other_is_newer=evidence.other_is_newer,
    )
    status, reason = judge(facts, pace, method)
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
