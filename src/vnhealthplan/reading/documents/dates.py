"""Printed dates: 05/7/2018, "ngày 25 tháng 10 năm 2017", blank ones and impossible ones."""

from __future__ import annotations

import re
from datetime import date

from vnhealthplan.reading.documents.lines import Page, read_page
from vnhealthplan.reading.documents.records import DateFault, DraftDate, Line, ReferenceFault
from vnhealthplan.reading.records import Span

_GAP = r"[ ._…/]{0,12}"
_IN_WORDS = re.compile(
    rf"(?<![^\W_])ngày(?P<d>{_GAP}(?:[0-9]{{1,2}})?{_GAP})tháng(?P<m>{_GAP}(?:[0-9]{{1,2}})?{_GAP})"
    rf"năm(?P<y>{_GAP}(?:[0-9]{{1,4}})?)"
)
_IN_FIGURES = re.compile(
    r"(?<![0-9./,-])(?P<d>[0-9]{1,2}) ?(?P<sign>[/.-]) ?(?P<m>[0-9]{1,2}) ?(?P=sign) ?"
    r"(?P<y>(?:19|20|21)[0-9]{2})(?![0-9]|[./-][0-9])"
)
_OPEN_FIGURES = re.compile(
    r"ngày(?P<d>[ ._…]{0,12}(?:[0-9]{1,2})?)/(?P<m>[ ._…]{0,12}(?:[0-9]{1,2})?)/(?P<y>[ ._…]{0,6}[0-9]{0,6})"
)
_DAY_AND_MONTH = re.compile(r"(?<![^\W_])(?:ngày|trước) (?P<d>[0-9]{1,2})[/-](?P<m>[0-9]{1,2})(?P<y>)(?![0-9/.,%-])")
_REFERENCE_FAULTS: dict[DateFault | None, ReferenceFault] = {"blank": "blank_date", "impossible": "impossible_date"}
_YEARS, _DIGITS_OF_A_YEAR = range(1900, 2200), 4


def read_dates(text: str) -> tuple[DraftDate, ...]:
    """Give every printed date, in order: blank ones, impossible ones and those without a year are told by their fault.

    >>> [(d.value, d.fault, d.year) for d in read_dates("ngày 05/7/2018; ngày tháng năm 2021; ngày 31/02/2020")]
    [(datetime.date(2018, 7, 5), None, 2018), (None, 'blank', 2021), (None, 'impossible', 2020)]
    """
    page = read_page(text)
    return tuple(found for line in page.lines for found, _, _ in dates_of(page, line))


def date_fault(day: DraftDate) -> ReferenceFault:
    """Give the fault of a reference or header whose date has no value.

    >>> date_fault(read_dates("ngày tháng năm 2021")[0])
    'blank_date'
    """
    return _REFERENCE_FAULTS.get(day.fault, "malformed_date")


def dates_of(page: Page, line: Line) -> list[tuple[DraftDate, int, int]]:
    """Give the dates of one line, each with its places in the text of the line."""
    found: dict[int, tuple[DraftDate, int, int]] = {}
    taken = bytearray(len(line.text) + 1)
    for form in (_IN_WORDS, _IN_FIGURES, _OPEN_FIGURES, _DAY_AND_MONTH):
        for match in form.finditer(line.text):
            start, end = match.start("d"), match.end("y")
            if form in {_IN_WORDS, _OPEN_FIGURES}:
                start = match.start()
            end = start + len(line.text[start:end].rstrip(" ._…/"))
            if any(taken[start:end]):
                continue
            taken[start:end] = b"\1" * (end - start)
            found[start] = (_read(match, page.span(line, start, end)), start, end)
    return [found[start] for start in sorted(found)]


def _read(match: re.Match[str], span: Span) -> DraftDate:
    day, month, year = (re.sub(r"[^0-9]", "", match[part]) for part in ("d", "m", "y"))
    known = int(year) if len(year) == _DIGITS_OF_A_YEAR and int(year) in _YEARS else None
    fault: DateFault | None
    value = None
    if match.re is _DAY_AND_MONTH:
        fault = "no_year"
    elif not day or not month or not year:
        fault = "blank"
    elif known is None:
        fault = "malformed"
    else:
        try:
            value, fault = date(known, int(month), int(day)), None
        except ValueError:
            fault = "impossible"
    return DraftDate(span, value, fault, known)
