"""Targets: values fit the comparator, a change has a baseline, and yes or no is a JSON true or false."""

from __future__ import annotations

import pytest
from hypothesis import given
from samples import Record, faults_in, target
from strategies import targets

from vnhealthplan.models import Period, Target
from vnhealthplan.models.subgroup import EVERYONE

OTHERS = ["eq", "ge", "gt", "le", "lt", "approx"]


@pytest.mark.parametrize("comparator", OTHERS)
def test_one_value_goes_with_every_comparator_but_range(comparator: str) -> None:
    assert faults_in(Target, target(comparator=comparator)) == []
    assert faults_in(Target, target(comparator=comparator, value_high=None)) == []
    assert faults_in(Target, target(comparator=comparator, value_high=12)) == [("VHP404", "$.value_high")]


@pytest.mark.parametrize(
    ("low", "high", "sound"),
    [(1, 2, True), (2, 2, True), (2, 1, False), (None, 2, False), (1, None, False), (None, None, False)],
)
def test_a_range_has_two_values_that_do_not_fall(low: int | None, high: int | None, sound: bool) -> None:  # noqa: FBT001 - a column of the table
    record = target(comparator="range", value=low, value_high=high)
    assert faults_in(Target, record) == ([] if sound else [("VHP404", "$.value_high")])


@pytest.mark.parametrize("basis", ["absolute_change", "relative_change"])
def test_a_change_says_since_when(basis: str) -> None:
    assert faults_in(Target, target(basis=basis, value=-10)) == [("VHP405", "$.baseline")]
    assert faults_in(Target, target(basis=basis, value=-10, baseline={"period": "2020"})) == []
    assert faults_in(Target, target(basis="level")) == []


def test_two_faults_of_one_target_are_both_named() -> None:
    record = target(comparator="range", basis="relative_change")
    assert faults_in(Target, record) == [("VHP404", "$.value_high"), ("VHP405", "$.baseline")]


@pytest.mark.parametrize("value", [1, 0, "true", "yes", "", None, []])
def test_maintain_is_true_or_false_and_nothing_that_looks_like_it(value: object) -> None:
    assert faults_in(Target, target(maintain=value)) == [("VHP113", "$.maintain")]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"comparator": "≥"}, ("VHP112", "$.comparator")),
        ({"basis": "change"}, ("VHP112", "$.basis")),
        ({"horizon": "2025-Q5"}, ("VHP602", "$.horizon")),
        ({"horizon": 2025}, ("VHP113", "$.horizon")),
        ({"horizon": None}, ("VHP113", "$.horizon")),
        ({"subgroup": None}, ("VHP113", "$.subgroup")),
        ({"subgroup": {"age": "18 tuổi"}}, ("VHP115", "$.subgroup.age")),
        ({"baseline": {"value": 1}}, ("VHP110", "$.baseline.period")),
        ({"baseline": {"period": "2020", "value": 0.1 + 0.2}}, ("VHP204", "$.baseline.value")),
        ({"source": {"quote": "a", "page": 1}}, ("VHP111", "$.source.page")),
    ],
)
def test_other_faults_stand_at_their_place(change: Record, fault: tuple[str, str]) -> None:
    assert faults_in(Target, target(**change)) == [fault]


@pytest.mark.parametrize("field", ["id", "indicator", "horizon"])
def test_id_indicator_and_horizon_are_needed(field: str) -> None:
    assert faults_in(Target, {key: value for key, value in target().items() if key != field}) == [
        ("VHP110", f"$.{field}")
    ]


def test_defaults_say_the_least() -> None:
    row = Target.model_validate({"id": "t", "indicator": "imr", "horizon": "2025"})
    assert (row.comparator, row.basis, row.maintain, row.subgroup) == ("eq", "level", False, EVERYONE)
    assert row.horizon == Period("2025")


@given(targets())
def test_whatever_is_taken_fits_its_comparator(row: Target) -> None:
    """A second value stands with a range only, and never below the first."""
    assert (row.value_high is not None) == (row.comparator == "range")
    if row.value_high is not None:
        assert row.value is not None
        assert row.value <= row.value_high
    assert row.basis == "level" or row.baseline is not None
