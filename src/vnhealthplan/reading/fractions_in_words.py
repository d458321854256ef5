"""Fractions in words: "một nửa số xã" and "ba phần tư số hộ" are parts of a whole, as "1/2 số xã" is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece


class FractionInWords(NamedTuple):
    """A part of a whole, its words as one piece, where they end, and whether what it is a part of stands behind."""

    part: Decimal
    whole: Decimal
    piece: Piece
    last: int
    bounds: bool


_HALF, _PART = fold("nửa").text, fold("phần").text
_FOURTH, _FIFTH = fold("tư").text, fold("năm").text  # alone they are no numbers: "tư nhân", and a year
_NO_WHOLE = {
    _FOURTH: folded("nhân", "vấn", "cách", "pháp", "liệu", "tưởng", "thế"),
    _FIFTH: folded("nay", "sau", "trước", "ngoái", "học", "tới", "đầu", "cuối"),
}
_WHOLES = {_FOURTH: Decimal(4), _FIFTH: Decimal(5)}
_STRETCHES = folded("đầu", "cuối", "sau", "trước", "năm", "tháng", "tuần", "ngày", "giờ", "nhiệm", "đường", "điểm")
"""Words behind a half that is one of a time or a length: "một nửa đầu năm", "nửa nhiệm kỳ"."""
_NOUNS = frozenset({"word", "group", "name", "open"})


def fraction_in_words(pieces: Sequence[Piece], place: int) -> FractionInWords | None:
    """Read a fraction in words that begins at a place.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> [(piece.text, str(piece.meaning.share)) for piece in pieces_of(fold("ba phần tư số xã"))[:1]]
    [('ba phần tư', '75')]
    """
    if place + 1 >= len(pieces):
        return None
    first, second = pieces[place], pieces[place + 1]
    part = _number(first)
    if part is None:
        return None
    if second.text == _HALF and part == 1:
        return _said(pieces, place, place + 2, part, Decimal(2))
    if second.text != _PART or place + 2 >= len(pieces):
        return None
    whole = _whole(pieces, place + 2)
    return None if whole is None or not 0 < part < whole else _said(pieces, place, place + 3, part, whole)


def _said(pieces: Sequence[Piece], first: int, last: int, part: Decimal, whole: Decimal) -> FractionInWords:
    text = " ".join(piece.text for piece in pieces[first:last])
    behind = pieces[last] if last < len(pieces) else None
    bounds = behind is not None and (behind.kind in _NOUNS or behind.part == "measure")
    bounds = bounds and behind is not None and behind.text not in _STRETCHES
    before = pieces[first - 1] if first else None
    opens = before is None or before.kind != "word"
    return FractionInWords(
        part, whole, replace(pieces[first], text=text, end=pieces[last - 1].end), last, opens and bounds
    )


def _whole(pieces: Sequence[Piece], place: int) -> Decimal | None:
    """Give what a number of parts is over; "một phần tư nhân" and "một phần năm sau" have no such number."""
    text = pieces[place].text
    if text not in _WHOLES:
        return _number(pieces[place])
    behind = pieces[place + 1].text if place + 1 < len(pieces) else ""
    return None if behind in _NO_WHOLE[text] else _WHOLES[text]


def _number(piece: Piece) -> Decimal | None:
    if piece.kind != "number":
        return None
    if isinstance(piece.meaning, int):
        return Decimal(piece.meaning)
    number = read_number(piece.text, "count") if piece.meaning is None else None
    return None if number is None or number.other is not None else number.value
