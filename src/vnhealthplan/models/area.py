"""Area: the place that a plan or an observation speaks of, on the map of its own date."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from vnhealthplan.models.base import Model
from vnhealthplan.models.province import Province, find_province, provinces
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

    def successor(self) -> Area | None:
        """Give the province of the map of 1 July 2025 that this province of the map before went into.

        It is looked up by the code, or by the name where there is no code. None where it is not in the table, and
        for every other area: a district has no successor body, communes are in no table, a province of the new map
        has none. A successor is another body, even under the same name: figures of the two are not to be compared.

        >>> area = Area(code="27", name="Bắc Ninh", level="province", system="pre-2025").successor()
        >>> area.code, area.name, area.system
        ('24', 'Bắc Ninh', 'post-2025')
        """
        found = self._province("pre-2025")
        code = found.successor if found else None
        return _area_of(provinces("post-2025")[code]) if code else None

    def predecessors(self) -> tuple[Area, ...]:
        """Give the provinces of the map before 1 July 2025 that this province of the new map was formed from.

        It is looked up as for successor. Empty where it is not in the table, and for every other area.

        >>> area = Area(code="24", name="Bắc Ninh", level="province", system="post-2025")
        >>> [province.name for province in area.predecessors()]
        ['Bắc Giang', 'Bắc Ninh']
        """
        found = self._province("post-2025")
        return tuple(_area_of(provinces("pre-2025")[code]) for code in found.formed_from) if found else ()

    def _province(self, system: AreaSystem) -> Province | None:
        if self.level != "province" or self.system != system:
            return None
        return find_province(self.code or self.name, system)


def _area_of(province: Province) -> Area:
    return Area(code=province.code, name=province.name, level="province", system=province.system)
