"""VHP304 to VHP307: the size of a value against the limits of its indicator."""

from __future__ import annotations

import decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from target_plans import codes_in, found_in, plan_of, printed, target, words_of

from vnhealthplan.models.built_in import built_in_indicators

MALE = {"sex": "male"}
LIMITED = sorted(code for code, row in built_in_indicators().items() if row.plausible)


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "usual"),
    [
        ("natural_increase", 10.0, "percent", "per_mille"),
        ("mmr", 20, "per_1k_live_births", "per_100k_live_births"),
        ("doctors_per_10k", 9.8, "per_100k", "per_10k"),
        ("imr", 8, "percent", "per_mille"),
    ],
)
def test_the_unit_of_the_indicator_would_fit(indicator: str, value: float, unit: str, usual: str) -> None:
    plan = plan_of(target(indicator, value, unit))
    assert found_in(plan) == ["VHP304 $.targets[0].unit"]
    assert words_of(plan).endswith(f"should the unit be {usual}?")


@pytest.mark.parametrize(
    ("indicator", "value", "unit"),
    [
        ("natural_increase", 0.9, "percent"),  # 9 ‰
        ("doctors_per_10k", 98, "per_100k"),
        ("hiv_prevalence", 290, "per_100k"),
        ("mmr", 0.2, "per_1k_live_births"),  # 20 per 100,000
        ("population_growth", 0.7, "percent"),
    ],
)
def test_another_unit_may_be_right(indicator: str, value: float, unit: str) -> None:
    assert codes_in(plan_of(target(indicator, value, unit))) == []


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "hint"),
    [
        ("doctors_per_10k", 98, "per_10k", "9.8 per_10k would fit, or the unit per_100k"),
        ("life_expectancy", 747, "year", "74.7 year would fit:"),
        ("health_insurance_coverage", 0.95, "percent", "95.00 percent would fit"),
        ("tfr", 21, "children_per_woman", "2.1 children_per_woman would fit:"),
        ("srb", 1.12, "boys_per_100_girls", "112.00 boys_per_100_girls would fit:"),
        ("height_18", 1.68, "cm", "168.00 cm would fit, or the unit m"),
    ],
)
def test_a_slip_of_size(indicator: str, value: float, unit: str, hint: str) -> None:
    plan = plan_of(target(indicator, value, unit, subgroup=MALE if indicator == "height_18" else {}))
    assert found_in(plan) == ["VHP305 $.targets[0].value"]
    assert hint in words_of(plan)


def test_the_baseline_speaks_for_a_slip() -> None:
    near = target("imr", 92, "per_mille", baseline={"period": "2023", "value": 10.1})
    far = target("imr", 92, "per_mille", baseline={"period": "2023", "value": 40})
    assert codes_in(plan_of(near)) == ["VHP305"]
    assert codes_in(plan_of(far)) == ["VHP307"]


@pytest.mark.parametrize(
    ("indicator", "value", "unit"),
    [
        ("imr", 1.8, "per_mille"),  # what a department of health counts itself: low, and no slip
        ("newborn_screening", 3, "percent"),
        ("commune_standard", 9, "percent"),
        ("tb_incidence", 8, "per_100k"),
        ("chs_doctor", 40, "percent"),
        ("mmr", 220, "per_100k_live_births"),
    ],
)
def test_an_unusual_value_is_a_note_only(indicator: str, value: float, unit: str) -> None:
    assert codes_in(plan_of(target(indicator, value, unit))) == ["VHP307"]


@pytest.mark.parametrize(
    ("indicator", "value", "unit"),
    [
        ("srb", 140, "boys_per_100_girls"),
        ("tfr", 9, "children_per_woman"),
        ("doctors_per_10k", -3, "per_10k"),
        ("satisfaction", -5, "percent"),
    ],
)
def test_a_value_that_cannot_be(indicator: str, value: float, unit: str) -> None:
    assert codes_in(plan_of(target(indicator, value, unit))) == ["VHP306"]


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "subgroup"),
    [
        ("imr", 0, "per_mille", {}),  # a goal that small places reach
        ("hiv_prevalence", 11, "percent", {"profession": "people_who_inject_drugs"}),  # soft limits are for all
        ("height_18", 167, "cm", MALE),
        ("height_18", 1.67, "m", MALE),
        ("imr", 3, "per_mille", {}),  # the ends lie inside
        ("imr", 50, "per_mille", {}),
    ],
)
def test_no_alarm(indicator: str, value: float, unit: str, subgroup: dict[str, str]) -> None:
    assert codes_in(plan_of(target(indicator, value, unit, subgroup=subgroup))) == []


def test_the_height_of_men_is_not_that_of_women() -> None:
    heights = [target("height_18", 150, "cm", subgroup={"sex": sex}) for sex in ("male", "female")]
    assert found_in(plan_of(*heights)) == ["VHP307 $.targets[0].value"]


def test_hard_limits_bind_every_subgroup() -> None:
    men = {"sex": "male", "residence": "rural"}
    assert codes_in(plan_of(target("height_18", 300, "cm", subgroup=men))) == ["VHP306"]


def test_one_target_one_finding_and_the_surest_first() -> None:
    base = {"period": "2023", "value": 10.0, "unit": "percent"}
    assert codes_in(plan_of(target("natural_increase", 10.0, "percent", baseline=base))) == ["VHP304"]
    wrong_base = {"period": "2023", "value": 747, "unit": "year"}
    plan = plan_of(target("life_expectancy", 83, "year", baseline=wrong_base))
    assert found_in(plan) == ["VHP305 $.targets[0].baseline.value"]


def test_the_place_of_a_baseline_unit() -> None:
    base = {"period": "2023", "value": 25, "unit": "per_1k_live_births"}
    plan = plan_of(target("mmr", 20, "per_100k_live_births", baseline=base))
    assert found_in(plan) == ["VHP304 $.targets[0].baseline.unit"]


def test_where_the_unit_is_in_doubt_its_size_is_not_judged() -> None:
    quoted = target("imr", 0.9, "per_mille", source=printed("còn 0,9", "%"))
    worded = target("imr", 99, "percent", source=printed("còn 99 ‰"))
    assert codes_in(plan_of(quoted)) == ["VHP301"]
    assert codes_in(plan_of(worded)) == ["VHP303"]


def test_a_noun_leaves_the_size_to_be_judged() -> None:
    row = target("doctors_per_10k", 98, "per_10k", source=printed("Bác sĩ\t98", "Bác sĩ"))
    assert codes_in(plan_of(row)) == ["VHP302", "VHP305"]


def test_the_words_of_hostile_limits_stay_in_one_line() -> None:
    limits = {"soft": [{"low": 1, "high": 2, "source": "a\nb"}], "hard": [{"high": 5, "source": "c" * 500}]}
    own = {
        "code": "own",
        "name": {"vi": "Chỉ số"},
        "measure": "mean",
        "unit": "year",
        "direction": "lower",
        "plausible": limits,
    }
    assert codes_in(plan_of(target("own", 3), target("own", 7), indicators=(own,))) == ["VHP306", "VHP307"]


@given(st.sampled_from(LIMITED), st.decimals(-1000, 10**6, places=3), st.decimals(0, 10**6, places=3))
def test_a_target_has_at_most_one_finding_of_size(code: str, value: decimal.Decimal, base: decimal.Decimal) -> None:
    """Whatever the numbers and the caller's context, there is one finding or none, and none without a limit broken."""
    row = target(code, float(value), baseline={"period": "2023", "value": float(base)})
    with decimal.localcontext(prec=2):
        found = [one for one in codes_in(plan_of(row)) if one != "VHP309"]
        again = codes_in(plan_of(row, row))
    assert len(found) <= 1
    assert len([one for one in again if one != "VHP309"]) == 2 * len(found)
