"""Closing times: the year at the end of a list, "a; b; c vào năm 2028", given to the items that have none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.naming import OPENING
from vnhealthplan.reading.records import DraftTarget, Evidence
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.targets import Found

_NO_HORIZON = frozenset({"as_of", "on", "from"})


class Listing(NamedTuple):
    """The items of a list as far as it is read: its targets begin at `first`, those of its last item at `last`.

    `plain` says that no item names a year, tells of a result or begins anew with a verb of its own; `closed` that the
    last item ends with the only year.
    """

    first: int
    last: int
    plain: bool = True
    closed: bool = False


def listing_after(before: Listing | None, pieces: Sequence[Piece], found: Sequence[Found], place: int) -> Listing:
    """Give the list that an item goes on with, or opens where none is before; its targets begin at `place`."""
    years = [piece for piece in pieces if piece.kind == "time" and not _is_compared(piece)]
    closed = len(years) == 1 and _closes(pieces, found, years[0])
    if before is None:
        return Listing(place, place, plain=not years, closed=False)
    anew = pieces[0].part in OPENING
    plain = before.plain and not anew and not before.closed
    return Listing(before.first, place, plain=plain and not years, closed=plain and closed)


def with_closing_time(drafts: Sequence[DraftTarget], last: int) -> list[DraftTarget]:
    """Give the horizon of the last item, whose targets begin at `last`, to the items of a list that have none.

    >>> from vnhealthplan.reading.reader import read_targets
    >>> reading = read_targets("Khống chế tỷ lệ cận thị dưới 12%; tỷ lệ sâu răng dưới 27% vào năm 2028.")
    >>> [(str(draft.horizon), draft.evidence["horizon"].certainty) for draft in reading.targets]
    [('2028', 'carried'), ('2028', 'stated')]
    """
    closing = drafts[-1] if last < len(drafts) else None
    if closing is None or closing.horizon is None:  # the last item gave no target
        return list(drafts)
    where = {"horizon": Evidence("carried", closing.evidence["horizon"].span)}
    return [
        replace(draft, horizon=closing.horizon, evidence={**draft.evidence, **where})
        if draft.horizon is None
        else draft
        for draft in drafts
    ]


def _is_compared(piece: Piece) -> bool:
    return isinstance(piece.meaning, Time) and piece.meaning.relation in _NO_HORIZON


def _closes(pieces: Sequence[Piece], found: Sequence[Found], year: Piece) -> bool:
    """Say whether an item ends with a year behind its last value; that of a counted work is its own."""
    ends = next((piece for piece in reversed(pieces) if piece.kind != "note"), None) is year
    return ends and bool(found) and found[-1].quantity.role != "count" and year.start >= found[-1].bound[1]
