"""Which places hold the name of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from full_documents import places_of, sample_plan, sample_report

from vnhealthplan.models import Model, Person, Plan, Report
from vnhealthplan.models.kinds import KINDS
from vnhealthplan.models.names import fields_of, is_beside_name, is_name, model_in

if TYPE_CHECKING:
    from collections.abc import Iterator

PERSONS = [("document", "signatory"), ("responsibilities", 0, "leader")]


def fields_below(model: type[Model], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Give every field of a model, and of the records in it."""
    for name, annotation in fields_of(model).items():
        yield (*path, name)
        held = model_in(annotation)
        if held is not None:
            yield from fields_below(held, (*path, name))


def test_the_names_of_the_sample_plan_are_those_of_its_persons() -> None:
    names = {place for place in places_of(sample_plan()) if is_name(Plan, place)}
    assert names == {*PERSONS, *((*place, "name") for place in PERSONS)}
    assert not any(is_name(Report, place) for place in places_of(sample_report()))


def test_every_field_of_a_person_of_every_kind_is_one() -> None:
    """Whoever adds a person to a model has its name withheld."""
    found = {path for model in KINDS.values() for path in fields_below(model) if is_name(model, path)}
    people = {path[:-1] for path in found if path[-1] == "name"}
    assert people == {("document", "signatory"), ("responsibilities", "leader")}
    assert found == people | {(*path, "name") for path in people}


def test_an_unknown_field_of_a_person_may_be_the_name() -> None:
    assert is_name(Plan, ("document", "signatory", "Nguyễn Văn A"))
    assert is_name(Person, ("name",))
    assert is_name(Person, ())
    assert not is_name(Person, ("title",))
    assert not is_name(Plan, ("document", "signer"))
    assert not is_name(None, ("name",))


def test_a_name_may_stand_for_the_record_of_a_person_and_as_its_key() -> None:
    holders = [("document",), ("responsibilities",), ("responsibilities", 3)]
    for place in holders:
        assert is_beside_name(Plan, place)
        assert is_beside_name(Plan, (*place, "Nguyễn Văn A"))
        assert not is_beside_name(Plan, (*place, "source"))
    others: list[tuple[str | int, ...]] = [(), ("x",), ("targets", 0), ("targets", 0, "leader"), ("legal_basis", 0)]
    assert not any(is_beside_name(Plan, place) for place in [*others, ("document", "number"), ("area", "x")])
    assert not is_beside_name(Report, ("observations", 0))


def test_a_record_is_found_in_whatever_holds_it() -> None:
    annotations = [Person, Person | None, tuple[Person, ...]]
    assert [model_in(annotation) for annotation in annotations] == [Person] * 3
    assert model_in(str | None) is None
