"""VHP712: units of another kind."""

from __future__ import annotations

import pytest
from target_reports import found_in, plan_for, report_of, seen, words_of

from vnhealthplan.checks import examine_report

PLAN = plan_for({"indicator": "epi_coverage", "value": 95}, {"indicator": "imr", "value": 8})


def test_a_unit_of_another_kind_is_told_once_for_an_indicator() -> None:
    rows = [seen("epi_coverage", 300 + row, "count", area=str(row)) for row in range(5)]
    report = report_of(*rows, seen("imr", 8, "per_10k"))
    assert found_in(report, PLAN) == ["VHP712 $.observations[0].unit", "VHP712 $.observations[5].unit"]


def test_it_names_the_unit_that_fits() -> None:
    report = report_of(seen("epi_coverage", 300, "count"))
    assert words_of(report, PLAN).endswith("report it in percent")
    assert [finding.severity for finding in examine_report(report, plan=PLAN)] == ["error"]


@pytest.mark.parametrize("unit", ["per_1k_live_births", "percent", "per_100k_live_births"])
def test_another_unit_of_the_kind_is_right(unit: str) -> None:
    value = {"per_1k_live_births": 8, "percent": 0.8, "per_100k_live_births": 800}[unit]
    assert found_in(report_of(seen("imr", value, unit)), PLAN) == []


def test_the_catalogue_knows_the_unit_where_there_is_no_plan() -> None:
    assert found_in(report_of(seen("epi_coverage", 300, "count"))) == ["VHP712 $.observations[0].unit"]


def test_the_unit_comes_before_all_that_needs_it() -> None:
    report = report_of(
        seen("epi_coverage", 300, "count", numerator=9, denominator=10), seen("epi_coverage", 90, period="2026-Q3")
    )
    assert found_in(report, PLAN) == ["VHP712 $.observations[0].unit"]


def test_a_milestone_has_no_unit_to_judge() -> None:
    own = {"code": "own", "name": {"vi": "Đề án"}, "measure": "milestone", "direction": "none"}
    plan = plan_for({"indicator": "own"}, indicators=[own])
    assert found_in(report_of(seen("own", 1, "count"), seen("own", 2, "percent")), plan) == []
