"""Indicators: measure, unit, direction and band agree; limits rise."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from samples import Faults, Record, faults_in, indicator

from vnhealthplan.models import Band, ExternalCode, Indicator, Limits, Plausible
from vnhealthplan.models.indicator import UNMEASURED, Measure


@pytest.mark.parametrize("measure", get_args(Measure))
def test_only_milestones_and_qualitative_goals_go_without_a_unit(measure: str) -> None:
    wanted: Faults = [] if measure in {"milestone", "qualitative"} else [("VHP411", "$.unit")]
    assert faults_in(Indicator, indicator(measure=measure, unit=None)) == wanted
    assert faults_in(Indicator, indicator(measure=measure, unit="percent")) == []
    assert (measure in UNMEASURED) == (not wanted)


@pytest.mark.parametrize(
    ("direction", "band", "sound"),
    [
        ("band", {"low": 104, "high": 106}, True),
        ("band", {"low": Decimal("2.1"), "high": Decimal("2.1")}, True),
        ("band", None, False),
        *((direction, None, True) for direction in ("higher", "lower", "none")),
        *((direction, {"low": 104, "high": 106}, False) for direction in ("higher", "lower", "none")),
    ],
)
def test_a_band_goes_with_the_direction_band_and_no_other(direction: str, band: Record | None, sound: bool) -> None:  # noqa: FBT001 - a column of the table
    wanted: Faults = [] if sound else [("VHP409", "$.band")]
    assert faults_in(Indicator, indicator(direction=direction, band=band)) == wanted


def test_two_faults_of_one_indicator_are_both_named() -> None:
    record = indicator(unit=None, direction="band")
    assert faults_in(Indicator, record) == [("VHP411", "$.unit"), ("VHP409", "$.band")]


def test_a_band_that_falls_is_vhp410() -> None:
    assert faults_in(Band, {"low": 106, "high": 104}) == [("VHP410", "$")]
    assert faults_in(Indicator, indicator(direction="band", band={"low": 2, "high": 1})) == [("VHP410", "$.band")]


@pytest.mark.parametrize(
    ("ends", "sound"),
    [
        ({"low": 0}, True),
        ({"high": 0}, True),
        ({"low": 0, "high": 0}, True),
        ({"low": Decimal("-0.5"), "high": None}, True),
        ({}, False),
        ({"low": None, "high": None}, False),
        ({"low": 1, "high": 0}, False),
    ],
)
def test_limits_have_an_end_and_rise(ends: Record, sound: bool) -> None:  # noqa: FBT001 - a column of the table
    assert faults_in(Limits, {**ends, "source": "ước lượng"}) == ([] if sound else [("VHP410", "$")])


def test_a_fault_deep_inside_has_its_whole_place() -> None:
    plausible = {"hard": [{"low": 0, "source": "a"}, {"source": "b"}]}
    assert faults_in(Indicator, indicator(plausible=plausible)) == [("VHP410", "$.plausible.hard[1]")]
    assert faults_in(Plausible, {"soft": {"low": 0}}) == [("VHP113", "$.soft")]


@pytest.mark.parametrize(
    ("field", "value"),
    [("measure", "share"), ("direction", "up"), ("level", "output"), ("accrual", "stock"), ("frequency", "hằng năm")],
)
def test_words_outside_their_list_are_vhp112(field: str, value: str) -> None:
    assert faults_in(Indicator, indicator(**{field: value})) == [("VHP112", f"$.{field}")]


@pytest.mark.parametrize("field", ["code", "name", "measure", "direction"])
def test_code_name_measure_and_direction_are_needed(field: str) -> None:
    record = {key: value for key, value in indicator().items() if key != field}
    assert faults_in(Indicator, record) == [("VHP110", f"$.{field}")]


def test_an_external_code_carries_its_grade() -> None:
    assert faults_in(ExternalCode, {"system": "sdg", "code": "3.2.1"}) == [("VHP110", "$.grade")]
    record = {"system": "icd", "code": "3.2.1", "grade": "sure"}
    assert faults_in(ExternalCode, record) == [("VHP112", "$.system"), ("VHP112", "$.grade")]


def test_defaults_say_the_least() -> None:
    row = Indicator.model_validate(indicator())
    assert (row.accrual, row.aliases, row.external, row.plausible) == ("snapshot", (), (), None)


def test_a_unit_of_its_own_denominator_takes_no_other() -> None:
    rate = {"measure": "rate", "unit": "per_1k"}
    assert faults_in(Indicator, indicator(**rate, denominator="live_births")) == [("VHP412", "$.denominator")]
    assert faults_in(Indicator, indicator(**rate, denominator="population")) == []
    assert faults_in(Indicator, indicator(**rate, denominator=None)) == []
