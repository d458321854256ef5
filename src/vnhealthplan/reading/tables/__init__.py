"""Tables of plans: rows of indicators and duties out of text, CSV and sheets, with nothing dropped in silence."""

from __future__ import annotations

from vnhealthplan.reading.tables.records import DraftDuty, DraftRow, TableReading
from vnhealthplan.reading.tables.sheet import read_sheet
from vnhealthplan.reading.tables.table import find_tables, read_table

__all__ = ["DraftDuty", "DraftRow", "TableReading", "find_tables", "read_sheet", "read_table"]
