"""One JSON Schema a kind of document, complete in itself: nothing is fetched to use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic.json_schema import GenerateJsonSchema

from vnhealthplan.models import Document
from vnhealthplan.models.base import SCHEMA_VERSION
from vnhealthplan.models.kinds import KINDS

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema


DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FIRST = ("title", "description", "type", "const", "enum", "pattern", "properties")
_LAST = ("required", "additionalProperties", "default", "$defs")


def json_schema(kind: str) -> dict[str, object]:
    """Give the JSON Schema of a kind of document: plan, report, catalogue or observation.

    Whatever `load` accepts, the schema accepts; checks that need two places at once, such as an
    unknown indicator, are the models' alone.  Raises KeyError for any other kind.

    >>> json_schema("plan")["$id"]
    'urn:vnhealthplan:schema:1:plan'
    """
    model = KINDS[kind]
    schema = model.model_json_schema(by_alias=True, mode="validation", schema_generator=_Readable)
    if issubclass(model, Document):
        # the models give both a default for Python code, but a file must say what it is
        schema["required"] = ["kind", "schema_version", *schema["required"]]
    return {"$schema": DIALECT, "$id": f"urn:vnhealthplan:schema:{SCHEMA_VERSION}:{kind}", **schema}


class _Readable(GenerateJsonSchema):
    """Writes a schema the way an editor shows it best: flat where null is allowed, what matters first."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Write `type: [string, null]` instead of a choice of two schemas, wherever there is one type."""
        inner = self.generate_inner(schema["schema"])
        if "type" not in inner:
            return super().nullable_schema(schema)
        nullable = {**inner, "type": [inner["type"], "null"]}
        if "enum" in inner:
            nullable["enum"] = [*inner["enum"], None]
        return nullable

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out that a field that may be left out is null then: editors would fill it in."""
        if schema.get("default", ...) is None:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Order the keys for a reader; properties keep the order of the model."""
        if parent_key in {"properties", "default"}:
            ordered = list(value)
        elif parent_key == "$defs":
            ordered = sorted(value)
        else:
            between = sorted(value.keys() - {*_FIRST, *_LAST})
            ordered = [key for key in (*_FIRST, *between, *_LAST) if key in value]
        return {
            key: self.sort(value[key], key if parent_key != "properties" else None)
            if isinstance(value[key], dict)
            else value[key]
            for key in ordered
        }
