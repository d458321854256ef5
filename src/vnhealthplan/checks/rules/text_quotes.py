"""Finding quotes and headings that the source text does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.rules.text_places import parts_of
from vnhealthplan.checks.rules.text_searching import SearchableText, fold_print
from vnhealthplan.finding import Finding, json_path, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.finding import Path
    from vnhealthplan.models import Plan

_LEFT_OUT = re.compile(r"\[?(?:\.\.\.|…)\]?")
_FEWEST_TO_DOUBT_THE_SOURCE = 4
_MOST_QUOTES_TO_DOUBT_THE_SOURCE = 200
_SHORTEST_PIECE = 3  # characters


class Missing(NamedTuple):
    """How many quotes a text lacks, of how many, and the first of them."""

    number: int
    of: int
    first: tuple[Path, Source]


def quote_not_in_source(context: PlanContext) -> Iterator[Finding]:
    """Find quotes that are no piece of the source text; none where that is another document's (VHP640)."""
    if context.source is None or _missing_in_sample(context.plan, context.source) is not None:
        return
    text = SearchableText(fold_print(context.source))
    known: dict[str, bool] = {}
    for path, source in sources_of(context.plan):
        if source.quote not in known:
            known[source.quote] = _has(text, fold_print(source.quote))
        if not known[source.quote]:
            yield Finding("VHP633", (*path, "quote"), {"quote": shown(source.quote)})


def source_of_another_document(context: PlanContext) -> Iterator[Finding]:
    """Find a source text that has less than half of the quotes, of which 200 at most are looked up."""
    missing = _missing_in_sample(context.plan, context.source) if context.source is not None else None
    if missing is not None:
        path, source = missing.first
        first = f"{json_path((*path, 'quote'))} {shown(source.quote)}"
        details = {"missing": missing.number, "count": missing.of, "first": Words(first, first)}
        yield Finding("VHP640", (), details)


def section_not_in_source(context: PlanContext) -> Iterator[Finding]:
    """Find headings that the source text does not have, each once; none where that is another document's."""
    if context.source is None or _missing_in_sample(context.plan, context.source) is not None:
        return
    text = SearchableText(fold_print(context.source).casefold())
    places: dict[str, list[Path]] = {}
    for path, source in sources_of(context.plan):
        for heading in (source.section or "").split(" > "):
            places.setdefault(heading, []).append(path)
    for heading, paths in places.items():
        if not _has(text, fold_print(heading).casefold()):
            details = {"heading": shown(heading), "count": len(paths)}
            yield Finding("VHP635", (*paths[0], "section"), details)


def sources_of(plan: Plan) -> Iterator[tuple[Path, Source]]:
    """Give every source of a plan, with its place."""
    return ((path, part) for path, part in parts_of(plan) if type(part) is Source)


def _has(text: SearchableText, words: str) -> bool:
    """Say whether a text has the words, or every piece of them where an ellipsis says that some are left out."""
    if text.has(words):
        return True
    pieces = [piece.strip() for piece in _LEFT_OUT.split(words)]
    return len(pieces) > 1 and all(text.has(piece) for piece in pieces if len(piece) >= _SHORTEST_PIECE)


def _missing_in_sample(plan: Plan, source: str) -> Missing | None:
    """Give how many quotes of a sample a text lacks, if they are so many that it must be another document's."""
    folded = fold_print(source)
    every = list(sources_of(plan))
    quotes = every[:: len(every) // _MOST_QUOTES_TO_DOUBT_THE_SOURCE + 1]
    missing = [
        place for place in quotes if not _LEFT_OUT.search(place[1].quote) and fold_print(place[1].quote) not in folded
    ]
    if len(quotes) < _FEWEST_TO_DOUBT_THE_SOURCE or 2 * len(missing) <= len(quotes):
        return None
    return Missing(len(missing), len(quotes), missing[0])
