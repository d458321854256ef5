"""Names: from a printed indicator name to the indicator that it certainly is, or to those it may be."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.meanings import Meanings, meanings_of
from vnhealthplan.reading.name_index import Known, NameIndex, index_of, known_of
from vnhealthplan.reading.near_letters import repaired
from vnhealthplan.reading.records import Candidate
from vnhealthplan.reading.wordings import pieces_of, spans_of, tokens_of
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnhealthplan.models.indicator import Indicator

_LONGEST = 400
_NO_UNIT = "?"  # what is in no table of units fits no indicator
_PER = {"population": "per_population", "live_births": "per_live"}
_SAID_BY_UNIT = {"children_per_woman": "each_woman"}
_MOST_REPLACED = 2  # known words that a part of a list stands in place of: "trẻ em dưới 1 tuổi"
_WRONG_UNIT = 0.9  # likeness of an indicator that the name says and the unit denies


class Match(NamedTuple):
    """What a name stands for.

    `code` is set only when it is certain; `candidates` has the indicators that are near, best first and at most 3.
    `qualifiers` are the raw words that say more than the indicator: a place, a group, a condition.
    """

    code: str | None
    candidates: tuple[Candidate, ...]
    qualifiers: tuple[str, ...]


def resolve(name: str, *, unit: str | None = None, indicators: Mapping[str, Indicator] | None = None) -> Match:
    """Find the indicator that a printed name stands for, in the built-in catalogue and a plan's own indicators.

    Unit is the code of the unit that is printed with the value: "bác sĩ" is an indicator per 10,000 people and none
    in percent.  An own indicator goes before a built-in one of the same name or code.  Names above 400 characters
    stand for nothing.

    >>> resolve("Tỉ suất chết trẻ em < 01 tuổi toàn tỉnh")
    Match(code='imr', candidates=(Candidate(code='imr', likeness=1.0),), qualifiers=('toàn tỉnh',))
    >>> resolve("bác sỹ", unit="per_10k").code
    'doctors_per_10k'
    >>> [candidate.code for candidate in resolve("Tỷ lệ suy dinh dưỡng").candidates]
    ['underweight_u5', 'stunting_u5', 'wasting_u5']
    """
    if len(name) > _LONGEST:
        return Match(None, (), ())
    own = tuple(map(known_of, indicators.values())) if indicators else ()
    return _resolved(name, unit if unit is None or unit in UNITS else _NO_UNIT, own)


@lru_cache(maxsize=4096)
def _resolved(name: str, unit: str | None, own: tuple[Known, ...]) -> Match:
    index = index_of(own)
    tokens = tokens_of(name)
    meanings = meanings_of(tokens)
    code, denied = _certain(index, meanings, unit)
    if code is None and not denied and (better := repaired(tokens)) is not None:
        read = meanings_of(better)
        code, denied = _certain(index, read, unit)
        if code is not None or denied or len(read.core) < len(meanings.core):
            meanings = read
    qualifiers = _words(name, meanings.more) if meanings.more else ()
    if code is not None:
        return Match(code, (Candidate(code, 1.0),), qualifiers)
    return Match(None, _offered(index.near(_with_unit(meanings.full, unit)), denied), qualifiers)


@lru_cache(maxsize=4096)
def place_in(name: str, part: str, unit: str | None) -> tuple[int, int] | None:
    """Find the words of a certain name that a part takes the place of, so that it is certainly another indicator.

    Nothing where the part says more than known words, stands for itself, or may take several places.

    >>> name = "tỷ lệ sàng lọc trước sinh"
    >>> first, last = place_in(name, "sơ sinh", "percent")
    >>> name[first:last]
    'trước sinh'
    """
    index, tokens, words = index_of(()), tokens_of(name), tokens_of(part)
    known = [wording for _, _, wording in pieces_of(words)]
    if max(len(name), len(part)) > _LONGEST or any(each is None or each.role != "meaning" for each in known):
        return None
    whole = _resolved(name, unit, ()).code
    if whole is None or not 1 <= len(known) <= _MOST_REPLACED or _resolved(part, unit, ()).code is not None:
        return None
    pieces = [
        (start, end) for start, end, wording in pieces_of(tokens) if wording is not None and wording.role == "meaning"
    ]
    codes: dict[str, tuple[int, int]] = {}
    for count in sorted(range(1, _MOST_REPLACED + 1), key=lambda count: count != len(known)):
        for (start, _), (_, end) in zip(pieces, pieces[count - 1 :], strict=False):
            code, _ = _certain(index, meanings_of([*tokens[:start], *words, *tokens[end:]]), unit)
            if code is not None and code != whole:
                codes.setdefault(code, (start, end))
    if len(codes) != 1:
        return None
    spans = spans_of(name)
    ((start, end),) = codes.values()
    return spans[start][0], spans[end - 1][1]


def _certain(index: NameIndex, meanings: Meanings, unit: str | None) -> tuple[str | None, frozenset[str]]:
    """Give the one indicator that the meanings stand for, or none, and those that only unit or head forbid."""
    denied: set[str] = set()
    core = _with_unit(meanings.core, unit)
    keys = dict.fromkeys((meanings.full, core, meanings.core))
    for layer in index.layers:
        for key in keys:
            codes = layer.get(key)
            if codes:
                fitting = [code for code, bare in codes.items() if _fits(index.known[code], meanings, unit, bare)]
                if fitting:
                    return (fitting[0], frozenset()) if len(fitting) == 1 else (None, frozenset(fitting))
                denied.update(codes)
    return None, frozenset(denied)


def _with_unit(meanings: frozenset[str], unit: str | None) -> frozenset[str]:
    """Add what the unit says it is counted over, where the name does not."""
    if unit in _SAID_BY_UNIT:
        return meanings | {_SAID_BY_UNIT[unit]}
    per = _PER.get(UNITS[unit].denominator or "") if unit is not None and unit in UNITS else None
    return meanings if per is None or not meanings.isdisjoint(_PER.values()) else meanings | {per}


def _fits(known: Known, meanings: Meanings, unit: str | None, bare: bool) -> bool:  # noqa: FBT001  # one of the facts
    """Say whether the name's own denominator, else the unit, else its head agree with the indicator's unit."""
    if known.unit is None:
        return unit is None
    dimension = UNITS[known.unit].dimension
    over = [denominator for denominator, per in _PER.items() if per in meanings.core]
    if over:
        return dimension == "part" and over == [known.denominator]
    if dimension == "count" and meanings.head == "share":
        return False
    if unit is not None:
        printed = UNITS.get(unit)
        if printed is None or printed.denominator not in (None, known.denominator):
            return False
        # what a share changes by is printed in points
        return printed.dimension == dimension or (unit == "percentage_point" and known.unit == "percent")
    return dimension != "part" or meanings.head == "share" or (bare and meanings.head is None)


def _offered(near: tuple[Candidate, ...], denied: frozenset[str]) -> tuple[Candidate, ...]:
    first = [Candidate(code, _WRONG_UNIT) for code in sorted(denied)]
    rest = [candidate for candidate in near if candidate.code not in denied]
    return tuple(sorted((*first, *rest), key=lambda candidate: -candidate.likeness)[:3])


def _words(name: str, ranges: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """Give the raw words of ranges of tokens."""
    spans = spans_of(name)
    return tuple(name[spans[start][0] : spans[end - 1][1]] for start, end in ranges)
