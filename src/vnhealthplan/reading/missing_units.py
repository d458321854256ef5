"""Missing units: values whose unit no table has, and shares that print none; neither is a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import folded
from vnhealthplan.reading.foreign_units import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.naming import Named
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.targets import Found

_COUNTED = [[noun] for noun in folded("vụ", "ca", "lượt", "lần", "người", "cuộc", "đợt")]
"""Nouns of counts that may stand before "/năm"."""
_SHARES = tuple(folded("tỷ lệ", "tỷ suất", "tỷ trọng"))


def misses_unit(pieces: Sequence[Piece], found: Found) -> bool:
    """Say whether a value without a unit of the table cannot do without: it is of a share, or has another unit.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.targets import find_values
    >>> for words in ("tỷ lệ khám đạt 95", "số lượt đạt 2,5 lượt/người", "tỷ lệ điều dưỡng/bác sĩ đạt 2,5"):
    ...     pieces = pieces_of(fold(words))
    ...     misses_unit(pieces, find_values(pieces)[0][0])
    True
    True
    False
    """
    quantity = found.quantity
    return quantity.unit is not None or has_other_unit(pieces, quantity.last) or is_share(found.named)


def is_share(named: Named) -> bool:
    """Say whether a name is of a share; a ratio of two things has no unit: "tỷ lệ điều dưỡng/bác sĩ"."""
    return named.text.startswith(_SHARES) and "/" not in named.text


def has_other_unit(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a unit that is in no table stands at a place, behind a value: "20 mcg/dl", "5/1.000.000 dân"."""
    ahead = [piece.text for piece in pieces[place : place + 3]]
    if ahead[:1] in _COUNTED and ahead[1:] == ["/", "năm"]:
        return False
    return ("/" in ahead[:2] and pieces[place].kind in {"word", "sign"}) or not FOREIGN.isdisjoint(ahead[:1])
