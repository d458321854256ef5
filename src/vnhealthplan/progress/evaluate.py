"""One target, judged: the comparator first, then the pace, and always a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.progress.arithmetic import rounded
from vnhealthplan.progress.bound import level_unit
from vnhealthplan.progress.course import find_course
from vnhealthplan.progress.evidence import gather
from vnhealthplan.progress.judgement import Facts, judge
from vnhealthplan.progress.pacing import judge_pace
from vnhealthplan.progress.projection import Projection, project
from vnhealthplan.progress.record import Progress
from vnhealthplan.progress.verdict import gap, is_met

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from vnhealthplan.progress.evidence import Evidence
    from vnhealthplan.progress.question import Question
    from vnhealthplan.progress.record import Reason


def evaluate(question: Question, as_of: dt.date, method: str, tolerance: Decimal) -> Progress:
    """Say where one target stands at the end of a day, with every number that was used.

    `method` is a key of METHODS, `tolerance` what an `approx` bound has to spare, in units of its last printed digit.
    """
    target, indicator = question.target, question.indicator
    evidence = gather(question, as_of, tolerance)
    if isinstance(evidence, str):
        return _unknown(question, evidence)
    bound, start, actual = evidence.bound, evidence.start, evidence.results[-1]
    moved_on = actual.on > start.on
    course = find_course(evidence, question.milestones)
    pace = judge_pace(course, evidence, method) if course and moved_on else None
    # under a ceiling that was not met before, a part of the year's total meets nothing yet
    met = is_met(actual.value, bound, indicator.direction) and not (course and evidence.is_under_ceiling)
    facts = Facts(
        met=met,
        met_at_start=course is None,
        moved_on=moved_on,
        observed_at_horizon=actual.on == target.horizon.last,
        horizon_passed=as_of >= target.horizon.last,
        from_baseline=evidence.from_baseline,
        other_is_newer=evidence.other_is_newer,
        may_still_rise=evidence.is_under_ceiling,
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
        met=None if met and status == "unknown" else met,
        actual=actual.value,
        value=bound.value,
        unit=evidence.measuring.unit,
        gap=gap(actual.value, bound),
        covered=course.covered if course and moved_on else None,
        expected=rounded(course.expected) if course and moved_on else None,
        required_per_year=course.required_per_year if course and not met else None,
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
        provisional=not actual.final,
    )


def _projection(evidence: Evidence) -> Projection | None:
    """Project to the horizon what is newest: the levels, or the parts of the horizon's own year."""
    due = evidence.measuring.horizon.last
    newest = evidence.results[-1].on
    if newest == due or (evidence.parts and newest.year < due.year):
        return None
    return project(evidence.results, due)


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
