"""One target, judged: the comparator first, then the pace, and always a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.evidence import Evidence, gather
from vnhealthplan.progress.linear import Pace, Point, linear_pace
from vnhealthplan.progress.record import Progress
from vnhealthplan.progress.verdict import gap, is_met

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from vnhealthplan.models import Plan, Report, Target
    from vnhealthplan.progress.record import Reason, Status

_NO_PACE = Pace(None, None, None, None, None)


class _Facts(NamedTuple):
    """What the status follows from."""

    met: bool
    met_at_start: bool
    moved_on: bool
    observed_at_horizon: bool
    horizon_passed: bool
    pace: Pace


def evaluate(plan: Plan, target: Target, reports: Iterable[Report], as_of: dt.date) -> Progress:
    """Say where one target stands at the end of a day, with every number that was used."""
    evidence = gather(plan, target, reports, as_of)
    if isinstance(evidence, str):
        return _unknown(target, evidence)
    points = [point for point in (evidence.baseline, *evidence.results) if point is not None]
    if not points:
        return _unknown(target, "no_data", evidence)
    # of two points on one day the result is newer than the baseline: it was put later into the list
    start, actual = points[0], sorted(points, key=lambda point: point.on)[-1]
    direction = plan.indicator(target.indicator).direction
    bound = evidence.bound
    met, met_at_start = is_met(actual.value, bound, direction), is_met(start.value, bound, direction)
    missing = gap(actual.value, bound)
    pace = _NO_PACE
    if not met and not met_at_start:
        pace = linear_pace(start, actual, Point(target.horizon.last, actual.value + missing))
    status, reason = _judge(
        _Facts(
            met=met,
            met_at_start=met_at_start,
            moved_on=actual.on > start.on,
            observed_at_horizon=actual.on == target.horizon.last,
            horizon_passed=as_of >= target.horizon.last,
            pace=pace,
        )
    )
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
        unit=evidence.unit,
        gap=missing,
        covered=pace.covered,
        expected=pace.expected,
        required_per_year=pace.required_per_year,
        projected=pace.projected,
        comparator=bound.comparator,
        value_high=bound.high,
        observed_on=actual.on,
        start=start.value,
        start_on=start.on,
    )


def _judge(facts: _Facts) -> tuple[Status, Reason]:
    if facts.met:
        return _judge_met(facts)
    if facts.met_at_start:
        return "breached", "no_longer_met"
    if facts.horizon_passed:
        return ("missed", "horizon_passed") if facts.observed_at_horizon else ("unknown", "not_observed_at_horizon")
    if not facts.moved_on:
        return "pending", "nothing_since_baseline"
    if facts.pace.status is None:
        return "unknown", "no_distance"
    return facts.pace.status, "no_distance" if facts.pace.covered is None else "pace"


def _judge_met(facts: _Facts) -> tuple[Status, Reason]:
    if not facts.met_at_start:
        return "achieved", "newly_met"
    if facts.horizon_passed and not facts.observed_at_horizon:
        return "maintained", "last_known_result"
    return "maintained", "kept" if facts.moved_on else "not_touched"


def _unknown(target: Target, reason: Reason, evidence: Evidence | None = None) -> Progress:
    return Progress(
        id=target.id,
        indicator=target.indicator,
        horizon=str(target.horizon),
        subgroup=target.subgroup.as_map(),
        status="unknown",
        reason=reason,
        value=evidence.bound.value if evidence else target.value,
        unit=evidence.unit if evidence else target.unit,
        comparator=target.comparator,
        value_high=evidence.bound.high if evidence else target.value_high,
    )
