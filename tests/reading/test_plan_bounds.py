"""Why a draft cannot be a target, and what its starting value becomes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vnhealthplan.models import Period
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.reading.plan_bounds import obstacle_to, start_of
from vnhealthplan.reading.records import DraftBaseline, DraftTarget, Span

YEARS = Period("2021/2025")


def draft(**fields: object) -> DraftTarget:
    known = {"indicator": "mẫu", "span": Span(0, 3), "value": Decimal(5), "unit": "percent"}
    return DraftTarget(**{**known, **fields})  # type: ignore[arg-type]  # fields of a draft


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, None),
        ({"value": None, "maintain": True}, None),
        ({"value": None}, "no_value"),
        ({"indicator": " "}, "no_indicator"),
        ({"comparator": "range"}, "value_not_understood"),
        ({"comparator": "range", "value_high": Decimal(4)}, "value_not_understood"),
        ({"value_high": Decimal(9)}, "value_not_understood"),
        ({"unit": "percentage_point"}, "change_without_baseline"),
        ({"basis": "relative_change"}, "change_without_baseline"),
        ({"basis": "relative_change", "baseline": DraftBaseline(value=Decimal(5))}, "change_without_baseline"),
        ({"basis": "relative_change", "baseline": DraftBaseline(period=Period("2020"))}, None),
        (
            {"basis": "relative_change", "unit": "per_mille", "baseline": DraftBaseline(period=Period("2020"))},
            "unfit_unit",
        ),
        ({"unit": None}, "no_unit"),
        ({"unit": None, "code": "imr"}, None),
        ({"horizon": Period("2026")}, "outside_period"),
        ({"horizon": Period("2020")}, "outside_period"),
    ],
)
def test_the_reason_is_the_first_that_keeps_a_draft_out(fields: dict[str, object], reason: str | None) -> None:
    one = draft(**fields)
    assert obstacle_to(one, one.horizon or Period("2025"), YEARS.first, YEARS.last) == reason


@pytest.mark.parametrize(
    ("baseline", "unit", "value", "reason"),
    [
        (None, None, None, None),
        (DraftBaseline(value=Decimal(9)), None, None, "baseline_without_period"),
        (DraftBaseline(), None, None, None),
        (DraftBaseline(period=Period("2020")), None, None, None),
        (DraftBaseline(period=Period("2020"), value=Decimal(9)), "per_mille", Decimal(9), None),
        (DraftBaseline(period=Period("2020"), value=Decimal(9), unit="cm"), None, None, "unfit_unit"),
        (DraftBaseline(period=Period("2020"), value=Decimal(9), unit="percent"), "percent", Decimal(9), None),
    ],
)
def test_a_starting_value_needs_a_period_and_a_unit_that_fits(
    baseline: DraftBaseline | None, unit: str | None, value: Decimal | None, reason: str | None
) -> None:
    start = start_of(draft(unit="per_mille", code="imr", baseline=baseline), built_in_indicators()["imr"])
    assert start.reason == reason
    held = start.baseline
    assert (held is not None) == (baseline is not None and baseline.period is not None)
    if held is not None:
        assert (held.value, held.unit) == (value, unit)
