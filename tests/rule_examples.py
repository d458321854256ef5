"""The example files of the rules: a bad and a good one each, and what the rules find in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnhealthplan import Plan, Report, load, load_plan, load_report
from vnhealthplan.checks import PLAN_RULES, REPORT_RULES, examine_plan, examine_report

if TYPE_CHECKING:
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
    document = load(path)
    if isinstance(document, Plan):
        source = path.with_suffix(".txt")
        return examine_plan(document, source=source.read_text(encoding="utf-8") if source.exists() else None)
    assert isinstance(document, Report)
    return examine_report(document, plan=load_plan(PLAN), earlier=[load_report(EARLIER)])
