"""What a command gives back: its exit code and its texts, which `main` prints."""

from __future__ import annotations

import json
from typing import NamedTuple

from vnhealthplan.exact import write_json


class Answer(NamedTuple):
    """The exit code of a command, its result for stdout and its complaints for stderr."""

    code: int
    text: str
    complaints: str = ""


def json_text(value: object) -> str:
    r"""Write JSON whose strings hold nothing that a terminal would obey; it reads back as the same value.

    >>> print(json_text("a\x9bb"), end="")
    "a\u009bb"
    """
    lines = (line if line.isprintable() else _ascii_where_needed(line) for line in write_json(value).split("\n"))
    return "\n".join(lines) + "\n"


def _ascii_where_needed(line: str) -> str:
    # outside its strings JSON is plain ASCII, so that only characters of strings are escaped
    return "".join(character if character.isprintable() else json.dumps(character)[1:-1] for character in line)
