"""Area: the place that a plan or an observation speaks of, on the map of its own date."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from vnhealthplan.models.base import Model
from vnhealthplan.models.scalars import AreaCode, Text

AreaLevel = Literal["country", "province", "district", "commune"]
AreaSystem = Literal["pre-2025", "post-2025"]


class Area(Model):
    """A country, province, district or commune.

    The map of 1 July 2025 merged 63 provinces into 34 and ended the districts, so the same name or
    code can mean another place: an area always says to which of the two maps it belongs.

    >>> Area(code="77", name="Bà Rịa - Vũng Tàu", level="province", system="pre-2025").system
    'pre-2025'
    """

    model_config = ConfigDict(title="Địa bàn")

    code: AreaCode | None = Field(
        default=None,
        title="Mã",
        description="The official code: 2 digits for a province, 3 for a district, 5 for a commune.",
    )
    name: Text = Field(title="Tên", description="The name of the area.")
    level: AreaLevel = Field(title="Cấp", description="The administrative level.")
    system: AreaSystem = Field(
        title="Hệ đơn vị hành chính",
        description="The map the area belongs to: before or after the reform of 1 July 2025.",
    )
    parent: AreaCode | None = Field(
        default=None, title="Mã cấp trên", description="The code of the area that contains this one."
    )
