"""Own names: which of the words around a value name its indicator, and what it takes from the words before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.clauses import is_work
from vnhealthplan.reading.deeds import deed_for, whole_people
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.frames import is_frame, sets_a_goal
from vnhealthplan.reading.naming import NO_NAME, Named, name_before, name_behind, put_together, tail_of
from vnhealthplan.reading.parts import is_area, is_part, of_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.clauses import Item
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity

_HAVING = fold("có").text
_REACHING = fold("đạt").text
_PERCENT = "percent"
_SHARES = frozenset({"percent", "per_mille", None})
_SEVERAL = tuple(fold(words).text for words in ("đều", "lần lượt", "cùng", "tương ứng"))


def name_of(pieces: Sequence[Piece], first: int, item: Item, before: Named | None = None) -> tuple[Named, bool]:
    """Choose the words that name the indicator of a value, and say whether they stand behind it.

    `before` is the name of the value before it.

    >>> from vnhealthplan.reading.clauses import read_clause
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> text = fold("Phấn đấu trên 90% dân số có thẻ bảo hiểm")
    >>> pieces = pieces_of(text)
    >>> named, behind = name_of(pieces, 0, read_clause(pieces).items[0])
    >>> [text.text[first:last] for first, last in named.stretches], behind
    (['dân số có thẻ bảo hiểm'], True)
    """
    quantity = item.quantity
    measured = "measure" in [piece.part for piece in pieces[first : quantity.lead]]
    ahead = _name_ahead(pieces, first, quantity, measured=measured)
    bare = quantity.lead > first and pieces[quantity.lead - 1].part == "measure"
    if bare or not measured or is_work(pieces, quantity):
        behind = name_behind(pieces, *(quantity.noun or (quantity.last, item.last)))
        if quantity.unit == _PERCENT and (ahead.stretches or before is not None):
            behind = whole_people(pieces, first, quantity.lead, behind, before)
        counted = quantity.noun is not None and quantity.unit is not None and not measured and bool(behind.stretches)
        if is_work(pieces, quantity) or (counted and not _names_again(ahead, behind)):
            return _with_groups(behind, ahead), True
        if behind.stretches and bare and not _names_again(ahead, behind):
            measure = pieces[quantity.lead - 1]
            stretches = ((measure.start, measure.end), *behind.stretches)
            return _with_groups(behind._replace(stretches=stretches), ahead), True
        if behind.stretches and is_part(ahead):
            return behind if is_area(ahead) else of_part(behind, ahead), True
        named_behind = not ahead.stretches or _names_behind(pieces, quantity)
        if behind.stretches and (named_behind or sets_a_goal(pieces, first, quantity.lead, quantity.first)):
            return _behind_others(behind, ahead, pieces, quantity), True
    groups, conditions = tail_of(pieces, quantity.last, item.last)
    if conditions and _only_repeats(pieces[quantity.last : item.last], ahead):
        conditions = ()
    if conditions and _names_again(ahead, name_behind(pieces, quantity.last, item.last)):
        conditions = ()
    if groups or conditions:
        ahead = ahead._replace(groups=(*ahead.groups, *groups), conditions=(*ahead.conditions, *conditions))
    return ahead, False


def _behind_others(behind: Named, ahead: Named, pieces: Sequence[Piece], quantity: Quantity) -> Named:
    """Give a name behind a value what the words before the value add to it: a deed, a condition or subgroups."""
    if quantity.role == "count" and quantity.lead == quantity.first:  # "trong đó [trạm y tế] 100 giường"
        behind = behind._replace(conditions=(*ahead.stretches, *behind.conditions))
    elif ahead.kept and (deed := deed_for(behind, ahead, pieces[quantity.lead - 1])) is not None:
        return deed
    return _with_groups(behind, ahead)


def _name_ahead(pieces: Sequence[Piece], first: int, quantity: Quantity, *, measured: bool) -> Named:
    """Take the name from the words before a value, unless they only say that something is planned."""
    several = False
    for place in range(quantity.lead, quantity.first):
        several = several or (pieces[place].part == "filler" and pieces[place].text.startswith(_SEVERAL))
    ahead = name_before(pieces, first, quantity.lead, several=several)
    if ahead.stretches and not measured and not is_part(ahead) and is_frame(pieces, first, quantity.lead):
        return NO_NAME._replace(groups=ahead.groups)
    return ahead


def _names_again(named: Named, behind: Named) -> bool:
    """Say whether words behind a value are those of its name: "tăng số bác sĩ lên 10 bác sĩ/10.000 dân"."""
    return bool(behind.text) and set(behind.text.split()) <= set(named.text.split())


def _with_groups(named: Named, ahead: Named) -> Named:
    return named._replace(groups=(*ahead.groups, *named.groups)) if ahead.groups else named


def _names_behind(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether words behind a share name it, although others stand before: "UBND tỉnh ... 95% dân số được ..."."""
    if quantity.unit not in _SHARES or quantity.last >= len(pieces):
        return False
    reached = any(
        (piece.part == "reach" and piece.text != _HAVING) or piece.text.startswith(_REACHING) or piece.part == "to"
        for piece in pieces[quantity.lead : quantity.first]
    )
    return not reached and pieces[quantity.last].kind in {"word", "group", "name"}


def completed(  # noqa: PLR0913  # what a name may lean on
    named: Named, item: Item, head: Named | None, before: Named | None, *, behind: bool, measured: bool
) -> tuple[Named, bool]:
    """Complete a name with the head of its list or with the name of the value before, and say whether it was.

    `behind` says that the name stands behind the value, `measured` that a measure stands among the words before it.
    """
    own = bool(named.stretches)
    if measured and own:
        return named, False
    if before is not None and not before.stretches:
        before = None
    if before is not None and not own and not named.groups:
        return put_together(before, named), True
    part = named.aged and not behind
    if head is not None and head.stretches and (not own or not behind):
        return put_together(head, named), True
    if head is not None and head.stretches and _repeats(named, head, item.quantity):
        return put_together(head, named._replace(stretches=())), True
    if head is not None and head.unit is not None and named.unit is None and not head.stretches:
        named = named._replace(unit=head.unit, where=head.where)
    if before is not None and (not own or part):
        return put_together(before, named), True
    if before is not None and _repeats(named, before, item.quantity):
        return put_together(before, named._replace(stretches=())), True
    return named, False


def _repeats(named: Named, before: Named, quantity: Quantity) -> bool:
    """Say whether a noun behind a value only repeats the name before it: "đạt 32 giường ...; tối thiểu 35 giường"."""
    return quantity.role == "count" and quantity.unit is None and _repeats_words(named.text, before)


def _repeats_words(words: str, name: Named) -> bool:
    return set(words.split()) <= set(name.text.split())


def _only_repeats(behind: Sequence[Piece], ahead: Named) -> bool:
    """Say whether the words behind a value are only the noun that the name counts: "số giường ... đạt 32 giường"."""
    plain = all(piece.kind in {"word", "group", "time", "comma", "note"} for piece in behind)
    words = " ".join(piece.text for piece in behind if piece.kind in {"word", "group"})
    return plain and _repeats_words(words, ahead)
