"""ReportingRule: who reports to whom, how often, and by which day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self

from pydantic import ConfigDict, Field, field_validator, model_validator

from vnhealthplan.errors import RecurrenceError
from vnhealthplan.models.base import Model
from vnhealthplan.models.fault import fault
from vnhealthplan.models.period import Period
from vnhealthplan.models.scalars import Date, Frequency, Id, Text
from vnhealthplan.models.source import Source

if TYPE_CHECKING:
    import datetime as dt

Covers = Literal["current", "previous"]


class ReportingRule(Model):
    """A duty to report, on fixed dates or on those of a recurrence.

    `inclusive` tells "chậm nhất đến ngày", which includes the day, from "trước ngày", which does not.

    Raises VHP504 where nothing says when, VHP501 for a recurrence that is not valid.

    >>> rule = ReportingRule.model_validate(
    ...     {
    ...         "id": "monthly",
    ...         "from": ["Các đơn vị"],
    ...         "to": ["Sở Y tế"],
    ...         "recurrence": "FREQ=MONTHLY;BYMONTHDAY=12",
    ...         "inclusive": False,
    ...     }
    ... )
    >>> [day.isoformat() for day in rule.due_dates(Period("2024"), Period("2024-Q1"))]
    ['2024-01-12', '2024-02-12', '2024-03-12']
    """

    model_config = ConfigDict(title="Chế độ báo cáo")

    id: Id = Field(title="Mã", description="Unique in the plan, and stable.")
    from_: tuple[Text, ...] = Field(default=(), alias="from", title="Bên báo cáo", description="Who reports.")
    to: tuple[Text, ...] = Field(default=(), title="Bên nhận", description="To whom.")
    content: Text | None = Field(default=None, title="Nội dung", description="What is reported.")
    frequency: Frequency | None = Field(default=None, title="Định kỳ", description="How often, in words of a list.")
    recurrence: Text | None = Field(
        default=None,
        title="Quy tắc lặp",
        description="An RFC 5545 rule, DAILY or coarser, such as 'FREQ=MONTHLY;BYMONTHDAY=12'.",
    )
    dates: tuple[Date, ...] = Field(default=(), title="Ngày cố định", description="Fixed due dates.")
    inclusive: bool = Field(
        default=True, strict=True, title="Kể cả ngày hạn", description="Whether the due day itself is still in time."
    )
    during: Period | None = Field(
        default=None, title="Trong kỳ", description="When the recurrence runs; default: the plan's period."
    )
    covers: Covers | None = Field(
        default=None,
        title="Kỳ được báo cáo",
        description=(
            "Which period a due date speaks of: the one it lies in, or the last one that ended before it; "
            "null: told by the day."
        ),
    )
    source: Source | None = Field(default=None, title="Nguồn", description="The words of the document.")
    note: Text | None = Field(default=None, title="Ghi chú", description="What had to be decided in reading it.")

    @field_validator("recurrence")
    @classmethod
    def _is_a_rule(cls, text: str | None) -> str | None:
        if text is not None:
            from vnhealthplan.models.recurrence import check_recurrence  # noqa: PLC0415  # loads dateutil's rules

            try:
                check_recurrence(text)
            except RecurrenceError as error:
                raise fault(error.code, **error.findings[0].details) from None
        return text

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if not (self.recurrence or self.dates or self.frequency):
            raise fault("VHP504")
        return self

    def due_dates(
        self, period: Period, window: Period | None = None, *, last: dt.date | None = None
    ) -> tuple[dt.date, ...]:
        """Give the due dates in order, those inside the window where one is given.

        `period` is that of the plan: the recurrence begins and ends with it, or with `during` where the rule
        says so, because what comes every third month depends on where it begins. With `last` it ends on that day.

        Raises RecurrenceError (VHP502) for more than 1,000 dates.
        """
        from vnhealthplan.models.recurrence import expand  # noqa: PLC0415  # loads dateutil's rules

        span = self.during or period
        recurring = () if self.recurrence is None else expand(self.recurrence, span.first, last or span.last)
        days = sorted({*recurring, *self.dates})
        return tuple(day for day in days if window is None or window.contains(day))
