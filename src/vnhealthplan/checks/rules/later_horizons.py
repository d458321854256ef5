"""Targets of one indicator at several horizons: later ones must not ask for less, and keep only what was reached."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from vnhealthplan.checks.bounds import asked_bounds, is_reached
from vnhealthplan.finding import Finding, json_path, shown
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from decimal import Decimal

    from vnhealthplan.checks.bounds import Asked
    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.models import Period, Plan


def find_easier_later_horizons(context: PlanContext) -> Iterator[Finding]:
    """Find targets that ask for less than the one of the horizon before them.

    Counts are passed over where more is better: what is built by 2030 need not be more than what is built by 2025.
    """
    for earlier, later in _steps(context.plan):
        row = max(later, key=_strictness)
        if row.is_easier_than(earlier) and not _adds_up(row):
            details = {
                "indicator": row.target.indicator,
                "horizon": str(row.target.horizon),
                "value": shown(row.edge),
                "earlier": str(earlier.target.horizon),
                "earlier_value": shown(earlier.edge),
                "unit": str(row.indicator.unit),
                "first": json_path(("targets", earlier.place)),
            }
            yield Finding("VHP421", ("targets", row.place), details)


def find_maintained_before_reached(context: PlanContext) -> Iterator[Finding]:
    """Find targets that keep a value which neither the last result nor the horizon before has reached."""
    told = set()
    for row in asked_bounds(context.plan):
        if row.target.maintain and row.target.value is not None and row.baseline is not None and row.way != "both":
            told.add(row.place)
            if not is_reached(row.baseline, row):
                yield _not_reached(row, Words("số liệu gốc", "the baseline"), row.baseline)
    for earlier, later in _steps(context.plan):
        for row in later:
            keeps = row.target.maintain and row.target.value is not None and row.place not in told
            if keeps and not _adds_up(row) and not is_reached(earlier.edge, row):
                horizon = earlier.target.horizon
                yield _not_reached(row, Words(f"chỉ tiêu {horizon}", f"the target for {horizon}"), earlier.edge)


def _not_reached(row: Asked, before: Words, reached: Decimal) -> Finding:
    details = {
        "indicator": row.target.indicator,
        "value": shown(row.edge),
        "unit": str(row.indicator.unit),
        "before": before,
        "reached": shown(reached),
    }
    return Finding("VHP431", ("targets", row.place, "maintain"), details)


def _steps(plan: Plan) -> Iterator[tuple[Asked, list[Asked]]]:
    """Give the easiest target of each horizon with those of the next one, of the same cell and way."""
    cells: dict[object, dict[dt.date, list[Asked]]] = defaultdict(lambda: defaultdict(list))
    for row in asked_bounds(plan):
        if row.way != "both":
            target = row.target
            cell = (target.indicator, target.subgroup, target.condition, row.way, _place_in_year(row))
            cells[cell][target.horizon.last].append(row)
    for days in cells.values():
        for before, after in pairwise(sorted(days)):
            yield min(days[before], key=_strictness), days[after]


def _strictness(row: Asked) -> Decimal:
    return row.edge if row.way == "up" else row.edge.copy_negate()


def _place_in_year(row: Asked) -> object:
    """Tell horizons apart that must not be compared: what fills up, or is counted, begins anew with each of them."""
    horizon = row.target.horizon
    if row.indicator.accrual == "snapshot" and row.indicator.measure != "count":
        return horizon.last.month
    return horizon.last.month, horizon.kind, _years(horizon)


def _years(horizon: Period) -> int:
    return horizon.last.year - horizon.first.year


def _adds_up(row: Asked) -> bool:
    return row.indicator.measure == "count" and row.way == "up"
