"""The records of a health plan as pydantic models, each loaded when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.lazy import fetch

if TYPE_CHECKING:
    from vnhealthplan.models.area import Area
    from vnhealthplan.models.base import Document, Model
    from vnhealthplan.models.catalogue import Catalogue, Relation
    from vnhealthplan.models.document import DocumentReference, PlanDocument
    from vnhealthplan.models.indicator import Band, ExternalCode, Indicator, Limits, Plausible
    from vnhealthplan.models.period import Period
    from vnhealthplan.models.person import Person
    from vnhealthplan.models.plan import Funding, Plan
    from vnhealthplan.models.province import Province, find_province, provinces
    from vnhealthplan.models.report import Observation, Report
    from vnhealthplan.models.reporting import ReportingRule
    from vnhealthplan.models.responsibility import Duty, Responsibility, Task
    from vnhealthplan.models.source import Source
    from vnhealthplan.models.subgroup import Subgroup
    from vnhealthplan.models.target import Baseline, Target
    from vnhealthplan.models.text import BilingualText

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
    "Person": "person",
    "Plan": "plan",
    "PlanDocument": "document",
    "Plausible": "indicator",
    "Province": "province",
    "Relation": "catalogue",
    "Report": "report",
    "ReportingRule": "reporting",
    "Responsibility": "responsibility",
    "Source": "source",
    "Subgroup": "subgroup",
    "Target": "target",
    "Task": "responsibility",
    "find_province": "province",
    "provinces": "province",
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
    "Province",
    "Relation",
    "Report",
    "ReportingRule",
    "Responsibility",
    "Source",
    "Subgroup",
    "Target",
    "Task",
    "find_province",
    "provinces",
]


def __getattr__(name: str) -> object:
    """Fetch a public name on first use."""
    return fetch(globals(), _MODULE_OF, name)


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
