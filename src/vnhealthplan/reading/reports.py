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
_WITH = fold("so với ").text
_SAME = fold("bằng").text
_DONE = folded("hoàn thành")
_CARRIED_OUT = folded("thực hiện", "theo", "so với")
_AIMS = frozenset({"effort", "keep", "control"})
_CHANGES = frozenset({"rise", "fall"})
_ENDS = frozenset({"comma", "open", "close"})
_REACHED_AND = fold("đạt và ").text
_UNTIL = tuple(f"{word} " for word in folded("đến", "tới", "vào"))
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
    return before.part != "before" and following.removeprefix(_WITH).startswith(_PLANNED) and _is_odd(piece)


def _is_beyond(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the plan itself was passed: "vượt kế hoạch", "vượt 3% so với kế hoạch"."""
    if place and pieces[place - 1].kind not in _ENDS and pieces[place - 1].kind not in {"unit", "number", "term"}:
        return False
    last = place + 1
    if last < len(pieces) and pieces[last].kind == "number":
        last += 1 + (last + 1 < len(pieces) and pieces[last + 1].kind == "unit")
    words = _words(pieces, last).removeprefix(_WITH)
    if is_surplus(pieces, place) or _is_reached_and_passed(pieces, place):
        return True
    return any(piece.kind == "number" for piece in pieces[:place]) and words.startswith(_PLANNED)


def _is_reached_and_passed(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether aims are counted that were reached, and none is by a day to come: "đạt và vượt 14 chỉ tiêu"."""
    before, following = _words(pieces, max(0, place - 2)), pieces[place + 1 : place + 3]
    counted = bool(following) and following[0].kind == "number" and following[-1].text in _PLANNED
    due = any(piece.kind == "time" and piece.text.startswith(_UNTIL) for piece in pieces[:place])
    return counted and before.startswith(_REACHED_AND) and not due


def is_surplus(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether "vượt" at a place tells by how much the value before it passed a plan: "đạt 71,5%, vượt 0,4%"."""
    if pieces[place].text not in _BEYOND or not 2 < place < len(pieces) - 2:  # noqa: PLR2004  # number, unit, comma
        return False
    *_, value, unit, comma = pieces[:place]
    number, same, *rest = pieces[place + 1 :]
    if comma.kind not in {"comma", "open"} or value.kind != "number" or number.kind != "number":
        return False
    reached, beyond = read_number(value.text), read_number(number.text)
    smaller = reached is not None and beyond is not None and beyond.value < reached.value
    alike = unit.kind == same.kind == "unit" and unit.meaning == same.meaning
    return smaller and alike and (not rest or rest[0].kind in {"comma", "close", "sign"})


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
