"""In turn: values behind "lần lượt" one for each name, year or subgroup, and one value behind "đều" for all."""

from __future__ import annotations

from bisect import bisect_left
from itertools import cycle, pairwise, zip_longest
from typing import TYPE_CHECKING

from vnhealthplan.reading.bounded_alike import bounded_alike
from vnhealthplan.reading.elided import halves_around
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.name_ends import without_age
from vnhealthplan.reading.naming import NO_NAME, OPENING, name_before, stretches_of
from vnhealthplan.reading.pieces import pieces_between

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from vnhealthplan.reading.naming import Named, Stretch
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.targets import Found


_IN_TURN = tuple(fold(words).text for words in ("lần lượt", "tương ứng"))
_ALL_OF = tuple(fold(words).text for words in ("đều", "cùng"))
_NEWBORN = fold("sơ sinh").text
_AND = fold("và").text


def in_turn(pieces: Sequence[Piece], found: list[Found], row: Sequence[Found] = ()) -> list[Found]:
    """Distribute values over as many years, subgroups or names, and one value over the names that share it.

    "Lần lượt" says so, and so does the grammar where values stand in a bare row: "tỷ lệ A, tỷ lệ B đạt 95% và 80%".
    Where the names or years are not as many as the values, none is given to any: they are told as without a name.
    Values without any name of their own go by the `row` of values before: "...; năm 2030 tương ứng đạt 98% và 95%".
    """
    fillers = [piece for piece in pieces if piece.part == "filler"]
    turns = [piece.start for piece in fillers if piece.text.startswith(_IN_TURN)]
    if fillers and not turns and any(piece.text.startswith(_ALL_OF) for piece in fillers):
        return [each for value in found for each in _for_all(pieces, value)]
    if turns and len(row) == len(found) > 1 and all(_is_nameless(value) for value in found):
        found = bounded_alike(pieces, found)
        return [value._replace(named=before.named) for value, before in zip(found, row, strict=True)]
    measures = [place for place, piece in enumerate(pieces) if place and piece.part == "measure"]
    listed = {pieces[place].start for place in measures if _joins(pieces[place - 1])}
    if len(found) == 1 and not listed:
        return found
    result: list[Found] = []
    for run in _runs(found):
        names = (
            _names_of(pieces, run[0]) if listed and run[0].named.stretches[:1] and _is_listed(run[0], listed) else []
        )
        if len(run) == 1:
            result += [run[0]._replace(named=named) for named in names] or run
        else:
            result += _distributed(pieces, run, names, turns)
    return result


def _is_nameless(value: Found) -> bool:
    """Say whether all that names a value stands before its sentence."""
    return value.name_carried and all(last <= value.stretch[0] for _, last in value.named.stretches)


def _joins(piece: Piece) -> bool:
    return piece.kind == "comma" or piece.text == _AND


def _is_listed(value: Found, listed: Container[int]) -> bool:
    """Say whether the name of a value is the last of several: another stands before its comma."""
    if value.name_carried or value.name_behind:
        return False
    return any(first in listed for first, _ in value.named.stretches)


def _names_of(pieces: Sequence[Piece], value: Found) -> list[Named]:
    """Give the names that stand before a value, each with a measure of its own: "tỷ lệ A, tỷ lệ B và tỷ lệ C"."""
    inside = pieces_between(pieces, value.stretch[0], value.bound[0])
    colon = max((place + 1 for place, piece in enumerate(inside) if piece.kind == "colon"), default=0)
    joined = [
        place
        for place in range(colon + 1, len(inside))
        if inside[place].part == "measure" and _joins(inside[place - 1])
    ]
    before = range(colon, joined[0] if joined else colon)
    first = next((place for place in before if inside[place].part == "measure"), None)
    if first is None or any(piece.part in OPENING for piece in inside[first : joined[-1]]):
        return []
    parts = pairwise([first, *joined, len(inside)])
    names = [name_before(inside, start, end, several=True) for start, end in parts]
    last = names[-1]  # "số bác sĩ và số giường bệnh trên vạn dân": the unit is of both
    return [name if name.unit else name._replace(unit=last.unit, where=last.where) for name in names]


def _runs(found: Sequence[Found]) -> Iterator[list[Found]]:
    """Cut values where one has a name of its own."""
    run: list[Found] = []
    for value in found:
        if run and not value.name_carried:
            yield run
            run = []
        run.append(value)
    if run:
        yield run


def _distributed(
    pieces: Sequence[Piece], run: list[Found], names: Sequence[Named], turns: Sequence[int]
) -> list[Found]:
    """Give the values of one run one each to years, subgroups or names, where words or their row say so."""
    ahead, behind = (run[0].stretch[0], run[0].bound[1]), (run[-1].bound[0], run[-1].stretch[1])
    said = any(bisect_left(turns, first) < bisect_left(turns, last) for first, last in (ahead, behind))
    bare = _is_bare_row(pieces, run)
    if len(run) > 1 and not said and (parted := _by_nouns(pieces, run)):
        return parted
    if not said and not bare and not _has_as_many_years(run):
        return run
    if not said and not names and _are_milestones(run):
        return run
    if said:
        run = bounded_alike(pieces, run)
    if (shared := _one_each(run)) is not None:
        return shared
    if not names:
        names = _parts_of_name(pieces, run[0], said=said, count=len(run))
    if names and len(run) % len(names) == 0 and _repeats_times(run, len(names)):
        bounds = run[0].lead.comparator != "eq" and run[0].bounded is None
        listed = pieces[run[0].lead.words[-1]].text if bounds and run[0].lead.words else ""
        return [
            value._replace(named=named, listed=value.listed or ("" if value.lead.words or value.bounded else listed))
            for value, named in zip(run, cycle(names), strict=False)
        ]
    return [value._replace(named=NO_NAME) for value in run] if said or len(names) > 1 else run


def _by_nouns(pieces: Sequence[Piece], run: Sequence[Found]) -> list[Found]:
    """Give each value the part of a joined name that its noun repeats: "... A và B ... đạt 3 A và 27 B"."""
    parts = _split_name(pieces, run[0].named, run[0].quantity.unit)
    if len(parts) != len(run) or run[0].name_behind:
        return []
    words = [
        {word for one in part for piece in pieces_between(pieces, *one) for word in piece.text.split()}
        for part in parts
    ]
    result: list[Found] = []
    for value, following in zip_longest(run, run[1:]):
        last = following.bound[0] if following is not None else value.stretch[1]
        behind = pieces_between(pieces, value.bound[1], last)
        noun = {piece.text for piece in behind if piece.kind in {"word", "group"} and piece.text != _AND}
        own = [part for part, said in zip(parts, words, strict=True) if noun and noun <= said]
        if len(own) != 1:
            return []
        result.append(value._replace(named=value.named._replace(stretches=own[0], core=own[0])))
    return result


def _are_milestones(run: Sequence[Found]) -> bool:
    """Say whether each value has a time of its own: "giảm tỷ lệ trẻ bị ngã, bỏng còn 3% năm 2028 và 2% năm 2030"."""
    times = [value.times for value in run]
    return all(times) and all(before != after for before, after in pairwise(times))


def _repeats_times(found: Sequence[Found], count: int) -> bool:
    """Say whether each row of as many values as there are names is of one time: "95%, 90% năm 2025 và 97%, 95% ..."."""
    return all(value.times == found[place - place % count].times for place, value in enumerate(found))


def _is_bare_row(pieces: Sequence[Piece], run: Sequence[Found]) -> bool:
    """Say whether nothing but commas, "và" and comparators stands between values: "95%, trên 90% và 80%"."""
    return all(
        _joins(piece) or piece.kind == "note" or piece.part == "before"
        for before, after in pairwise(run)
        for piece in pieces[before.quantity.last : after.quantity.first]
    )


def _has_as_many_years(run: Sequence[Found]) -> bool:
    """Say whether "các năm 2025, 2030 ... 95% và 97%" has one year for each value, without saying "lần lượt"."""
    first = run[0]
    alike = all(value.times == first.times and value.named.groups == first.named.groups for value in run)
    return alike and sum(len(time.periods) for time in first.times) == len(run)


def _one_each(found: Sequence[Found]) -> list[Found] | None:
    """Give one year or one subgroup to each value, where they are as many."""
    count = len(found)
    periods = [(time, period) for time in found[0].times for period in time.periods]
    if len(periods) == count:
        return [
            value._replace(times=(time._replace(periods=(period,)),))
            for value, (time, period) in zip(found, periods, strict=True)
        ]
    groups = found[0].named.groups
    if len(groups) != count:
        return None
    return [
        value._replace(named=found[0].named._replace(groups=(group,)))
        for value, group in zip(found, groups, strict=True)
    ]


def _parts_of_name(pieces: Sequence[Piece], value: Found, *, said: bool, count: int) -> list[Named]:
    """Give the parts of one name; without "lần lượt" parts are those that begin with the same word."""
    parts = _split_name(pieces, value.named, value.quantity.unit)
    whole = parts if len(parts) == count else parts[:1] if not said and not _are_alike(pieces, parts) else parts
    return [value.named._replace(stretches=stretches) for stretches in whole]


def _are_alike(pieces: Sequence[Piece], parts: Sequence[tuple[Stretch, ...]]) -> bool:
    """Say whether the later parts of a name begin with a word that the first has: "thể nhẹ cân, thể thấp còi"."""
    if len(parts) < 2:  # noqa: PLR2004  # one name is no list
        return False
    words = {piece.text for piece in pieces_between(pieces, *parts[0][0])}
    firsts = [pieces_between(pieces, *part[-1])[:1] for part in parts[1:]]
    return all(first and first[0].text in words for first in firsts)


def _for_all(pieces: Sequence[Piece], value: Found) -> Iterator[Found]:
    names = _split_name(pieces, value.named, value.quantity.unit, measured=True)
    for stretches in names if len(names) > 1 else (value.named.stretches,):
        yield value._replace(named=value.named._replace(stretches=stretches))


def _split_name(
    pieces: Sequence[Piece], named: Named, unit: str | None, *, measured: bool = False
) -> list[tuple[Stretch, ...]]:
    """Cut "tỷ lệ A, B và C" into names; the measure is the head of each, and stands at each where `measured`."""
    if not named.stretches:
        return []
    first, last = named.stretches[0][0], named.stretches[-1][1]
    inside = pieces_between(pieces, first, last)
    several = sum(piece.part == "measure" for piece in inside) > 1
    parts: list[list[Piece]] = [[]]
    for place, piece in enumerate(inside):
        cuts = piece.kind == "comma" or piece.text == _AND
        if cuts and (not (several or measured) or (place + 1 < len(inside) and inside[place + 1].part == "measure")):
            parts.append([])
        else:
            parts[-1].append(piece)
    parts = [part for part in parts if part]
    return [
        stretches_of(part) if index == 0 or part[0].part == "measure" else _whole(parts[0], part, named.unit or unit)
        for index, part in enumerate(parts)
    ]


def _whole(first: list[Piece], part: list[Piece], unit: str | None) -> tuple[Stretch, ...]:
    """Give a later part with what it takes from the first."""
    halves = halves_around(first, " ".join(piece.text for piece in part), unit)
    if halves is None:
        return (*_head(first, part), *stretches_of(part))
    return (*stretches_of(halves[0]), *stretches_of(part), *stretches_of(halves[1]))


def _head(first: list[Piece], part: list[Piece]) -> tuple[Stretch, ...]:
    """Give what a later part takes from the first: all before the word that both have, else the measure.

    "Tỷ lệ trẻ thấp còi [thể nặng], [thể vừa]"; where the part is another age, all but the age.
    """
    if not without_age(part) or " ".join(piece.text for piece in part) == _NEWBORN:
        return stretches_of(without_age(first))
    alike = next((place for place in range(len(first) - 1, 0, -1) if first[place].text == part[0].text), 0)
    if alike:
        return stretches_of(first[:alike])
    return stretches_of(first[:1] if first[0].part == "measure" and len(first) > 1 else [])


def apart(pieces: Sequence[Piece], value: Found) -> Iterator[Found]:
    """Read "100% cơ sở A, cơ sở B" as two: both names begin with the same two words."""
    if value.name_behind and value.named.stretches and not value.name_carried:
        first, last = value.named.stretches[0][0], value.named.stretches[-1][1]
        inside = pieces_between(pieces, first, last)
        opening = [piece.text for piece in inside[:2]]
        for comma, piece in enumerate(inside):
            if piece.kind == "comma" and [each.text for each in inside[comma + 1 : comma + 3]] == opening:
                for part in (inside[:comma], inside[comma + 1 :]):
                    yield value._replace(named=value.named._replace(stretches=stretches_of(part)))
                return
    yield value
