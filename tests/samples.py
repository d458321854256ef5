"""Made-up documents, as small as they can be, for tests to change one thing of; and the faults of such documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from vnhealthplan import models
from vnhealthplan.io import check
from vnhealthplan.io.translation import findings_of

if TYPE_CHECKING:
    from vnhealthplan.models import Model

Record = dict[str, Any]
Faults = list[tuple[str, str]]

# the public names of vnhealthplan.models that are models: the others are plain values and functions
MODEL_NAMES = [
    name
    for name, value in ((name, getattr(models, name)) for name in models.__all__)
    if isinstance(value, type) and issubclass(value, models.Model)
]


def plan(**changes: object) -> Record:
    """Give a plan for 2021 to 2025 with nothing in it but the changes."""
    return {
        "kind": "plan",
        "schema_version": "1",
        "id": "p",
        "title": "Kế hoạch",
        "document": {},
        "area": {"name": "Tỉnh", "level": "province", "system": "pre-2025"},
        "period": "2021/2025",
        **changes,
    }


def target(**changes: object) -> Record:
    """Give a target for infant mortality in 2025, in the unit of the catalogue."""
    return {"id": "t", "indicator": "imr", "horizon": "2025", "value": 10, **changes}


def indicator(**changes: object) -> Record:
    """Give a local indicator, a share of households."""
    names = {"code": "local", "name": {"vi": "Tỷ lệ hộ"}, "measure": "proportion"}
    return {**names, "unit": "percent", "denominator": "households", "direction": "higher", **changes}


def faults_of(document: Record) -> Faults:
    """Give code and place of every fault that `check` finds in a document."""
    return [(finding.code, finding.place) for finding in check(document)]


def faults_in(model: type[Model], record: object) -> Faults:
    """Give code and place of every fault for which a model refuses a record."""
    try:
        model.model_validate(record)
    except ValidationError as error:
        return [(finding.code, finding.place) for finding in findings_of(error)]
    return []
