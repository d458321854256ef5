"""`vnhealthplan schema`: print a JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.schema import findings_schema, json_schema

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> Answer:
    """Give the schema of one kind of document, or of what `validate` prints."""
    return Answer(0, findings_schema() if options.kind == "findings" else json_text(json_schema(options.kind)))
