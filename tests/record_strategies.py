"""Hypothesis strategies for the plain records that documents are made of, each valid on its own."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from value_strategies import (
    DIGITS,
    LOWER,
    Fields,
    Record,
    Records,
    codes,
    dates,
    ids,
    named,
    numbers,
    one_of,
    periods,
    record_of,
    words,
)

from vnhealthplan.models import Indicator, Subgroup
from vnhealthplan.models.area import AreaLevel, AreaSystem
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.models.document import DocumentType
from vnhealthplan.models.indicator import UNMEASURED, Accrual, Direction, Grade, Level, Measure
from vnhealthplan.models.plan import MoneyUnit
from vnhealthplan.models.reporting import Covers
from vnhealthplan.models.scalars import Frequency
from vnhealthplan.models.target import Comparator
from vnhealthplan.units import UNITS, are_convertible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RECURRENCES = ["FREQ=MONTHLY;BYMONTHDAY=12", "FREQ=YEARLY", "FREQ=WEEKLY;BYDAY=FR", "FREQ=DAILY;INTERVAL=90;COUNT=3"]


@cache
def _bodies() -> st.SearchStrategy[Sequence[str]]:
    return st.lists(words(), max_size=2)


@cache
def sources() -> Records:
    return record_of({"quote": words()}, dict.fromkeys(["section", "row", "printed_value", "printed_unit"], words()))


@cache
def _people() -> Records:
    return record_of({"name": words()}, {"title": words(), "position": words()})


@cache
def _subgroups() -> Records:
    code = named(LOWER + DIGITS, LOWER + DIGITS + "_.+-")
    return st.dictionaries(st.sampled_from(sorted(Subgroup.model_fields)), st.none() | code, max_size=3)


def document_records(*, whole: bool = True) -> Records:
    maybe = {"type": one_of(DocumentType), "issued_on": dates(), "source": sources()}
    maybe |= dict.fromkeys(["number", "issuer", "title", "note"], words())
    signed = {"place": words(), "signatory": _people(), "signed_for": words()}
    return record_of({}, maybe | signed if whole else maybe)


@cache
def area_records() -> Records:
    code = st.text(DIGITS, min_size=1, max_size=5)
    needed = {"name": words(), "level": one_of(AreaLevel), "system": one_of(AreaSystem)}
    return record_of(needed, {"code": code, "parent": code})


@st.composite
def _limits(draw: st.DrawFn) -> Record:
    low, high = sorted(draw(st.tuples(numbers(), numbers())))
    ends: Record = draw(st.sampled_from([{"low": low, "high": high}, {"low": low}, {"low": None, "high": high}]))
    return ends | draw(record_of({"source": words()}, {}, {"subgroup": _subgroups()}))


@st.composite
def indicator_records(draw: st.DrawFn) -> Record:
    measure, direction = draw(one_of(Measure)), draw(one_of(Direction))
    unit = draw(st.sampled_from(sorted(UNITS)) | (st.none() if measure in UNMEASURED else st.nothing()))
    own = UNITS[unit].denominator if unit else None  # a rate per 10,000 people is over people, or nothing fits it
    external = record_of(
        {"system": st.sampled_from(["sdg", "gho", "national"]), "code": words(), "grade": one_of(Grade)},
        {"series": words(), "note": words()},
    )
    plausible = record_of({}, {}, dict.fromkeys(["soft", "hard"], st.lists(_limits(), max_size=2)))
    maybe: Fields = {
        "denominator": st.just(own) if own else st.sampled_from(["population", "live_births"]) | codes(),
        "level": one_of(Level),
    }
    maybe |= {"plausible": plausible, "frequency": one_of(Frequency), "source": words(), "note": words()}
    given = {"aliases": _bodies(), "accrual": one_of(Accrual), "external": st.lists(external, max_size=1)}
    record: Record = {
        "code": draw(codes()),
        "name": draw(record_of({"vi": words()}, {"en": words()})),
        "measure": measure,
        "unit": unit,
        "direction": direction,
    }
    if direction == "band":
        record["band"] = dict(zip(("low", "high"), sorted(draw(st.tuples(numbers(), numbers()))), strict=True))
    return record | draw(record_of({}, maybe, given))


@cache
def _units_for(unit: str, denominator: str | None) -> Sequence[str]:
    return [code for code in UNITS if are_convertible(code, unit, denominator)]


@st.composite
def target_records(draw: st.DrawFn, known: st.SearchStrategy[Indicator], horizons: st.SearchStrategy[str]) -> Record:
    indicator = draw(known)
    maybe = {"condition": words(), "source": sources(), "note": words()}
    record: Record = {"id": draw(ids()), "indicator": indicator.code, "horizon": draw(horizons)}
    record |= draw(record_of({}, maybe, {"subgroup": _subgroups()}))
    if indicator.measure in UNMEASURED or indicator.unit is None:
        return record | draw(record_of({}, {"value": st.none()}, {"maintain": st.booleans()}))
    units = _units_for(indicator.unit, indicator.denominator)
    basis = draw(st.sampled_from(["level", "level", "absolute_change", "relative_change"]))
    changes = {"relative_change": ["percent"], "absolute_change": [*units, *_points(units)]}
    record |= {"basis": basis, "unit": draw(st.none() | st.sampled_from(changes.get(basis, units)))}
    if draw(st.booleans()):
        record |= draw(_values())
    else:
        record |= {"maintain": True, "value": draw(st.none() | numbers())}
    if basis != "level" or draw(st.booleans()):
        record["baseline"] = draw(baseline_records(units))
    return record


def _points(units: Iterable[str]) -> Sequence[str]:
    return ["percentage_point"] if "percent" in units else []


@st.composite
def _values(draw: st.DrawFn) -> Record:
    comparator = draw(one_of(Comparator))
    low, high = sorted(draw(st.tuples(numbers(), numbers())))
    return {"comparator": comparator, "value": low, "value_high": high if comparator == "range" else None}


def baseline_records(units: Sequence[str]) -> Records:
    """Baselines that always say their unit where they have a value, as every basis allows."""
    named = record_of({"period": periods(), "value": numbers(), "unit": st.sampled_from(units)}, {"source": sources()})
    return named | record_of({"period": periods()}, {"value": st.none(), "source": sources()})


@cache
def task_records() -> Records:
    maybe = {"group": words(), "due": dates(), "horizon": periods(), "source": sources(), "note": words()}
    return record_of(
        {"id": ids(), "title": words()}, maybe, dict.fromkeys(["lead", "coordinating", "outputs"], _bodies())
    )


def responsibility_records(aims: Sequence[str], tasks: Sequence[str]) -> Records:
    some = {
        key: st.lists(st.sampled_from(names), min_size=1, max_size=2)
        for key, names in (("targets", aims), ("tasks", tasks))
        if names
    }
    what = st.one_of(
        *(record_of({key: names}, {"duty": words()}) for key, names in some.items()),
        record_of({"duty": words()}, {}, some),
    )
    maybe = {
        "leader": _people(),
        "frequency": one_of(Frequency),
        "due": dates(),
        "source": sources(),
        "note": words(),
    }
    given = dict.fromkeys(["advising", "lead", "coordinating", "outputs"], _bodies())
    return record_of({"id": ids(), "for": what}, maybe, given)


@cache
def reporting_records() -> Records:
    when = {"recurrence": st.sampled_from(_RECURRENCES), "frequency": one_of(Frequency)}
    days = st.lists(dates(), min_size=1, max_size=2)
    maybe = {"content": words(), "during": periods(), "covers": one_of(Covers), "source": sources(), "note": words()}
    given = {"from": _bodies(), "to": _bodies(), "inclusive": st.booleans()}
    return st.one_of(
        record_of({"id": ids(), "dates": days}, maybe | when, given),
        *(record_of({"id": ids(), key: values}, maybe, given | {"dates": days}) for key, values in when.items()),
    )


@cache
def funding_records() -> Records:
    money = record_of({"description": words(), "amount": numbers(), "unit": one_of(MoneyUnit)}, {"source": sources()})
    return money | record_of({"description": words()}, {"amount": st.none(), "unit": st.none()})


@cache
def observation_records() -> Records:
    maybe = {"area": st.text(DIGITS, min_size=1, max_size=5), "numerator": numbers(), "denominator": numbers()}
    maybe |= {"source": sources(), "note": words()}
    needed = {"indicator": st.sampled_from(sorted(built_in_indicators())) | codes(), "period": periods()}
    given = {"subgroup": _subgroups(), "kind": st.just("observation")}
    unit = st.sampled_from(sorted(UNITS))
    with_value = record_of({**needed, "value": numbers(), "unit": unit}, maybe, given)
    return with_value | record_of(needed, {**maybe, "value": st.none(), "unit": unit}, given)
