"""The records of a health plan as pydantic models."""

from __future__ import annotations

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
