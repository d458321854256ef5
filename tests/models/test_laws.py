"""Laws of whole documents: what is written is read, and written again byte for byte."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from strategies import catalogues, observations, plans, reports

from vnhealthplan.exact import read_json, write_json
from vnhealthplan.io import check, dump, load

if TYPE_CHECKING:
    from vnhealthplan.models import Catalogue, Observation, Plan, Report

    Document = Plan | Report | Catalogue | Observation

documents: st.SearchStrategy[Document] = st.one_of(plans(), reports(), catalogues(), observations())


@given(documents)
def test_loading_what_was_dumped_gives_the_document(document: Document) -> None:
    """load(dump(x)) == x, and dump(load(dump(x))) is dump(x) byte for byte."""
    data = dump(document)
    again = load(data)
    assert again == document
    assert type(again) is type(document)
    assert dump(again) == data


@given(documents)
def test_what_the_models_take_has_no_fault(document: Document) -> None:
    """Nothing is found by check in what was dumped, as bytes or as what was read from them."""
    data = dump(document)
    assert check(data) == ()
    assert check(json.loads(data, parse_float=Decimal)) == ()


@given(documents)
def test_only_what_was_given_is_written(document: Document) -> None:
    """The keys of a dumped document are those that were given, in the order of its model."""
    names = {field.alias or name: name for name, field in type(document).model_fields.items()}
    written = [names[key] for key in json.loads(dump(document))]
    assert set(written) == document.model_fields_set | {"kind"}
    assert written == [name for name in names.values() if name in written]


@given(plans())
def test_the_order_of_keys_in_a_file_does_not_matter(plan: Plan) -> None:
    """A file with its keys turned round gives the same bytes when it is dumped."""
    data = dump(plan)
    assert dump(load(write_json(_turned(read_json(data))).encode())) == data


def _turned(value: object) -> object:
    if isinstance(value, dict):
        return {key: _turned(value[key]) for key in reversed(value)}
    return [_turned(item) for item in value] if isinstance(value, list) else value
