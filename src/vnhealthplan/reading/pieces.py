"""Pieces: tokens put together into the parts of a target by one walk through a tree of all known wordings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.reading.displaced import with_displaced
from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.fractions import with_fractions
from vnhealthplan.reading.groups import find_age_groups
from vnhealthplan.reading.known_wordings import Known, Node, PieceKind, step_of, wordings
from vnhealthplan.reading.lexicon import Term
from vnhealthplan.reading.loose_times import find_loose_times
from vnhealthplan.reading.numbers import MAGNITUDES, NUMBER_WORDS, read_number, read_number_words
from vnhealthplan.reading.times import find_times
from vnhealthplan.reading.tokens import Token, tokens_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnhealthplan.reading.folding import Folded


@dataclass(slots=True, eq=False)
class Piece:
    """One part of a line: its kind, its words with single blanks, its place in the folded text, and what it means.

    `meaning` is a unit code, a Term, a Time or a LooseTime, a dimension with its code, a Fraction, or what number words
    make; `part` is the part that a term plays, "bare" of a rate that names nobody, and empty of any other piece.
    """

    kind: PieceKind
    text: str
    start: int
    end: int
    meaning: object = None
    part: str = ""

    @property
    def term(self) -> Term | None:
        """The term, where the piece is one."""
        return self.meaning if isinstance(self.meaning, Term) else None

    @property
    def group(self) -> tuple[str, str] | None:
        """The dimension and the code of a subgroup, where the piece is one."""
        return self.meaning if self.kind == "group" else None  # type: ignore[return-value]  # groups mean these alone


_SIGN_KINDS: Mapping[str, PieceKind] = {
    ",": "comma",
    ":": "colon",
    "(": "open",
    ")": "close",
    "[": "open",
    "]": "close",
}
_TOKEN_KINDS: Mapping[str, PieceKind] = {
    "word": "word",
    "number": "number",
    "note": "note",
    "date": "reference",
    "document": "reference",
    "list": "list",
    "name": "name",
}
_CHILD = fold("trẻ").text
_OF_AGE = folded("dưới", "từ", "trên", "em", "<", "≤", "nhỏ", "ở")
_AND_MORE = fold("trở").text  # of "trở lên", "trở xuống"
_OF_FRACTIONS = ("/", fold("nửa").text, fold("phần").text)
_SCALES = frozenset(fold(word).text for word in ("nghìn", "ngàn", "vạn", "triệu"))
_FISHING = folded("chài", "đò")  # "vạn chài" is a village on the water, and no number
_MONEY = frozenset(fold(word).text for word in ("đồng", "vnđ", "vnd", "usd"))
_NO_SCALES_BEFORE = _MONEY | _FISHING
_NUMBER_KINDS = frozenset({"number", "word"})
_LONGEST_NUMBER = 26  # words below a billion of billions, and the "đồng" behind them


def pieces_of(folded: Folded, start: int = 0, end: int | None = None) -> list[Piece]:
    """Put the tokens of a stretch together; every token is in exactly one piece.

    >>> from vnhealthplan.reading.folding import fold
    >>> [(piece.kind, piece.text) for piece in pieces_of(fold("còn dưới 15 trên 1.000 trẻ đẻ sống năm 2025"))]
    [('term', 'còn'), ('term', 'dưới'), ('number', '15'), ('unit', 'trên 1.000 trẻ đẻ sống'), ('time', 'năm 2025')]
    """
    stop = len(folded.text) if end is None else end
    text = folded.text
    whole = [
        Piece("time", text[time.start : time.end], time.start, time.end, time) for time in find_times(text, start, stop)
    ]
    loose = [
        Piece("time", text[time.start : time.end], time.start, time.end, time)
        for time in find_loose_times(text, [(piece.start, piece.end) for piece in whole], start, stop)
    ]
    ages = [
        Piece("group", text[first:last], first, last, ("age", code))
        for first, last, code in find_age_groups(text, start, stop)
    ]
    if ages or loose:
        whole = sorted((*whole, *loose, *ages), key=_start_of)
    pieces = _pieces(folded, tokens_of(folded, start, stop), whole)
    if text.find(_AND_MORE, start, stop) >= 0:
        pieces = with_displaced(pieces)
    has_fraction = any(text.find(sign, start, stop) >= 0 for sign in _OF_FRACTIONS)
    return with_fractions(pieces) if has_fraction else pieces


def pieces_between(pieces: Sequence[Piece], first: int, last: int) -> Sequence[Piece]:
    """Give the pieces that lie whole between two folded places."""
    start = bisect_left(pieces, first, key=_start_of)
    return pieces[start : bisect_right(pieces, last, lo=start, key=_end_of)]


def _start_of(piece: Piece) -> int:
    return piece.start


def _end_of(piece: Piece) -> int:
    return piece.end


def _pieces(  # noqa: C901, PLR0912  # one walk, without a call a token
    folded: Folded, tokens: Sequence[Token], wholes: Sequence[Piece]
) -> list[Piece]:
    text, first_steps = folded.text, wordings().after
    pieces: list[Piece] = []
    add = pieces.append
    following = iter(wholes)
    whole = next(following, None)
    place, count = 0, len(tokens)
    while place < count:
        token = tokens[place]
        kind, words, start, end = token
        if whole is not None:
            while whole is not None and whole.end <= start:
                whole = next(following, None)
            if whole is not None and whole.start <= start:
                while place < count and tokens[place].start < whole.end:
                    place += 1
                add(whole)
                continue
        node = first_steps.get(step_of(words) if kind == "number" else words)
        if node is None:
            taken, known = 1, None
        else:
            taken, known = _longest(tokens, place, node) if node.after else (1, node.known)
        if known is not None:
            if taken == 1:
                words = text[start:end]
            else:
                end = tokens[place + taken - 1].end
                words = _words(text, start, end)
            add(Piece(known.kind, words, start, end, known.meaning, known.part))
        elif kind == "word" and words not in NUMBER_WORDS:
            add(Piece("word", words, start, end))
        elif kind == "number" and not _is_scaled(tokens, place):
            add(Piece("number", words, start, end))
        elif kind in _NUMBER_KINDS and (number := _number_of_several(tokens, place)) is not None:
            meaning, taken = number
            end = tokens[place + taken - 1].end
            add(Piece("number", _words(text, start, end), start, end, meaning))
        else:
            said = _SIGN_KINDS.get(words, "sign") if kind == "sign" else _TOKEN_KINDS[kind]
            add(Piece(said, text[start:end], start, end))
        place += taken
    return pieces


def _number_of_several(tokens: Sequence[Token], place: int) -> tuple[Decimal | int | None, int] | None:
    """Give the number that several tokens make, and how many: number words, or a number with nghìn, vạn or triệu."""
    if tokens[place].kind == "number":
        return _scaled(tokens, place), 2
    return read_number_words([token.text for token in tokens[place : place + _LONGEST_NUMBER]])


def _is_scaled(tokens: Sequence[Token], place: int) -> bool:
    """Say whether nghìn, vạn or triệu stands behind a number, and no money behind that: "1,5 triệu người"."""
    if place + 1 == len(tokens) or tokens[place + 1].text not in _SCALES:
        return False
    return place + 2 == len(tokens) or tokens[place + 2].text not in _NO_SCALES_BEFORE


def _scaled(tokens: Sequence[Token], place: int) -> Decimal | None:
    number = read_number(tokens[place].text)
    if number is None:
        return None
    value = number.value * MAGNITUDES[tokens[place + 1].text]
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _words(text: str, start: int, end: int) -> str:
    """Give words with one blank between them: a page breaks its lines anywhere."""
    return " ".join(text[start:end].split())


def _longest(tokens: Sequence[Token], place: int, node: Node) -> tuple[int, Known | None]:
    """Give the longest wording that begins at a token, whose step led to a node, and how many tokens it takes."""
    taken, known = 1, node.known
    for ahead in range(place + 1, len(tokens)):
        if not node.after:
            break
        token = tokens[ahead]
        step = node.after.get(step_of(token.text) if token.kind == "number" else token.text)
        if step is None:
            break
        node = step
        if node.known is not None and not (token.text == _CHILD and _speaks_of_children(tokens, ahead)):
            taken, known = ahead - place + 1, node.known
    return taken, known


def _speaks_of_children(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "trẻ" ends no rate of live births: "/100.000 trẻ dưới 15 tuổi"."""
    return place + 1 < len(tokens) and tokens[place + 1].text in _OF_AGE
