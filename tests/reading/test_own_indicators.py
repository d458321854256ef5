"""Indicators that the catalogue does not have."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.models import Period
from vnhealthplan.models.scalars import CODE_PATTERN
from vnhealthplan.reading.own_indicators import OwnIndicators, code_of
from vnhealthplan.reading.records import DraftBaseline, DraftTarget, Span


def draft(**fields: object) -> DraftTarget:
    return DraftTarget(**{"indicator": "số mẫu", "span": Span(0, 1), "value": Decimal(5), **fields})  # type: ignore[arg-type]  # fields of a draft


@given(st.lists(st.text(max_size=80), max_size=6))
def test_codes_are_codes_and_unique(names: list[str]) -> None:
    own = OwnIndicators()
    for name in names:
        own.indicator_for(draft(indicator=name, unit="percent"))
    codes = [indicator.code for indicator in own.indicators]
    assert len(set(codes)) == len(codes)
    assert all(re.search(CODE_PATTERN, code) for code in (*codes, *map(code_of, names)))


def test_one_name_in_one_unit_is_one_indicator_whatever_its_spelling() -> None:
    own = OwnIndicators()
    same = {own.indicator_for(draft(indicator=name, unit="percent")).code for name in ("Tỷ lệ mẫu", "tỉ lệ MẪU")}
    other = own.indicator_for(draft(indicator="Tỷ lệ mẫu", unit="per_10k")).code
    assert (same, other) == ({"ti_le_mau"}, "ti_le_mau_2")


def test_the_catalogue_is_kept_to_where_the_unit_fits() -> None:
    own = OwnIndicators()
    assert own.indicator_for(draft(code="imr", unit="per_mille")).code == "imr"
    assert own.indicator_for(draft(code="imr", unit="cm")).code == "so_mau"


@pytest.mark.parametrize(
    ("fields", "direction"),
    [
        ({"comparator": "ge"}, "higher"),
        ({"comparator": "lt"}, "lower"),
        ({}, "none"),
        ({"value": Decimal(0)}, "lower"),
        ({"basis": "relative_change", "value": Decimal(-10)}, "lower"),
        ({"basis": "absolute_change"}, "higher"),
    ],
)
def test_the_direction_is_that_of_the_words(fields: dict[str, object], direction: str) -> None:
    assert OwnIndicators().indicator_for(draft(unit="percent", **fields)).direction == direction


@pytest.mark.parametrize(
    ("fields", "unit", "measure"),
    [
        ({"unit": "percent"}, "percent", "proportion"),
        ({"unit": "percentage_point", "basis": "absolute_change"}, "percent", "proportion"),
        ({"unit": "per_10k"}, "per_10k", "rate"),
        ({"unit": "cm"}, "cm", "mean"),
        ({"value": None, "maintain": True}, None, "qualitative"),
        ({"basis": "relative_change", "unit": "percent"}, "count", "count"),
        (
            {
                "basis": "relative_change",
                "unit": "percent",
                "baseline": DraftBaseline(period=Period("2020"), value=Decimal(9), unit="per_100k"),
            },
            "per_100k",
            "rate",
        ),
    ],
)
def test_unit_and_measure_are_those_of_the_results(fields: dict[str, object], unit: str | None, measure: str) -> None:
    indicator = OwnIndicators().indicator_for(draft(**fields))
    assert (indicator.unit, indicator.measure) == (unit, measure)
