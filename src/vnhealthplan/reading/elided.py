"""Elided names: a part of a list that stands for words of the name before: "thể thấp còi 18%, nhẹ cân 9%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.names import place_in
from vnhealthplan.reading.naming import stretches_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.naming import Named
    from vnhealthplan.reading.pieces import Piece


def with_head_of(named: Named, before: Named, unit: str | None) -> Named | None:
    """Give a short name with the words that it leaves out, taken from the name before it; nothing where it is whole.

    It is one only where the name before is certain and the two together are certainly another indicator.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.naming import name_before
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> text = fold("tỷ lệ sàng lọc trước sinh 60%, sơ sinh 70%")
    >>> pieces = pieces_of(text)
    >>> first, second = name_before(pieces, 0, 5), name_before(pieces, 8, 10)
    >>> whole = with_head_of(second, first, "percent")
    >>> [text.text[start:end] for start, end in whole.stretches]
    ['tỉ lệ sàng lọc', 'sơ sinh']
    """
    halves = halves_around(before.kept, named.text, unit) if named.stretches else None
    if halves is None:
        return None
    ahead, behind = halves
    stretches = (*stretches_of(ahead), *named.stretches, *stretches_of(behind))
    kept = (*ahead, *named.kept, *behind)
    return named._replace(
        stretches=stretches,
        core=stretches,
        unit=named.unit or before.unit,
        where=named.where or before.where,
        groups=named.groups or before.groups,
        inner=(*before.inner, *named.inner),
        text=" ".join(piece.text for piece in kept),
        kept=kept,
        aged=False,
    )


def halves_around(name: Sequence[Piece], part: str, unit: str | None) -> tuple[Sequence[Piece], Sequence[Piece]] | None:
    """Give the pieces of a name before and behind the words that a part stands for; nothing where that is not sure."""
    place = place_in(" ".join(piece.text for piece in name), part, unit)
    if place is None:
        return None
    first = last = end = 0
    for piece in name:
        first += end < place[0]
        last += end < place[1]
        end += len(piece.text) + 1
    return name[:first], name[last:]
