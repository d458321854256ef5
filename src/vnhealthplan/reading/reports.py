"""Sentences that report what was done, as their words behind a value tell: "vượt kế hoạch", "bằng 98% cùng kỳ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece

_BEYOND = tuple(folded("vượt", "vượt mức"))
_PLANNED = tuple(folded("kế hoạch", "mục tiêu", "chỉ tiêu"))
_SAME_PERIOD = fold("cùng kỳ").text
_COMPARED = tuple(f"{words}{_SAME_PERIOD}" for words in ("", fold("so với ").text, fold("so với kết quả ").text))
_SAME = fold("bằng").text
_DONE = folded("hoàn thành")
_CARRIED_OUT = folded("thực hiện", "theo", "so với")
_AIMS = frozenset({"effort", "keep", "control"})
_CHANGES = frozenset({"rise", "fall"})
_ENDS = frozenset({"comma", "open", "close"})
_SEVERAL = 4
_OPENING = 4
_WHOLE = 100


def is_report(pieces: Sequence[Piece]) -> bool:
    """Say whether words of a sentence compare a value with a plan or with the year before, as only reports do.

    "Đạt 100% kế hoạch" is none of them, for that is striven for too; nor is a sentence with words of an aim.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> texts = ("Tỷ lệ tiêm đạt 95%, vượt kế hoạch", "Phấn đấu đạt 95%, vượt kế hoạch", "đạt 103,3% kế hoạch")
    >>> [is_report(pieces_of(fold(text))) for text in texts]
    [True, False, True]
    """
    return any(_compares(pieces, place) for place in range(len(pieces))) and not _is_aimed(pieces)


def _compares(pieces: Sequence[Piece], place: int) -> bool:
    piece = pieces[place]
    if piece.text in _BEYOND:
        return _is_beyond(pieces, place)
    if piece.kind != "number" or place + 2 >= len(pieces) or pieces[place + 1].meaning != "percent":
        return False
    before = pieces[place - 1] if place else piece
    following = _words(pieces, place + 2)
    if following.startswith(_COMPARED):
        return before.text == _SAME or (before.part in _CHANGES and place > 1 and pieces[place - 2].kind in _ENDS)
    return before.part != "before" and following.startswith(_PLANNED) and _is_odd(piece)


def _is_beyond(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the plan itself was passed: "vượt kế hoạch", "vượt 3% so với kế hoạch"."""
    if place and pieces[place - 1].kind not in _ENDS and pieces[place - 1].kind not in {"unit", "number", "term"}:
        return False
    last = place + 1
    if last < len(pieces) and pieces[last].kind == "number":
        last += 1 + (last + 1 < len(pieces) and pieces[last + 1].kind == "unit")
    words = _words(pieces, last).removeprefix(fold("so với ").text)
    return any(piece.kind == "number" for piece in pieces[:place]) and words.startswith(_PLANNED)


def _is_odd(piece: Piece) -> bool:
    """Say whether a share of a plan is one that nobody plans: 103%, 51,5%."""
    number = read_number(piece.text)
    return number is not None and (number.value > _WHOLE or number.value != number.value.to_integral_value())


def _is_aimed(pieces: Sequence[Piece]) -> bool:
    if any(piece.part in _AIMS and piece.text not in _DONE for piece in pieces):
        return True
    for place, piece in enumerate(pieces):
        if piece.kind == "number" or piece.part == "measure":
            break
        if piece.part in _CHANGES:
            return True
        if place < _OPENING and _words(pieces, place).startswith(_PLANNED):
            return not (place and pieces[place - 1].text in _CARRIED_OUT)
    return False


def _words(pieces: Sequence[Piece], place: int) -> str:
    return " ".join(piece.text for piece in pieces[place : place + _SEVERAL])
