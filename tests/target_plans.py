"""Plans of a few made-up targets, and what the rules of units and plausibility find in them."""

from __future__ import annotations

import json
from typing import Any

from vnhealthplan import Plan
from vnhealthplan.checks import PLAN_RULES, PlanContext

AREA = {"name": "Như Thanh", "level": "district", "system": "pre-2025"}


def target(indicator: str, value: object = None, unit: str | None = None, **rest: object) -> dict[str, Any]:
    """Give a target in the form of a file, for 2025 if nothing else is said."""
    given = {"value": value, "unit": unit, **rest}
    return {"indicator": indicator, "horizon": "2025", **{key: part for key, part in given.items() if part is not None}}


def printed(quote: str, unit: str | None = None, **rest: object) -> dict[str, Any]:
    """Give the source of a target: its quote and the unit that is printed."""
    given = {"quote": quote, "printed_unit": unit, **rest}
    return {key: part for key, part in given.items() if part is not None}


def plan_of(*targets: dict[str, Any], indicators: tuple[dict[str, Any], ...] = ()) -> Plan:
    """Give a plan for 2021 to 2030 that has just these targets."""
    rows = [{"id": f"target-{index}", **row} for index, row in enumerate(targets)]
    data = {
        "id": "made-up",
        "title": "Kế hoạch",
        "document": {},
        "area": AREA,
        "period": "2021/2030",
        "indicators": list(indicators),
        "targets": rows,
    }
    return Plan.model_validate_json(json.dumps(data))


def codes_in(plan: Plan) -> list[str]:
    """Give the codes of the topic, VHP301 to VHP319, that are found in a plan, in order."""
    return [finding.split()[0] for finding in found_in(plan)]


def found_in(plan: Plan) -> list[str]:
    """Give code and place of what the rules of the topic find."""
    context = PlanContext(plan)
    rules = [rule for rule in PLAN_RULES if rule.code.startswith("VHP3")]
    findings = [finding for rule in rules for finding in rule.find(context)]
    for finding in findings:
        assert "\n" not in finding.message("vi") + finding.message("en")
    return [f"{finding.code} {finding.place}" for finding in findings]


def words_of(plan: Plan) -> str:
    """Give the English words of the one finding."""
    context = PlanContext(plan)
    (finding,) = [found for rule in PLAN_RULES if rule.code.startswith("VHP3") for found in rule.find(context)]
    return finding.message("en")
