"""JSON Schemas of the documents, draft 2020-12, made from the models, and that of findings."""

from __future__ import annotations

from vnhealthplan.models.kinds import KINDS
from vnhealthplan.schema.findings import findings_schema
from vnhealthplan.schema.generate import json_schema

__all__ = ["KINDS", "findings_schema", "json_schema"]
