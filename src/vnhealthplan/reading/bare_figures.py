"""Bare figures: those of lines and sentences without a word that could name what they are of, which are no targets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import folded
from vnhealthplan.reading.numbers import PrintedNumber, read_number
from vnhealthplan.reading.roles import is_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece

_LONE = re.compile(r"[ (+]*+(?P<figure>[0-9]{1,3}(?:[.,][0-9]{1,3})?+)(?: ?+(?P<sign>[%‰]))?+[ .,;)]*+")
"""One figure below a thousand, which is no year."""
_BETWEEN = frozenset({"comma", "open", "close"})
_FIGURES = frozenset({"number", "unit", "sign", *_BETWEEN})
_PARTS = frozenset({"before", "reach"})
_WORDS = folded("từ", "đến", "tới")
_MEANT = frozenset("/±<>≤≥")
"""Signs that say something of the figure beside them."""
_UNITS = {"%": "percent", "‰": "per_mille"}


class Bare(NamedTuple):
    """A figure that nothing names, or the two of a range, in folded places, and why it is no target.

    `parts` is where the first figure of a range ends and the second begins.
    """

    start: int
    end: int
    reason: str
    parts: tuple[int, int] | None = None


def lone_figure(text: str, start: int, end: int) -> Bare | None:
    """Give the one figure of a line of a folded text, where it has but one and at most a share sign and marks.

    >>> [each and each.reason for each in (lone_figure(text, 0, 4) for text in ("5 %;", "(12)", "5 xã", "2025"))]
    ['no_indicator', 'count_without_bound', None, None]
    """
    match = _LONE.fullmatch(text, start, end)
    if match is None:
        return None
    first, last = match.span("figure")
    return Bare(first, last, "no_indicator" if match["sign"] else "count_without_bound")


def names_nothing(pieces: Sequence[Piece]) -> bool:
    """Say whether a sentence has only figures, units, signs and the words that bound or join them.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> [names_nothing(pieces_of(fold(words))) for words in ("12 95%", "đạt từ 1 đến 5", "đạt 95% xã")]
    [True, True, False]
    """
    for piece in pieces:
        if piece.kind not in _FIGURES and piece.part not in _PARTS and piece.text not in _WORDS:
            return False
    return True


def bare_figures(pieces: Sequence[Piece]) -> list[Bare] | None:  # noqa: C901  # one walk, without a call a figure
    """Give the figures of a sentence where nothing but signs stands among them; nothing where anything else does.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> [(each.start, each.reason) for each in bare_figures(pieces_of(fold("5%, 6% - 7% (8%)")))]
    [(0, 'no_indicator'), (4, 'no_indicator'), (13, 'no_indicator')]
    >>> bare_figures(pieces_of(fold("5%, 6 xã")))
    """
    bare: list[Bare] = []
    add, new = bare.append, tuple.__new__  # faster than Bare(...)
    place, count = 0, len(pieces)
    while place < count:
        piece = pieces[place]
        kind = piece.kind
        place += 1
        if kind != "number":
            if kind not in _BETWEEN and (kind != "sign" or piece.text in _MEANT):
                return None
            continue
        last, unit = piece, None
        if place < count and pieces[place].kind == "unit":
            unit = _UNITS.get(pieces[place].text)
            place += 1
            if unit is None:
                return None
        if place + 1 < count and pieces[place].text == "-" and pieces[place + 1].kind == "number":
            last = pieces[place + 1]
            place += 2
            if place < count and pieces[place].kind == "unit":
                unit = _UNITS.get(pieces[place].text)
                place += 1
                if unit is None:
                    return None
        number = _read(piece, unit)
        if number is None or (last is not piece and _read(last, unit) is None):
            return None
        if unit is None:
            reason = "year" if is_year(piece.text) else "count_without_bound"
        else:
            reason = "no_indicator" if number.other is None else "ambiguous_number"
        parts = None if last is piece else (piece.end, last.start)
        add(new(Bare, (piece.start, last.end, reason, parts)))
    return bare


def _read(piece: Piece, unit: str | None) -> PrintedNumber | None:
    return read_number(piece.text, unit) if piece.meaning is None else None
