"""Milestones: the bounds of earlier targets of one indicator and subgroup, in the unit of the later one."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from vnhealthplan import load_plan
from vnhealthplan.models import Indicator, Target
from vnhealthplan.progress.milestones import collect_milestones, milestones_before
from vnhealthplan.progress.results import Result

FAR = {"id": "far", "indicator": "c", "horizon": "2030", "comparator": "ge", "value": 80, "unit": "percent"}
LATE = dt.date(2199, 12, 31)
BASELINE = {"period": "2020", "value": 40, "unit": "percent"}


def indicator(direction: str = "higher") -> Indicator:
    record = {"code": "c", "name": {"vi": "Tỷ lệ"}, "measure": "proportion", "unit": "percent", "direction": direction}
    return Indicator.model_validate(record)


def found(other: dict[str, Any], far: dict[str, Any] | None = None, direction: str = "higher") -> list[Decimal]:
    targets = [Target.model_validate({**FAR, **(far or {})}), Target.model_validate({**FAR, "id": "near", **other})]
    own = indicator(direction)
    milestones = collect_milestones(targets, own, {}, LATE)
    return [milestone.value for milestone in milestones_before(targets[0], own, milestones)]


@pytest.mark.parametrize(
    ("other", "value"),
    [
        ({"value": 60}, 60),
        ({"value": 600, "unit": "per_mille"}, 60),
        ({"comparator": "eq", "value": 60}, 60),
        ({"comparator": "range", "value": 60, "value_high": 65}, 60),
        ({"value": 5, "basis": "absolute_change", "unit": "percentage_point", "baseline": BASELINE}, 45),
        ({"value": 10, "basis": "relative_change", "baseline": BASELINE}, 44),
        ({"value": None, "maintain": True, "baseline": BASELINE}, 40),
    ],
)
def test_the_bound_of_an_earlier_target_is_a_milestone(other: dict[str, Any], value: int) -> None:
    assert found({"horizon": "2025", **other}) == [value]


@pytest.mark.parametrize(
    "other",
    [
        {"horizon": "2030", "value": 60},
        {"horizon": "2035", "value": 60},
        {"horizon": "2025", "value": 60, "condition": "với 8 loại"},
        {"horizon": "2025", "value": 60, "comparator": "lt"},
        {"horizon": "2025", "value": None, "maintain": True},
        {"horizon": "2025", "value": 5, "basis": "relative_change", "baseline": {"period": "2020"}},
    ],
)
def test_what_is_due_later_or_says_something_else_is_no_milestone(other: dict[str, Any]) -> None:
    assert found(other) == []


def test_of_a_range_the_end_that_is_met_first_counts() -> None:
    near = {"horizon": "2025", "comparator": "range", "value": 20, "value_high": 30}
    assert found(near, {"comparator": "eq", "value": 10}, direction="lower") == [30]
    assert found(near, {"comparator": "eq", "value": 10}, direction="none") == []


def test_the_plan_of_binh_thuan_has_paths_from_2025_to_2030() -> None:
    plan = load_plan("examples/binh-thuan-2018/plan.json")
    by_id = {target.id: target for target in plan.targets}
    one, other = by_id["stunting-u5-2025"], by_id["stunting-u5-2030"]
    indicator = plan.indicator("stunting_u5")
    milestones = collect_milestones([other, one], indicator, {}, LATE)
    assert milestones_before(other, indicator, milestones) == (Result(dt.date(2025, 12, 31), Decimal(20)),)
    assert milestones_before(one, indicator, milestones) == ()


def test_of_two_bounds_for_one_day_the_stricter_stands() -> None:
    for comparator, stricter in (("ge", 60), ("le", 50)):
        record = {**FAR, "comparator": comparator, "horizon": "2025"}
        targets = [Target.model_validate({**record, "id": f"t{value}", "value": value}) for value in (50, 60, 55)]
        (days,) = collect_milestones(targets, indicator(), {}, LATE).values()
        assert [*days.values()] == [stricter]


def test_very_many_horizons_are_no_path() -> None:
    targets = [Target.model_validate({**FAR, "id": f"t{year}", "horizon": str(year)}) for year in range(1950, 2071)]
    assert collect_milestones(targets, indicator(), {}, LATE) == {}
    assert len(collect_milestones(targets[1:], indicator(), {}, LATE)) == 1
