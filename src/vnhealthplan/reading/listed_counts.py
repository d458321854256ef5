"""Listed counts: a count that goes on with a list is what the number before it is, and stands in no name of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.boundaries import BOUNDING, JOINING, PARTS
from vnhealthplan.reading.folding import fold, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity

_THAT_IS = folded("tương đương", "tương đương với", "tương ứng", "tương ứng với", "tức", "tức là", "hay")
_COUNT = fold("số").text
_ENDING = frozenset({"comma", "sign", "time", "open", "close", "note"})
_BREAKING = _ENDING - {"note"} | {"colon", "number", "unit"}
_LONGEST_NAME = 24
_STANDING = frozenset({"word", "group", "comma", "time", "close"})


def with_listed(
    pieces: Sequence[Piece], quantities: Sequence[Quantity], bounds: Sequence[Quantity]
) -> tuple[list[Quantity], list[int]]:
    """Add the counts that go on with a bound, and give the places where a count begins that no bound goes on with.

    "120 bác sĩ, trong đó 30 bác sĩ gia đình" are two bounds where 120 is one.  Behind a number inside a name a count
    stands in that name: "có ít nhất 01 bác sĩ và 01 nữ hộ sinh".  Behind a share it is neither: its place ends the
    words of the share, so that no name swallows it.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.quantities import find_quantities
    >>> pieces = pieces_of(fold("đạt 120 bác sĩ, trong đó 30 bác sĩ gia đình"))
    >>> quantities = find_quantities(pieces)
    >>> len(with_listed(pieces, quantities, quantities[:1])[0])
    2
    """
    kept = {quantity.first for quantity in bounds}
    listed: list[Quantity] = []
    ends: list[int] = []
    before: Quantity | None = None
    parted = False
    for quantity in quantities:
        if quantity.first in kept:
            listed.append(quantity)
            before, parted = quantity, False
        elif quantity.role != "count":
            continue
        elif before is not None and (mark := _goes_on(pieces, before, quantity, parted=parted)) is not None:
            parted = parted or pieces[mark].text in PARTS
            if before.role == "count":
                listed.append(quantity)
                before = quantity
            else:
                ends += [mark] if pieces[mark].kind != "open" else []
                before = None
        else:
            if before is not None and before.role == "count" and pieces[quantity.first - 1].part == "link":
                ends.append(quantity.first - 1)  # "12 lớp tập huấn [cho 300 cán bộ]"
            before = None
    return listed, ends


def repeats_counted(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a bare count repeats the noun that the name before it counts: "số cặp được tư vấn 240 cặp".

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.quantities import find_quantities
    >>> pieces = pieces_of(fold("Số cặp vợ chồng được tư vấn 240 cặp"))
    >>> repeats_counted(pieces, find_quantities(pieces)[0])
    True
    """
    last = quantity.last
    bare = quantity.role == "count" and quantity.lead == quantity.first and pieces[quantity.first].text[0].isdigit()
    if not bare or last >= len(pieces) or pieces[last].kind not in {"word", "group"}:
        return False
    if last + 1 < len(pieces) and pieces[last + 1].kind not in _ENDING:
        return False
    for place in range(quantity.first - 1, max(-1, quantity.first - _LONGEST_NAME), -1):
        piece = pieces[place]
        if piece.part == "measure":
            counted = " ".join(each.text for each in pieces[place : min(place + 3, quantity.first)]).split()
            return _COUNT in counted[:2] and pieces[last].text in counted and _opens(pieces, place)
        if piece.kind in _BREAKING or piece.part in BOUNDING:
            return False
    return False


def _opens(pieces: Sequence[Piece], place: int) -> bool:
    return place == 0 or pieces[place - 1].kind in {"comma", "sign", "colon", "time"}


def _goes_on(pieces: Sequence[Piece], before: Quantity, quantity: Quantity, *, parted: bool) -> int | None:
    """Give the mark that a count goes on with a list behind, or nothing where it belongs to the words before it.

    `parted` says that the list is one of the parts of a number: then words may stand between the mark and the count.
    """
    word = pieces[quantity.first]
    if isinstance(word.meaning, int) and " " not in word.text:
        return None  # "một" is an article more often than a number
    following = pieces[quantity.last] if quantity.last < len(pieces) else None
    if following is not None and following.kind not in _STANDING and following.text not in JOINING:
        return None
    marks = _marks(pieces, before.last, quantity.first)
    if not marks:
        return None
    part = next((place for place in marks if pieces[place].text in PARTS), None)
    if part is not None:
        return part
    between = pieces[marks[-1] + 1 : quantity.lead]
    plain = parted or all(piece.kind == "group" for piece in between)
    return marks[-1] if plain or " ".join(piece.text for piece in between) in _THAT_IS else None


def _marks(pieces: Sequence[Piece], first: int, last: int) -> list[int]:
    """Give the commas and the words that join parts of a list, but of brackets only the one that is not closed."""
    marks: list[int] = []
    opened: list[int] = []
    for place in range(first, last):
        piece = pieces[place]
        if piece.kind == "open":
            opened.append(len(marks))
            marks.append(place)
        elif piece.kind == "close" and opened:
            del marks[opened.pop() :]
        elif piece.kind == "comma" or piece.text in JOINING:
            marks.append(place)
    return marks
