"""Displaced words: those of a bound that stand behind the noun of its value: "95% dân số trở lên"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import folded

if TYPE_CHECKING:
    from vnhealthplan.reading.pieces import Piece

_FEW_WORDS = 4
_SHARES = frozenset({"percent", "per_mille"})
_COUNTED = """
dân; dân số; người dân; dân cư; người; hộ; hộ dân; hộ gia đình; trẻ; trẻ em; phụ nữ; người bệnh; bệnh nhân; trạm y tế;
cơ sở; cơ sở y tế; trường học; đơn vị
"""
_OF_A_NUMBER = "xã; phường; xã, phường; thôn; bản; thôn, bản; huyện; trường; bệnh viện; trạm; cán bộ; bác sĩ; ca"
_ALONE = tuple(" ".join(noun.split()) for noun in _COUNTED.split(";"))
_WHOLES = folded(*_ALONE, *(f"số {noun.strip()}" for noun in (*_ALONE, *_OF_A_NUMBER.split(";"))))
"""Nouns that have no ranks, so that "trở lên" is not of them, as it is in "bệnh viện hạng II trở lên"."""


def with_displaced(pieces: list[Piece]) -> list[Piece]:
    """Make "trở lên" behind the noun of a share a note, so that it is read with the value and is in no name.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> [piece.kind for piece in pieces_of(fold("95% dân số trở lên"))]
    ['number', 'unit', 'word', 'word', 'note']
    """
    for place, piece in enumerate(pieces):
        if piece.part == "after" and _is_behind_a_noun(pieces, place):
            pieces[place] = replace(piece, kind="note", part="")
    return pieces


def _is_behind_a_noun(pieces: list[Piece], place: int) -> bool:
    """Say whether a share and then only a few words stand before a place."""
    for before in range(place - 1, max(0, place - _FEW_WORDS - 2), -1):
        piece = pieces[before]
        if piece.kind == "unit":
            noun = " ".join(each.text for each in pieces[before + 1 : place])
            return piece.meaning in _SHARES and pieces[before - 1].kind == "number" and noun in _WHOLES
    return False
