"""Rule on two values of one report for one cell: indicator, area, period and subgroup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.reports_figures import own_figures
from vnhealthplan.finding import Finding, json_path, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import ReportContext
    from vnhealthplan.checks.rules.reports_figures import Observed


def find_cells_with_two_values(context: ReportContext) -> Iterator[Finding]:
    """Find cells with different values, each once, at the first value that differs from the one before."""
    for figures in context.once(contested_cells):
        first = figures[0]
        other = next(figure for figure in figures if figure.amount != first.amount)
        details = {
            "indicator": first.indicator.code,
            "period": str(first.observation.period),
            "value": shown(other.observation.value),
            "unit": other.observation.unit,
            "other": shown(first.observation.value),
            "other_unit": first.observation.unit,
            "place": json_path((*first.place, "value")),
        }
        yield Finding("VHP722", (*other.place, "value"), details)


def contested_cells(context: ReportContext) -> list[list[Observed]]:
    """Give the figures of every cell that has different values; a value told twice is one."""
    first: dict[object, Observed] = {}
    repeated: dict[object, list[Observed]] = {}
    for figure in context.once(own_figures):
        if figure.amount is not None:
            cell = (figure.subject, figure.observation.period.text)
            known = first.setdefault(cell, figure)
            if known is not figure:
                repeated.setdefault(cell, [known]).append(figure)
    return [figures for figures in repeated.values() if len({figure.amount for figure in figures}) > 1]
