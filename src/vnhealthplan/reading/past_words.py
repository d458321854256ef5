"""Words of a past result: "hiện nay", "tính đến 31/12/2023", "huyện đã tiêm", apart from the same words in a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.only_reached import is_only_reached, is_striven_for
from vnhealthplan.reading.statements import is_statement, tells_of_now
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from vnhealthplan.reading.pieces import Piece

_NOW_WORDS = (
    "hiện nay|hiện tại|hiện có|hiện còn|đến nay|thực trạng :|hiện tỷ lệ|hiện tỷ suất|hiện tỷ số|hiện toàn|hiện đạt|"
    "hiện chiếm|hiện ở mức"
)
_PAST_WORDS = (
    "kết quả năm|theo số liệu|theo thống kê|theo báo cáo|thực hiện năm|"
    "kết quả thực hiện|trong năm qua|thời gian qua|năm trước đạt|chiếm gần|"
    "6 tháng đầu năm|06 tháng đầu năm|sáu tháng đầu năm|9 tháng đầu năm|09 tháng đầu năm|chín tháng đầu năm"
)
_BODY_WORDS = (
    "huyện|tỉnh|thành phố|thị xã|quận|xã|phường|ngành|sở|phòng y tế|trung tâm|bệnh viện|trạm y tế|ubnd|ủy ban|"
    "bhxh|bảo hiểm xã hội|đơn vị|địa phương|cơ sở|chúng ta|công tác|chương trình|dự án|mạng lưới|hệ thống|quốc|vùng"
)
_NOW = tuple(folded(*_NOW_WORDS.split("|")))
_MARKS = (*_NOW, *folded(*_PAST_WORDS.split("|")))
_BODIES = tuple(f"{body} " for body in folded(*_BODY_WORDS.split("|")))
_WORDS_OF_A_MARK = 4
_OPEN = folded("chiếm", "6", "06", "9", "09", "sáu", "chín")
"""First words of what is a result only where no aim is in sight: "chiếm gần", "6 tháng đầu năm"."""
_PARTS = tuple(
    fold(f"{opening}{words}").text
    for opening in ("", "trong ")
    for words in (
        *("6 tháng đầu năm", "06 tháng đầu năm", "sáu tháng đầu năm", "9 tháng đầu năm", "09 tháng đầu năm"),
        *("chín tháng đầu năm", "9 tháng năm"),
    )
)
_REPORTED = tuple(folded("theo số liệu", "theo thống kê", "theo báo cáo"))
_ONLY = folded("mới", "chỉ")
_ESTIMATED, _RECKONED = fold("ước").text, fold("tính").text
_DONE = fold("đã").text
_FIRST_WORDS = frozenset({*(mark.split()[0] for mark in _MARKS), *_ONLY, _ESTIMATED, _DONE})
_TODAY, _CHANGING = folded("hiện nay", "hiện tại"), folded("từ", "đến", "tới", "thành")
_COMPARED = fold(" so với").text
_TAKES = fold("chiếm").text
_CARRIED_OUT = fold("thực hiện").text
_BY = tuple(f"{word} " for word in folded("đến", "tới", "vào"))
_NOW_VERB = fold("hiện").text
_VERBS_OF_NOW = folded("phát", "thực", "thể", "biểu", "xuất")
_HAVING_NOW = tuple(folded("hiện có", "hiện còn", "hiện đang"))
_AS_OF = fold("tính đến").text
_AGES = folded("tuổi", "tháng")
_OF_A_MEASURE = folded("giảm", "tăng", "nâng", "vượt", "ghi", "lên", "xuống", "còn")
_OF_A_BODY = folded("có", "ghi", "hoàn", "thực")
_REACHED = fold("đạt").text
_SEVERAL = tuple(folded("tất cả các ", "các ", "những "))
_WHOLE = tuple(folded("toàn ", "cả "))
_SUFFERED = fold("được").text
_ORDERS = frozenset({"effort", "keep", "control"})
_CHANGES = frozenset({"rise", "fall"})
_NO_BOUNDS = frozenset({None, "approx"})
_ENDS = frozenset({"comma", "colon", "sign", "open", "close", "time"})
_LONGEST_SUBJECT, _LONGEST_COMPARISON = 16, 48


def past_words(pieces: Sequence[Piece], *, planned: bool = False) -> Iterator[int]:
    """Find the places of a sentence where the words of a past result begin.

    `planned` says that a heading of aims or a horizon stands above, so that only words which are sure count.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> for text in ("Năm 2023 huyện đã tiêm 95% trẻ", "95% trẻ đã tiêm đủ mũi", "Hiện nay có 90% xã"):
    ...     print([pieces_of(fold(text))[place].text for place in past_words(pieces_of(fold(text)))])
    ['đã']
    []
    ['hiện nay']
    """
    aimed: bool | None = None
    for place, piece in enumerate(pieces):
        if not planned and is_statement(pieces, place):
            yield place
            continue
        if piece.kind != "time" and piece.text.partition(" ")[0] not in _FIRST_WORDS:
            continue
        past = _is_past(pieces, place, planned=planned)
        if past is None:
            aimed = is_aimed(pieces) if aimed is None else aimed
            past = not aimed
        if past:
            yield place


def _begins_a_change(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a word of now says when a change begins: "từ 94% hiện nay lên 98%", "hiện nay từ 94% lên 98%"."""
    if pieces[place].text not in _TODAY:
        return False
    following = next((piece for piece in pieces[place + 1 : place + 3] if piece.kind != "close"), None)
    return following is not None and (following.part == "to" or following.text in _CHANGING)


def _is_past(pieces: Sequence[Piece], place: int, *, planned: bool) -> bool | None:
    """Say whether words are of a past result; null says that they are where their sentence has no words of an aim."""
    piece = pieces[place]
    if piece.kind == "time" and _may_be_past(pieces, place, planned=planned):
        if _is_behind_a_value(pieces, place):
            return False
        return True if not planned and _is_set_against_a_year(pieces, place) else None
    if piece.text == _DONE:
        return _is_predicate(pieces, place)
    if piece.text in _ONLY:
        return is_only_reached(pieces, place)
    if piece.part == "before" and piece.text.startswith(_ESTIMATED):
        return _is_estimated(pieces, place)
    words = _words(pieces[place : place + _WORDS_OF_A_MARK])
    having = words.startswith(_HAVING_NOW) and _says_of_whom(pieces, place)
    if (
        not words.startswith(_MARKS)
        or _is_in_a_name(pieces, place, words)
        or _begins_a_change(pieces, place)
        or (having and (planned or is_aimed(pieces) or is_by_a_time(pieces)))
    ):
        return False
    if piece.text.partition(" ")[0] not in _OPEN:
        return True
    out = planned or piece.kind == "time" or (piece.text == _TAKES and is_by_a_time(pieces))
    return False if out else None


def holds_for_item(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the words at a place speak of no more than their item of a list: "mới đạt", "ước đạt"."""
    piece = pieces[place]
    return piece.text in _ONLY or (piece.part == "before" and not _is_carried_out(pieces[place + 1 : place + 3]))


def opens_report(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the words at a place open a report that goes on behind their sentence: "theo báo cáo"."""
    return place <= 1 and _words(pieces[place : place + _WORDS_OF_A_MARK]).startswith(_REPORTED)


def says_now(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the words at a place speak of the present, so that any year behind them is one to come."""
    return tells_of_now(pieces, place) or _words(pieces[place : place + _WORDS_OF_A_MARK]).startswith(_NOW)


def is_aimed(pieces: Sequence[Piece]) -> bool:
    """Say whether a sentence has a word of effort or a bound, or orders a change, so that its day is one to come."""
    measured = False
    for place, piece in enumerate(pieces):
        measured = measured or piece.part == "measure"
        if piece.part in _ORDERS or piece.part == "after" or (piece.part in _CHANGES and not measured):
            return True
        bounds = piece.term is not None and piece.term.comparator not in _NO_BOUNDS
        if bounds and _is_bound(pieces[place + 1 : place + 3]):
            return True
    return False


def is_by_a_time(pieces: Sequence[Piece]) -> bool:
    """Say whether a sentence names a time that something is due by: "đến năm 2030"."""
    return any(isinstance(piece.meaning, Time) and piece.text.startswith(_BY) for piece in pieces)


def _is_set_against_a_year(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a body has what is compared with a year: "tính đến năm 2013, tỉnh có trên ..., gấp 13 lần so với"."""
    if not pieces[place].text.startswith(_AS_OF):
        return False
    following = pieces[place + 1 : place + _LONGEST_COMPARISON]
    words = f"{_words(following[1:_WORDS_OF_A_MARK])} "
    before = next((word for word in _WHOLE if words.startswith(word)), "")
    if not words[len(before) :].startswith(_BODIES) or any(piece.part in _ORDERS for piece in following):
        return False
    return any(isinstance(piece.meaning, Time) and piece.meaning.relation == "as_of" for piece in following)


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
    """Say whether the first word goes with the word before, "phát hiện còn", or what is compared with begins."""
    before = "".join(f" {piece.text}" for piece in pieces[max(0, place - _WORDS_OF_A_MARK) : place])
    if before.endswith(_COMPARED):
        return True
    return words.partition(" ")[0] == _NOW_VERB and before.rpartition(" ")[2] in _VERBS_OF_NOW


def _says_of_whom(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether "hiện có" stands in the name of a measure: "tỷ lệ trạm [hiện có] máy thở được bảo trì đạt 58%"."""
    first = place
    while first > max(0, place - _LONGEST_SUBJECT) and pieces[first - 1].kind not in _ENDS:
        first -= 1
    if not any(piece.part == "measure" for piece in pieces[first:place]):
        return False
    named = False
    behind = place + (2 if pieces[place].text == _NOW_VERB else 1)
    for piece in pieces[behind : place + _LONGEST_SUBJECT]:
        if piece.kind in _ENDS or piece.kind == "number":
            return False
        if piece.part in {"to", "before", "keep"} or piece.text.startswith(_REACHED):
            return named
        named = named or piece.kind in {"word", "group"}
    return False


def _is_estimated(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a value is an estimated result: "ước đạt 93%", "ước thực hiện năm 2025", "ước tính là 93%"."""
    text = pieces[place].text
    following = pieces[place + 1 : place + 3]
    if text == _ESTIMATED and following and following[0].text == _RECKONED:
        following = following[1:]
    valued = bool(following) and (following[0].kind == "number" or following[0].part in {"before", "reach"})
    timed = bool(following) and (following[0].kind == "time" or _words(following).startswith(_BY)) and place == 0
    return (valued or timed or _is_carried_out(following)) and not is_striven_for(pieces, place)


def _is_carried_out(following: Sequence[Piece]) -> bool:
    return _words(following).startswith(_CARRIED_OUT)


def _may_be_past(pieces: Sequence[Piece], place: int, *, planned: bool) -> bool:
    """Say whether a time is one of a result where no aim is in sight: "tính đến năm 2023", "6 tháng đầu năm 2025"."""
    text = pieces[place].text
    return text.startswith(_AS_OF) or (
        not planned and text.startswith(_PARTS) and not _is_one_of_several(pieces, place)
    )


def _is_one_of_several(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a part of a year is one of the times of a schedule: "6 tháng đầu năm 2025: 45%, cả năm 2025: 95%"."""
    end = _end(pieces[place])
    colon = place + 1 < len(pieces) and pieces[place + 1].kind == "colon"
    return colon or any(end is not None and (_end(piece) or end) > end for piece in pieces[place + 1 :])


def _end(piece: Piece) -> date | None:
    time = piece.meaning
    return time.periods[-1].last if isinstance(time, Time) and time.relation != "as_of" else None


def _words(pieces: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in pieces)
