"""The rows of the table, against sizes and kinds written down a second time."""

from __future__ import annotations

from fractions import Fraction
from typing import cast

import pytest

from vnhealthplan.units import DENOMINATORS, UNITS, Unit

EXPECTED = {
    "percent": (Fraction(1, 100), "part", None),
    "per_mille": (Fraction(1, 1000), "part", None),
    "per_1k": (Fraction(1, 1000), "part", "population"),
    "per_10k": (Fraction(1, 10_000), "part", "population"),
    "per_100k": (Fraction(1, 100_000), "part", "population"),
    "per_1k_live_births": (Fraction(1, 1000), "part", "live_births"),
    "per_100k_live_births": (Fraction(1, 100_000), "part", "live_births"),
    "percentage_point": (Fraction(1), "percentage_point", None),
    "boys_per_100_girls": (Fraction(1, 100), "sex_ratio", None),
    "children_per_woman": (Fraction(1), "fertility", None),
    "index_100": (Fraction(1), "index", None),
    "year": (Fraction(1), "time", None),
    "cm": (Fraction(1, 100), "length", None),
    "m": (Fraction(1), "length", None),
    "count": (Fraction(1), "count", None),
    "times_per_year": (Fraction(1), "yearly_frequency", None),
    "sessions_per_week": (Fraction(1), "weekly_frequency", None),
    "vnd": (Fraction(1), "money", None),
    "million_vnd": (Fraction(10**6), "money", None),
    "billion_vnd": (Fraction(10**9), "money", None),
}


def test_the_table_holds_these_units_and_no_others() -> None:
    found = {code: (Fraction(unit.scale), unit.dimension, unit.denominator) for code, unit in UNITS.items()}
    assert found == EXPECTED


def test_each_row_stands_under_its_code() -> None:
    assert all(unit.code == code for code, unit in UNITS.items())


def test_the_table_cannot_be_changed() -> None:
    table = cast("dict[str, Unit]", UNITS)
    with pytest.raises(TypeError):
        table["percent"] = UNITS["per_mille"]
    with pytest.raises(AttributeError):
        UNITS["percent"].code = "per_mille"  # type: ignore[misc]  # what is refused is what is tested


def test_denominators_are_those_of_the_rates() -> None:
    assert {"population", "live_births"} == DENOMINATORS


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_each_unit_has_names_in_both_languages(unit: Unit) -> None:
    assert unit.label_vi
    assert unit.label_en
    assert bool(unit.symbol_vi) == bool(unit.symbol_en) == (unit.code != "count")
