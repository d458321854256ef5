"""Where a document tells of results and of the state of things, not of what is planned."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.marks import read_mark
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Line, Section

_STATES = any_of("tình hình|thực trạng|hiện trạng|đặc điểm tình hình")
_DONE = any_of("kết quả thực hiện|kết quả đạt được")
_JUDGED = any_of("chung|khái quát|tổng quát|sơ bộ|kết quả|tình hình|thực trạng|hiện trạng|việc|công tác|năm")
_FAULTS = rf"{any_of('tồn tại|hạn chế|khó khăn|thuận lợi')}(?=\s*(?:[,;:.]|{any_of('và')}\s|$))"
_RESULTS = re.compile(
    rf"(?:{_STATES}|{_FAULTS}|{any_of('kết quả')}|{any_of('đánh giá')}(?:\s+{_JUDGED}|[\s*_:.]*$))(?![^\W_])"
)
_RUN_IN = re.compile(rf"(?:{_STATES}|{_DONE})(?![^\W_])[^:.;\n]{{0,80}}:")
_NAMED = re.compile(rf"(?:{_STATES}|{_DONE})(?![^\W_])")
_AIM = any_of("mục tiêu|chỉ tiêu|nhiệm vụ|kế hoạch")
_OBJECT = re.compile(
    rf"{any_of('thực hiện|triển khai|kết quả')}\s+(?:{any_of('các|một số|những')}\s+)?"
    rf"{_AIM}(?:(?:\s*,|\s+{any_of('và')})\s*{_AIM})*"
)
_AHEAD = re.compile(
    any_of(
        "mục tiêu|chỉ tiêu|nhiệm vụ|kế hoạch|phương hướng|định hướng|giải pháp|dự kiến|dự báo|mong đợi|mong muốn|"
        "cần đạt|phải đạt|phấn đấu|yêu cầu|đầu ra|đến năm"
    )
)
_AIMS = re.compile(
    rf"(?:{any_of('các|một số|những|hệ thống|cụ thể')}\s+)?"
    rf"{any_of('mục tiêu|chỉ tiêu|nhiệm vụ|phương hướng|định hướng|giải pháp')}(?![^\W_])"
)
_REACHED = re.compile(rf"{any_of('đã|chưa|đạt|không đạt|vượt|hoàn thành|kết quả|tồn tại|hạn chế')}(?![^\W_])")
_DONE_TITLE = re.compile(rf"{any_of('kết quả')}(?![^\W_])")
_PART = re.compile(rf"(?:{any_of('các|một số|những')}\s+)?{any_of('chỉ tiêu')}\s*[:.]?$")
_BARE = re.compile(rf"{any_of('kết quả|các kết quả')}[\s:.]*")
_YIELDING = frozenset({"duties", "targets", "goal", "organisation"})
_OPENING, _CLOSING, _STOPS = "*_ #\"'(", "*_ \"')", ".;,!?"
_LONGEST_TITLE, _TITLE_WORDS = 80, 12


def results_of(page: Page, sections: Sequence[Section]) -> tuple[Span, ...]:
    """Give the stretches, in order and apart, that stand under headings or behind opening words of results.

    Such a stretch ends at the first heading of aims in it, however low that is.
    """
    titled = {section.heading.start for section in sections if section.title is not None}
    aims = sorted({*_aims_of_sections(sections), *(place for place in _aims_of_lines(page) if place not in titled)})
    found: list[Span] = []
    for start, end in sorted((*_of_sections(sections), *_of_lines(page))):
        place = bisect_right(aims, start)
        last = min(end, aims[place]) if place < len(aims) else end
        first = max(start, found[-1].end) if found else start
        if first < last:
            found.append(Span(first, last))
    return tuple(found)


def tells_of_results(title: str) -> bool:
    """Say whether a folded heading tells of results, and of nothing that is yet to come.

    >>> [tells_of_results(fold(title).text) for title in ("KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024", "KẾT QUẢ CẦN ĐẠT")]
    [True, False]
    """
    words = title.strip(_OPENING)
    return _RESULTS.match(words) is not None and _AHEAD.search(_OBJECT.sub(" ", words)) is None


def tells_of_aims(title: str) -> bool:
    """Say whether a folded heading begins with what is yet to come, and does not say that it was reached.

    >>> [tells_of_aims(fold(title).text) for title in ("Các chỉ tiêu", "Chỉ tiêu chưa đạt", "Mục tiêu đã đặt ra")]
    [True, False, False]
    """
    words = title.strip(_OPENING)
    return _AIMS.match(words) is not None and _REACHED.search(words) is None


def is_bare(title: str) -> bool:
    """Say whether a folded "Kết quả" stands alone, which under duties and aims is what they are to bring.

    >>> [is_bare(fold(title).text) for title in ("Kết quả:", "Kết quả thực hiện")]
    [True, False]
    """
    return _BARE.fullmatch(title.strip(_OPENING)) is not None


def names_results(title: str) -> bool:
    """Say whether a folded heading is of results wherever it stands: "Kết quả thực hiện", "Thực trạng".

    >>> [names_results(fold(title).text) for title in ("Kết quả đạt được", "Kết quả điều trị lao")]
    [True, False]
    """
    return _NAMED.match(title.strip(_OPENING)) is not None


def _of_sections(sections: Sequence[Section]) -> Iterator[Span]:
    for section in sections:
        if section.title is None or not tells_of_results(fold(section.title).text):
            continue
        above = None if section.parent is None else sections[section.parent]
        if above is None or not is_bare(fold(section.title).text) or not _is_ahead(above):
            yield section.span


def _is_ahead(section: Section) -> bool:
    return section.kind in _YIELDING or _AHEAD.search(fold(section.title or "").text) is not None


def _of_lines(page: Page) -> Iterator[Span]:
    """Give the paragraphs that open with such words and a colon; a bare "Kết quả:" may be what a duty brings."""
    for line, words in _openings(page):
        opening = _RUN_IN.match(words)
        if opening is not None and tells_of_results(opening[0]):
            yield line.span


def _aims_of_sections(sections: Sequence[Section]) -> Iterator[int]:
    """Give where headings of aims begin; "Chỉ tiêu" right below "Kết quả thực hiện" is a part of the results."""
    before: Section | None = None
    for section in sections:
        title = "" if section.title is None else fold(section.title).text
        below = before is not None and section.parent is not None and sections[section.parent] is before
        part = below and before is not None and _DONE_TITLE.match(fold(before.title or "").text) and _PART.match(title)
        if title and tells_of_aims(title) and not part:
            yield section.span.start
        before = section


def _aims_of_lines(page: Page) -> Iterator[int]:
    """Give where lines begin that name aims before a colon, or in few words without any mark or stop."""
    for line, words in _openings(page):
        title, colon, _ = words.partition(":")
        short = len(title) <= _LONGEST_TITLE and len(title.split()) <= _TITLE_WORDS
        alone = len(title) == len(line.text.lstrip(_OPENING)) and title.rstrip(_CLOSING)[-1:] not in _STOPS
        if short and (colon or alone) and tells_of_aims(title):
            yield line.span.start


def _openings(page: Page) -> Iterator[tuple[Line, str]]:
    """Give the paragraphs with their words behind the mark that opens them."""
    for line in page.lines:
        if line.kind == "paragraph":
            mark = read_mark(line.text, page.raw(line))
            yield line, line.text[0 if mark is None else mark.rest :].lstrip(_OPENING)
