"""Finding dates in the source text that do not exist, and cited ones that are later than the plan."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.rules.documents_cited import cited_documents, last_day_to_cite
from vnhealthplan.checks.rules.text_places import LineNumbers
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.checks.rules.documents_cited import Limit
    from vnhealthplan.finding import Path
    from vnhealthplan.models import Plan

_SLASHED = re.compile(r"(?<![0-9A-Za-zĐđ/.,])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9/])")
_WORDED = re.compile(
    r"[Nn]gày\s{1,3}([0-9]{1,2})\s{1,3}tháng\s{1,3}([0-9]{1,2})(?![0-9/])(?:\s{1,3}năm\s{1,3}([0-9]{4})(?![0-9]))?"
)
_CITING = re.compile(
    r"[0-9]{1,6}(?:/[0-9]{4})?[-/][A-ZĐ][A-Za-zĐđ]{0,9}(?:[-/][A-ZĐ][A-Za-zĐđ]{0,11})+,?\s{1,3}(?:ngày\s{1,3})?$"
)
_FARTHEST_CITING = 60  # characters before a date that can hold a number and "ngày"
_LUNAR = re.compile(
    r"[^\n.;]{0,30}?(?:\bâm lịch|\bâl\b|\bnăm\s{1,3}(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý)\s{1,3}"
    r"(?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)\b)"
)
_FARTHEST_LUNAR = 60  # characters behind a date that say by which calendar it is
_LONGEST_LUNAR_MONTH = 30
_LAST_MONTH = 12
_YEARS = range(1900, 2200)
_LEAP_YEAR = 2000  # where a text says no year, 29 February may be meant
_NO_SUCH_DAY = Words("ngày này không có", "there is no such day")


class WrittenDate(NamedTuple):
    """A date as a text writes it: where it starts, its words, and its day, month and year; the year may be null."""

    start: int
    words: str
    day: int
    month: int
    year: int | None


def impossible_date_in_text(context: PlanContext) -> Iterator[Finding]:
    """Find days that no calendar has, and documents cited with a later date than the plan's; each date once."""
    if context.source is None:
        return
    text = unicodedata.normalize("NFC", context.source)
    limit, lines = last_day_to_cite(context.plan), LineNumbers(text)
    typed = {document.issued_on for _, document in cited_documents(context.plan)}
    found: dict[tuple[int | None, int, int], tuple[WrittenDate, Words, int]] = {}
    for date in written_dates(text):
        reason = _doubt(text, date, limit, typed)
        if reason is not None:
            key = (date.year, date.month, date.day)
            first, _, count = found.get(key, (date, reason, 0))
            found[key] = (first, reason, count + 1)
    places = _places(context.plan) if found else {}
    for key, (date, reason, count) in found.items():
        line = lines.at(date.start)
        details = {"date": shown(date.words), "line": line, "count": count, "reason": reason}
        yield Finding("VHP612", places.get(key, ()), details)


def written_dates(text: str) -> Iterator[WrittenDate]:
    """Give the dates that a text writes, as "31/02/2024" and as "ngày 31 tháng 02 năm 2024".

    >>> [date[2:] for date in written_dates("từ 5/7/2018 đến ngày 31 tháng 4")]
    [(5, 7, 2018), (31, 4, None)]
    """
    for form in (_SLASHED, _WORDED):
        for match in form.finditer(text):
            year = int(match[3]) if match[3] is not None else None
            yield WrittenDate(match.start(), match[0], int(match[1]), int(match[2]), year)


def _doubt(text: str, date: WrittenDate, limit: Limit, typed: set[dt.date | None]) -> Words | None:
    """Say what is wrong with a date; a late one only where the plan has not typed it, or VHP611 tells it too."""
    if date.year is not None and date.year not in _YEARS:
        return None
    try:
        day = dt.date(date.year or _LEAP_YEAR, date.month, date.day)
    except ValueError:
        return None if _is_lunar(text, date) else _NO_SUCH_DAY
    is_late = date.year is not None and day > limit.day and day not in typed
    if not is_late or not _CITING.search(text[max(date.start - _FARTHEST_CITING, 0) : date.start]):
        return None
    return Words(
        f"là ngày của văn bản viện dẫn nhưng sau {limit.day} ({limit.reason.vi})",
        f"which dates a cited document, and later than {limit.day} ({limit.reason.en})",
    )


def _is_lunar(text: str, date: WrittenDate) -> bool:
    """Say whether a text counts a day by the moon, whose months may all have 30 days."""
    end = date.start + len(date.words)
    may_be = date.day <= _LONGEST_LUNAR_MONTH and date.month <= _LAST_MONTH
    return may_be and _LUNAR.match(text[end : end + _FARTHEST_LUNAR].casefold()) is not None


def _places(plan: Plan) -> dict[tuple[int | None, int, int], Path]:
    """Give, for every date in the words that cite a document, the place of those words."""
    places: dict[tuple[int | None, int, int], Path] = {}
    for path, document in ((("document",), plan.document), *cited_documents(plan)):
        if document.source is not None:
            for date in written_dates(unicodedata.normalize("NFC", document.source.quote)):
                places.setdefault((date.year, date.month, date.day), (*path, "source", "quote"))
    return places
