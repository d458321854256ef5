"""Rhythms in folded text, how often something is done: "định kỳ 6 tháng, 9 tháng và năm", "hàng quý"."""

from __future__ import annotations

import re
from typing import NamedTuple

from vnhealthplan.models.scalars import Frequency
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

_EDGE, _END = r"(?<![^\W_])", r"(?![^\W_])"
_EVERY = any_of("hàng|hằng|mỗi")
_REACH = 40


class Rhythm(NamedTuple):
    """How often something is done, with its place; `bound` tells that a word such as "định kỳ" or "hàng" says so."""

    start: int
    end: int
    frequency: Frequency


_UNITS: dict[str, dict[int | None, Frequency]] = {
    fold("ngày").text: {None: "daily"},
    fold("tuần").text: {None: "weekly", 1: "weekly"},
    fold("tháng").text: {
        None: "monthly",
        1: "monthly",
        3: "quarterly",
        6: "half_yearly",
        9: "nine_monthly",
        12: "yearly",
    },
    fold("quý").text: {None: "quarterly", 1: "quarterly"},
    fold("năm").text: {None: "yearly", 1: "yearly", 2: "two_yearly", 5: "five_yearly", 10: "ten_yearly"},
}
_NUMBERS = {
    fold(word).text: number
    for word, number in (("ba", 3), ("sáu", 6), ("chín", 9), ("năm", 5), ("hai", 2), ("mười", 10), ("một", 1))
}
_COUNTED = any_of("ba|sáu|chín|năm|hai|mười|một")
_NO_RHYTHM = any_of("tới|nay|sau|qua|tuổi|một lần|đầu|cuối")
_ITEM = re.compile(
    rf"{_EDGE}(?P<every>{_EVERY}\s{{1,3}})?(?:(?P<count>[0-9]{{1,2}}|{_COUNTED})(?:\s{{1,3}}|(?=tháng|năm)))?"
    rf"(?P<unit>{any_of('ngày|tuần|tháng|quý|năm')}){_END}(?P<part>\s{{1,3}}{any_of('đầu năm|cuối năm')}{_END})?"
    rf"(?!\s{{1,3}}(?:[0-9]|[ivx]{{1,4}}{_END}|{_NO_RHYTHM}{_END}|trước(?!\s{{1,3}}(?:ngày|[0-9]))))"
)
_CHAIN = re.compile(
    rf"\s{{0,3}}(?:\([^()]{{0,80}}\)\s{{0,3}})?(?:,|/|;|-|{any_of('và|hoặc')}|,\s{{0,3}}{any_of('và|hoặc')})\s{{0,3}}"
    rf"(?:{any_of('kết quả|báo cáo|đánh giá|tổng kết|sơ kết')}\s{{1,3}})?"
)
_CALLED_WORDS = any_of("định kỳ|báo cáo|sơ kết|tổng kết|đánh giá|giao ban|chế độ")
_CALLED_WORDS_2 = any_of("báo cáo|kết quả|theo|đánh giá|tổng kết|sơ kết|vào|là|về")
_CALLED = re.compile(rf"{_CALLED_WORDS}(?:\s{{1,3}}{_CALLED_WORDS_2}){{0,2}}\s{{0,3}}[:(]?\s{{0,3}}$")
_PERIODIC = re.compile(rf"{_EDGE}{any_of('định kỳ')}{_END}")
_CHECKED = re.compile(rf"{any_of('sức khỏe|khám|xét nghiệm|tẩy giun|kiểm tra sức khỏe')}\s{{1,3}}$")


def find_rhythms(text: str, start: int = 0, end: int | None = None) -> tuple[Rhythm, ...]:
    """Find how often something is reported or done; "định kỳ" alone is periodic, and left out where a period is named.

    >>> [rhythm.frequency for rhythm in find_rhythms(fold("Định kỳ 6 tháng, 9 tháng và năm báo cáo").text)]
    ['half_yearly', 'nine_monthly', 'yearly']
    """
    end = len(text) if end is None else end
    found: list[Rhythm] = []
    place = start
    while match := _ITEM.search(text, place, end):
        place = match.end()
        if not match["every"] and not _CALLED.search(text, max(start, match.start() - _REACH), match.start()):
            continue
        chain = [match]
        while (joint := _CHAIN.match(text, chain[-1].end(), end)) and (item := _ITEM.match(text, joint.end(), end)):
            chain.append(item)
        place = chain[-1].end()
        for item in chain:
            unit, word = item["unit"], item["count"]
            count = None if word is None else int(word) if word.isdigit() else _NUMBERS[word]
            frequency = _UNITS[unit].get(count)
            if frequency is not None and frequency not in {rhythm.frequency for rhythm in found}:
                found.append(Rhythm(item.start(), item.end(), frequency))
    if not found:
        for match in _PERIODIC.finditer(text, start, end):
            if not _CHECKED.search(text, max(start, match.start() - _REACH), match.start()):
                return (Rhythm(match.start(), match.end(), "periodic"),)
    return tuple(found)
