"""VHP421 and VHP431: later targets beside earlier ones."""

from __future__ import annotations

import pytest
from coherence_plans import found, local, target
from hypothesis import given
from hypothesis import strategies as st

EASIER = ["$.targets[1]"]


@given(st.lists(st.integers(1, 100), min_size=1, max_size=5))
def test_targets_that_never_fall_are_never_found(values: list[int]) -> None:
    rows = [target(value, horizon=str(2021 + place)) for place, value in enumerate(sorted(values))]
    assert found("VHP421", *rows) == []


@given(st.permutations([2021, 2022, 2023, 2024, 2025]))
def test_one_drop_is_found_once_wherever_its_target_stands(years: list[int]) -> None:
    values = {2021: 80, 2022: 85, 2023: 70, 2024: 90, 2025: 90}
    rows = [target(values[year], horizon=str(year)) for year in years]
    assert found("VHP421", *rows) == [f"$.targets[{years.index(2023)}]"]


def test_a_ceiling_that_rises_is_found_through_units_and_comparators() -> None:
    rows = [
        target(8, indicator="imr", horizon="2023", comparator="lt", unit="per_mille"),
        target(9, indicator="imr", comparator="le", unit="per_1k_live_births"),
    ]
    assert found("VHP421", *rows) == EASIER
    assert found("VHP421", *reversed(rows)) == ["$.targets[0]"]


def test_of_a_range_the_end_that_is_met_first_counts() -> None:
    rows = [target(low, horizon=year, comparator="range", value_high=97) for low, year in ((90, "2023"), (85, "2025"))]
    assert found("VHP421", *rows) == EASIER


def test_a_fall_that_undoes_the_first_is_found_by_the_levels_they_lead_to() -> None:
    change = {"indicator": "stunting_u5", "basis": "relative_change", "comparator": "le", "unit": "percent"}
    start = {"baseline": {"period": "2020", "value": 20, "unit": "percent"}}
    rows = [target(-20, horizon="2023", **change, **start), target(-10, **change, **start)]
    assert found("VHP421", *rows) == EASIER


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (target(95, horizon="2023"), target(95)),
        (target(95, horizon="2023", comparator="gt"), target(95, comparator="ge")),
        (target(76.5, horizon="2023", comparator="approx"), target(76.46)),
        (target(95, horizon="2023"), target(90, condition="với 14 loại vắc xin")),
        (target(95, horizon="2023"), target(90, subgroup={"residence": "rural"})),
        (target(95, horizon="2023"), target(90, comparator="le")),
        (target(90, horizon="2023", comparator="range", value_high=95), target(91, comparator="range", value_high=93)),
        (target(109, indicator="srb", horizon="2023"), target(110, indicator="srb")),
        (
            target(80, horizon="2023-Q4", indicator="epi_coverage"),
            target(20, horizon="2024-Q1", indicator="epi_coverage"),
        ),
        (target(horizon="2023", indicator="x", maintain=True), target(indicator="x", maintain=True)),
    ],
)
def test_what_is_no_step_back(earlier: dict[str, object], later: dict[str, object]) -> None:
    goal = local(code="x", measure="qualitative", unit=None)
    assert found("VHP421", earlier, later, indicators=[goal]) == []


def test_fewer_new_buildings_in_the_next_years_are_no_step_back() -> None:
    rows = [target(4, indicator="local", horizon="2023"), target(2, indicator="local")]
    assert found("VHP421", *rows, indicators=[local(measure="count", unit="count")]) == []


def test_cases_are_compared_from_year_to_year_only() -> None:
    cases = [local(measure="count", unit="count", direction="lower")]
    first = target(10, indicator="local", horizon="2023", comparator="le")
    assert found("VHP421", first, target(12, indicator="local", comparator="le"), indicators=cases) == EASIER
    later = target(20, indicator="local", horizon="2024/2025", comparator="le")
    assert found("VHP421", first, later, indicators=cases) == []


def test_two_bounds_for_one_year_are_another_fault() -> None:
    rows = [target(95, horizon="2023"), target(80, horizon="2023"), target(90)]
    assert found("VHP421", *rows) == []
    assert found("VHP421", target(95, horizon="2023"), target(90), target(97)) == []


@pytest.mark.parametrize(("baseline", "places"), [(88, ["$.targets[0].maintain"]), (95, []), (97, [])])
def test_what_is_kept_must_have_been_reached(baseline: int, places: list[str]) -> None:
    assert found("VHP431", target(95, maintain=True, baseline={"period": "2020", "value": baseline})) == places


def test_what_is_kept_must_not_lie_above_the_target_before() -> None:
    rows = [target(76, horizon="2023", comparator="approx"), target(76.5, comparator="approx", maintain=True)]
    assert found("VHP431", *rows) == ["$.targets[1].maintain"]
    assert found("VHP421", *rows) == []


@pytest.mark.parametrize(
    "rows",
    [
        [
            target(5, horizon="2023", indicator="imr", comparator="lt"),
            target(5, indicator="imr", comparator="lt", maintain=True),
        ],
        [target(100, maintain=True)],
        [target(maintain=True, baseline={"period": "2020", "value": 88})],
        [target(90, horizon="2023"), target(95)],
    ],
)
def test_what_may_be_kept(rows: list[dict[str, object]]) -> None:
    assert found("VHP431", *rows) == []
