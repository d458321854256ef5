"""The places of one fault in one text, so that it is told once, with their number and the first few."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from vnhealthplan.finding import Finding, json_path, shown
from vnhealthplan.messages import Words
from vnhealthplan.models import Plan
from vnhealthplan.models.base import Model
from vnhealthplan.models.names import is_name
from vnhealthplan.models.source import Source
from vnhealthplan.withheld import Withheld, withheld

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnhealthplan.finding import Path

_MOST_NAMED = 3
_SOURCE = Words("văn bản gốc", "the source text")
_FILE = Words("tệp kế hoạch", "the plan file")


class Found(NamedTuple):
    """One place in a text: the position of its first character, and the words to show."""

    start: int
    words: str


class LineNumbers:
    """Tells the line of a position in a text, counted from 1."""

    def __init__(self, text: str) -> None:
        """Note where the lines end."""
        self._ends = [match.start() for match in re.finditer("\n", text)]

    def at(self, position: int) -> int:
        r"""Give the line of a position.

        >>> LineNumbers("a\nb").at(0), LineNumbers("a\nb").at(2)
        (1, 2)
        """
        return bisect_left(self._ends, position) + 1


def tell_of_source(code: str, text: str, places: Iterable[Found]) -> Iterator[Finding]:
    """Tell a fault of the source text once, if it has any place."""
    count, first = 0, list[Found]()
    for place in places:
        count += 1
        if len(first) < _MOST_NAMED:
            first.append(place)
    if count:
        lines = LineNumbers(text)
        named = [(lines.at(place.start), shown(place.words)) for place in first]
        rest = ", …" if count > _MOST_NAMED else ""
        words = Words(
            ", ".join(f"dòng {line} {what}" for line, what in named) + rest,
            ", ".join(f"line {line} {what}" for line, what in named) + rest,
        )
        yield Finding(code, (), {"where": _SOURCE, "count": count, "first": words})


def tell_of_file(code: str, places: Iterable[tuple[Path, str]], *, quoted: bool = True) -> Iterator[Finding]:
    """Tell a fault of the texts of a plan file once, at the first of its places.

    What is `quoted` from a person's name is withheld.
    """
    count, first = 0, list[tuple["Path", str]]()
    for place in places:
        count += 1
        if len(first) < _MOST_NAMED:
            first.append(place)
    if count:
        named = [
            (json_path(path), shown(what), withheld(what) if quoted and is_name(Plan, path) else shown(what))
            for path, what in first
        ]
        rest = ", …" if count > _MOST_NAMED else ""
        words = Withheld(
            ", ".join(f"{place} {what}" for place, what, _ in named) + rest,
            ", ".join(f"{place} {sign}" for place, _, sign in named) + rest,
        )
        yield Finding(code, first[0][0], {"where": _FILE, "count": count, "first": words})


def texts_of(plan: Plan, *, printed: bool = True) -> Iterator[tuple[Path, str]]:
    """Give every text of a plan that is not plain ASCII, with its place.

    Without `printed`, what the sources quote is left out: there the misprints of the document have to stay.
    """
    for path, part in parts_of(plan):
        if not printed and isinstance(part, Source):
            continue
        fields: dict[str, object] = part.__dict__
        for name, value in fields.items():
            if isinstance(value, str):
                if not value.isascii():
                    yield (*path, _names_in_file(type(part))[name]), value
            elif isinstance(value, tuple) and value:
                place = (*path, _names_in_file(type(part))[name])
                texts = ((index, text) for index, text in enumerate(value) if isinstance(text, str))
                yield from (((*place, index), text) for index, text in texts if not text.isascii())


def parts_of(plan: Plan) -> Iterator[tuple[Path, Model]]:
    """Give the plan and every record in it, with its place; a record comes before those that it holds."""
    waiting: list[tuple[Path, Model]] = [((), plan)]
    while waiting:
        path, part = waiting.pop()
        yield path, part
        held: list[tuple[Path, Model]] = []
        fields: dict[str, object] = part.__dict__
        for name, value in fields.items():
            if value is None or isinstance(value, str):
                continue
            if isinstance(value, tuple):
                if value and _is_record(type(value[0])):  # type: ignore[arg-type]  # mypy doubts that a class has a hash
                    place = (*path, _names_in_file(type(part))[name])
                    held.extend(((*place, index), row) for index, row in enumerate(value))
            elif _is_record(type(value)):  # type: ignore[arg-type]  # mypy doubts that a class has a hash
                held.append(((*path, _names_in_file(type(part))[name]), cast("Model", value)))
        waiting.extend(reversed(held))


@cache
def _names_in_file(kind: type[Model]) -> dict[str, str]:
    return {name: field.alias or name for name, field in kind.model_fields.items()}


@cache
def _is_record(kind: type[object]) -> bool:
    # asked of the class, once: to ask it of 100,000 values takes pydantic seconds
    return issubclass(kind, Model)
