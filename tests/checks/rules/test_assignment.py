"""VHP511, VHP512 and VHP514: who answers, and how often."""

from __future__ import annotations

import pytest
from coherence_plans import duties, found, local, target


def targets(count: int, section: str | None = None) -> list[dict[str, object]]:
    source = {} if section is None else {"source": {"section": section, "quote": "x"}}
    return [target(90, condition=f"c{place}", **source) for place in range(count)]


def assigned(count: int, **changes: object) -> list[dict[str, object]]:
    row = {"lead": ["TTYT"], "frequency": "quarterly", **changes}
    return [{"id": f"r{place}", "for": {"targets": [f"t{place}"]}, **row} for place in range(count)]


def test_the_one_target_without_a_body() -> None:
    assert found("VHP511", *targets(4), responsibilities=assigned(3)) == ["$.targets[3]"]


def test_a_responsibility_that_names_nobody_assigns_nothing() -> None:
    rows = assigned(4)
    rows[1]["lead"] = []
    assert found("VHP511", *targets(4), responsibilities=rows) == ["$.targets[1]"]


@pytest.mark.parametrize(("count", "bodies"), [(3, 2), (4, 0), (8, 5), (0, 0)])
def test_a_plan_that_does_not_assign_its_targets_one_by_one(count: int, bodies: int) -> None:
    assert found("VHP511", *targets(count), responsibilities=assigned(bodies)) == []


def test_each_passage_stands_for_itself() -> None:
    rows = [*targets(4, "Bảng"), *targets(3, "Nhiệm vụ")]
    assert found("VHP511", *rows, responsibilities=assigned(4)) == []
    assert found("VHP511", *rows, responsibilities=assigned(3)) == ["$.targets[3]"]


def test_the_one_responsibility_without_a_rhythm() -> None:
    rows = assigned(4)
    rows[2]["frequency"] = None
    assert found("VHP512", *targets(4), responsibilities=rows) == ["$.responsibilities[2]"]
    rows[2]["due"] = "2025-06-30"
    assert found("VHP512", *targets(4), responsibilities=rows) == []


def test_an_annex_without_rhythms_and_duties_in_words() -> None:
    assert found("VHP512", *targets(4), responsibilities=assigned(4, frequency=None)) == []
    words = {"id": "w", "for": {"duty": "chỉ đạo chung"}}
    assert found("VHP512", *targets(4), responsibilities=[*assigned(4), words]) == []


@pytest.mark.parametrize(
    ("monitored", "measured", "is_too_often"),
    [
        ("monthly", "yearly", True),
        ("weekly", "yearly", True),
        ("quarterly", "two_yearly", True),
        ("yearly", "ten_yearly", True),
        ("quarterly", "yearly", False),
        ("monthly", "quarterly", False),
        ("yearly", "two_yearly", False),
        ("monthly", None, False),
        ("monthly", "periodic", False),
        ("periodic", "yearly", False),
        (None, "yearly", False),
    ],
)
def test_monitored_more_often_than_measured(monitored: str | None, measured: str | None, *, is_too_often: bool) -> None:
    row = target(90, indicator="local")
    places = found("VHP514", row, indicators=[local(frequency=measured)], responsibilities=duties(frequency=monitored))
    assert places == ["$.responsibilities[0].frequency"] * is_too_often


def test_an_indicator_is_told_once_for_a_responsibility() -> None:
    rows = duties(frequency="monthly")
    rows[0]["for"] = {"targets": ["t0", "t1"]}
    imr = {"indicator": "imr", "comparator": "lt"}
    assert len(found("VHP514", target(8, **imr), target(7, horizon="2024", **imr), responsibilities=rows)) == 1
