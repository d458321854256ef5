"""Words of a past result: "hiện nay", "tính đến 31/12/2023", "huyện đã tiêm", apart from the same words in a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.pieces import Piece

_NOW_WORDS = "hiện nay|hiện tại|hiện có|hiện còn|đến nay|thực trạng :"
_PAST_WORDS = (
    "kết quả năm|theo số liệu|theo thống kê|theo báo cáo|mới đạt|chỉ đạt|thực hiện năm|ước thực hiện|"
    "kết quả thực hiện|trong năm qua|thời gian qua|năm trước đạt"
)
_BODY_WORDS = (
    "huyện|tỉnh|thành phố|thị xã|quận|xã|phường|ngành|sở|phòng y tế|trung tâm|bệnh viện|trạm y tế|ubnd|ủy ban|"
    "bhxh|bảo hiểm xã hội|đơn vị|địa phương|cơ sở|chúng ta|công tác|chương trình|dự án|mạng lưới|hệ thống|quốc|vùng"
)
_NOW = tuple(folded(*_NOW_WORDS.split("|")))
_MARKS = (*_NOW, *folded(*_PAST_WORDS.split("|")))
_BODIES = tuple(f"{body} " for body in folded(*_BODY_WORDS.split("|")))
_WORDS_OF_A_MARK = 4
_FIRST_WORDS = frozenset(mark.split()[0] for mark in _MARKS)
_NEW = fold("mới đạt").text
_NEW_CASES = tuple(
    fold(f" {words}").text
    for words in (
        *("ca", "mắc", "bệnh nhân", "trường hợp", "bệnh", "nhiễm", "lao", "phong", "hiv", "hiv/aids", "sốt rét", "sởi"),
        *("ung thư", "viêm gan", "tăng huyết áp", "đái tháo đường", "tâm thần", "sốt xuất huyết"),
    )
)
_NOW_VERB = fold("hiện").text
_VERBS_OF_NOW = folded("phát", "thực", "thể", "biểu", "xuất")
_AS_OF = fold("tính đến").text
_AGES = folded("tuổi", "tháng")
_DONE = fold("đã").text
_OF_A_MEASURE = folded("giảm", "tăng", "nâng", "vượt", "ghi", "lên", "xuống", "còn")
_OF_A_BODY = folded("có", "ghi", "hoàn", "thực")
_REACHED = fold("đạt").text
_SEVERAL = tuple(folded("tất cả các ", "các ", "những "))
_WHOLE = tuple(folded("toàn ", "cả "))
_SUFFERED = fold("được").text
_ORDERS = frozenset({"effort", "keep", "control"})
_CHANGES = frozenset({"rise", "fall"})
_ENDS = frozenset({"comma", "colon", "sign", "open", "close", "time"})
_LONGEST_SUBJECT = 16


def past_words(pieces: Sequence[Piece]) -> Iterator[int]:
    """Find the places of a sentence where the words of a past result begin.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> for text in ("Năm 2023 huyện đã tiêm 95% trẻ", "95% trẻ đã tiêm đủ mũi", "Hiện nay có 90% xã"):
    ...     print([pieces_of(fold(text))[place].text for place in past_words(pieces_of(fold(text)))])
    ['đã']
    []
    ['hiện']
    """
    aimed: bool | None = None
    for place, piece in enumerate(pieces):
        if piece.kind == "time" and piece.text.startswith(_AS_OF):
            aimed = _is_aimed(pieces) if aimed is None else aimed
            if not aimed and not _is_behind_a_value(pieces, place):
                yield place
        elif piece.text == _DONE:
            if _is_predicate(pieces, place):
                yield place
        elif (piece.text.partition(" ")[0] if " " in piece.text else piece.text) in _FIRST_WORDS:
            words = _words(pieces[place : place + _WORDS_OF_A_MARK])
            if words.startswith(_MARKS) and not _is_in_a_name(pieces, place, words):
                yield place


def says_now(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the words at a place speak of the present, so that any year behind them is one to come."""
    return _words(pieces[place : place + _WORDS_OF_A_MARK]).startswith(_NOW)


def _is_aimed(pieces: Sequence[Piece]) -> bool:
    """Say whether a sentence has a word of effort or a bound, or orders a change, so that its day is one to come."""
    measured = False
    for place, piece in enumerate(pieces):
        measured = measured or piece.part == "measure"
        if piece.part in _ORDERS or piece.part == "after" or (piece.part in _CHANGES and not measured):
            return True
        if piece.part == "before" and _is_bound(pieces[place + 1 : place + 3]):
            return True
    return False


def _is_behind_a_value(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a time follows the value that it is of: "đạt 95% tính đến năm 2025"."""
    before = pieces[place - 1].kind if place else ""
    return before in {"number", "unit"}


def _is_bound(following: Sequence[Piece]) -> bool:
    """Tell a bound from an age: "dưới 5 tuổi"."""
    return bool(following) and following[0].kind == "number" and following[-1].text not in _AGES


def _is_predicate(pieces: Sequence[Piece], place: int) -> bool:
    """Tell what a body has done from what is said of those who are counted: "tỷ lệ trẻ đã được tiêm"."""
    first = place
    while first > max(0, place - _LONGEST_SUBJECT) and pieces[first - 1].kind not in _ENDS:
        first -= 1
    subject = pieces[first:place]
    verb = pieces[place + 1] if place + 1 < len(pieces) else None
    if verb is None or any(piece.part in _ORDERS for piece in subject):
        return False
    does = verb.text.partition(" ")[0]
    if any(piece.part == "measure" for piece in subject):
        return does in _OF_A_MEASURE or (does == _REACHED and _is_at_value(pieces, place + 2))
    if does in _OF_A_BODY or does == _REACHED:
        return True
    if any(piece.kind == "number" for piece in subject):
        return False
    if not subject:
        return first == 0 or pieces[first - 1].kind == "time" or (first > 1 and pieces[first - 2].kind == "time")
    words = f"{_words(subject)} "
    before = next((word for word in (*_SEVERAL, *_WHOLE) if words.startswith(word)), "")
    return words[len(before) :].startswith(_BODIES) and not (before in _SEVERAL and does == _SUFFERED)


def _is_at_value(pieces: Sequence[Piece], place: int) -> bool:
    return place < len(pieces) and (pieces[place].kind == "number" or pieces[place].part in {"before", "reach", "to"})


def _is_in_a_name(pieces: Sequence[Piece], place: int, words: str) -> bool:
    """Say whether the first word goes with the word before: "lao mới đạt", "phát hiện còn"."""
    before = "".join(f" {piece.text}" for piece in pieces[max(0, place - _WORDS_OF_A_MARK) : place])
    if words.startswith(_NEW):
        return before.endswith(_NEW_CASES)
    return words.partition(" ")[0] == _NOW_VERB and before.rpartition(" ")[2] in _VERBS_OF_NOW


def _words(pieces: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in pieces)
