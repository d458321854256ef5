"""`vnhealthplan schema`: print a JSON Schema."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vnhealthplan.exact import write_json
from vnhealthplan.schema import json_schema

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> int:
    """Print the schema of one kind of document."""
    sys.stdout.write(f"{write_json(json_schema(options.kind))}\n")
    return 0
