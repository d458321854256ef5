"""VHP311 and VHP312: deaths and years of which one holds the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from target_plans import codes_in, found_in, plan_of, printed, target, words_of


def test_fewer_deaths_under_five_than_under_one() -> None:
    plan = plan_of(target("imr", 12, "per_mille"), target("u5mr", 9, "per_1k_live_births", comparator="lt"))
    assert found_in(plan) == ["VHP311 $.targets[1].value"]
    assert "$.targets[0].value" in words_of(plan)


def test_fewer_deaths_under_one_than_in_four_weeks() -> None:
    assert codes_in(plan_of(target("nmr", 9, comparator="lt"), target("imr", 8, comparator="lt"))) == ["VHP311"]


def test_baselines_of_one_period() -> None:
    rows = [
        target("imr", 10, baseline={"period": "2023", "value": 21}),
        target("u5mr", 15, baseline={"period": "2023", "value": 18}),
    ]
    assert found_in(plan_of(*rows)) == ["VHP311 $.targets[1].baseline.value"]
    rows[0]["baseline"]["period"] = "2022"
    assert codes_in(plan_of(*rows)) == []


@pytest.mark.parametrize(("healthy", "whole", "codes"), [(75, 68, 1), (70, 70, 1), (69.9, 70, 0), (68, 76, 0)])
def test_years_in_good_health(healthy: float, whole: float, codes: int) -> None:
    rows = [target("healthy_life_years", healthy, comparator="ge"), target("life_expectancy", whole)]
    assert codes_in(plan_of(*rows)) == ["VHP312"] * codes


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (target("u5mr", 10), target("imr", 10)),  # none died between one and five
        (target("u5mr", 9, horizon="2030"), target("imr", 12)),
        (target("u5mr", 9, subgroup={"residence": "urban"}), target("imr", 12)),
        (target("u5mr", 9, condition="vùng khó khăn"), target("imr", 12)),
        (target("u5mr", 9, comparator="ge"), target("imr", 12)),  # it leaves the upper side open
        (target("u5mr", 8, comparator="range", value_high=12), target("imr", 11)),
        (target("healthy_life_years", 75, comparator="le"), target("life_expectancy", 70)),
        (target("u5mr", 9), target("imr", 92, baseline={"period": "2023", "value": 10})),  # the slip is told
        (target("u5mr", 9), target("imr", 12, "per_mille", source=printed("12", "%"))),
    ],
)
def test_no_alarm(left: dict[str, object], right: dict[str, object]) -> None:
    assert {"VHP311", "VHP312"}.isdisjoint(codes_in(plan_of(left, right)))


def test_of_two_targets_for_the_same_the_one_that_fits_is_taken() -> None:
    assert codes_in(plan_of(target("imr", 12), target("imr", 8), target("u5mr", 9))) == []
    assert codes_in(plan_of(target("imr", 12), target("imr", 11), target("u5mr", 9))) == ["VHP311"]


def test_an_indicator_of_the_plan_may_be_another_measure() -> None:
    own = {"code": "imr", "name": {"vi": "Riêng"}, "measure": "mean", "unit": "year", "direction": "lower"}
    assert codes_in(plan_of(target("imr", 12), target("u5mr", 9), indicators=(own,))) == []


@given(st.integers(30, 500), st.integers(30, 250))
def test_two_rates_are_out_of_order_just_where_their_numbers_are(under_five: int, under_one: int) -> None:
    """Inside the usual limits nothing else is found, and the order alone decides."""
    plan = plan_of(target("u5mr", under_five / 10 + 2), target("imr", under_one / 10))
    expected = ["VHP311"] if under_five + 20 < under_one else []
    assert codes_in(plan) == expected
