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
