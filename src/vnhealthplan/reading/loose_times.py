"""Loose times: words of a time that lean on a year said elsewhere ("đến cuối năm"), or name none that can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Kind = Literal["term", "year", "part", "never"]
"""term: the end of the plan; year: the end or the whole of a year; part: a stretch of one; never: no such year."""


class LooseTime(NamedTuple):
    """Where such words stand in the folded text, and for a part of a year which, as in a period: "H1"."""

    start: int
    end: int
    kind: Kind
    part: str = ""


def _w(words: str) -> str:
    return "|".join(r"\s{1,9}".join(fold(each).text.split()) for each in words.split(";"))


_LEAD = rf"(?:(?:{_w('tính đến;cho đến;đến;tới;vào;trong;trước')})\s+){{0,2}}"
_DATED = rf"(?:(?:{_w('tính đến;cho đến;đến;tới;vào;hết;cuối;trước;sau;từ;kể từ')})\s+){{1,3}}"
_NAME = _w("tỷ;tổng;số;có;toàn;100%")
_VERB = _w("đạt;còn;là;giảm;tăng;dưới;trên;phấn đấu;duy trì;tối thiểu;ít nhất;không")
_AHEAD = rf"(?=\s*(?:$|[,.;:()≥≤<>]|(?:{_NAME}|{_VERB})\b))"
_NO_YEAR = "[0-9]{4,6}(?![0-9.,/%‰]*[0-9%‰])"
_TO = rf"\s*(?:-|{_w('đến;tới')})\s*(?:{_w('năm')}\s+)?"
_LOOSE = re.compile(
    rf"""
    \b(?:
      {_LEAD}(?:(?P<year>(?:{_w("hết;cuối")})\s+{_w("năm")}|{_w("cả năm;trọn năm")})
        |(?P<term>(?:{_w("hết;cuối;kết thúc")})\s+(?:{_w("nhiệm kỳ;thời kỳ;kỳ kế hoạch;kỳ;giai đoạn")})
          |{_w("cả nhiệm kỳ;cả giai đoạn;cả thời kỳ;cả kỳ")})
        |(?P<half>(?:0?6|{_w("sáu")})\s+{_w("tháng")}\s+(?P<which>{_w("đầu;cuối")})\s+{_w("năm")})
        |(?P<nine>(?:0?9|{_w("chín")})\s+{_w("tháng")}(?:\s+{_w("đầu")})?\s+{_w("năm")})
        |{_w("quý")}\s+(?P<quarter>[1-4]|iv|i{{1,3}})){_AHEAD}
    | (?P<never>{_w("giai đoạn")}\s*\(?(?:{_w("từ")}\s+)?(?:{_w("năm")}\s+)?{_NO_YEAR}{_TO}{_NO_YEAR}
        |{_w("năm")}\s+{_NO_YEAR}\s*-\s*{_NO_YEAR}
        |{_LEAD}(?:{_w("tháng")}\s+[0-9]{{1,2}}|{_w("quý")}\s+(?:[0-9]{{1,2}}|[ivx]{{1,4}}))(?:\s*/|\s+{_w("năm")})\s*{_NO_YEAR}
        |{_DATED}{_w("năm")}\s+{_NO_YEAR}
        |(?<!{_w("số")}\s){_w("năm")}\s+{_NO_YEAR}{_AHEAD})
    )
    """,
    re.VERBOSE,
)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_FIRST = fold("đầu").text


def find_loose_times(text: str, known: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[LooseTime]:
    """Find the loose times of a folded text between the `known` stretches, which name a period, from left to right.

    >>> text = fold("đến cuối năm đạt 95%, quý I đạt 20%, vào năm 9999").text
    >>> [(text[time.start : time.end], time.kind, time.part) for time in find_loose_times(text, (), 0, len(text))]
    [('đến cuối năm', 'year', ''), ('quí i', 'part', 'Q1'), ('vào năm 9999', 'never', '')]
    """
    for first, last in known:
        yield from _found(text, start, first)
        start = last
    yield from _found(text, start, end)


def _found(text: str, start: int, end: int) -> Iterator[LooseTime]:
    for match in _LOOSE.finditer(text, start, end):
        kind, part = _meaning(match)
        yield LooseTime(match.start(), match.end(), kind, part)


def _meaning(match: re.Match[str]) -> tuple[Kind, str]:
    if match["never"]:
        return "never", ""
    if match["half"]:
        return "part", "H1" if match["which"] == _FIRST else "H2"
    if match["nine"]:
        return "part", "9M"
    if match["quarter"]:
        return "part", f"Q{_ROMAN.get(match['quarter'], match['quarter'])}"
    return ("year" if match["year"] else "term"), ""
