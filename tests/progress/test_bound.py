"""The bound of a target: every way in which a plan says what it asks for comes to a level."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from vnhealthplan.models import Indicator, Target
from vnhealthplan.progress.bound import bound_of, in_other_unit, level_unit, stated_baseline, stated_bound
from vnhealthplan.progress.results import Measuring, Result
from vnhealthplan.progress.verdict import Bound

HALF = Decimal("0.5")
START = Result(dt.date(2020, 12, 31), Decimal(200))


def asked(target: dict[str, Any], **indicator: object) -> tuple[Target, Indicator]:
    record = {"code": "c", "name": {"vi": "Chỉ số"}, "measure": "rate", "unit": "per_mille", "direction": "lower"}
    told: dict[str, Any] = {"id": "t", "indicator": "c", "horizon": "2025", "baseline": {"period": "2020"}, **target}
    return Target.model_validate(told), Indicator.model_validate({**record, **indicator})


def bound(target: dict[str, Any], baseline: Result | None = START, **indicator: object) -> Bound | None:
    one, own = asked(target, **indicator)
    return bound_of(one, own, baseline, level_unit(one, own), HALF)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"value": 10, "comparator": "lt"}, Bound("lt", Decimal(10))),
        ({"value": 10, "value_high": 12, "comparator": "range"}, Bound("range", Decimal(10), Decimal(12))),
        ({"value": -5, "basis": "absolute_change"}, Bound("eq", Decimal(195))),
        ({"value": -10, "basis": "relative_change", "unit": "percent"}, Bound("eq", Decimal(180))),
        ({"maintain": True}, Bound("eq", Decimal(200))),
        ({"maintain": True, "comparator": "le"}, Bound("le", Decimal(200))),
        ({}, None),
    ],
)
def test_each_way_of_asking_comes_to_a_level(target: dict[str, Any], expected: Bound | None) -> None:
    assert bound(target) == expected


def test_a_change_and_a_target_to_keep_need_a_start() -> None:
    for target in (
        {"value": -5, "basis": "absolute_change"},
        {"value": 5, "basis": "relative_change"},
        {"maintain": True},
    ):
        assert bound(target, None) is None
    nothing = START._replace(value=Decimal(0))
    assert bound({"value": 5, "basis": "relative_change"}, nothing) is None
    assert bound({"value": 5, "basis": "absolute_change"}, nothing) == Bound("eq", Decimal(5))


def test_to_keep_within_a_band_is_a_range_in_the_unit_of_the_indicator() -> None:
    band = {"direction": "band", "band": {"low": 104, "high": 106}}
    assert bound({"maintain": True}, None, **band) == Bound("range", Decimal(104), Decimal(106))
    assert bound({"maintain": True, "unit": "percent"}, None, **band) is None
    assert bound({"maintain": True}, START, **band) == Bound("eq", Decimal(200))


def test_points_are_added_to_percents() -> None:
    own = Indicator.model_validate(
        {"code": "c", "name": {"vi": "Tỷ lệ"}, "measure": "proportion", "unit": "per_mille", "direction": "higher"}
    )
    record = {"id": "t", "indicator": "c", "horizon": "2025", "value": 5, "baseline": {"period": "2020"}}
    changes = {"absolute_change": "percent", "relative_change": "per_mille", "level": "per_mille"}
    for basis, unit in changes.items():
        told = {"unit": "percentage_point"} if basis == "absolute_change" else {}
        assert level_unit(Target.model_validate({**record, "basis": basis, **told}), own) == unit


@pytest.mark.parametrize(
    ("baseline", "unit", "expected"),
    [
        ({"value": 20}, "per_mille", Decimal(20)),
        ({"value": 20, "unit": "percent"}, "per_mille", Decimal(200)),
        ({"value": 20}, "percent", Decimal(2)),
        ({}, "per_mille", None),
    ],
)
def test_a_stated_baseline_is_told_in_the_unit_to_compare_in(
    baseline: dict[str, Any], unit: str, expected: Decimal | None
) -> None:
    one, own = asked({"value": 10, "baseline": {"period": "2020", **baseline}})
    found = stated_baseline(one, Measuring(one.horizon, own, unit))
    assert (found and found.value) == expected
    assert found is None or found.on == START.on


def test_what_the_plan_states_settles_a_bound_where_it_says_enough() -> None:
    change = {"value": -10, "basis": "relative_change", "unit": "percent"}
    start = {"period": "2020", "value": 20, "unit": "percent"}
    assert stated_bound(*asked({**change, "baseline": start})) == Bound("eq", Decimal(180))
    assert stated_bound(*asked(change)) is None
    assert stated_bound(*asked({"value": 10, "baseline": None})) == Bound("eq", Decimal(10))


def test_both_ends_of_a_bound_are_converted() -> None:
    one, own = asked({"value": 10})
    measuring = Measuring(one.horizon, own, "percent")
    both = in_other_unit(Bound("range", Decimal(10), Decimal(12)), "per_mille", measuring)
    assert both == Bound("range", Decimal(1), Decimal("1.2"))
    assert in_other_unit(Bound("lt", Decimal(10)), "per_mille", measuring) == Bound("lt", Decimal(1))
