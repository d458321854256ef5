"""Cited documents: their type, number, issuer, date and title, each document once with all places that cite it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.citations import citations_of
from vnhealthplan.reading.documents.lines import Page, read_page
from vnhealthplan.reading.documents.named import named_documents
from vnhealthplan.reading.documents.records import DraftReference
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_OWN_NUMBER = re.compile(r"[\s*_•·-]{0,6}số(?: hiệu| kí hiệu)?\s?:")

_DECREES = re.compile(rf"^(?:về )?(?:việc )?{any_of('phê duyệt|ban hành')} ")


def read_references(text: str) -> tuple[DraftReference, ...]:
    """Give the documents that a text cites, in the order of their first places.

    The number of the document itself ("Số: 242/KH-UBND") is none.  Places that print the same number and no other
    date are one document; the first that says an issuer or a title gives it.

    >>> (cited,) = read_references("Căn cứ Nghị quyết số 20-NQ/TW, ngày 25/10/2017 của Bộ Chính trị về y tế;")
    >>> cited.type, cited.number, cited.issuer, str(cited.issued_on), cited.title
    ('NQ', '20-NQ/TW', 'Bộ Chính trị', '2017-10-25', 'về y tế')
    """
    return references_of(read_page(text))


def references_of(page: Page) -> tuple[DraftReference, ...]:
    """Give the cited documents of a text that is split already, as read_references does."""
    own: set[str] = set()
    cited: list[DraftReference] = []
    for line in page.lines:
        citations = citations_of(page, line)
        if _OWN_NUMBER.match(line.text):
            own |= {_key(citation.reference) for citation in citations if citation.reference.number}
            continue
        cited += [citation.reference for citation in citations]
        cited += named_documents(page, line, citations)
    merged = _merged(reference for reference in cited if reference.number is None or _key(reference) not in own)
    decreed = {_DECREES.sub("", _title_key(one)) for one in merged if one.number is not None}
    merged = [one for one in merged if one.number or one.symbol or _title_key(one) not in decreed]
    return tuple(sorted(merged, key=lambda reference: reference.spans[0]))


def _title_key(reference: DraftReference) -> str:
    return re.sub(r"[\W_]+", " ", fold(reference.title or "").text).strip()


def _key(reference: DraftReference) -> str:
    """Give what two places must share to cite one document: the number, or the title where there is none."""
    if reference.number is not None:
        return fold(reference.number).text.lstrip("0")
    return _title_key(reference) or fold(reference.symbol or "").text


def _merged(references: Iterable[DraftReference]) -> list[DraftReference]:
    groups: dict[str, list[DraftReference]] = {}
    for reference in references:
        groups.setdefault(_key(reference), []).append(reference)
    _join_short_numbers(groups)
    merged: list[DraftReference] = []
    for group in groups.values():
        by_day: dict[date | None, list[DraftReference]] = {}
        for reference in group:
            by_day.setdefault(reference.issued_on, []).append(reference)
        one_day = len(by_day.keys() - {None}) <= 1
        merged += [_one(group)] if one_day else [_one(same) for same in by_day.values()]
    return merged


def _join_short_numbers(groups: dict[str, list[DraftReference]]) -> None:
    """Put "Đề án 06" to "Đề án 06/CP", where one longer number alone begins with it."""
    longer: dict[tuple[str, str | None], list[str]] = {}
    for key, group in groups.items():
        if group[0].number and group[0].symbol is not None:
            longer.setdefault((key.partition("/")[0], group[0].type), []).append(key)
    for key in [key for key, group in groups.items() if group[0].number and group[0].symbol is None]:
        known = longer.get((key, groups[key][0].type), [])
        if len(known) == 1:
            groups[known[0]] += groups.pop(key)


def _one(group: list[DraftReference]) -> DraftReference:
    """Make one record of all places that cite a document; a fault of one place is none where another is whole."""
    first, rest = group[0], group[1:]
    evidence = dict(first.evidence)
    for field in ("type", "issuer", "issued_on", "title"):
        giver = next((one for one in group if getattr(one, field) is not None), None)
        if giver is not None and giver is not first and getattr(first, field) is None:
            first = replace(first, **{field: getattr(giver, field)})
            evidence[field] = giver.evidence[field]
    faults = tuple(fault for one in group for fault in one.faults)
    if first.issued_on is not None:
        faults = tuple(fault for fault in faults if "date" not in fault)
    return replace(
        first,
        spans=(*first.spans, *(span for one in rest for span in one.spans)),
        numbers=(*first.numbers, *(span for one in rest for span in one.numbers)),
        dates=(*first.dates, *(span for one in rest for span in one.dates)),
        faults=tuple(dict.fromkeys(faults)),
        evidence=evidence,
    )
