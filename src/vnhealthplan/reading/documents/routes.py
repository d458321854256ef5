"""Where reports go: who receives them first, and to whom that body passes them on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents import body_words as lexicon
from vnhealthplan.reading.documents.body_lists import bodies_at
from vnhealthplan.reading.documents.word_list import starts_with, word_at
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.documents.word_list import Word

_EDGE, _END = r"(?<![^\W_])", r"(?![^\W_])"
_PUT = "".join(f"(?<!{fold(word).text} )" for word in ("chương", "quá", "lộ", "quy", "công", "giáo", "tiến", "hành"))
_ACT = re.compile(rf"{_EDGE}(?:{any_of('báo cáo|gửi|nộp|sơ kết|tổng kết')}){_END}")
_HAND = re.compile(
    rf"{_EDGE}(?P<act>{any_of('thông tin, báo cáo|báo cáo|gửi|nộp')}|{_PUT}trình|{any_of('về|cho|tới|đến|lên')})"
    rf"{_END}\s{{1,3}}"
)
_TO = re.compile(
    rf"(?:{any_of('về|cho|tới|đến|lên|với|bằng văn bản|kết quả|báo cáo|định kỳ|qua')}{_END}\s{{1,3}}){{0,3}}"
)
_ONWARD = re.compile(
    rf"(?:[,;]\s{{0,3}})?(?P<for>{_EDGE}{any_of('để|nhằm')}\s{{1,3}})?"
    rf"(?P<sum>(?:{any_of('kịp thời|theo dõi|xem xét|tiến hành')},?\s{{1,3}}){{0,2}}{_EDGE}tổng hợp{_END})"
)
_BEHIND = re.compile(rf"\s{{0,3}}(?:$|[,;]|{any_of('trước|vào|định kỳ|hàng|hằng|mỗi|chậm nhất|theo|để')}{_END})")
_REVIEW = re.compile(rf"{_EDGE}{any_of('sơ kết|tổng kết')}{_END}")
_REPORT = re.compile(rf"{_EDGE}báo cáo{_END}")


class Route(NamedTuple):
    """The way of a report: places of its receivers, of those it is passed on to, and where each part stands.

    `handed` is where the words on handing it over begin, `onward` where the first receiver sums up.
    """

    receivers: tuple[tuple[int, int], ...]
    handed: int | None
    onward: int | None
    later: tuple[tuple[int, int], ...]


def has_report(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of a folded text speaks of reporting, sending or reviewing."""
    return bool(_ACT.search(text, start, end))


def read_route(text: str, words: Sequence[Word], start: int, end: int) -> Route:
    """Read who receives a report in a stretch of a folded text.

    >>> from vnhealthplan.reading.documents.word_list import words_of
    >>> text = "gửi Sở Y tế để tổng hợp, báo cáo UBND tỉnh"
    >>> route = read_route(text.lower(), words_of(text.lower(), text), 0, len(text))
    >>> [text[slice(*place)] for place in (*route.receivers, *route.later)]
    ['Sở Y tế', 'UBND tỉnh']
    """
    first = _receivers(text, words, start, end)
    if first is None:
        return Route((), None, None, ())
    handed, receivers = first
    onward = _ONWARD.search(text, receivers[-1][1], end)
    if onward is None or not (onward["for"] or onward.start() - receivers[-1][1] <= 1):
        return Route(receivers, handed, None, ())
    later = _receivers(text, words, onward.start("sum"), end)
    return Route(receivers, handed, onward.start("sum"), later[1] if later else ())


def _receivers(
    text: str, words: Sequence[Word], start: int, end: int
) -> tuple[int, tuple[tuple[int, int], ...]] | None:
    acting = False
    review = _REVIEW.search(text, start, end)
    for match in _HAND.finditer(text, start, end):
        acting = acting or bool(match["act"]) or (review is not None and review.end() <= match.start())
        if not acting:
            continue
        to = _TO.match(text, match.end(), end)
        behind = to.end() if to else match.end()
        for place in dict.fromkeys((behind, match.end())):
            found = bodies_at(text, words, word_at(words, place))
            if found is None or found.bodies[-1][1] > end:
                continue
            if not found.bare or (match["act"] and _is_one(text, words, found.bodies[0], end)):
                return match.start(), found.bodies
    return None


def _is_one(text: str, words: Sequence[Word], body: tuple[int, int], end: int) -> bool:
    """Say whether a noun of a kind is the body of a level, and the time or nothing follows: "báo cáo trạm y tế xã"."""
    first, last = word_at(words, body[0]), word_at(words, body[1]) - 1
    single = starts_with(words, first, lexicon.INSTITUTIONS)
    return (
        single >= max(1, starts_with(words, first, lexicon.GROUPS))
        and words[last].text in lexicon.PLACES
        and _BEHIND.match(text, body[1], end) is not None
    )


def content_of(text: str, start: int, handed: int | None, end: int) -> tuple[int, int] | None:
    """Give the place of the words on what is reported, between "báo cáo" and where it is handed over."""
    last = end if handed is None else handed
    report = _REPORT.search(text, start, last)
    review = _REVIEW.search(text, start, last)
    first = (
        review.start()
        if review and (report is None or review.start() < report.start())
        else report.end()
        if report
        else None
    )
    if first is None or first >= last:
        return None
    words = text[first:last]
    begin = first + len(words) - len(words.lstrip(" ,;:"))
    stop = first + len(words.rstrip(" ,;:"))
    return (begin, stop) if begin < stop else None
