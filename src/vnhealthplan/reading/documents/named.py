"""Documents cited by their title alone: "Chiến lược quốc gia về dinh dưỡng giai đoạn 2021 - 2030"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.document_types import type_of_words
from vnhealthplan.reading.documents.periods import periods_of
from vnhealthplan.reading.documents.records import DraftReference
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.reading.documents.citations import Citation
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Line

_KINDS = any_of("chương trình|đề án|chiến lược|quy hoạch|kế hoạch")
_START = re.compile(rf"(?<![^\W_]){_KINDS}(?![^\W_])")
_STOP = re.compile(
    rf"[;\"\t\n()]|[.](?=\s|$)|\s(?:theo|gắn với|ban hành)\s"
    rf"|(?:,\s|\svà\s)(?={_KINDS}\s)|,\s(?:góp phần|giảm|để|nhằm|phấn đấu)"
)
_COMMA = re.compile(r",\s(?!chống|chữa|tầm nhìn)|\s(?:và|để|nhằm|trên địa bàn)\s")
_NATION = re.compile(rf"{_KINDS}\s(?:mục tiêu\s|hành động\s)?(?:quốc gia(?=\s[^\W\d_])|sức khỏe việt nam)")
_NATION_ABOUT = re.compile(rf"{_KINDS}\s(?:(?:mục tiêu\s|hành động\s)?quốc gia về\s|sức khỏe việt nam)")
_PLANNED = re.compile(
    rf"{any_of('xây dựng|lập|thành lập|hoàn thành|các|những|ban hành|trên đây là')}\s(?:và triển khai\s)?$"
)
_OWN = re.compile(rf"{_KINDS}\s(?:này|số|trọng tâm|cụ thể|chi tiết|trong|của|và|phải)(?![^\W_])")
_PLAN = re.compile(
    rf"{any_of('kế hoạch')}\s(?!quốc gia|hành động|triển khai|tổng thể)"
)  # too common a word without such an addition
_BETWEEN_PERIODS = re.compile(r",?\s{0,3}(?:và\s)?|\s?,?\s?")
_LONGEST, _LOOK_BACK = 260, 24


def named_documents(page: Page, line: Line, citations: list[Citation]) -> list[DraftReference]:
    """Give the programmes, schemes, strategies and plans of one line that are cited without a number.

    Their name begins with a capital and either holds a period, at which it ends, or says that it is national; one
    that is still to be made ("xây dựng Đề án ...") or stands in the title of a numbered document is none.
    """
    found: list[DraftReference] = []
    taken = bytearray(len(line.text) + 1)
    for citation in citations:
        if not taken[citation.end - 1]:
            taken[citation.start : citation.end] = b"\1" * (citation.end - citation.start)
    for start, end in _names(line, page):
        if any(taken[start:end]):
            continue
        span, title = page.span(line, start, end), page.words(line, start, end)
        kind = next(
            (code for word in (1, 2, 3) if (code := type_of_words(" ".join(line.text[start:end].split()[:word])))), None
        )
        evidence = {"title": Evidence("stated", span)} | ({"type": Evidence("stated", span)} if kind else {})
        found.append(
            DraftReference(
                type=kind,
                number=None,
                issuer=None,
                issued_on=None,
                title=title,
                symbol=None,
                spans=(span,),
                numbers=(),
                dates=(),
                evidence=evidence,
            )
        )
    return found


def _names(line: Line, page: Page) -> Iterator[tuple[int, int]]:
    text, done = line.text, 0
    for match in _START.finditer(text):
        start = match.start()
        national = _NATION.match(text, start)
        capital = page.span(line, start, start + 1).of(page.folded.raw)[:1].isupper()
        if start < done or _OWN.match(text, start) or _PLAN.match(text, start) or not (national or capital):
            continue
        if _PLANNED.search(text[max(0, start - _LOOK_BACK) : start]):
            continue
        stop = _STOP.search(text, match.end(), start + _LONGEST)
        limit = stop.start() if stop else min(len(text), start + _LONGEST)
        end = _end_of_period(text[start:limit])
        if end is None and (national := _NATION_ABOUT.match(text, start)):
            comma = _COMMA.search(text, national.end(), limit)
            end = (comma.start() if comma else limit) - start
        if end is not None:
            done = start + end
            yield start, done


def _end_of_period(words: str) -> int | None:
    """Give the place behind the first period that a title names, with a vision that goes on from it."""
    periods = periods_of(words)
    if not periods:
        return None
    end = periods[0].end
    for period in periods[1:]:
        if not _BETWEEN_PERIODS.fullmatch(words[end : period.start]):
            break
        end = period.end
    return end
