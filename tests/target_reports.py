"""Made-up reports beside a made-up plan, and what the rules of reports find in them."""

from __future__ import annotations

import json
from typing import Any

from vnhealthplan import Plan, Report
from vnhealthplan.checks import examine_report

QUARTERLY = {
    "id": "quarterly",
    "from": ["Trạm y tế xã"],
    "frequency": "quarterly",
    "recurrence": "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10",
    "covers": "previous",
}


def seen(indicator: str, value: object = None, unit: str = "percent", **rest: object) -> dict[str, Any]:
    """Give an observation in the form of a file, for 2026-Q3 if nothing else is said."""
    given = {} if value is None else {"value": value, "unit": unit}
    return {"indicator": indicator, "period": "2026-Q3", **given, **rest}


def report_of(*rows: dict[str, Any], **rest: object) -> Report:
    """Give a final report for 2026-Q3 that has just these observations."""
    data = {"id": "examined", "plan": "made-up", "period": "2026-Q3", "observations": list(rows), **rest}
    return Report.model_validate_json(json.dumps(data))


def earlier_of(*rows: dict[str, Any], **rest: object) -> Report:
    """Give a final report for 2026-Q2."""
    return report_of(*rows, **{"id": "earlier", "period": "2026-Q2", **rest})


def plan_for(*targets: dict[str, Any], **rest: object) -> Plan:
    """Give a plan for 2026 of a commune with just these targets."""
    rows = [{"id": f"t{index}", "horizon": "2026", **row} for index, row in enumerate(targets)]
    area = {"code": "12345", "name": "xã Minh Họa", "level": "commune", "system": "post-2025"}
    data = {
        "id": "made-up",
        "title": "Kế hoạch",
        "document": {},
        "area": area,
        "period": "2026",
        "targets": rows,
        **rest,
    }
    return Plan.model_validate_json(json.dumps(data))


def found_in(report: Report, plan: Plan | None = None, *earlier: Report) -> list[str]:
    """Give code and place of what the rules find, without what the plan has no target for (VHP724)."""
    findings = examine_report(report, plan=plan, earlier=earlier, ignore=["VHP724"])
    for finding in findings:
        assert "\n" not in finding.message("vi") + finding.message("en")
    return [f"{finding.code} {finding.place}" for finding in findings]


def words_of(report: Report, plan: Plan | None = None, *earlier: Report) -> str:
    """Give the English words of the one finding."""
    (finding,) = examine_report(report, plan=plan, earlier=earlier, ignore=["VHP724"])
    return finding.message("en")
