"""Duties to report: who reports what to whom, how often or by which day, from running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents.deadlines import Deadline, each_year, find_deadlines
from vnhealthplan.reading.documents.duty_records import Body, DraftReporting, Reportings
from vnhealthplan.reading.documents.headings import sections_of
from vnhealthplan.reading.documents.lines import read_page
from vnhealthplan.reading.documents.rhythms import Rhythm, find_rhythms
from vnhealthplan.reading.documents.routes import content_of, has_report, read_route
from vnhealthplan.reading.documents.statements import Statement, statements_of
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.records import Evidence, Span, Unread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from vnhealthplan.models.scalars import Frequency
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Section
    from vnhealthplan.reading.documents.routes import Route

_REPORTED = re.compile(any_of("báo cáo|sơ kết|tổng kết"))
_PLAN = re.compile(any_of("kế hoạch"))
_NEAR_WORDS = any_of("định kỳ|hàng năm|hằng năm|hàng quý|hàng tháng|hằng tháng|hằng quý")
_NEAR_WORDS_2 = any_of("định kỳ|hàng năm|hằng năm|hàng quý|hàng tháng|hằng tháng")
_NEAR = re.compile(
    rf"(?<![^\W_])(?:{_NEAR_WORDS}[^.;]{{0,60}}?{any_of('sơ kết|tổng kết|báo cáo')}"
    rf"|{any_of('sơ kết|tổng kết|báo cáo')}[^.;]{{0,40}}?{_NEAR_WORDS_2}"
    rf"|{any_of('gửi|nộp')}\s{{1,3}}{any_of('báo cáo')}\s{{1,3}}{any_of('năm|quý|tháng|tuần|6 tháng')}"
    r"(?!\s{1,3}[0-9ivx]{1,4}(?![^\W_])))(?![^\W_])"
)
_WHEN = re.compile(
    rf"(?:{any_of('định kỳ|hàng|hằng|mỗi|năm|tháng|quý|tuần|vào|trước|chậm nhất|chế độ|theo')}"
    rf"|[0-9]{{1,2}}\s{{1,3}}{any_of('tháng|năm')})(?![^\W_])"
)
_LOOSE: frozenset[Frequency] = frozenset({"periodic", "once"})


class When(NamedTuple):
    """When one report is due: a frequency, a recurrence or days, with the places of the words that say so."""

    frequency: Frequency | None
    recurrence: str | None
    dates: tuple[date, ...]
    inclusive: bool
    previous: bool
    places: tuple[tuple[int, int], ...]


def read_reporting(text: str) -> Reportings:
    r"""Read who reports to whom, and when, from the running text of a plan.

    A report that the receiver sums up and passes on is a duty of its own, with the rhythm of the first.  A day and a
    month without a year recur every year where a rhythm stands beside them; else they are unread.

    >>> rule = read_reporting("V. TỔ CHỨC THỰC HIỆN\n1. Trạm y tế\nBáo cáo Sở Y tế trước ngày 12 hàng tháng.").rules[0]
    >>> rule.sender[0].name, rule.receiver[0].name, rule.recurrence, rule.inclusive
    ('Trạm y tế', 'Sở Y tế', 'FREQ=MONTHLY;BYMONTHDAY=12', False)
    """
    page = read_page(text)
    return reporting_of(page, sections_of(page))


def reporting_of(page: Page, sections: Sequence[Section]) -> Reportings:
    """Give the duties to report of a text that is split into sections already, as read_reporting does."""
    rules: list[DraftReporting] = []
    unread: list[Unread] = []
    for said in statements_of(page, sections):
        if not has_report(said.text, said.start, said.end):
            continue
        if (
            said.section is not None
            and said.section.kind != "organisation"
            and not _NEAR.search(said.text, said.start, said.end)
        ):
            continue
        reading = _Reading(page, said)
        rules.extend(reading.rules())
        unread.extend(reading.unread)
    return Reportings(tuple(rules), tuple(unread))


class _Reading:
    def __init__(self, page: Page, said: Statement) -> None:
        self.page, self.said = page, said
        self.text = said.text
        self.unread: list[Unread] = []

    def rules(self) -> Iterator[DraftReporting]:
        said = self.said
        route = read_route(self.text, said.words, said.start, said.end)
        end = said.end if route.onward is None else route.onward
        rhythms = find_rhythms(self.text, said.start, end)
        first = self._when(said.start, end, rhythms)
        for when in first:
            yield self._first(when, route, end)
        if route.onward is None or not route.later:
            return
        later = find_deadlines(self.text, route.onward, said.end)
        own = self._when(route.onward, said.end, find_rhythms(self.text, route.onward, said.end)) if later else []
        carried = [
            When(when.frequency, None, (), inclusive=True, previous=False, places=when.places)
            for when in first
            if when.frequency and when.frequency not in _LOOSE
        ]
        for when in own or carried:
            yield self._onward(when, route, carried=not own)

    def _when(self, start: int, end: int, rhythms: Sequence[Rhythm]) -> list[When]:
        """Pair rhythms and deadlines: one for one where they are as many, in the order of the text."""
        deadlines: list[Deadline] = []
        recurring = any(rhythm.frequency not in _LOOSE for rhythm in rhythms) or any(
            rhythm.frequency == "periodic" for rhythm in rhythms
        )
        for found in find_deadlines(self.text, start, end):
            if found.fault is None and found.month_day is not None:
                if recurring:
                    deadlines.append(found._replace(recurrence=each_year(*found.month_day)))
                    continue
                self._leave(found, "deadline_without_year")
            elif found.fault is not None:
                self._leave(found, found.fault)
            else:
                deadlines.append(found)
        named = [rhythm for rhythm in rhythms if rhythm.frequency != "periodic"]
        if not deadlines:
            return [_of(rhythm, None) for rhythm in rhythms]
        if len(named) == len(deadlines):
            return [_of(rhythm, deadline) for rhythm, deadline in zip(named, deadlines, strict=True)]
        if len(named) <= 1:
            return _merged(named[0] if named else None, deadlines)
        return self._matched(named, deadlines)

    def _matched(self, named: Sequence[Rhythm], deadlines: Sequence[Deadline]) -> list[When]:
        """Give each of several rhythms the deadline that names the same; which others belong to which is not said."""
        own = {deadline.frequency: deadline for deadline in deadlines if deadline.frequency}
        for deadline in deadlines:
            if deadline.frequency not in {rhythm.frequency for rhythm in named}:
                self._leave(deadline, "deadline_of_several")
        return [_of(rhythm, own.get(rhythm.frequency)) for rhythm in named]

    def _leave(self, found: Deadline, reason: str) -> None:
        words = self.page.words(self.said.line, found.start, found.end)
        self.unread.append(Unread(words, self.page.span(self.said.line, found.start, found.end), reason))

    def _first(self, when: When, route: Route, end: int) -> DraftReporting:
        said = self.said
        content = content_of(self.text, max(said.start, min(said.predicate, end)), route.handed, end)
        if content is None:
            content = content_of(self.text, said.start, route.handed, end)
        content = self._without_times(content)
        frequency = when.frequency
        if (
            frequency is None
            and when.dates
            and not _REPORTED.search(self.text, said.start, end)
            and _PLAN.search(self.text, said.start, end)
        ):
            frequency = "once"
        sender = () if said.broken else said.bodies
        evidence = self._evidence(when, frequency, carried=False)
        if sender:
            evidence["sender"] = Evidence(said.certainty, _over(sender))
        return self._draft(when._replace(frequency=frequency), sender, self._bodies(route.receivers), content, evidence)

    def _without_times(self, content: tuple[int, int] | None) -> tuple[int, int] | None:
        """End the words on what is reported before a deadline; nothing is left where they say when alone."""
        if content is None or _WHEN.match(self.text, *content):
            return None
        deadlines = find_deadlines(self.text, *content)
        if not deadlines:
            return content
        words = self.text[content[0] : deadlines[0].start].rstrip(" ,;:(")
        return (content[0], content[0] + len(words)) if words else None

    def _onward(self, when: When, route: Route, *, carried: bool) -> DraftReporting:
        sender, receiver = self._bodies(route.receivers), self._bodies(route.later)
        evidence = self._evidence(when, when.frequency, carried=carried)
        evidence["sender"] = Evidence("stated", _over(sender))
        return self._draft(when, sender, receiver, None, evidence)

    def _draft(
        self,
        when: When,
        sender: tuple[Body, ...],
        receiver: tuple[Body, ...],
        content: tuple[int, int] | None,
        evidence: dict[str, Evidence],
    ) -> DraftReporting:
        said = self.said
        if receiver:
            evidence["receiver"] = Evidence("stated", _over(receiver))
        if content:
            evidence["content"] = Evidence("stated", self.page.span(said.line, *content))
        return DraftReporting(
            span=self.page.span(said.line, said.start, said.end),
            section=said.section.path if said.section else None,
            sender=sender,
            receiver=receiver,
            content=self.page.words(said.line, *content) if content else None,
            frequency=when.frequency,
            recurrence=when.recurrence,
            dates=when.dates,
            inclusive=when.inclusive,
            covers="previous" if when.previous else None,
            numbers=tuple(self._digits(when.places)),
            evidence=evidence,
        )

    def _evidence(self, when: When, frequency: Frequency | None, *, carried: bool) -> dict[str, Evidence]:
        if not when.places:
            return {}
        span = self.page.span(self.said.line, min(when.places)[0], max(place[1] for place in when.places))
        known = Evidence("carried" if carried else "stated", span)
        evidence = {field: known for field, said in (("recurrence", when.recurrence), ("dates", when.dates)) if said}
        if frequency is not None:
            evidence["frequency"] = Evidence("assumed") if frequency == "once" else known
        return evidence

    def _bodies(self, places: Sequence[tuple[int, int]]) -> tuple[Body, ...]:
        line = self.said.line
        return tuple(Body(self.page.words(line, *place), self.page.span(line, *place)) for place in places)

    def _digits(self, places: Sequence[tuple[int, int]]) -> Iterator[Span]:
        for start, end in places:
            for match in re.finditer("[0-9]+", self.text[start:end]):
                yield self.page.span(self.said.line, start + match.start(), start + match.end())


def _of(rhythm: Rhythm, deadline: Deadline | None) -> When:
    """Put a rhythm and its deadline together; a day in words of the rhythm itself, as in "ngày 12 hàng tháng", once."""
    if deadline is None:
        return When(rhythm.frequency, None, (), inclusive=True, previous=False, places=((rhythm.start, rhythm.end),))
    places: tuple[tuple[int, int], ...] = ((rhythm.start, rhythm.end), (deadline.start, deadline.end))
    if deadline.start <= rhythm.start < deadline.end:
        places = places[1:]
    days = () if deadline.day is None else (deadline.day,)
    frequency = rhythm.frequency if rhythm.frequency != "periodic" else deadline.frequency or "periodic"
    return When(frequency, deadline.recurrence, days, deadline.inclusive, deadline.previous, places)


def _merged(rhythm: Rhythm | None, deadlines: Sequence[Deadline]) -> list[When]:
    """Put deadlines of one report together: days in one rule, recurrences in one rule each."""
    frequency = rhythm.frequency if rhythm else None
    own = ((rhythm.start, rhythm.end),) if rhythm else ()
    found: list[When] = []
    for inclusive in (True, False):
        fixed = [deadline for deadline in deadlines if deadline.day and deadline.inclusive == inclusive]
        if fixed:
            places = (*own, *((deadline.start, deadline.end) for deadline in fixed))
            days = tuple(sorted({deadline.day for deadline in fixed if deadline.day}))
            found.append(When(frequency, None, days, inclusive, previous=False, places=places))
    for deadline in deadlines:
        if deadline.recurrence:
            places = (*own, (deadline.start, deadline.end))
            said = frequency or deadline.frequency or "periodic"
            found.append(When(said, deadline.recurrence, (), deadline.inclusive, deadline.previous, places))
    return found


def _over(bodies: tuple[Body, ...]) -> Span:
    return Span(bodies[0].span.start, bodies[-1].span.end)
