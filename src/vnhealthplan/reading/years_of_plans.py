"""Years of plans, no horizons beside another year: "Chương trình giai đoạn 2021-2025 ... vào năm 2030"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.times import Time

_NAMES = "|".join(fold(words).text for words in ("kế hoạch", "chương trình", "đề án", "dự án", "chiến lược"))
_PLAN = re.compile(rf"\b(?:{_NAMES})\b")
_AIM = re.compile("|".join(fold(words).text for words in ("mục tiêu", "chỉ tiêu")))
_LONGEST_NAME = 12
_IN_A_NAME = frozenset({"word", "group", "name", "number"})


def without_years_of_plans(pieces: Sequence[Piece], times: Sequence[Time]) -> list[Time]:
    """Leave out the years that name a plan, where the words of one value have another year too.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> pieces = pieces_of(fold("Đề án giai đoạn 2021-2025 đặt mục tiêu tỷ lệ hộ nghèo còn 3% vào năm 2030"))
    >>> times = [piece.meaning for piece in pieces if piece.kind == "time"]
    >>> [time.periods for time in without_years_of_plans(pieces, times)]
    [(Period('2030'),)]
    """
    due = [time for time in times if time.relation not in {"as_of", "on", "from"}]
    if len({time.periods for time in due}) < 2:  # noqa: PLR2004  # a year and another
        return list(times)
    places = {piece.start: place for place, piece in enumerate(pieces) if piece.kind == "time"}
    named = {time.start for time in due if _names_a_plan(pieces, places.get(time.start, 0))}
    return [time for time in times if time.start not in named] if len(named) < len(due) else list(times)


def _names_a_plan(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the name of a plan ends with the time at a place, and no aim stands between."""
    words = [pieces[place].text]
    if _AIM.search(words[0]):
        return False
    for before in range(place - 1, max(-1, place - _LONGEST_NAME), -1):
        piece = pieces[before]
        if piece.kind not in _IN_A_NAME and piece.part != "link":
            break
        words.append(piece.text)
    return _PLAN.search(" ".join(reversed(words))) is not None
