"""Assembly: from found words to draft targets, with the code of the indicator and the evidence of each field."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.models.period import Period
from vnhealthplan.reading.beyond_limits import beyond_limits
from vnhealthplan.reading.folding import fold, shown_of
from vnhealthplan.reading.group_words import groups_of
from vnhealthplan.reading.missing_units import has_other_unit, is_share
from vnhealthplan.reading.name_ends import GROUP
from vnhealthplan.reading.names import resolve
from vnhealthplan.reading.notices import notices_of
from vnhealthplan.reading.records import DraftBaseline, DraftTarget, Evidence, Span
from vnhealthplan.reading.roles import same_scale
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from vnhealthplan.models.indicator import Indicator
    from vnhealthplan.reading.folding import Folded
    from vnhealthplan.reading.names import Match
    from vnhealthplan.reading.naming import Group, Named, Stretch
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity
    from vnhealthplan.reading.targets import Found
    from vnhealthplan.reading.times import Time

MOST_OF_ONE_VALUE = 60
"""Targets that one value may stand for: five years, two sexes and six regions are the most that a plan would give."""
_LONGEST_NAME = 400  # what is longer stands for no indicator
_MOST_INNER = 4  # subgroups inside one name
_OF_BIRTHS = {"per_100k": "per_100k_live_births"}
_LIVE_BIRTHS = frozenset({"per_1k_live_births", "per_100k_live_births"})
_CHILD = fold(" trẻ").text
_OPENING = 3  # pieces in which a unit may stand that is of all values of a sentence
_POPULATION = ["dân", "số"]
_MARGIN = "() ,;"
_A_GROUP = f"{GROUP} "
_NAM = "Nam"
_HAVING_GROUPS = tuple(fold(noun).text for noun in ("hộ gia đình ", "hộ ", "xã ", "huyện "))
_LONGEST_WORD = 12
_ASSUMED = Evidence("assumed")


class Horizon(NamedTuple):
    """The horizon of the headings above, with where it stands; no span where the caller gave it."""

    period: Period
    span: Span | None


class _Meant(NamedTuple):
    """A name with what it stands for and its unit; `groups` are the subgroups that it is about."""

    words: str
    stretches: tuple[Stretch, ...]
    match: Match
    groups: tuple[Group, ...]
    unit: str | None


class Assembler:
    """What makes draft targets of the values of one text; each name is looked up once."""

    def __init__(self, folded: Folded) -> None:
        """Begin with no name."""
        self._folded = folded
        self._places = folded.places
        self._words: dict[tuple[Stretch, ...], str] = {}
        self._meant: dict[tuple[int, str | None], tuple[Named, _Meant]] = {}

    def assemble(self, pieces: Sequence[Piece], found: Found, horizon: Horizon | None) -> Iterator[DraftTarget]:
        """Give the draft targets of one value: one a horizon and a subgroup."""
        quantity, lead = found.quantity, found.lead
        meant = self._name(found)
        match = meant.match
        indicator = built_in_indicators().get(match.code) if match.code else None
        unit, unit_evidence = self._unit(pieces, found, indicator, meant.unit)
        bounding = Evidence("stated", self._lead(pieces, found)) if lead.stated or lead.words else _ASSUMED
        if found.bounded is not None:
            bounding = Evidence("carried", self._span(found.bounded))
        evidence: dict[str, Evidence] = {
            "indicator": Evidence(
                "carried" if found.name_carried or found.name_completed else "stated", self._hull(meant.stretches)
            ),
            "comparator": bounding,
            "value": Evidence("stated", self._pieces(pieces, quantity.first, quantity.first + 1)),
        }
        if unit_evidence is not None:
            evidence["unit"] = unit_evidence
        baseline = _baseline(found)
        if found.since is not None:
            evidence["baseline"] = Evidence("stated", self._span((found.since.start, found.since.end)))
        elif found.start is not None:
            evidence["baseline"] = Evidence("stated", self._span(found.start.stretch))
        value, high = _signed(quantity.number.value, lead.sign), None
        if quantity.high is not None:
            value, high = sorted((value, _signed(quantity.high.value, lead.sign)))
        condition = self._condition(found.named, meant)
        denominator = self._denominator(pieces, found, unit, indicator)
        beyond = beyond_limits(match.code, meant.words, unit, lead.basis, (value, high))
        notices = (*notices_of(found, match, meant.words), *beyond)
        for subgroup, about in self._subgroups(meant.groups):
            for period, due, kept in self._horizons(found, horizon):
                yield DraftTarget(
                    indicator=meant.words,
                    span=self._span(found.stretch),
                    code=match.code,
                    candidates=match.candidates if match.code is None else (),
                    comparator=lead.comparator,
                    value=value,
                    value_high=high,
                    unit=unit,
                    denominator=denominator,
                    basis=lead.basis,
                    maintain=found.maintain or kept,
                    subgroup=subgroup,
                    condition=condition,
                    horizon=period,
                    baseline=baseline,
                    evidence={**evidence, **about, **due},
                    notices=notices,
                )

    def words_of(self, stretches: tuple[Stretch, ...]) -> str:
        """Give the raw words of some stretches, joined by blanks."""
        words = self._words.get(stretches)
        if words is None:
            raw, start, end = self._folded.raw, self._folded.start, self._folded.end
            words = " ".join(shown_of(raw[start(first) : end(last)]) for first, last in stretches)
            self._words[stretches] = words
        return words

    def _name(self, found: Found) -> _Meant:
        """Look a name up with its unit; what a rate changes by says nothing of the unit."""
        unit, bare = _rate(found)
        unit = "percent" if unit == "percentage_point" else unit
        unit = None if found.lead.basis == "relative_change" else unit
        # by identity: a list carries one long name to thousands of values
        known = self._meant.get((id(found.named), unit))
        if known is None:
            known = found.named, self._looked_up(found.named, unit)
            births = _OF_BIRTHS.get(unit or "") if bare and known[1].match.code is None else None
            if births is not None and (meant := self._looked_up(found.named, births)).match.code is not None:
                known = found.named, meant
            self._meant[id(found.named), unit] = known
        return known[1]

    def _looked_up(self, named: Named, unit: str | None) -> _Meant:
        """Look a name up; a subgroup inside it is taken out where the rest is the same indicator."""
        words = self.words_of(named.stretches)
        meant = _Meant(words, named.stretches, resolve(words, unit=unit), named.groups, unit)
        inner = [group for group in named.inner[:_MOST_INNER] if not self._is_proper(group)]
        for run in _runs(inner) if len(words) <= _LONGEST_NAME else ():
            if len({dimension for dimension, _, _ in run}) < len(run):
                continue  # "người nghèo, cận nghèo": of both together, and no value of each
            known = {dimension for dimension, _, _ in named.groups}
            groups = (*meant.groups, *(group for group in run if group[0] not in known))
            for start in self._cuts(run[0][2][0]):
                stretches = self._without(meant.stretches, start, run[-1][2][1])
                shorter = resolve(self.words_of(stretches), unit=unit) if stretches else None
                certain = shorter is not None and shorter.code is not None and meant.match.code in {None, shorter.code}
                if shorter is not None and (
                    certain or (meant.match.code is None and self._folded.text.endswith(_A_GROUP, 0, run[0][2][0]))
                ):
                    meant = _Meant(self.words_of(stretches), stretches, shorter, groups, unit)
                    break
        return meant

    def _is_proper(self, group: Group) -> bool:
        """Say whether the last word of a subgroup, alone, is part of a proper name: "Quảng Nam"."""
        start, end = group[2]
        first, raw = self._folded.start(start), self._folded.raw
        before = raw[max(0, first - _LONGEST_WORD) : first].split()[-1:]
        return raw[first : self._folded.end(end)] == _NAM and bool(before) and before[0].istitle()

    def _without(self, stretches: tuple[Stretch, ...], start: int, end: int) -> tuple[Stretch, ...]:
        """Take the words from one place to another out of some stretches."""
        return tuple(
            part
            for first, last in stretches
            for part in ((first, min(last, start)), (max(first, end), last))
            if part[0] < part[1] and self._folded.text[part[0] : part[1]].strip()
        )

    def _cuts(self, start: int) -> tuple[int, ...]:
        """Give where the words of a subgroup may begin: "hộ nghèo" or, where the rest speaks of hộ, "nghèo"."""
        noun = next((noun for noun in _HAVING_GROUPS if self._folded.text.startswith(noun, start)), None)
        return (start,) if noun is None else (start, start + len(noun))

    def _span(self, stretch: Stretch) -> Span:
        return Span(*stretch) if self._places is None else Span(self._places[stretch[0]], self._places[stretch[1]])

    def _hull(self, stretches: Sequence[Stretch]) -> Span:
        if len(stretches) == 1:
            return self._span(stretches[0])
        return self._span((min(stretches)[0], max(end for _, end in stretches)))

    def _pieces(self, pieces: Sequence[Piece], first: int, last: int) -> Span:
        return self._span((pieces[first].start, pieces[last - 1].end))

    def _lead(self, pieces: Sequence[Piece], found: Found) -> Span:
        words = found.lead.words
        if words:
            return self._pieces(pieces, words[0], words[-1] + 1)
        return self._pieces(pieces, found.quantity.first, found.quantity.last)

    def _unit(
        self, pieces: Sequence[Piece], found: Found, indicator: Indicator | None, meant: str | None
    ) -> tuple[str | None, Evidence | None]:
        """Give the unit: that of the value, else of the name, else of the indicator, else a count where it can be.

        A bare rate is over whom its name is, else over the population.
        """
        quantity, named = found.quantity, found.named
        unit, bare = _rate(found)
        if bare:
            return meant, Evidence("assumed")
        if indicator is None and unit in _LIVE_BIRTHS and self._is_over_children(pieces, quantity):
            return None, None
        if quantity.unit is not None and quantity.unit == unit:
            return quantity.unit, self._printed_unit(pieces, quantity)
        if named.unit is not None:
            return named.unit, Evidence("stated", None if named.where is None else self._span(named.where))
        if indicator is not None and indicator.unit is not None:
            return indicator.unit, _ASSUMED
        if has_other_unit(pieces, quantity.last):
            return None, None
        whole = quantity.number.value == quantity.number.value.to_integral_value()
        counts = whole and found.lead.basis == "level" and not is_share(named)
        return ("count", _ASSUMED) if counts else (None, None)

    def _printed_unit(self, pieces: Sequence[Piece], quantity: Quantity) -> Evidence:
        """Say where the unit of a value stands: behind it, in the head of the sentence, or beside another value."""
        for place in range(quantity.first, quantity.last):
            if pieces[place].kind == "unit":
                return Evidence("stated", self._pieces(pieces, place, place + 1))
        if quantity.noun is not None:
            return Evidence("carried")
        for place, piece in enumerate(pieces[: min(_OPENING, quantity.first)]):
            if piece.kind == "unit" and piece.meaning == quantity.unit:  # "trên 10.000 dân: 30 giường, 10 bác sĩ"
                return Evidence("carried", self._pieces(pieces, place, place + 1))
        return Evidence("stated", self._pieces(pieces, quantity.first, quantity.first + 1))

    @staticmethod
    def _is_over_children(pieces: Sequence[Piece], quantity: Quantity) -> bool:
        """Say whether a rate is over "trẻ" alone, which are births only where the indicator is one of births."""
        return any(
            piece.kind == "unit" and piece.text.endswith(_CHILD) for piece in pieces[quantity.first : quantity.last]
        )

    @staticmethod
    def _denominator(
        pieces: Sequence[Piece], found: Found, unit: str | None, indicator: Indicator | None
    ) -> str | None:
        row = UNITS.get(unit) if unit else None
        if row is not None and row.denominator is not None:
            return row.denominator
        last = found.quantity.last
        if unit == "percent" and [piece.text for piece in pieces[last : last + 2]] == _POPULATION:
            return "population"  # "90% dân số"
        return indicator.denominator if indicator is not None else None

    def _condition(self, named: Named, meant: _Meant) -> str | None:
        """Give the words of a condition: all that qualifies a name and is in no subgroup."""
        if not named.conditions and (meant.match.code is None or not meant.match.qualifiers):
            return None
        words = [self.words_of((stretch,)).strip(_MARGIN) for stretch in named.conditions]
        told = {(dimension, code) for dimension, code, _ in meant.groups}
        for qualifier in meant.match.qualifiers if meant.match.code is not None else ():  # a name of its own has them
            groups = groups_of(qualifier)
            if not (groups and told.issuperset(groups)):
                words.append(qualifier.strip(_MARGIN))
        return "; ".join(dict.fromkeys(filter(None, words))) or None

    def _subgroups(self, groups: Sequence[Group]) -> Iterator[tuple[Mapping[str, str], dict[str, Evidence]]]:
        """Give one subgroup for each code of a dimension: "nam và nữ đều đạt 95%" are two."""
        if not groups:
            yield {}, {}
            return
        maps: list[tuple[dict[str, str], list[Span]]] = [({}, [])]
        for dimension, codes in _by_dimension(groups).items():
            maps = [
                ({**known, dimension: code}, [*spans, self._span(stretch)])
                for known, spans in maps
                for code, stretch in codes.items()
            ]
        for subgroup, spans in maps:
            yield subgroup, {"subgroup": Evidence("stated", Span(min(spans).start, max(spans).end))}

    def _horizons(
        self, found: Found, horizon: Horizon | None
    ) -> Iterator[tuple[Period | None, dict[str, Evidence], bool]]:
        """Give each horizon, and say whether the value is kept until then."""
        given: set[Period] = set()
        days = {period.last for time in found.times for period in time.periods if period.kind != "range"}
        for time in found.times:
            where = Evidence("carried" if found.carried else "stated", self._span((time.start, time.end)))
            for period in time.periods:
                due = _until(time, period)
                told = due in given or (due.kind == "range" and due.last in days)
                if not told:  # "Kế hoạch năm 2026 ... vào năm 2026" and "giai đoạn 2021-2025 ... năm 2025" are one
                    given.add(due)
                    yield due, {"horizon": where}, False
        if not found.times:
            never = found.loose is not None and found.loose.kind == "never"
            yield (
                (None, {}, False)
                if horizon is None or never
                else (
                    horizon.period,
                    {"horizon": Evidence("carried", horizon.span)},
                    False,
                )
            )
        for time in found.kept:
            for period in time.periods:
                yield period, {"horizon": Evidence("stated", self._span((time.start, time.end)))}, True


def _runs(groups: Sequence[Group]) -> list[list[Group]]:
    """Put subgroups together that stand side by side: "người nghèo, người cận nghèo"."""
    runs: list[list[Group]] = []
    for group in groups:
        if runs and group[2][0] - runs[-1][-1][2][1] <= 1:
            runs[-1].append(group)
        else:
            runs.append([group])
    return runs


def _rate(found: Found) -> tuple[str | None, bool]:
    """Give the printed unit, and whether it is a rate that nobody says whom it is over."""
    quantity, named = found.quantity, found.named
    if quantity.unit is None:
        return named.unit, named.bare
    if quantity.bare and named.unit is not None and not named.bare and same_scale(quantity.unit, named.unit):
        return named.unit, False
    return quantity.unit, quantity.bare


def _until(time: Time, period: Period) -> Period:
    """Give the last year that "trước năm 2026" leaves; a day or a month of before is given as printed."""
    year = str(period)
    return Period(str(int(year) - 1)) if time.relation == "before" and year.isdigit() else period


def targets_of(found: Found) -> int:
    """Count the targets that one value stands for: years times subgroups.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.targets import find_values
    >>> targets_of(find_values(pieces_of(fold("Các năm 2025, 2030 tỷ lệ của nam và nữ đạt 95%")))[0][0])
    4
    """
    groups = found.named.groups
    several = max(len(found.times) + len(found.kept), len(groups))
    if several > MOST_OF_ONE_VALUE:  # without counting what a list may carry to thousands of values
        return several
    times = sum(len(time.periods) for time in (*found.times, *found.kept))
    return max(1, times) * (prod(len(codes) for codes in _by_dimension(groups).values()) if groups else 1)


def _by_dimension(groups: Sequence[Group]) -> dict[str, dict[str, Stretch]]:
    """Give the codes of each dimension, each with the first words that say it."""
    found: dict[str, dict[str, Stretch]] = {}
    for dimension, code, stretch in groups:
        found.setdefault(dimension, {}).setdefault(code, stretch)
    return found


def _signed(value: Decimal, sign: int) -> Decimal:
    return value.copy_negate() if sign < 0 and value else value


def _baseline(found: Found) -> DraftBaseline | None:
    if found.start is not None:
        times = found.start.times if not found.start.carried else ()
        quantity = found.start.quantity
        return DraftBaseline(
            period=times[0].periods[0] if times else None, value=quantity.number.value, unit=quantity.unit
        )
    return DraftBaseline(period=found.since.periods[0]) if found.since is not None else None
