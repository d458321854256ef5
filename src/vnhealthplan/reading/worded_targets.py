"""Worded targets: from values that stand in words to draft targets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.names import resolve
from vnhealthplan.reading.notices import uncertain
from vnhealthplan.reading.records import DraftTarget, Evidence, Span
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.assembly import Horizon
    from vnhealthplan.reading.folding import Folded
    from vnhealthplan.reading.naming import Stretch
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.worded import Worded

_DUE = frozenset({"by", "in", "before", "since"})
_BEFORE_A_NAME = frozenset({"link", "effort", "filler", "zero", "reach"})


class _Sentence(NamedTuple):
    """What a sentence says of all its values: the first time, and from which piece on they are to be kept."""

    folded: Folded
    pieces: Sequence[Piece]
    time: Time | None
    keeping: int
    horizon: Horizon | None

    def span(self, stretch: Stretch) -> Span:
        return Span(self.folded.start(stretch[0]), self.folded.end(stretch[1]))


def worded_targets(
    folded: Folded, pieces: Sequence[Piece], worded: Sequence[Worded], horizon: Horizon | None
) -> Iterator[DraftTarget]:
    """Give the draft target of each value in words of one sentence.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.worded import find_worded
    >>> text = fold("Đến năm 2025 mỗi trạm y tế có ít nhất một bác sĩ")
    >>> pieces = pieces_of(text)
    >>> [(each.indicator, str(each.value)) for each in worded_targets(text, pieces, list(find_worded(pieces)), None)]
    [('trạm y tế có ít nhất một bác sĩ', '100')]
    """
    if not worded:
        return
    times = (piece.meaning for piece in pieces if isinstance(piece.meaning, Time))
    time = next((time for time in times if time.relation in _DUE), None)
    keeping = next((place for place, piece in enumerate(pieces) if piece.part == "keep"), len(pieces))
    sentence = _Sentence(folded, pieces, time, keeping, horizon)
    for each in worded:
        yield _target(sentence, each)


def _target(sentence: _Sentence, worded: Worded) -> DraftTarget:
    pieces, first, last = sentence.pieces, *worded.name
    while first < last and (pieces[first].part in _BEFORE_A_NAME or pieces[first].kind in {"comma", "time"}):
        first += 1
    value = (pieces[worded.first].start, pieces[worded.last - 1].end)
    named = (pieces[first].start, pieces[last - 1].end) if first < last else value
    name = " ".join(sentence.span(named).of(sentence.folded.raw).split())
    match = resolve(name, unit=worded.unit)
    where = Evidence("stated", sentence.span(value))
    evidence = dict.fromkeys(("comparator", "value", "unit"), where)
    evidence["indicator"] = Evidence("stated", sentence.span(named))
    period = None
    if sentence.time is not None:
        period = sentence.time.periods[0]
        evidence["horizon"] = Evidence("stated", sentence.span((sentence.time.start, sentence.time.end)))
    elif sentence.horizon is not None:
        period = sentence.horizon.period
        evidence["horizon"] = Evidence("carried", sentence.horizon.span)
    return DraftTarget(
        indicator=name,
        span=sentence.span((min(value[0], named[0]), max(value[1], named[1]))),
        code=match.code,
        candidates=match.candidates if match.code is None else (),
        comparator=worded.comparator,
        value=worded.value,
        unit=worded.unit,
        maintain=sentence.keeping < worded.first,
        horizon=period,
        evidence=evidence,
        notices=tuple(uncertain(match, name)),
    )
