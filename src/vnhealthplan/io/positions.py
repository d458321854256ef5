"""Line and column of findings: the text is walked once, and only where something was found."""

from __future__ import annotations

import re
from dataclasses import replace
from json import JSONDecoder
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from vnhealthplan.finding import Finding, Path

UNKNOWN_FIELD = "VHP111"
_BLANKS = re.compile(r"[ \t\n\r]*")
_COLON = re.compile(r"[ \t\n\r]*:[ \t\n\r]*")
_COMMA = re.compile(r"[ \t\n\r]*,?[ \t\n\r]*")
# numbers are stepped over as text: reading one of 4,000 digits is no business of a position
_skip = JSONDecoder(parse_int=str, parse_float=str, parse_constant=str).raw_decode


class _Place(NamedTuple):
    """Where a part of the text begins: its key, if it is a member of an object, and its value."""

    key: int
    value: int


def with_positions(text: str, findings: Sequence[Finding]) -> list[Finding]:
    r"""Give the findings with line and column, both from 1 and counted in characters.

    `text` is the JSON that the findings are about, and is known to be well formed.  A finding points at
    the value that is wrong, an unknown field at its key, a missing field at the object that lacks it.

    >>> from vnhealthplan.finding import Finding
    >>> [finding] = with_positions('{\n  "value": "95,5"\n}', [Finding("VHP203", ("value",))])
    >>> finding.line, finding.column
    (2, 12)
    """
    wanted: dict[str | int, object] = {}
    for finding in findings:
        branch = wanted
        for step in finding.path:
            branch = branch.setdefault(step, {})  # type: ignore[assignment]  # a tree of dicts has no simple type
    places = dict(_walk(text, wanted))
    offsets = [_offset(finding, places) for finding in findings]
    lines = _lines(text, set(offsets))
    return [
        replace(finding, line=lines[offset], column=offset - text.rfind("\n", 0, offset))
        for finding, offset in zip(findings, offsets, strict=True)
    ]


def _offset(finding: Finding, places: dict[Path, _Place]) -> int:
    path = finding.path
    while path not in places:
        path = path[:-1]
    place = places[path]
    return place.key if finding.code == UNKNOWN_FIELD and path == finding.path else place.value


def _lines(text: str, offsets: Iterable[int]) -> dict[int, int]:
    """Give the number of the line of each offset, counted from the one before: most lines have no finding."""
    lines, line, before = {}, 1, 0
    for offset in sorted(offsets):
        line += text.count("\n", before, offset)
        lines[offset] = line
        before = offset
    return lines


def _walk(text: str, wanted: object) -> Iterator[tuple[Path, _Place]]:
    """Give the places of all wanted paths and of what contains them."""
    start = _after(_BLANKS, text, 0)
    waiting: list[tuple[Path, _Place, object]] = [((), _Place(start, start), wanted)]
    while waiting:
        path, place, branches = waiting.pop()
        yield path, place
        if isinstance(branches, dict) and branches:
            parts = {"{": _members, "[": _items}.get(text[place.value])
            found = parts(text, place.value, branches) if parts else ()
            waiting += [((*path, step), at, branches[step]) for step, at in found]


def _members(text: str, start: int, wanted: Container[object]) -> Iterator[tuple[str | int, _Place]]:
    at = _after(_BLANKS, text, start + 1)
    while text[at] != "}":
        key, end = _skip(text, at)
        value = _after(_COLON, text, end)
        if key in wanted:
            yield key, _Place(at, value)
        at = _after(_COMMA, text, _skip(text, value)[1])


def _items(text: str, start: int, wanted: Container[object]) -> Iterator[tuple[str | int, _Place]]:
    at, index = _after(_BLANKS, text, start + 1), 0
    while text[at] != "]":
        if index in wanted:
            yield index, _Place(at, at)
        at, index = _after(_COMMA, text, _skip(text, at)[1]), index + 1


def _after(between: re.Pattern[str], text: str, start: int) -> int:
    match = between.match(text, start)
    return match.end() if match else start
