"""JSON Schemas of the documents, draft 2020-12, made from the models."""

from __future__ import annotations

from vnhealthplan.models.kinds import KINDS
from vnhealthplan.schema.generate import json_schema

__all__ = ["KINDS", "json_schema"]
