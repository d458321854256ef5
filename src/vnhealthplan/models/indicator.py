"""Indicator: what is measured, in which unit, against which denominator, and which way is better."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator

from vnhealthplan.finding import shown
from vnhealthplan.models.base import Model
from vnhealthplan.models.fault import fault, raise_faults
from vnhealthplan.models.scalars import Code, Frequency, Number, Text, UnitCode
from vnhealthplan.models.subgroup import EVERYONE, Subgroup
from vnhealthplan.models.text import BilingualText
from vnhealthplan.units.table import UNITS

Measure = Literal["proportion", "rate", "ratio", "mean", "index", "count", "milestone", "qualitative"]
Direction = Literal["higher", "lower", "band", "none"]
Level = Literal["input", "process", "outcome", "impact"]
Accrual = Literal["snapshot", "cumulative", "flow"]
Grade = Literal["verified", "verified_second_hand", "agreed", "seen_once", "unverified"]

UNMEASURED: frozenset[Measure] = frozenset({"milestone", "qualitative"})


class Band(Model):
    """The two ends of a desirable band, in the indicator's unit, both inside it."""

    model_config = ConfigDict(title="Khoảng mong muốn")

    low: Number = Field(title="Cận dưới", description="The lower end, in the indicator's unit.")
    high: Number = Field(title="Cận trên", description="The upper end, in the indicator's unit.")

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if self.low > self.high:
            raise fault("VHP410", low=shown(self.low), high=shown(self.high))
        return self


class Limits(Model):
    """Limits of the plausible, in the indicator's unit, and where they come from."""

    model_config = ConfigDict(title="Giới hạn hợp lý")

    low: Number | None = Field(default=None, title="Cận dưới", description="The lowest plausible value.")
    high: Number | None = Field(default=None, title="Cận trên", description="The highest plausible value.")
    subgroup: Subgroup = Field(
        default=EVERYONE,
        title="Phân nhóm",
        description="The subgroup these limits are for; empty for all.",
        json_schema_extra={"default": {}},
    )
    source: Text = Field(title="Nguồn", description="Where the limits come from.")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        ends = [end for end in (self.low, self.high) if end is not None]
        if not ends or ends != sorted(ends):
            raise fault("VHP410", low=shown(self.low), high=shown(self.high))
        return self


class Plausible(Model):
    """What values can be: outside `hard` is impossible, outside `soft` is worth a second look."""

    model_config = ConfigDict(title="Tính hợp lý")

    soft: tuple[Limits, ...] = Field(default=(), title="Giới hạn mềm", description="Limits whose breach is doubtful.")
    hard: tuple[Limits, ...] = Field(
        default=(), title="Giới hạn cứng", description="Limits whose breach is impossible."
    )


class ExternalCode(Model):
    """The code of the same or a near indicator elsewhere, with the grade of evidence for it."""

    model_config = ConfigDict(title="Mã ngoài")

    system: Literal["sdg", "gho", "national"] = Field(
        title="Hệ thống",
        description="sdg: UN indicator number; gho: WHO Global Health Observatory; national: Thông tư of the ministry.",
    )
    code: Text = Field(title="Mã", description="The code there.")
    series: Text | None = Field(default=None, title="Chuỗi", description="The data series there.")
    grade: Grade = Field(
        title="Mức chứng cứ",
        description="verified: read at the source; verified_second_hand: in a table that says so; "
        "agreed: in several independent files; seen_once: in one file; unverified: from memory.",
    )
    note: Text | None = Field(default=None, title="Ghi chú", description="How the two measures differ.")


class Indicator(Model):
    """One thing that is measured or, for milestones and qualitative goals, watched.

    Raises VHP411 without a unit (milestones and qualitative goals have none), VHP409 where direction
    and band do not agree, VHP412 where the unit is per something else than the denominator.

    >>> Indicator(
    ...     code="imr",
    ...     name={"vi": "Tỷ suất tử vong trẻ em dưới 1 tuổi"},
    ...     measure="rate",
    ...     unit="per_mille",
    ...     denominator="live_births",
    ...     direction="lower",
    ... ).unit
    'per_mille'
    """

    model_config = ConfigDict(title="Chỉ số")

    code: Code = Field(title="Mã", description="The code that targets and observations use.")
    name: BilingualText = Field(title="Tên", description="The standard name.")
    aliases: tuple[Text, ...] = Field(
        default=(), title="Tên gọi khác", description="Other wordings of the same indicator."
    )
    measure: Measure = Field(title="Loại số đo", description="What kind of thing its values are.")
    unit: UnitCode | None = Field(
        default=None, title="Đơn vị", description="The unit of its values; null only for milestones and qualitative."
    )
    denominator: Code | None = Field(
        default=None,
        title="Mẫu số",
        description="What a bare % or ‰ is a share of, such as live_births or population.",
    )
    direction: Direction = Field(
        title="Hướng", description="Which way is better; 'band' means inside the band, 'none' that neither is."
    )
    band: Band | None = Field(
        default=None, title="Khoảng mong muốn", description="The desirable band, with direction 'band' only."
    )
    level: Level | None = Field(
        default=None,
        title="Cấp chỉ số",
        description="Input, process (hoạt động), outcome (kết quả) or impact (tác động).",
    )
    accrual: Accrual = Field(
        default="snapshot",
        title="Cách tích lũy",
        description="snapshot: true at a date; cumulative: fills up inside the year; flow: counts events over time.",
    )
    plausible: Plausible | None = Field(
        default=None, title="Tính hợp lý", description="Which values are doubtful or impossible."
    )
    external: tuple[ExternalCode, ...] = Field(
        default=(), title="Mã ngoài", description="Codes in other systems, each with its grade of evidence."
    )
    frequency: Frequency | None = Field(default=None, title="Kỳ số liệu", description="How often a value is produced.")
    source: Text | None = Field(default=None, title="Nguồn số liệu", description="Who produces the values.")
    note: Text | None = Field(default=None, title="Ghi chú", description="What a user of the indicator should know.")

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        faults = []
        if self.unit is None and self.measure not in UNMEASURED:
            faults.append((("unit",), fault("VHP411", measure=self.measure)))
        if (self.direction == "band") != (self.band is not None):
            band = "null" if self.band is None else f"[{self.band.low}, {self.band.high}]"
            faults.append((("band",), fault("VHP409", direction=self.direction, band=band)))
        own = UNITS[self.unit].denominator if self.unit else None
        if own and self.denominator not in (None, own):
            details = {"unit": self.unit, "own": own, "denominator": self.denominator}
            faults.append((("denominator",), fault("VHP412", **details)))
        raise_faults("Indicator", faults)
        return self
