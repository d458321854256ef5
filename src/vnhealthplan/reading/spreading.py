"""Spreading: what one part of a sentence says of the others: times, starting values, "lần lượt", "đều"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from vnhealthplan.models import Period
from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.in_turn import apart, in_turn
from vnhealthplan.reading.leads import MIRRORED
from vnhealthplan.reading.naming import stretches_of
from vnhealthplan.reading.pieces import pieces_between
from vnhealthplan.reading.shared_words import with_predicates
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.naming import Named
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.targets import Found


_FROM, _AND = fold("từ").text, fold("và").text
_UNTIL, _YEAR = fold("đến").text, fold("năm").text
_LONGEST_BRACKET = 40
_ARRIVING = folded("đến", "tới", "lên", "xuống", "còn", "về")
_COMPARED = tuple(fold(words).text for words in ("so với", "so với mức", "so với tỷ lệ"))


def spread(
    pieces: Sequence[Piece],
    found: list[Found],
    opening: tuple[Time, ...],
    row: Sequence[Found] = (),
    heading: Period | None = None,
) -> list[Found]:
    """Give each value what the sentence says of it elsewhere.

    `opening` is the time said before the sentence, `row` the values of the sentence before, `heading` the horizon of
    the headings above.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.targets import find_values
    >>> pieces = pieces_of(fold("giảm tỷ lệ hút thuốc từ 40% năm 2020 xuống 35% năm 2025"))
    >>> values = spread(pieces, find_values(pieces)[0], ())
    >>> [(str(value.quantity.number.value), str(value.start.quantity.number.value)) for value in values]
    [('35', '40')]
    """
    if not found:
        return found
    several = len(found) > 1
    if several:
        found = _with_twin_groups(pieces, found)
        found = _with_names_behind(pieces, found)
        found = with_predicates(pieces, found)
        found = _with_starts(pieces, found)
    found = _with_loose_times(found, opening, heading)
    if several or opening:
        found = _with_times(pieces, found, opening)
    if len(found) > 1:
        found = _with_changes(pieces, found)
        found = _with_list_comparators(pieces, found)
    found = in_turn(pieces, found, row)
    return [each for value in found for each in (apart(pieces, value) if value.name_behind else (value,))]


def _with_names_behind(pieces: Sequence[Piece], found: list[Found]) -> list[Found]:
    """Name values by the words behind the last of them: "có 90% và ... có 95% hộ ..."."""
    result = list(found)
    for place in range(len(result) - 2, -1, -1):
        following = result[place + 1]
        between = pieces[result[place].quantity.last : following.quantity.lead]
        if any(piece.kind == "word" for piece in between):
            continue  # "85% dân số và 95% trẻ em được khám": the words behind are not of both
        if not result[place].named.stretches and following.name_behind and following.named.stretches:
            named = following.named._replace(groups=result[place].named.groups or following.named.groups)
            result[place] = result[place]._replace(named=named, name_carried=True, name_behind=True)
    return result


def _with_twin_groups(pieces: Sequence[Piece], found: list[Found]) -> list[Found]:
    """Take a subgroup out of a name where the next value is of its twin: "... nam giới dưới 36%, nữ giới dưới 1%"."""
    result = list(found)
    for place in range(len(result) - 1):
        value, following = result[place], result[place + 1]
        twin = next(iter(following.named.groups), None)
        if twin is None or value.named.groups or not following.name_carried or not value.named.stretches:
            continue
        inside = pieces_between(pieces, value.named.stretches[0][0], value.named.stretches[-1][1])
        own = next((piece for piece in inside if piece.group is not None and piece.group[0] == twin[0]), None)
        stretches = stretches_of([piece for piece in inside if piece is not own])
        if own is None or own.group is None or own.group[1] == twin[1] or not stretches:
            continue
        groups = ((*own.group, (own.start, own.end)),)
        result[place] = value._replace(named=value.named._replace(stretches=stretches, core=stretches, groups=groups))
        result[place + 1] = following._replace(named=following.named._replace(stretches=stretches, core=stretches))
    return result


def _with_times(pieces: Sequence[Piece], found: list[Found], opening: tuple[Time, ...]) -> list[Found]:
    """Carry a time that opens a sentence forward, and one that ends it back."""
    carried = opening
    closed: tuple[Time, ...] = ()
    result: list[Found] = []
    following = _next_closings(pieces, found)
    found = _with_kept(found)
    for value, closing in zip(found, following, strict=True):
        if value.times:
            own = _behind(value)
            carried, closed = ((), own) if own == value.times else (value.times, ())
            result.append(value)
            continue
        times = carried or closing or closed if value.loose is None else ()
        result.append(value._replace(times=times, carried=True) if times else value)
    return result


def _with_kept(found: list[Found]) -> list[Found]:
    """Keep all values of a list with one name and time as long as the last: "... và duy trì đến năm 2030"."""
    result = list(found)
    for place in range(len(result) - 2, -1, -1):
        value, following = result[place], result[place + 1]
        shares = following.name_carried and (not value.times or not following.times or value.times == following.times)
        if following.kept and not value.kept and shares and _behind(value) == ():
            result[place] = value._replace(kept=following.kept)
    return result


def _with_loose_times(found: list[Found], opening: tuple[Time, ...], heading: Period | None) -> list[Found]:
    """Give words of a time without a year the year that is said before them: "6 tháng đầu năm", "đến cuối năm"."""
    if all(value.loose is None for value in found):
        return found
    result: list[Found] = []
    year = _year_of(opening) or (str(heading) if heading is not None and heading.kind == "year" else "")
    for value in found:
        year = _year_of(value.times) or year
        loose = value.loose
        if loose is not None and not value.times and year and loose.kind in {"year", "part"}:
            period = Period(f"{year}-{loose.part}" if loose.part else year)
            times = (Time(loose.start, loose.end, (period,), "by"),)
            result.append(value._replace(times=times, carried=True))
        else:
            result.append(value)
    return result


def _year_of(times: Sequence[Time]) -> str:
    """Give the year that the last of some times lies in; none of a range of years."""
    period = times[-1].periods[-1] if times else None
    return "" if period is None or period.kind == "range" else str(period.first.year)


def _next_closings(pieces: Sequence[Piece], found: Sequence[Found]) -> list[tuple[Time, ...]]:
    """Give each value the time behind the next that has one: that of "30 giường, 10 bác sĩ vào năm 2025" is of both."""
    closings: list[tuple[Time, ...]] = []
    closing: tuple[Time, ...] = ()
    following: Found | None = None
    for value in reversed(found):
        if following is not None and _begins_anew(pieces, value, following):
            closing = ()  # "đạt 80%, phấn đấu 90% vào năm 2030": another value of one indicator has another year
        closing = _behind(value) if value.times else closing
        closings.append(closing)
        following = value
    return closings[::-1]


def _begins_anew(pieces: Sequence[Piece], value: Found, following: Found) -> bool:
    """Say whether a value is another of the same indicator, with a verb of its own, and no other of a bare row."""
    named, other = value.named, following.named
    return _is_named_alike(named, other) and any(pieces[place].part != "before" for place in following.lead.words)


def _with_starts(pieces: Sequence[Piece], found: list[Found]) -> list[Found]:
    """Make "từ 20% năm 2020" or "(năm 2020 là 20%)" what the value beside it starts from."""
    result: list[Found] = []
    for value in found:
        before = result[-1] if result else None
        if before is None:
            result.append(value)
        elif (
            (value.name_carried or before.quantity.last == value.quantity.lead)
            and before.start is None
            and _begins_with_from(pieces, before)
            and _arrives(pieces, value, before)
        ):
            since = _years_of_start(pieces, before, value)
            times = tuple(time for time in value.times if time not in since)
            times = times or tuple(time for time in before.times if time.start < before.bound[0])
            started = before._replace(times=_behind(before) or since)
            maintain = before.maintain or value.maintain
            result[-1] = value._replace(named=before.named, start=started, times=times, maintain=maintain)
        elif _is_compared(pieces, value) or _is_bracketed(pieces, value):
            result[-1] = before._replace(start=value)
        elif before.start is not None and value.name_carried and _is_named_alike(value.named, before.named):
            result.append(value._replace(start=before.start))
        else:
            result.append(value)
    return result


def _is_named_alike(named: Named, other: Named) -> bool:
    """Say whether two values are of one indicator and of the same people, so that both start from one value."""
    return named is other or (named.stretches == other.stretches and named.groups == other.groups)


def _years_of_start(pieces: Sequence[Piece], start: Found, value: Found) -> tuple[Time, ...]:
    """Give the years behind what is counted at the start: "từ 398 ca [năm 2023] xuống còn 2 ca năm 2030"."""
    between = pieces[start.quantity.last : value.quantity.lead]
    if any(piece.kind == "comma" for piece in between):
        return ()
    years = [piece.meaning for piece in between if piece.kind == "time" and piece.text.startswith(_YEAR)]
    return tuple(time for time in value.times if time in years)


def _behind(value: Found) -> tuple[Time, ...]:
    return tuple(time for time in value.times if time.start >= value.bound[1])


def _begins_with_from(pieces: Sequence[Piece], value: Found) -> bool:
    quantity = value.quantity
    return quantity.high is None and any(pieces[place].text == _FROM for place in range(quantity.lead, quantity.first))


def _arrives(pieces: Sequence[Piece], value: Found, before: Found) -> bool:
    between = pieces[before.quantity.last : value.quantity.first]
    return any(piece.part == "to" or piece.text in _ARRIVING or piece.text.startswith(_UNTIL) for piece in between)


def _is_compared(pieces: Sequence[Piece], value: Found) -> bool:
    """Say whether a value is what another is compared with: "so với 20% năm 2020"."""
    lead = value.quantity.lead
    return " ".join(piece.text for piece in pieces[max(0, lead - 4) : lead]).endswith(_COMPARED)


def _is_bracketed(pieces: Sequence[Piece], value: Found) -> bool:
    """Say whether a value stands in brackets with the year of an earlier result: "(năm 2020 là 8%)"."""
    lead = value.quantity.lead
    opens = bool(value.times) and lead > 1 and pieces[lead - 1].kind == "time" and pieces[lead - 2].kind == "open"
    # "(năm 2025: 85%; năm 2030: 90%)" are horizons
    return opens and all(piece.kind != "time" for piece in _rest_of_bracket(pieces, value.quantity.last))


def _rest_of_bracket(pieces: Sequence[Piece], place: int) -> Sequence[Piece]:
    rest = pieces[place : place + _LONGEST_BRACKET]
    return rest[: next((end for end, piece in enumerate(rest) if piece.kind == "close"), len(rest))]


def _with_changes(pieces: Sequence[Piece], found: list[Found]) -> list[Found]:
    """Carry a change and what it is compared with over the values of its list."""
    found = [*(_as_change(pieces, value, following) for value, following in pairwise(found)), found[-1]]
    compared: list[bool] = []
    for value in reversed(found):
        bare = _is_bare(pieces, value)
        compared.append(bool(compared) and compared[-1] if bare and value.since is None else bare)
    result: list[Found] = []
    for value, closed in zip(found, reversed(compared), strict=True):
        before = result[-1] if result else None
        if before is None or before.lead.basis == "level" or not _is_bare(pieces, value) or value.lead.basis != "level":
            result.append(value)
        elif value.name_carried or _changes_too(pieces, before, value, closed=closed):
            comparator = value.lead.comparator
            if before.lead.sign < 0 and value.lead.words:
                comparator = MIRRORED.get(comparator, comparator)
            lead = value.lead._replace(basis=before.lead.basis, sign=before.lead.sign, comparator=comparator)
            result.append(value._replace(lead=lead))
        else:
            result.append(value)
    since = next((value.since for value in reversed(result) if value.since is not None), None)
    if since is None:
        return result
    return [
        value._replace(since=since) if value.since is None and value.lead.basis != "level" else value
        for value in result
    ]


def _is_bare(pieces: Sequence[Piece], value: Found) -> bool:
    """Say whether nothing stands before a value but a bound from below, which a change can have too: "ít nhất 10%"."""
    from_below = not value.lead.words or value.lead.comparator in {"ge", "gt", "approx"}
    return from_below and all(pieces[place].part == "before" for place in value.lead.words)


def _as_change(pieces: Sequence[Piece], value: Found, following: Found) -> Found:
    """Make the first value of "giảm số ca bỏng 18% và số ca ngã cao 12% so với năm 2024" a change."""
    if value.trend is None or value.lead.words or value.since is not None:
        return value
    alike = not following.lead.words and following.quantity.unit == value.quantity.unit == "percent"
    if not alike or following.since is None or not _is_joined(pieces, following) or value.lead.basis != "level":
        return value
    sign = -1 if value.trend.part == "fall" else 1
    return value._replace(lead=value.lead._replace(basis="relative_change", sign=sign))


def _is_joined(pieces: Sequence[Piece], value: Found) -> bool:
    """Say whether a comma or "và" begins the words of a value."""
    place = bisect_left(pieces, value.stretch[0], key=_start_of)
    return _joins(pieces[place]) or (place > 0 and _joins(pieces[place - 1]))


def _joins(piece: Piece) -> bool:
    return piece.kind == "comma" or piece.text == _AND


def _start_of(piece: Piece) -> int:
    return piece.start


def _changes_too(pieces: Sequence[Piece], before: Found, value: Found, *, closed: bool) -> bool:
    """Say whether a value is the next of "giảm 18% số ca bỏng và 12% số ca ngã cao so với năm 2024".

    So it is where what all are compared with stands behind (`closed`), or where the names begin with the same word.
    """
    if not _is_joined(pieces, value) or value.quantity.unit != before.quantity.unit:
        return False
    if before.name_behind != value.name_behind:
        return False
    if before.named.text.split()[:1] == value.named.text.split()[:1]:
        return True
    return before.since is None and closed


def _with_list_comparators(pieces: Sequence[Piece], found: list[Found]) -> list[Found]:
    """Mark values of a list whose first has a comparator: "đạt trên 30 giường, 9 bác sĩ .../10.000 dân"."""
    result: list[Found] = []
    listed = ""
    for value in found:
        counted = value.quantity.noun is not None and value.quantity.role == "rate"
        if not counted or value.lead.words:
            words = pieces[value.lead.words[-1]].text if value.lead.words else ""
            listed = words if counted and value.lead.comparator != "eq" else ""
            result.append(value)
        else:
            result.append(value._replace(listed=listed))
    return result
