"""The built-in catalogue: 69 indicators whose data hold together."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from vnhealthplan.catalogue import built_in_catalogue, built_in_indicators, indicator
from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.io import check, load
from vnhealthplan.models.built_in import built_in_bytes
from vnhealthplan.units import UNITS, are_convertible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.models import Indicator, Limits

CODES = [
    *("doctors_per_10k", "beds_per_10k", "pharmacists_per_10k", "nurses_per_10k", "private_bed_share", "chs_doctor"),
    *("chs_midwife", "village_health_worker", "preventive_budget_share", "health_budget_share", "oop_share"),
    *("commune_standard", "drug_retail_connected", "population_managed", "epi_coverage", "measles_mr"),
    *("newborn_screening", "prenatal_screening", "premarital_check", "anc4", "skilled_birth", "facility_birth"),
    *("postnatal_week1", "chs_ncd", "htn_managed", "dm_managed", "medical_waste", "elderly_check"),
    *("modern_contraception", "clean_water", "sanitation", "food_facility_ok", "health_insurance_coverage"),
    *("elderly_care", "uhc_index", "satisfaction", "hiv_new_cases", "hiv_prevalence", "hiv_deaths", "hiv_95_1"),
    *("hiv_mtct", "tb_incidence", "tb_prevalence", "malaria_incidence", "dengue_incidence", "dengue_cfr"),
    *("food_poisoning", "adult_smoking", "adult_obesity", "life_expectancy", "healthy_life_years", "imr", "u5mr"),
    *("nmr", "mmr", "stunting_u5", "underweight_u5", "wasting_u5", "overweight_u5", "low_birth_weight"),
    *("anaemia_pregnant", "height_18", "tfr", "srb", "natural_increase", "population_growth", "cbr", "third_child"),
    "ncd_premature",
]
GRADES = {"verified", "verified_second_hand", "agreed", "seen_once"}
ROWS = built_in_catalogue().indicators


def limits_of(row: Indicator) -> Iterator[Limits]:
    """Give all limits of an indicator, soft and hard."""
    if row.plausible is not None:
        yield from (*row.plausible.soft, *row.plausible.hard)


def test_it_has_69_indicators_in_this_order() -> None:
    assert len(CODES) == 69
    assert [row.code for row in ROWS] == CODES
    assert list(built_in_indicators()) == CODES


def test_the_data_file_is_a_catalogue_without_a_fault() -> None:
    assert check(built_in_bytes()) == ()
    assert load(built_in_bytes()) == built_in_catalogue()


def test_the_two_ways_to_the_indicators_give_the_same() -> None:
    assert tuple(built_in_indicators().values()) == ROWS
    assert indicator("imr") is built_in_indicators()["imr"]


def test_the_indicators_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        built_in_indicators()["x"] = ROWS[0]  # type: ignore[index]  # that it cannot be done is the point


@pytest.mark.parametrize("row", ROWS, ids=CODES)
def test_every_indicator_is_measured_in_a_known_unit_of_its_denominator(row: Indicator) -> None:
    assert row.unit is not None
    assert row.unit in UNITS
    assert are_convertible(row.unit, row.unit, row.denominator)
    assert row.measure not in {"milestone", "qualitative"}
    if row.measure == "proportion":
        assert row.unit == "percent"
    if row.unit == "per_mille":
        assert row.denominator is not None, "a bare per mille says nothing of what it is a share of"


@pytest.mark.parametrize("row", ROWS, ids=CODES)
def test_every_indicator_has_both_names_its_level_and_where_its_values_come_from(row: Indicator) -> None:
    assert row.name.en
    assert row.level is not None
    assert row.frequency or row.source
    assert row.name.vi not in row.aliases
    assert len(set(row.aliases)) == len(row.aliases)


def test_no_two_indicators_have_the_same_name() -> None:
    for names in ([row.name.vi.casefold() for row in ROWS], [str(row.name.en).casefold() for row in ROWS]):
        assert len(set(names)) == len(names)


def test_every_external_code_has_a_grade_and_none_is_national() -> None:
    external = [code for row in ROWS for code in row.external]
    assert {code.system for code in external} == {"sdg", "gho"}
    assert {code.grade for code in external} <= GRADES
    assert len(external) >= 50


def test_every_sdg_number_is_of_the_verified_list() -> None:
    assert {code.grade for row in ROWS for code in row.external if code.system == "sdg"} == {"verified"}


def test_these_orders_hold_and_no_others_are_stated() -> None:
    assert [(relation.left, relation.comparator, relation.right) for relation in built_in_catalogue().relations] == [
        ("u5mr", "ge", "imr"),
        ("imr", "ge", "nmr"),
        ("healthy_life_years", "lt", "life_expectancy"),
    ]
    assert all(relation.source for relation in built_in_catalogue().relations)


def test_the_two_sides_of_a_relation_are_measured_alike() -> None:
    for relation in built_in_catalogue().relations:
        left, right = indicator(relation.left), indicator(relation.right)
        assert (left.unit, left.denominator) == (right.unit, right.denominator)


def test_only_the_sex_ratio_at_birth_and_fertility_have_a_band() -> None:
    assert {row.code for row in ROWS if row.direction == "band"} == {"srb", "tfr"}
    assert {row.code for row in ROWS if row.band is not None} == {"srb", "tfr"}


def test_soft_limits_lie_inside_hard_limits() -> None:
    outside = []
    for row in ROWS:
        for soft in row.plausible.soft if row.plausible else ():
            for hard in row.plausible.hard if row.plausible else ():
                low = hard.low is not None and (soft.low is None or soft.low < hard.low)
                high = hard.high is not None and (soft.high is None or soft.high > hard.high)
                if low or high:
                    outside.append(row.code)
    assert outside == []


@pytest.mark.parametrize("row", ROWS, ids=CODES)
def test_every_indicator_says_what_is_plausible_and_why(row: Indicator) -> None:
    assert list(limits_of(row))
    assert all(limits.source for limits in limits_of(row))
    if row.measure == "proportion" and row.plausible is not None:
        assert [(hard.low, hard.high) for hard in row.plausible.hard] == [(Decimal(0), Decimal(100))], (
            "a share is between 0 and 100"
        )


@pytest.mark.parametrize("row", [row for row in ROWS if row.band], ids=lambda row: row.code)
def test_a_band_is_plausible(row: Indicator) -> None:
    assert row.band is not None
    for limits in limits_of(row):
        assert limits.low is None or limits.low <= row.band.low
        assert limits.high is None or row.band.high <= limits.high


def test_all_texts_are_composed_unicode() -> None:
    text = built_in_bytes().decode()
    assert text == unicodedata.normalize("NFC", text)


def test_an_unknown_code_is_vhp402_with_the_nearest_one() -> None:
    with pytest.raises(VnHealthPlanError) as caught:
        indicator("stunting")
    assert caught.value.code == "VHP402"
    assert "stunting_u5" in caught.value.findings[0].message("en")
    with pytest.raises(VnHealthPlanError, match=r"built_in_indicators\(\)"):
        indicator("zzzzzz")
