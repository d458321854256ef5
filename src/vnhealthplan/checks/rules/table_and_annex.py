"""The table of targets beside the annex that assigns them: the same rows under the same numbers and names."""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.printed_tables import PrintedRow, numberings, printed_row
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.folding import folded_word, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.models import Plan

_MOST_WORDS = 15
"""That differ between two wordings of one name; where more do, it is reworded altogether."""
_FILLERS = frozenset(map(folded_word, ("các", "những", "của", "được", "em", "bà")))
_VACCINE = [*map(folded_word, ("vắc", "xin"))]
_OTHER_WORDS = {"vaccine": _VACCINE, "vaccin": _VACCINE, "vacxin": _VACCINE}


class _Pair(NamedTuple):
    """A row of the table and the row of the annex that is for it alone."""

    table: PrintedRow
    annex: PrintedRow


def find_table_against_annex(context: PlanContext) -> Iterator[Finding]:
    """Find rows that the annex numbers or names in other words than the table.

    Only an annex that repeats a table is held against it: most of its rows have the same number and name.  A name that
    only leaves words out, or an abbreviation, is the same name.
    """
    repeated = {
        (one.part, one.place)
        for numbering in numberings(context.plan)
        for row, before, _ in numbering.repeats
        for one in (row, before)
    }
    for pairs in _parallel_tables(context.plan):
        renumbered = [pair for pair in pairs if pair.table.number != pair.annex.number]
        renamed = [pair for pair in pairs if pair not in renumbered and _differ(pair)]
        for pair in renumbered:
            if (pair.table.part, pair.table.place) not in repeated and 2 * len(renumbered) < len(pairs):
                words = (pair.annex.printed, pair.table.printed)
                yield _finding(pair, "row", Words("đánh số", "numbers"), words)
        for pair in renamed:
            if 2 * len(renamed) < len(pairs):
                yield _finding(pair, "quote", Words("gọi tên", "names"), (pair.annex.title, pair.table.title))


def _finding(pair: _Pair, key: str, what: Words, said: tuple[str | None, str | None]) -> Finding:
    annex, table = said
    details = {"what": what, "annex": shown(annex), "table": shown(table), "row": shown(pair.table.printed)}
    return Finding("VHP427", ("responsibilities", pair.annex.place, "source", key), details)


def _parallel_tables(plan: Plan) -> Iterator[Sequence[_Pair]]:
    """Give the pairs of each table and annex."""
    rows = {target.id: printed_row("targets", index, target.source) for index, target in enumerate(plan.targets)}
    found: dict[object, list[_Pair]] = defaultdict(list)
    for index, responsibility in enumerate(plan.responsibilities):
        annex = printed_row("responsibilities", index, responsibility.source)
        if annex is not None and len(responsibility.for_.targets) == 1:
            table = rows[responsibility.for_.targets[0]]
            if table is not None and table.table != annex.table:
                found[table.table, annex.table].append(_Pair(table, annex))
    return iter(found.values())


def _differ(pair: _Pair) -> bool:
    """Say whether one name has other words in the place of some of the other's."""
    if pair.table.title is None or pair.annex.title is None:
        return False
    table, annex = _without_common_ends(words_of(pair.table.title), words_of(pair.annex.title))
    if max(len(table), len(annex)) > _MOST_WORDS:
        return False
    one, other = _without_common_ends(_names(table), _names(annex))
    return bool(one and other) and set(one).isdisjoint(other) and not _shortens(table, annex)


def _without_common_ends(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    for _ in range(2):
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
        one, other = one[same:][::-1], other[same:][::-1]
    return one, other


def _names(words: Sequence[str]) -> list[str]:
    kept = (word for word in map(folded_word, words) if word not in _FILLERS)
    return [part for word in kept for part in _OTHER_WORDS.get(word, [word])]


def _shortens(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether an abbreviation stands in only one of the names."""
    return {word for word in one if _is_short(word)} != {word for word in other if _is_short(word)}


def _is_short(word: str) -> bool:
    return len(word) > 1 and word.isupper()
