"""Checks: rules that find what plans and reports get wrong, beyond what the models refuse."""

from __future__ import annotations

from vnhealthplan.checks.context import PlanContext, ReportContext
from vnhealthplan.checks.documents import check, check_file
from vnhealthplan.checks.observations import examine_observation
from vnhealthplan.checks.rule import Rule
from vnhealthplan.checks.run import examine_plan, examine_report
from vnhealthplan.checks.table import PLAN_RULES, REPORT_RULES

__all__ = [
    "PLAN_RULES",
    "REPORT_RULES",
    "PlanContext",
    "ReportContext",
    "Rule",
    "check",
    "check_file",
    "examine_observation",
    "examine_plan",
    "examine_report",
]
