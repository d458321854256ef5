"""The documents that a plan cites, each once, and the last day on which one of them can have been issued."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.finding import shown
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.finding import Path
    from vnhealthplan.models import Plan
    from vnhealthplan.models.document import DocumentReference

_BLANK_DAY = re.compile(
    r"ngày[\s.…_]{0,40}(?:tháng[\s.…_]{0,40}năm|/[\s.…_]{0,40}/)\s{0,9}((?:19|2[01])[0-9]{2})(?![0-9])"
)


class Limit(NamedTuple):
    """The last day that a cited document can bear, and why."""

    day: dt.date
    reason: Words


def cited_documents(plan: Plan) -> Iterator[tuple[Path, DocumentReference]]:
    """Give the documents that a plan carries out or cites, with their places; what both lists have, once.

    >>> from vnhealthplan.models import Plan
    >>> area = {"name": "Như Thanh", "level": "district", "system": "pre-2025"}
    >>> cited = [{"number": "20-NQ/TW"}]
    >>> plan = Plan(id="p", title="A", document={}, area=area, period="2021", implements=cited, legal_basis=cited)
    >>> [path for path, _ in cited_documents(plan)]
    [('implements', 0)]
    """
    seen: set[tuple[str | None, dt.date | None, str | None, str | None]] = set()
    for field, documents in (("implements", plan.implements), ("legal_basis", plan.legal_basis)):
        for index, document in enumerate(documents):
            key = (document.number, document.issued_on, document.issuer, document.title)
            if key not in seen:
                seen.add(key)
                yield (field, index), document


def called(document: DocumentReference) -> str:
    """Give the number of a document, or its title where it has none, safe to show."""
    return shown(document.number or document.title or document.type)


def last_day_to_cite(plan: Plan) -> Limit:
    """Give the last day on which a document can have been issued that this plan cites.

    It is the plan's own date.  Where that is blank, it is the end of the plan's period; for a range of years whose
    document prints at least its year ("ngày tháng năm 2021"), it is the end of that year or of the first one.
    """
    if plan.document.issued_on is not None:
        return Limit(plan.document.issued_on, Words("ngày của chính kế hoạch", "the date of the plan itself"))
    if plan.period.kind == "range" and (year := _printed_year(plan)) is not None:
        day = dt.date(max(year, plan.period.first.year), 12, 31)
        return Limit(day, Words("năm in trên kế hoạch", "the year that the plan prints"))
    day = dt.date(plan.period.last.year, 12, 31)
    return Limit(day, Words("năm cuối của thời kỳ kế hoạch", "the last year of the plan's period"))


def _printed_year(plan: Plan) -> int | None:
    quote = plan.document.source.quote if plan.document.source is not None else ""
    found = _BLANK_DAY.search(quote.casefold())
    return int(found[1]) if found else None
