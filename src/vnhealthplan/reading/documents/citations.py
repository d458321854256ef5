"""One place that cites a document by its number: what stands around the number, in the order of print."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents.bodies import BODY, body_end
from vnhealthplan.reading.documents.dates import date_fault, dates_of
from vnhealthplan.reading.documents.document_types import TYPE_WORDS, issuer_of_symbol
from vnhealthplan.reading.documents.numbers_of_documents import NumberWords, numbers_of
from vnhealthplan.reading.documents.records import DraftReference, ReferenceFault
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.records import Evidence

if TYPE_CHECKING:
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import DraftDate, Line

_TO_DATE = re.compile(r"[\s,(]*(?:(?:ban hành|kí|được ban hành)\s+)?(?:ngày\s*)?")
_DATE_WORD = re.compile(r"[\s,]*ngày\s+(?P<printed>[0-9][^\s,;]{0,20})")
_OF = re.compile(r"[\s,)]*(?:của|do)\s+")
_DOES = re.compile(
    rf"\s+(?:{any_of('đã|sẽ|tiếp tục')}\s+)?"
    rf"{any_of('ban hành|xây dựng|triển khai|phê duyệt|quyết định|yêu cầu|đề nghị|giao|tổ chức|hướng dẫn|thông báo')}"
    r"(?![^\W_])"
)
_DOES_INSIDE = re.compile(rf"\s{any_of('ban hành|phê duyệt|yêu cầu|đề nghị')}(?![^\W_])")
_SKIPPED = re.compile(r"[\s,)]*")
_OPENINGS = any_of(
    "về|v/v|thực hiện|triển khai|ban hành|phê duyệt|quy định|thông báo|hướng dẫn|sửa đổi|tiếp tục|tăng cường|"
    "kế hoạch|quy hoạch"
)
_TITLE = re.compile(rf"\"|{_OPENINGS}(?![^\W_])")
_TITLE_END = re.compile(
    rf"[;:\t\n()]|[.](?=\s|\"|$)|/\.|,\s+(?={BODY.pattern}|như sau|cụ thể)"
    rf"|\s+(?:và|,)\s+(?={TYPE_WORDS}\s+(?:số\s+)?[0-9])|\s+(?:cụ thể )?như sau"
)
_OF_BODY = re.compile(rf"\s+của\s+(?={BODY.pattern})")
_BODY_AT = re.compile(rf"của\s+(?P<body>{BODY.pattern}[^;.,\"\t]{{0,60}}?)\s+tại\s+$")
_TITLE_BEFORE = re.compile(
    r"(?:\s(?:ban hành|phê duyệt|được phê duyệt|đã được phê duyệt|kèm)){0,3}\s+(?:theo|tại|trong|kèm theo)\s+$"
)
_NAMED = re.compile(rf"(?<![^\W_]){any_of('chương trình|đề án|chiến lược|quy hoạch|kế hoạch')}(?![^\W_])")
_CONJUNCTION = re.compile(r"\s*(?:[,;]|và)\s*")
_LOOK_BACK, _LONGEST_TITLE = 240, 600
_SENTENCE_END = re.compile(r"[.]\s")


class Citation(NamedTuple):
    """A reference at one place, with the places of its words in the text of its line."""

    reference: DraftReference
    start: int
    end: int


def citations_of(page: Page, line: Line) -> list[Citation]:
    """Give the places of one line that cite a document by its number.

    Where a list of documents names their issuer once, at its end, those before it with the same letters in their
    numbers take it over, as carried.
    """
    numbers = numbers_of(page, line)
    if not numbers:
        return []
    dates = dates_of(page, line)
    found = [_citation(page, line, number, dates) for number in numbers]
    for place in range(len(found) - 2, -1, -1):
        found[place] = _with_issuer_of_the_next(line, found[place], found[place + 1])
    for place in range(1, len(found)):
        found[place] = _with_title_of_the_last(line, found[place - 1], found[place])
    return found


def _citation(page: Page, line: Line, number: NumberWords, dates: list[tuple[DraftDate, int, int]]) -> Citation:
    text, faults = line.text, list[ReferenceFault]()
    evidence = {"number": Evidence("stated", page.span(line, number.first, number.end))}
    if number.type is not None:
        evidence["type"] = Evidence("stated", page.span(line, number.start, number.end))
    if number.number is None:
        faults.append("blank_number")
    end, day = _date_after(text, number.end, dates)
    spans = () if day is None else (day.span,)
    if day is not None and day.value is not None:
        evidence["issued_on"] = Evidence("stated", day.span)
    elif day is not None:
        faults.append(date_fault(day))
    elif odd := _DATE_WORD.match(text, number.end):
        end, spans = odd.end(), (page.span(line, *odd.span("printed")),)
        faults.append("malformed_date")
    issuer, end = _issuer_after(page, line, end, evidence)
    if issuer is None and (issuer := issuer_of_symbol(number.symbol or "")) is not None:
        evidence["issuer"] = Evidence("stated", evidence["number"].span)
    title, end, last = _title_after(page, line, number, end, evidence)
    start = number.start
    if issuer is None:
        issuer = _issuer_after(page, line, last, evidence)[0] or _issuer_before(page, line, number, evidence)
    if title is None:
        title, start = _title_before(page, line, number, evidence)
    reference = DraftReference(
        type=number.type,
        number=number.number,
        issuer=issuer,
        issued_on=None if day is None else day.value,
        title=title,
        symbol=number.symbol,
        spans=(page.span(line, start, max(end, number.end)),),
        numbers=(page.span(line, number.first, number.end),),
        dates=spans,
        faults=tuple(faults),
        evidence=evidence,
    )
    return Citation(reference, start, end)


def _date_after(text: str, end: int, dates: list[tuple[DraftDate, int, int]]) -> tuple[int, DraftDate | None]:
    reach = _TO_DATE.match(text, end)
    place = bisect_left(dates, end, key=itemgetter(1))
    if place < len(dates) and reach is not None and dates[place][1] <= reach.end():
        return dates[place][2], dates[place][0]
    return end, None


def _issuer_after(page: Page, line: Line, start: int, evidence: dict[str, Evidence]) -> tuple[str | None, int]:
    of = _OF.match(line.text, start)
    skipped = of or _SKIPPED.match(line.text, start)
    first = skipped.end() if skipped else start
    if not BODY.match(line.text, first):
        return None, start
    last = body_end(line.text, first)
    name = page.words(line, first, last)
    if not name[:1].isupper() or (of is None and "," in line.text[start:first] and _acts(line.text, first, last)):
        return None, start  # behind a comma, a body that does something begins the main clause
    evidence["issuer"] = Evidence("stated", page.span(line, first, last))
    return name, last


def _acts(text: str, first: int, last: int) -> bool:
    """Say whether a body does something, be it in words that its name seems to go on with."""
    return bool(_DOES.match(text, last) or _DOES_INSIDE.search(text, first, last))


def _title_after(
    page: Page, line: Line, number: NumberWords, start: int, evidence: dict[str, Evidence]
) -> tuple[str | None, int, int]:
    """Give the title, the end of the citation, and where an issuer may follow."""
    text = line.text
    if number.name is not None:
        evidence["title"] = Evidence("stated", page.span(line, *number.name))
        return page.words(line, *number.name).strip(" ,"), start, start
    skipped = _SKIPPED.match(text, start)
    first = skipped.end() if skipped else start
    opening = _TITLE.match(text, first)
    if opening is None:
        return None, start, start
    quote = text.find('"', first, opening.end() + 2)
    if quote >= 0 and (closing := text.find('"', quote + 1, quote + _LONGEST_TITLE)) > 0:
        first, last, end = quote + 1, closing, closing + 1
    else:
        last = end = _end_of_title(text, first)
        if "issuer" not in evidence:
            last = _before_issuer(text, first, last)
    words = page.words(line, first, last).strip(" ,")
    if not words:
        return None, start, start
    evidence["title"] = Evidence("stated", page.span(line, first, last))
    return words, end, last


def _end_of_title(text: str, first: int) -> int:
    limit = min(len(text), first + _LONGEST_TITLE)
    brackets = 0
    for found in _TITLE_END.finditer(text, first, limit):
        if found[0] in {"(", ")"}:
            brackets += 1 if found[0] == "(" else -1
            if brackets >= 0:
                continue
        if brackets <= 0:
            return found.start()
    return limit


def _before_issuer(text: str, first: int, last: int) -> int:
    """Give the end of a title that its issuer follows: "... giai đoạn 2021 - 2025 của UBND tỉnh"."""
    for found in _OF_BODY.finditer(text, first, last):
        if body_end(text, found.end()) >= last:
            return found.start()
    return last


def _issuer_before(page: Page, line: Line, number: NumberWords, evidence: dict[str, Evidence]) -> str | None:
    """Read "chỉ thị của Bộ Chính trị tại Nghị quyết số 24-NQ/TW"."""
    low = max(0, number.start - _LOOK_BACK)
    found = _BODY_AT.search(line.text[low : number.start])
    if found is None:
        return None
    first, last = low + found.start("body"), low + found.end("body")
    evidence["issuer"] = Evidence("stated", page.span(line, first, last))
    return page.words(line, first, last)


def _title_before(page: Page, line: Line, number: NumberWords, evidence: dict[str, Evidence]) -> tuple[str | None, int]:
    """Read "Đề án ... theo Quyết định 316/QĐ-TTg": the last name with a capital before it."""
    low = max(0, number.start - _LOOK_BACK)
    words = line.text[low : number.start]
    found = _TITLE_BEFORE.search(words)
    clause = re.split(r"[;\"\t]|[.]\s", words[: found.start()])[-1] if found else ""
    base = low + (found.start() - len(clause) if found else 0)
    for name in reversed(list(_NAMED.finditer(clause))):
        span = page.span(line, base + name.start(), base + len(clause))
        if span.of(page.folded.raw)[:1].isupper():
            evidence["title"] = Evidence("stated", span)
            return page.words(line, base + name.start(), base + len(clause)), base + name.start()
    return None, number.start


def _with_issuer_of_the_next(line: Line, citation: Citation, later: Citation) -> Citation:
    own, following = citation.reference, later.reference
    same = own.symbol is not None and own.symbol == following.symbol
    if (
        own.issuer is not None
        or following.issuer is None
        or not same
        or _SENTENCE_END.search(line.text, citation.end, later.start)
    ):
        return citation
    evidence = {**own.evidence, "issuer": Evidence("carried", following.evidence["issuer"].span)}
    return citation._replace(reference=replace(own, issuer=following.issuer, evidence=evidence))


def _with_title_of_the_last(line: Line, earlier: Citation, citation: Citation) -> Citation:
    """Give "Đề án ... theo Quyết định số 194/QĐ-UBND và Quyết định số 607/QĐ-UBND" one title for both."""
    before, own = earlier.reference, citation.reference
    if (
        own.title is not None
        or before.title is None
        or not _CONJUNCTION.fullmatch(line.text, earlier.end, citation.start)
    ):
        return citation
    words = before.evidence["title"].span
    if words is None or words.start > before.numbers[0].start:
        return citation
    evidence = {**own.evidence, "title": Evidence("carried", words)}
    return citation._replace(reference=replace(own, title=before.title, evidence=evidence))
