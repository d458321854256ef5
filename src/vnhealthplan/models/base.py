"""The base of all models: frozen, closed, and exact through pydantic's own JSON methods too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler

from vnhealthplan.exact import read_json, write_json
from vnhealthplan.models.scalars import Text

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

SCHEMA_VERSION: Literal["1"] = "1"


class Model(BaseModel):
    """A frozen record that refuses keys it does not know."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        serialize_by_alias=True,
    )

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:  # noqa: ANN401  # pydantic's own options, passed on
        """Read JSON exactly, where pydantic's own reader goes through binary floats.

        Raises UnreadableError or InvalidDocumentError for what is no JSON, and pydantic's
        ValidationError for what the model refuses.
        """
        data = json_data.encode(errors="surrogatepass") if isinstance(json_data, str) else bytes(json_data)
        return cls.model_validate(read_json(data), **options)

    def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:  # noqa: ANN401  # pydantic's own options, passed on
        """Write JSON exactly, numbers as plain JSON numbers with their printed precision."""
        return write_json(self.model_dump(**options), indent=indent)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler, /) -> JsonSchemaValue:
        """Describe the model by the prose of its docstring; faults and examples are for Python readers."""
        reference = handler(schema)
        described = handler.resolve_ref_schema(reference)
        if "description" in described:
            described["description"] = _prose(described["description"])
        return reference


class Document(Model):
    """A model that is a file of its own: it says its kind and the version of its schema."""

    schema_ref: Text | None = Field(
        default=None,
        alias="$schema",
        title="Lược đồ",
        description="Where an editor finds the JSON Schema of this file; nothing is ever fetched.",
    )

    def model_post_init(self, _context: object, /) -> None:
        """Count kind and version as given, so that they are written even where Python code left them out."""
        self.model_fields_set.update({"kind", "schema_version"})


def _prose(docstring: str) -> str:
    paragraphs = (" ".join(paragraph.split()) for paragraph in docstring.split("\n\n"))
    return "\n\n".join(text for text in paragraphs if not text.startswith(("Raises ", ">>> ")))
