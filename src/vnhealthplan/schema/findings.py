"""The JSON Schema of what `validate --format json` prints: written by hand, because no model stands behind it."""

from __future__ import annotations

from importlib.resources import files


def findings_schema() -> str:
    """Give the schema as JSON text, as it is published.

    >>> '"$id": "urn:vnhealthplan:schema:1:findings"' in findings_schema()
    True
    """
    return files("vnhealthplan").joinpath("schema/findings.schema.json").read_text(encoding="utf-8")
