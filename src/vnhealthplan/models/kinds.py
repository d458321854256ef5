"""The kinds of documents, by the word that a file says it is."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from vnhealthplan.models.catalogue import Catalogue
from vnhealthplan.models.plan import Plan
from vnhealthplan.models.report import Observation, Report

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Mapping[str, type[Plan | Report | Catalogue | Observation]] = MappingProxyType(
    {"plan": Plan, "report": Report, "catalogue": Catalogue, "observation": Observation}
)
