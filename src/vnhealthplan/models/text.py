"""BilingualText: a name in Vietnamese and English."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from vnhealthplan.models.base import Model
from vnhealthplan.models.scalars import Text


class BilingualText(Model):
    """A name in Vietnamese, with its English twin where there is one."""

    model_config = ConfigDict(title="Tên song ngữ")

    vi: Text = Field(title="Tiếng Việt", description="The name in Vietnamese.")
    en: Text | None = Field(default=None, title="Tiếng Anh", description="The name in English.")
