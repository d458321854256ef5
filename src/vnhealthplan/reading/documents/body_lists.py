"""Lists of bodies: where a list begins and ends in running text, and which of its commas part two bodies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents import body_words as lexicon
from vnhealthplan.reading.documents.word_list import links_at, starts_with, verb_at, words_of
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.documents.body_words import Phrases
    from vnhealthplan.reading.documents.word_list import Word

_LONGEST_LIST = 160
_LONGEST_BRACKET = 30
_SEVERAL = 2
_AND, _WITH = fold("và").text, fold("cùng").text
_WITH_US = fold("với").text
_ABOUT_OTHERS = frozenset(fold("qua thông nếu để trước sau gọi theo bao trong").text.split())
_FRONT = fold("mặt trận").text
_MASSES = (fold("các đoàn thể").text, fold("các tổ chức").text, fold("các hội").text)
_COUNCILS = frozenset(fold(word).text for word in ("hđnd", "ubnd", "đbqh"))
_UNDER_OFFICE = tuple(fold(word).text for word in ("phòng ", "văn phòng ", "thanh tra ", "ban "))
_OFFICE_OF = tuple(fold(word).text for word in ("sở ", "bộ ", "cục ", "chi cục "))
_RELATED = fold("liên quan").text.split()
_ASSIGNED = re.compile(
    rf"{any_of('được giao|được phân công')}(?: {any_of('chủ trì|thực hiện|phụ trách|phối hợp|các|những')}){{0,4}}"
    rf"(?: {any_of('nhiệm vụ')})?(?![^\W_])"
)
_STEERING = fold("chỉ đạo").text.split()
_FACILITY = fold("cơ sở").text.split()
_TREATMENT = (fold("bệnh").text, fold("chữa").text)  # "cơ sở khám bệnh, chữa bệnh"
_AGAINST = fold("chống").text
_PARTY = fold("ủy").text
_PARTY_BODY = (fold("đảng").text, _PARTY)


class Named(NamedTuple):
    """A body in a list: the words `first` to `last` (exclusive), the comma or "và" before it, and what its head is."""

    first: int
    last: int
    joint: str
    group: bool


class Kinds(NamedTuple):
    """Whether a name is that of a kind of bodies, and whether "các" or the like stands before it."""

    group: bool
    determined: bool


class BodyList(NamedTuple):
    """Bodies that stand in one list, as places in the text, and the number of the word that follows.

    `bare` tells that the first is a noun for bodies of a kind without "các" or the like.
    """

    bodies: tuple[tuple[int, int], ...]
    following: int
    bare: bool


def split_bodies(raw: str) -> tuple[str, ...]:
    """Split a text that names bodies and nothing else, such as a heading or a cell; empty where it does not.

    >>> split_bodies("Sở Văn hóa, Thể thao và Du lịch, UBND các huyện, thị xã và các đơn vị liên quan")
    ('Sở Văn hóa, Thể thao và Du lịch', 'UBND các huyện, thị xã', 'các đơn vị liên quan')
    """
    folded = fold(raw)
    if folded.places is not None:
        raw = re.sub(
            r"\s", " ", "".join(folded.raw[folded.start(i) : folded.start(i) + 1] for i in range(len(folded.text)))
        )
    words = words_of(folded.text, raw)
    while words and words[-1].text in ".:;":
        words.pop()
    found = bodies_at(folded.text, words, 0, whole=True)
    if found is None or found.following < len(words):
        return ()
    return tuple(folded.raw[folded.start(first) : folded.end(last)] for first, last in found.bodies)


def bodies_at(
    text: str, words: Sequence[Word], place: int, *, whole: bool = False, opening: bool = False
) -> BodyList | None:
    """Read a list of bodies that begins at a word; with `whole`, no word is taken for what the bodies do.

    Semicolons part bodies of a whole text and of a list that opens a sentence, not of others.

    >>> text = "Sở Tài chính, UBND các huyện, thị xã xem xét, bố trí"
    >>> words = words_of(text.lower(), text)
    >>> [text[first:last] for first, last in bodies_at(text.lower(), words, 0).bodies]
    ['Sở Tài chính', 'UBND các huyện, thị xã']
    """
    return _Reader(text, words, place, whole=whole, semicolons=whole or opening).read()


class _Reader:
    def __init__(self, text: str, words: Sequence[Word], place: int, *, whole: bool, semicolons: bool) -> None:
        self.text, self.words, self.place = text, words, place
        self.whole, self.semicolons = whole, semicolons
        self.stop = min(len(words), place + _LONGEST_LIST)

    def read(self) -> BodyList | None:
        found: list[Named] = []
        joint, place = "", self.place
        while True:
            named = self._body(place, joint)
            if named is None:
                break
            found.append(named)
            joint, place = self._joint(named.last)
            if not joint:
                break
        if not found:
            return None
        last = found[-1].last
        bodies = tuple((self.words[body.first].start, self.words[body.last - 1].end) for body in self._joined(found))
        return BodyList(bodies, last, self._bare(found[0]))

    def _bare(self, body: Named) -> bool:
        return body.group and not any(word.text in lexicon.DETERMINERS for word in self.words[body.first : body.last])

    def _joint(self, place: int) -> tuple[str, int]:
        """Give the comma, "và" or "cùng (với)" at a place, and the place behind it."""
        joint = ""
        while place < self.stop and (text := self.words[place].text) in {",", ";", _AND, _WITH, _WITH_US}:
            if (text == ";" and not self.semicolons) or (text == _WITH_US and joint != _WITH):
                return "", place
            joint, place = text, place + 1
        return joint, place

    def _head(self, place: int) -> tuple[int, bool, bool] | None:
        """Give where the head of a name ends, whether it is a kind of bodies, and whether "các" stands before it."""
        words, first = self.words, place
        while place < self.stop and words[place].text in lexicon.DETERMINERS:
            place += 1
        determined = place > first
        if place >= self.stop:
            return None
        if count := starts_with(words, place, lexicon.OFFICES):
            inner = self._head(place + count) if place + count < self.stop else None
            if inner is not None:
                return inner[0], inner[1], determined
            return None if count == 1 and self._is_other(place) else (place + count, False, determined)
        if determined and (count := self._place(place)):
            return place + count, True, determined
        group = self._plain(place, lexicon.GROUPS)
        if (
            group
            and not determined
            and starts_with(words, place, lexicon.NOT_A_VERB_BEHIND_A_COMMA)
            and verb_at(words, place)
        ):
            return None
        single = self._plain(place, lexicon.INSTITUTIONS)
        if group and (determined or (group >= single and self._is_kind(place + group, named=bool(single)))):
            return place + group, True, determined
        return (place + single, False, determined) if single else None

    def _plain(self, place: int, phrases: Phrases) -> int:
        """Give the number of words of a head, or 0 where the word behind it makes another word of it."""
        count = starts_with(self.words, place, phrases)
        return 0 if count == 1 and self._is_other(place) else count

    def _is_other(self, place: int) -> bool:
        words = self.words
        following = words[place + 1].text if place + 1 < len(words) else ""
        if following == "," and place + 2 < len(words) and words[place + 2].text == _AGAINST:
            return True  # "phòng, chống"
        return following in lexicon.OBJECTS_ONLY.get(self.words[place].text, ())

    def _is_kind(self, place: int, *, named: bool) -> bool:
        """Tell "sở, ngành liên quan" from "Sở Y tế": what stands behind the noun is no name."""
        if place >= self.stop:
            return True
        word = self.words[place]
        if not word.text[0].isalnum() or word.text == _AND:
            return True
        if word.capital:
            return False
        if starts_with(self.words, place, lexicon.QUALIFIERS) or starts_with(self.words, place, lexicon.PREDICATES):
            return True
        return not (named and verb_at(self.words, place))

    def _body(self, place: int, joint: str) -> Named | None:
        head = self._head(place)
        if head is None:
            return None
        end, group, determined = head
        return Named(place, self._end(place, end, group=group, determined=determined), joint, group)

    def _end(self, first: int, head: int, *, group: bool, determined: bool) -> int:
        """Give the place behind the name whose head ends at `head`."""
        words, place = self.words, head
        closed = group
        if not group and words[head - 1].text in lexicon.DEPARTMENTS and (length := self._function(place)):
            place, closed = length, True
        while place < self.stop:
            word = words[place]
            after: int | None
            if word.text == "(":
                after = self._bracket(place)
            elif word.text in {",", _AND, _WITH}:
                after = self._goes_on(first, head, place, kinds=Kinds(group, determined))
            elif word.text in {"-", "&", "/"}:
                after = place + 1 if place + 1 < self.stop and words[place + 1].text[0].isalnum() else None
            elif not word.text[0].isalnum():
                after = None
            else:
                after = self._word(head, place, group=group, closed=closed)
            if after is None:
                break
            closed = (closed and not word.capital) or word.text == "(" or self._closes(after)
            place = after
        return place

    def _word(  # noqa: C901, PLR0911  # one return for each part that a name may go on with
        self, head: int, place: int, *, group: bool, closed: bool
    ) -> int | None:
        """Give the place behind a word that belongs to a name, or nothing where the name ends before it."""
        words, word = self.words, self.words[place]
        verb = verb_at(words, place)
        if count := self._place(place):
            return place + count
        if self.whole or word.capital:
            return place + 1
        if not group and place == head and not verb:
            return place + 1
        if not group and place == head and words[head - 1].text in lexicon.NAMELESS and not links_at(words, place):
            return place + verb
        if count := self._assigned(place):
            return place + count
        before = [word.text for word in words[place - 2 : place]]
        if verb and (
            (before == _FACILITY and word.text in lexicon.SERVICES)
            or (before == _STEERING and word.text in lexicon.CAUSES)
        ):
            return place + verb
        if verb or starts_with(words, place, lexicon.NOT_A_VERB_BEHIND_A_COMMA):
            return None
        count = max(
            starts_with(words, place, phrases) for phrases in (lexicon.QUALIFIERS, lexicon.GROUPS, lexicon.INSTITUTIONS)
        )
        if count:
            office = words[place + count - 1].text in lexicon.DEPARTMENTS
            return (self._function(place + count) if office else None) or place + count
        if word.text in lexicon.DETERMINERS:
            return place + 1
        if closed and (not group or self._closes(place)) and place > head:
            return None
        return place + 1

    def _closes(self, place: int) -> bool:
        """Say whether a name is complete before a place: "tỉnh", "cấp huyện", "các đơn vị liên quan"."""
        word, before = self.words[place - 1].text, self.words[place - 2].text if place > 1 else ""
        return (
            word in lexicon.CLOSED_BY
            or (word in lexicon.PLACES and word not in lexicon.HALF_PLACES)
            or (before in lexicon.PLACES and word in lexicon.PLACE_ENDS)
        )

    def _place(self, place: int) -> int:
        """Give the number of words of a kind of places: "tỉnh", "thị xã", and of its party committee, or 0."""
        if self.words[place].text not in lexicon.PLACES:
            return 0
        following = self.words[place + 1].text if place + 1 < self.stop else ","
        if following in lexicon.PLACE_ENDS:
            return 2
        return 0 if self.words[place].text in lexicon.HALF_PLACES and following not in {",", _AND} else 1

    def _assigned(self, place: int) -> int:
        """Give the number of words of "được giao chủ trì thực hiện các nhiệm vụ"."""
        match = _ASSIGNED.match(self.text, self.words[place].start)
        return len(match[0].split()) if match else 0

    def _function(self, place: int) -> int | None:
        """Give the place behind the name of a department's field that begins at a word."""
        if place >= self.stop:
            return None
        match = _FUNCTIONS.match(self.text, self.words[place].start)
        if match is None or verb_at(self.words, place):  # "các sở, ngành tổ chức triển khai"
            return None
        while place < self.stop and self.words[place].start < match.end():
            place += 1
        return place

    def _bracket(self, place: int) -> int | None:
        """Give the place behind a bracket that names a part of the body."""
        if place + 1 >= self.stop or self.words[place + 1].text in _ABOUT_OTHERS:
            return None
        inside = self.words[place + 1]
        if not inside.capital and self._head(place + 1) is None:
            return None
        for after in range(place + 1, min(self.stop, place + _LONGEST_BRACKET)):
            if self.words[after].text == ")":
                return after + 1
        return None

    def _goes_on(  # noqa: PLR0911  # one return for each reason to go on or to end
        self, first: int, head: int, place: int, *, kinds: Kinds
    ) -> int | None:
        """Give the place where a name goes on behind a comma or "và", or nothing where it ends before it."""
        words = self.words
        joint, after = self._joint(place)
        if not joint or after >= self.stop or not words[after].text[0].isalnum():
            return None
        word, before = words[after], words[place - 1].text
        related = [word.text for word in words[place - 2 : place]] == _RELATED
        if (word.text in _COUNCILS and before in _COUNCILS) or (before, word.text) == _TREATMENT:
            return after + 1
        if verb_at(words, after) and not word.capital and not self.whole:
            return None
        if (
            self._place(after)
            and starts_with(words, after, lexicon.INSTITUTIONS) < _SEVERAL
            and any(words[n].text in lexicon.PLACES for n in range(first, place))
            and not self._party(after)
        ):
            return after + self._place(after)
        if self._party(after):
            grouped = kinds.determined and any(words[n].text in lexicon.PLACES for n in range(first, place))
            return after + 2 if grouped and (joint == _AND or words[after].text in lexicon.PLACES) else None
        noun = starts_with(words, after, lexicon.GROUPS)
        proper = any(words[n].capital for n in range(head, place))
        single = bool(starts_with(words, after, lexicon.INSTITUTIONS))
        if kinds.determined and starts_with(words, after + noun, lexicon.NOT_A_VERB_BEHIND_A_COMMA):
            single = False  # "các sở, ngành tổ chức triển khai"
        if noun and kinds.group and not related and not proper and self._is_kind(after + noun, named=single):
            return after + noun
        if self._head(after) is not None:
            return None
        if word.capital or self.whole:
            return after
        return None

    def _party(self, place: int) -> bool:
        return place + 1 < self.stop and self.words[place + 1].text == _PARTY

    def _joined(self, found: list[Named]) -> list[Named]:
        """Put together what is one: the Front and its organisations, a department and the body it belongs to."""
        joined: list[Named] = []
        for place, body in enumerate(found):
            words = self._text(body)
            more = place + 1 < len(found)
            masses = (
                body.joint == _AND
                and more
                and words.startswith(_MASSES)
                and bool(joined)
                and _FRONT in self._text(joined[-1])
            )
            twice = (
                len(found) == 2  # noqa: PLR2004  # a pair
                and place == 1
                and body.joint == ","
                and (
                    (words.startswith(_OFFICE_OF) and self._text(joined[0]).startswith(_UNDER_OFFICE))
                    or (
                        self._listed(body)
                        and self._listed(joined[0])
                        and not {*self._places(body), *self._places(joined[0])}
                    )
                )
            )
            if masses or twice:
                joined[-1] = joined[-1]._replace(last=body.last)
            else:
                joined.append(body)
        return joined

    def _listed(self, body: Named) -> bool:
        return body.group and self.words[body.first].text in lexicon.DETERMINERS

    def _text(self, body: Named) -> str:
        return self.text[self.words[body.first].start : self.words[body.last - 1].end]

    def _places(self, body: Named) -> list[str]:
        return [word.text for word in self.words[body.first : body.last] if word.text in lexicon.PLACES]


def _pattern(phrase: str) -> str:
    return r"\s{0,3}".join(re.escape(word) for word in re.findall(r"[^\W_]+|[^\s\w]", fold(phrase).text))


_FUNCTIONS = re.compile(
    rf"(?:{'|'.join(sorted((_pattern(phrase) for phrase in lexicon.FUNCTIONS), key=len, reverse=True))})(?![^\W_])"
)
