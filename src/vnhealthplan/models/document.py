"""DocumentReference: a legal or planning document, as another document cites it."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from vnhealthplan.models.base import Model
from vnhealthplan.models.person import Person
from vnhealthplan.models.scalars import Date, Text
from vnhealthplan.models.source import Source

DocumentType = Literal[
    "KH", "QĐ", "NQ", "CTr", "CT", "KL", "TB", "BC", "TT", "TTLT", "NĐ", "TTr", "CV", "ĐA", "HD", "LUẬT"
]


class DocumentReference(Model):
    """A document by type, number, issuer and date; what the citing text leaves blank is null.

    Numbers begin anew every year, so only number, issuer and date together name one document.

    >>> DocumentReference(type="NQ", number="20-NQ/TW").issued_on is None
    True
    """

    model_config = ConfigDict(title="Văn bản viện dẫn")

    type: DocumentType | None = Field(
        default=None, title="Loại văn bản", description="The kind of document, such as KH (plan) or QĐ (decision)."
    )
    number: Text | None = Field(
        default=None, title="Số, ký hiệu", description="Number and symbol as printed, such as '242/KH-UBND'."
    )
    issuer: Text | None = Field(default=None, title="Cơ quan ban hành", description="The body that issued it.")
    issued_on: Date | None = Field(
        default=None, title="Ngày ban hành", description="The date of issue; null where blank or impossible in print."
    )
    title: Text | None = Field(default=None, title="Trích yếu", description="What the document is about.")
    source: Source | None = Field(default=None, title="Nguồn", description="The words that cite it.")
    note: Text | None = Field(default=None, title="Ghi chú", description="What had to be decided in reading it.")


class PlanDocument(DocumentReference):
    """The document that is the plan itself, with its place and signature."""

    model_config = ConfigDict(title="Văn bản kế hoạch")

    place: Text | None = Field(default=None, title="Nơi ban hành", description="The place before the date.")
    signatory: Person | None = Field(default=None, title="Người ký", description="Who signed it.")
    signed_for: Text | None = Field(
        default=None, title="Thẩm quyền ký", description="On whose behalf it is signed, such as 'TM. ỦY BAN NHÂN DÂN'."
    )
