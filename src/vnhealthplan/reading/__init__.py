"""Reading Vietnamese: from the text and tables of a plan to typed drafts, with nothing dropped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.lazy import fetch

if TYPE_CHECKING:
    from vnhealthplan.reading.bound import Bound, read_bound
    from vnhealthplan.reading.draft import Draft
    from vnhealthplan.reading.file_text import FileText, read_text_of
    from vnhealthplan.reading.names import Match, resolve
    from vnhealthplan.reading.plan import read_plan
    from vnhealthplan.reading.reader import read_targets
    from vnhealthplan.reading.records import Candidate, DraftBaseline, DraftTarget, Evidence, Reading, Span, Unread
    from vnhealthplan.reading.tables import TableReading, read_sheet, read_table

_MODULE_OF = {
    "Bound": "bound",
    "Candidate": "records",
    "Draft": "draft",
    "DraftBaseline": "records",
    "DraftTarget": "records",
    "Evidence": "records",
    "FileText": "file_text",
    "Match": "names",
    "Reading": "records",
    "Span": "records",
    "TableReading": "tables",
    "Unread": "records",
    "read_bound": "bound",
    "read_plan": "plan",
    "read_sheet": "tables",
    "read_table": "tables",
    "read_targets": "reader",
    "read_text_of": "file_text",
    "resolve": "names",
}

__all__ = [
    "Bound",
    "Candidate",
    "Draft",
    "DraftBaseline",
    "DraftTarget",
    "Evidence",
    "FileText",
    "Match",
    "Reading",
    "Span",
    "TableReading",
    "Unread",
    "read_bound",
    "read_plan",
    "read_sheet",
    "read_table",
    "read_targets",
    "read_text_of",
    "resolve",
]


def __getattr__(name: str) -> object:
    """Fetch a public name on first use."""
    return fetch(globals(), _MODULE_OF, name)


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
