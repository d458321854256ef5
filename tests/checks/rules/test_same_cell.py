"""VHP424 and VHP432: two targets in one place."""

from __future__ import annotations

import pytest
from coherence_plans import found, target

SECOND = ["$.targets[1]"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (target(95), target(90)),
        (target(30, comparator="gt"), target(30, comparator="ge")),
        (
            target(8, indicator="imr", comparator="lt", unit="per_mille"),
            target(0.7, indicator="imr", comparator="lt", unit="percent"),
        ),
        (target(2.1, indicator="tfr"), target(2, indicator="tfr")),
    ],
)
def test_two_bounds_for_one_cell(one: dict[str, object], other: dict[str, object]) -> None:
    assert found("VHP424", one, other) == SECOND


def test_each_bound_is_told_once() -> None:
    assert found("VHP424", target(95), target(90), target(95), target(90), target(80)) == [
        "$.targets[1]",
        "$.targets[4]",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (target(94, comparator="ge"), target(94)),
        (target(94), target(94.0)),
        (target(8, indicator="imr", unit="per_mille"), target(0.8, indicator="imr", unit="percent")),
        (target(2, indicator="tfr", comparator="ge"), target(2.2, indicator="tfr", comparator="le")),
        (target(95), target(90, horizon="2024")),
        (target(95), target(90, condition="vùng khó khăn")),
        (target(95), target(90, subgroup={"region": "mountainous"})),
        (target(95), target(maintain=True)),
    ],
)
def test_what_does_not_contradict(one: dict[str, object], other: dict[str, object]) -> None:
    assert found("VHP424", one, other) == []


def test_a_row_that_was_pasted_twice() -> None:
    assert found("VHP432", target(95), target(95)) == SECOND
    quote = {"section": "I", "quote": "đạt 95%"}
    assert found("VHP432", target(95, source=quote), target(95, source=quote)) == SECOND


def test_what_the_document_says_again_is_no_fault() -> None:
    rows = [target(95, source={"section": section, "quote": "đạt 95%"}) for section in ("I", "III")]
    assert found("VHP432", *rows) == []
    assert found("VHP432", target(95), target(95, comparator="ge")) == []
