"""The scorecards of the five plans at several dates, as text: `PYTHONPATH=src python tests/golden_scorecards.py`.

No results of the plans but those of 2023 in one of them are published.  The others are judged by results made up by
a rule: the subjects of a plan start a fifth short of their first bound at the end of the year before the plan, and
run towards their last one at a pace that differs from one subject to the next.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnhealthplan import Plan, Report, compute_progress, load_plan, load_report
from vnhealthplan.exact import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.progress import Progress

EXAMPLES = Path("examples")
GOLDEN = Path("tests/golden")
PLANS = sorted(path.parent.name for path in EXAMPLES.glob("*/plan.json"))
PACES = [Decimal(text) for text in ("1", "0.8", "0.4", "-0.2", "1.3")]
SHORT = {"ge": "0.8", "gt": "0.8", "le": "1.25", "lt": "1.25"}
FALLING = "lower"


def load(name: str) -> Plan:
    return load_plan(EXAMPLES / name / "plan.json")


def reports_of(name: str, plan: Plan) -> list[Report]:
    """Give the published report and the illustrative ones where a plan has them, else made-up ones."""
    folder = EXAMPLES / name
    files = [*sorted(folder.glob("reports/*.json")), *sorted(folder.glob("illustrative-reports-*/*.json"))]
    return [load_report(path) for path in files] or [made_up(plan)]


def dates_of(plan: Plan) -> list[dt.date]:
    first, last = plan.period.first.year, plan.period.last.year
    if first == last:
        quarters = [dt.date(first, 3, 31), dt.date(first, 6, 30), dt.date(first, 9, 30)]
        return [dt.date(first - 1, 12, 31), *quarters, dt.date(first, 12, 31), dt.date(first + 1, 6, 30)]
    ends = (first - 1, first, (first + last) // 2, last - 1, last)
    return [*(dt.date(year, 12, 31) for year in ends), dt.date(last + 1, 6, 30)]


def made_up(plan: Plan) -> Report:
    """Make up yearly results for every measured subject of a plan, by the rule told above."""
    rows: list[dict[str, Any]] = []
    subjects: dict[Any, list[Any]] = {}
    for target in plan.targets:
        if target.value is not None and target.basis == "level":
            subjects.setdefault((target.indicator, target.subgroup), []).append(target)
    for number, ((code, subgroup), targets) in enumerate(subjects.items()):
        targets.sort(key=lambda target: target.horizon.last)
        bound, end = targets[0].value, targets[-1]
        falls = plan.indicator(code).direction == FALLING
        start = (bound * Decimal(SHORT.get(targets[0].comparator, "1.25" if falls else "0.8"))).quantize(
            Decimal("0.01")
        )
        first = plan.period.first.year - 1
        whole = Decimal(max(end.horizon.last.year - first, 1))
        for year in range(first, plan.period.last.year + 1):
            share = PACES[number % len(PACES)] * (year - first) / whole
            value = (start + (end.value - start) * share).quantize(Decimal("0.01"))
            unit = targets[0].unit or plan.indicator(code).unit
            rows.append({"indicator": code, "period": str(year), "subgroup": subgroup, "value": value, "unit": unit})
    return Report.model_validate(
        {"id": "made-up", "plan": plan.id, "period": str(plan.period), "observations": rows, "note": "illustrative"}
    )


def lines_of(name: str) -> Iterator[str]:
    """Give the scorecards of a plan, one line a target and date; what is not measured is left out."""
    plan = load(name)
    reports = reports_of(name, plan)
    for day in dates_of(plan):
        card = compute_progress(plan, reports, as_of=day)
        counts = ", ".join(f"{status} {count}" for status, count in card.counts.items() if count)
        yield f"# {day}: {counts}"
        yield from (line_of(row) for row in card if row.reason != "not_measured")
        yield ""


def line_of(row: Progress) -> str:
    bound = "-" if row.value is None else f"{row.comparator} {plain(row.value)}"
    if row.value_high is not None:
        bound += f"..{plain(row.value_high)}"
    numbers = {
        "start": row.start,
        "actual": row.actual,
        "expected": row.expected,
        "pace": row.pace,
        "required": row.required_per_year,
        "projected": row.projected,
    }
    told = [f"{key} {plain(round(value, 4).normalize())}" for key, value in numbers.items() if value is not None]
    if row.projected_from:
        told.append(f"({row.projected_from} points)")
    return f"{row.id} [{row.horizon}] {bound} {row.unit}: {row.status}/{row.reason}; {' '.join(told)}".rstrip("; ")


def path_of(name: str) -> Path:
    return GOLDEN / f"scorecards-{name}.txt"


if __name__ == "__main__":
    for plan_name in PLANS:
        path_of(plan_name).write_text("\n".join(lines_of(plan_name)), encoding="utf-8")
