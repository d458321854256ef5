"""Several targets for one indicator, subgroup, condition and horizon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.checks.bounds import asked_bounds
from vnhealthplan.finding import Finding, json_path, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.bounds import Asked
    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.models import Target


def find_two_targets_for_one_cell(context: PlanContext) -> Iterator[Finding]:
    """Find targets that ask for something else than an earlier one of the same cell and way.

    A floor and a ceiling do not contradict each other, and "đạt 94%" asks for the same as "94% trở lên".
    """
    cells: dict[object, dict[object, Asked]] = {}
    for row in asked_bounds(context.plan):
        target = row.target
        cell = (target.indicator, target.subgroup, target.horizon, target.condition, row.way)
        bounds = cells.setdefault(cell, {})
        bound = (row.bound.value, row.bound.high, row.bound.comparator in {"lt", "gt"})
        if bounds and bound not in bounds:
            first = next(iter(bounds.values()))
            details = {
                "indicator": target.indicator,
                "horizon": str(target.horizon),
                "bound": _as_printed(target),
                "first_bound": _as_printed(first.target),
                "first": json_path(("targets", first.place)),
            }
            yield Finding("VHP424", ("targets", row.place), details)
        bounds.setdefault(bound, row)


def find_repeated_targets(context: PlanContext) -> Iterator[Finding]:
    """Find targets that are word for word an earlier one: from the same passage, or both from none.

    What the document itself says again in another passage is no fault.
    """
    first: dict[object, int] = {}
    for index, target in enumerate(context.plan.targets):
        source = target.source
        place = None if source is None else (source.section, source.row, source.quote)
        row = (target.indicator, target.subgroup, target.horizon, target.condition, *_asks(target), place)
        if row in first:
            details = {"indicator": target.indicator, "first": json_path(("targets", first[row]))}
            yield Finding("VHP432", ("targets", index), details)
        first.setdefault(row, index)


def _asks(target: Target) -> tuple[object, ...]:
    return (
        target.comparator,
        target.value,
        target.value_high,
        target.basis,
        target.unit,
        target.maintain,
        target.baseline,
    )


def _as_printed(target: Target) -> str:
    ends = [shown(value) for value in (target.value, target.value_high) if value is not None]
    return " ".join([target.comparator, *ends])
