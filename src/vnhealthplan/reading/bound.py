"""Bounds: what one cell of a table or one short phrase says of a value: "< 10,0", "≥95", "95 - 100%"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.fractions import is_own_share
from vnhealthplan.reading.leads import read_lead
from vnhealthplan.reading.pieces import pieces_of
from vnhealthplan.reading.quantities import find_quantities

if TYPE_CHECKING:
    from vnhealthplan.models.target import Basis, Comparator

_LONGEST = 200
_MARKS = frozenset({"open", "close", "comma", "sign"})
_NO_BOUND = frozenset({"age", "ordinal", "qualifier", "fraction", "malformed"})


class Bound(NamedTuple):
    """A value with its comparator; a change is signed, `other` is a second reading of an ambiguous number.

    `within` is the range that a word of bound stands before ("không quá 8 - 10%"): the value is the end of it that
    holds for certain.
    """

    comparator: Comparator
    value: Decimal
    value_high: Decimal | None = None
    unit: str | None = None
    basis: Basis = "level"
    maintain: bool = False
    other: Decimal | None = None
    within: tuple[Decimal, Decimal] | None = None


class CellBound(NamedTuple):
    """The bound of a cell, and what makes it doubtful.

    `named` says that words before the value are none that bound ("Mức độ 3"), `counted` that words behind it say what
    is counted and are no unit ("5 xã"), `narrowed` that a comparator stands before a range ("≥ 95-98").
    """

    bound: Bound
    named: bool = False
    counted: bool = False
    narrowed: bool = False


def read_bound(text: str) -> Bound | None:
    """Give the bound that a short text states, or nothing where it states none or several.

    >>> read_bound("<10,0")[:2], read_bound("từ 95 - 100%").value_high, read_bound("không giao")
    (('lt', Decimal('10.0')), Decimal('100'), None)
    """
    found = read_cell_bound(text)
    return None if found is None else found.bound


def read_cell_bound(text: str) -> CellBound | None:
    """Give the bound of a cell with what makes it doubtful, or nothing where it states none or several.

    >>> read_cell_bound("Mức độ 3").named, read_cell_bound("5 xã").counted, read_cell_bound("≥ 95-98").narrowed
    (True, True, True)
    """
    if len(text) > _LONGEST:
        return None
    pieces = pieces_of(fold(text))
    quantities = find_quantities(pieces)
    if len(quantities) != 1 or quantities[0].role in _NO_BOUND or quantities[0].reason is not None:
        return None
    quantity = quantities[0]
    if is_own_share(pieces[quantity.first]):
        return None
    lead = read_lead(pieces, quantity)
    if quantity.yearly and lead.basis != "level":
        return None
    bound = Bound(
        lead.comparator,
        quantity.number.value * lead.sign,
        None if quantity.high is None else quantity.high.value * lead.sign,
        quantity.unit,
        lead.basis,
        lead.maintain,
        quantity.number.other,
        quantity.within,
    )
    behind = pieces[quantity.last] if quantity.last < len(pieces) else None
    return CellBound(
        bound,
        named=any(piece.kind not in _MARKS for piece in pieces[: quantity.lead]),
        counted=behind is not None and behind.kind == "word",
        narrowed=quantity.within is not None,
    )
