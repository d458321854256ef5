"""Typed, exact, unit-safe targets of Vietnamese health plans.

Importing the package loads nothing else: each public name is fetched from its module on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.lazy import fetch

if TYPE_CHECKING:
    from vnhealthplan.checks import check, check_file
    from vnhealthplan.comparison import compare_plans
    from vnhealthplan.errors import VnHealthPlanError
    from vnhealthplan.io import dump, load, load_plan, load_report
    from vnhealthplan.models import Indicator, Observation, Period, Plan, Report, ReportingRule, Responsibility, Target
    from vnhealthplan.progress import compute_progress
    from vnhealthplan.reading import read_plan, read_targets
    from vnhealthplan.units import convert, parse_unit
    from vnhealthplan.version import __version__

_MODULE_OF = {
    "Indicator": "models",
    "Observation": "models",
    "Period": "models",
    "Plan": "models",
    "Report": "models",
    "ReportingRule": "models",
    "Responsibility": "models",
    "Target": "models",
    "VnHealthPlanError": "errors",
    "__version__": "version",
    "check": "checks",
    "check_file": "checks",
    "compare_plans": "comparison",
    "compute_progress": "progress",
    "convert": "units",
    "dump": "io",
    "load": "io",
    "load_plan": "io",
    "load_report": "io",
    "parse_unit": "units",
    "read_plan": "reading",
    "read_targets": "reading",
}

__all__ = [
    "Indicator",
    "Observation",
    "Period",
    "Plan",
    "Report",
    "ReportingRule",
    "Responsibility",
    "Target",
    "VnHealthPlanError",
    "__version__",
    "check",
    "check_file",
    "compare_plans",
    "compute_progress",
    "convert",
    "dump",
    "load",
    "load_plan",
    "load_report",
    "parse_unit",
    "read_plan",
    "read_targets",
]


def __getattr__(name: str) -> object:
    """Fetch a public name on first use."""
    return fetch(globals(), _MODULE_OF, name)


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
