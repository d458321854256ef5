"""Words of what was only reached: "mới đạt 60%", "chỉ đạt 60%", apart from names such as "xã nông thôn mới"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece

_NEW, _ONLY = fold("mới").text, fold("chỉ").text
_NEW_THINGS = tuple(
    fold(f" {words}").text
    for words in (
        *("ca", "mắc", "bệnh nhân", "trường hợp", "bệnh", "nhiễm", "lao", "phong", "hiv", "hiv/aids", "sốt rét", "sởi"),
        *("ung thư", "viêm gan", "tăng huyết áp", "đái tháo đường", "tâm thần", "sốt xuất huyết", "( + )", "+"),
        *("dương tính", "nông thôn", "đô thị", "văn hóa", "làng", "xây", "xây dựng", "mua", "mua sắm", "sắm", "lắp"),
        *("lắp đặt", "làm", "thay", "cấp", "mở", "lập", "thành lập", "tuyển", "tuyển dụng", "tuyển sinh", "đầu tư"),
        *("trang bị", "bổ sung", "đào tạo", "phát hiện", "chẩn đoán", "phát sinh", "kết nạp", "kết hôn", "đăng kí"),
        *("thu dung", "đổi", "tạo", "sản xuất", "phát triển", "công nghệ", "kĩ thuật", "mô hình", "sơ sinh"),
    )
)
"""What goes with "mới": names, and verbs of what is made, got or found anew."""
_BEFORE_ONLY = folded("chứng", "địa", "tín", "tôn", "đình", "thập", "huy", "kim")
"""First parts of words such as "chứng chỉ"."""
_TURNS = folded("nhưng", "song", "tuy", "mới", "mà")
_AIMS = frozenset({"effort", "keep", "control"})
_STOPS = frozenset({"comma", "sign"})
_LONGEST_THING, _LONGEST_CLAUSE = 4, 40


def is_only_reached(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether "mới" or "chỉ" at a place, before "đạt", tells that no more than the next value was reached.

    It does not where a name ends with the word, where no value follows, where that is a least one, and where the clause
    strives for it.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> texts = ("Tỷ lệ trạm có bác sĩ mới đạt 60%", "Tỷ lệ xã nông thôn mới đạt 60%", "có chứng chỉ đạt 60%")
    >>> [
    ...     any(is_only_reached(pieces, place) for place in range(len(pieces)))
    ...     for pieces in map(pieces_of, map(fold, texts))
    ... ]
    [True, False, False]
    """
    word = pieces[place].text
    if word not in {_NEW, _ONLY} or place + 2 >= len(pieces) or pieces[place + 1].part != "reach":
        return False
    following = pieces[place + 2]
    least = following.term is not None and following.term.comparator == "ge"
    if following.kind != "number" and (following.part != "before" or least):
        return False
    before = "".join(f" {piece.text}" for piece in pieces[max(0, place - _LONGEST_THING) : place])
    named = before.endswith(_NEW_THINGS) if word == _NEW else before.rpartition(" ")[2] in _BEFORE_ONLY
    return not named and not is_striven_for(pieces, place)


def is_striven_for(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether words of an aim stand in the clause before a place, and no "nhưng" between."""
    for before in range(place - 1, max(-1, place - _LONGEST_CLAUSE), -1):
        piece = pieces[before]
        if piece.kind in _STOPS or piece.text in _TURNS:
            return False
        if piece.part in _AIMS:
            return True
    return False
