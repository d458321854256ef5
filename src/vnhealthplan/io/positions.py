"""Line and column of findings: the text is walked once, and only where something was found."""

from __future__ import annotations

import re
from dataclasses import replace
from json import loads
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnhealthplan.finding import Finding, Path

UNKNOWN_FIELD = "VHP111"
_BLANKS = re.compile(r"[ \t\n\r]*+")
# What is stepped over is matched as text, since building its values costs most.  Every repeat is possessive and every
# alternative begins with a sign of its own, so that no match goes back over what it has read: time stays linear.
# Strings alone are tried twice: most have no escape and end at the first quote, which is quicker to look for.
_STRING = r'"(?:[^"]*+"(?<!\\")|[^"\\]*+(?:\\.[^"\\]*+)*+")'
_PLAIN = r'[^"{}\[\]]*+'
_FLAT = rf"[{{\[]{_PLAIN}(?:{_STRING}{_PLAIN})*+[}}\]]"
_NESTED = rf"[{{\[]{_PLAIN}(?:(?:{_STRING}|{_FLAT}){_PLAIN})*+[}}\]]"
_ROWS = rf"[{{\[]{_PLAIN}(?:(?:{_STRING}|{_NESTED}){_PLAIN})*+[}}\]]"
_COMMA = r"[ \t\n\r]*+,?[ \t\n\r]*+"
_KEY = re.compile(rf"({_STRING})[ \t\n\r]*+:[ \t\n\r]*+", re.DOTALL)
_VALUE = re.compile(rf'(?:{_STRING}|{_ROWS}|[^"{{}}\[\], \t\n\r]++){_COMMA}', re.DOTALL)
# values deeper than a list of rows with lists in them are counted out, bracket by bracket
_BRACKET = re.compile(rf"{_PLAIN}(?:{_STRING}{_PLAIN})*+(?:([{{\[])|[}}\]]{_COMMA})", re.DOTALL)


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
    spots = _spots(text, set(offsets))
    return [
        replace(finding, line=spots[offset][0], column=spots[offset][1])
        for finding, offset in zip(findings, offsets, strict=True)
    ]


def _offset(finding: Finding, places: dict[Path, _Place]) -> int:
    path = finding.path
    while path not in places:
        path = path[:-1]
    place = places[path]
    return place.key if finding.code == UNKNOWN_FIELD and path == finding.path else place.value


def _spots(text: str, offsets: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Give line and column of each offset, counted from the one before: most lines have no finding."""
    spots, line, begin, before = {}, 1, 0, 0
    for offset in sorted(offsets):
        line += text.count("\n", before, offset)
        # never looked for further back, since all rows of a file may stand in one line
        begin = text.rfind("\n", before, offset) + 1 or begin
        spots[offset] = line, offset - begin + 1
        before = offset
    return spots


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


def _members(text: str, start: int, wanted: Iterable[object]) -> Iterator[tuple[str | int, _Place]]:
    """Give the wanted members; nothing behind the last of them is read, since no key stands twice (VHP104)."""
    at, left = _after(_BLANKS, text, start + 1), set(wanted)
    while left and (member := _KEY.match(text, at)):
        key = loads(member[1]) if "\\" in member[1] else member[1][1:-1]
        value = member.end()
        if key in left:
            left.remove(key)
            yield key, _Place(at, value)
        at = _next(text, value) if left else at


def _items(text: str, start: int, wanted: Iterable[object]) -> Iterator[tuple[str | int, _Place]]:
    at, index, left = _after(_BLANKS, text, start + 1), 0, set(wanted)
    while left and text[at] != "]":
        if index in left:
            left.remove(index)
            yield index, _Place(at, at)
        at, index = _next(text, at) if left else at, index + 1


def _next(text: str, at: int) -> int:
    """Give where the value begins that follows the one at `at`, or the end of what holds both."""
    if match := _VALUE.match(text, at):
        return match.end()
    depth = 0
    for bracket in _BRACKET.finditer(text, at):
        depth += 1 if bracket[1] else -1
        if not depth:
            return bracket.end()
    return len(text)  # not in a well-formed text; no other must keep the walk where it is


def _after(between: re.Pattern[str], text: str, start: int) -> int:
    match = between.match(text, start)
    return match.end() if match else start
