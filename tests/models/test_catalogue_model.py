"""Catalogues: codes are unique, relations name indicators of the same catalogue."""

from __future__ import annotations

from samples import faults_of, indicator

CATALOGUE = {"kind": "catalogue", "schema_version": "1"}


def test_a_code_that_stands_twice_is_vhp401() -> None:
    rows = [indicator(code=code) for code in ("a", "b", "a", "b", "a")]
    assert faults_of({**CATALOGUE, "indicators": rows}) == [
        ("VHP401", "$.indicators[2].code"),
        ("VHP401", "$.indicators[3].code"),
        ("VHP401", "$.indicators[4].code"),
    ]


def test_a_relation_to_an_indicator_outside_is_vhp402() -> None:
    relations = [
        {"left": "a", "comparator": "le", "right": "imr"},
        {"left": "b", "comparator": "gt", "right": "a"},
        {"left": "a", "comparator": "ge", "right": "a"},
    ]
    assert faults_of({**CATALOGUE, "indicators": [indicator(code="a")], "relations": relations}) == [
        ("VHP402", "$.relations[0].right"),
        ("VHP402", "$.relations[1].left"),
    ]


def test_a_relation_is_an_order() -> None:
    relations = [{"left": "a", "comparator": "eq", "right": "a"}]
    document = {**CATALOGUE, "indicators": [indicator(code="a")], "relations": relations}
    assert faults_of(document) == [("VHP112", "$.relations[0].comparator")]


def test_the_indicators_are_needed_but_may_be_none() -> None:
    assert faults_of(CATALOGUE) == [("VHP110", "$.indicators")]
    assert faults_of({**CATALOGUE, "indicators": []}) == []
