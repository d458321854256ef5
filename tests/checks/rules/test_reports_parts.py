"""VHP719 and VHP720: a share beside its numerator and denominator."""

from __future__ import annotations

import decimal
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from target_reports import found_in, plan_for, report_of, seen, words_of

from vnhealthplan import Report

PLAN = plan_for({"indicator": "population_managed", "value": 90}, {"indicator": "imr", "value": 8})


def parts(value: object, above: object, below: object, indicator: str = "population_managed", **rest: object) -> Report:
    return report_of(seen(indicator, value, **rest, numerator=above, denominator=below))  # type: ignore[arg-type]  # a unit


def test_more_above_the_line_than_below() -> None:
    assert found_in(parts(None, 500, 342), PLAN) == ["VHP719 $.observations[0].numerator"]


def test_upset_parts_explain_the_share_above_100_and_the_other_share() -> None:
    assert found_in(parts(146.2, 500, 342), PLAN) == ["VHP719 $.observations[0].numerator"]
    assert found_in(parts(68.4, 500, 342), PLAN) == ["VHP719 $.observations[0].numerator"]


def test_what_is_no_share_may_have_more_above() -> None:
    own = {"code": "beds", "name": {"vi": "Công suất sử dụng giường bệnh"}, "measure": "proportion", "unit": "percent"}
    plan = plan_for(
        {"indicator": "beds", "value": 90}, indicators=[{**own, "direction": "none", "denominator": "beds"}]
    )
    assert found_in(parts(110, 110, 100, "beds"), plan) == []
    srb = plan_for({"indicator": "srb", "value": 109})
    assert found_in(parts(109.8, 1098, 1000, "srb", unit="boys_per_100_girls", period="2025"), srb) == []


@pytest.mark.parametrize(
    ("value", "expected"), [(64.8, "68.4"), (68.6, "68.4"), (684, "68"), (6.84, "68.40"), (67, "68")]
)
def test_a_share_of_other_parts(value: float, expected: str) -> None:
    report = parts(value, 342, 500)
    assert found_in(report, PLAN) == ["VHP720 $.observations[0].value"]
    assert f"342/500 gives {expected} percent" in words_of(report, PLAN)


@pytest.mark.parametrize("value", ["66.667", "66.666", "66.67", "66.66", "66.7", "66.6", "67", "66"])
def test_a_share_that_is_rounded_or_cut_off_is_right(value: str) -> None:
    assert found_in(parts(float(value), 2, 3), PLAN) == []


def test_parts_that_are_rounded_or_nothing_prove_nothing() -> None:
    assert found_in(parts(68.9, 3.4, 5), PLAN) == []
    assert found_in(parts(68.9, 3, 0), PLAN) == []
    assert found_in(parts(68.9, 3, None), PLAN) == []
    assert found_in(parts(68.9, -3, -5), PLAN) == []


def test_a_rate_is_judged_for_a_year_alone() -> None:
    year = parts(9.2, 8, 1000, "imr", unit="per_mille", period="2025")
    month = parts(9.2, 1, 1000, "imr", unit="per_mille", period="2026-07")
    assert found_in(year, PLAN) == ["VHP720 $.observations[0].value"]
    assert found_in(month, PLAN) == []


def test_the_unit_of_the_value_is_that_of_the_share() -> None:
    assert found_in(parts(0.8, 8, 1000, "imr", unit="percent", period="2025"), PLAN) == []


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.integers(0, 4))
def test_a_share_worked_out_from_its_parts_is_right(one: int, other: int, places: int) -> None:
    above, below = sorted((one, max(one, other)))
    value = (Decimal(100) * above / max(below, 1)).quantize(Decimal(1).scaleb(-places))
    with decimal.localcontext(decimal.Context(prec=2, traps=[decimal.Inexact])):
        row = {"indicator": "population_managed", "period": "2026-Q3", "value": value, "unit": "percent"}
        data = {"id": "r", "plan": "made-up", "period": "2026-Q3"}
        report = Report.model_validate(
            {**data, "observations": [{**row, "numerator": above, "denominator": max(below, 1)}]}
        )
        assert found_in(report, PLAN) == []
