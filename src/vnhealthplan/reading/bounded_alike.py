"""Bounded alike: the comparator of values in turn, which stands once for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.targets import Found


def bounded_alike(pieces: Sequence[Piece], run: Sequence[Found]) -> list[Found]:
    """Give the comparator of the first value, or of "trở lên" behind the last, to the values that have none.

    Where the values between say otherwise, none of the others is certain; such a value keeps "eq", and the words that
    may be its own are noted: "lần lượt không quá 8‰, dưới 12‰ và 18‰".

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.targets import find_values
    >>> pieces = pieces_of(fold("tỷ lệ nam và nữ lần lượt không quá 12‰ và 18‰"))
    >>> [value.lead.comparator for value in bounded_alike(pieces, find_values(pieces)[0])]
    ['le', 'le']
    """
    bounding = [value for value in run if value.lead.stated]
    if not bounding or len(bounding) == len(run):
        return list(run)
    first, last = run[0], run[-1]
    source = first if first.lead.stated else last if last.quantity.after is not None else None
    if source is None or source.quantity.high is not None:
        return list(run)
    comparator, basis = source.lead.comparator, source.lead.basis
    words = _words(pieces, source)
    alike = all(value.lead.comparator == comparator for value in bounding)
    result: list[Found] = []
    for value in run:
        if value.lead.stated or value.quantity.high is not None:
            result.append(value)
        elif alike and value.lead.basis == basis:
            result.append(value._replace(lead=value.lead._replace(comparator=comparator), bounded=words))
        else:
            result.append(value._replace(listed=_text(pieces, words)))
    return result


def _words(pieces: Sequence[Piece], value: Found) -> tuple[int, int]:
    """Give the place of the words that bound a value: the comparator before it, or all of it with what is behind."""
    quantity = value.quantity
    before = [place for place in value.lead.words if pieces[place].part == "before"]
    if quantity.after is None and before:
        return pieces[before[-1]].start, pieces[before[-1]].end
    return pieces[quantity.last - 1].start, pieces[quantity.last - 1].end


def _text(pieces: Sequence[Piece], words: tuple[int, int]) -> str:
    return next((piece.text for piece in pieces if piece.start == words[0]), "")
