"""A Record: the bytes of one value of an export, with its place and what was read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.finding import Finding

if TYPE_CHECKING:
    from vnhealthplan.finding import Path
    from vnhealthplan.messages import Words

MOST_RECORD_BYTES = 1024 * 1024
BLANKS = b" \t\r\n"
TOO_LONG = "VHP120"


class Record(NamedTuple):
    """One value where an observation must stand.

    `line` and `column` are those of its first byte, from 1, the column in characters; `path` is empty for a line
    and the index for an item of an array.  `document` is what the bytes say, None for null and for what is no JSON.
    """

    path: Path
    line: int
    column: int
    data: bytes
    document: object


def too_long(line: int, column: int, hint: Words) -> Finding:
    """Give the finding of a record that is longer than 1 MiB and so was never read."""
    return Finding(TOO_LONG, (), {"limit": MOST_RECORD_BYTES, "hint": hint}, line, column)
