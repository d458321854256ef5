"""Leads: the words before a value that say how it bounds: comparator, change or level, kept or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.models.target import Basis, Comparator
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity


class Lead(NamedTuple):
    """What the words around a value say; `words` are the places of the terms right before it, `sign` is 1 or -1."""

    comparator: Comparator
    stated: bool
    basis: Basis
    sign: int
    maintain: bool
    words: tuple[int, ...]


MIRRORED: dict[Comparator, Comparator] = {"ge": "le", "gt": "lt", "le": "ge", "lt": "gt"}
"""The comparator of a fall: "giảm ít nhất 10%" is at most -10."""
_TRENDS = frozenset({"fall", "rise"})
_ADDED = frozenset(fold(words).text for words in ("tăng thêm", "thêm", "giảm thêm"))
_RAISED = frozenset(fold(words).text for words in ("đưa", "cải thiện", "nâng cao", "nâng", "nâng dần"))
_XUONG = frozenset(fold(words).text for words in ("xuống", "xuống mức"))


def read_lead(
    pieces: Sequence[Piece],
    quantity: Quantity,
    *,
    since: bool = False,
    yearly: bool = False,
    trend: Piece | None = None,
) -> Lead:
    """Say how a value bounds, from the words directly before it and the one after it.

    A word of trend directly before a value makes it a signed change, unless còn, xuống, lên, dưới or đạt stands
    between: "giảm 10%" is a change, "giảm còn 10%", "giảm dưới 10%" are levels.  The comparator of a fall is mirrored:
    "giảm ít nhất 10%" is at most -10.  `since` says that the clause compares with an earlier result; then a `trend`
    before the name counts too: "giảm tỷ lệ ... 10% so với năm 2020"; `yearly` that the value is one of each year, and
    that the trend opens the clause: "giảm tỷ lệ ... 0,5%/năm".

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.quantities import find_quantities
    >>> def lead_of(words):
    ...     pieces = pieces_of(fold(words))
    ...     return read_lead(pieces, find_quantities(pieces)[0])[:4]
    >>> lead_of("giảm ít nhất 10%"), lead_of("giảm xuống dưới 10%")
    (('le', True, 'relative_change', -1), ('lt', True, 'level', 1))
    """
    terms = tuple([place for place in range(quantity.lead, quantity.first) if pieces[place].part])
    comparator = _comparator(pieces, quantity, terms)
    stated = comparator is not None
    comparator = comparator or "eq"
    parts = [pieces[place].part for place in terms]
    direct = next((place for place in reversed(terms) if pieces[place].part in _TRENDS), None) if terms else None
    if direct is not None:
        trend = pieces[direct]
        behind = [pieces[place] for place in terms if place > direct]
        changes = _is_change(trend, behind, comparator, quantity, since=since)
    else:
        falls_to = since and bool(terms) and all(pieces[place].text in _XUONG for place in terms)
        steps = not terms and (since or yearly or quantity.unit == "percentage_point")
        changes = trend is not None and (falls_to or steps)
    sign = -1 if quantity.negative else 1
    if changes and trend is not None and trend.part == "fall":
        sign, comparator = -1, MIRRORED.get(comparator, comparator)
    changes = changes or (since and quantity.first > quantity.lead and pieces[quantity.first - 1].text == "+")
    basis: Basis = "level" if not changes else "relative_change" if quantity.unit == "percent" else "absolute_change"
    return Lead(comparator, stated, basis, sign, "keep" in parts, terms)


def _comparator(pieces: Sequence[Piece], quantity: Quantity, terms: Sequence[int]) -> Comparator | None:
    """Give the comparator that the words state, the one behind the value before the one next before it."""
    if quantity.high is not None:
        return "range"  # also behind "trên": see Quantity.within
    if quantity.after:
        return quantity.after
    for place in reversed(terms):
        term = pieces[place].term
        if term is not None and term.part == "before":
            return term.comparator
    return None


def _is_change(
    trend: Piece, behind: Sequence[Piece], comparator: Comparator, quantity: Quantity, *, since: bool
) -> bool:
    """Say whether a value behind a trend is what changes, and not the level that is reached."""
    if trend.text in _ADDED or quantity.unit == "percentage_point":
        return True
    if any(piece.part == "to" for piece in behind):
        return since and any(piece.text in _XUONG for piece in behind)
    if any(piece.part == "reach" for piece in behind) or (trend.part == "fall" and comparator == "lt"):
        return False
    return trend.text not in _RAISED
