"""One JSON Schema a kind of document, complete in itself: nothing is fetched to use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.models import Catalogue, Observation, Plan, Report
from vnhealthplan.models.base import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.models import Model

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS: Mapping[str, type[Model]] = {
    "plan": Plan,
    "report": Report,
    "catalogue": Catalogue,
    "observation": Observation,
}


def json_schema(kind: str) -> dict[str, object]:
    """Give the JSON Schema of a kind of document: plan, report, catalogue or observation.

    Whatever the models accept, the schema accepts; checks that need two places at once, such as an
    unknown indicator, are the models' alone.  Raises KeyError for any other kind.

    >>> json_schema("plan")["$id"]
    'urn:vnhealthplan:schema:1:plan'
    """
    schema = KINDS[kind].model_json_schema(by_alias=True, mode="validation")
    return {"$schema": DIALECT, "$id": f"urn:vnhealthplan:schema:{SCHEMA_VERSION}:{kind}", **schema}
