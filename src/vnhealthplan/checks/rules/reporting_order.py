"""The order of reports: after the time they speak of, and after the reports they are made from."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.rules.reporting_topics import are_about_the_same, topics_in
from vnhealthplan.errors import RecurrenceError
from vnhealthplan.finding import Finding, json_path, shown
from vnhealthplan.models.folding import folded
from vnhealthplan.progress.wanted_period import wanted_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.finding import Path
    from vnhealthplan.models import Period, Plan, ReportingRule

_MOST_RULES = 200
"""More recurrences than any plan has: following one takes a millisecond."""
_MOST_DAYS = 40
"""Of one rule: what is out of order is so from the beginning."""
_EARLY = 28
"""Days; reports due in the last four weeks of their period tell it with estimates, as is the custom."""
_EARLY_OF = {"half_yearly": _EARLY, "nine_monthly": _EARLY, "yearly": 91}
"""By frequency; in the last quarter, from 1 October, councils are told what the year is estimated to come to."""
_AHEAD = re.compile(
    r"\b(?:năm|quý|tháng|kỳ) (?:sau|tới|kế tiếp|tiếp theo)\b|dự toán|xây dựng kế hoạch|dự kiến kế hoạch"
)
"""What speaks of the time to come is due before it begins."""
_MOST_TOPICS = 50
"""Of the reports that one body receives for one period; those on further topics are not waited for."""


class _Due(NamedTuple):
    """A report that is due: its rule, the place of its day, the last day that is in time, and the period it tells."""

    order: _Order
    path: Path
    last_day: dt.date
    period: Period | None


class _Order(NamedTuple):
    """A reporting rule with its place and its words, folded: who reports to whom, by which sentence."""

    place: int
    rule: ReportingRule
    by: frozenset[str]
    to: frozenset[str]
    sentence: str
    content: str
    topics: frozenset[str]


def find_onward_reports_before_source(context: PlanContext) -> Iterator[Finding]:
    """Find reports that are due before the reports that they sum up.

    A report sums up what its body receives for the same period in the same rhythm, if one sentence orders both or its
    own content says "tổng hợp", and both are about the same.  It is told once, with the earliest that it waits for.
    """
    days = list(_days(context.plan))
    received: dict[object, dict[frozenset[str], _Due]] = {}
    for due in days:
        for body in due.order.to:
            for sentence in (None, due.order.sentence):
                key = (body, due.order.rule.frequency, due.period, sentence)
                about = received.setdefault(key, {})
                topics = due.order.topics
                if topics in about or len(about) < _MOST_TOPICS:
                    about[topics] = min(about.get(topics, due), due, key=_last_day)
    told = set()
    for due in days:
        order = due.order
        sentence = None if "tổng hợp" in order.content else order.sentence
        keys = ((body, order.rule.frequency, due.period, sentence) for body in order.by if sentence != "")
        sources = (
            source
            for key in keys
            for topics, source in received.get(key, {}).items()
            if are_about_the_same(order.topics, topics)
        )
        source = min(sources, key=_last_day, default=due)
        if due.last_day < source.last_day and order.place not in told:
            told.add(order.place)
            details = {
                "due": shown(due.last_day),
                "source_due": shown(source.last_day),
                "first": json_path(("reporting", source.order.place)),
            }
            yield Finding("VHP516", due.path, details)


def find_reports_before_period_ends(context: PlanContext) -> Iterator[Finding]:
    """Find reports on half a year or more due over four weeks before its end, yearly ones before the last quarter.

    Each rule is told once.  What is sent onward follows from the first report; a fixed day without a rhythm speaks of
    the whole year only where its words say "tổng kết", and then closes it: no later report mends its estimates.
    """
    orders = _orders(context.plan)
    received = {(body, order.sentence) for order in orders for body in order.to if order.sentence}
    told = set()
    for due in _days(context.plan):
        order = due.order
        early = _days_early(order)
        if due.period is None or order.place in told or early is None:
            continue
        left = (due.period.last - due.last_day).days
        if left > early and not any((body, order.sentence) in received for body in order.by):
            told.add(order.place)
            details = {"due": shown(due.last_day), "period": due.period.text, "left": left}
            yield Finding("VHP519", due.path, details)


def _last_day(due: _Due) -> dt.date:
    return due.last_day


def _days_early(order: _Order) -> int | None:
    """Give how many days before the end of its period a report may be due, or nothing where any day will do."""
    if _AHEAD.search(order.content or order.sentence):
        return None
    if order.rule.frequency is None:
        return _EARLY if "tổng kết" in f"{order.content} {order.sentence}" else None
    return _EARLY_OF.get(order.rule.frequency)


def _orders(plan: Plan) -> list[_Order]:
    return [
        _Order(
            index,
            rule,
            frozenset(map(folded, rule.from_)),
            frozenset(map(folded, rule.to)),
            "" if rule.source is None else folded(rule.source.quote),
            folded(rule.content or ""),
            topics_in(rule.content or ""),
        )
        for index, rule in enumerate(plan.reporting)
    ]


def _days(plan: Plan) -> Iterator[_Due]:
    """Give the first due days of the rules with fixed days, and of the first rules with recurrences."""
    followed = 0
    for order in _orders(plan):
        rule, place = order.rule, ("reporting", order.place)
        days: dict[dt.date, Path] = {}
        if rule.recurrence is not None and followed < _MOST_RULES:
            followed += 1
            with suppress(RecurrenceError):  # more days than a report can have
                days = dict.fromkeys(rule.due_dates(plan.period), (*place, "recurrence"))
        days |= {day: (*place, "dates", number) for number, day in enumerate(rule.dates)}
        for day in sorted(days)[:_MOST_DAYS]:
            last_day = day if rule.inclusive or day == dt.date.min else day - dt.timedelta(1)
            yield _Due(order, days[day], last_day, wanted_period(rule, day, plan))
