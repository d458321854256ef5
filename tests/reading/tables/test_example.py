"""The level that reading tables reaches on the plan of Bà Rịa - Vũng Tàu, counted against its typed plan."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from vnhealthplan.reading.tables import TableReading, find_tables, read_table

EXAMPLES = Path(__file__).parents[3] / "examples"
PLAN = EXAMPLES / "ba-ria-vung-tau-2024"
TELLING_OF_UNITS = {"unit_is_noun", "unit_contradicts_name"}


@cache
def plan() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((PLAN / "plan.json").read_text(encoding="utf-8"), parse_float=Decimal)
    return read


@cache
def reading() -> TableReading:
    return read_table((PLAN / "source.txt").read_text(encoding="utf-8"))


def target_rows() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Give what each row of the table says, as it was read and as the plan has it."""
    typed = [target for target in plan()["targets"] if target["id"].startswith("row-")]
    pairs = []
    for row, truth in zip(reading().rows, typed, strict=True):
        (target,) = row.targets
        baseline, before = target.baseline, truth["baseline"]
        assert baseline is not None
        doubt = TELLING_OF_UNITS & {note.reason for note in row.notes}
        read = {
            "indicator": target.code,
            "horizon": str(target.horizon),
            "comparator": target.comparator,
            "value": target.value,
            "unit": target.unit,
            "printed_unit": row.printed_unit if doubt else None,
            "baseline": (str(baseline.period), baseline.value, baseline.unit),
            "row": row.number,
            "quote": row.quote,
        }
        wanted = {
            "indicator": truth["indicator"],
            "horizon": truth["horizon"],
            "comparator": truth["comparator"],
            "value": truth["value"],
            "unit": truth["unit"],
            "printed_unit": truth["source"].get("printed_unit"),
            "baseline": (before["period"], before["value"], before["unit"]),
            "row": truth["source"]["row"],
            "quote": truth["source"]["quote"],
        }
        pairs.append((read, wanted))
    return pairs


def responsibility_rows() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    typed = [duty for duty in plan()["responsibilities"] if duty["id"].startswith("annex-1-")]
    drafts = [duty for duty in reading().duties if duty.subject_kind == "target"]
    pairs = []
    for draft, truth in zip(drafts, typed, strict=True):
        leader = draft.leader
        assert leader is not None
        read = {
            "row": draft.number,
            "quote": draft.quote,
            "leader": {"name": leader.name, "title": leader.title, "position": leader.position},
            "advising": list(draft.advising),
            "lead": list(draft.lead),
            "frequency": draft.frequency,
        }
        wanted = {key: truth.get(key, []) for key in ("leader", "advising", "lead", "frequency")}
        pairs.append((read, wanted | {"row": truth["source"]["row"], "quote": truth["source"]["quote"]}))
    return pairs


def task_rows() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    drafts = [duty for duty in reading().duties if duty.subject_kind == "task"]
    pairs = []
    for draft, truth in zip(drafts, plan()["tasks"], strict=True):
        read = {
            "title": draft.subject,
            "group": draft.group[-1].name if draft.group else None,
            "row": draft.group[-1].number if draft.group else None,
            "lead": list(draft.lead),
            "coordinating": list(draft.coordinating),
            "due": draft.due.isoformat() if draft.due else None,
            "outputs": list(draft.outputs),
            "quote": draft.quote,
        }
        wanted = {key: truth.get(key, []) for key in ("lead", "coordinating", "outputs")}
        wanted |= {"title": truth["title"], "group": truth["group"], "row": truth["source"]["row"]}
        pairs.append((read, wanted | {"due": truth.get("due"), "quote": truth["source"]["quote"]}))
    return pairs


@pytest.mark.parametrize(("pairs", "rows"), [(target_rows, 15), (responsibility_rows, 15), (task_rows, 60)])
def test_every_field_of_every_row_is_read(
    pairs: Callable[[], list[tuple[dict[str, Any], dict[str, Any]]]], rows: int
) -> None:
    """The level: 15 targets, 15 responsibilities and 60 tasks, all of their counted fields as typed by hand."""
    level = Counter(key for read, wanted in pairs() for key in wanted if read[key] == wanted[key])
    assert level == dict.fromkeys(pairs()[0][1], rows)


def test_what_a_blank_cell_may_share_with_the_one_above_is_told_and_not_filled() -> None:
    told = [duty for duty in reading().duties if duty.carried]
    assert len(told) == 19
    assert all(not getattr(duty, role) for duty in told for role in duty.carried)
    assert all(duty.evidence[role].certainty == "carried" for duty in told for role in duty.carried)


def test_nothing_inside_the_tables_is_unread() -> None:
    assert {item.reason for item in reading().unread} == {"outside_table"}
    assert len(find_tables(reading().text)) == 3


def test_the_row_number_that_stands_twice_is_kept_and_told() -> None:
    doubled = [row.number for row in reading().rows if "number_repeated" in {note.reason for note in row.notes}]
    assert doubled == ["08", "08"]


@pytest.mark.parametrize("folder", ["bac-ninh-2024", "binh-thuan-2018", "dong-nai-2018", "nhu-thanh-2021"])
def test_running_text_holds_no_table(folder: str) -> None:
    assert find_tables((EXAMPLES / folder / "source.txt").read_text(encoding="utf-8")) == ()
