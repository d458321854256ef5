"""Shared units: the unit that stands once, at the head or the end of a list, for all counts of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnhealthplan.reading.boundaries import BOUNDING, JOINING
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.roles import RATES, same_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity

_PEOPLE = fold("người").text
_FROM = fold("từ").text
_AND = fold("và").text
_BOUNDING = BOUNDING | {"filler"}  # "lần lượt là 10 và 35/10.000 dân"


def share_units(pieces: Sequence[Piece], quantities: Sequence[Quantity], unit_of_list: str | None) -> Piece | None:
    """Give the unit at the end or at the head of a list to the counts of the list; give the unit at the head back."""
    values = [quantity for quantity in quantities if quantity.role in {"count", "rate"}]
    pairs = list(pairwise(values))[::-1] if len(values) > 1 else []
    for quantity, following in pairs:
        _share_rate(pieces, quantity, following)
    counts = _without_unit(values)
    if not counts:
        return None
    for quantity, following in pairs:
        _share_listed(pieces, quantity, following)
    kinds = [piece.kind for piece in pieces]
    place = kinds.index("number")
    head = pieces[kinds.index("unit")] if "unit" in kinds[:place] else None
    if head is not None and (head.meaning not in RATES or _is_in_name(pieces, head)):
        head = None
    unit_of_list = unit_of_list if head is None else str(head.meaning)
    if pairs:
        counts = _without_unit(values)
    if unit_of_list is not None:
        for quantity in counts:
            quantity.unit, quantity.role = unit_of_list, "rate"
    return head if counts else None


def _without_unit(values: Sequence[Quantity]) -> list[Quantity]:
    return [quantity for quantity in values if quantity.role == "count" and quantity.unit is None]


def _share_listed(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> None:
    """Give a count the unit of the rate that it is listed with."""
    unit = following.unit
    if unit not in RATES or quantity.role != "count" or quantity.unit is not None:
        return
    if following.noun and _is_listed(pieces, quantity, following):
        if not _is_same_noun(pieces, quantity, following.noun):
            quantity.unit, quantity.role = unit, "rate"
            quantity.noun = (quantity.last, _end_of_noun(pieces, quantity.last, following.lead))
    elif following.noun is None and _is_next_value(pieces, quantity, following):
        quantity.unit, quantity.role = unit, "rate"


def _share_rate(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> None:
    """Give the value that a change starts from the unit of the one it arrives at, and a bare rate whom it is over."""
    between = pieces[quantity.last : following.lead]
    words = [piece.text for piece in between if piece.kind not in {"time", "open", "close", "note"}]
    repeats = following.noun is not None and words == [piece.text for piece in pieces[slice(*following.noun)]]
    if words and not repeats:
        return
    if quantity.bare != following.bare and None not in {quantity.unit, following.unit}:
        one, other = (quantity, following) if quantity.bare else (following, quantity)
        if same_scale(str(one.unit), str(other.unit)):
            one.unit, one.bare = other.unit, False
    starts = any(pieces[place].text == _FROM for place in range(quantity.lead, quantity.first))
    arrives = any(pieces[place].part == "to" for place in range(following.lead, following.first))
    if not starts or not arrives or quantity.reason is not None or following.reason is not None:
        return
    for one, other in ((quantity, following), (following, quantity)):
        ends = one is quantity or one.last == len(pieces) or pieces[one.last].kind not in {"word", "group", "name"}
        if one.unit is None and one.role == "count" and other.role == "rate" and ends:
            one.unit, one.role, one.bare = other.unit, "rate", other.bare
            one.last += len(words) if one is quantity else 0  # "từ 9 bác sĩ lên 11 bác sĩ/vạn dân"


def _is_in_name(pieces: Sequence[Piece], unit: Piece) -> bool:
    """Say whether a measure stands before a unit, which then belongs to its name: "số bác sĩ/vạn dân"."""
    return any(piece.part == "measure" for piece in pieces[: list(pieces).index(unit)])


def _is_next_value(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> bool:
    """Say whether two values share the unit behind the second: "... còn 11, dưới 5 tuổi còn 16 trên 1.000 trẻ"."""
    between = pieces[quantity.last : following.lead]
    return (
        _bounds(pieces, quantity)
        and bool(between)
        and (between[0].kind == "comma" or (len(between) == 1 and between[0].text == _AND))
        and not any(piece.part == "measure" for piece in between)
    )


def _bounds(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    return any(pieces[place].part in _BOUNDING for place in range(quantity.lead, quantity.first))


def _is_listed(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> bool:
    between = pieces[quantity.last : following.lead]
    return bool(between) and all(
        piece.kind in {"word", "group", "comma", "name"} or piece.text in JOINING or piece.text == ";"
        for piece in between
    )


def _is_same_noun(pieces: Sequence[Piece], quantity: Quantity, noun: tuple[int, int]) -> bool:
    """Say whether a count is of what the rate behind it is of, or of people: "có 500 bác sĩ, đạt 12 bác sĩ/vạn dân"."""
    own = [piece.text for piece in pieces[quantity.last : _end_of_noun(pieces, quantity.last, len(pieces))]]
    of_rate = [piece.text for piece in pieces[noun[0] : noun[1]]]
    return own == [_PEOPLE] or (bool(of_rate) and own[: len(of_rate)] == of_rate)


def _end_of_noun(pieces: Sequence[Piece], first: int, last: int) -> int:
    end = first
    while end < last and pieces[end].kind in {"word", "group", "name"}:
        end += 1
    return end
