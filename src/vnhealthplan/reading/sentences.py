"""Lines and sentences: where a passage begins anew, and what marks and numbers open a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import fold, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.reading.folding import Folded
    from vnhealthplan.reading.pieces import Piece

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_OPENING = re.compile(
    r"[\s*_]*(?:(?P<number>(?:[0-9]{1,3}\.){1,4}[0-9]{0,3}|[0-9]{1,3}\)|[ivx]{1,5}[.)]|[a-zđ][.)])(?=\s|[^\W\d_])"
    r"|(?P<bullet>[-+*•●○▪◦‣·–]+))[\s*_]*"
)
_ROMAN = "I."
_DEEPEST = 4
_FINAL = frozenset(".;:!?…/")
_BEFORE_AN_AGE = folded("trẻ", "em", "trẻ em", "dưới", "trên", "từ", "ở", "của")
_AGE = folded("tuổi", "tháng")
_WORDS_OF_AN_AGE = 4
_LONGEST_WORD = 12
_SHARE = re.compile(r"\s{0,9}[0-9][0-9.,]{0,6}\s?[%‰]")
_OPEN_ENDS = frozenset(fold("đạt là trên dưới còn từ đến nhất thiểu đa quá khoảng và có hơn").text.split())
"""Words that a line does not end with: what they lead to stands on the next."""
_YEAR_ALONE = re.compile(r"[0-9]{4}\s*$")
_SHAPING = frozenset({"open", "close", "sign", "colon"})
"""Pieces that can end a sentence, or say where it may not end."""
_FOOTNOTE = re.compile(r"\s*[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]")


class Line(NamedTuple):
    """One line without its opening mark: folded places, its bullet or kind of number, the number, and a footnote."""

    start: int
    end: int
    bullet: str
    number: tuple[int, int] | None
    footnote: bool

    @property
    def level(self) -> int:
        """How deep a line stands: 0 for a Roman number, then one point, more points, a letter, and 4 for none."""
        if self.number is None:
            return _DEEPEST
        if self.bullet == _ROMAN:
            return 0
        if "a" in self.bullet:
            return 3
        return 1 if self.bullet.rstrip(".)").count("1") == 1 else 2

    @property
    def numbered(self) -> bool:
        """Say whether a heading number opens the line."""
        return self.number is not None


class Sentence(NamedTuple):
    """The pieces of one sentence or a part of one.

    `new` says that the sentence before has ended, `under_colon` that a colon stands before in this one.
    """

    pieces: list[Piece]
    new: bool
    under_colon: bool


def cut_lines(folded: Folded) -> Iterator[Line]:
    r"""Cut a text into its lines that are not blank.

    >>> from vnhealthplan.reading.folding import fold
    >>> [(line.bullet, line.numbered) for line in cut_lines(fold("- Đạt 95%\n2.10 Tỷ lệ\n2.5 lần"))]
    [('-', False), ('1.1', True), ('', False)]
    """
    for start, end in _whole_lines(folded):
        footnote = _FOOTNOTE.match(folded.text, start, end) is not None
        opening = _OPENING.match(folded.text, start, end)
        if opening is None or footnote:
            yield Line(start, end, "", None, footnote)
            continue
        if opening["bullet"]:
            yield Line(opening.end(), end, opening["bullet"][0], None, footnote)
        elif _opens_heading(folded, opening):
            raw = folded.raw[folded.start(opening.start("number")) :][:1]
            yield Line(opening.end(), end, _kind(raw, opening["number"]), opening.span("number"), footnote)
        else:
            yield Line(start, end, "", None, footnote)


def _whole_lines(folded: Folded) -> Iterator[tuple[int, int]]:
    """Put together the lines that a page has broken inside a sentence: the next goes on with a small letter."""
    begun, end, last = -1, 0, ""
    for match in _LINE.finditer(folded.text):
        words = match[0].strip()
        if not words:
            continue
        listed = begun >= 0 and _SHARE.match(words) is not None and _is_item(folded.text, begun, end)
        if begun < 0 or listed or not _goes_on(folded, last, end, match.start(), words):
            if begun >= 0:
                yield begun, end
            begun = match.start()
        end, last = match.end(), words[-1]
    if begun >= 0:
        yield begun, end


def _is_item(text: str, start: int, end: int) -> bool:
    """Say whether a line begins with a share and names it, so that another share below begins a line of its own."""
    last = text[max(start, end - _LONGEST_WORD) : end].rsplit(maxsplit=1)[-1]
    return _SHARE.match(text, start) is not None and last not in _OPEN_ENDS


def _goes_on(folded: Folded, last: str, end: int, start: int, words: str) -> bool:
    """Say whether a line goes on with the one before, which has ended with the sign `last`."""
    if last in _FINAL or folded.text.count("\n", end, start) > 1 or "\t" in words or _OPENING.match(words):
        return False
    if words[0].isdigit():
        return last.isalpha() and not _YEAR_ALONE.match(words)
    place = folded.text.index(words[0], start)
    return folded.raw[folded.start(place)].islower()


def _opens_heading(folded: Folded, opening: re.Match[str]) -> bool:
    """Say whether "2.5" opens a heading: a heading goes on with a capital, a number with its unit."""
    place = folded.start(opening.end())
    following = folded.raw[place : place + 1]
    number = opening["number"]
    return following.isupper() or following in '"“(' or number.endswith(")") or not number[-1].isdigit()


def _kind(raw: str, number: str) -> str:
    if raw[:1].isupper() and set(number) <= set("ivx.)"):
        return _ROMAN
    return re.sub("[0-9]+", "1", re.sub("[a-zđ]", "a", number))


def _goes_on_behind(pieces: list[Piece], place: int) -> bool:
    """Say whether a list goes on behind a semicolon: of counts, or of the ages of one name.

    "8,5 bác sỹ; 2,0 dược sỹ; 18 điều dưỡng/10.000 dân", "dưới 1 tuổi còn 12‰; dưới 5 tuổi còn 18‰ vào năm 2025".
    """
    first = place + 1
    while first < len(pieces) and first <= place + _WORDS_OF_AN_AGE and pieces[first].text in _BEFORE_AN_AGE:
        first += 1
    following = pieces[first : first + 2]
    if len(following) < 2 or following[0].kind != "number":  # noqa: PLR2004  # number and noun
        return False
    return following[1].text in _AGE if first > place + 1 else following[1].kind in {"word", "group"}


def _goes_on_behind_dots(folded: Folded, pieces: list[Piece], place: int) -> bool:
    """Tell dots for things left out, "tả, lỵ… dưới 5%", from those at the end of a sentence."""
    if place + 1 == len(pieces):
        return False
    following = folded.raw[folded.start(pieces[place + 1].start)]
    return not following.isupper() and not following.isdigit()


def sentences_of(folded: Folded, pieces: list[Piece]) -> Iterator[Sentence]:
    """Cut the pieces of a line at full stops, at semicolons outside brackets, and at the tabs between cells.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> text = fold("A đạt 1%; B đạt 2%. C đạt 3%.")
    >>> [(len(each.pieces), each.new) for each in sentences_of(text, pieces_of(text))]
    [(4, True), (4, False), (4, True)]
    """
    depth = 0
    current: list[Piece] = []
    new, colon = True, False
    cells = "\t" in folded.text[pieces[0].start : pieces[-1].end] if pieces else False
    for place, piece in enumerate(pieces):
        if cells and current and "\t" in folded.text[current[-1].end : piece.start]:
            yield Sentence(current, new, colon)
            current, new, colon, depth = [], True, False, 0
        kind = piece.kind
        if kind not in _SHAPING:
            current.append(piece)
            continue
        depth = max(0, depth + (kind == "open") - (kind == "close"))
        ends = kind == "sign" and (piece.text in "!?" or piece.text[0] == "." or (piece.text == ";" and depth == 0))
        if kind == "sign" and (piece.text == "…" or piece.text[:2] == ".."):
            ends = not _goes_on_behind_dots(folded, pieces, place)
        if ends and piece.text[0] == "." and place + 1 < len(pieces) and pieces[place + 1].start == piece.end:
            ends = pieces[place + 1].kind not in {"word", "number"}  # a dot inside an abbreviation
        if ends and piece.text == ";" and pieces[place - 1].kind != "time" and _goes_on_behind(pieces, place):
            ends = False
        if not ends:
            current.append(piece)
            colon = colon or (kind == "colon" and all(each.part != "measure" for each in current))
            continue
        if current:
            yield Sentence(current, new, colon)
        current = []
        new = piece.text != ";"
        depth = 0
    if current:
        yield Sentence(current, new, colon)
