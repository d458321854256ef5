"""The period and the vision of a plan, from its title and from the horizons of its headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.models import Period
from vnhealthplan.reading.documents.periods import PeriodWords, periods_of
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.documents.head_lines import TitleWords
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Line, Section

_AIMS = frozenset({"goal", "targets"})
_RANKS = {"range": 0, "until": 1, "year": 2, "month": 3, "vision": 3}
_OF_PLAN = frozenset({"range", "until", "year"})
_AND = re.compile(rf"\s*{any_of('và')}(?:\s+{any_of('kế hoạch|kế hoạch thực hiện')})?\s*")
_AND_YEAR = re.compile(
    rf"\s*(?:[,;&]|{any_of('và')})\s*(?:(?:[0-9]{{1,2}} tháng|quý [0-9ivx]{{1,3}})\s+(?:{any_of('đầu|cuối')}\s+)?)?"
    rf"(?:{any_of('năm')}\s+)?(?P<year>(?:19|20|21)[0-9]{{2}})(?![0-9]|[/.,-][0-9])"
)
_AND_ON = re.compile(
    rf"\s*(?:,|;|-|{any_of('và')})?(?:\s*{any_of('định hướng|và những năm tiếp theo|kế hoạch|giai đoạn')})*\s*"
)


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

    The title names it; what ends before the year of issue is that of a document which the title cites, and so is a
    longer period beside a year of its own.  "đến năm 2030" begins in the year of issue.  Where the title
    names none, it goes from the year of issue to the last horizon of the headings of goals.  Without a first year
    there is none.
    """
    named = [pair for pair in _named(title) if year is None or pair[1].period.last.year >= year]
    for line, words in sorted(named, key=lambda pair: _RANKS[pair[1].role]):
        period = _whole(words, year) if words.role in _OF_PLAN else None
        if period is not None and (words.role == "year" or not _is_of_another(words, line, named)):
            end = words.end
            if words.role == "year":
                period, end = _with_next_years(period, line.text, end)
            return period, Evidence("stated", page.span(line, words.start, end))
    ends = [(section.horizon.last.year, section) for section in sections if section.horizon and section.kind in _AIMS]
    if year is None or not ends:
        return None
    last, section = max(ends, key=lambda pair: pair[0])
    return (Period(f"{year}/{last}"), Evidence("carried", section.evidence["horizon"].span)) if last > year else None


def _named(title: TitleWords | None) -> list[tuple[Line, PeriodWords]]:
    if title is None:
        return []
    return [(line, words) for line in (*title.lines, title.line) for words in periods_of(line.text)]


def _is_of_another(words: PeriodWords, line: Line, named: Sequence[tuple[Line, PeriodWords]]) -> bool:
    """Say whether a year of its own stands beside a longer period, and the title does not put the two together.

    "Kế hoạch năm 2024 thực hiện Chiến lược giai đoạn 2021 - 2030" is of 2024, "năm 2021 và giai đoạn 2021 - 2025" not.
    """
    last = words.period.last
    for where, other in named:
        if other.role != "year" or other.period.last > last:
            continue
        if words.role == "range" and other.period.first < words.period.first:
            continue
        if where is not line:
            return True
        behind = other.start > words.start
        between = line.text[words.end : other.start] if behind else line.text[other.end : words.start]
        return (_AND if behind else _AND_ON).fullmatch(between) is None
    return False


def _with_next_years(period: Period, text: str, end: int) -> tuple[Period, int]:
    """Put the years that follow on each other together: "6 tháng cuối năm 2025 và năm 2026"."""
    last = period.last.year
    while (later := _AND_YEAR.match(text, end)) and int(later["year"]) == last + 1:
        last, end = last + 1, later.end()
    first = period.first.year
    return (Period(f"{first}/{last}") if last > first else period), end


def _whole(words: PeriodWords, year: int | None) -> Period | None:
    if words.role != "until":
        return words.period
    last = words.period.last.year
    return Period(f"{year}/{last}") if year is not None and year < last else None
