"""VHP422, VHP423, VHP428 and VHP429: targets beside the result they start from."""

from __future__ import annotations

from typing import Any

import pytest
from coherence_plans import found, local, target
from hypothesis import given
from hypothesis import strategies as st

VALUE = ["$.targets[0].value"]


def after(result: object, value: object = None, **changes: Any) -> dict[str, object]:  # noqa: ANN401  # parts of a target
    return target(value, baseline={"period": "2020", "value": result}, **changes)


@pytest.mark.parametrize(
    "row",
    [
        after(1.8, 8, indicator="imr", comparator="lt"),
        after(8, 18, indicator="u5mr", comparator="le", unit="per_mille"),
        after(92, 90),
        after(92.6, 92, comparator="ge"),
        after(106.8, 109.8, indicator="srb", comparator="lt"),
        after(10, 4, indicator="imr", comparator="range", value_high=12),
    ],
)
def test_a_bound_that_the_last_result_meets_with_room(row: dict[str, object]) -> None:
    assert found("VHP422", row) == VALUE


@pytest.mark.parametrize(
    "row",
    [
        after(25.9, 26, indicator="mmr", comparator="lt"),  # a round number
        after(0.29, 0.3, indicator="hiv_prevalence", comparator="lt"),
        after(92.4, 92, comparator="ge"),
        after(92, 90, maintain=True),
        after(9.5, 9.8, indicator="doctors_per_10k"),
        after(30, 40, indicator="beds_per_10k", comparator="le"),  # a limit on what should rise
        after(105, 107, indicator="srb", comparator="lt"),  # inside the band
        after(105, 107, indicator="srb"),
        after(9, 12, indicator="natural_increase", comparator="lt"),  # neither way is better
        after(20, 5, indicator="stunting_u5", basis="absolute_change", unit="percent"),
        target(90),
        target(90, baseline={"period": "2020"}),
    ],
)
def test_what_is_not_easier_than_the_last_result(row: dict[str, object]) -> None:
    assert found("VHP422", row) == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (after(8, 80, indicator="u5mr", comparator="le", unit="per_mille"), "VHP305"),  # 8.0 would fit
        (after(747, 76, indicator="life_expectancy", unit="year"), "VHP305"),  # the result has slipped
        (
            target(8, indicator="imr", unit="percent", baseline={"period": "2020", "value": 9, "unit": "per_mille"}),
            "VHP304",
        ),
    ],
)
def test_a_number_that_a_slip_explains_is_told_once(row: dict[str, object], code: str) -> None:
    assert len(found(code, row)) == 1
    assert found("VHP422", row) == []


def test_a_slip_of_one_target_silences_no_other() -> None:
    slipped = after(8, 80, indicator="u5mr", comparator="le", unit="per_mille")
    assert found("VHP422", slipped, after(92, 90)) == ["$.targets[1].value"]


def test_units_are_converted_before_they_are_compared() -> None:
    start = {"period": "2020", "value": 0.9, "unit": "percent"}
    assert found("VHP422", target(8, indicator="imr", comparator="lt", unit="per_mille", baseline=start)) == []
    assert found("VHP422", target(10, indicator="imr", comparator="lt", unit="per_mille", baseline=start)) == VALUE


@given(st.decimals(0, 100, places=2))
def test_a_target_is_never_both_easier_and_without_distance(value: object) -> None:
    row = after(50, value)
    assert len(found("VHP422", row) + found("VHP423", row)) <= 1


@pytest.mark.parametrize("comparator", ["eq", "ge", "le", "approx"])
def test_no_distance(comparator: str) -> None:
    assert found("VHP423", after(92, 92, comparator=comparator)) == VALUE
    assert found("VHP423", after(92, 92, comparator=comparator, maintain=True)) == []


def test_a_share_that_can_be_no_better_lacks_no_distance() -> None:
    assert found("VHP423", after(100, 100, comparator="ge")) == []
    assert found("VHP423", after(0, 0, indicator="stunting_u5", comparator="le")) == []
    assert found("VHP423", after(100, 100, indicator="stunting_u5", comparator="le")) == VALUE


@pytest.mark.parametrize("row", [after(10, 10, comparator="lt"), after(10, 10.1), target(10), target(maintain=True)])
def test_some_distance(row: dict[str, object]) -> None:
    assert found("VHP423", row) == []


def test_a_change_of_nothing_has_no_distance() -> None:
    row = after(20, 0, indicator="stunting_u5", basis="absolute_change", unit="percentage_point")
    row["baseline"]["unit"] = "percent"  # type: ignore[index]  # a record of a file
    assert found("VHP423", row) == VALUE


def test_nothing_to_maintain() -> None:
    assert found("VHP428", target(maintain=True)) == ["$.targets[0]"]


@pytest.mark.parametrize(
    "row",
    [
        target(95, maintain=True),
        target(maintain=True, baseline={"period": "2020"}),  # a report can tell it
        target(indicator="tfr", maintain=True),  # the band is kept
        target(indicator="goal", maintain=True),
    ],
)
def test_something_to_maintain(row: dict[str, object]) -> None:
    assert found("VHP428", row, indicators=[local(code="goal", measure="qualitative", unit=None)]) == []


@pytest.mark.parametrize(
    ("basis", "value", "places"),
    [
        ("relative_change", None, ["$.targets[0].baseline"]),
        ("relative_change", 0, ["$.targets[0].baseline"]),
        ("relative_change", 20, []),
        ("absolute_change", 0, []),
        ("level", None, []),
    ],
)
def test_a_change_from_nothing(basis: str, value: object, places: list[str]) -> None:
    start = {"period": "2020", **({} if value is None else {"value": value, "unit": "percent"})}
    assert found("VHP429", target(10, basis=basis, unit="percent", baseline=start)) == places
