"""What the rules find in the five plans and their reports: `PYTHONPATH=src python tests/golden_findings.py`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from vnhealthplan import load_plan, load_report
from vnhealthplan.checks import examine_plan, examine_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.finding import Finding

EXAMPLES = Path("examples")
GOLDEN = Path("tests/golden")
PLANS = sorted(path.parent.name for path in EXAMPLES.glob("*/plan.json"))


def lines_of(name: str) -> Iterator[str]:
    """Give a line for every finding of a plan beside its text, then of its reports beside the plan."""
    folder = EXAMPLES / name
    plan = load_plan(folder / "plan.json")
    yield from map(line_of, examine_plan(plan, source=(folder / "source.txt").read_text(encoding="utf-8")))
    files = sorted(folder.glob("*reports*/*.json"))
    reports = [load_report(path) for path in files]
    for path, report in zip(files, reports, strict=True):
        for finding in examine_report(report, plan=plan, earlier=reports):
            yield f"{path.name} {line_of(finding)}"


def line_of(finding: Finding) -> str:
    return f"{finding.severity} {finding.code} {finding.place}: {finding.message('en')}"


def path_of(name: str) -> Path:
    return GOLDEN / f"findings-{name}.txt"


if __name__ == "__main__":
    for plan_name in PLANS:
        path_of(plan_name).write_text("".join(f"{line}\n" for line in lines_of(plan_name)), encoding="utf-8")
