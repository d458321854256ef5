"""What all models share: frozen, closed, and exact through pydantic's own methods."""

from __future__ import annotations

import copy
import json
import pickle
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError
from samples import MODEL_NAMES, Record, faults_in, plan, target
from strategies import catalogues, indicators, observations, plans, reports, targets

from vnhealthplan import models
from vnhealthplan.errors import InvalidDocumentError, UnreadableError
from vnhealthplan.models import Catalogue, Model, Observation, Period, Plan, Report, Target

MODELS = [getattr(models, name) for name in MODEL_NAMES]
anything = st.one_of(plans(), reports(), catalogues(), indicators(), targets(), observations())


class Answer(BaseModel):
    """A model of a user's own, as a web service would have it."""

    target: Target
    seen: list[Observation] = []


@given(anything)
def test_what_a_model_writes_as_json_it_reads(model: Model) -> None:
    """model_validate_json(model_dump_json()) is the identity, and writing again gives the same text."""
    text = model.model_dump_json()
    again = type(model).model_validate_json(text)
    assert again == model
    assert again.model_dump_json() == text


@given(anything)
def test_numbers_come_out_as_json_numbers_with_every_printed_digit(model: Model) -> None:
    """Wherever a model holds a Decimal its JSON holds a number of the same digits, and no text."""
    read = json.loads(model.model_dump_json(), parse_float=Decimal)
    assert list(_numbers(model.model_dump(), read)) == []


def _numbers(held: object, read: object) -> Any:  # noqa: ANN401 - what json.loads gives
    """Give every number that was not written as it is held."""
    if isinstance(held, dict) and isinstance(read, dict):
        for key, value in held.items():
            yield from _numbers(value, read[key])
    elif isinstance(held, tuple) and isinstance(read, list):
        for one, other in zip(held, read, strict=True):
            yield from _numbers(one, other)
    elif isinstance(held, Decimal) and (isinstance(read, str) or format(held, "f") != format(Decimal(str(read)), "f")):
        yield held, read


@given(anything)
def test_models_are_hashable_and_survive_pickle_and_copy(model: Model) -> None:
    """A pickle and a copy of a model are equal to it, hash like it and write the same JSON."""
    for again in (pickle.loads(pickle.dumps(model)), copy.copy(model), copy.deepcopy(model), model.model_copy()):  # noqa: S301 - our own pickle
        assert again == model
        assert hash(again) == hash(model)
        assert again.model_dump_json() == model.model_dump_json()
        assert again.model_fields_set == model.model_fields_set


@given(anything)
def test_no_field_can_be_assigned_or_deleted(model: Model) -> None:
    """Assigning any field of any model is refused, with its own value too."""
    for name in type(model).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(model, name, getattr(model, name))
        with pytest.raises(ValidationError, match="frozen"):
            delattr(model, name)


@pytest.mark.parametrize("model", MODELS, ids=MODEL_NAMES)
def test_keys_that_a_model_does_not_know_are_vhp111(model: type[Model]) -> None:
    assert ("VHP111", "$.zzz") in faults_in(model, {"zzz": None})


@pytest.mark.parametrize("model", MODELS, ids=MODEL_NAMES)
@pytest.mark.parametrize("record", [None, [], "a", 1, True])
def test_what_is_no_object_is_vhp113(model: type[Model], record: object) -> None:
    assert faults_in(model, record) == [("VHP113", "$")]


def test_a_misspelt_key_gets_the_nearest_name() -> None:
    with pytest.raises(ValidationError):
        Target.model_validate(target(basline=None))
    assert faults_in(Target, target(basline=None)) == [("VHP111", "$.basline")]


@pytest.mark.parametrize(
    ("model", "record"),
    [
        (Plan, {key: value for key, value in plan().items() if key not in {"kind", "schema_version"}}),
        (Report, {"plan": "p", "id": "r", "period": "2024"}),
        (Catalogue, {"indicators": []}),
    ],
)
def test_a_document_made_in_python_says_what_it_is(model: type[Model], record: Record) -> None:
    written = model.model_validate(record).model_dump(exclude_unset=True)
    assert (written["kind"], written["schema_version"]) == (model.__name__.lower(), "1")


def test_json_is_read_exactly_where_pydantic_would_round() -> None:
    text = '{"indicator": "imr", "period": "2023", "value": 99.99999999999999999, "unit": "percent"}'
    assert Observation.model_validate_json(text).value == Decimal("99.99999999999999999")
    assert Observation.model_validate_json(text.encode()) == Observation.model_validate_json(bytearray(text.encode()))


@pytest.mark.parametrize(
    ("text", "error", "code"),
    [
        ("{", UnreadableError, "VHP103"),
        ("\ud800", UnreadableError, "VHP102"),
        ('{"value": NaN}', UnreadableError, "VHP103"),
        ('{"value": 1, "value": 2}', InvalidDocumentError, "VHP104"),
    ],
    ids=ascii,
)
def test_what_is_no_json_says_so_by_its_code(text: str, error: type[ValueError], code: str) -> None:
    with pytest.raises(error, match=code):
        Observation.model_validate_json(text)


def test_a_model_lives_inside_a_users_own_model() -> None:
    body = {"target": target(value=Decimal("9.5"), subgroup={"sex": "male"}), "seen": []}
    answer = Answer.model_validate(body)
    assert answer.target.value == Decimal("9.5")
    written = answer.model_dump_json()
    assert '"value":9.5' in written
    assert Answer.model_validate_json(written) == answer


def test_faults_inside_a_users_own_model_keep_their_place() -> None:
    with pytest.raises(ValidationError) as caught:
        Answer.model_validate({"target": target(basis="relative_change", unit="%")})
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [("VHP201", ("target", "unit"))]


def test_a_type_adapter_reads_and_writes_lists_of_models() -> None:
    adapter = TypeAdapter(list[Observation])
    text = b'[{"indicator": "imr", "period": "2023", "value": 12.30, "unit": "per_mille"}]'
    rows = adapter.validate_json(text)
    assert rows == [Observation(indicator="imr", period="2023", value=Decimal("12.3"), unit="per_mille")]
    assert json.loads(adapter.dump_json(rows))[0]["value"] == 12.3
    assert adapter.validate_json(adapter.dump_json(rows)) == rows


def test_the_schema_of_one_model_stands_alone() -> None:
    schema = Target.model_json_schema()
    assert schema["title"] == "Chỉ tiêu"
    assert schema["properties"]["subgroup"]["default"] == {}
    assert set(schema["$defs"]) == {"Baseline", "Source", "Subgroup"}
    assert ">>>" not in json.dumps(Answer.model_json_schema())


def test_a_period_is_equal_however_it_is_given() -> None:
    assert Target.model_validate(target(horizon=Period("2025"))) == Target.model_validate(target())
