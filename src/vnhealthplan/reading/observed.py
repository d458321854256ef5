"""Past results: which values of a sentence were reached already, and are no targets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from vnhealthplan.reading.folding import folded
from vnhealthplan.reading.past_words import holds_for_item, opens_report, past_words, says_now
from vnhealthplan.reading.reports import is_report, is_surplus
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vnhealthplan.reading.pieces import Piece

_NO_EFFORT = folded("tiếp tục", "hoàn thành", "cần", "phải")
_DONE = folded("hoàn thành")
_PLANNED = tuple(folded("kế hoạch", "mục tiêu", "chỉ tiêu"))
_WORDS_OF_A_MARK = 4
_BY = tuple(f"{word} " for word in folded("đến", "tới", "vào"))


class Past(NamedTuple):
    """Words of a past result that hold on: the last day that they name, whether they speak of the present, and how far.

    They hold for an item of a list, for a sentence with all its items, for a paragraph, or below a heading.
    """

    end: date | None
    now: bool
    reach: Literal["item", "sentence", "paragraph", "heading"] = "sentence"

    def goes_on(self, *, new: bool) -> bool:
        """Say whether they hold in the next sentence, or in the next item of this one."""
        return self.reach in {"paragraph", "heading"} if new else self.reach != "item"


UNDER_RESULTS = Past(None, now=False, reach="heading")
"""What holds below a heading of results."""


class Observed(NamedTuple):
    """Which places of a sentence tell of a past result, and what still holds behind its last one."""

    places: Sequence[bool]
    last: Past | None = None


def is_effort(piece: Piece) -> bool:
    """Say whether a piece tells that something is striven for: "phấn đấu", "kế hoạch năm 2025"."""
    if piece.kind == "time":
        return piece.text.startswith(_PLANNED)
    return piece.part == "effort" and piece.text not in _NO_EFFORT


def find_observed(pieces: Sequence[Piece], before: Past | None = None, *, planned: bool = False) -> Observed:
    """Say of each place of a sentence whether words before it tell of a past result, and nothing between of an aim.

    `before` is what holds from above or from the sentence before; `planned` says that aims stand above.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> pieces = pieces_of(fold("Hiện nay tỷ lệ trạm y tế có bác sĩ mới đạt 87,7%, phấn đấu đạt 95%"))
    >>> [each for piece, each in zip(pieces, find_observed(pieces).places) if piece.kind == "number"]
    [True, False]
    """
    found = _find_observed(pieces, before, planned=planned)
    compared = [place for place in range(1, len(pieces)) if _is_compared(pieces, place)]
    if not compared:
        return found
    places = list(found.places)
    for place in compared:
        places[place] = True
    return found._replace(places=places)


def _is_compared(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a value is what was before, in brackets, or how far a plan was passed, and so none to reach.

    "Giảm so với năm 2012 (63,2%)", "đạt 71,5%, vượt 0,4%".
    """
    if pieces[place].kind != "number":
        return False
    before = pieces[place - 1]
    if before.kind == "open" and place > 1:
        time = pieces[place - 2].meaning
        return isinstance(time, Time) and time.relation == "as_of"
    return is_surplus(pieces, place - 1)


def _find_observed(pieces: Sequence[Piece], before: Past | None, *, planned: bool) -> Observed:
    reported = is_report(pieces)
    marks = set(past_words(pieces, planned=planned))
    if not marks and before is None:
        return Observed([reported] * len(pieces))
    found = []
    past, end, begun = before, None, -_WORDS_OF_A_MARK
    willed = later = False
    for place, piece in enumerate(pieces):
        if isinstance(piece.meaning, Time):
            end = piece.meaning.periods[-1].last
        if place in marks:
            past = _past(pieces, place, end, past)
            begun, willed, later = place, False, False
        elif past is not None and past.end is None and place - begun < _WORDS_OF_A_MARK and piece.kind == "time":
            past = past._replace(end=end)
        elif past is not None:
            willed = willed or _is_willed(piece)
            later = later or (piece.kind == "time" and _is_later(piece, past))
            if (willed and later) or _is_striven_for(piece, past) or _is_to_come(piece, past):
                past = None
        found.append(reported or past is not None)
    return Observed(found, past)


def _past(pieces: Sequence[Piece], place: int, end: date | None, before: Past | None) -> Past:
    """Give what the words at a place say; words of an item leave what holds for more as it is."""
    if holds_for_item(pieces, place):
        return before or Past(end, now=False, reach="item")
    reach: Literal["sentence", "paragraph"] = "paragraph" if opens_report(pieces, place) else "sentence"
    if before is not None and before.reach in {"paragraph", "heading"}:
        return before
    return Past(end, says_now(pieces, place), reach)


def _is_willed(piece: Piece) -> bool:
    """Say whether a word is of an aim where a later year stands beside it: "giai đoạn 2026 - 2030 tiếp tục xây"."""
    return (piece.part == "effort" and piece.text not in _DONE) or piece.text in _PLANNED


def _is_striven_for(piece: Piece, past: Past) -> bool:
    """Say whether an aim begins; a plan counts where it is of a later year: "đạt so với kế hoạch năm 2023"."""
    return is_effort(piece) and (piece.kind != "time" or past.now or _is_later(piece, past))


def _is_to_come(piece: Piece, past: Past) -> bool:
    """Say whether a time to come begins anew: "hiện nay đạt 90%, đến năm 2030 đạt 95%"."""
    anew = past.now or (past.reach == "item" and past.end is None)
    return piece.kind == "time" and piece.text.startswith(_BY) and (anew or _is_later(piece, past))


def _is_later(piece: Piece, past: Past) -> bool:
    if past.end is None or not isinstance(piece.meaning, Time):
        return False
    return piece.meaning.periods[-1].last > past.end
