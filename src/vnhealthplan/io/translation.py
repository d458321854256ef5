"""pydantic's errors in the library's own codes and words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.finding import Finding, did_you_mean, printable, shown
from vnhealthplan.io.forms import form_of
from vnhealthplan.io.meanings import meant
from vnhealthplan.messages import MESSAGES, Words
from vnhealthplan.models.names import fields_of, is_beside_name, is_name, model_in
from vnhealthplan.models.scalars import TEXT_PATTERN
from vnhealthplan.units import hint_for
from vnhealthplan.withheld import is_like_a_field, withheld

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from vnhealthplan.finding import Path
    from vnhealthplan.models.base import Model

_EXPECTED = {
    "bool_type": Words("true hoặc false", "true or false"),
    "model_type": Words("một đối tượng", "an object"),
    "string_type": Words("văn bản trong dấu ngoặc kép", "text in quotes"),
    "tuple_type": Words("một danh sách", "a list"),
}
_REMOVE = Words("bỏ trường này", "remove it")
_QUOTED = re.compile("'([^']*)'")
_AS_TEXT = Words(', viết trong dấu ngoặc kép: "1"', ', written as text in quotes: "1"')


def findings_of(error: ValidationError, model: type[Model] | None = None) -> list[Finding]:
    """Give a finding for every error of a pydantic validation, in the order of the document.

    With the model that was validated, the message about an unknown field proposes a field of the same record, and the
    name of a person is withheld.
    """
    return [_finding(details, model) for details in error.errors(include_url=False)]


def _finding(error: ErrorDetails, model: type[Model] | None) -> Finding:
    path: Path = tuple(step if isinstance(step, int) else str(step) for step in error["loc"])
    field = next((printable(step) for step in reversed(path) if isinstance(step, str)), "$")
    named = is_name(model, path) or is_beside_name(model, path)
    value = withheld(error["input"]) if named else shown(error["input"])
    if error["type"] == "extra_forbidden":
        hint = _nearest(model, path)
        if named and not is_like_a_field(str(path[-1])):
            # the name itself may stand as the key: then what it stands in is the place
            return Finding("VHP111", path[:-1], {"field": withheld(path[-1]), "value": value, "hint": hint})
        return Finding("VHP111", path, {"field": field, "value": value, "hint": hint})
    code, details = _translated(error, field)
    return Finding(code, path, {"field": field, "value": value, **details})


def _translated(error: ErrorDetails, field: str) -> tuple[str, Mapping[str, object]]:
    kind, context, value = error["type"], error.get("ctx", {}), error["input"]
    if kind == "VHP201":
        return kind, {"hint": hint_for(value)}
    if kind in MESSAGES:
        return kind, {**context, "field": field}
    if kind in _EXPECTED:
        return "VHP113", {"expected": _EXPECTED[kind]}
    match kind:
        case "missing":
            found: tuple[str, Mapping[str, object]] = ("VHP110", {})
        case "literal_error":
            found = _not_in_list(field, value, context["expected"])
        case "string_pattern_mismatch" if context["pattern"] != TEXT_PATTERN:
            found = ("VHP115", {"form": form_of(context["pattern"], value)})
        case "string_pattern_mismatch" | "string_too_short" | "string_unicode":
            found = ("VHP114", {})
        case "string_too_long":
            found = ("VHP117", {"actual": len(str(value)), "allowed": f"<= {context['max_length']}"})
        case _:
            found = ("VHP119", {"reason": printable(error["msg"])})
    return found


def _not_in_list(field: str, value: object, expected: str) -> tuple[str, Mapping[str, object]]:
    allowed = _either(expected)
    match field:
        case "kind":
            return "VHP107", {"allowed": allowed}
        case "schema_version":
            if not isinstance(value, str):
                allowed = Words(allowed.vi + _AS_TEXT.vi, allowed.en + _AS_TEXT.en)
            return "VHP116", {"allowed": allowed}
    return "VHP112", {"allowed": allowed, "hint": meant(field, value, _QUOTED.findall(expected))}


def _either(expected: str) -> Words:
    return Words(expected.replace(" or ", " hoặc "), expected)


def _nearest(model: type[Model] | None, path: Path) -> Words:
    *place, name = path
    for step in place:
        if isinstance(step, str):  # an index leads to a record of the model that its list holds
            model = model_in(fields_of(model).get(step))
    return did_you_mean(name, fields_of(model).keys() - {name}, _REMOVE)
