"""VHP722: two values for one cell."""

from __future__ import annotations

from target_reports import found_in, plan_for, report_of, seen, words_of

PLAN = plan_for({"indicator": "population_managed", "value": 90}, {"indicator": "imr", "value": 8})


def test_two_values_for_one_cell_are_told_once() -> None:
    rows = (seen("population_managed", 87), seen("population_managed", 87), seen("population_managed", 88))
    report = report_of(*rows, seen("population_managed", 89))
    assert found_in(report, PLAN) == ["VHP722 $.observations[2].value"]
    assert "at $.observations[0].value" in words_of(report, PLAN)


def test_the_area_of_the_plan_is_no_other_area() -> None:
    report = report_of(seen("population_managed", 87), seen("population_managed", 88, area="12345"))
    assert found_in(report, PLAN) == ["VHP722 $.observations[1].value"]


def test_values_of_different_cells_are_no_contest() -> None:
    report = report_of(
        seen("population_managed", 87),
        seen("population_managed", 88, area="12346"),
        seen("population_managed", 89, period="2026-Q2"),
        seen("population_managed", 90, subgroup={"sex": "male"}),
        seen("imr", 8, "per_mille", period="2025"),
    )
    assert found_in(report, PLAN) == []


def test_one_value_written_in_two_ways_is_one() -> None:
    report = report_of(seen("imr", 8.50, "per_mille", period="2025"), seen("imr", 0.85, "percent", period="2025"))
    assert found_in(report, PLAN) == []
    assert found_in(report_of(seen("population_managed"), seen("population_managed", 88)), PLAN) == []


def test_of_a_contested_cell_nothing_else_is_said() -> None:
    report = report_of(seen("population_managed", 87.5), seen("population_managed", 875))
    assert found_in(report, PLAN) == ["VHP722 $.observations[1].value"]
