"""Where a document tells of results and of the state of things, not of what is planned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.marks import read_mark
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Section

_STATES = any_of("tình hình|thực trạng|hiện trạng|đặc điểm tình hình")
_DONE = any_of("kết quả thực hiện|kết quả đạt được")
_JUDGED = any_of("chung|khái quát|tổng quát|sơ bộ|kết quả|tình hình|thực trạng|hiện trạng|việc|công tác|năm")
_RESULTS = re.compile(rf"(?:{_STATES}|{any_of('kết quả')}|{any_of('đánh giá')}(?:\s+{_JUDGED}|[\s*_:.]*$))(?![^\W_])")
_RUN_IN = re.compile(rf"(?:{_STATES}|{_DONE})(?![^\W_])[^:.;\n]{{0,80}}:")
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
_OPENING = "*_ #\"'("


def results_of(page: Page, sections: Sequence[Section]) -> tuple[Span, ...]:
    """Give the stretches, in order and apart, that stand under headings or behind opening words of results."""
    found: list[Span] = []
    for span in sorted((*_of_sections(sections), *_of_lines(page))):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return tuple(found)


def tells_of_results(title: str) -> bool:
    """Say whether a folded heading tells of results, and of nothing that is yet to come.

    >>> [tells_of_results(fold(title).text) for title in ("KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024", "KẾT QUẢ CẦN ĐẠT")]
    [True, False]
    """
    words = title.strip(_OPENING)
    return _RESULTS.match(words) is not None and _AHEAD.search(_OBJECT.sub(" ", words)) is None


def _of_sections(sections: Sequence[Section]) -> Iterator[Span]:
    for section in sections:
        if section.title is not None and tells_of_results(fold(section.title).text):
            yield section.span


def _of_lines(page: Page) -> Iterator[Span]:
    """Give the paragraphs that open with such words and a colon; a bare "Kết quả:" may be what a duty brings."""
    for line in page.lines:
        if line.kind != "paragraph":
            continue
        mark = read_mark(line.text, page.raw(line))
        words = line.text[0 if mark is None else mark.rest :].lstrip(_OPENING)
        opening = _RUN_IN.match(words)
        if opening is not None and tells_of_results(opening[0]):
            yield line.span
