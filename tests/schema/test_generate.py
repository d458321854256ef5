"""The published JSON Schemas: as generated, as the models are, and readable in an editor."""

from __future__ import annotations

import json
import re
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # jsonschema ships no types
from samples import MODEL_NAMES, Record, faults_of, indicator, plan, target
from strategies import catalogues, observations, plans, reports

from vnhealthplan import models
from vnhealthplan.exact import write_json
from vnhealthplan.io import dump, load
from vnhealthplan.schema import KINDS, json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.models import Catalogue, Observation, Plan, Report

    Document = Plan | Report | Catalogue | Observation

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("examples/*/plan.json"), *ROOT.glob("examples/*/reports/*.json")])
CATALOGUE = ROOT / "src/vnhealthplan/catalogue/indicators.json"
SCHEMAS: dict[str, dict[str, Any]] = {kind: json_schema(kind) for kind in KINDS}
VALIDATORS = {
    kind: Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for kind, schema in SCHEMAS.items()
}
MODELS = {
    model.model_config["title"]: model
    for model in (getattr(models, name) for name in MODEL_NAMES if name not in {"Document", "Model"})
}
OBSERVATION = {"kind": "observation", "indicator": "imr", "period": "2025"}

documents: st.SearchStrategy[Document] = st.one_of(plans(), plans(), reports(), catalogues(), observations())


def complaints(data: bytes) -> list[str]:
    """Give what the schema of a document's kind has against it, its numbers read as Decimal and as float."""
    kind = json.loads(data)["kind"]
    readings = (json.loads(data, parse_float=Decimal), json.loads(data, parse_int=float))
    return [error.message for reading in readings for error in VALIDATORS[kind].iter_errors(reading)]


def objects_of(kind: str) -> Iterator[Record]:
    """Give every description of an object in a schema."""
    yield SCHEMAS[kind]
    yield from SCHEMAS[kind]["$defs"].values()


def parts_of(value: object) -> Iterator[Record]:
    """Give a schema and every schema in it."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts_of(part)


@given(documents)
@settings(max_examples=200)
def test_whatever_the_models_take_the_schemas_take(document: Document) -> None:
    """No document that the models wrote is refused by the schema of its kind."""
    assert complaints(dump(document)) == []


@pytest.mark.parametrize("path", [*FILES, CATALOGUE], ids=lambda path: "-".join(path.parts[-2:]))
def test_the_schemas_take_the_examples_and_the_catalogue(path: Path) -> None:
    assert load(path).kind in KINDS
    assert complaints(path.read_bytes()) == []


def test_there_are_examples_of_plans_and_reports() -> None:
    assert {json.loads(path.read_text(encoding="utf-8"))["kind"] for path in FILES} == {"plan", "report"}
    assert len({path.parts[len(ROOT.parts) + 1] for path in FILES}) >= 5


@pytest.mark.parametrize(
    "document",
    [
        plan(titel="Kế hoạch"),
        plan(id="P 1"),
        plan(title=" Kế hoạch"),
        plan(title="a\u200b"),
        plan(schema_version="2"),
        plan(period="2025-Q5"),
        plan(document={"issued_on": "12/01/2024"}),
        plan(document={"issued_on": "2024-02-30"}),
        plan(area={"name": "Tỉnh", "level": "province"}),
        plan(targets=[target(value="95,5")]),
        plan(targets=[target(unit="%")]),
        plan(targets=[target(maintain=1)]),
        plan(targets=[target(subgroup={"gender": "male"})]),
        plan(targets=[target(value=10**20 + 1)]),
        plan(indicators=[indicator(measure="share")]),
        plan(responsibilities=[{"id": "r"}]),
        plan(tasks={}),
        {key: value for key, value in plan().items() if key != "schema_version"},
        {"kind": "report", "schema_version": "1", "id": "r", "period": "2025"},
        {"kind": "catalogue", "schema_version": "1"},
        {**OBSERVATION, "area": "77A"},
        {**OBSERVATION, "value": True, "unit": "count"},
    ],
)
def test_what_stands_in_one_place_is_refused_by_model_and_schema_alike(document: Record) -> None:
    assert faults_of(document) != []
    assert complaints(write_json(document).encode()) != []


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_schema_is_the_generated_one(kind: str) -> None:
    committed = (ROOT / f"schemas/v1/{kind}.schema.json").read_text(encoding="utf-8")
    assert committed == f"{write_json(SCHEMAS[kind])}\n"


def test_every_kind_of_document_has_its_schema_and_no_other_file_is_there() -> None:
    assert list(KINDS) == ["plan", "report", "catalogue", "observation"]
    assert {path.name for path in (ROOT / "schemas/v1").iterdir()} == {
        f"{kind}.schema.json" for kind in (*KINDS, "findings")
    }
    with pytest.raises(KeyError):
        json_schema("indicator")


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_names_its_dialect_and_itself(kind: str) -> None:
    schema = SCHEMAS[kind]
    Draft202012Validator.check_schema(schema)
    assert list(schema)[:4] == ["$schema", "$id", "title", "description"]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:vnhealthplan:schema:1:{kind}"


@pytest.mark.parametrize("kind", ["plan", "report", "catalogue"])
def test_a_file_must_say_its_kind_and_version_as_load_demands(kind: str) -> None:
    assert SCHEMAS[kind]["required"][:2] == ["kind", "schema_version"]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_fetched_to_use_a_schema(kind: str) -> None:
    references = {part["$ref"] for part in parts_of(SCHEMAS[kind]) if isinstance(part.get("$ref"), str)}
    assert references <= {f"#/$defs/{name}" for name in SCHEMAS[kind]["$defs"]}
    assert {f"#/$defs/{name}" for name in SCHEMAS[kind]["$defs"]} <= references


@pytest.mark.parametrize("kind", KINDS)
def test_every_model_and_field_has_a_vietnamese_title_and_an_english_description(kind: str) -> None:
    for described in objects_of(kind):
        model = MODELS[described["title"]]
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        assert list(described["properties"]) == list(fields)
        assert described["additionalProperties"] is False
        assert described["description"].endswith(".")
        for key, shown in described["properties"].items():
            referred = SCHEMAS[kind]["$defs"].get(shown.get("$ref", "").removeprefix("#/$defs/"), {})
            assert shown.get("title", referred.get("title")) == fields[key].title, key
            assert shown["description"] == fields[key].description, key
            assert shown["description"].endswith((".", "'.")), key


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.__name__)
def test_titles_and_descriptions_are_composed_text_of_their_language(model: type[models.Model]) -> None:
    titles = [str(model.model_config["title"]), *(str(field.title) for field in model.model_fields.values())]
    assert all(title == unicodedata.normalize("NFC", title) and title[0].isupper() for title in titles)
    assert len(set(titles[1:])) == len(titles[1:]), "two fields of one model have the same title"
    assert all(field.title and field.description for field in model.model_fields.values())


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_shows_prose_and_no_machine_oddities(kind: str) -> None:
    for part in parts_of(SCHEMAS[kind]):
        description = part.get("description")
        if isinstance(description, str):
            assert ">>>" not in description
            assert "Raises" not in description
        assert part.get("default", "") is not None
        if isinstance(part.get("default"), dict):
            assert part["default"] == {}
        if "anyOf" in part and isinstance(part["anyOf"], list):
            assert [list(choice) for choice in part["anyOf"]] == [["$ref"], ["type"]]


@pytest.mark.parametrize("kind", KINDS)
def test_patterns_work_in_python_and_run_in_linear_time(kind: str) -> None:
    patterns = {part["pattern"] for part in parts_of(SCHEMAS[kind]) if isinstance(part.get("pattern"), str)}
    assert len(patterns) >= 3
    for pattern in patterns:
        assert pattern.startswith("^")
        assert pattern.endswith("$")
        re.compile(pattern)
        assert not re.search(r"\(\?[=!<]|\\[1-9]|\(\?P", pattern), "look-around, or a reference back"
        inner = re.sub(r"\[(?:\\.|[^\]\\])*\]", "x", pattern)
        assert not re.search(r"[*+}][^()]*\)[*+{]", inner), "a repeated group that repeats inside"
