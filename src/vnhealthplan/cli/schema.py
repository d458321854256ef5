"""`vnhealthplan schema`: print a JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.schema import json_schema

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> Answer:
    """Give the schema of one kind of document."""
    return Answer(0, json_text(json_schema(options.kind)))
