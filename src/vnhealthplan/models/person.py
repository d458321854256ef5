"""Person: somebody who leads or signs."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from vnhealthplan.models.base import Model
from vnhealthplan.models.scalars import Text


class Person(Model):
    """A person with the name and the office that the document gives."""

    model_config = ConfigDict(title="Cá nhân")

    name: Text = Field(title="Họ tên", description="The name, without titles.")
    title: Text | None = Field(
        default=None, title="Học vị", description="A title before the name, such as 'Bs.' or 'Ths.'."
    )
    position: Text | None = Field(default=None, title="Chức vụ", description="The office held.")
