"""Subgroup: the part of the population that a value speaks of."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from vnhealthplan.models.base import Model
from vnhealthplan.models.scalars import SubgroupCode


class Subgroup(Model):
    """A closed list of dimensions with open codes; without any, the whole population is meant.

    >>> Subgroup(sex="male", age="18").as_map()
    {'sex': 'male', 'age': '18'}
    """

    model_config = ConfigDict(title="Phân nhóm")

    sex: SubgroupCode | None = Field(default=None, title="Giới tính", description="Such as 'male' or 'female'.")
    age: SubgroupCode | None = Field(default=None, title="Tuổi", description="Such as '18', '0-4' or '60+'.")
    residence: SubgroupCode | None = Field(default=None, title="Nơi cư trú", description="Such as 'urban' or 'rural'.")
    region: SubgroupCode | None = Field(
        default=None, title="Vùng", description="A part of the area, such as 'mountainous' or 'disadvantaged'."
    )
    ethnicity: SubgroupCode | None = Field(default=None, title="Dân tộc", description="An ethnic group or groups.")
    income: SubgroupCode | None = Field(default=None, title="Thu nhập", description="Such as 'poor' or 'near_poor'.")
    ownership: SubgroupCode | None = Field(default=None, title="Sở hữu", description="Such as 'public' or 'private'.")
    facility: SubgroupCode | None = Field(
        default=None, title="Loại cơ sở", description="A kind or level of facility, such as 'district_hospital'."
    )
    profession: SubgroupCode | None = Field(default=None, title="Nghề nghiệp", description="A profession.")
    disease: SubgroupCode | None = Field(default=None, title="Bệnh", description="A disease.")
    vaccine: SubgroupCode | None = Field(default=None, title="Vắc xin", description="A vaccine.")

    def as_map(self) -> dict[str, str]:
        """Give only the dimensions that are said, in the order of the model."""
        return self.model_dump(exclude_none=True)


EVERYONE = Subgroup()
