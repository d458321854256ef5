"""Two plans side by side: the same cells, in one unit, and nothing lost."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
import samples

from vnhealthplan import Plan, load_plan
from vnhealthplan.comparison import Comparison, compare_plans

NAMES = ["dong-nai-2018", "binh-thuan-2018", "bac-ninh-2024", "nhu-thanh-2021", "ba-ria-vung-tau-2024"]
PLANS = {name: load_plan(f"examples/{name}/plan.json") for name in NAMES}
LOCAL = {"indicator": "local", "value": 80, "unit": "percent"}


def plan(*targets: dict[str, Any], **indicator: Any) -> Plan:  # noqa: ANN401  # any field of an indicator
    rows = [samples.target(**{"id": f"t{number}", **target}) for number, target in enumerate(targets)]
    return Plan.model_validate(samples.plan(indicators=[samples.indicator(**indicator)], targets=rows))


def verdicts(comparison: Comparison) -> list[str]:
    return [row.verdict for row in comparison]


def test_values_are_told_in_the_unit_of_the_first() -> None:
    (row,) = compare_plans(plan({"value": 10}), plan({"value": Decimal("0.9"), "unit": "percent"}))
    assert (row.unit, row.verdict) == ("per_mille", "second_stricter")
    assert [side and side.value for side in (row.first, row.second)] == [10, 9]


def test_other_subgroups_and_horizons_are_other_cells() -> None:
    first = plan({"value": 10}, {"value": 12, "subgroup": {"residence": "rural"}})
    second = plan({"value": 10, "horizon": "2024"}, {"value": 11, "subgroup": {"residence": "rural"}})
    assert verdicts(compare_plans(first, second)) == ["only_first", "second_stricter", "only_second"]


def test_a_change_is_compared_by_the_level_that_it_comes_to() -> None:
    baseline = {"period": "2020", "value": 20, "unit": "per_mille"}
    change = {"value": -10, "basis": "relative_change", "unit": "percent", "baseline": baseline}
    assert verdicts(compare_plans(plan({"value": 18}), plan(change))) == ["same"]
    unknown = {**change, "baseline": {"period": "2020"}}
    assert verdicts(compare_plans(plan({"value": 18}), plan(unknown))) == ["not_comparable"]


def test_several_targets_for_one_cell_are_compared_one_by_one() -> None:
    first, second = plan({"value": 10}, {"value": 9}), plan({"value": 10})
    assert verdicts(compare_plans(first, second)) == ["same", "only_first"]


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ({}, "same"),
        ({"name": {"vi": "TỶ LỆ HỘ"}, "direction": "lower"}, "same"),
        ({"name": {"vi": "Tỷ lệ người"}}, "not_comparable"),
        ({"unit": "year", "denominator": None}, "not_comparable"),
    ],
)
def test_local_indicators_of_one_code_are_one_only_by_their_name(other: dict[str, Any], verdict: str) -> None:
    unit = other.get("unit", "percent")
    found = compare_plans(plan(LOCAL), plan({**LOCAL, "unit": unit}, **other))
    assert verdicts(found) == [verdict]


def test_indicators_that_want_to_go_different_ways_are_compared_neither_way() -> None:
    sides = plan({**LOCAL, "value": 10}, direction="higher"), plan({**LOCAL, "value": 20}, direction="lower")
    assert verdicts(compare_plans(*sides)) == verdicts(compare_plans(*reversed(sides))) == ["not_comparable"]


def test_conditions_that_differ_are_not_compared() -> None:
    found = compare_plans(plan({"condition": "với 8 loại"}), plan({"condition": "với 12 loại"}))
    assert verdicts(found) == ["not_comparable"]
    assert [row.reason for row in found] == ["condition"]


def test_conditions_are_compared_by_their_words_not_their_spelling() -> None:
    conditions = ["Bác sỹ, hoà nhập", "bác sĩ  hòa nhập"]
    (row,) = compare_plans(*(plan({"value": 10, "condition": text}) for text in conditions))
    assert (row.verdict, row.reason) == ("same", None)


@pytest.mark.parametrize(
    ("first", "second", "indicator", "reason"),
    [
        ({}, {}, {"name": {"vi": "Tỷ lệ người"}}, "indicator"),
        ({}, {}, {"unit": "year", "denominator": None}, "unit"),
        ({"comparator": "ge"}, {"comparator": "le"}, {}, "way"),
        ({}, {"value": None, "maintain": True}, {}, "level"),
    ],
)
def test_what_is_not_comparable_says_why(
    first: dict[str, Any], second: dict[str, Any], indicator: dict[str, Any], reason: str
) -> None:
    other = {} if "unit" not in indicator else {"unit": "year"}
    (row,) = compare_plans(plan({**LOCAL, **first}), plan({**LOCAL, **second, **other}, **indicator))
    assert (row.verdict, row.reason) == ("not_comparable", reason)


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_beside_itself_is_the_same_wherever_it_can_be_compared(name: str) -> None:
    found = compare_plans(PLANS[name], PLANS[name])
    assert set(verdicts(found)) <= {"same", "not_comparable"}
    assert len(found) == len(PLANS[name].targets)


@pytest.mark.parametrize("one", NAMES)
@pytest.mark.parametrize("other", NAMES)
def test_no_target_of_two_plans_is_lost(one: str, other: str) -> None:
    found = compare_plans(PLANS[one], PLANS[other])
    assert sum(row.first is not None for row in found) == len(PLANS[one].targets)
    assert sum(row.second is not None for row in found) == len(PLANS[other].targets)
    assert sum(found.counts.values()) == len(found)


def test_two_programmes_of_one_year_as_they_were_read_by_hand() -> None:
    """Đồng Nai and Bình Thuận carry out the same resolutions; where they differ was read in both texts."""
    found = compare_plans(PLANS["dong-nai-2018"], PLANS["binh-thuan-2018"])
    told = {(row.indicator, row.horizon): row.verdict for row in found if not row.subgroup}
    assert told["u5mr", "2025"] == told["imr", "2030"] == told["oop_share", "2025"] == "second_stricter"
    assert told["chs_ncd", "2025"] == told["private_bed_share", "2030"] == "first_stricter"
    assert told["stunting_u5", "2025"] == told["satisfaction", "2030"] == "same"


def test_the_json_form_has_every_row_and_digit() -> None:
    found = compare_plans(plan({"value": Decimal("0.30"), "unit": "percent"}), plan({"value": 10}))
    told = json.loads(found.to_json(), parse_float=Decimal)
    assert list(told) == ["first", "second", "counts", "targets", "findings"]
    assert str(told["targets"][0]["first"]["value"]) == "0.30"
