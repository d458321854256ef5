"""Plans made up to be incoherent, and what the rules of size, coherence and duties find in them."""

from __future__ import annotations

from typing import Any

from samples import Record, plan

from vnhealthplan import Plan
from vnhealthplan.checks import PLAN_RULES, PlanContext

RULES = {rule.code: rule for rule in PLAN_RULES if rule.code.startswith(("VHP30", "VHP42", "VHP43", "VHP51"))}
STATIONS = "commune_standard"


def target(value: object = None, **changes: object) -> Record:
    """Give a target for the share of communes up to standard, by 2025, where nothing else is said."""
    return {"indicator": STATIONS, "horizon": "2025", **({} if value is None else {"value": value}), **changes}


def local(**changes: object) -> Record:
    """Give an indicator of the plan itself, a share where more is better."""
    row = {"code": "local", "name": {"vi": "Tỷ lệ hộ"}, "measure": "proportion", "unit": "percent"}
    return {**row, "direction": "higher", **changes}


def table(*rows: tuple[str, str], section: str = "Chỉ tiêu") -> list[Record]:
    """Give targets that were typed from the rows of a table, each of a number and a name."""
    return [
        target(90 + place, condition=f"dòng {place}", source=printed(*row, section=section))
        for place, row in enumerate(rows)
    ]


def printed(number: str, name: str, *, section: str = "Chỉ tiêu") -> Record:
    """Give the source of a row of a table."""
    return {"section": section, "row": number, "quote": f"{number}\t{name}\t%\t95"}


def found(code: str, *targets: Record, **parts: Any) -> list[str]:  # noqa: ANN401  # the parts of a plan, as in a file
    """Give the places where one rule is broken by a plan of these targets, in the order of the document."""
    rows = [{"id": f"t{place}", **row} for place, row in enumerate(targets)]
    document = Plan.model_validate(plan(targets=rows, **parts))
    findings = list(RULES[code].find(PlanContext(document)))
    for finding in findings:
        assert finding.code == code
        assert "\n" not in finding.message("vi") + finding.message("en")
    return sorted(finding.place for finding in findings)


def duties(**changes: object) -> list[Record]:
    """Give the responsibility for the first target, with these changes."""
    return [{"id": "r", "for": {"targets": ["t0"]}, "lead": ["TTYT"], **changes}]
