"""Boundaries: where the words of one value end and those of the next begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity


BOUNDING = frozenset({"before", "reach", "to", "rise", "fall", "keep", "control", "zero"})
_OF_WHICH = frozenset(fold(words).text for words in ("trong đó", "trong số đó"))
PARTS = _OF_WHICH | {fold(words).text for words in ("gồm", "bao gồm")}
"""Words before the parts of what is counted: "250 giường, trong đó ... 150 giường"."""
JOINING = PARTS | {fold(words).text for words in ("và", "riêng", "riêng đối với", "đồng thời", "cụ thể")}
_STILL = fold("còn").text


def boundary_of(pieces: Sequence[Piece], start: int, quantity: Quantity, following: Quantity) -> int:
    """Find where the words of one value end and those of the next begin."""
    breaks = _breaks(pieces, quantity.last, following.lead)
    opened = _still_open(pieces, quantity.last, following.lead)
    if opened is not None and (not breaks or opened < breaks[0] or pieces[opened + 1].kind == "time"):
        return opened
    if not breaks:
        return min(_after_words(pieces, quantity), following.lead)
    if has_name_before(pieces, start, quantity):
        return breaks[0]
    if breaks[-1] == following.lead - 1 or pieces[breaks[-1]].part == "link":
        return breaks[-1]
    for place in breaks:
        if pieces[place + 1].part == "measure" or pieces[place + 1].kind in {"group", "time"}:
            return place
    return breaks[-1]


def _still_open(pieces: Sequence[Piece], first: int, last: int) -> int | None:
    """Find the bracket that the next value stands in: "đạt 75% (thành thị 95%, ..."."""
    opened = None
    for place in range(first, last):
        if pieces[place].kind == "open" and opened is None:
            opened = place
        elif pieces[place].kind == "close":
            opened = None
    return opened


def _after_words(pieces: Sequence[Piece], quantity: Quantity) -> int:
    """Without a comma, a time right behind a value belongs to it, and what follows to the next."""
    place = quantity.last
    while place < len(pieces) and pieces[place].kind in {"note", "time"}:
        place += 1
    if [piece.kind for piece in pieces[place : place + 3]] == ["open", "time", "close"]:
        place += 3
    return place


def _breaks(pieces: Sequence[Piece], first: int, last: int) -> list[int]:
    depth = 0
    places = []
    for place in range(first, last):
        piece = pieces[place]
        depth += (piece.kind == "open") - (piece.kind == "close" and depth > 0)
        if depth:
            continue
        if (
            piece.kind == "comma"
            or (piece.kind == "sign" and piece.text in ";-." and not _is_range(pieces, place))
            or (piece.text in JOINING and (piece.text in _OF_WHICH or _begins(pieces, place + 1, last)))
            or (piece.text == _STILL and place + 1 < len(pieces) and pieces[place + 1].kind == "group")
        ):
            places.append(place)
    return places


def _is_range(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a dash stands between two numbers: "6-59 tháng tuổi"."""
    return 0 < place < len(pieces) - 1 and pieces[place - 1].kind == "number" and pieces[place + 1].kind == "number"


def _begins(pieces: Sequence[Piece], place: int, last: int) -> bool:
    """Say whether something new begins behind "và": a value, a measure, a subgroup or a time."""
    if place >= last:
        return True
    piece = pieces[place]
    return piece.kind in {"group", "time", "number"} or piece.part in BOUNDING | {"measure", "effort"}


def has_name_before(pieces: Sequence[Piece], start: int, quantity: Quantity) -> bool:
    """Say whether words that can name an indicator stand between the start of an item and its value.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.quantities import find_quantities
    >>> pieces = pieces_of(fold("Phấn đấu trên 90% dân số"))
    >>> has_name_before(pieces, 0, find_quantities(pieces)[0])
    False
    """
    return any(piece.kind in {"word", "name"} or piece.part == "measure" for piece in pieces[start : quantity.lead])
