"""What a command gives back: its exit code and its texts, which `main` prints."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from vnhealthplan.exact import write_json
from vnhealthplan.finding import BUILD_COMMAND


class Answer(NamedTuple):
    """The exit code of a command, its result for stdout and its complaints for stderr."""

    code: int
    text: str
    complaints: str = ""


def json_text(value: object, *, indent: int | None = 2) -> str:
    r"""Write JSON whose strings hold nothing that a terminal or a build log obeys; it reads back as the same value.

    `indent` counts blanks a level; None writes one line.

    >>> print(json_text("a\x9bb"), end="")
    "a\u009bb"
    """
    lines = (
        line if line.isprintable() else _ascii_where_needed(line)
        for line in write_json(value, indent=indent).split("\n")
    )
    return re.sub(BUILD_COMMAND, r"\\u0023", "\n".join(lines)) + "\n"


def _ascii_where_needed(line: str) -> str:
    # outside its strings JSON is plain ASCII, so that only characters of strings are escaped
    return "".join(character if character.isprintable() else json.dumps(character)[1:-1] for character in line)
