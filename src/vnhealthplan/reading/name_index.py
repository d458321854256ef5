"""The index of indicator names: which indicators the meanings of a name stand for, and which are near."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.reading.meanings import meanings_of
from vnhealthplan.reading.name_senses import SENSES
from vnhealthplan.reading.records import Candidate
from vnhealthplan.reading.wordings import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnhealthplan.models.indicator import Indicator

_LEAST_LIKENESS = 0.5
_MOST_CANDIDATES = 3
_OF_WHOM = frozenset(
    {"child", "age<1", "age<5", "population", "woman", "mother", "household", "patient", "per_population", "per_live"}
)
"""What names of many things say: of these alone no two names are near."""
_UNKNOWN_WEIGHT = 0.7  # of a word that no indicator has

Codes = dict[str, bool]
"""Codes, each with whether the name needs no head: its printed form has none."""


class Known(NamedTuple):
    """What of an indicator its names are matched by."""

    code: str
    names: tuple[str, ...]
    unit: str | None
    denominator: str | None


class Form(NamedTuple):
    """One wording of an indicator: the meanings it needs, and those that it may add."""

    code: str
    needs: frozenset[str]
    may: frozenset[str]


class NameIndex:
    """The names of the built-in indicators and of a plan's own, which go first."""

    def __init__(self, own: tuple[Known, ...]) -> None:
        """Index the names; an own indicator takes the place of a built-in one of its code."""
        taken = {known.code for known in own}
        built_in = [known_of(each) for each in built_in_indicators().values() if each.code not in taken]
        self.known = {known.code: known for known in (*own, *built_in)}
        senses = [form for form in _senses() if form.code not in taken]
        self.layers = (_exact(own), _exact(built_in), _widened(senses))
        wide = self.layers[-1]
        names = [Form(code, key, frozenset()) for layer in self.layers[:2] for key in layer for code in layer[key]]
        self._forms = [*senses, *(form for form in names if form.code not in wide.get(form.needs, ()))]
        self._order = {code: place for place, code in enumerate(self.known)}
        self._with: dict[str, list[int]] = defaultdict(list)
        codes: dict[str, set[str]] = defaultdict(set)
        for place, form in enumerate(self._forms):
            for meaning in form.needs:
                self._with[meaning].append(place)
            for meaning in form.needs | form.may:
                codes[meaning].add(form.code)
        self._weight = {meaning: len(having) ** -0.5 for meaning, having in codes.items()}
        self._whole = [sum(self._weight[meaning] for meaning in form.needs) for form in self._forms]

    def near(self, meanings: frozenset[str]) -> tuple[Candidate, ...]:
        """Give the indicators whose names are near, best first."""
        weight = self._weight
        known = [meaning for meaning in meanings if meaning in weight]
        unknown = _UNKNOWN_WEIGHT * (len(meanings) - len(known))
        common: dict[int, float] = {}
        telling: set[int] = set()
        for meaning in known:
            places = self._with.get(meaning, ())
            for place in places:
                common[place] = common.get(place, 0) + weight[meaning]
            if meaning not in _OF_WHOM:
                telling.update(places)
        total = sum(weight[meaning] for meaning in known)
        if 2 * total < _LEAST_LIKENESS * (2 * total + unknown):  # not even a name of all that is known is near
            return ()
        best: dict[str, float] = {}
        for place, shared in common.items():
            whole = self._whole[place]
            if place not in telling or 2 * shared < _LEAST_LIKENESS * (shared + whole + unknown):
                continue
            code, _, may = self._forms[place]
            allowed = sum(weight[meaning] for meaning in may if meaning in meanings)
            # what both say twice, against what each of them says
            likeness = 2 * shared / (whole + total + unknown - allowed)
            if likeness >= _LEAST_LIKENESS and likeness > best.get(code, 0):
                best[code] = likeness
        ranked = sorted(best.items(), key=lambda item: (-item[1], self._order[item[0]]))[:_MOST_CANDIDATES]
        return tuple(Candidate(code, round(min(likeness, 0.99), 2)) for code, likeness in ranked)


@lru_cache(maxsize=8)
def index_of(own: tuple[Known, ...]) -> NameIndex:
    """Give the index of the built-in indicators and of those of a plan, built once."""
    return NameIndex(own)


def known_of(indicator: Indicator) -> Known:
    """Give what an indicator's names are matched by."""
    return Known(indicator.code, (indicator.name.vi, *indicator.aliases), indicator.unit, indicator.denominator)


def _exact(indicators: Iterable[Known]) -> dict[frozenset[str], Codes]:
    layer: dict[frozenset[str], Codes] = {}
    for known in indicators:
        for name in known.names:
            meanings = meanings_of(tokens_of(name))
            codes = layer.setdefault(meanings.full, {})
            codes[known.code] = codes.get(known.code, False) or meanings.head is None
    return layer


@cache
def _senses() -> tuple[Form, ...]:
    return tuple(_forms_of(SENSES))


def _forms_of(table: str) -> Iterator[Form]:
    for row in table.strip().splitlines():
        code, _, words = row.partition(": ")
        needs, _, may = words.partition("/")
        yield Form(code, frozenset(needs.split()), frozenset(may.split()))


def _widened(forms: Iterable[Form]) -> dict[frozenset[str], Codes]:
    """Give the codes of every set of meanings that the forms allow."""
    layer: dict[frozenset[str], Codes] = {}
    for form in forms:
        for more in chain.from_iterable(combinations(form.may, count) for count in range(len(form.may) + 1)):
            layer.setdefault(form.needs.union(more), {}).setdefault(form.code, False)
    return layer
