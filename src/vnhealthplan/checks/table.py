"""The table of rules, in the order of their codes."""

from __future__ import annotations

from operator import attrgetter

from vnhealthplan.checks.context import PlanContext, ReportContext
from vnhealthplan.checks.rule import Rule
from vnhealthplan.checks.topics.coherence import COHERENCE
from vnhealthplan.checks.topics.documents import DOCUMENTS
from vnhealthplan.checks.topics.duties import DUTIES
from vnhealthplan.checks.topics.plausibility import PLAUSIBILITY
from vnhealthplan.checks.topics.reports import REPORTS
from vnhealthplan.checks.topics.text import TEXT
from vnhealthplan.checks.topics.units import UNITS

PLAN_RULES: tuple[Rule[PlanContext], ...] = tuple(
    sorted((*UNITS, *PLAUSIBILITY, *COHERENCE, *DUTIES, *DOCUMENTS, *TEXT), key=attrgetter("code"))
)
REPORT_RULES: tuple[Rule[ReportContext], ...] = REPORTS
