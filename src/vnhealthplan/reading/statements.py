"""Words that open what is told and by nobody striven for: "điều tra năm 2022 cho thấy", "hiện huyện có"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import folded
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece

_PLACES = (
    "huyện|tỉnh|thành phố|thị xã|thị trấn|quận|xã|phường|bản|thôn|cả nước|nước ta|việt nam|trên địa bàn|toàn huyện|"
    "toàn tỉnh|bệnh viện|trạm y tế|trung tâm"
)
_SURVEYS = "tổng điều tra|điều tra|cuộc điều tra|khảo sát|nghiên cứu|kết quả|số liệu|thống kê|báo cáo|giám sát|đánh giá"
_SOURCES = (
    "điều tra|tổng điều tra|khảo sát|nghiên cứu|kết quả|niên giám|viện|tổng cục|cục|sở|bộ y tế|who|"
    "tổ chức y tế thế giới|unicef|unfpa"
)
_NOW = tuple(f"{words} " for words in folded(*(f"hiện {place}" for place in _PLACES.split("|"))))
_COUNTRIES = tuple(f"{words} " for words in folded("việt nam có", "nước ta có", "cả nước có", "thế giới có"))
_AFTER_YEARS = tuple(f"{words} " for words in folded("kết quả qua", "kết quả sau"))
_SHOWS = tuple(f"{words} " for words in folded("cho thấy", "chỉ ra", "ghi nhận"))
_OVER_YEARS = tuple(f"{words} " for words in folded("qua các năm"))
_SURVEYED = tuple(f"{words} " for words in folded(*_SURVEYS.split("|")))
_ACCORDING = tuple(f"{words} " for words in folded(*(f"theo {body}" for body in _SOURCES.split("|"))))
_FIRST = frozenset(
    words.partition(" ")[0] for words in (*_NOW, *_COUNTRIES, *_AFTER_YEARS, *_SHOWS, *_OVER_YEARS, *_ACCORDING)
)
_AIMS = frozenset({"effort", "keep", "control", "after"})
_CHANGES = frozenset({"rise", "fall"})
_UNTIL = tuple(f"{word} " for word in folded("đến", "tới", "vào"))
_LONGEST_OPENING, _WORDS = 16, 5


def is_statement(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the words at a place open what is told, so that even a bound behind them is no aim.

    They do where no word of an aim or of a day to come stands before them; "theo Viện" only with a year of its own.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> texts = ("Hiện huyện có hơn 3.100 người điếc", "Hiện đại hóa 80% trạm y tế", "95% nơi phát hiện huyện có dịch")
    >>> [any(is_statement(each, place) for place in range(len(each))) for each in map(pieces_of, map(fold, texts))]
    [True, False, False]
    """
    first = pieces[place].text
    if first.partition(" ")[0] not in _FIRST or place > _LONGEST_OPENING:
        return False
    words = _words(pieces, place)
    before = pieces[:place]
    if any(piece.part in _AIMS or _is_due(piece) for piece in before):
        return False
    if words.startswith(_OVER_YEARS):
        return bool(before) and before[0].part == "measure" and all(piece.kind != "number" for piece in before)
    if words.startswith(_SHOWS):
        return f"{_words(pieces, 0)} ".startswith(_SURVEYED) or _follows_a_year(pieces)
    if any(piece.kind == "number" for piece in before):
        return False
    if place and not (words.startswith(_NOW) and before[-1].kind in {"comma", "time"}):
        return False
    if words.startswith(_ACCORDING):
        return _is_of_a_year(pieces)
    return words.startswith((*_NOW, *_COUNTRIES, *_AFTER_YEARS))


def tells_of_now(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a statement is of the present, so that a day behind it is one to come."""
    return _words(pieces, place).startswith((*_NOW, *_COUNTRIES, *_SHOWS))


def _is_due(piece: Piece) -> bool:
    return piece.kind == "time" and piece.text.startswith(_UNTIL)


def _follows_a_year(pieces: Sequence[Piece]) -> bool:
    """Say whether a survey follows the year that opens a sentence: "năm 2022, khảo sát cho thấy"."""
    if pieces[0].kind != "time":
        return False
    return _words(pieces, 2 if pieces[1].kind == "comma" else 1).startswith(_SURVEYED)


def _is_of_a_year(pieces: Sequence[Piece]) -> bool:
    """Say whether the first clause ends with a year, and the next orders no change."""
    for place, piece in enumerate(pieces[:_LONGEST_OPENING]):
        if piece.kind == "comma":
            following = pieces[place + 1 : place + 2]
            ordered = bool(following) and following[0].part in _CHANGES
            return isinstance(pieces[place - 1].meaning, Time) and not _is_due(pieces[place - 1]) and not ordered
    return False


def _words(pieces: Sequence[Piece], place: int) -> str:
    return "".join(f"{piece.text} " for piece in pieces[place : place + _WORDS])
