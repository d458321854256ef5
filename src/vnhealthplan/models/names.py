"""Which places of a document hold the name of a person."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

from vnhealthplan.models.base import Model
from vnhealthplan.models.person import Person

if TYPE_CHECKING:
    from vnhealthplan.finding import Path

_NO_NAMES = Person.model_fields.keys() - {"name"}


def is_name(model: type[Model] | None, path: Path) -> bool:
    """Say whether a place in a record of a model stands for a person's name, rightly or not.

    That is the name itself, a value that stands where the whole person must stand, and any field that a person does
    not have: it may be the name under another key.

    >>> from vnhealthplan.models import Plan
    >>> places = [("name",), (), ("ho_ten",), ("position",)]
    >>> [is_name(Plan, ("document", "signatory", *place)) for place in places]
    [True, True, True, False]
    >>> is_name(Plan, ("area", "name"))
    False
    """
    for step in path:
        if model is Person:
            return step not in _NO_NAMES
        if isinstance(step, str):  # an index leads to a record of the model that its list holds
            model = model_in(fields_of(model).get(step))
    return model is Person


def is_beside_name(model: type[Model] | None, path: Path) -> bool:
    """Say whether a place is a record that a person stands in, or a field that such a record does not have.

    A name may stand there instead of the record, and as the key of what belongs to the person.

    >>> from vnhealthplan.models import Plan
    >>> places = [("responsibilities", 0), ("responsibilities", 0, "Nguyễn Văn A"), ("responsibilities", 0, "id")]
    >>> [is_beside_name(Plan, place) for place in places]
    [True, True, False]
    """
    above = model
    for step in path:
        if isinstance(step, str):
            above, model = model, model_in(fields_of(model).get(step))
    return _holds_person(model) or (bool(path) and _holds_person(above) and path[-1] not in fields_of(above))


@cache
def _holds_person(model: type[Model] | None) -> bool:
    return any(model_in(annotation) is Person for annotation in fields_of(model).values())


@cache
def fields_of(model: type[Model] | None) -> dict[str, object]:
    """Give what each field of a model is declared to hold, by its key in a file."""
    fields = model.model_fields if model else {}
    return {field.alias or name: field.annotation for name, field in fields.items()}


def model_in(annotation: object) -> type[Model] | None:
    """Give the model that a field holds, be it optional or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((model for part in get_args(annotation) if (model := model_in(part))), None)
