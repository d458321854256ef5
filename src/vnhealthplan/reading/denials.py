"""Denials: "không còn ca bạch hầu" and "không có xã nào dưới 90%" strive for none of what they deny."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.boundaries import PARTS
from vnhealthplan.reading.folding import fold, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.pieces import Piece

_NOT, _STILL, _LETTING = fold("không").text, fold("còn").text, fold("không để").text
_HAVING = folded("có", "còn")
_COUNTED = folded(
    *("ca", "trường hợp", "tử vong", "vụ", "đợt", "ổ dịch", "dịch", "tai nạn", "tai biến", "sự cố", "mẫu"),
    *("người", "bệnh nhân", "nạn nhân", "trẻ", "học sinh", "sinh viên", "phụ nữ", "bà mẹ", "sản phụ", "thai phụ"),
    *("đối tượng", "lao động", "công nhân", "cán bộ", "nhân viên", "hộ", "gia đình", "dân tộc"),
    *("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "thôn", "bản", "ấp", "buôn", "làng"),
    *("xóm", "khóm", "khu phố", "khu dân cư", "tổ dân phố", "địa phương", "địa bàn", "đơn vị", "điểm", "vùng"),
    *("cơ sở", "trạm", "bệnh viện", "trung tâm", "phòng khám", "nhà thuốc", "quầy", "trường", "trường học", "lớp"),
    *("bếp ăn", "chợ", "cửa hàng", "công ty", "doanh nghiệp", "cơ quan", "tổ chức"),
)
"""What is counted one by one; of other things a denial says no number: "không có chuyên môn"."""
_ANY = fold("nào").text
_AREA = folded(
    *("toàn", "cả", "trên", "địa", "bàn", "trên địa bàn", "tỉnh", "huyện", "thành phố", "nước", "quốc"),
    *("hằng", "hàng", "năm"),
)
_OPENING_KINDS = frozenset({"comma", "colon", "sign", "time"})
_OPENING_PARTS = frozenset({"effort", "keep"})
_VALUED = frozenset({"unit", "number", "time"})
_AND = folded("và", "hoặc", "hay", ",")
_JOINED = fold("và").text
_REACHED = fold("đạt").text
_ENDS = frozenset(";.!?…")
_LONGEST_NAME = 60
_LONGEST_AREA = 4
_NEAR = 3


def denied_name(pieces: Sequence[Piece], place: int, ended: int = -1) -> tuple[int, int] | None:
    """Give the pieces that name what a denial at a place says there must be none of, where it is counted.

    `ended` is where the name of the denial before ends, if there is one: "... và không có ca mắc" goes on with it.
    A number in the words is no bound of its own: "không có xã có tỷ lệ tảo hôn trên 3%" is none of such communes.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> pieces = pieces_of(fold("Đến năm 2028 không có xã có tỷ lệ tảo hôn trên 3%"))
    >>> first, last = denied_name(pieces, 1)
    >>> " ".join(piece.text for piece in pieces[first:last])
    'xã có tỉ lệ tảo hôn trên 3 %'
    """
    first = _begin(pieces, place, ended)
    if first is None or not _counted(pieces, first):
        return None
    last = _end_of_name(pieces, first)
    if last - first < 2 or (last < len(pieces) and pieces[last].kind == "colon"):  # noqa: PLR2004  # a noun says nothing
        return None
    if pieces[place].text == _LETTING and not _forbids_any(pieces[first:last]):
        return None
    return first, last


def untold_denials(pieces: Sequence[Piece], places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the pieces that strive for an end of what is not counted: "phấn đấu không còn tình trạng thiếu thuốc".

    `places` are the pieces that other readings have taken.
    """
    taken = {first for first, _ in places}
    for place, piece in enumerate(pieces):
        if piece.text != _NOT or place in taken:
            continue
        first = _begin(pieces, place)
        strives = place > 0 and pieces[place - 1].part in _OPENING_PARTS
        if first is None or first >= len(pieces) or pieces[first].kind not in {"word", "group"}:
            continue
        if strives or pieces[first - 1].text == _STILL:
            last = first
            while last < len(pieces) and pieces[last].kind in {"word", "group"}:
                last += 1
            yield place, last


def _begin(pieces: Sequence[Piece], place: int, ended: int = -1) -> int | None:
    """Give where the words begin that a denial is of, where it opens what is said and is no part of a name."""
    if pieces[place].text == _LETTING:
        return place + 1 if place + 1 < len(pieces) else None
    having = place + 1
    if having + 1 >= len(pieces) or pieces[having].text not in _HAVING or not _opens(pieces, place, ended):
        return None
    return having + 1


def _opens(pieces: Sequence[Piece], place: int, ended: int) -> bool:
    """Say whether nothing stands before a denial but an area, an effort or a time: "toàn tỉnh không còn ..."."""
    before = place - 1
    while before >= max(0, place - _LONGEST_AREA) and pieces[before].text in _AREA:
        before -= 1
    if before < 0:
        return True
    piece = pieces[before]
    if piece.kind in _OPENING_KINDS or piece.part in _OPENING_PARTS or piece.text in PARTS:
        return True
    return piece.text == _JOINED and before > 0 and (before == ended or pieces[before - 1].kind in _VALUED)


def _counted(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether what is counted one by one stands at a place."""
    if place >= len(pieces) or pieces[place].kind not in {"word", "group"}:
        return False
    words = " ".join(piece.text for piece in pieces[place : place + _NEAR]).split()
    return any(" ".join(words[:count]) in _COUNTED for count in range(1, _NEAR + 1))


def _forbids_any(words: Sequence[Piece]) -> bool:
    """Say whether "không để A" is of any A ("không để xã nào ...") or of those beyond a bound ("... dưới 9%")."""
    return any(piece.text == _ANY for piece in words[: _NEAR + 1]) or any(
        piece.part == "before" and words[place + 1].kind == "number" for place, piece in enumerate(words[:-1])
    )


def _end_of_name(pieces: Sequence[Piece], first: int) -> int:
    """Find where the words of what is denied end: at a sign, a time, or where another value or an effort begins."""
    stop = min(len(pieces), first + _LONGEST_NAME)
    numbered, element = False, first
    for end in range(first, stop):
        piece = pieces[end]
        following = pieces[end + 1] if end + 1 < stop else None
        numbered = numbered or piece.kind == "number"
        if piece.kind in {"open", "colon"} or piece.part in {"zero", *_OPENING_PARTS} or piece.text in PARTS:
            return end
        if piece.kind == "sign" and piece.text in _ENDS:
            return end
        if piece.kind == "time" and (following is None or following.part != "before"):
            return end
        if piece.text in _AND and (following is None or not _goes_on(pieces, end, element, numbered=numbered)):
            return end
        if piece.text in _AND:
            element = end + 1
    return stop


def _goes_on(pieces: Sequence[Piece], place: int, element: int, *, numbered: bool) -> bool:
    """Say whether what is denied goes on behind a comma or "và": "xã, phường nào", "dưới 90% và tỷ lệ B dưới 80%"."""
    following = pieces[place + 1]
    if pieces[place].kind == "comma":
        noun = " ".join(piece.text for piece in pieces[element:place])
        return _counted(pieces, place + 1) and (numbered or noun in _COUNTED)
    if following.kind in {"number", "time"} or following.part in {"effort", "keep"} or following.text == _NOT:
        return False
    if following.part != "measure":
        return True
    bound = next((at for at in range(place + 1, len(pieces)) if pieces[at].kind == "number"), 0)
    return numbered and pieces[bound - 1].part == "before" and pieces[bound - 2].text != _REACHED
