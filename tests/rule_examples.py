"""The example files of the rules: a bad and a good one each, and what the rules find in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnhealthplan import Plan, Report, load, load_plan, load_report
from vnhealthplan.checks import PLAN_RULES, REPORT_RULES, examine_plan, examine_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.checks import Rule
    from vnhealthplan.finding import Finding

FOLDER = Path("examples/rules")
PLAN = FOLDER / "illustrative-plan.json"
EARLIER = FOLDER / "illustrative-earlier.json"
RULES: list[Rule[Any]] = [*PLAN_RULES, *REPORT_RULES]
CODES = [rule.code for rule in RULES]


def example(code: str, kind: str) -> Path:
    """Give the file that breaks a rule (`bad`) or keeps it (`good`); `.txt` beside it is its source."""
    return FOLDER / f"illustrative-{code.lower()}-{kind}.json"


def findings_in(path: Path) -> tuple[Finding, ...]:
    """Give what the rules find in an example; a report is read beside the plan and the earlier report of the folder."""
    source = path.with_suffix(".txt")
    return found_beside(path, [PLAN, EARLIER, *([source] if source.exists() else [])])


def found_beside(path: Path, others: Sequence[Path]) -> tuple[Finding, ...]:
    """Give what the rules find in an example beside some other files alone."""
    document = load(path)
    if isinstance(document, Plan):
        sources = [other.read_text(encoding="utf-8") for other in others if other.suffix == ".txt"]
        return examine_plan(document, source=sources[0] if sources else None)
    assert isinstance(document, Report)
    plan = load_plan(PLAN) if PLAN in others else None
    return examine_report(document, plan=plan, earlier=[load_report(EARLIER)] if EARLIER in others else [])
