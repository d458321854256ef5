"""Past results: which values of a sentence were reached already, and are no targets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import folded
from vnhealthplan.reading.past_words import past_words, says_now
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vnhealthplan.reading.pieces import Piece

_NO_EFFORT = folded("tiếp tục", "hoàn thành", "cần", "phải")
_PLANNED = tuple(folded("kế hoạch", "mục tiêu", "chỉ tiêu"))
_BY = tuple(f"{word} " for word in folded("đến", "tới", "vào"))


class Past(NamedTuple):
    """Words of a past result that hold on: the last day that they name, and whether they speak of the present."""

    end: date | None
    now: bool


class Observed(NamedTuple):
    """Which places of a sentence tell of a past result, and what still holds behind its last one."""

    places: Sequence[bool]
    last: Past | None = None


def is_effort(piece: Piece) -> bool:
    """Say whether a piece tells that something is striven for: "phấn đấu", "kế hoạch năm 2025"."""
    if piece.kind == "time":
        return piece.text.startswith(_PLANNED)
    return piece.part == "effort" and piece.text not in _NO_EFFORT


def find_observed(pieces: Sequence[Piece], before: Past | None = None) -> Observed:
    """Say of each place of a sentence whether words before it tell of a past result, and nothing between of an aim.

    `before` is what holds from a sentence that a semicolon alone has ended.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> pieces = pieces_of(fold("Hiện nay tỷ lệ trạm y tế có bác sĩ mới đạt 87,7%, phấn đấu đạt 95%"))
    >>> [each for piece, each in zip(pieces, find_observed(pieces).places) if piece.kind == "number"]
    [True, False]
    """
    marks = set(past_words(pieces))
    if not marks and before is None:
        return Observed([False] * len(pieces))
    found = []
    past, end = before, None
    for place, piece in enumerate(pieces):
        if isinstance(piece.meaning, Time):
            end = piece.meaning.periods[-1].last
        if place in marks:
            past = Past(end, says_now(pieces, place))
        elif past is not None and (_is_striven_for(piece, past) or _is_to_come(piece, past)):
            past = None
        found.append(past is not None)
    return Observed(found, past)


def _is_striven_for(piece: Piece, past: Past) -> bool:
    """Say whether an aim begins; a plan counts where it is of a later year: "đạt so với kế hoạch năm 2023"."""
    return is_effort(piece) and (piece.kind != "time" or past.now or _is_later(piece, past))


def _is_to_come(piece: Piece, past: Past) -> bool:
    """Say whether a time to come begins anew: "hiện nay đạt 90%, đến năm 2030 đạt 95%"."""
    return piece.kind == "time" and piece.text.startswith(_BY) and (past.now or _is_later(piece, past))


def _is_later(piece: Piece, past: Past) -> bool:
    if past.end is None or not isinstance(piece.meaning, Time):
        return False
    return piece.meaning.periods[-1].last > past.end
