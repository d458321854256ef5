"""The records of a health plan as pydantic models, each loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vnhealthplan.models.area import Area
    from vnhealthplan.models.base import Document, Model
    from vnhealthplan.models.catalogue import Catalogue, Relation
    from vnhealthplan.models.document import DocumentReference, PlanDocument
    from vnhealthplan.models.indicator import Band, ExternalCode, Indicator, Limits, Plausible
    from vnhealthplan.models.period import Period
    from vnhealthplan.models.plan import Funding, Plan
    from vnhealthplan.models.report import Observation, Report
    from vnhealthplan.models.reporting import ReportingRule
    from vnhealthplan.models.responsibility import Duty, Responsibility, Task
    from vnhealthplan.models.subgroup import Subgroup
    from vnhealthplan.models.target import Baseline, Target
    from vnhealthplan.models.text import BilingualText, Person, Source

_MODULE_OF = {
    "Area": "area",
    "Band": "indicator",
    "Baseline": "target",
    "BilingualText": "text",
    "Catalogue": "catalogue",
    "Document": "base",
    "DocumentReference": "document",
    "Duty": "responsibility",
    "ExternalCode": "indicator",
    "Funding": "plan",
    "Indicator": "indicator",
    "Limits": "indicator",
    "Model": "base",
    "Observation": "report",
    "Period": "period",
    "Person": "text",
    "Plan": "plan",
    "PlanDocument": "document",
    "Plausible": "indicator",
    "Relation": "catalogue",
    "Report": "report",
    "ReportingRule": "reporting",
    "Responsibility": "responsibility",
    "Source": "text",
    "Subgroup": "subgroup",
    "Target": "target",
    "Task": "responsibility",
}

__all__ = [
    "Area",
    "Band",
    "Baseline",
    "BilingualText",
    "Catalogue",
    "Document",
    "DocumentReference",
    "Duty",
    "ExternalCode",
    "Funding",
    "Indicator",
    "Limits",
    "Model",
    "Observation",
    "Period",
    "Person",
    "Plan",
    "PlanDocument",
    "Plausible",
    "Relation",
    "Report",
    "ReportingRule",
    "Responsibility",
    "Source",
    "Subgroup",
    "Target",
    "Task",
]


def __getattr__(name: str) -> object:
    """Load a model on first use: a program that needs one does not pay for all."""
    if name not in _MODULE_OF:
        message = f"module 'vnhealthplan.models' has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(f"vnhealthplan.models.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
