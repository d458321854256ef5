"""Target: an indicator held to a bound by a horizon, for one subgroup."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator

from vnhealthplan.finding import shown
from vnhealthplan.models.base import Model
from vnhealthplan.models.fault import fault, raise_faults
from vnhealthplan.models.period import Period
from vnhealthplan.models.scalars import Code, Id, Number, Text, UnitCode
from vnhealthplan.models.source import Source
from vnhealthplan.models.subgroup import EVERYONE, Subgroup

Comparator = Literal["eq", "ge", "gt", "le", "lt", "approx", "range"]
Basis = Literal["level", "absolute_change", "relative_change"]


class Baseline(Model):
    """The result that a target starts from; its value is null where the document names only the period."""

    model_config = ConfigDict(title="Số liệu gốc")

    period: Period = Field(title="Kỳ gốc", description="The period the result is for.")
    value: Number | None = Field(default=None, title="Giá trị", description="The result, in `unit`.")
    unit: UnitCode | None = Field(
        default=None, title="Đơn vị", description="The unit of the value; default: the target's unit."
    )
    source: Source | None = Field(default=None, title="Nguồn", description="The words that give it.")


class Target(Model):
    """A bound for one indicator and subgroup, due on the last day of its horizon.

    `value` and `value_high` are in `unit`, or in the indicator's unit where `unit` is null.  With a
    change as `basis` the value is signed: "giảm 10%" is -10 percent.  A null value with `maintain`
    means to keep what the baseline says.

    Raises VHP404 for values that do not fit the comparator, VHP405 for a change without baseline.

    >>> target = Target(
    ...     id="imr-2025",
    ...     indicator="imr",
    ...     horizon="2025",
    ...     comparator="lt",
    ...     value=10,
    ...     unit="per_1k_live_births",
    ...     source={"quote": "dưới 1 tuổi còn dưới 10‰"},
    ... )
    >>> target.horizon.last
    datetime.date(2025, 12, 31)
    """

    model_config = ConfigDict(title="Chỉ tiêu")

    id: Id = Field(title="Mã", description="Unique in the plan, and stable.")
    indicator: Code = Field(title="Chỉ số", description="The code of an indicator of the plan or the catalogue.")
    horizon: Period = Field(title="Thời hạn", description="The target is due on the last day of this period.")
    comparator: Comparator = Field(
        default="eq",
        title="So sánh",
        description="What the text says; 'eq' (đạt 95%) is judged in the indicator's direction.",
    )
    value: Number | None = Field(
        default=None, title="Giá trị", description="The bound, or the signed change where `basis` says so."
    )
    value_high: Number | None = Field(
        default=None, title="Giá trị trên", description="The upper end, with comparator 'range' only."
    )
    basis: Basis = Field(
        default="level",
        title="Cơ sở",
        description="level: the value itself; absolute_change, relative_change (percent): a change since the baseline.",
    )
    unit: UnitCode | None = Field(
        default=None, title="Đơn vị", description="The unit of the value; default: the indicator's unit."
    )
    maintain: bool = Field(
        default=False, strict=True, title="Duy trì", description="The text says to keep: duy trì, giữ vững."
    )
    subgroup: Subgroup = Field(
        default=EVERYONE,
        title="Phân nhóm",
        description="The part of the population it is for; empty for all.",
        json_schema_extra={"default": {}},
    )
    condition: Text | None = Field(
        default=None, title="Điều kiện", description="A condition in words, such as 'với 12 loại vắc xin'."
    )
    baseline: Baseline | None = Field(default=None, title="Số liệu gốc", description="The result it starts from.")
    source: Source | None = Field(
        default=None, title="Nguồn", description="The words of the document, and what they print."
    )
    note: Text | None = Field(default=None, title="Ghi chú", description="What had to be decided in reading it.")

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        faults = []
        if not _fits(self.comparator, self):
            faults.append(
                (
                    ("value_high",),
                    fault("VHP404", comparator=self.comparator, low=shown(self.value), high=shown(self.value_high)),
                )
            )
        if self.basis != "level" and self.baseline is None:
            faults.append((("baseline",), fault("VHP405", basis=self.basis)))
        raise_faults("Target", faults)
        return self


def _fits(comparator: Comparator, target: Target) -> bool:
    if comparator != "range":
        return target.value_high is None
    return target.value is not None and target.value_high is not None and target.value <= target.value_high
