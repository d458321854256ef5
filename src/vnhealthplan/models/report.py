"""Report and Observation: what one body says for one period, value by value."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator

from vnhealthplan.finding import shown
from vnhealthplan.models.base import SCHEMA_VERSION, Document, Model
from vnhealthplan.models.fault import fault, raise_faults
from vnhealthplan.models.period import Period
from vnhealthplan.models.scalars import AreaCode, Code, Date, Id, Number, Text, UnitCode
from vnhealthplan.models.source import Source
from vnhealthplan.models.subgroup import EVERYONE, Subgroup

ReportStatus = Literal["draft", "final"]


class Observation(Model):
    """One value of one indicator, for one area, period and subgroup.

    Raises VHP206 for a value without unit.

    >>> Observation(indicator="imr", period="2023", value=1, unit="per_1k_live_births").value
    Decimal('1')
    """

    model_config = ConfigDict(title="Số liệu thực hiện")

    kind: Literal["observation"] = Field(
        default="observation", title="Loại bản ghi", description="Always 'observation'."
    )
    indicator: Code = Field(title="Chỉ số", description="The code of the indicator.")
    area: AreaCode | None = Field(
        default=None, title="Địa bàn", description="The code of the area; null for the area of the plan."
    )
    period: Period = Field(title="Kỳ", description="The period the value is for.")
    subgroup: Subgroup = Field(
        default=EVERYONE,
        title="Phân nhóm",
        description="The part of the population; empty for all.",
        json_schema_extra={"default": {}},
    )
    value: Number | None = Field(default=None, title="Giá trị", description="The value, in `unit`; null if unknown.")
    unit: UnitCode | None = Field(default=None, title="Đơn vị", description="The unit; needed with a value.")
    numerator: Number | None = Field(default=None, title="Tử số", description="The count above the line.")
    denominator: Number | None = Field(default=None, title="Mẫu số", description="The count below the line.")
    source: Source | None = Field(default=None, title="Nguồn", description="The words that give the value.")
    note: Text | None = Field(default=None, title="Ghi chú", description="What a reader should know.")

    @model_validator(mode="after")
    def _has_a_unit(self) -> Self:
        if self.value is not None and self.unit is None:
            raise_faults("Observation", [(("unit",), fault("VHP206", value=shown(self.value)))])
        return self


class Report(Document):
    """What one body says for one period; a final report wins over a draft.

    >>> row = {"indicator": "imr", "period": "2023", "value": 1, "unit": "per_1k_live_births"}
    >>> Report(id="r", plan="p", period="2023", observations=[row]).status
    'final'
    """

    model_config = ConfigDict(title="Báo cáo thực hiện")

    kind: Literal["report"] = Field(default="report", title="Loại tệp", description="Always 'report'.")
    schema_version: Literal["1"] = Field(
        default=SCHEMA_VERSION, title="Phiên bản lược đồ", description="The version of this form."
    )
    id: Id = Field(title="Mã báo cáo", description="Stable.")
    plan: Id = Field(title="Kế hoạch", description="The id of the plan it reports on.")
    period: Period = Field(title="Kỳ báo cáo", description="The period it speaks of.")
    rule: Id | None = Field(
        default=None,
        title="Mã chế độ báo cáo",
        description="The reporting rule of the plan that it answers; null: found by its period and issuer.",
    )
    issuer: Text | None = Field(default=None, title="Bên báo cáo", description="The body that reports.")
    submitted_on: Date | None = Field(default=None, title="Ngày gửi", description="The day it was handed in.")
    status: ReportStatus = Field(
        default="final", title="Trạng thái", description="draft (provisional) or final; final wins."
    )
    observations: tuple[Observation, ...] = Field(default=(), title="Số liệu", description="The values it gives.")
    source: Source | None = Field(default=None, title="Nguồn", description="The words it was taken from.")
    note: Text | None = Field(default=None, title="Ghi chú", description="What a reader should know.")
