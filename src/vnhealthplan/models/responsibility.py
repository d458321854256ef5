"""Responsibility and Task: who answers for what, with whom, by when, and with which product."""

from __future__ import annotations

from typing import Self

from pydantic import ConfigDict, Field, model_validator

from vnhealthplan.models.base import Model
from vnhealthplan.models.fault import fault
from vnhealthplan.models.period import Period
from vnhealthplan.models.person import Person
from vnhealthplan.models.scalars import Date, Frequency, Id, Text
from vnhealthplan.models.source import Source


class Task(Model):
    """One piece of work that the plan orders, with its product and its deadline."""

    model_config = ConfigDict(title="Nhiệm vụ")

    id: Id = Field(title="Mã", description="Unique in the plan, and stable.")
    title: Text = Field(title="Nội dung", description="What is to be done, in the words of the document.")
    group: Text | None = Field(default=None, title="Nhóm nhiệm vụ", description="The heading it stands under.")
    lead: tuple[Text, ...] = Field(default=(), title="Chủ trì", description="The bodies that lead.")
    coordinating: tuple[Text, ...] = Field(default=(), title="Phối hợp", description="The bodies that help.")
    due: Date | None = Field(default=None, title="Thời hạn", description="The day it must be done by.")
    inclusive: bool = Field(
        default=True, strict=True, title="Kể cả ngày hạn", description="Whether the due day itself is still in time."
    )
    horizon: Period | None = Field(
        default=None, title="Kỳ hoàn thành", description="The period it must be done in, where no day is printed."
    )
    outputs: tuple[Text, ...] = Field(default=(), title="Sản phẩm đầu ra", description="What it must yield.")
    source: Source | None = Field(default=None, title="Nguồn", description="The words of the document.")
    note: Text | None = Field(default=None, title="Ghi chú", description="What had to be decided in reading it.")


class Duty(Model):
    """What a responsibility is for: targets and tasks by id, or a duty in words."""

    model_config = ConfigDict(title="Nội dung phân công")

    targets: tuple[Id, ...] = Field(default=(), title="Chỉ tiêu", description="The ids of targets.")
    tasks: tuple[Id, ...] = Field(default=(), title="Nhiệm vụ", description="The ids of tasks.")
    duty: Text | None = Field(default=None, title="Công việc", description="A duty in the words of the document.")

    @model_validator(mode="after")
    def _is_for_something(self) -> Self:
        if not (self.targets or self.tasks or self.duty):
            raise fault("VHP503")
        return self


class Responsibility(Model):
    """Who leads, advises and coordinates, what they deliver, how often and by when.

    Raises VHP503 where it is for nothing.

    >>> row = Responsibility.model_validate(
    ...     {"id": "r1", "for": {"targets": ["row-04"]}, "lead": ["TTKSBT tỉnh"], "frequency": "monthly"}
    ... )
    >>> row.for_.targets
    ('row-04',)
    """

    model_config = ConfigDict(title="Phân công")

    id: Id = Field(title="Mã", description="Unique in the plan, and stable.")
    for_: Duty = Field(alias="for", title="Đối với", description="What the responsibility is for.")
    leader: Person | None = Field(default=None, title="Lãnh đạo phụ trách", description="The leader in charge.")
    advising: tuple[Text, ...] = Field(
        default=(), title="Phòng chuyên môn phụ trách", description="The departments that advise."
    )
    lead: tuple[Text, ...] = Field(default=(), title="Đơn vị chủ trì", description="The bodies that lead.")
    coordinating: tuple[Text, ...] = Field(default=(), title="Phối hợp", description="The bodies that help.")
    frequency: Frequency | None = Field(default=None, title="Định kỳ", description="How often they report on it.")
    due: Date | None = Field(default=None, title="Thời hạn", description="The day it must be done by.")
    inclusive: bool = Field(
        default=True, strict=True, title="Kể cả ngày hạn", description="Whether the due day itself is still in time."
    )
    outputs: tuple[Text, ...] = Field(default=(), title="Sản phẩm", description="What they deliver.")
    source: Source | None = Field(default=None, title="Nguồn", description="The words of the document.")
    note: Text | None = Field(default=None, title="Ghi chú", description="What had to be decided in reading it.")
