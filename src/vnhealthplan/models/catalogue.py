"""Catalogue: indicators with the relations that must hold between their values."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator

from vnhealthplan.finding import json_path, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.base import SCHEMA_VERSION, Document, Model
from vnhealthplan.models.fault import fault, raise_faults
from vnhealthplan.models.indicator import Indicator
from vnhealthplan.models.scalars import Code, Text


class Relation(Model):
    """An order that the values of two indicators keep, for the same area, period and subgroup."""

    model_config = ConfigDict(title="Quan hệ chỉ số")

    left: Code = Field(title="Vế trái", description="The code of the indicator on the left.")
    comparator: Literal["ge", "gt", "le", "lt"] = Field(
        title="So sánh", description="How the left value compares with the right one."
    )
    right: Code = Field(title="Vế phải", description="The code of the indicator on the right.")
    source: Text | None = Field(default=None, title="Nguồn", description="Why it must hold.")


class Catalogue(Document):
    """A list of indicators that plans refer to by code."""

    model_config = ConfigDict(title="Danh mục chỉ số")

    kind: Literal["catalogue"] = Field(default="catalogue", title="Loại tệp", description="Always 'catalogue'.")
    schema_version: Literal["1"] = Field(
        default=SCHEMA_VERSION, title="Phiên bản lược đồ", description="The version of this form."
    )
    indicators: tuple[Indicator, ...] = Field(title="Chỉ số", description="The indicators.")
    relations: tuple[Relation, ...] = Field(
        default=(), title="Quan hệ", description="Orders that the values must keep."
    )
    note: Text | None = Field(default=None, title="Ghi chú", description="What a reader should know.")

    @model_validator(mode="after")
    def _codes_are_unique_and_known(self) -> Self:
        faults = []
        first: dict[str, int] = {}
        for index, row in enumerate(self.indicators):
            if row.code in first:
                place = json_path(("indicators", first[row.code]))
                faults.append((("indicators", index, "code"), fault("VHP401", id=shown(row.code), first=place)))
            first.setdefault(row.code, index)
        for index, relation in enumerate(self.relations):
            for side, code in (("left", relation.left), ("right", relation.right)):
                if code not in first:
                    details = {
                        "code": shown(code),
                        "hint": Words("dùng chỉ số của danh mục này", "name an indicator of this catalogue"),
                    }
                    faults.append((("relations", index, side), fault("VHP402", **details)))
        raise_faults("Catalogue", faults)
        return self
