"""Results that a line sets against what is striven for: "năm 2023 đạt 92%; phấn đấu năm 2024 đạt 93%"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.observed import is_effort
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.models import Period
    from vnhealthplan.reading.pieces import Piece

_PLAIN = tuple(fold(words).text for words in ("năm ", "trong ", "cả năm", "sáu tháng", "chín tháng"))
_NAMING = frozenset({"word", "group", "list", "name"})
_PARTS = frozenset({"comma", "sign"})


class _Statement(NamedTuple):
    """One value of a line with its words: when it is plainly said to be, and what it strives for, if anything.

    `bare` tells that it names nothing, and so goes on with what the value before is of.
    """

    values: Sequence[int]
    plain: Period | None
    time: Period | None
    timed: bool
    effort: bool
    bare: bool


def results_in_contrast(pieces: Sequence[Piece]) -> frozenset[int]:
    """Give the folded places of the values of a line that are results, because the next strives for the year after.

    Two years further apart may both be horizons: "năm 2025 đạt 95%, phấn đấu năm 2030 đạt 98%".

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> pieces = pieces_of(fold("năm 2023 đạt 92%; phấn đấu năm 2024 đạt 93%"))
    >>> [piece.text for piece in pieces if piece.start in results_in_contrast(pieces)]
    ['92']
    """
    if not any(is_effort(piece) for piece in pieces if piece.part == "effort" or piece.kind == "time"):
        return frozenset()
    results: set[int] = set()
    following: _Statement | None = None
    for statement in reversed(list(_statements(pieces))):
        told = following is not None and following.bare and not statement.effort and _is_before(statement, following)
        if told:
            results.update(statement.values)
        following = statement if told or statement.effort else None
    return frozenset(results)


def _is_before(statement: _Statement, following: _Statement) -> bool:
    """Say whether one value is of the year before that of the next, or of a part of its year."""
    if statement.plain is None:
        return False
    first, last = statement.plain.first, statement.plain.last
    in_part = first.month != 1 or last.month != 12  # noqa: PLR2004  # December
    if not following.timed:
        return in_part
    if following.time is None:
        return False
    end = following.time.last
    return end.year - last.year == 1 or (in_part and end.year == last.year and end > last)


def _statements(pieces: Sequence[Piece]) -> Iterator[_Statement]:
    """Cut a line behind each value: at the next comma, semicolon or full stop, or where an effort begins."""
    first = 0
    valued = False
    for place, piece in enumerate(pieces):
        if valued and (piece.kind in _PARTS or piece.part == "effort"):
            yield _statement(pieces[first:place])
            first, valued = place, False
        valued = valued or piece.kind == "number"
    yield _statement(pieces[first:])


def _statement(pieces: Sequence[Piece]) -> _Statement:
    times = [piece for piece in pieces if isinstance(piece.meaning, Time) and piece.meaning.relation in {"by", "in"}]
    plain = [_period(piece) for piece in times if piece.text.startswith(_PLAIN) or piece.text[0].isdigit()]
    return _Statement(
        [piece.start for piece in pieces if piece.kind == "number"],
        plain[0] if len(times) == 1 and plain else None,
        _period(times[-1]) if times else None,
        bool(times),
        any(is_effort(piece) for piece in pieces),
        not any(piece.part == "measure" or piece.kind in _NAMING for piece in pieces),
    )


def _period(piece: Piece) -> Period | None:
    """Give the one period, within a year, that a time names."""
    periods = piece.meaning.periods if isinstance(piece.meaning, Time) else ()
    return periods[0] if len(periods) == 1 and periods[0].first.year == periods[0].last.year else None
