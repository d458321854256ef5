"""VHP714, VHP715, VHP723 and VHP725: the size of reported values."""

from __future__ import annotations

import pytest
from target_reports import earlier_of, found_in, plan_for, report_of, seen, words_of

PLAN = plan_for(
    {"indicator": "health_insurance_coverage", "value": 95},
    {"indicator": "natural_increase", "value": 9},
    {"indicator": "imr", "value": 8},
    {"indicator": "epi_coverage", "value": 95},
    {"indicator": "srb", "value": 109},
)
YEAR = {"period": "2025"}


def test_what_cannot_be() -> None:
    assert found_in(report_of(seen("health_insurance_coverage", -94)), PLAN) == ["VHP714 $.observations[0].value"]
    assert found_in(report_of(seen("srb", 131, "boys_per_100_girls", **YEAR)), PLAN) == [
        "VHP714 $.observations[0].value"
    ]


def test_what_is_rare() -> None:
    assert found_in(report_of(seen("health_insurance_coverage", 44)), PLAN) == ["VHP715 $.observations[0].value"]


def test_what_stayed_as_rare_as_it_was_is_not_told_again() -> None:
    earlier = earlier_of(seen("imr", 1.8, "per_mille", period="2024"))
    report = report_of(seen("imr", 1.9, "per_mille", **YEAR))
    assert found_in(report, PLAN) == ["VHP715 $.observations[0].value"]
    assert found_in(report, PLAN, earlier) == []


@pytest.mark.parametrize(
    "row",
    [
        seen("health_insurance_coverage", 44, area="12346"),  # one village may have few insured
        seen("epi_coverage", 8.3, period="2026-01"),  # a part of the year
        seen("imr", 1.1, "per_mille", period="2026-Q1"),
        seen("imr", 0, "per_mille", **YEAR),  # none at all, in a small place
        seen("srb", 60, "boys_per_100_girls", period="2026-01"),
        seen("health_insurance_coverage", 100),
        seen("health_insurance_coverage", 50),
        seen("health_insurance_coverage"),
    ],
)
def test_what_may_be(row: dict[str, object]) -> None:
    assert found_in(report_of(row), PLAN) == []


def test_the_unit_that_would_fit() -> None:
    report = report_of(seen("natural_increase", 10.0, "percent", **YEAR))
    assert found_in(report, PLAN) == ["VHP725 $.observations[0].unit"]
    assert "the unit per_mille would fit" in words_of(report, PLAN)


def test_the_size_that_would_fit() -> None:
    report = report_of(seen("health_insurance_coverage", 0.95))
    assert found_in(report, PLAN) == ["VHP725 $.observations[0].value"]
    assert "95.00 percent would fit" in words_of(report, PLAN)


def test_more_than_the_whole() -> None:
    report = report_of(seen("health_insurance_coverage", 100.01))
    assert found_in(report, PLAN) == ["VHP723 $.observations[0].value"]
    assert "95.0 percent would fit" in words_of(report_of(seen("health_insurance_coverage", 950)), PLAN)
    assert found_in(report_of(seen("epi_coverage", 101, area="12346", period="2026-01")), PLAN) == [
        "VHP723 $.observations[0].value"
    ]


def test_an_indicator_of_the_plan_is_held_to_its_own_limits() -> None:
    own = {"code": "imr", "name": {"vi": "Riêng"}, "measure": "rate", "unit": "per_mille", "direction": "lower"}
    plan = plan_for({"indicator": "imr", "value": 8}, indicators=[own])
    assert found_in(report_of(seen("imr", 300, "per_mille", **YEAR)), plan) == []


def test_a_hostile_source_of_limits_forges_no_line() -> None:
    limits = {"low": 1, "high": 9, "source": "a\n::error::b"}
    own = {"code": "own", "name": {"vi": "Riêng"}, "measure": "count", "unit": "count", "direction": "lower"}
    plan = plan_for({"indicator": "own", "value": 8}, indicators=[{**own, "plausible": {"soft": [limits]}}])
    assert found_in(report_of(seen("own", 20, "count")), plan) == ["VHP715 $.observations[0].value"]
