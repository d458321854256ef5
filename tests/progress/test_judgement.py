"""The judgement: every combination of facts has one status and one reason, and the comparator comes first."""

from __future__ import annotations

from itertools import product

import pytest

from vnhealthplan.progress import Pace
from vnhealthplan.progress.judgement import Facts, judge

PACE = Pace("linear", None, "at_risk", "pace", {})
EVERY = [Facts(*values) for values in product([True, False], repeat=7)]


@pytest.mark.parametrize("facts", EVERY)
def test_met_and_met_at_start_decide_before_the_pace(facts: Facts) -> None:
    status, _ = judge(facts, PACE, "linear")
    expected = {(True, True): "maintained", (True, False): "achieved", (False, True): "breached"}
    assert status == expected.get((facts.met, facts.met_at_start), status)
    assert (status == "at_risk") == (not (facts.met or facts.met_at_start or facts.horizon_passed))


@pytest.mark.parametrize("facts", EVERY)
def test_after_the_horizon_only_its_own_result_can_be_missed(facts: Facts) -> None:
    if facts.horizon_passed and not (facts.met or facts.met_at_start):
        assert judge(facts, PACE, "linear")[0] == ("missed" if facts.observed_at_horizon else "unknown")


@pytest.mark.parametrize("facts", EVERY)
def test_without_a_pace_an_open_target_waits(facts: Facts) -> None:
    if not (facts.met or facts.met_at_start or facts.horizon_passed):
        status, reason = judge(facts, None, "linear")
        assert status == "pending"
        assert (reason == "period_does_not_fit") == facts.other_is_newer


def test_a_method_without_an_answer_leaves_the_target_unknown_and_says_why() -> None:
    facts = EVERY[-1]._replace(moved_on=True, from_baseline=True)
    assert judge(facts, Pace("aarr", None, None, "zero_value", {}), "aarr") == ("unknown", "zero_value")
