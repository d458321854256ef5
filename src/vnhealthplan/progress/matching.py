"""Which report answers which due date of a reporting rule."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.wanted_period import wanted_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnhealthplan.models import Period, Plan, Report, ReportingRule


class DueReport(NamedTuple):
    """A due date of a rule, the period wanted, and the report that answers it, if there is one yet."""

    due: date
    period: Period | None
    report: Report | None


class Inbox:
    """The reports on a plan, to be taken by the rules that they answer; what no rule takes is left."""

    def __init__(self, reports: Iterable[Report]) -> None:
        """Sort the reports: those handed in first come first, those without a day last."""
        self._left: dict[int, Report] = {}
        self._by_rule: dict[str, list[Report]] = defaultdict(list)
        self._by_period: dict[Period, list[Report]] = defaultdict(list)
        for report in sorted(reports, key=_by_day):
            self._left[id(report)] = report
            if report.rule is None:
                self._by_period[report.period].append(report)
            else:
                self._by_rule[report.rule].append(report)

    @property
    def left(self) -> list[Report]:
        """The reports that no rule has taken."""
        return list(self._left.values())

    def take(self, rule: ReportingRule, bodies: frozenset[str], period: Period | None) -> list[Report]:
        """Give the reports that answer a rule for a period, the first one handed in first.

        A report that names the rule fits, if it is for the period wanted or none is.  One that names no rule fits
        by its period, if it says no issuer or the rule names that body or none; never where the rule asks once,
        because what it asks for then need be no report on a period.
        """
        taken = [row for row in self._by_rule.get(rule.id, ()) if period in {None, row.period}]
        if period is not None and rule.frequency != "once":
            others = self._by_period.get(period, ())
            taken += [row for row in others if not bodies or row.issuer is None or _folded(row.issuer) in bodies]
        for row in taken:
            self._left.pop(id(row), None)
        return sorted(taken, key=_by_day)


def match(plan: Plan, rule: ReportingRule, days: Sequence[date], inbox: Inbox, as_of: date) -> Iterator[DueReport]:
    """Give each due date of a rule with the report that answers it; `days` are all of its due dates, rising.

    What is handed in after `as_of` does not exist yet.  Where several due dates want one period, a report answers the
    first of them that is still in time and open, else the last one that is open; the reports of one body take turns.
    Of the reports of several bodies for one due date the one handed in first counts.
    """
    bodies = frozenset(map(_folded, rule.from_))
    wanted: dict[Period | None, list[date]] = defaultdict(list)
    for due in days:
        wanted[wanted_period(rule, due, plan)].append(due)
    for period, dates in wanted.items():
        answers: list[list[Report]] = [[] for _ in dates]
        open_dates: dict[str | None, list[int]] = {}
        for report in inbox.take(rule, bodies, period):
            if report.submitted_on is not None and report.submitted_on > as_of:
                continue
            body = None if report.issuer is None else _folded(report.issuer)
            left = open_dates.setdefault(body, [*range(len(dates))])
            place = _place_of(report, left, dates, inclusive=rule.inclusive)
            if place is not None:
                answers[left.pop(place)].append(report)
        for due, reports in zip(dates, answers, strict=True):
            yield DueReport(due, period, min(reports, key=_by_day, default=None))


def _place_of(report: Report, left: Sequence[int], dates: Sequence[date], *, inclusive: bool) -> int | None:
    """Find the open due date that a report answers; one without a day answers the first."""
    if not left or report.submitted_on is None:
        return 0 if left else None
    # the indexes of open dates rise, and so do the dates
    first = bisect_left(left, report.submitted_on, key=dates.__getitem__)
    if first < len(left) and not inclusive and dates[left[first]] == report.submitted_on:
        first += 1
    return min(first, len(left) - 1)


def _by_day(report: Report) -> tuple[date, str]:
    return report.submitted_on or date.max, report.id


def _folded(body: str) -> str:
    return " ".join(unicodedata.normalize("NFC", body.casefold()).split())
