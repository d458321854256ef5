"""Duties: who leads and who helps, from the running text on organisation, and on duties where it names a body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents.body_lists import bodies_at
from vnhealthplan.reading.documents.deadlines import find_deadlines
from vnhealthplan.reading.documents.duty_labels import Labelled, duty_label
from vnhealthplan.reading.documents.duty_records import Body, DraftDuty, Duties
from vnhealthplan.reading.documents.headings import sections_of
from vnhealthplan.reading.documents.lines import read_page
from vnhealthplan.reading.documents.outputs import outputs_of
from vnhealthplan.reading.documents.rhythms import find_rhythms
from vnhealthplan.reading.documents.routes import has_report, read_route
from vnhealthplan.reading.documents.statements import Statement, statements_of
from vnhealthplan.reading.documents.word_list import verb_at, word_at
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.records import Evidence, Span, Unread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.models.scalars import Frequency
    from vnhealthplan.reading.documents.deadlines import Deadline
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Section

_EDGE, _END = r"(?<![^\W_])", r"(?![^\W_])"
_WITH = re.compile(
    rf"{_EDGE}(?:phối hợp|phối kết hợp)(?:\s{{1,3}}(?!với|cùng)[^\W\d_]+){{0,2}}\s{{1,3}}"
    rf"(?:{any_of('cùng với|với|cùng')}){_END}\s{{1,3}}"
    rf"|{_EDGE}(?:phối hợp|phối kết hợp)\s{{1,3}}(?={any_of('các|sở|ubnd|ủy ban|phòng|trung tâm|công an')}{_END})"
)
_HELP = re.compile(rf"(?:trong việc\s{{1,3}})?{any_of('phối hợp|tham gia phối hợp|phối kết hợp')}{_END}")
_LEADS = re.compile(rf"{_EDGE}{any_of('chủ trì|đầu mối|chịu trách nhiệm chính')}{_END}")
_JOINTLY = re.compile(
    rf"{_EDGE}{any_of('chủ trì')}(?:\s{{1,3}}{any_of('thực hiện|triển khai|triển khai thực hiện')})?\s?[,;]\s{{1,3}}"
)
_HELPING = re.compile(
    rf"(?:{any_of('cùng|có trách nhiệm|tham gia|chủ động')}\s{{1,3}}){{0,2}}{any_of('phối hợp')}{_END}"
)
_BROKEN = re.compile(r"trong việc\s{1,3}")
_LEAD_AND_HELP = re.compile(
    rf"(?:{any_of('là cơ quan|là đơn vị')}\s{{1,3}})?"
    rf"(?:{any_of('chủ trì|chủ động')},?\s{{1,3}}(?:và\s{{1,3}})?){{0,2}}$"
)
_ORDER = re.compile(
    rf"{_EDGE}{any_of('chỉ đạo|giao trách nhiệm cho|giao trách nhiệm|giao cho|giao|yêu cầu')}{_END}\s{{1,3}}"
)
_MUST = re.compile(rf"{_EDGE}có trách nhiệm{_END}\s{{1,3}}")
_TAIL = re.compile(rf"{_EDGE}{any_of('có trách nhiệm|chịu trách nhiệm')}\s{{0,3}}:?\s{{0,3}}$")
_PERIODIC = re.compile(rf"(?:{any_of('định kỳ|hàng|hằng|mỗi')}){_END}")
_PASSED = re.compile(rf"\s{{0,3}},?\s{{0,3}}(?:{any_of('để|nhằm')}\s{{1,3}})?(?:{any_of('kịp thời')}\s{{1,3}})?$")
_SIGNS = " ,;:."


class Hands(NamedTuple):
    """Who leads and who helps."""

    lead: tuple[Body, ...]
    coordinating: tuple[Body, ...]


def read_duties(text: str) -> Duties:
    r"""Read the duties of bodies; a body of a heading is carried to the statements under it.

    Statements on organisation count wherever they have a body, those among duties where they name one and say that
    it leads, helps or does something.  Whoever is asked for by "giao", "đề nghị" or "yêu cầu" leads.

    >>> draft = read_duties("V. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chủ trì, phối hợp với Sở Tài chính tham mưu.").duties[0]
    >>> [body.name for body in draft.lead], [body.name for body in draft.coordinating], draft.duty
    (['Sở Y tế'], ['Sở Tài chính'], 'tham mưu')
    """
    page = read_page(text)
    return duties_of(page, sections_of(page))


def duties_of(page: Page, sections: Sequence[Section]) -> Duties:
    """Give the duties of a text that is split into sections already, as read_duties does."""
    statements = list(statements_of(page, sections))
    led = {said.paragraph for said in statements if _LEADS.search(said.text, said.start, said.end)}
    duties: list[DraftDuty] = []
    unread: list[Unread] = []
    helpers: tuple[Body, ...] = ()
    labelled = Labelled(page)
    for said in statements:
        label = duty_label(said)
        if label is not None:
            unread.extend(labelled.take(duties, said, label))
            continue
        if not _counts(said) or _TAIL.search(said.text, said.start, said.end):
            continue
        reading = _Reading(page, said, led=said.paragraph in led, helpers=helpers if said.joined else ())
        drafts, faults = reading.read()
        helpers = reading.helpers
        labelled.goes_with(len(duties) if drafts else None, said)
        duties.extend(drafts)
        unread.extend(faults)
    return Duties(tuple(duties), tuple(unread))


def _counts(said: Statement) -> bool:
    if said.section is None or said.section.kind == "organisation" or said.labelled:
        return True
    if not (said.certainty == "stated" or said.headed) or said.bare or said.section.kind != "duties":
        return False
    return verb_at(said.words, word_at(said.words, said.predicate)) > 1


class _Reading:
    """Reads one statement; `helpers` are those of the statement that it goes on with behind a comma."""

    def __init__(self, page: Page, said: Statement, *, led: bool, helpers: tuple[Body, ...]) -> None:
        self.page, self.said, self.led = page, said, led
        self.helpers = helpers if said.certainty == "carried" else ()
        self.text, self.words = said.text, said.words

    def read(self) -> tuple[list[DraftDuty], list[Unread]]:
        said = self.said
        route = read_route(self.text, self.words, said.start, said.end)
        end = said.end
        onward = route.onward if route.later or route.onward is not None else None
        if onward is not None:
            passed = _PASSED.search(self.text, said.start, onward)
            end = passed.start() if passed else onward
        helpers, behind = (said.helpers, said.predicate) if said.labelled else self._helpers(said.predicate, end)
        self.helpers = helpers or self.helpers
        drafts = (
            [self._draft(said.predicate, behind, end, self._hands(self.helpers))] if said.bodies or said.helpers else []
        )
        if onward is not None:
            receivers = self._bodies(route.receivers)
            drafts.append(self._draft(onward, onward, said.end, Hands(receivers, ()), certainty="stated"))
        if said.bodies:
            drafts.extend(self._ordered(end))
        return [draft for draft in drafts if draft is not None], list(self._unread())

    def _unread(self) -> Iterator[Unread]:
        """Give the deadlines that say no day, and those that no single due day can hold."""
        said = self.said
        deadlines = find_deadlines(self.text, said.start, said.end)
        rhythms = find_rhythms(self.text, said.start, said.end)
        several = len([found for found in deadlines if found.day]) > 1 and not has_report(
            self.text, said.start, said.end
        )
        for found in deadlines:
            open_year = "deadline_without_year" if found.month_day and not rhythms else None
            reason = found.fault or open_year or ("deadline_of_several" if several and found.day else None)
            if reason:
                place = found.start, found.end
                yield Unread(self.page.words(said.line, *place), self._span(*place), reason)

    def _helpers(self, start: int, end: int) -> tuple[tuple[Body, ...], int]:
        """Give the bodies that the doer works with, and where the work begins if they open the predicate."""
        found: dict[Body, None] = {}
        ordered = self._orders(end)
        behind = start
        for match in _WITH.finditer(self.text, self.said.start, end):
            bodies = self._list(match.end())
            if bodies is None:
                continue
            found |= dict.fromkeys((*ordered.get(match.start(), ()), *self._bodies(bodies[0])))
            if behind == start and match.start() >= start and _LEAD_AND_HELP.match(self.text[start : match.start()]):
                behind = bodies[1]
        found |= dict.fromkeys(self._joint_helpers(start, end))
        return tuple(found), behind

    def _joint_helpers(self, start: int, end: int) -> tuple[Body, ...]:
        """Give the bodies that are said to help by a verb of their own: "X chủ trì, các sở Y phối hợp thực hiện"."""
        joint = _JOINTLY.search(self.text, start, end)
        bodies = self._list(joint.end()) if joint else None
        if bodies is None or not _HELPING.match(self.text, bodies[1], end):
            return ()
        return self._bodies(bodies[0])

    def _orders(self, end: int) -> dict[int, tuple[Body, ...]]:
        """Give the bodies that are ordered to do something: "chỉ đạo các phòng, ban ...", by where that begins."""
        orders: dict[int, tuple[Body, ...]] = {}
        for match in _ORDER.finditer(self.text, self.said.predicate, end):
            bodies = self._list(match.end())
            if bodies is not None:
                orders[bodies[1]] = self._bodies(bodies[0])
        return orders

    def _ordered(self, end: int) -> list[DraftDuty | None]:
        """Give the duty of bodies that another directs: "Chỉ đạo UBND các xã ..., có trách nhiệm xây dựng ..."."""
        match = _ORDER.match(self.text, self.said.predicate, end)
        bodies = self._list(match.end()) if match else None
        if bodies is None or not _MUST.search(self.text, bodies[1], end):
            return []
        return [self._draft(bodies[1], bodies[1], end, Hands(self._bodies(bodies[0]), ()), certainty="stated")]

    def _hands(self, helpers: tuple[Body, ...]) -> Hands:
        said = self.said
        if said.labelled:
            return Hands(said.bodies, said.helpers)
        if said.broken or (
            not helpers and self.led and said.certainty == "stated" and _HELP.match(self.text, said.predicate)
        ):
            return Hands((), said.bodies)
        return Hands(
            said.bodies, tuple(body for body in helpers if body.name not in {lead.name for lead in said.bodies})
        )

    def _draft(
        self, predicate: int, behind: int, end: int, hands: Hands, *, certainty: str | None = None
    ) -> DraftDuty | None:
        said = self.said
        stated = (certainty or said.certainty) == "stated"
        subject_first = not said.bodies or said.bodies[0].span.start <= self._span(said.start, said.end).start + 12
        first = behind if stated and (certainty or subject_first) else said.start
        if stated and (match := _BROKEN.match(self.text, first)):
            first = match.end()
        first, last = self._trimmed(first, end)
        if first >= last:
            return None
        deadlines = [
            found for found in find_deadlines(self.text, predicate if certainty else said.start, end) if found.day
        ]
        due: Deadline | None = deadlines[0] if len(deadlines) == 1 else None
        if due and _PERIODIC.match(self.text, first) and has_report(self.text, first, due.start):
            due = None  # the day of the report, not of the work
        evidence: dict[str, Evidence] = {"duty": Evidence("stated", self._span(first, last))}
        for field, bodies in (("lead", hands.lead), ("coordinating", hands.coordinating)):
            if bodies:
                known = "stated" if stated or (field == "coordinating" and not said.broken) else said.certainty
                evidence[field] = Evidence(
                    "stated" if known == "stated" else "carried", Span(bodies[0].span.start, bodies[-1].span.end)
                )
        frequency, rhythm = self._frequency(first if certainty else said.start, end)
        numbers: list[Span] = []
        for field, place in (("due", due and (due.start, due.end)), ("frequency", rhythm)):
            if place:
                evidence[field] = Evidence("stated", self._span(*place))
                numbers.extend(self._digits(*place))
        return DraftDuty(
            duty=self.page.words(said.line, first, last),
            span=self._span(said.start, said.end),
            section=said.section.path if said.section else None,
            lead=hands.lead,
            coordinating=hands.coordinating,
            frequency=frequency,
            due=due.day if due else None,
            inclusive=due.inclusive if due else True,
            outputs=tuple(self.page.words(said.line, *place) for place in outputs_of(self.text, first, last)),
            numbers=tuple(numbers),
            evidence=evidence,
        )

    def _frequency(self, start: int, end: int) -> tuple[Frequency | None, tuple[int, int] | None]:
        """Give the rhythm that a statement begins with; one inside it may be that of what is made."""
        if not _PERIODIC.match(self.text, start):
            return None, None
        found = find_rhythms(self.text, start, end)
        return (found[0].frequency, (start, found[0].end)) if len(found) == 1 else (None, None)

    def _list(self, start: int) -> tuple[tuple[tuple[int, int], ...], int] | None:
        """Give the bodies at a place, and where the words behind them begin."""
        found = bodies_at(self.text, self.words, word_at(self.words, start))
        if found is None:
            return None
        after = found.following
        while after < len(self.words) and self.words[after].text in {",", "(", ":"}:
            after += 1
        return found.bodies, self.words[after].start if after < len(self.words) else self.said.end

    def _bodies(self, places: Sequence[tuple[int, int]]) -> tuple[Body, ...]:
        return tuple(Body(self.page.words(self.said.line, *place), self._span(*place)) for place in places)

    def _span(self, start: int, end: int) -> Span:
        return self.page.span(self.said.line, start, end)

    def _digits(self, start: int, end: int) -> list[Span]:
        return [self._span(start + m.start(), start + m.end()) for m in re.finditer("[0-9]+", self.text[start:end])]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        words = self.text[start:end]
        return start + len(words) - len(words.lstrip(_SIGNS)), start + len(words.rstrip(_SIGNS))
