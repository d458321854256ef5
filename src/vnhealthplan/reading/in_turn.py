"""In turn: values behind "lần lượt" one for each name, year or subgroup, and one value behind "đều" for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.name_ends import without_age
from vnhealthplan.reading.naming import stretches_of
from vnhealthplan.reading.pieces import pieces_between

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.naming import Named, Stretch
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.targets import Found


_IN_TURN = tuple(fold(words).text for words in ("lần lượt", "tương ứng"))
_ALL_OF = tuple(fold(words).text for words in ("đều", "cùng"))
_NEWBORN = fold("sơ sinh").text
_AND = fold("và").text


def in_turn(pieces: Sequence[Piece], found: list[Found]) -> list[Found]:
    """Distribute values behind "lần lượt" over as many years, subgroups or names, and "đều" over all names."""
    fillers = {piece.text for piece in pieces if piece.part == "filler"}
    said = any(words.startswith(_IN_TURN) for words in fillers)
    if not said and any(words.startswith(_ALL_OF) for words in fillers):
        return [each for value in found for each in _for_all(pieces, value)]
    result: list[Found] = []
    for run in _runs(found):
        result += _one_each(pieces, run) if len(run) > 1 and (said or _has_as_many_years(run)) else run
    return result


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


def _has_as_many_years(run: Sequence[Found]) -> bool:
    """Say whether "các năm 2025, 2030 ... 95% và 97%" has one year for each value, without saying "lần lượt"."""
    first = run[0]
    alike = all(value.times == first.times and value.named.groups == first.named.groups for value in run)
    return alike and sum(len(time.periods) for time in first.times) == len(run)


def _one_each(pieces: Sequence[Piece], found: list[Found]) -> list[Found]:
    count = len(found)
    periods = [(time, period) for time in found[0].times for period in time.periods]
    if len(periods) == count:
        return [
            value._replace(times=(time._replace(periods=(period,)),))
            for value, (time, period) in zip(found, periods, strict=True)
        ]
    if len(found[0].named.groups) == count:
        groups = found[0].named.groups
        return [
            value._replace(named=found[0].named._replace(groups=(group,)))
            for value, group in zip(found, groups, strict=True)
        ]
    names = _split_name(pieces, found[0].named)
    if len(names) != count:
        return found
    return [
        value._replace(named=value.named._replace(stretches=stretches))
        for value, stretches in zip(found, names, strict=True)
    ]


def _for_all(pieces: Sequence[Piece], value: Found) -> Iterator[Found]:
    names = _split_name(pieces, value.named, measured=True)
    for stretches in names if len(names) > 1 else (value.named.stretches,):
        yield value._replace(named=value.named._replace(stretches=stretches))


def _split_name(pieces: Sequence[Piece], named: Named, *, measured: bool = False) -> list[tuple[Stretch, ...]]:
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
        stretches_of(part) if index == 0 or part[0].part == "measure" else (*_head(parts[0], part), *stretches_of(part))
        for index, part in enumerate(parts)
    ]


def _head(first: list[Piece], part: list[Piece]) -> tuple[Stretch, ...]:
    """Give what a later part takes from the first: the measure, or all but the age where the part is another age."""
    if not without_age(part) or " ".join(piece.text for piece in part) == _NEWBORN:
        return stretches_of(without_age(first))
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
