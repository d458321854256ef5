"""Targets: the values of a sentence with the words that name, time and bound each."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.clauses import read_clause
from vnhealthplan.reading.deeds import with_deed_before
from vnhealthplan.reading.elided import with_head_of
from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.fractions import is_own_share
from vnhealthplan.reading.inside_names import is_of_whole_area
from vnhealthplan.reading.leads import read_lead
from vnhealthplan.reading.lexicon import Term
from vnhealthplan.reading.loose_times import LooseTime
from vnhealthplan.reading.naming import NO_NAME, OPENING, Group, Named, Stretch, all_stretches, name_in
from vnhealthplan.reading.own_names import completed, name_of
from vnhealthplan.reading.parts import is_part, named_part
from vnhealthplan.reading.shared_words import with_subject
from vnhealthplan.reading.times import Time
from vnhealthplan.reading.years_of_plans import without_years_of_plans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.clauses import Clause, Item
    from vnhealthplan.reading.leads import Lead
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity


class Found(NamedTuple):
    """One value with its words, in folded places, before its name is looked up.

    `bound` are the words of the value itself, `stretch` all of its words.  `times` are its horizons, `since` what it
    is compared with, `start` the value it starts from, `kept` the times until which the text says to keep it, `loose`
    words of a time without a year that can be.  `carried` and `name_carried` say that times and name stand elsewhere,
    `name_completed` that a part of the name does.  `scanned` are misspellings among its words, each with what is
    meant; `listed` is the comparator before the first value of its list, which may speak of it too;
    `bounded` are the words of another value of a row that bound this one for certain: "lần lượt đạt trên 80% và 90%".
    """

    quantity: Quantity
    lead: Lead
    named: Named
    stretch: Stretch
    bound: Stretch
    times: tuple[Time, ...] = ()
    since: Time | None = None
    carried: bool = False
    name_carried: bool = False
    name_behind: bool = False
    name_completed: bool = False
    maintain: bool = False
    start: Found | None = None
    kept: tuple[Time, ...] = ()
    loose: LooseTime | None = None
    scanned: tuple[tuple[str, str], ...] = ()
    listed: str = ""
    trend: Piece | None = None
    """The rise or fall that opens its words, before the name."""
    bounded: Stretch | None = None


class Scope(NamedTuple):
    """What earlier words say of a sentence: the head of its list, a time, and the value before it in its line.

    `back` is the value before a full stop, which "tỷ lệ này" means; `row` are all values of the sentence before; `due`
    says that a heading or an opening gives the sentence a horizon; `whole` is the name whose parts a list goes through:
    "Tỷ lệ ... 19%. Các vùng cụ thể như sau:".
    """

    head: Named | None = None
    times: tuple[Time, ...] = ()
    before: Found | None = None
    back: Found | None = None
    row: tuple[Found, ...] = ()
    due: bool = False
    whole: Named | None = None


_BACK = folded("tỷ lệ này", "tỷ suất này", "tỷ số này", "chỉ số này", "chỉ tiêu này", "mức này")
_TRENDS = frozenset({"rise", "fall"})
_NO_HORIZON = frozenset({"as_of", "on", "from"})
_MYRIAD, _SCANNED_MYRIAD = fold("vạn").text, fold("vạ ").text
_AND, _APART = fold("và").text, fold("riêng").text


def find_values(
    pieces: Sequence[Piece], scope: Scope | None = None, taken: Sequence[tuple[int, int]] = ()
) -> tuple[list[Found], Clause]:
    """Find the values of one sentence, each with its own words and what it takes from the values before it.

    `taken` are the pieces that another reading has used, from left to right.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> text = fold("đến năm 2025 có 94% dân số tham gia BHYT")
    >>> found, _ = find_values(pieces_of(text))
    >>> [text.text[first:last] for first, last in found[0].named.stretches], found[0].times[0].periods
    (['dân số tham gia bhyt'], (Period('2025'),))
    """
    scope = scope or Scope()
    head, before = scope.head, scope.before
    unit = head.unit if head is not None and not head.stretches else None
    clause = read_clause(pieces, taken, unit, due=scope.due)
    groups = _opening_groups(pieces) if clause.items else ()
    starts = [first for first, _ in taken]
    if before is None and scope.back is not None and " ".join(piece.text for piece in pieces[:2]) in _BACK:
        before = scope.back
    found: list[Found] = []
    for item in clause.items:
        colon = next((place for place in range(item.first, item.quantity.lead) if pieces[place].kind == "colon"), None)
        local = item.first
        if colon is not None and not _names_a_part(pieces, colon, item.first):
            head = name_in(pieces[item.first : colon + 1]) or head
            local = colon + 1
        if taken:
            local = max(local, _behind_taken(pieces, item, taken, starts))
        earlier = before
        known = scope._replace(head=head, before=before)
        before = _value(pieces, _until_taken(item, starts) if starts else item, local, known)
        if earlier is not None:
            before = with_subject(pieces, local, _named_in_full(before, earlier), earlier)
        if groups and not before.named.groups:
            before = before._replace(named=before.named._replace(groups=groups))
        found.append(before)
    return found, clause


def _named_in_full(value: Found, before: Found) -> Found:
    """Give a value the words that its name leaves out after the name of the value before it."""
    unit = value.quantity.unit or value.named.unit
    if value.name_carried or value.name_behind or unit != (before.quantity.unit or before.named.unit):
        return value
    named = with_head_of(value.named, before.named, unit)
    return value if named is None else value._replace(named=named, name_completed=True)


def _names_a_part(pieces: Sequence[Piece], colon: int, first: int) -> bool:
    """Say whether a subgroup alone stands before a colon, which then opens no list: "(nam: 39%; nữ: 1,4%)"."""
    if colon == first or pieces[colon - 1].group is None:
        return False
    return colon - 1 == first or pieces[colon - 2].kind in {"open", "comma", "sign", "colon"}


def _until_taken(item: Item, starts: Sequence[int]) -> Item:
    """End an item where words begin that another reading has used."""
    place = bisect_left(starts, item.quantity.last)
    return item._replace(last=starts[place]) if place < len(starts) and starts[place] < item.last else item


def _behind_taken(pieces: Sequence[Piece], item: Item, taken: Sequence[tuple[int, int]], starts: Sequence[int]) -> int:
    """Give where the words of an item begin behind what another reading has used of them."""
    place = bisect_left(starts, item.quantity.lead)
    if not place:
        return 0
    first, last = taken[place - 1]
    if pieces[first].part == "zero":  # "không để xảy ra A, [tử vong mẹ] dưới ..."
        last = max((at + 1 for at in range(last, item.quantity.lead) if pieces[at].kind == "comma"), default=last)
    return min(last, item.quantity.lead)


def _opening_groups(pieces: Sequence[Piece]) -> tuple[Group, ...]:
    """Read "Đối với vùng khó khăn, ..." at the head of a sentence as the subgroup of all its values."""
    place = 0
    while place < len(pieces) and (
        pieces[place].part in OPENING or pieces[place].part == "link" or pieces[place].kind == "time"
    ):
        place += 1
    if place == len(pieces) or pieces[place].kind != "group":
        return ()
    groups: list[Group] = []
    while place < len(pieces) and (pieces[place].kind == "group" or (groups and pieces[place].text == _AND)):
        group = pieces[place].group
        if group is not None:
            groups.append((*group, (pieces[place].start, pieces[place].end)))
        place += 1
    ends = place < len(pieces) and pieces[place].kind in {"comma", "colon"}
    return tuple(groups) if groups and ends and any(piece.part == "measure" for piece in pieces[place:]) else ()


def _value(pieces: Sequence[Piece], item: Item, local: int, scope: Scope) -> Found:
    """Read what the words of an item say of its value; those before `local` are the head of a list."""
    quantity, before = item.quantity, scope.before
    first, last = pieces[item.first], pieces[item.last - 1]
    behind_it = [piece.part for piece in pieces[quantity.last : item.last]]
    keeping = quantity.last + behind_it.index("keep") if "keep" in behind_it else item.last
    times = _times(pieces[_behind_apart(pieces, item.first, keeping) : keeping])
    if len(times) > 1:
        times = without_years_of_plans(pieces[item.first : keeping], times)
    kept = _times(pieces[keeping : item.last]) if keeping < item.last else []
    since = next((time for time in times if time.relation == "as_of"), None) if times else None
    trend, keeps, measured, opens = None, False, False, False
    for piece in pieces[local : quantity.lead]:
        part = piece.part
        if not part:
            continue
        if part == "measure":
            measured = True
        elif part == "keep":
            keeps = True
        elif part in _TRENDS and trend is None:
            trend, opens = piece, not measured
    lead = read_lead(pieces, quantity, since=since is not None, yearly=quantity.yearly and opens, trend=trend)
    last_name = NO_NAME if before is None else before.named
    named, behind = name_of(pieces, local, item if keeping == item.last else item._replace(last=keeping), last_name)
    quantity.reason = _reason(pieces, quantity, behind=behind)
    carried = not behind and is_part(named)
    if carried:
        named = _of_whole(named, quantity, scope)
    else:
        named, carried = completed(named, item, scope.head, last_name, behind=behind, measured=measured)
        named = named if carried or not behind else with_deed_before(pieces, quantity.lead, named, last_name)
    keeps = keeps or lead.maintain
    if not keeps and before is not None and trend is None:
        keeps = before.maintain and not before.lead.maintain and before.stretch[0] >= pieces[0].start
    return Found(
        quantity,
        lead,
        named,
        (first.start, last.end),
        (pieces[quantity.lead].start, pieces[quantity.last - 1].end),
        tuple([time for time in times if time.relation not in _NO_HORIZON]),
        since,
        name_carried=carried,
        name_behind=behind,
        maintain=keeps,
        kept=tuple(time for time in kept if time.relation != "after"),
        loose=_loose(pieces[item.first : keeping]),
        scanned=tuple(_misspelt(pieces[item.first : item.last])),
        trend=trend if opens else None,
    )


def _reason(pieces: Sequence[Piece], quantity: Quantity, *, behind: bool) -> str | None:
    """Say why a number can be no value; `behind` says that its name stands behind it."""
    if is_own_share(pieces[quantity.first]) and not behind:
        return "fraction"
    return quantity.reason or ("no_indicator" if is_of_whole_area(pieces, quantity) else None)


def _behind_apart(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where the time of a value begins that is of one year alone: "mỗi năm ..., riêng năm 2026 đạt 40"."""
    apart = (place for place in range(first, last - 1) if pieces[place].text == _APART)
    return next((place for place in apart if pieces[place + 1].kind == "time"), first)


def _of_whole(part: Named, quantity: Quantity, scope: Scope) -> Named:
    """Name a part after the head of its list, the value of the same unit before it, or the name before the list."""
    before = scope.before
    if before is not None and (before.quantity.unit or before.named.unit) != quantity.unit:
        before = None
    return named_part(part, (scope.head, None if before is None else before.named, scope.whole))


def _times(pieces: Sequence[Piece]) -> list[Time]:
    times = [piece.meaning for piece in pieces if piece.kind == "time"]
    return [time for time in times if isinstance(time, Time)]


def _loose(pieces: Sequence[Piece]) -> LooseTime | None:
    times = [piece.meaning for piece in pieces if piece.kind == "time"]
    return next((time for time in reversed(times) if isinstance(time, LooseTime)), None)


def _misspelt(pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    for piece in pieces:
        if isinstance(piece.meaning, Term):
            if piece.meaning.meant:
                yield piece.text, piece.meaning.meant
        elif piece.kind == "unit" and _SCANNED_MYRIAD in f"{piece.text} ":
            yield piece.text, piece.text.replace(_SCANNED_MYRIAD.strip(), _MYRIAD)


def words_read(found: Found, *, named: bool = True) -> list[Stretch]:
    """Give every stretch that a value was read from, and those of its name if asked."""
    words = [found.bound]
    if named:
        words += all_stretches(found.named)
    words += [(time.start, time.end) for time in (*found.times, *found.kept)]
    if found.since is not None:
        words.append((found.since.start, found.since.end))
    if found.start is not None:
        words += words_read(found.start)
    return words
