"""Statements on what bodies do: the sentences of organisation and duties, each with the bodies that it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents import body_words as lexicon
from vnhealthplan.reading.documents.body_lists import bodies_at
from vnhealthplan.reading.documents.duty_records import Body
from vnhealthplan.reading.documents.marks import read_mark
from vnhealthplan.reading.documents.statement_clauses import ENDS, clauses_of
from vnhealthplan.reading.documents.subjects import ASK, DUTY, LEAD_IN, later_subject, subject_at
from vnhealthplan.reading.documents.word_list import Word, starts_with, word_at, words_of
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Line, Section
    from vnhealthplan.reading.records import Certainty

_CONNECT = re.compile(rf"(?:{any_of('và|đồng thời|ngoài ra|riêng|đối với')}\s{{1,3}}|[-+*•,;:]\s{{0,3}}){{0,3}}")
_CLOSING = re.compile(
    any_of("trên đây là|trong quá trình|quá trình|kèm theo|nơi nhận|kế hoạch này|yêu cầu các|đề nghị các|các nội dung")
)
_DUTY_TAIL_WORDS = any_of("có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì thực hiện|thực hiện")
_DUTY_TAIL_WORDS_2 = any_of("các nhiệm vụ|các nội dung|các công việc|những nhiệm vụ|nhiệm vụ")
_DUTY_TAIL = re.compile(
    rf"\s{{0,3}}(?:{_DUTY_TAIL_WORDS})?(?:\s{{0,3}}{_DUTY_TAIL_WORDS_2})?"
    rf"(?:\s{{0,3}}{any_of('sau đây|sau|như sau')})?\s{{0,3}}[:.;]?\s{{0,3}}"
)
_LABEL = re.compile(
    rf"[(;,.-]?\s{{0,3}}(?<![^\W_])(?:{any_of('cơ quan|đơn vị|bộ phận')}\s{{1,3}})?"
    rf"(?P<role>{any_of('chủ trì|phối hợp|đầu mối')})"
    rf"(?:\s{{1,3}}{any_of('thực hiện|chính')})?\s?:\s{{0,3}}"
)
_HELPS = fold("phối hợp").text
_BLANKED = str.maketrans("*_", "  ")
_SIGNS = " -+*•(;,."
_READ_KINDS = frozenset({"organisation", "duties", "goal", "other", "targets"})


class Statement(NamedTuple):
    """One statement: a stretch of the text of a line, and the bodies that it speaks of.

    `bodies` are its subject, from its own words (stated) or from a heading or a sentence before (carried);
    `predicate` is where the words on what they do begin.  `broken` tells "X trong việc ...", which names no doer,
    `joined` that a comma alone parts the statement from the one before, `bare` that its subject is a noun of a kind
    alone.  `labelled` tells that a label behind the words names the doers, and then `helpers` too:
    "Đơn vị chủ trì: ...; đơn vị phối hợp: ...".  `headed` tells that they are those of a heading.
    """

    line: Line
    text: str
    words: Sequence[Word]
    start: int
    end: int
    predicate: int
    bodies: tuple[Body, ...]
    certainty: Certainty
    section: Section | None
    paragraph: int
    broken: bool = False
    joined: bool = False
    bare: bool = False
    labelled: bool = False
    helpers: tuple[Body, ...] = ()
    headed: bool = False


def statements_of(page: Page, sections: Sequence[Section]) -> Iterator[Statement]:
    r"""Give the statements of a text in order, in any section but legal grounds, money and appendices.

    >>> from vnhealthplan.reading.documents.headings import sections_of
    >>> from vnhealthplan.reading.documents.lines import read_page
    >>> page = read_page("V. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì triển khai. Báo cáo UBND tỉnh.")
    >>> [[body.name for body in said.bodies] for said in statements_of(page, sections_of(page))]
    [['Sở Y tế'], ['Sở Y tế']]
    """
    return _Reader(page, sections).read()


class _Reader:
    def __init__(self, page: Page, sections: Sequence[Section]) -> None:
        self.page, self.sections = page, sections
        self.starts = [section.span.start for section in sections]
        self.holders: dict[int | None, tuple[Body, ...]] = {}
        self.speakers: dict[int | None, tuple[Body, ...]] = {}
        self.before: Statement | None = None

    def read(self) -> Iterator[Statement]:
        for number, line in enumerate(self.page.lines):
            if line.kind != "paragraph":
                continue
            place = self._section(line.span.start)
            section = None if place is None else self.sections[place]
            if section is None or section.kind not in _READ_KINDS:
                continue
            yield from self._line(line, number, place, section)

    def _section(self, offset: int) -> int | None:
        place: int | None = bisect_right(self.starts, offset) - 1
        while place is not None and place >= 0:
            if self.sections[place].span.end > offset:
                return place
            place = self.sections[place].parent
        return None

    def _line(self, line: Line, number: int, place: int | None, section: Section) -> Iterator[Statement]:
        raw = self._printed(line)
        mark = read_mark(line.text, self.page.raw(line))
        text = line.text.translate(_BLANKED)
        words = words_of(text, raw)
        start = mark.rest if mark else 0
        heads = section.title is not None and section.heading == line.span
        item = section.title is None and section.heading == line.span
        above = section.parent if item else place
        sentence = heads and self._says_more(line, text, words, start)
        organises = section.kind == "organisation"
        if (organises or (heads and section.kind == "duties")) and not sentence:
            whole = organises and (heads or text.rstrip().endswith(":"))
            named = self._named(line, text, words, start, whole=whole)
            if named and (organises or not self._is_topic(text, words, start)):
                self.holders[above] = named
                self.speakers.pop(above, None)
                return
        if heads and not sentence:
            colon = self._title_end(line, section)
            if colon is None:
                if _CLOSING.match(text, start):
                    self.holders[place] = ()
                return
            start = colon
        if mark is None and _CLOSING.match(text, start):
            self.holders[above] = ()
            self.speakers[above] = ()
        label = _LABEL.search(text, start)
        said = Statement(line, text, words, start, len(text.rstrip(ENDS)), start, (), "stated", section, number)
        labelled = self._labelled(said, label.start()) if label else None
        if labelled is not None:
            yield labelled
            return
        self.before = said
        yield from self._sentences(said, above)

    def _labelled(self, whole: Statement, label: int) -> Statement | None:
        """Give the statement that labels name the doers of: the words before them, or those of the line before."""
        roles: dict[str, tuple[Body, ...]] = {}
        for match in _LABEL.finditer(whole.text, label):
            found = bodies_at(whole.text, whole.words, word_at(whole.words, match.end()))
            if found is not None:
                roles.setdefault(match["role"], self._bodies(whole.line, found.bodies))
        helpers = roles.pop(_HELPS, ())
        lead = next(iter(roles.values()), ())
        if not lead and not helpers:
            return None
        bare = not whole.text[whole.start : label].strip(_SIGNS)
        said = self.before if bare and self.before is not None else whole._replace(end=label)
        return said._replace(bodies=lead, helpers=helpers, labelled=True)

    def _says_more(self, line: Line, text: str, words: Sequence[Word], start: int) -> bool:
        """Say whether a line that stands like a heading is a sentence on what a body does."""
        subject = subject_at(text, words, start) if line.text.rstrip().endswith(".") else None
        return subject is not None and subject.doing

    def _title_end(self, line: Line, section: Section) -> int | None:
        """Give where the words behind a heading begin that stands in the same line, or nothing."""
        if section.title is None or "title" not in section.evidence:
            return None
        span = section.evidence["title"].span
        if span is None or span.end >= line.span.end:
            return None
        offset = span.end - line.span.start  # folding keeps lengths in all but rare spellings
        colon = line.text.find(":", max(0, offset - 1), offset + 3)
        return None if colon < 0 or not line.text[colon + 1 :].strip() else colon + 1

    def _printed(self, line: Line) -> str:
        """Give the print of a line, one letter for each of its folded text."""
        folded = self.page.folded
        if folded.places is None:
            raw = folded.raw[line.start : line.start + len(line.text)]
        else:
            raw = "".join(folded.raw[folded.start(n)] for n in range(line.start, line.start + len(line.text)))
        return raw if len(raw) == len(line.text) else line.text

    def _bodies(self, line: Line, places: Sequence[tuple[int, int]]) -> tuple[Body, ...]:
        return tuple(Body(self.page.words(line, *place), self.page.span(line, *place)) for place in places)

    def _named(self, line: Line, text: str, words: Sequence[Word], start: int, *, whole: bool) -> tuple[Body, ...]:
        """Give the bodies of a line that names bodies and says no more: a heading, or "X có trách nhiệm:"."""
        ask = ASK.match(text, start)
        first = ask.end() if ask else start
        place = word_at(words, first)
        for all_words in (False, True) if whole else (False,):
            found = bodies_at(text, words, place, whole=all_words)
            if found is None:
                return ()
            end = found.bodies[-1][1]
            tail = _DUTY_TAIL.match(text, end)
            if tail and tail.end() >= len(text.rstrip()):
                return self._bodies(line, found.bodies)
        return ()

    def _is_topic(self, text: str, words: Sequence[Word], start: int) -> bool:
        """Say whether a heading names a kind of bodies alone: among duties, "Bệnh viện" is what they are about."""
        place = word_at(words, start)
        found = bodies_at(text, words, place)
        count = starts_with(words, place, lexicon.INSTITUTIONS)
        return found is not None and (found.bare or (count > 0 and words[place + count - 1].end >= found.bodies[0][1]))

    def _held(self, place: int | None) -> tuple[Body, ...]:
        while place is not None:
            if place in self.holders:
                return self.holders[place]
            place = self.sections[place].parent
        return self.holders.get(None, ())

    def _sentences(self, whole: Statement, place: int | None) -> Iterator[Statement]:
        held = self._held(place)
        spoken = self.speakers.get(place, ())
        current = spoken if spoken and {body.name for body in held} <= {body.name for body in spoken} else held
        for first, last, joined in clauses_of(whole.text, whole.words, whole.start):
            said = self._read(whole, first, last)._replace(joined=joined)
            if said.bodies and not said.broken:
                if not _same(said.bodies, held):
                    current = said.bodies
                    self.speakers[place] = said.bodies
                else:
                    said = said._replace(bodies=held, certainty="carried") if len(held) == 1 else said
                    current = held
            elif not said.bodies:
                said = said._replace(bodies=current, certainty="carried")
            yield said._replace(headed=bool(held) and said.bodies == held)

    def _read(self, whole: Statement, start: int, end: int) -> Statement:
        text, words = whole.text, whole.words
        connect = _CONNECT.match(text, start, end)
        first = start if LEAD_IN.match(text, start) or connect is None else connect.end()
        none = whole._replace(start=start, end=end, predicate=first, certainty="carried")
        duty = DUTY.match(text, first, end)
        if duty:
            return none._replace(predicate=duty.end())
        subject = subject_at(text, words, first)
        if subject is None:
            subject = later_subject(text, words, first, end)
        if subject is None or subject.predicate > end:
            return none
        bodies = self._bodies(whole.line, subject.bodies)
        return none._replace(
            bodies=bodies, certainty="stated", predicate=subject.predicate, broken=subject.broken, bare=subject.bare
        )


def _same(bodies: tuple[Body, ...], held: tuple[Body, ...]) -> bool:
    """Say whether a sentence under a heading names the body of the heading again, be it shorter."""
    if not held:
        return False
    if len(bodies) != 1 or len(held) != 1:
        return [fold(body.name).text for body in bodies] == [fold(body.name).text for body in held]
    return fold(held[0].name).text.startswith(fold(bodies[0].name).text)
