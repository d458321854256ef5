"""Plan: one document with its targets, duties and reporting rules, all references checked."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator

from vnhealthplan.models.area import Area
from vnhealthplan.models.base import SCHEMA_VERSION, Document, Model
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.models.document import DocumentReference, PlanDocument
from vnhealthplan.models.fault import fault, raise_faults
from vnhealthplan.models.indicator import Indicator
from vnhealthplan.models.period import Period
from vnhealthplan.models.references import PlanParts, find_reference_faults
from vnhealthplan.models.reporting import ReportingRule
from vnhealthplan.models.responsibility import Responsibility, Task
from vnhealthplan.models.scalars import Id, Number, Text
from vnhealthplan.models.source import Source
from vnhealthplan.models.target import Target

MoneyUnit = Literal["vnd", "million_vnd", "billion_vnd"]


class Funding(Model):
    """Where the money of the plan comes from, and how much where the document says."""

    model_config = ConfigDict(title="Kinh phí")

    description: Text = Field(title="Nội dung", description="The source of funds, in the words of the document.")
    amount: Number | None = Field(default=None, title="Số tiền", description="The amount, in `unit`.")
    unit: MoneyUnit | None = Field(default=None, title="Đơn vị", description="The unit of the amount.")
    source: Source | None = Field(default=None, title="Nguồn", description="The words of the document.")

    @model_validator(mode="after")
    def _has_amount_and_unit_together(self) -> Self:
        if self.amount is not None and self.unit is None:
            raise_faults("Funding", [(("unit",), fault("VHP206", value=str(self.amount)))])
        if self.unit is not None and self.amount is None:
            raise_faults("Funding", [(("amount",), fault("VHP207", unit=self.unit))])
        return self


class Plan(Document):
    """One health plan, whole: what it rests on, what it aims at, who answers for it, who reports when.

    Every reference is checked: ids are unique, indicators are the plan's own or the catalogue's, units
    convert to the indicator's, horizons end inside `period` or `vision`.  All faults are reported.

    >>> area = {"name": "Như Thanh", "level": "district", "system": "pre-2025"}
    >>> plan = Plan(id="p", title="Kế hoạch", document={}, area=area, period="2021/2025")
    >>> plan.period.last, plan.indicator("imr").denominator
    (datetime.date(2025, 12, 31), 'live_births')
    """

    model_config = ConfigDict(title="Kế hoạch y tế")

    kind: Literal["plan"] = Field(default="plan", title="Loại tệp", description="Always 'plan'.")
    schema_version: Literal["1"] = Field(
        default=SCHEMA_VERSION, title="Phiên bản lược đồ", description="The version of this form."
    )
    id: Id = Field(title="Mã kế hoạch", description="Stable; reports name the plan by it.")
    title: Text = Field(title="Tiêu đề", description="The title of the document.")
    document: PlanDocument = Field(title="Văn bản", description="Type, number, issuer, date and signature.")
    area: Area = Field(title="Địa bàn", description="The place the plan is for, on the map of its date.")
    period: Period = Field(title="Thời kỳ", description="The years the plan covers.")
    vision: Period | None = Field(
        default=None, title="Tầm nhìn", description="A later horizon that the plan looks to, such as 2045."
    )
    implements: tuple[DocumentReference, ...] = Field(
        default=(), title="Triển khai văn bản", description="The documents that this plan carries out."
    )
    legal_basis: tuple[DocumentReference, ...] = Field(
        default=(), title="Căn cứ", description="Every document that the plan cites."
    )
    goal: Text | None = Field(default=None, title="Mục tiêu chung", description="The general goal, in its words.")
    indicators: tuple[Indicator, ...] = Field(
        default=(), title="Chỉ số riêng", description="Indicators of this plan that the catalogue does not have."
    )
    targets: tuple[Target, ...] = Field(default=(), title="Chỉ tiêu", description="Every target of the document.")
    tasks: tuple[Task, ...] = Field(default=(), title="Nhiệm vụ", description="The works that the plan orders.")
    responsibilities: tuple[Responsibility, ...] = Field(
        default=(), title="Phân công", description="Who answers for which target, task or duty."
    )
    reporting: tuple[ReportingRule, ...] = Field(
        default=(), title="Chế độ báo cáo", description="Who reports to whom and by when."
    )
    funding: tuple[Funding, ...] = Field(default=(), title="Kinh phí", description="Where the money comes from.")
    note: Text | None = Field(default=None, title="Ghi chú", description="What a reader of this file should know.")

    @model_validator(mode="after")
    def _references_hold(self) -> Self:
        parts = PlanParts(
            period=self.period,
            vision=self.vision,
            indicators=dict(enumerate(self.indicators)),
            targets=dict(enumerate(self.targets)),
            tasks=dict(enumerate(self.tasks)),
            responsibilities=dict(enumerate(self.responsibilities)),
            reporting=dict(enumerate(self.reporting)),
        )
        raise_faults("Plan", find_reference_faults(parts))
        return self

    def indicator(self, code: str) -> Indicator:
        """Give an indicator that this plan refers to: its own, or one of the built-in catalogue.

        Raises KeyError for a code that neither has.
        """
        return self.known_indicators()[code]

    def known_indicators(self) -> Mapping[str, Indicator]:
        """Give every indicator that this plan can refer to, by code; its own come before the catalogue's."""
        return ChainMap({row.code: row for row in self.indicators}, dict(built_in_indicators()))
