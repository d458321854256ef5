"""Counted words: those that are a unit behind some numbers, and count things behind others: "5.000 con chó"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity

_CHILD, _POINT = fold("con").text, fold("điểm").text
_BIRTHS = folded(
    "sinh", "phụ nữ", "vợ", "chồng", "mẹ", "đình", "tổng tỷ suất", "mức sinh", "mức sinh thay thế", "số con", "đẻ"
)
_SCORES = folded("chỉ số", "mức độ", "hài", "thang", "điểm")
_BEHIND_SCORES = folded(
    "theo", "so", "mỗi", "vào", "tính", "bình", "trung", "thang", "năm", "do", "khi", "nếu", "qua", "hài"
)
_FAR, _NEAR = 24, 6  # words before and behind a number that may speak of births


def is_counted(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether "con" or "điểm" behind a number counts animals or places, and is no unit of births or of a score.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.quantities import find_quantities
    >>> for words in ("tiêm phòng 5.000 con chó", "mỗi phụ nữ có 2,1 con", "duy trì 32 điểm trạm", "đạt 85 điểm"):
    ...     find_quantities(pieces_of(fold(words)))[0].role
    'count'
    'measured'
    'count'
    'measured'
    """
    first, last = quantity.first, quantity.last
    word = pieces[last].text
    if word == _CHILD:
        near = (*pieces[max(0, first - _FAR) : first], *pieces[last + 1 : last + 1 + _NEAR])
        return not any(piece.text in _BIRTHS for piece in near)
    if word == _POINT and last + 1 < len(pieces) and quantity.high is None and quantity.number.value % 1 == 0:
        behind = pieces[last + 1]
        places = behind.kind in {"word", "group"} and behind.text not in _BEHIND_SCORES
        return places and not any(piece.text in _SCORES for piece in pieces[max(0, first - _FAR) : first])
    return False


def has_unknown_unit(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a part of a thing, or things over others that no rate is over, are counted: "0,5 con/nhà".

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.quantities import find_quantities
    >>> pieces = pieces_of(fold("mật độ muỗi 0,5 con/nhà"))
    >>> has_unknown_unit(pieces, find_quantities(pieces)[0])
    True
    """
    last = quantity.last
    if last >= len(pieces):
        return False
    if pieces[last].text == _CHILD and quantity.role == "count" and quantity.number.value % 1:
        return True
    over = [piece.text for piece in pieces[last + 1 : last + 3]]
    return over[:1] == ["/"] and len(over) > 1 and over[1] not in _YEAR


_YEAR = folded("năm")
