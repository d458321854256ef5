"""Worded values: those that stand in words, as in "mỗi trạm có một bác sĩ", "không để xảy ra", "mỗi năm một lần"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.denials import denied_name
from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.numbers import read_number
from vnhealthplan.reading.roles import SHARES_AND_RATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.models.target import Comparator
    from vnhealthplan.reading.pieces import Piece


class Worded(NamedTuple):
    """A value in words, in the pieces `first` to `last`; the name of its indicator in those of `name`."""

    first: int
    last: int
    name: tuple[int, int]
    comparator: Comparator
    value: Decimal
    unit: str
    holds: bool = False
    """The numbers in its name are no bounds of their own."""

    @property
    def taken(self) -> tuple[int, int]:
        """The pieces that no other value is read from."""
        return (self.first, self.name[1] if self.holds else self.last)

    def words_read(self, pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
        """Give the stretches that the value was read from."""
        for first, last in ((self.first, self.last), self.name):
            if first < last:
                yield pieces[first].start, pieces[last - 1].end


_EACH = fold("mỗi").text
_ONLY = fold("chỉ").text
_HAS = fold("có").text
_TIMES = fold("lần").text
_CHILD = fold("con").text  # "mỗi phụ nữ có 2 con" is a number of children, and no share of women
_PERIODS = folded("năm", "ngày", "tháng", "tuần", "quý", "lần", "khi", "người", "gia")
_YEAR = fold("năm").text
_CASES = folded("tình", "trạng", "các", "trường", "hợp", "việc", "những")
_NOT = fold("không").text
_CASES_DENIED = folded("ca", "tử", "trường")
_LETTING, _HAPPENING = fold("không để").text, fold("xảy ra").text
_ALL = tuple(fold("tất cả").text.split())
_BEGINNINGS = frozenset({_NOT, _EACH, _ALL[0]})
"""Words that begin a value in words, apart from the terms."""
_PREPOSITIONS = folded(
    "ở", "cho", "trong", "của", "với", "đối với", "tại", "từ", "đến", "trên", "và", "cho", "tới", "cùng"
)
_ENDS = frozenset(";.:")
_LONGEST = 14
_FEW = 2
_AND = fold("và").text
_LONGEST_NAME = 60


def find_worded(pieces: Sequence[Piece]) -> Iterator[Worded]:
    """Find the values of a sentence that stand in words, from left to right.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> [
    ...     (found.comparator, str(found.value), found.unit)
    ...     for found in find_worded(
    ...         pieces_of(
    ...             fold("mỗi trạm y tế có ít nhất một bác sĩ; không để xảy ra tử vong mẹ; ít nhất mỗi năm một lần")
    ...         )
    ...     )
    ... ]
    [('eq', '100', 'percent'), ('eq', '0', 'count'), ('ge', '1', 'times_per_year')]
    """
    keeps = False
    done, ended = 0, -1
    for place, piece in enumerate(pieces):
        if not piece.part and piece.text not in _BEGINNINGS:
            continue
        keeps = keeps or piece.part == "keep"
        found: Worded | None = None
        if piece.part == "zero" and piece.text != _LETTING:
            yield from _zeros(pieces, place, place + 1)
        elif piece.part == "zero":
            found = _none_happens(pieces, place) or _none_of(pieces, place, ended)
        elif piece.text == _NOT and (found := _none_of(pieces, place, ended)) is not None:
            ended = found.name[1]
            if pieces[found.name[0]].text in _CASES_DENIED and not _is_numbered(pieces, found):
                yield from _zeros(pieces, place, found.name[0])
                found = None
        elif piece.text == _EACH and place + 1 < len(pieces):
            found = _yearly(pieces, place, done) if pieces[place + 1].text == _YEAR else _each(pieces, place)
        elif keeps and piece.text == _ALL[0] and place + 1 < len(pieces) and pieces[place + 1].text == _ALL[1]:
            found = _all(pieces, place)
        if found is not None:
            yield found
            done = found.last


def _each(pieces: Sequence[Piece], place: int) -> Worded | None:
    """Read "mỗi A có (ít nhất) một B" as all A with a B, and "mỗi A chỉ có một B" as exactly one B."""
    if pieces[place + 1].text in _PERIODS:
        return None
    for has in range(place + 2, min(place + _LONGEST, len(pieces) - 1)):
        if pieces[has].kind == "sign" and pieces[has].text in _ENDS:
            return None
        if pieces[has].text != _HAS:
            continue
        number = has + 1 + (pieces[has + 1].part == "before")
        count = _count(pieces[number]) if number + 1 < len(pieces) else None
        if count is None or pieces[number + 1].kind == "unit" or pieces[number + 1].text == _CHILD:
            return None
        end = _end_of_name(pieces, number + 1)
        if pieces[has - 1].text == _ONLY:
            return Worded(place, number + 1, (number + 1, end), "eq", count, "count")
        return Worded(place, number + 1, (place + 1, end), "eq", Decimal(100), "percent")
    return None


def _yearly(pieces: Sequence[Piece], place: int, done: int) -> Worded | None:
    """Read "A (ít nhất) mỗi năm (ít nhất) một lần"; the name begins behind the worded value before it."""
    number = place + 2
    inner = number < len(pieces) and pieces[number].part == "before"
    number += inner
    if number + 1 >= len(pieces) or pieces[number + 1].text != _TIMES:
        return None
    value = _count(pieces[number])
    if value is None:
        return None
    first = place - 1 if place and pieces[place - 1].part == "before" else place
    term = pieces[place + 2].term if inner else pieces[first].term if first < place else None
    start = first
    while start > done and pieces[start - 1].kind not in {"comma", "time"} and pieces[start - 1].text not in _ENDS:
        start -= 1
    if _names_a_share(pieces, done, start, first, number + 2):
        return None
    comparator = (term.comparator if term is not None else None) or "eq"
    return Worded(first, number + 2, (start, first), comparator, value, "times_per_year")


def _names_a_share(pieces: Sequence[Piece], done: int, start: int, first: int, last: int) -> bool:
    """Say whether "mỗi năm một lần" stands in the name of a share: "75% người cao tuổi được khám ... mỗi năm một lần".

    So it does where a share stands before it, or behind it without a comma; a few words behind a comma are one name
    with those before it: "90% trẻ em được cân, đo mỗi năm một lần".
    """
    while first - start <= _FEW and start > done and pieces[start - 1].kind == "comma":
        start -= 1
        while start > done and pieces[start - 1].kind not in {"comma", "time"} and pieces[start - 1].text not in _ENDS:
            start -= 1
    if any(piece.kind == "unit" and piece.meaning in SHARES_AND_RATES for piece in pieces[start:first]):
        return True
    for piece in pieces[last:]:
        if piece.kind in {"comma", "sign"}:
            return False
        if piece.kind == "unit":
            return piece.meaning in SHARES_AND_RATES
    return False


def _none_of(pieces: Sequence[Piece], place: int, ended: int) -> Worded | None:
    """Read "không có A", "không còn A" and "không để A nào" as none of A, where A is counted."""
    name = denied_name(pieces, place, ended)
    return None if name is None else Worded(place, name[0], name, "eq", Decimal(0), "count", holds=True)


def _is_numbered(pieces: Sequence[Piece], found: Worded) -> bool:
    return any(piece.kind == "number" for piece in pieces[slice(*found.name)])


def _zeros(pieces: Sequence[Piece], place: int, first: int) -> Iterator[Worded]:
    """Read "không để xảy ra A, B" as none of A and none of B, where both begin with the same word."""
    end = _before_rate(pieces, first, _end_of_name(pieces, first, commas=True))
    starts = [first]
    comma = next((at for at in range(first, end) if pieces[at].kind == "comma"), end)
    opening = {pieces[at].text for at in range(first, min(first + 3, comma))} - _CASES
    starts += [at + 1 for at in range(first, end - 1) if pieces[at].kind == "comma" and pieces[at + 1].text in opening]
    for index, start in enumerate(starts):
        last = starts[index + 1] - 1 if index + 1 < len(starts) else end
        if last > start:
            yield Worded(place, first, (start, last), "eq", Decimal(0), "count")


def _before_rate(pieces: Sequence[Piece], first: int, end: int) -> int:
    """End what must not be at the comma before the name of a rate: "không để xảy ra A, tử vong mẹ dưới 10/100.000"."""
    comma = end
    for at in range(first, end):
        if pieces[at].kind == "comma":
            comma = at
        elif pieces[at].kind == "unit" and pieces[at - 1].kind == "number" and comma < end:
            return comma
    return end


def _none_happens(pieces: Sequence[Piece], place: int) -> Worded | None:
    """Read "không để A xảy ra" as none of A; "không để" alone forbids many things that are not counted."""
    end = _end_of_name(pieces, place + 1)
    happens = next((at for at in range(place + 2, min(end, place + _LONGEST)) if pieces[at].text == _HAPPENING), None)
    return None if happens is None else Worded(place, happens + 1, (place + 1, happens), "eq", Decimal(0), "count")


def _all(pieces: Sequence[Piece], place: int) -> Worded | None:
    """Read "duy trì ... tất cả A" as all of A, unless a preposition makes A the place of something else."""
    if pieces[place - 1].text in _PREPOSITIONS or pieces[place - 1].part in {"link", "before"}:
        return None
    end = _end_of_name(pieces, place + 2)
    return Worded(place, place + 2, (place + 2, end), "eq", Decimal(100), "percent") if end > place + 2 else None


def _count(piece: Piece) -> Decimal | None:
    if piece.kind != "number":
        return None
    if isinstance(piece.meaning, int):
        return Decimal(piece.meaning)
    number = read_number(piece.text)
    return number.value if number and number.value == number.value.to_integral_value() else None


def _end_of_name(pieces: Sequence[Piece], first: int, *, commas: bool = False) -> int:
    """Find where a name ends: at a sign, a time or the next value in words."""
    stop = min(len(pieces), first + _LONGEST_NAME)
    for end in range(first, stop):
        piece = pieces[end]
        if piece.kind in {"time", "open"} or (piece.kind == "sign" and piece.text in _ENDS) or piece.part == "zero":
            return end
        if piece.text == _EACH and end + 1 < stop and pieces[end + 1].text not in _PERIODS:
            return end
        if piece.text == _AND and end + 1 < stop and pieces[end + 1].part == "measure":
            return end  # "không có ca bại liệt và số ca sởi dưới 10 ca"
        if piece.kind == "comma" and (not commas or (end + 1 < stop and _begins_anew(pieces[end + 1]))):
            return end
    return stop


def _begins_anew(piece: Piece) -> bool:
    return piece.part == "measure" or piece.text == _NOT
