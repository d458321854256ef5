"""How well reading finds the typed targets of the five plans: counted, and printed as the table of docs/reading.md.

    python tests/reading_levels.py

A typed target with a value counts as found where a draft, read from the words that it quotes, has the same indicator,
value, unit, comparator, horizon and subgroup; as wrong where one was read from these words, and some field differs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from vnhealthplan import load_plan
from vnhealthplan.reading import read_plan
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.models import Plan, Target
    from vnhealthplan.reading import Draft, DraftTarget
    from vnhealthplan.reading.folding import Folded

PLANS = sorted(path.parent.name for path in Path("examples").glob("*/source.txt"))


@dataclass
class Level:
    """The count of one plan; `beyond` are targets read that nobody typed."""

    typed: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    beyond: list[DraftTarget] = field(default_factory=list)


def draft_of(name: str) -> tuple[str, Plan, Draft]:
    """Read the source of a plan; the area is given, because one source does not say its own."""
    folder = Path("examples") / name
    plan = load_plan(folder / "plan.json")
    text = (folder / "source.txt").read_text(encoding="utf-8")
    return text, plan, read_plan(text, area=plan.area, period=plan.period)


def level_of(name: str) -> Level:
    """Count one plan."""
    text, plan, draft = draft_of(name)
    folded, flat = fold(text), _flat(fold(text))
    own = {indicator.code for indicator in plan.indicators}
    free = dict(enumerate(draft.drafts))
    level = Level()
    for target in plan.targets:
        if target.value is None or target.source is None:
            continue
        level.typed += 1
        places = list(_places(flat, folded, target.source.quote))
        near = [
            (faults_of(target, plan, own, each, draft), number)
            for number, each in free.items()
            if any(first <= each.span.start < last for first, last in places)
        ]
        faults, number = min(near, key=lambda one: ("value" in one[0], len(one[0])), default=(["missed"], -1))
        if not faults:
            level.right += 1
        elif "value" in faults or number < 0:
            level.missed.append(target.id)
            continue
        else:
            level.wrong.append(f"{target.id}: {', '.join(faults)}")
        del free[number]
    level.beyond = list(free.values())
    return level


def faults_of(target: Target, plan: Plan, own: set[str], draft: DraftTarget, read: Draft) -> list[str]:
    """Name the fields that differ; a target of an own indicator of the plan must not have a code of the catalogue."""
    assert read.plan is not None
    horizon = draft.horizon or type(target.horizon)(str(plan.period.last.year))
    unit = target.unit or plan.indicator(target.indicator).unit
    code = None if target.indicator in own else target.indicator
    pairs = {
        "value": (draft.value, target.value),
        "value_high": (draft.value_high, target.value_high),
        "unit": (draft.unit, unit),
        "comparator": (draft.comparator, target.comparator),
        "horizon": (horizon, target.horizon),
        "subgroup": (dict(draft.subgroup), target.subgroup.as_map()),
        "indicator": (draft.code, code),
    }
    return [name for name, (one, other) in pairs.items() if one != other]


def _flat(folded: Folded) -> tuple[str, list[int]]:
    """Give a folded text with single blanks, and the raw place of each character."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(folded.text):
        if letter.isspace() and (not letters or letters[-1] == " "):
            continue
        letters.append(" " if letter.isspace() else letter)
        places.append(folded.start(place))
    return "".join(letters), places


def _places(flat: tuple[str, list[int]], folded: Folded, quote: str) -> Iterator[tuple[int, int]]:
    text, places = flat
    words = _flat(fold(quote))[0].strip()
    found = text.find(words)
    while found >= 0:
        end = found + len(words)
        yield places[found], places[end] if end < len(places) else len(folded.raw)
        found = text.find(words, found + 1)


def table() -> str:
    """Write the levels of all plans as a table."""
    lines = ["| Plan | Typed | Right | Wrong | Missed | Read beyond |", "| --- | --- | --- | --- | --- | --- |"]
    total = [0] * 5
    for name in PLANS:
        level = level_of(name)
        row = [level.typed, level.right, len(level.wrong), len(level.missed), len(level.beyond)]
        total = [one + other for one, other in zip(total, row, strict=True)]
        lines.append(f"| {name} | {' | '.join(map(str, row))} |")
    lines.append(f"| **All** | {' | '.join(map(str, total))} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(), end="")  # noqa: T201  # it is asked for
    for plan_name in PLANS:
        for beyond in level_of(plan_name).beyond:
            print(f"beyond, {plan_name}: {beyond.indicator} {beyond.comparator} {beyond.value}")  # noqa: T201  # the same
