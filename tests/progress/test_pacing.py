"""The pace of a target on its way: every method gets the same two points and target, the linear one the path."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from judging import BASELINE, plan_of, report_of, row

from vnhealthplan.progress import METHODS, Progress, assess, compute_progress

JUNE = dt.date(2025, 6, 30)


def found(
    method: str, *rows: dict[str, object], target: dict[str, object] | None = None, **indicator: object
) -> Progress:
    asked = {"value": 40, "unit": "percent", "comparator": "ge", "baseline": BASELINE, **(target or {})}
    return compute_progress(plan_of(asked, **indicator), [report_of(*rows)], as_of=JUNE, method=method).targets[0]


@pytest.mark.parametrize("method", METHODS)
def test_a_plan_and_plain_points_are_judged_alike(method: str) -> None:
    """From 20 at the end of 2023 over 27 at the end of 2024 to 40 at the end of 2025."""
    card = found(method, row("2024", 27))
    plain = assess(
        method,
        baseline=(2023, Decimal(20)),
        current=(2024, Decimal(27)),
        target=(2025, Decimal(40)),
        direction="higher",
        comparator="ge",
        limit=Decimal(100),
    )
    assert (card.pace, card.method_status) == (plain.pace, plain.status)
    assert card.status == METHODS[method].status_of(plain)


def test_results_in_between_count_for_the_regression_alone() -> None:
    rows = [row("2024-H1", 35), row("2024", 27)]
    for method in METHODS:
        alike = found(method, rows[1]).pace == found(method, *rows).pace
        assert alike == (method != "aarr")


def test_the_limit_of_a_share_is_the_whole_in_its_own_unit() -> None:
    near = {"comparator": "eq", "value": 1000, "unit": "per_mille"}
    share = found("un_progress_chart", row("2024", 995, "per_mille"), target=near)
    assert (share.status, share.reason) == ("on_track", "near_bound")
    rate = found("un_progress_chart", row("2024", 995, "per_mille"), target=near, measure="rate")
    assert (rate.status, rate.reason) == ("on_track", "pace")


@pytest.mark.parametrize(("comparator", "direction"), [("approx", "higher"), ("range", "higher"), ("eq", "higher")])
def test_what_is_not_met_by_the_plan_is_not_met_by_the_method(comparator: str, direction: str) -> None:
    """The tolerance of the plan is not the method's: 39.6 is about 40, but not with a tolerance of nothing."""
    high = {"value_high": 45} if comparator == "range" else {}
    asked = {"value": 40, "unit": "percent", "comparator": comparator, "baseline": BASELINE, **high}
    card = compute_progress(
        plan_of(asked, direction=direction),
        [report_of(row("2024", Decimal("39.6")))],
        as_of=JUNE,
        tolerance=Decimal(0),
    )
    assert (card.targets[0].met, card.targets[0].method_status) == (False, "on_track")
