"""Source: the words of a document that a record rests on."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from vnhealthplan.models.base import Model
from vnhealthplan.models.scalars import Text


class Source(Model):
    """The words of the document that a record rests on, and what was printed where that differs from the meaning."""

    model_config = ConfigDict(title="Nguồn trong văn bản")

    section: Text | None = Field(
        default=None,
        title="Mục",
        description="The headings down to the passage, as printed, joined with ' > '.",
    )
    row: Text | None = Field(
        default=None, title="Số thứ tự", description="The row number as the table prints it, right or wrong."
    )
    quote: Text = Field(title="Trích nguyên văn", description="The exact words of the document, misprints included.")
    printed_value: Text | None = Field(
        default=None,
        title="Giá trị in",
        description="The value as printed, where it differs in form or meaning from the value of the record.",
    )
    printed_unit: Text | None = Field(
        default=None,
        title="Đơn vị in",
        description="The unit as printed, where it differs from the unit that is meant.",
    )
