"""Plans: what they need, what they give, and all faults at once."""

from __future__ import annotations

import pytest
from samples import Record, faults_in, faults_of, indicator, plan, target

from vnhealthplan.models import Funding, Plan
from vnhealthplan.models.built_in import built_in_indicators

NEEDED = ["id", "title", "document", "area", "period"]


def test_the_smallest_plan_is_sound() -> None:
    assert faults_of(plan()) == []


@pytest.mark.parametrize("field", NEEDED)
def test_what_is_needed_is_vhp110_when_it_is_missing(field: str) -> None:
    record = {key: value for key, value in plan().items() if key != field}
    assert faults_in(Plan, record) == [("VHP110", f"$.{field}")]


@pytest.mark.parametrize("field", NEEDED)
def test_what_is_needed_is_never_null(field: str) -> None:
    assert faults_of(plan(**{field: None})) == [("VHP113", f"$.{field}")]


@pytest.mark.parametrize("field", sorted(Plan.model_fields.keys() - {*NEEDED, "kind", "schema_version", "schema_ref"}))
def test_every_other_list_may_be_empty_and_every_other_value_null(field: str) -> None:
    is_list = Plan.model_fields[field].default == ()
    assert faults_of(plan(**{field: [] if is_list else None})) == []
    assert faults_of(plan(**{field: None if is_list else []})) == [("VHP113", f"$.{field}")]


@pytest.mark.parametrize("version", ["2", "1.0", "", 1, None])
def test_another_schema_version_is_vhp116(version: object) -> None:
    assert faults_of(plan(schema_version=version)) == [("VHP116", "$.schema_version")]


def test_an_amount_and_its_unit_stand_together() -> None:
    assert faults_in(Funding, {"description": "NSNN", "amount": 5}) == [("VHP206", "$.unit")]
    assert faults_in(Funding, {"description": "NSNN", "unit": "vnd"}) == [("VHP207", "$.amount")]
    assert faults_in(Funding, {"description": "NSNN", "amount": 0, "unit": "million_vnd"}) == []
    assert faults_in(Funding, {"description": "NSNN", "amount": None, "unit": None}) == []
    assert faults_of(plan(funding=[{"description": "NSNN", "amount": 5}])) == [("VHP206", "$.funding[0].unit")]


def test_money_is_counted_in_money() -> None:
    assert faults_in(Funding, {"description": "NSNN", "amount": 5, "unit": "percent"}) == [("VHP112", "$.unit")]


def test_eleven_different_faults_in_one_document_are_eleven_findings() -> None:
    document = plan(
        titel="Kế hoạch",
        area={"name": "Tỉnh", "level": "province"},
        document={"type": "Kế hoạch", "issued_on": "31/12/2023"},
        indicators=[indicator(unit="%")],
        targets=[target(value="95,5"), target(id="u", horizon="2026"), target(id="v", indicator="imrr")],
        tasks=[{"id": "k", "title": "Việc"}, {"id": "k", "title": "Việc khác"}],
        responsibilities=[{"id": "r", "for": {}}],
        reporting=[{"id": "s", "recurrence": "hằng tháng"}],
    )
    assert sorted(faults_of(document)) == [
        ("VHP110", "$.area.system"),
        ("VHP111", "$.titel"),
        ("VHP112", "$.document.type"),
        ("VHP201", "$.indicators[0].unit"),
        ("VHP203", "$.targets[0].value"),
        ("VHP401", "$.tasks[1].id"),
        ("VHP402", "$.targets[2].indicator"),
        ("VHP406", "$.targets[1].horizon"),
        ("VHP501", "$.reporting[0].recurrence"),
        ("VHP503", "$.responsibilities[0].for"),
        ("VHP601", "$.document.issued_on"),
    ]


def test_eleven_faults_of_reference_are_eleven_findings() -> None:
    change: Record = {"basis": "relative_change", "unit": "cm", "baseline": {"period": "2020", "unit": "year"}}
    document = plan(
        indicators=[indicator(code="milestone", measure="milestone")],
        targets=[
            target(**change),
            target(indicator="stunting", horizon="2020"),
            target(id="u", value=None),
            target(id="v", indicator="milestone"),
        ],
        tasks=[{"id": "k", "title": "Việc"}, {"id": "k", "title": "Việc"}],
        responsibilities=[{"id": "r", "for": {"targets": ["x", "k"], "tasks": ["t"]}}],
    )
    assert sorted(faults_of(document)) == [
        ("VHP205", "$.targets[0].baseline.unit"),
        ("VHP205", "$.targets[0].unit"),
        ("VHP401", "$.targets[1].id"),
        ("VHP401", "$.tasks[1].id"),
        ("VHP402", "$.targets[1].indicator"),
        ("VHP403", "$.responsibilities[0].for.targets[0]"),
        ("VHP403", "$.responsibilities[0].for.targets[1]"),
        ("VHP403", "$.responsibilities[0].for.tasks[0]"),
        ("VHP406", "$.targets[1].horizon"),
        ("VHP407", "$.targets[2].value"),
        ("VHP408", "$.targets[3].value"),
    ]


def test_an_indicator_of_the_plan_comes_before_that_of_the_catalogue() -> None:
    own = Plan.model_validate(plan(indicators=[indicator(code="imr")]))
    assert own.indicator("imr").name.vi == "Tỷ lệ hộ"
    assert own.indicator("mmr") is built_in_indicators()["mmr"]
    with pytest.raises(KeyError):
        own.indicator("x")
