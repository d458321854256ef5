"""Finding document numbers that are malformed, left blank, or that two dates claim."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.documents_cited import called, cited_documents
from vnhealthplan.checks.rules.documents_forms import better_form, fold_number
from vnhealthplan.finding import Finding, json_path, shown
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.finding import Path
    from vnhealthplan.models.document import DocumentReference

_FIRST_YEAR_OF_THE_FORMS = 2005  # before, ministries wrote 1613/BYT-QĐ, the Prime Minister 406-TTg
_ACTS = frozenset({"QĐ", "NQ", "CT", "KL", "TB", "BC", "TT", "TTLT", "NĐ"})  # plans and schemes go by their names
_ONE_ISSUER = re.compile(r"[-/](TTg|CP|BYT)$")
_OPENING = re.compile(r"(?:về việc|về|v/v|phê duyệt|ban hành)[\s:]+")
_SHORTEST_TITLE = 5  # syllables
_LATE_NUMBER = re.compile("0*[1-9][0-9]")  # every year has a number 1 to 9 on the same matter
_BOTH = Words("số và ngày ban hành", "number and date")
_NUMBER = Words("số", "its number")
_DATE = Words("ngày ban hành", "its date")
_THIS_PLAN = Words("kế hoạch này", "this plan")


def malformed_document_number(context: PlanContext) -> Iterator[Finding]:
    """Find numbers that are of no form of the State, the Party or the National Assembly."""
    own = ("document",), context.plan.document
    for path, document in (own, *cited_documents(context.plan)):
        issued = document.issued_on
        if document.number is None or (issued is not None and issued.year < _FIRST_YEAR_OF_THE_FORMS):
            continue
        better = better_form(document.number, issued.year if issued is not None else None)
        if better is not None:
            details = {"number": shown(document.number), "reason": better.reason, "form": better.form}
            yield Finding("VHP613", (*path, "number"), details)


def one_document_two_dates(context: PlanContext) -> Iterator[Finding]:
    """Find a number that two dates claim: for one issuer in one year, or under one and the same title."""
    first: dict[tuple[str, ...], tuple[Path, dt.date]] = {}
    told: set[tuple[str, dt.date]] = set()
    for path, document in cited_documents(context.plan):
        number, issued = fold_number(document.number or ""), document.issued_on
        if issued is None or not any(map(str.isalpha, number)):
            continue
        for key in _identities(number, issued, document):
            place, date = first.setdefault(key, (path, issued))
            if date != issued and (number, issued) not in told:
                told.add((number, issued))
                details = {
                    "number": shown(document.number),
                    "date": shown(issued),
                    "first": json_path((*place, "issued_on")),
                    "other": shown(date),
                }
                yield Finding("VHP614", (*path, "issued_on"), details)


def blank_number_or_date(context: PlanContext) -> Iterator[Finding]:
    """Find the plan itself without number or date, and what it cites by one of them alone."""
    own = context.plan.document
    if (what := _blank(own)) is not None:
        yield Finding("VHP615", ("document",), {"document": _THIS_PLAN, "what": what})
    cited = list(cited_documents(context.plan))
    dated = {fold_number(row.number) for _, row in cited if row.number is not None and row.issued_on is not None}
    for path, document in cited:
        what = _blank(document)
        number = fold_number(document.number or "")
        is_known_elsewhere = what is _DATE and number in dated
        is_named = what is not _DATE and (document.type not in _ACTS or number in dated)
        if what is not None and not is_known_elsewhere and not is_named:
            yield Finding("VHP615", path, {"document": called(document), "what": what})


def _blank(document: DocumentReference) -> Words | None:
    has_number = any(map(str.isdigit, fold_number(document.number or "").partition("/")[0]))
    if has_number:
        return None if document.issued_on is not None else _DATE
    return _BOTH if document.issued_on is None else _NUMBER


def _identities(number: str, issued: dt.date, document: DocumentReference) -> Iterator[tuple[str, ...]]:
    """Give what can be one document only: its number with issuer and year, its number with its title."""
    folded = number.casefold()
    if _ONE_ISSUER.search(number):
        yield folded, str(issued.year), ""
    elif document.issuer is not None:
        yield folded, str(issued.year), _folded(document.issuer).replace("ủy ban nhân dân", "ubnd")
    title = _folded(document.title or "")
    while opening := _OPENING.match(title):
        title = title[opening.end() :]
    if len(title.split()) >= _SHORTEST_TITLE and _LATE_NUMBER.match(number):
        yield folded, title


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
