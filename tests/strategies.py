"""Hypothesis strategies for whole valid documents, small but rich, and for the models and values in them."""

from __future__ import annotations

from hypothesis import strategies as st
from record_strategies import (
    area_records,
    document_records,
    funding_records,
    indicator_records,
    observation_records,
    reporting_records,
    responsibility_records,
    sources,
    target_records,
    task_records,
)
from value_strategies import Record, codes, dates, id_of, ids, numbers, parts_of, periods, record_of, texts, words

from vnhealthplan.models import Catalogue, Indicator, Observation, Plan, Report, Target
from vnhealthplan.models.built_in import built_in_indicators

__all__ = [
    "catalogues",
    "codes",
    "dates",
    "ids",
    "indicators",
    "numbers",
    "observations",
    "periods",
    "plans",
    "reports",
    "targets",
    "texts",
]


def indicators() -> st.SearchStrategy[Indicator]:
    """Local indicators of every measure."""
    return indicator_records().map(Indicator.model_validate)


def targets() -> st.SearchStrategy[Target]:
    """Targets of a catalogue or local indicator, each with its value in a unit that fits."""
    known = st.sampled_from(sorted(built_in_indicators())).map(built_in_indicators().__getitem__)
    return target_records(known | indicators(), periods().map(str)).map(Target.model_validate)


def observations() -> st.SearchStrategy[Observation]:
    """Observations of catalogue and other indicators, with and without a value."""
    return observation_records().map(Observation.model_validate)


def reports() -> st.SearchStrategy[Report]:
    """Give reports with a few observations."""
    needed = {
        "kind": st.just("report"),
        "schema_version": st.just("1"),
        "id": ids(),
        "plan": ids(),
        "period": periods(),
    }
    lists = {
        "observations": st.lists(observation_records(), max_size=3),
        "status": st.sampled_from(["draft", "final"]),
    }
    maybe = {"$schema": words(), "rule": ids(), "issuer": words(), "submitted_on": dates()}
    maybe |= {"source": sources(), "note": words()}
    return record_of(needed, maybe, lists).map(Report.model_validate)


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """Catalogues of local indicators with relations between them."""
    rows = draw(st.lists(indicator_records(), max_size=3, unique_by=lambda row: row["code"]))
    document: Record = {"kind": "catalogue", "schema_version": "1", "indicators": rows}
    if rows:
        code = st.sampled_from([row["code"] for row in rows])
        sides = {"left": code, "comparator": st.sampled_from(["ge", "gt", "le", "lt"]), "right": code}
        document["relations"] = draw(st.lists(record_of(sides, {"source": words()}), max_size=2))
    return Catalogue.model_validate(document)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans whose every reference holds."""
    first, length = draw(st.integers(2015, 2030)), draw(st.integers(0, 5))
    horizons = [text for year in range(first, first + length + 1) for text in parts_of(year)]
    document: Record = {
        "kind": "plan",
        "schema_version": "1",
        "id": draw(ids()),
        "title": draw(words()),
        "document": draw(document_records()),
        "area": draw(area_records()),
        "period": f"{first}/{first + length}" if length else str(first),
    }
    if draw(st.booleans()):
        document["vision"] = draw(st.sampled_from([str(first + 20), f"{first + 10}/{first + 15}"]))
        horizons.append(document["vision"])
    own = draw(st.lists(indicator_records(), max_size=2, unique_by=lambda row: row["code"]))
    known = {**built_in_indicators(), **{row["code"]: Indicator.model_validate(row) for row in own}}
    which = st.sampled_from(sorted(known)) | st.sampled_from([row["code"] for row in own] or ["imr"])
    rows = target_records(which.map(known.__getitem__), st.sampled_from(horizons))
    aims = draw(st.lists(rows, min_size=draw(st.sampled_from([0, 1, 2])), max_size=4, unique_by=id_of))
    tasks = draw(st.lists(task_records(), max_size=2, unique_by=id_of))
    duties = responsibility_records([row["id"] for row in aims], [row["id"] for row in tasks])
    parts = {
        "indicators": st.just(own),
        "targets": st.just(aims),
        "tasks": st.just(tasks),
        "responsibilities": st.lists(duties, max_size=2, unique_by=id_of),
    }
    given = {
        "implements": st.lists(document_records(whole=False), max_size=1),
        "legal_basis": st.lists(document_records(whole=False), max_size=2),
        "reporting": st.lists(reporting_records(), max_size=2, unique_by=id_of),
        "funding": st.lists(funding_records(), max_size=2),
    }
    document |= draw(record_of(parts, {"$schema": words(), "goal": words(), "note": words()}, given))
    return Plan.model_validate(document)
