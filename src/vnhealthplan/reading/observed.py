"""Past results: words that say of a value that it was reached, and is no target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold

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
    )
)
_WORDS_OF_A_MARK = 4
_FIRST_WORDS = frozenset(mark.split()[0] for mark in _MARKS)
_EFFORTS = frozenset({"effort", "keep", "control"})
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
    for place, piece in enumerate(pieces):
        if piece.text.partition(" ")[0] in _FIRST_WORDS:
            words = " ".join(each.text for each in pieces[place : place + _WORDS_OF_A_MARK])
            if words.startswith(_MARKS):
                yield place
