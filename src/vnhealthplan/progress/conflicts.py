"""Conflicts: two values for one indicator, period and subgroup, where nothing says which of them stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.exact import plain
from vnhealthplan.finding import Finding, shown
from vnhealthplan.progress.results import Measuring, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.models import Indicator
    from vnhealthplan.progress.results import Figures

_MOST_SHOWN = 5


def find_conflicts(indicator: Indicator, figures: Figures) -> Iterator[Finding]:
    """Find the cells of an indicator and subgroup that have different values of one rank; VHP702 for each.

    A final figure settles what provisional ones say.  Values are compared in the indicator's unit.
    """
    for period, rows in sorted(figures.items()):
        if value_of(rows, Measuring(period, indicator, str(indicator.unit))) != "conflicting_values":
            continue
        told = [row for row in rows if row.final] or rows
        values = {
            f"{plain(row.observation.value)} {row.observation.unit}"
            for row in told
            if row.observation.value is not None
        }
        details = {
            "indicator": indicator.code,
            "period": str(period),
            "values": _listed(sorted(values)),
            "reports": _listed(sorted({row.report for row in told})),
        }
        yield Finding("VHP702", (), details)


def _listed(names: Sequence[str]) -> str:
    return shown(", ".join(names[:_MOST_SHOWN]) + (", …" if len(names) > _MOST_SHOWN else ""))
