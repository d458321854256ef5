"""How well read_plan finds the other records of the five plans: counted, and printed as the table of docs/reading.md.

    python tests/duty_levels.py

A typed record counts as found where one of its kind was read from words that overlap its own; as agreeing where the
fields named in `AGREE` are the same too.  What was read from no words of a typed record is read beyond.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from reading_levels import PLANS, draft_of

from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

AGREE = {
    "tasks": ("lead", "coordinating", "due", "horizon"),
    "responsibilities": ("lead", "coordinating", "due", "frequency"),
    "reporting": ("sender", "receiver", "frequency", "recurrence", "dates"),
    "legal_basis": ("type", "number", "issued_on"),
    "funding": ("amount", "unit"),
}
"""The kinds of records, and the fields that must be those of the typed one to agree."""

_LEAST_WORDS = 4


class Count(NamedTuple):
    """The count of one kind: typed, found, of these agreeing, and read beyond."""

    typed: int
    found: int
    agreeing: int
    beyond: int


@cache
def count(kind: str) -> Count:
    """Count one kind over the five plans."""
    total = [0, 0, 0, 0]
    for name in PLANS:
        _, plan, draft = draft_of(name)
        assert draft.plan is not None
        for place, number in enumerate(_of_plan(kind, getattr(plan, kind), getattr(draft.plan, kind))):
            total[place] += number
    return Count(*total)


def _of_plan(kind: str, typed: Sequence[Any], read: Sequence[Any]) -> Count:
    free = dict(enumerate(read))
    found = agreeing = 0
    for record in typed:
        near = [number for number, each in free.items() if _is_same(kind, record, each)]
        if not near:
            continue
        best = max(near, key=lambda number: sum(_agreement(kind, record, free[number])))
        found += 1
        agreeing += all(_agreement(kind, record, free[best]))
        del free[best]
    return Count(len(typed), found, agreeing, len(free))


def _is_same(kind: str, one: Any, other: Any) -> bool:  # noqa: ANN401  # records of any kind
    if kind == "legal_basis" and (one.number or other.number):
        return bool(one.number == other.number)
    first, second = _words(one), _words(other)
    return first in second or second in first


def _words(record: Any) -> str:  # noqa: ANN401  # the same
    """Give the words that a record was read from, without signs; too few of them stand for nothing."""
    title = getattr(record, "title", None) or getattr(record, "description", None)
    quote = record.source.quote if record.source is not None else title
    text = re.sub(r"[\W_]+", " ", fold(quote or "").text).strip()
    return text if len(text.split()) >= _LEAST_WORDS else f"({id(record)})"


def _agreement(kind: str, one: Any, other: Any) -> list[bool]:  # noqa: ANN401  # the same
    names = {"sender": "from_", "receiver": "to"}
    return [_plain(getattr(one, names.get(f, f))) == _plain(getattr(other, names.get(f, f))) for f in AGREE[kind]]


def _plain(value: object) -> object:
    """Give names of bodies without case and signs."""
    if isinstance(value, tuple):
        return tuple(_plain(each) for each in value)
    return re.sub(r"[\W_]+", " ", fold(value).text).strip() if isinstance(value, str) else value


def table() -> str:
    """Write the counts as a table."""
    lines = ["| Records | Typed | Found | Agreeing | Read beyond |", "| --- | --- | --- | --- | --- |"]
    lines += [f"| `{kind}` | {' | '.join(map(str, count(kind)))} |" for kind in AGREE]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(), end="")  # noqa: T201  # it is asked for
