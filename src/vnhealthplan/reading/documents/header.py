"""The header: what a document says of itself before its first section, and what its publisher adds."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from vnhealthplan.reading.documents.area_of_plan import area_of
from vnhealthplan.reading.documents.carried_out import carried_out
from vnhealthplan.reading.documents.dates import date_fault, dates_of
from vnhealthplan.reading.documents.document_types import type_of_symbol, type_of_words
from vnhealthplan.reading.documents.head_lines import (
    TitleWords,
    issuer_of_head,
    labels_of,
    line_below,
    number_of_head,
    place_and_date,
    title_of,
)
from vnhealthplan.reading.documents.headings import sections_of
from vnhealthplan.reading.documents.lines import Page, read_page
from vnhealthplan.reading.documents.numbers_of_documents import numbers_of
from vnhealthplan.reading.documents.plan_period import period_of, vision_of
from vnhealthplan.reading.documents.records import DraftHeader, DraftReference, Section
from vnhealthplan.reading.documents.references import references_of
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.records import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.documents.records import Line

_HEAD_LINES = 60
_GENERAL_GOAL = re.compile(any_of("mục tiêu chung|mục tiêu tổng quát|mục tiêu"))
_BLANK = " \t*_"
_DETAIL = re.compile(any_of("cụ thể|chỉ tiêu|các mục tiêu"))


def read_header(text: str) -> DraftHeader:
    r"""Give what a text says of itself as a document; what it leaves open or blank is null.

    >>> header = read_header(
    ...     "UBND TỈNH BẮC NINH\nSố: /KH-UBND\nBắc Ninh, ngày tháng 7 năm 2024\nKẾ HOẠCH\nY tế năm 2025"
    ... )
    >>> header.type, header.number, header.year, header.faults, header.area.code, str(header.period)
    ('KH', None, 2024, ('blank_number', 'blank_date'), '27', '2025')
    """
    page = read_page(text)
    return header_of(page, sections_of(page), references_of(page))


def header_of(page: Page, sections: Sequence[Section], references: Sequence[DraftReference]) -> DraftHeader:
    """Give the header of a text that is split already, as read_header does."""
    first = sections[0].span.start if sections else len(page.folded.raw)
    head = [line for line in page.lines if line.span.end <= first][:_HEAD_LINES]
    title = title_of(page, head)
    fields: dict[str, Any] = {"faults": []}
    evidence: dict[str, Evidence] = {}
    _title(page, title, head, fields, evidence)
    _number_and_date(page, head, fields, evidence)
    _issuer(page, head, title, fields, evidence)
    _from_own_citation(page, references, fields, evidence)
    _from_publisher(page, fields, evidence)
    year = fields.get("year")
    for field, found in (("vision", vision_of(page, title)), ("period", period_of(page, title, sections, year))):
        if found is not None:
            fields[field], evidence[field] = found
    _goal(page, sections, fields, evidence)
    area = area_of(page, head, title, fields, references)
    fields["faults"] = tuple(dict.fromkeys(fields["faults"]))
    implements = carried_out(page, head, title, references)
    return DraftHeader(area=area, implements=implements, evidence=evidence, **fields)


def _title(
    page: Page, title: TitleWords | None, head: Sequence[Line], fields: dict[str, Any], evidence: dict[str, Evidence]
) -> None:
    if title is None:
        return
    line = head[title.place]
    fields["type"] = title.type
    evidence["type"] = Evidence("stated", line.span)
    words = " ".join(page.words(one) for one in title.lines)
    fields["title"] = words or None
    fields["full_title"] = f"{title.words} {words}".strip()
    last = title.lines[-1] if title.lines else line
    evidence["full_title"] = Evidence("stated", Span(line.span.start, last.span.end))
    if title.lines:
        evidence["title"] = Evidence("stated", Span(title.lines[0].span.start, last.span.end))


def _number_and_date(page: Page, head: Sequence[Line], fields: dict[str, Any], evidence: dict[str, Evidence]) -> None:
    if found := number_of_head(page, head):
        line, number = found
        fields.update(number=number.number, symbol=number.symbol)
        evidence["symbol"] = Evidence("stated", page.span(line, number.first, number.end))
        if number.number is None:
            fields["faults"].append("blank_number")
        else:
            evidence["number"] = evidence["symbol"]
        if "type" not in fields and (kind := type_of_symbol(number.symbol or "")):
            fields["type"], evidence["type"] = kind, evidence["symbol"]
    if dated := place_and_date(page, head):
        line, place, day = dated
        fields.update(place=page.words(line, *place), issued_on=day.value, year=day.year)
        evidence["place"] = Evidence("stated", page.span(line, *place))
        if day.year is not None:
            evidence["year"] = Evidence("stated", day.span)
        if day.value is not None:
            evidence["issued_on"] = Evidence("stated", day.span)
        else:
            fields["faults"].append(date_fault(day))


def _issuer(
    page: Page, head: Sequence[Line], title: TitleWords | None, fields: dict[str, Any], evidence: dict[str, Evidence]
) -> None:
    found = issuer_of_head(page, head, title)
    if found is None:
        return
    line, start, end = found
    name, span = page.words(line, start, end), page.span(line, start, end)
    if name.isupper() and "\t" not in line.text and (later := line_below(page, head, line)):
        name, span = f"{name} {page.words(later)}", Span(span.start, later.span.end)
    fields["issuer"] = name
    evidence["issuer"] = Evidence("stated", span)


def _from_own_citation(
    page: Page, references: Sequence[DraftReference], fields: dict[str, Any], evidence: dict[str, Evidence]
) -> None:
    """Take what an appendix says of its plan: "kèm theo Kế hoạch số /KH-SYT ngày / /2023 của Sở Y tế"."""
    for cited in references:
        if cited.number is not None or cited.symbol is None:
            continue
        for field in ("type", "issuer", "symbol"):
            value = getattr(cited, field)
            if fields.get(field) is None and value is not None:
                fields[field] = value
                evidence[field] = Evidence("carried", cited.spans[0])
        for line in page.lines:
            for day, _, _ in dates_of(page, line) if line.span.start <= cited.spans[0].start < line.span.end else ():
                if fields.get("year") is None and day.year is not None and day.span in cited.dates:
                    fields["year"], evidence["year"] = day.year, Evidence("carried", day.span)
        fields["faults"] += [fault for fault in cited.faults if fields.get("number") is None]
        return


def _from_publisher(page: Page, fields: dict[str, Any], evidence: dict[str, Evidence]) -> None:
    for label, (line, start) in labels_of(page).items():
        carried = Evidence("carried", page.span(line, start, len(line.text)))
        value = line.text[start:].strip()
        if label.startswith("số") and fields.get("number") is None:
            number = next(iter(numbers_of(page, line)), None)
            if number is not None and number.number is not None:
                fields.update(number=number.number, symbol=number.symbol)
                evidence["number"] = evidence["symbol"] = carried
        elif label == "ngày ban hành" and fields.get("issued_on") is None:
            day = next(iter(dates_of(page, line)), None)
            if day is not None and day[0].value is not None:
                fields.update(issued_on=day[0].value, year=day[0].year)
                evidence["issued_on"] = evidence["year"] = carried
        elif label.startswith("loại") and fields.get("type") is None and (kind := type_of_words(value)):
            fields["type"], evidence["type"] = kind, carried
        elif "ban hành" in label and not label.startswith("ngày") and fields.get("issuer") is None:
            fields["issuer"], evidence["issuer"] = page.words(line, start), carried


def _goal(page: Page, sections: Sequence[Section], fields: dict[str, Any], evidence: dict[str, Evidence]) -> None:
    """Take the words under "Mục tiêu chung", or under "Mục tiêu" where that has no parts of its own."""
    parents = {section.parent for section in sections}
    starts = [line.span.start for line in page.lines]
    for place, section in enumerate(sections):
        if section.title is None or section.kind not in {"goal", "targets"} or place in parents:
            continue
        name, _, _ = fold(section.title).text.partition(":")
        if not _GENERAL_GOAL.search(name) or _DETAIL.search(name):
            continue
        first, last = (bisect_left(starts, offset) for offset in (section.heading.end, section.span.end))
        said = [(line, 0) for line in page.lines[first:last] if line.kind == "paragraph"]
        head = page.lines[bisect_left(starts, section.heading.start)]
        behind = head.text.find(":") + 1
        if behind and head.text[behind:].strip(_BLANK):
            said.insert(0, (head, behind + len(head.text[behind:]) - len(head.text[behind:].lstrip(_BLANK))))
        if said:
            fields["goal"] = "\n".join(page.words(line, start) for line, start in said)
            start = page.span(said[0][0], said[0][1], len(said[0][0].text)).start
            evidence["goal"] = Evidence("stated", Span(start, said[-1][0].span.end))
            return
