"""Shared words: what several names have in common and a list says once: "80% cán bộ, 70% học sinh có kiến thức"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.naming import Named, stretches_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.targets import Found

_PREDICATES = folded("có", "được", "bị", "biết", "tham gia", "sử dụng", "đạt")
_OPENERS = folded("được", "bị", "có")
_NOUNS = frozenset(
    fold(
        "dân số người dân trẻ em phụ nữ mang thai bà mẹ học sinh sinh viên cán bộ công chức viên nhân nông lao động "
        "hộ gia đình người cao tuổi bệnh nhân trạm y tế xã phường thị trấn thôn bản ấp trường mầm non tiểu trung phổ "
        "thông cơ sở đơn vị tổ chức doanh nghiệp nhà máy quản lý lãnh đạo tiêu dùng sản xuất kinh doanh chế biến chính "
        "quyền đoàn thể khoa phòng huyện tỉnh chợ siêu"
    ).text.split()
)
"""Words of people and bodies: a name of these alone says of whom, and not what."""


def with_predicates(pieces: Sequence[Piece], found: list[Found]) -> list[Found]:
    """Give people and bodies in a list of shares what is said of the last of them.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.targets import find_values
    >>> text = fold("80% cán bộ, 70% học sinh có kiến thức")
    >>> pieces = pieces_of(text)
    >>> first = with_predicates(pieces, find_values(pieces)[0])[0]
    >>> [text.text[start:end] for start, end in first.named.stretches]
    ['cán bộ', 'có kiến thức']
    """
    result = list(found)
    for place in range(len(result) - 2, -1, -1):
        value, following = result[place], result[place + 1]
        if not (value.name_behind and following.name_behind and value.quantity.unit == following.quantity.unit):
            continue
        at = _predicate(following.named.kept)
        if not at or value.quantity.unit != "percent" or not _says_of_whom(value.named):
            continue
        if _is_apart(pieces[value.quantity.last : following.quantity.first]):
            continue
        kept = (*value.named.kept, *following.named.kept[at:])
        result[place] = value._replace(named=_of_pieces(value.named, kept), name_completed=True)
    return result


def with_subject(pieces: Sequence[Piece], first: int, value: Found, before: Found) -> Found:
    """Give a name that begins with its predicate the subject of the one before: "..., được lập sổ đạt 85%"."""
    if value.name_behind or value.name_carried or not value.named.stretches:
        return value
    while first < value.quantity.lead and (pieces[first].kind in {"comma", "time"} or pieces[first].part == "link"):
        first += 1
    opener = pieces[first]
    at = _predicate(before.named.kept)
    if opener.text.split()[0] not in _OPENERS or not at:
        return value
    own = value.named.kept if value.named.kept[0] is opener else (opener, *value.named.kept)
    return value._replace(named=_of_pieces(value.named, (*before.named.kept[:at], *own)), name_completed=True)


def _predicate(kept: Sequence[Piece]) -> int:
    """Give the place at which a name begins to say something of its subject, 0 where it does not."""
    return next((at for at in range(1, len(kept)) if _opens_predicate(kept, at)), 0)


def _opens_predicate(kept: Sequence[Piece], at: int) -> bool:
    words = f"{kept[at].text} {kept[at + 1].text}" if at + 1 < len(kept) else kept[at].text
    return not _PREDICATES.isdisjoint((kept[at].text, kept[at].text.split()[0], words))


def _says_of_whom(named: Named) -> bool:
    words = named.text.split()
    return bool(words) and _NOUNS.issuperset(words)


def _is_apart(between: Sequence[Piece]) -> bool:
    """Say whether signs or years stand between two items of a list, so that each is said on its own."""
    return any(piece.kind in {"time", "sign", "colon", "open", "close"} for piece in between)


def _of_pieces(named: Named, kept: tuple[Piece, ...]) -> Named:
    stretches = stretches_of(kept)
    return named._replace(
        stretches=stretches, core=stretches, text=" ".join(piece.text for piece in kept), kept=kept, aged=False
    )
