"""Statements on what bodies do: the sentences of organisation and duties, each with the bodies that it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents import body_words as lexicon
from vnhealthplan.reading.documents.body_lists import bodies_at
from vnhealthplan.reading.documents.duty_labels import LABEL_WORDS
from vnhealthplan.reading.documents.duty_records import Body
from vnhealthplan.reading.documents.marks import read_mark
from vnhealthplan.reading.documents.word_list import Word, links_at, starts_with, verb_at, word_at, words_of
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Line, Section
    from vnhealthplan.reading.records import Certainty

_EDGE, _END = r"(?<![^\W_])", r"(?![^\W_])"
_ASK = re.compile(rf"{any_of('giao cho|giao|đề nghị|yêu cầu|phân công|ủy quyền cho|mời')}{_END}\s{{1,3}}")
_ASK_INSIDE = re.compile(rf"[,;]\s{{0,3}}(?P<ask>{any_of('đề nghị|yêu cầu')}\s{{1,3}})")
_CONNECT = re.compile(rf"(?:{any_of('và|đồng thời|ngoài ra|riêng|đối với')}\s{{1,3}}|[-+*•,;:]\s{{0,3}}){{0,3}}")
_LEAD_IN_WORDS = any_of(
    "căn cứ|trên cơ sở|đối với|trong quá trình|định kỳ|hàng|hằng|để|nhằm|khi|nếu|từ|theo|sau khi|sau|"
    "trước|trong|tại|ngay|với|chậm nhất|thực hiện|quá trình|trường hợp|giai đoạn|riêng|vào|mỗi|"
    "kết thúc|tùy"
)
_LEAD_IN = re.compile(rf"{_LEAD_IN_WORDS}{_END}")
_CLOSING = re.compile(
    any_of("trên đây là|trong quá trình|quá trình|kèm theo|nơi nhận|kế hoạch này|yêu cầu các|đề nghị các|các nội dung")
)
_DUTY = re.compile(
    rf"\s{{0,3}}[:,]?\s{{0,3}}{any_of('có trách nhiệm|chịu trách nhiệm|có nhiệm vụ')}{_END}\s{{0,3}}:?\s{{0,3}}"
)
_DUTY_TAIL_WORDS = any_of("có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì thực hiện|thực hiện")
_DUTY_TAIL_WORDS_2 = any_of("các nhiệm vụ|các nội dung|các công việc|những nhiệm vụ|nhiệm vụ")
_DUTY_TAIL = re.compile(
    rf"\s{{0,3}}(?:{_DUTY_TAIL_WORDS})?(?:\s{{0,3}}{_DUTY_TAIL_WORDS_2})?"
    rf"(?:\s{{0,3}}{any_of('sau đây|sau|như sau')})?\s{{0,3}}[:.;]?\s{{0,3}}"
)
_OFFICE = any_of("chức năng|nhiệm vụ|quyền hạn|thẩm quyền|lĩnh vực|phạm vi|phân cấp|trách nhiệm")
_OFFICE_TAIL = any_of(
    "được giao|được phân công|của mình|của ngành|của đơn vị|của từng đơn vị|quản lý|quản lý nhà nước|phụ trách|"
    "hiện hành"
)
_BY_OFFICE = re.compile(
    rf"{any_of('theo|trong phạm vi')}\s{{1,3}}{_OFFICE}(?:(?:,|\s{{1,3}}{any_of('và')})?\s{{1,3}}{_OFFICE}){{0,3}}"
    rf"(?:\s{{1,3}}{_OFFICE_TAIL}){{0,2}},?\s{{1,3}}"
)
_NEW_WORDS = any_of(
    "có trách nhiệm|phối hợp|chủ trì|định kỳ|hàng năm|hằng năm|hàng tháng|hàng quý|là cơ quan|là đơn vị|là đầu mối"
)
_NEW = re.compile(rf"(?:{any_of('và|đồng thời')}\s{{1,3}})?{_NEW_WORDS}{_END}|{LABEL_WORDS}")
_PERIODIC = re.compile(rf",\s{{1,3}}(?={any_of('định kỳ')}{_END})")
_STOP = re.compile(r"[.;](?=\s|$)")
_ABBREVIATED = re.compile(rf"{_EDGE}(?:tp|tx|tt|bs|ths|ts|pgs|gs|đ/c|tr|st|p|q|h|x|tw|v\.v)$")
_ADVERBS = any_of("trực tiếp|chủ động|thường xuyên|kịp thời|đồng thời|tích cực|tiếp tục")
_AGAIN = re.compile(any_of("phối hợp|báo cáo"))
_LABEL = re.compile(
    rf"[(;,.-]?\s{{0,3}}{_EDGE}(?:{any_of('cơ quan|đơn vị|bộ phận')}\s{{1,3}})?"
    rf"(?P<role>{any_of('chủ trì|phối hợp|đầu mối')})"
    rf"(?:\s{{1,3}}{any_of('thực hiện|chính')})?\s?:\s{{0,3}}"
)
_HELPS, _TOGETHER = fold("phối hợp").text, fold("cùng").text
_SIGNS = " -+*•(;,."
_ENDS = " ./;…"
_SOLE = re.compile(rf"{any_of('phối hợp|chủ trì|chủ động|tham mưu')}{_END}")
_LOOK_BACK = 5
_READ_KINDS = frozenset({"organisation", "duties", "goal", "other", "targets"})


class Statement(NamedTuple):
    """One statement: a stretch of the text of a line, and the bodies that it speaks of.

    `bodies` are its subject, from its own words (stated) or from a heading or a sentence before (carried);
    `predicate` is where the words on what they do begin.  `broken` tells "X trong việc ...", which names no doer,
    `joined` that a comma alone parts the statement from the one before, `bare` that its subject is a noun of a kind
    alone.  `labelled` tells that a label behind the words names the doers, and then `helpers` too:
    "Đơn vị chủ trì: ...; đơn vị phối hợp: ...".
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


def statements_of(page: Page, sections: Sequence[Section]) -> Iterator[Statement]:
    r"""Give the statements of a text in order, in any section but legal grounds, money and appendices.

    >>> from vnhealthplan.reading.documents.headings import sections_of
    >>> from vnhealthplan.reading.documents.lines import read_page
    >>> page = read_page("V. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì triển khai. Báo cáo UBND tỉnh.")
    >>> [[body.name for body in said.bodies] for said in statements_of(page, sections_of(page))]
    [['Sở Y tế'], ['Sở Y tế']]
    """
    return _Reader(page, sections).read()


class Subject(NamedTuple):
    """The bodies that a clause begins with, as places in the text, and where the words on what they do begin.

    `doing` tells that those are known words of doing, `broken` that they are "trong việc ...", and `bare` that
    the bodies are a noun of a kind alone.
    """

    bodies: tuple[tuple[int, int], ...]
    predicate: int
    doing: bool
    broken: bool
    bare: bool


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
        if section.kind == "organisation" and not sentence:
            named = self._named(line, text, words, start, whole=heads or text.rstrip().endswith(":"))
            if named:
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
        whole = Statement(line, text, words, start, len(text.rstrip(_ENDS)), start, (), "stated", section, number)
        labelled = self._labelled(whole, label.start()) if label else None
        if labelled is not None:
            yield labelled
            return
        self.before = whole
        yield from self._sentences(whole, above)

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
        subject = self._subject(text, words, start) if line.text.rstrip().endswith(".") else None
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
        ask = _ASK.match(text, start)
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
        for first, last, joined in self._clauses(whole.text, whole.words, whole.start):
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
            yield said

    def _clauses(self, text: str, words: Sequence[Word], start: int) -> Iterator[tuple[int, int, bool]]:
        """Cut a line into its clauses: at full stops, and at other signs behind which something new begins."""
        first = start
        for stop in _stops(text[: len(text.rstrip(_ENDS))], start):
            behind = stop + 1
            while behind < len(text) and text[behind].isspace():
                behind += 1
            if text[stop : stop + 1] == ";" and behind < len(text):
                subject = self._subject(text, words, first)
                listed = subject is not None and subject.predicate > stop
                if listed or not self._begins(text, words, behind):
                    continue
            yield from self._split(text, words, first, stop)
            first = behind
        last = len(text.rstrip(_ENDS))
        if first < last:
            yield from self._split(text, words, first, last)

    def _begins(self, text: str, words: Sequence[Word], start: int) -> bool:
        if _NEW.match(text, start) or _ASK.match(text, start):
            return True
        return self._subject(text, words, start) is not None

    def _split(self, text: str, words: Sequence[Word], start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """Cut a clause where "định kỳ" begins another, or the verb that it begins with comes again."""
        if end <= start:
            return
        breaks = {match.end() for match in _PERIODIC.finditer(text, start, end)}
        place = word_at(words, start)
        subject = self._subject(text, words, start)
        if subject is not None:
            place = word_at(words, subject.predicate)
        if (count := verb_at(words, place)) and place + count <= len(words):
            verb = r"\s{1,3}".join(re.escape(word.text) for word in words[place : place + count])
            again = re.compile(rf",\s{{1,3}}(?=(?:{_ADVERBS}\s{{1,3}})?{verb}{_END})")
            if count > 1 and not _AGAIN.match(text, words[place].start):
                breaks |= {match.end() for match in again.finditer(text, words[place].end, end)}
        first = start
        for place in sorted(breaks):
            if place > first:
                yield first, place, first > start
                first = place
        yield first, end, first > start

    def _subject(self, text: str, words: Sequence[Word], start: int) -> Subject | None:
        """Give the bodies that a clause begins with, where words on what they do follow."""
        ask = _ASK.match(text, start)
        found = bodies_at(text, words, word_at(words, ask.end() if ask else start), opening=True)
        if found is None or found.following >= len(words):
            return None
        after, sign = found.following, words[found.following].text
        if sign in {":", ","}:
            after += 1
        if after + 1 < len(words) and words[after].text == _TOGETHER and verb_at(words, after + 1):
            after += 1  # "A và B cùng chủ trì"
        office = _BY_OFFICE.match(text, words[after].start) if after < len(words) else None
        if office and starts_with(words, word_at(words, office.end()), lexicon.VERBS):
            return Subject(found.bodies, words[after].start, doing=True, broken=False, bare=found.bare)
        if after >= len(words) or (sign != ":" and links_at(words, after)):
            return None
        predicate = words[after].start
        duty = _DUTY.match(text, predicate)
        doing = bool(duty or verb_at(words, after))
        if not doing and (sign == "," or found.bare or not words[after].text[0].isalpha()):
            return None
        broken = text.startswith(_BROKEN, predicate)
        return Subject(found.bodies, duty.end() if duty else predicate, doing=doing, broken=broken, bare=found.bare)

    def _read(self, whole: Statement, start: int, end: int) -> Statement:
        text, words = whole.text, whole.words
        connect = _CONNECT.match(text, start, end)
        first = start if _LEAD_IN.match(text, start) or connect is None else connect.end()
        none = whole._replace(start=start, end=end, predicate=first, certainty="carried")
        duty = _DUTY.match(text, first, end)
        if duty:
            return none._replace(predicate=duty.end())
        subject = self._subject(text, words, first)
        if subject is None:
            subject = self._later_subject(text, words, first, end)
        if subject is None or subject.predicate > end:
            return none
        bodies = self._bodies(whole.line, subject.bodies)
        return none._replace(
            bodies=bodies, certainty="stated", predicate=subject.predicate, broken=subject.broken, bare=subject.bare
        )

    def _later_subject(self, text: str, words: Sequence[Word], start: int, end: int) -> Subject | None:
        """Find a subject behind words such as "Căn cứ ..., " or before "đề nghị"."""
        if asked := _ASK_INSIDE.search(text, start, end):
            subject = self._subject(text, words, asked.start("ask"))
            if subject is not None and not subject.bare:
                return subject
        if not _LEAD_IN.match(text, start):
            return None
        for comma in range(word_at(words, start), len(words) - 1):
            later = words[comma + 1].start
            if later >= end or (words[comma].text == "," and _SOLE.match(text, later)):
                return None
            subject = self._subject(text, words, later) if words[comma].text == "," else None
            if subject is not None and subject.doing and not subject.broken and not subject.bare:
                return subject
        return None


_BLANKED = str.maketrans("*_", "  ")
_BROKEN = fold("trong việc").text


def _stops(text: str, start: int) -> Iterator[int]:
    """Give the places of the full stops and semicolons outside brackets."""
    depth, place, closed = 0, start, text.rfind(")")
    for match in _STOP.finditer(text, start):
        depth += text.count("(", place, match.start()) - text.count(")", place, match.start())
        depth, place = max(0, depth), match.start()
        if depth and closed > match.start():
            continue
        if match[0] == "." and _ABBREVIATED.search(text, max(start, match.start() - _LOOK_BACK), match.start()):
            continue
        yield match.start()


def _same(bodies: tuple[Body, ...], held: tuple[Body, ...]) -> bool:
    """Say whether a sentence under a heading names the body of the heading again, be it shorter."""
    if not held:
        return False
    if len(bodies) != 1 or len(held) != 1:
        return [fold(body.name).text for body in bodies] == [fold(body.name).text for body in held]
    return fold(held[0].name).text.startswith(fold(bodies[0].name).text)
