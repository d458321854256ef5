"""Clauses of a line: where another statement of the same or of another body begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.duty_labels import LABEL_WORDS
from vnhealthplan.reading.documents.subjects import ASK, subject_at
from vnhealthplan.reading.documents.word_list import verb_at, word_at
from vnhealthplan.reading.documents.wording import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.documents.word_list import Word

_EDGE, _END = r"(?<![^\W_])", r"(?![^\W_])"
_NEW_WORDS = any_of(
    "có trách nhiệm|phối hợp|chủ trì|định kỳ|hàng năm|hằng năm|hàng tháng|hàng quý|là cơ quan|là đơn vị|là đầu mối"
)
_NEW = re.compile(rf"(?:{any_of('và|đồng thời')}\s{{1,3}})?{_NEW_WORDS}{_END}|{LABEL_WORDS}")
_PERIODIC = re.compile(rf",\s{{1,3}}(?={any_of('định kỳ')}{_END})")
_STOP = re.compile(r"[.;](?=\s|$)")
_ABBREVIATED = re.compile(rf"{_EDGE}(?:tp|tx|tt|bs|ths|ts|pgs|gs|đ/c|tr|st|p|q|h|x|tw|v\.v)$")
_ADVERBS = any_of("trực tiếp|chủ động|thường xuyên|kịp thời|đồng thời|tích cực|tiếp tục")
_AGAIN = re.compile(any_of("phối hợp|báo cáo"))
_LOOK_BACK = 5
ENDS = " ./;…"
"""Signs that end a statement."""


def clauses_of(text: str, words: Sequence[Word], start: int) -> Iterator[tuple[int, int, bool]]:
    """Cut a line into its clauses: at full stops, and at other signs behind which something new begins.

    Each has its two places, and whether a comma alone parts it from the one before.

    >>> from vnhealthplan.reading.documents.word_list import words_of
    >>> text = "sở y tế báo cáo ubnd tỉnh. định kỳ kiểm tra"
    >>> [text[first:last] for first, last, _ in clauses_of(text, words_of(text, text), 0)]
    ['sở y tế báo cáo ubnd tỉnh', 'định kỳ kiểm tra']
    """
    first = start
    for stop in _stops(text[: len(text.rstrip(ENDS))], start):
        behind = stop + 1
        while behind < len(text) and text[behind].isspace():
            behind += 1
        if text[stop : stop + 1] == ";" and behind < len(text):
            subject = subject_at(text, words, first)
            listed = subject is not None and subject.predicate > stop
            if listed or not _begins(text, words, behind):
                continue
        yield from _split(text, words, first, stop)
        first = behind
    last = len(text.rstrip(ENDS))
    if first < last:
        yield from _split(text, words, first, last)


def _begins(text: str, words: Sequence[Word], start: int) -> bool:
    if _NEW.match(text, start) or ASK.match(text, start):
        return True
    return subject_at(text, words, start) is not None


def _split(text: str, words: Sequence[Word], start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Cut a clause where "định kỳ" begins another, or the verb that it begins with comes again."""
    if end <= start:
        return
    breaks = {match.end() for match in _PERIODIC.finditer(text, start, end)}
    place = word_at(words, start)
    subject = subject_at(text, words, start)
    if subject is not None:
        place = word_at(words, subject.predicate)
    if (count := verb_at(words, place)) and place + count <= len(words):
        verb = r"\s{1,3}".join(re.escape(word.text) for word in words[place : place + count])
        again = re.compile(rf",\s{{1,3}}(?=(?:{_ADVERBS}\s{{1,3}})?{verb}{_END})")
        if count > 1 and not _AGAIN.match(text, words[place].start):
            breaks |= {match.end() for match in again.finditer(text, words[place].end, end)}
    first = start
    for place in sorted(breaks):
        if place > first:
            yield first, place, first > start
            first = place
    yield first, end, first > start


def _stops(text: str, start: int) -> Iterator[int]:
    """Give the places of the full stops and semicolons outside brackets."""
    depth, place, closed = 0, start, text.rfind(")")
    for match in _STOP.finditer(text, start):
        depth += text.count("(", place, match.start()) - text.count(")", place, match.start())
        depth, place = max(0, depth), match.start()
        if depth and closed > match.start():
            continue
        if match[0] == "." and _ABBREVIATED.search(text, max(start, match.start() - _LOOK_BACK), match.start()):
            continue
        yield match.start()
