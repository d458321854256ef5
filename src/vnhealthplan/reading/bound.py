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
_NO_BOUND = frozenset({"age", "ordinal", "qualifier", "fraction", "malformed"})


class Bound(NamedTuple):
    """A value with its comparator; a change is signed, `other` is a second reading of an ambiguous number."""

    comparator: Comparator
    value: Decimal
    value_high: Decimal | None = None
    unit: str | None = None
    basis: Basis = "level"
    maintain: bool = False
    other: Decimal | None = None


def read_bound(text: str) -> Bound | None:
    """Give the bound that a short text states, or nothing where it states none or several.

    >>> read_bound("<10,0")[:2], read_bound("từ 95 - 100%").value_high, read_bound("không giao")
    (('lt', Decimal('10.0')), Decimal('100'), None)
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
    return Bound(
        lead.comparator,
        quantity.number.value * lead.sign,
        None if quantity.high is None else quantity.high.value * lead.sign,
        quantity.unit,
        lead.basis,
        lead.maintain,
        quantity.number.other,
    )
