"""Listed counts: a count that goes on with a list is what the number before it is, and stands in no name of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.boundaries import BOUNDING, JOINING, PARTS
from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.foreign_units import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity

_THAT_IS = folded("tương đương", "tương đương với", "tương ứng", "tương ứng với", "tức", "tức là", "hay")
_COUNT = fold("số").text
_ENDING = frozenset({"comma", "sign", "time", "open", "close", "note"})
_BREAKING = _ENDING - {"note"} | {"colon", "number", "unit"}
_LONGEST_NAME = 24
_AND = fold("và").text
_FAR = 40  # pieces of a clause before its number
_ANEW = JOINING - PARTS
_NAMING = frozenset({"measure", "action"})
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
    if not bounds:
        return [], []
    kept = {quantity.first for quantity in bounds}
    listed: list[Quantity] = []
    ends: list[int] = []
    before: Quantity | None = None
    bound: Quantity | None = None
    parted = False
    for quantity in quantities:
        if quantity.first in kept:
            listed.append(quantity)
            before, parted = quantity, False
            bound = quantity
        elif bound is not None and (mark := _begins_anew(pieces, bound, quantity)) is not None:
            ends.append(mark)
            quantity.reason = quantity.reason or _reason_of(pieces, quantity)
            before = bound = None
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


def _begins_anew(pieces: Sequence[Piece], bound: Quantity, quantity: Quantity) -> int | None:
    """Give the comma behind which a number has a verb or a name of its own, and is no part of the words of a value.

    "Kiểm tra ít nhất 1.250 lượt cơ sở, lấy 85 mẫu", "đạt 85 - 90%, ngày điều trị trung bình không quá 6,5 ngày".
    """
    bounds = any(pieces[place].part == "before" for place in range(quantity.lead, quantity.first))
    if quantity.role != "count" and not (bounds and quantity.role == "qualifier"):
        return None
    depth, comma = 0, None
    for place in range(max(bound.last, quantity.lead - _FAR), quantity.lead):
        depth += (pieces[place].kind == "open") - (pieces[place].kind == "close" and depth > 0)
        comma = place if pieces[place].kind == "comma" and not depth else comma
    if comma is None and bounds:
        comma = _and_behind(pieces, bound.last, quantity.lead)
    if comma is None or depth > 0:
        return None
    between = pieces[comma + 1 : quantity.lead]
    if any(piece.kind == "number" for piece in between):
        return None
    own = any(piece.kind == "word" or piece.part in _NAMING for piece in between)
    leans = between[:1] and (between[0].kind == "group" or between[0].part == "link")
    return comma if own and (not leans or between[0].text in _ANEW) else None


def _and_behind(pieces: Sequence[Piece], first: int, last: int) -> int | None:
    """Find the "và" behind a value and its subgroup, where no words are that may be its name: "dưới 8% và ngày ..."."""
    place = first
    while place < last and (pieces[place].kind in {"group", "time"} or pieces[place].part == "link"):
        if pieces[place].text == _AND:
            return place
        place += 1
    return None


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


def _reason_of(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    """Tell a measure whose unit no table has, and leave a mere count to its role."""
    return "no_unit" if quantity.last < len(pieces) and pieces[quantity.last].text in FOREIGN else None
