"""Objects and lists that no honest record has: told before they cost a fault for each of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.finding import Finding, printable
from vnhealthplan.withheld import is_like_a_field, withheld

if TYPE_CHECKING:
    from vnhealthplan.finding import Path

MOST_KEYS = 200
MOST_ITEMS = 10_000
_DEEPEST = 20


class Found(NamedTuple):
    """The faults that are told, and how many more there are."""

    told: list[Finding]
    more: int = 0


class _Large(NamedTuple):
    """A part of a document that is too large, or too deep."""

    path: Path
    size: int
    limit: int

    def finding(self) -> Finding:
        size = {"actual": self.size, "allowed": f"<= {self.limit}"}
        for number, step in enumerate(self.path):
            if isinstance(step, str) and not is_like_a_field(step):
                # it may be the name of a person: then what it stands in is the place
                return Finding("VHP117", self.path[:number], {"field": withheld(step), **size})
        field = next((printable(step) for step in reversed(self.path) if isinstance(step, str)), "$")
        return Finding("VHP117", self.path, {"field": field, **size})


def too_large(value: object, path: Path, most: int) -> Found:
    """Find the parts of a value that are too large: at most `most` are told, of the others only the number is kept.

    A small file may hold a million of them.

    >>> found = too_large({"note": [list(range(MOST_ITEMS + 1))] * 3}, (), most=1)
    >>> [finding.place for finding in found.told], found.more
    (['$.note[0]'], 2)
    """
    told = [part.finding() for part in islice(_large_parts(value, path), most)]
    return Found(told, 0 if len(told) < most else _count(value, len(path)) - len(told))


def _large_parts(value: object, path: Path) -> Iterator[_Large]:
    if not isinstance(value, list | tuple | Mapping):
        return
    limit = MOST_KEYS if isinstance(value, Mapping) else MOST_ITEMS
    if len(value) > limit or len(path) > _DEEPEST:
        yield _Large(path, len(value), limit)
        return
    for step, part in value.items() if isinstance(value, Mapping) else enumerate(value):
        if isinstance(part, list | tuple | Mapping):
            yield from _large_parts(part, (*path, step if isinstance(step, int) else str(step)))


def _count(value: object, depth: int) -> int:
    """Count the large parts, many times quicker than they are placed."""
    if not isinstance(value, list | tuple | Mapping):
        return 0
    if depth > _DEEPEST or len(value) > (MOST_KEYS if isinstance(value, Mapping) else MOST_ITEMS):
        return 1
    parts = value.values() if isinstance(value, Mapping) else value
    return sum(_count(part, depth + 1) for part in parts)
