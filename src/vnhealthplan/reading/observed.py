"""Past results: words that say of a value that it was reached, and is no target."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.pieces import Piece

_MARKS = tuple(
    fold(words).text
    for words in (
        *(
            "hiện nay",
            "hiện tại",
            "hiện có",
            "đã đạt",
            "đã có",
            "đã ghi nhận",
            "đã giảm",
            "đã tăng",
            "kết quả năm",
        ),
        *(
            "theo số liệu",
            "theo thống kê",
            "theo báo cáo",
            "mới đạt",
            "thực hiện năm",
            "ước thực hiện",
            "kết quả thực hiện",
        ),
        *("đã thực hiện", "đã hoàn thành", "trong năm qua", "thời gian qua", "năm trước đạt"),
        *("đến nay", "thực trạng :", "hiện còn", "chỉ đạt", "toàn tỉnh đã", "toàn huyện đã", "toàn thành phố đã"),
        *("toàn xã đã", "toàn quốc đã", "toàn ngành đã"),
    )
)
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
_NOW = fold("hiện").text
_VERBS_OF_NOW = frozenset(fold(word).text for word in ("phát", "thực", "thể", "biểu", "xuất"))
_AS_OF = fold("tính đến").text
_EFFORTS = frozenset({"effort", "keep", "control"})
_AIMS = _EFFORTS | {"after", "rise", "fall"}
_NO_EFFORT = frozenset(fold(words).text for words in ("tiếp tục", "hoàn thành", "cần", "phải"))


def find_observed(pieces: Sequence[Piece]) -> Sequence[bool]:
    """Say of each place of a sentence whether words before it tell of a past result, with no word of effort between.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> pieces = pieces_of(fold("Hiện nay tỷ lệ trạm y tế có bác sĩ mới đạt 87,7%, phấn đấu đạt 95%"))
    >>> [observed for piece, observed in zip(pieces, find_observed(pieces)) if piece.kind == "number"]
    [True, False]
    """
    marks = set(_marks(pieces))
    if not marks:
        return [False] * len(pieces)
    found = []
    observed = False
    for place, piece in enumerate(pieces):
        if place in marks:
            observed = True
        elif piece.part in _EFFORTS and piece.text not in _NO_EFFORT:
            observed = False
        found.append(observed)
    return found


def _marks(pieces: Sequence[Piece]) -> Iterator[int]:
    """Find where the words of a past result begin."""
    aimed: bool | None = None
    for place, piece in enumerate(pieces):
        if piece.kind == "time" and piece.text.startswith(_AS_OF) and _is_day(piece):
            aimed = _is_aimed(pieces) if aimed is None else aimed
            if not aimed:
                yield place
        elif piece.text.partition(" ")[0] in _FIRST_WORDS:
            words = " ".join(each.text for each in pieces[place : place + _WORDS_OF_A_MARK])
            if words.startswith(_MARKS) and not _is_in_a_name(pieces, place, words):
                yield place


def _is_day(piece: Piece) -> bool:
    return isinstance(piece.meaning, Time) and piece.meaning.dated


def _is_aimed(pieces: Sequence[Piece]) -> bool:
    """Say whether a sentence has a word of effort, of change or of a bound, so that its day is one to come."""
    if any(piece.part in _AIMS for piece in pieces):
        return True
    return any(piece.part == "before" and later.kind == "number" for piece, later in pairwise(pieces))


def _is_in_a_name(pieces: Sequence[Piece], place: int, words: str) -> bool:
    """Say whether the first word goes with the word before: "lao mới đạt", "phát hiện còn"."""
    before = "".join(f" {piece.text}" for piece in pieces[max(0, place - _WORDS_OF_A_MARK) : place])
    if words.startswith(_NEW):
        return before.endswith(_NEW_CASES)
    return words.partition(" ")[0] == _NOW and before.rpartition(" ")[2] in _VERBS_OF_NOW
