"""One draft target from one value cell: what its row, its column and the result before it say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vnhealthplan.finding import Finding
from vnhealthplan.models import Period
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.reading.beyond_limits import beyond_limits
from vnhealthplan.reading.bound import Bound
from vnhealthplan.reading.group_words import groups_of
from vnhealthplan.reading.names import Match, resolve
from vnhealthplan.reading.records import DraftBaseline, DraftTarget, Evidence, Span
from vnhealthplan.reading.tables.cells import Cell
from vnhealthplan.reading.tables.records import Column, Heading
from vnhealthplan.reading.tables.values import Value, same_scale
from vnhealthplan.units import UNITS

_IN_BOTH = frozenset({"natural_increase"})
"""Indicators that plans and yearbooks print in percent as often as per mille."""


class RowFacts(NamedTuple):
    """What all targets of a row share; `parent` is the row that this one is a part of."""

    name: str
    name_span: Span
    span: Span
    unit: str | None
    unit_evidence: Evidence | None
    parent: Heading | None


class ResultFacts(NamedTuple):
    """One result of a row, with its value as it was read."""

    baseline: DraftBaseline
    span: Span


def target_of(facts: RowFacts, column: Column, cell: Cell, value: Value, results: Sequence[ResultFacts]) -> DraftTarget:
    """Give the target of a value cell, with evidence for each field that is set."""
    bound = value.bound
    evidence: dict[str, Evidence] = {"indicator": Evidence("stated", facts.name_span)}
    unit = _unit(facts, column, value, cell, evidence)
    found = _meant(facts, unit)
    subgroup, condition = _parts((*found.qualifiers, *((column.qualifier,) if column.qualifier else ())))
    before = _before(results, column.period)
    set_fields = {
        "code": (found.code, facts.name_span),
        "denominator": (UNITS[unit].denominator if unit else None, evidence["unit"].span if unit else None),
        "subgroup": (subgroup or None, column.spans[-1] if column.qualifier and column.spans else facts.name_span),
        "condition": (condition, column.spans[-1] if column.qualifier and column.spans else facts.name_span),
        "value": (bound, cell.span),
        "value_high": (bound and bound.value_high, cell.span),
        "baseline": (before, before.span if before else None),
        "maintain": (value.kept or (bound and bound.maintain) or None, cell.span),
    }
    evidence.update((key, Evidence("stated", span)) for key, (held, span) in set_fields.items() if held is not None)
    plain = bound is None or bound.comparator == "eq"
    evidence["comparator"] = Evidence("assumed") if plain else Evidence("stated", cell.span)
    if column.period is not None:
        evidence["horizon"] = Evidence("carried", column.spans[-1] if column.spans else None)
    return DraftTarget(
        indicator=facts.name,
        span=facts.span,
        code=found.code,
        candidates=found.candidates,
        comparator=bound.comparator if bound else "eq",
        value=bound.value if bound else None,
        value_high=bound.value_high if bound else None,
        unit=unit,
        denominator=UNITS[unit].denominator if unit else None,
        basis=bound.basis if bound else "level",
        maintain=value.kept or (bound is not None and bound.maintain),
        subgroup=subgroup,
        condition=condition,
        horizon=column.period,
        baseline=before.baseline if before else None,
        evidence=evidence,
        notices=tuple(_notices(facts, found, unit, bound)) if bound is not None else (),
    )


def is_of_another_size(target: DraftTarget) -> bool:
    """Say whether a share is given in another size than its indicator has, such as infant deaths in percent."""
    if target.code is None or target.code in _IN_BOTH or target.unit is None:
        return False
    usual = built_in_indicators()[target.code].unit
    if usual is None:
        return False
    one, other = UNITS[target.unit], UNITS[usual]
    return one.dimension == other.dimension == UNITS["percent"].dimension and one.scale != other.scale


def _notices(facts: RowFacts, found: Match, unit: str | None, bound: Bound) -> Iterator[Finding]:
    return beyond_limits(found.code, facts.name, unit, bound.basis, (bound.value, bound.value_high))


def _unit(facts: RowFacts, column: Column, value: Value, cell: Cell, evidence: dict[str, Evidence]) -> str | None:
    """Give the unit of a value: that of its row, else of its cell, else of its column.

    A level with a unit of another size in its own cell keeps that, unless the name of the row states the rate.
    """
    own = value.bound.unit if value.bound else None
    if facts.unit is not None and not _goes_before(own, value, facts):
        evidence["unit"] = facts.unit_evidence or Evidence("stated", facts.name_span)
        return facts.unit
    if own is not None:
        evidence["unit"] = Evidence("stated", cell.span)
    elif column.unit is not None:
        evidence["unit"] = Evidence("carried", column.spans[-1] if column.spans else None)
    return own or column.unit


def _goes_before(own: str | None, value: Value, facts: RowFacts) -> bool:
    """Say whether the unit in a cell goes before that of its row: "8‰" below "%", "95%" below "xã"."""
    if own is None or facts.unit is None or value.bound is None or value.bound.basis != "level":
        return False
    by_name = facts.unit_evidence is not None and facts.unit_evidence.span == facts.name_span
    return not by_name and not same_scale(own, facts.unit)


def _meant(facts: RowFacts, unit: str | None) -> Match:
    """Find the indicator of a row; a part such as "- Nam" is named together with the row it is a part of."""
    found = resolve(facts.name, unit=unit)
    if found.code is None and facts.parent is not None:
        whole = resolve(f"{facts.parent.name} {facts.name}", unit=unit)
        if whole.code is not None:
            return whole
    return found


def _parts(qualifiers: Iterable[str]) -> tuple[Mapping[str, str], str | None]:
    """Tell the words for a group of people from those for a condition."""
    subgroup: dict[str, str] = {}
    conditions: list[str] = []
    for words in qualifiers:
        groups = groups_of(words)
        if groups and all(dimension not in subgroup for dimension, _ in groups):
            subgroup.update(groups)
        else:
            conditions.append(words.strip(" ,;()"))
    return subgroup, "; ".join(dict.fromkeys(conditions)) or None


def _before(results: Sequence[ResultFacts], horizon: Period | None) -> ResultFacts | None:
    """Give the last result that ends before the horizon does; of results without a year, the last one."""
    earlier = [
        result
        for result in results
        if result.baseline.period is None or horizon is None or result.baseline.period.last < horizon.last
    ]
    dated = [(result.baseline.period.last, place) for place, result in enumerate(earlier) if result.baseline.period]
    return earlier[max(dated)[1]] if dated else earlier[-1] if earlier else None
