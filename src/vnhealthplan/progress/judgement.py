"""The judgement: the status of a target and the reason for it, from what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.methods import METHODS

if TYPE_CHECKING:
    from vnhealthplan.progress.methods import Pace, PaceReason
    from vnhealthplan.progress.record import Reason, Status

# a total that leads to less than its ceiling is met for the method, and not yet for the year
_REASONS: dict[PaceReason, Reason] = {
    "pace": "pace",
    "met": "pace",
    "no_distance": "no_distance",
    "zero_value": "zero_value",
    "sign_change": "sign_change",
    "zero_replaced": "zero_replaced",
    "near_bound": "near_bound",
}


class Facts(NamedTuple):
    """What the status follows from.

    `moved_on` says whether anything is newer than the start, `from_baseline` whether the start is the baseline,
    `other_is_newer` whether a figure for another length of time is newer than the newest result, and `may_still_rise`
    whether the newest result is a part of a year's total under a ceiling.
    """

    met: bool
    met_at_start: bool
    moved_on: bool
    observed_at_horizon: bool
    horizon_passed: bool
    from_baseline: bool
    other_is_newer: bool
    may_still_rise: bool = False

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


def judge(facts: Facts, pace: Pace | None, method: str) -> tuple[Status, Reason]:
    """Judge by the comparator first; then the start, the horizon, and at last the pace by a key of METHODS."""
    if facts.met:
        return _judge_met(facts)
    if facts.met_at_start:
        return "breached", "last_known_result" if facts.is_stale else "no_longer_met"
    if facts.horizon_passed:
        return ("missed", "horizon_passed") if facts.observed_at_horizon else ("unknown", "not_observed_at_horizon")
    if pace is None:
        return "pending", "period_does_not_fit" if facts.other_is_newer else facts.standing_reason
    return METHODS[method].status_of(pace) or "unknown", _REASONS.get(pace.reason, "out_of_range")


def _judge_met(facts: Facts) -> tuple[Status, Reason]:
    status: Status = "maintained" if facts.met_at_start else "achieved"
    if facts.is_stale and facts.may_still_rise:
        return "unknown", "not_observed_at_horizon"
    if facts.is_stale:
        return status, "last_known_result"
    if not facts.met_at_start:
        return status, "newly_met"
    return status, "kept" if facts.moved_on else facts.standing_reason
