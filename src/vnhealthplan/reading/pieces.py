"""Pieces: tokens put together into the parts of a target by one walk through a tree of all known wordings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.fractions import with_fractions
from vnhealthplan.reading.groups import find_age_groups
from vnhealthplan.reading.known_wordings import Known, PieceKind, step_of, wordings
from vnhealthplan.reading.lexicon import Term
from vnhealthplan.reading.numbers import MAGNITUDES, NUMBER_WORDS, read_number, read_number_words
from vnhealthplan.reading.times import find_times
from vnhealthplan.reading.tokens import Token, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnhealthplan.reading.folding import Folded


class Piece(NamedTuple):
    """One part of a line: its kind, its words with single blanks, its place in the folded text, and what it means.

    `meaning` is a unit code, a Term, a Time, a dimension with its code, a Fraction, or what number words make;
    `part` is the part that a term plays, "bare" of a rate that names nobody, and empty of any other piece.
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
_SCALES = frozenset(fold(word).text for word in ("nghìn", "ngàn", "triệu"))
_MONEY = [[fold(word).text] for word in ("đồng", "vnđ", "vnd", "usd")]
_LONGEST_NUMBER = 26  # words below a billion of billions, and the "đồng" behind them


def pieces_of(folded: Folded, start: int = 0, end: int | None = None) -> list[Piece]:
    """Put the tokens of a stretch together; every token is in exactly one piece.

    >>> from vnhealthplan.reading.folding import fold
    >>> [(piece.kind, piece.text) for piece in pieces_of(fold("còn dưới 15 trên 1.000 trẻ đẻ sống năm 2025"))]
    [('term', 'còn'), ('term', 'dưới'), ('number', '15'), ('unit', 'trên 1.000 trẻ đẻ sống'), ('time', 'năm 2025')]
    """
    stop = len(folded.text) if end is None else end
    whole = [
        Piece("time", folded.text[time.start : time.end], time.start, time.end, time)
        for time in find_times(folded.text, start, stop)
    ]
    whole += [
        Piece("group", folded.text[first:last], first, last, ("age", code))
        for first, last, code in find_age_groups(folded.text, start, stop)
    ]
    whole.sort(key=lambda piece: piece.start)
    pieces = list(_pieces(folded, tokens_of(folded, start, stop), iter(whole)))
    return pieces if folded.text.find("/", start, stop) < 0 else with_fractions(pieces)


def pieces_between(pieces: Sequence[Piece], first: int, last: int) -> Sequence[Piece]:
    """Give the pieces that lie whole between two folded places."""
    start = bisect_left(pieces, first, key=_start_of)
    return pieces[start : bisect_right(pieces, last, lo=start, key=_end_of)]


def _start_of(piece: Piece) -> int:
    return piece.start


def _end_of(piece: Piece) -> int:
    return piece.end


def _pieces(folded: Folded, tokens: Sequence[Token], wholes: Iterator[Piece]) -> Iterator[Piece]:
    text = folded.text
    whole = next(wholes, None)
    place = 0
    while place < len(tokens):
        token = tokens[place]
        while whole is not None and whole.end <= token.start:
            whole = next(wholes, None)
        if whole is not None and whole.start <= token.start:
            while place < len(tokens) and tokens[place].start < whole.end:
                place += 1
            yield whole
            continue
        taken, known = _longest(tokens, place)
        if token.kind == "number" and not taken and _is_scaled(tokens, place):
            last = tokens[place + 1].end
            yield Piece("number", _words(text, token.start, last), token.start, last, _scaled(tokens, place))
            place += 2
            continue
        if known is not None:
            last = tokens[place + taken - 1].end
            yield Piece(known.kind, _words(text, token.start, last), token.start, last, known.meaning, known.part)
        elif token.text in NUMBER_WORDS and (spoken := _spoken_number(tokens, place)) is not None:
            number, taken = spoken
            last = tokens[place + taken - 1].end
            yield Piece("number", _words(text, token.start, last), token.start, last, number)
        else:
            taken = 1
            kind = _SIGN_KINDS.get(token.text, "sign") if token.kind == "sign" else _TOKEN_KINDS[token.kind]
            yield Piece(kind, text[token.start : token.end], token.start, token.end)
        place += taken


def _is_scaled(tokens: Sequence[Token], place: int) -> bool:
    """Say whether nghìn or triệu stands behind a number, and no money behind that: "1,5 triệu người"."""
    following = [token.text for token in tokens[place + 1 : place + 3]]
    return bool(following) and following[0] in _SCALES and following[1:] not in _MONEY


def _scaled(tokens: Sequence[Token], place: int) -> Decimal | None:
    number = read_number(tokens[place].text)
    if number is None:
        return None
    value = number.value * MAGNITUDES[tokens[place + 1].text]
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _words(text: str, start: int, end: int) -> str:
    """Give words with one blank between them: a page breaks its lines anywhere."""
    return " ".join(text[start:end].split())


def _spoken_number(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    return read_number_words([token.text for token in tokens[place : place + _LONGEST_NUMBER]])


def _longest(tokens: Sequence[Token], place: int) -> tuple[int, Known | None]:
    """Give the longest wording that begins at a token, and how many tokens it takes."""
    node = wordings()
    best: tuple[int, Known | None] = (0, None)
    for ahead in range(place, len(tokens)):
        token = tokens[ahead]
        step = node.after.get(step_of(token.text) if token.kind == "number" else token.text)
        if step is None:
            break
        node = step
        if node.known is not None:
            best = (ahead - place + 1, node.known)
    return best
