"""Status and reason of one target: the comparator first, then the pace."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import groupby
from typing import Any, get_args

import pytest
from judging import BASELINE, judged, plan_of, report_of, row, told, verdict_of

from vnhealthplan.progress import Reason, Status, compute_progress

JUNE = dt.date(2025, 6, 30)
PAST = dt.date(2026, 6, 30)
CALM = {"value": 30, "unit": "percent", "baseline": BASELINE}  # from 20 at the end of 2023 to 30 at the end of 2025
KEEP = {**CALM, "value": 20}
FALL = {**CALM, "value": 10, "comparator": "le"}

# every case: status, reason, target, results, day, fields of the indicator
Case = tuple[Status, Reason, dict[str, Any], list[dict[str, object]], dt.date, dict[str, Any]]
CASES: list[Case] = [
    ("achieved", "newly_met", CALM, [row("2024", 30)], JUNE, {}),
    ("achieved", "newly_met", CALM, [row("2025", 30)], PAST, {}),
    ("achieved", "last_known_result", CALM, [row("2024", 30)], PAST, {}),
    ("maintained", "not_touched", KEEP, [], JUNE, {}),
    ("maintained", "kept", KEEP, [row("2024", 21)], JUNE, {}),
    ("maintained", "kept", KEEP, [row("2025", 21)], PAST, {}),
    ("maintained", "last_known_result", KEEP, [], PAST, {}),
    ("maintained", "last_known_result", KEEP, [row("2024", 21)], PAST, {}),
    ("breached", "no_longer_met", KEEP, [row("2024", 19)], JUNE, {}),
    ("breached", "no_longer_met", KEEP, [row("2025", 19)], PAST, {}),
    ("breached", "last_known_result", KEEP, [row("2024", 19)], PAST, {}),
    ("on_track", "pace", CALM, [row("2024", 25)], JUNE, {}),
    ("on_track", "pace", FALL, [row("2024", 15)], JUNE, {}),
    ("at_risk", "pace", CALM, [row("2024", 24)], JUNE, {}),
    ("off_track", "pace", CALM, [row("2024", 22)], JUNE, {}),
    ("off_track", "pace", CALM, [row("2024", 20)], JUNE, {}),
    ("worsening", "pace", CALM, [row("2024", 19)], JUNE, {}),
    ("worsening", "pace", FALL, [row("2024", 21)], JUNE, {}),
    ("off_track", "no_distance", {**KEEP, "comparator": "gt"}, [row("2024", 20)], JUNE, {}),
    ("worsening", "no_distance", {**KEEP, "comparator": "gt"}, [row("2024", 19)], JUNE, {}),
    ("pending", "nothing_since_baseline", CALM, [], JUNE, {}),
    ("pending", "nothing_since_baseline", {**KEEP, "comparator": "lt"}, [row("2023", 20)], JUNE, {}),
    ("pending", "first_result", {"value": 30}, [row("2024", 25)], JUNE, {}),
    ("maintained", "first_result", {"value": 20}, [row("2024", 25)], JUNE, {}),
    ("missed", "horizon_passed", CALM, [row("2025", 29)], PAST, {}),
    ("unknown", "not_observed_at_horizon", CALM, [row("2024", 29)], PAST, {}),
    ("unknown", "not_observed_at_horizon", CALM, [], PAST, {}),
    ("unknown", "no_data", {"value": 30}, [], JUNE, {}),
    ("unknown", "no_bound", {"maintain": True}, [row("2024", 30)], JUNE, {}),
    ("unknown", "not_measured", {}, [], JUNE, {"measure": "qualitative", "unit": None}),
    ("unknown", "not_measured", {}, [row("2024", 1)], JUNE, {"measure": "milestone", "unit": None}),
    ("unknown", "conflicting_values", CALM, [row("2024", 25), row("2024", 26)], JUNE, {}),
    ("unknown", "inconvertible_unit", CALM, [row("2024", 25, "year")], JUNE, {}),
    ("unknown", "period_does_not_fit", {"value": 30}, [row("2025-Q1", 25)], JUNE, {"accrual": "flow"}),
    ("pending", "period_does_not_fit", CALM, [row("2025-Q1", 25)], JUNE, {"accrual": "flow"}),
    ("maintained", "not_touched", KEEP, [row("2025-Q1", 1)], JUNE, {"accrual": "flow"}),
]


@pytest.mark.parametrize("case", CASES)
def test_each_state_of_a_target_has_its_status_and_reason(case: Case) -> None:
    status, reason, target, results, day, indicator = case
    assert verdict_of(judged(target, *results, as_of=day, **indicator)) == (status, reason)


# status, reason, method, start in 2023, result of 2024, bound of 2025; the linear method has an answer to each
METHOD_CASES: list[tuple[Status, Reason, str, int, int, int]] = [
    ("on_track", "pace", "cagr_statcan", 20, 26, 30),
    ("unknown", "zero_value", "eurostat", 0, 10, 30),
    ("unknown", "sign_change", "aarr", -10, 10, 30),
    ("off_track", "zero_replaced", "cagr_statcan", -20, -10, 0),
    ("on_track", "near_bound", "un_progress_chart", 80, 99, 100),
    ("unknown", "out_of_range", "aarr_endpoint", 20, 25, 30),
]


@pytest.mark.parametrize("case", METHOD_CASES)
def test_where_a_method_has_no_answer_or_one_of_its_own_the_reason_says_so(
    case: tuple[Status, Reason, str, int, int, int],
) -> None:
    status, reason, method, start, result, bound = case
    target = {"value": bound, "unit": "percent", "baseline": {**BASELINE, "value": start}}
    period = "2024"
    if reason == "out_of_range":  # a growth from next to nothing within one day, raised to a year
        target["baseline"] = {"period": "2023", "value": Decimal("0.00000000000000000001"), "unit": "percent"}
        period = "2024-01"
    card = compute_progress(plan_of(target), [report_of(row(period, result))], as_of=JUNE, method=method)
    found = card.targets[0]
    assert verdict_of(found) == (status, reason)
    assert told(found, "actual value gap") == [result, bound, bound - result]
    assert judged(target, row(period, result), as_of=JUNE).status in {"on_track", "at_risk", "off_track"}


def test_every_status_and_every_reason_is_reached() -> None:
    assert {case[0] for case in CASES} == set(get_args(Status))
    assert {case[1] for case in [*CASES, *METHOD_CASES]} == set(get_args(Reason))


def test_a_horizon_is_past_at_the_end_of_its_last_day() -> None:
    result = row("2024", 24)
    assert judged(CALM, result, as_of=dt.date(2025, 12, 30)).status == "at_risk"
    assert judged(CALM, result, as_of=dt.date(2025, 12, 31)).reason == "not_observed_at_horizon"


def test_the_value_of_a_strict_bound_does_not_meet_it() -> None:
    target = {"comparator": "lt", "value": Decimal("10.0"), "baseline": {**BASELINE, "value": 11}}
    for value, met in (("10.0", False), ("9.999999", True)):
        found = judged(target, row("2024", Decimal(value)), as_of=JUNE, direction="lower")
        assert told(found, "met status") == [met, "achieved" if met else "on_track"]


def test_a_record_tells_the_numbers_it_rests_on() -> None:
    found = judged(CALM, row("2024", 24), as_of=JUNE)
    assert told(found, "actual value unit gap") == [24, 30, "percent", 6]
    assert told(found, "start start_on observed_on") == [20, dt.date(2023, 12, 31), dt.date(2024, 12, 31)]
    # one of two years has passed
    assert str(found.covered) == "0.400000"
    assert str(found.expected) == "25.000000"
    assert str(found.required_per_year) == "6.000000"
    assert (str(found.projected), found.projected_from) == ("28.000000", 2)
    assert (str(found.pace), found.method_status) == ("0.800000", "at_risk")


def test_a_pace_is_told_only_for_a_target_with_a_way_to_go() -> None:
    for result in (21, 19):
        found = judged(KEEP, row("2024", result), as_of=JUNE)
        assert told(found, "covered expected required_per_year pace method_status") == [None] * 5


def test_what_is_achieved_has_covered_its_way_and_needs_no_more() -> None:
    found = judged(CALM, row("2024", 31), as_of=JUNE)
    assert told(found, "status covered required_per_year") == ["achieved", Decimal("1.1"), None]


def test_a_record_names_the_target_and_its_subgroup() -> None:
    found = judged({**CALM, "subgroup": {"sex": "male", "age": "0-4"}})
    assert told(found, "id indicator horizon") == ["t", "coverage", "2025"]
    assert found.subgroup == {"sex": "male", "age": "0-4"}


@pytest.mark.parametrize("direction", ["none", "band"])
def test_past_a_bound_of_two_sides_a_result_is_as_far_off_as_before_it(direction: str) -> None:
    target = {"value": 100, "baseline": {**BASELINE, "value": 0}}
    indicator: dict[str, Any] = {
        "direction": direction,
        "band": {"low": 90, "high": 110} if direction == "band" else None,
    }
    statuses = []
    for off in range(1, 120):
        before, past = (judged(target, row("2024", 100 + way), as_of=JUNE, **indicator) for way in (-off, off))
        assert before.status == past.status
        statuses.append(past.status)
    assert [status for status, _ in groupby(statuses)] == ["on_track", "at_risk", "off_track", "worsening"]


def test_past_the_far_end_of_a_range_it_is_the_distance_to_that_end_that_counts() -> None:
    target = {"comparator": "range", "value": 10, "value_high": 100, "baseline": {**BASELINE, "value": 0}}
    found = judged(target, row("2024", 101), as_of=JUNE, direction="none")
    assert told(found, "status gap covered") == ["on_track", -1, Decimal("10.1")]


def test_further_off_a_range_on_either_side_is_never_better() -> None:
    target = {"comparator": "range", "value": 10, "value_high": 20, "baseline": {**BASELINE, "value": 5}}
    statuses = []
    for off in ("0.5", "1", "1.5", "3", "5", "8"):
        sides = (Decimal(10) - Decimal(off), Decimal(20) + Decimal(off))
        near, far = (
            judged(target, row("2025-06", side), as_of=dt.date(2025, 7, 1), direction="none") for side in sides
        )
        assert near.status == far.status
        statuses.append(near.status)
    assert statuses == ["on_track", "on_track", "at_risk", "off_track", "off_track", "worsening"]
