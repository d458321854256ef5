"""Fractions: "8/10 xã" is a part of a whole and, where it is exact, a share; what repeats it is no second value.

So is "một nửa số xã", a fraction in words.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.fractions_in_words import fraction_in_words
from vnhealthplan.reading.numbers import read_number
from vnhealthplan.reading.other_rates import is_rate_base
from vnhealthplan.reading.roles import QUALIFIED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece


class Fraction(NamedTuple):
    """A part of a whole; `printed` is the share that stands beside it, `bounds` says that it stands where values do."""

    part: Decimal
    whole: Decimal
    printed: Decimal | None = None
    bounds: bool = False
    reason: str | None = None

    @property
    def share(self) -> Decimal | None:
        """The share in percent: as printed, else where it is exact in six decimals; never rounded."""
        if self.printed is not None:
            return self.printed
        share = (100 * self.part / self.whole).quantize(_LAST_DIGIT)
        return _plain(share) if share * self.whole == 100 * self.part else None

    def says(self, share: Decimal) -> bool:
        """Say whether a printed share is this one, rounded to its digits.

        >>> (
        ...     Fraction(Decimal(17), Decimal(19)).says(Decimal("89.5")),
        ...     Fraction(Decimal(8), Decimal(10)).says(Decimal(81)),
        ... )
        (True, False)
        """
        step = Decimal(1).scaleb(min(int(share.as_tuple().exponent), 0))
        return (100 * self.part / self.whole).quantize(step, ROUND_HALF_UP) == share


_LAST_DIGIT = Decimal("0.000001")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_MOST_DIGITS = 9
_MONTHS, _DAYS = 12, 31
_NEAR, _FAR = 12, 24  # pieces of a bracket, and from a fraction to the share that repeats it
_BEFORE_A_DAY = folded(
    "ngày", "trước", "trước ngày", "vào", "hạn", "tháng", "sau", "hết", "lúc", "đến", "tới", "từ", "mùng", "sáng"
)
_NO_SHARE = folded("điểm", "tuổi", "/")
_NOUNS = frozenset({"word", "group", "name"})
_OPENS = frozenset({"comma", "open", "close", "colon", "time", "sign", "note"})
_REACHING = frozenset({"reach", "measure", "filler"})
_WHERE = folded("tại", "ở")
_SAYS = folded("chiếm", "tức")
_EQUALS = fold("tương đương").text.split()
_ENDS = frozenset({"comma", "sign", "time", "close", "note"})
_NO_FRACTION = folded("số", "/")  # "số 3/4" is an address or a document


def with_fractions(pieces: list[Piece]) -> list[Piece]:
    """Put each fraction into one piece, and make what only repeats one a note.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> [(piece.kind, piece.text) for piece in pieces_of(fold("8/10 xã (80%)"))]
    [('number', '8/10'), ('word', 'xã'), ('note', '( 80 % )')]
    """
    joined: list[Piece] = []
    place = 0
    while place < len(pieces):
        said = fraction_in_words(pieces, place)
        found = _fraction(pieces, place) if said is None else Fraction(said.part, said.whole, bounds=said.bounds)
        if said is not None:
            joined.append(replace(said.piece, kind="number", meaning=found, part=""))
            place = said.last
        elif found is None:
            joined.append(pieces[place])
            place += 1
        else:
            first, last = pieces[place], pieces[place + 2]
            whole = replace(first, text=f"{first.text}/{last.text}", end=last.end)
            is_day = isinstance(found, str)
            joined.append(replace(whole, kind="reference") if is_day else replace(whole, meaning=found))
            place += 3
    return _without_repetitions(joined) if len(joined) < len(pieces) else pieces


def is_own_share(piece: Piece) -> bool:
    """Say whether a number is a fraction beside no printed share: that of "12/12 xã" is one of communes alone."""
    return isinstance(piece.meaning, Fraction) and piece.meaning.printed is None


def _fraction(pieces: Sequence[Piece], place: int) -> Fraction | Literal["day"] | None:
    """Read a number, a stroke and a number; no month of a year, no rate and no scale."""
    if place + 2 >= len(pieces) or pieces[place + 1].text != "/" or pieces[place].kind != "number":
        return None
    part, whole = _number(pieces[place]), _number(pieces[place + 2])
    if part is None or not whole or whole == 1 or is_rate_base(whole):
        return None
    if _FIRST_YEAR <= whole <= _LAST_YEAR and pieces[place + 2].text.isdigit():
        return None
    before = pieces[place - 1] if place else None
    behind = pieces[place + 3] if place + 3 < len(pieces) else None
    if before is not None and before.text in _NO_FRACTION:
        return None
    if behind is not None and (behind.kind == "unit" or behind.text in _NO_SHARE):
        return None
    opens = before is None or before.kind in _OPENS or (bool(before.part) and before.part != "measure")
    named = behind is not None and (behind.kind in {*_NOUNS, "open"} or behind.part == "measure")
    named = named and (behind is None or behind.text not in _BEFORE_A_DAY)
    if part <= _DAYS and whole <= _MONTHS and before is not None:
        if before.text in _BEFORE_A_DAY and not (named and before.part):
            return "day"
        if before.text in _BEFORE_A_DAY or not opens or (not named and before.kind != "open" and not before.part):
            return Fraction(part, whole, reason="ambiguous_number")
    opens = opens and not _is_where(pieces, place)
    counts = part <= whole and part % 1 == whole % 1 == 0 and (behind is None or behind.text not in QUALIFIED)
    return Fraction(part, whole, bounds=opens and named and counts)


def _is_where(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a fraction says only where a share before it is to be reached: "100% ổ bọ gậy tại 15/15 thôn"."""
    if not place or pieces[place - 1].text not in _WHERE:
        return False
    for before in range(place - 2, max(0, place - _FAR), -1):
        if pieces[before].kind in {"comma", "sign", "colon", "open", "close"}:
            return False
        if pieces[before].kind == "unit":
            return pieces[before].meaning == "percent" and pieces[before - 1].kind == "number"
    return False


def _number(piece: Piece) -> Decimal | None:
    if piece.kind != "number" or piece.meaning is not None or len(piece.text) > _MOST_DIGITS:
        return None
    number = read_number(piece.text, "count")
    return None if number is None or number.other is not None else number.value


def _without_repetitions(pieces: list[Piece]) -> list[Piece]:
    """Tie each fraction to the share beside it, and make a note of what says the same once more."""
    numbers = [place for place, piece in enumerate(pieces) if piece.kind == "number"]
    notes: list[tuple[int, int, Fraction]] = []
    for index, place in enumerate(numbers):
        fraction = pieces[place].meaning
        if not isinstance(fraction, Fraction):
            continue
        before = _share_at(pieces, numbers[index - 1], place) if index else None
        after = _share_at(pieces, numbers[index + 1], place) if index + 1 < len(numbers) else None
        own = _bracket(pieces, place)
        if own is not None:
            share = before or after
            tied = fraction._replace(bounds=False)
            if share is not None and (share is before or fraction.says(share)):
                notes.append((*own, tied if fraction.says(share) else tied._replace(reason="fraction")))
        elif after is None or (stretch := _said_again(pieces, place, numbers[index + 1])) is None:
            tied = fraction._replace(bounds=fraction.bounds and pieces[place + 1].kind != "open")
        elif fraction.says(after):
            tied = fraction._replace(printed=after)
            notes.append((*stretch, fraction))
        else:
            tied = fraction._replace(reason="fraction")
            notes.append((*stretch, tied))
        pieces[place] = replace(pieces[place], meaning=tied)
    return _noted(pieces, notes) if notes else pieces


def _share_at(pieces: Sequence[Piece], place: int, near: int) -> Decimal | None:
    """Give the share that is printed near a fraction."""
    behind = pieces[place + 1] if place + 1 < len(pieces) else None
    if abs(place - near) > _FAR or behind is None or pieces[place].meaning is not None:
        return None
    number = read_number(pieces[place].text, "percent")
    if number is None or number.other is not None:
        return None
    fraction = pieces[near].meaning
    is_cell = behind.kind == "open" and isinstance(fraction, Fraction) and fraction.says(number.value)  # "100 (19/19)"
    return number.value if behind.meaning == "percent" or is_cell else None


def _bracket(pieces: Sequence[Piece], place: int) -> tuple[int, int] | None:
    """Give the bracket that a number stands in, alone with words."""
    first, last = place - 1, place + 1
    while first >= max(0, place - _NEAR) and pieces[first].kind not in {"open", "close", "number"}:
        first -= 1
    while last < min(len(pieces), place + _NEAR) and pieces[last].kind not in {"open", "close", "number"}:
        last += 1
    closed = first >= 0 and last < len(pieces) and pieces[first].kind == "open" and pieces[last].kind == "close"
    return (first, last + 1) if closed else None


def _said_again(pieces: Sequence[Piece], place: int, other: int) -> tuple[int, int] | None:
    """Give the words of a share that stands in a bracket behind a fraction, or behind "đạt" with no name of its own."""
    bracket = _bracket(pieces, other)
    if bracket is not None:
        return bracket if all(piece.kind in _NOUNS or piece.part for piece in pieces[place + 1 : bracket[0]]) else None
    first, last = other, other + 2
    while steps := _steps_of_saying(pieces, first):
        first -= steps
    ends = last == len(pieces) or pieces[last].kind in _ENDS
    between = pieces[place + 1 : first]
    plain = all(piece.kind in {*_NOUNS, "comma", "term"} and piece.part != "measure" for piece in between)
    plain = plain and (between[-1:] == [] or between[-1].kind == "comma" or not any(p.kind == "comma" for p in between))
    fraction = pieces[place].meaning
    is_said = any(piece.text in _EQUALS for piece in pieces[first:other])
    is_same = isinstance(fraction, Fraction) and fraction.bounds and (is_said or fraction.says(_value(pieces[other])))
    if not (first < other and ends and plain and between and is_same):
        return None
    return first - (pieces[first - 1].kind == "comma"), last


def _steps_of_saying(pieces: Sequence[Piece], end: int) -> int:
    """Count the pieces before a place that lead to a share said again: "đạt", "tức", "tương đương"."""
    if [piece.text for piece in pieces[max(0, end - 2) : end]] == _EQUALS:
        return 2
    before = pieces[end - 1]
    return int(before.part in _REACHING or before.text in _SAYS)


def _value(piece: Piece) -> Decimal:
    number = read_number(piece.text, "percent")
    return Decimal(-1) if number is None else number.value


def _noted(pieces: Sequence[Piece], notes: Sequence[tuple[int, int, Fraction]]) -> list[Piece]:
    """Put each stretch that repeats a fraction or a share into one piece."""
    kept: list[Piece] = []
    done = 0
    for first, last, meaning in sorted(notes, key=itemgetter(0)):
        if first < done:
            continue
        kept.extend(pieces[done:first])
        text = " ".join(piece.text for piece in pieces[first:last])
        kept.append(replace(pieces[first], kind="note", text=text, end=pieces[last - 1].end, meaning=meaning, part=""))
        done = last
    return [*kept, *pieces[done:]]


def _plain(value: Decimal) -> Decimal:
    """Give a number without the zeros behind its decimal sign."""
    return value.quantize(Decimal(1)) if value % 1 == 0 else value.normalize()
