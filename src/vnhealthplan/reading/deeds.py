"""Deeds: what is done "cho 95% phụ nữ có thai", which names an indicator together with those that it is done for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.naming import Named, stretches_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece

_FOR = folded("cho", "tại", "ở", "đối với", "trong", "với", "đến", "tới")
_PREDICATES = folded("được", "có", "không", "bị", "biết", "sử dụng", "tham gia", "thực hiện", "đạt", "triển khai")
_AND = fold("và").text


def deed_for(behind: Named, ahead: Named, link: Piece) -> Named | None:
    """Put the deed before a share to those behind it, where a word links both: "Khám mắt cho 90% người cao tuổi".

    >>> from vnhealthplan.reading.naming import name_before, name_behind
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> text = fold("Khám sức khỏe cho 90% người cao tuổi")
    >>> pieces = pieces_of(text)
    >>> deed = deed_for(name_behind(pieces, 6, 9), name_before(pieces, 0, 4), pieces[3])
    >>> [text.text[first:last] for first, last in deed.stretches]
    ['khám sức khỏe cho', 'người cao tuổi']
    """
    if link.text not in _FOR:
        return None
    groups, conditions = (*ahead.groups, *behind.groups), (*ahead.conditions, *behind.conditions)
    return _joined((*ahead.kept, link), behind._replace(groups=groups, conditions=conditions))


def with_deed_before(pieces: Sequence[Piece], lead: int, named: Named, before: Named) -> Named:
    """Carry the deed of the value before over "và": "sàng lọc cho 80% trẻ sơ sinh và 70% phụ nữ có thai".

    Words that say themselves what is done or reached take no deed: "và 95% trẻ em được tiêm".
    """
    joined = lead > 0 and pieces[lead - 1].text == _AND and before.deed and not named.deed
    if not joined or any(piece.text in _PREDICATES for piece in named.kept):
        return named
    return _joined(before.deed, named)


def whole_people(pieces: Sequence[Piece], first: int, lead: int, behind: Named, before: Named | None = None) -> Named:
    """Keep words for people at large where a deed is done for them: "tẩy giun cho 90% trẻ em và 70% phụ nữ"."""
    if behind.stretches or not behind.kept or lead <= first:
        return behind
    linked = pieces[lead - 1].text in _FOR or (
        before is not None and bool(before.deed) and pieces[lead - 1].text == _AND
    )
    return behind._replace(stretches=stretches_of(behind.kept)) if linked else behind


def _joined(deed: tuple[Piece, ...], behind: Named) -> Named:
    kept = (*deed, *behind.kept)
    stretches = (*stretches_of(deed), *behind.stretches)
    words = " ".join([piece.text for piece in kept])
    return behind._replace(stretches=stretches, core=stretches, text=words, kept=kept, deed=deed, aged=False)
