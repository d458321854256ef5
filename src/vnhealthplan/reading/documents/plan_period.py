"""The period and the vision of a plan, from its title and from the horizons of its headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.models import Period
from vnhealthplan.reading.documents.periods import PeriodWords, periods_of
from vnhealthplan.reading.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.documents.head_lines import TitleWords
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Line, Section

_AIMS = frozenset({"goal", "targets"})


def vision_of(page: Page, title: TitleWords | None) -> tuple[Period, Evidence] | None:
    """Give the year that the title looks to: "tầm nhìn đến năm 2045"."""
    for line, words in _named(title):
        if words.role == "vision":
            return words.period, Evidence("stated", page.span(line, words.start, words.end))
    return None


def period_of(
    page: Page, title: TitleWords | None, sections: Sequence[Section], year: int | None
) -> tuple[Period, Evidence] | None:
    """Give the period of a plan, given the year of its issue where that is known.

    The title names it; "đến năm 2030" begins in the year of issue.  Where the title names none, it goes from the
    year of issue to the last horizon of the headings of goals.  Without a first year there is none.
    """
    named = _named(title)
    for role in ("range", "until", "year"):
        for line, words in named:
            period = _whole(words, year) if words.role == role else None
            if period is not None:
                return period, Evidence("stated", page.span(line, words.start, words.end))
    ends = [(section.horizon.last.year, section) for section in sections if section.horizon and section.kind in _AIMS]
    if year is None or not ends:
        return None
    last, section = max(ends, key=lambda pair: pair[0])
    return (Period(f"{year}/{last}"), Evidence("carried", section.evidence["horizon"].span)) if last > year else None


def _named(title: TitleWords | None) -> list[tuple[Line, PeriodWords]]:
    if title is None:
        return []
    return [(line, words) for line in (*title.lines, title.line) for words in periods_of(line.text)]


def _whole(words: PeriodWords, year: int | None) -> Period | None:
    if words.role != "until":
        return words.period
    last = words.period.last.year
    return Period(f"{year}/{last}") if year is not None and year < last else None
