"""One target, judged: the comparator first, then the pace, and always a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.evidence import gather
from vnhealthplan.progress.linear import Pace, Point, linear_pace
from vnhealthplan.progress.record import Progress
from vnhealthplan.progress.verdict import gap, is_met

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from vnhealthplan.models import Indicator, Target
    from vnhealthplan.progress.record import Reason, Status
    from vnhealthplan.progress.results import Row
    from vnhealthplan.progress.verdict import Bound

_NO_PACE = Pace(None, None, None, None, None)


class _Facts(NamedTuple):
    """What the status follows from."""

    met: bool
    met_at_start: bool
    moved_on: bool
    observed_at_horizon: bool
    horizon_passed: bool
    from_baseline: bool
    other_is_newer: bool
    pace: Pace

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


def evaluate(target: Target, indicator: Indicator, rows: Sequence[Row], as_of: dt.date) -> Progress:
    """Say where one target stands at the end of a day, with every number that was used.

    `rows` are the observations of its indicator and subgroup, each with whether its report is final.
    """
    evidence = gather(target, indicator, rows, as_of)
    if isinstance(evidence, str):
        return _unknown(target, indicator, evidence)
    (start, actual, from_baseline, other_is_newer), bound = evidence.ends, evidence.bound
    direction = indicator.direction
    met, met_at_start = is_met(actual.value, bound, direction), is_met(start.value, bound, direction)
    pace = _NO_PACE if met_at_start else _pace(start, actual, bound, target.horizon.last)
    if met:  # nothing more is required of it
        pace = pace._replace(required_per_year=None)
    status, reason = _judge(
        _Facts(
            met=met,
            met_at_start=met_at_start,
            moved_on=actual.on > start.on,
            observed_at_horizon=actual.on == target.horizon.last,
            horizon_passed=as_of >= target.horizon.last,
            from_baseline=from_baseline,
            other_is_newer=other_is_newer,
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
        gap=gap(actual.value, bound),
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


def _pace(start: Point, actual: Point, bound: Bound, due: dt.date) -> Pace:
    """Judge the pace of a target that was not met at the start; past a bound of two sides is as far as before it."""
    missing = gap(actual.value, bound)
    nearest = Point(due, EXACT.add(actual.value, missing))
    pace = linear_pace(start, actual, nearest)
    if pace.covered is not None and pace.covered > 1:
        mirrored = actual._replace(value=EXACT.add(nearest.value, missing))
        return pace._replace(status=linear_pace(start, mirrored, nearest).status)
    return pace


def _judge(facts: _Facts) -> tuple[Status, Reason]:
    if facts.met:
        return _judge_met(facts)
    if facts.met_at_start:
        return "breached", "last_known_result" if facts.is_stale else "no_longer_met"
    if facts.horizon_passed:
        return ("missed", "horizon_passed") if facts.observed_at_horizon else ("unknown", "not_observed_at_horizon")
    if not facts.moved_on:
        return "pending", "period_does_not_fit" if facts.other_is_newer else facts.standing_reason
    if facts.pace.status is None:  # the start is before the newest result, and that before the horizon
        raise AssertionError(facts)
    return facts.pace.status, "no_distance" if facts.pace.covered is None else "pace"


def _judge_met(facts: _Facts) -> tuple[Status, Reason]:
    status: Status = "maintained" if facts.met_at_start else "achieved"
    if facts.is_stale:
        return status, "last_known_result"
    if not facts.met_at_start:
        return status, "newly_met"
    return status, "kept" if facts.moved_on else facts.standing_reason


def _unknown(target: Target, indicator: Indicator, reason: Reason) -> Progress:
    unit = "percent" if target.basis == "relative_change" else indicator.unit
    return Progress(
        id=target.id,
        indicator=target.indicator,
        horizon=str(target.horizon),
        subgroup=target.subgroup.as_map(),
        status="unknown",
        reason=reason,
        value=target.value,
        unit=target.unit or unit,
        comparator=target.comparator,
        value_high=target.value_high,
    )
