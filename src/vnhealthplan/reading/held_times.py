"""Held times: the year that opens a list or a paragraph, and how long it holds for what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import folded
from vnhealthplan.reading.observed import is_effort
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.targets import Found

_OPENING_PIECES = 3
_NO_HORIZON = frozenset({"as_of", "on", "after", "from"})
_PARTS = folded("trong đó", "trong số đó")
_LISTS = folded("gồm", "bao gồm", "cụ thể")
_AIMS = tuple(folded("đến", "tới", "hết", "vào", "cho đến", "mục tiêu", "chỉ tiêu", "kế hoạch"))
_ENDS = frozenset({"comma", "colon"})


class Held(NamedTuple):
    """Times that hold behind a sentence: to the end of its list, or `lasting` over full stops too.

    Under a `colon` they outlast an item with a year of its own.  `whole` is the one year of all values of the sentence,
    which its parts share: "... năm 2027 đạt 90%. Trong đó, ...".
    """

    times: tuple[Time, ...] = ()
    colon: bool = False
    lasting: bool = False
    whole: tuple[Time, ...] = ()


NOTHING_HELD = Held()
"""What holds where no year was said."""


def held_for(pieces: Sequence[Piece], held: Held, *, new: bool, under_colon: bool) -> tuple[Time, ...]:
    """Give the times that hold for a sentence; `new` says that a full stop stands before it.

    A sentence that names a year takes none over a full stop.
    """
    if held.whole and pieces[0].text in _PARTS:
        return held.whole
    if not new or under_colon:
        return held.times
    return held.times if held.lasting and not _named(pieces) else ()


def held_after(pieces: Sequence[Piece], found: Sequence[Found], times: tuple[Time, ...], before: Held) -> Held:
    """Say what holds behind a sentence for which `times` hold.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.targets import find_values
    >>> def years(text):
    ...     pieces = pieces_of(fold(text))
    ...     return [str(time.periods[0]) for time in held_after(pieces, find_values(pieces)[0], (), Held()).times]
    >>> years("Kế hoạch đặt ra mục tiêu đến năm 2027, tỷ lệ xã có bác sĩ đạt 66%"), years("Tỷ lệ xã có bác sĩ đạt 66%")
    (['2027'], [])
    """
    whole = _shared(found)
    opening = _opening(pieces, found)
    if opening:
        end = found[0].bound[0] if found else pieces[-1].end
        colon = any(piece.kind == "colon" and opening[-1].end <= piece.start < end for piece in pieces)
        if found and found[0].name_carried and not found[0].name_behind and not colon:
            return Held(whole=whole)  # "...; đến năm 2030 đạt 95%" is a milestone of what was named before
        if (whole or not found) and _are_one((*opening, *_named(pieces if not found else ()))):
            return Held(opening, colon, _is_lasting(pieces, opening[-1]), whole)
        return Held(opening, colon) if colon else Held(whole=whole)
    if whole and _lists_parts(pieces, found[0].quantity.last):
        return Held(whole, whole=whole)
    own = [time for value in found if not value.carried for time in (*value.times, *value.kept)]
    stands = _are_one((*times, *(own if found else _named(pieces))))
    if before.colon or stands:
        return before._replace(times=times, whole=whole, lasting=before.lasting and stands)
    return Held(whole=whole)


def begins_with_effort(pieces: Sequence[Piece]) -> bool:
    """Say whether a line goes on with what the paragraph above it strives for: "Phấn đấu đạt 41 giường ..."."""
    return bool(pieces) and is_effort(pieces[0]) and pieces[0].kind != "time"


def _opening(pieces: Sequence[Piece], found: Sequence[Found]) -> tuple[Time, ...]:
    """Give the time before the name of the first value, or at the head of a sentence without values."""
    if found:
        first = found[0]
        own = () if first.carried else first.times
        limit = first.bound[0]
        if not first.name_carried and first.named.stretches:
            limit = min(limit, first.named.stretches[0][0])
        opening = tuple(time for time in own if time.start < limit)
        return opening[-1:] if opening and _are_one(own) else ()
    for place, piece in enumerate(pieces):
        if piece.part == "measure" or piece.kind in {"number", "colon"}:
            return ()
        if piece.kind != "time":
            continue
        time = piece.meaning
        if not isinstance(time, Time) or time.relation not in {"by", "in"} or time.dated:
            return ()
        ends = place + 1 == len(pieces) or pieces[place + 1].kind in _ENDS
        return (time,) if ends or place < _OPENING_PIECES else ()
    return ()


def _shared(found: Sequence[Found]) -> tuple[Time, ...]:
    """Give a time that all values of a sentence have, where they are of one year."""
    if not found or not found[0].times or any(not value.times or value.kept for value in found):
        return ()
    distinct = {id(value.times): value.times for value in found}  # a list may carry many times to many values
    return found[0].times[:1] if _are_one(time for times in distinct.values() for time in times) else ()


def _named(pieces: Sequence[Piece]) -> list[Time]:
    times = [piece.meaning for piece in pieces if piece.kind == "time"]
    return [time for time in times if isinstance(time, Time) and time.relation not in _NO_HORIZON]


def _are_one(times: Iterable[Time]) -> bool:
    return len({time.periods for time in times}) <= 1


def _is_lasting(pieces: Sequence[Piece], time: Time) -> bool:
    """Say whether a time is one to come: "năm 2023, tỷ lệ ... đạt" alone may tell of a result."""
    return any(is_effort(piece) or (piece.start == time.start and piece.text.startswith(_AIMS)) for piece in pieces)


def _lists_parts(pieces: Sequence[Piece], first: int) -> bool:
    """Say whether a list of parts begins behind the first value: "đạt 90%, trong đó: ...; ..."."""
    for place in range(first, len(pieces)):
        if pieces[place].text in _PARTS:
            return True
        if pieces[place].text in _LISTS and place + 1 < len(pieces) and pieces[place + 1].kind == "colon":
            return True
    return False
