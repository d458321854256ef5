"""The row numbers of the printed tables: each once, and none left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.checks.printed_tables import numberings
from vnhealthplan.finding import Finding, json_path, shown
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext


def find_duplicate_row_numbers(context: PlanContext) -> Iterator[Finding]:
    """Find two rows of one table with one number; where the next number is missing it was perhaps meant."""
    for numbering in numberings(context.plan):
        for row, before, meant in numbering.repeats:
            hint = Words("đánh lại số thứ tự", "number the rows anew")
            if meant is not None:
                number = str(meant).zfill(len(row.printed))
                hint = Words(f"số {number} bị thiếu, có phải nhầm số?", f"number {number} is missing, is it meant?")
            details = {"row": shown(row.printed), "first": json_path((before.part, before.place)), "hint": hint}
            yield Finding("VHP425", (row.part, row.place, "source", "row"), details)


def find_missing_row_numbers(context: PlanContext) -> Iterator[Finding]:
    """Find numbers that no row of a table has, unless a row with the number beside them explains it."""
    for numbering in numberings(context.plan):
        for row, before in numbering.gaps:
            details = {"row": shown(row.printed), "before": shown(before.printed)}
            yield Finding("VHP426", (row.part, row.place, "source", "row"), details)
