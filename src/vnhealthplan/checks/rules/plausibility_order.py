"""Rules on indicators of which one holds the other: deaths under one year in those under five."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.catalogue import built_in_catalogue
from vnhealthplan.checks.rules.plausibility_size import size_faults
from vnhealthplan.checks.rules.units_doubt import rows_in_doubt
from vnhealthplan.checks.rules.units_of_targets import measured_targets, size
from vnhealthplan.finding import Finding, json_path, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.checks.rules.units_of_targets import Measured
    from vnhealthplan.finding import Path
    from vnhealthplan.models.catalogue import Relation
    from vnhealthplan.models.period import Period
    from vnhealthplan.models.subgroup import Subgroup

    Group = tuple[str, Period, Subgroup, str | None]

_LIFE = "life_expectancy"
_LOOSE = {"lower": ("ge", "gt"), "higher": ("le", "lt")}
"""Comparators that bound the wrong side: what they leave open cannot be put in order."""


class Bound(NamedTuple):
    """The number that a target or a baseline sets for its indicator, lowest and highest, in the base unit."""

    path: Path
    low: Decimal
    high: Decimal
    value: Decimal
    unit: str


def find_mortality_out_of_order(context: PlanContext) -> Iterator[Finding]:
    """Find fewer deaths under five than under one, or under one than in the first four weeks."""
    for relation in built_in_catalogue().relations:
        if relation.right != _LIFE:
            yield from _broken(context, relation, "VHP311")


def find_life_years_out_of_order(context: PlanContext) -> Iterator[Finding]:
    """Find more years in good health than years of life."""
    for relation in built_in_catalogue().relations:
        if relation.right == _LIFE:
            yield from _broken(context, relation, "VHP312")


def _broken(context: PlanContext, relation: Relation, code: str) -> Iterator[Finding]:
    if {relation.left, relation.right} & {row.code for row in context.plan.indicators}:
        return  # an indicator of the plan's own may be another measure
    left, right = _bounds(context, relation.left), _bounds(context, relation.right)
    for group, bounds in left.items():
        if group not in right:
            continue
        # the bound that asks the least of the left side: what another rule finds doubtful twice is told once
        other = max(right[group], key=_high) if relation.comparator in ("lt", "le") else min(right[group], key=_low)
        for bound in bounds:
            if not _holds(bound, relation.comparator, other):
                details = {
                    "left": relation.left,
                    "value": shown(bound.value),
                    "unit": bound.unit,
                    "right": relation.right,
                    "other": shown(other.value),
                    "other_unit": other.unit,
                    "place": json_path(other.path),
                }
                yield Finding(code, bound.path, details)


def _holds(left: Bound, comparator: str, right: Bound) -> bool:
    match comparator:
        case "ge":
            return left.high >= right.low
        case "gt":
            return left.high > right.low
        case "le":
            return left.low <= right.high
    return left.low < right.high


def _low(bound: Bound) -> Decimal:
    return bound.low


def _high(bound: Bound) -> Decimal:
    return bound.high


def _bounds(context: PlanContext, code: str) -> dict[Group, list[Bound]]:
    """Give the bounds on an indicator by what they are for: target or baseline, period, subgroup and condition."""
    found: dict[Group, list[Bound]] = {}
    doubtful = context.once(rows_in_doubt)
    sizes = context.once(size_faults)
    for measured in measured_targets(context.plan):
        fault = sizes.get(measured.row)
        is_unusual_only = fault is None or fault.code == "VHP307"
        if measured.indicator.code == code and measured.row not in doubtful and is_unusual_only:
            for group, bound in _of_target(measured):
                found.setdefault(group, []).append(bound)
    return found


def _of_target(measured: Measured) -> Iterator[tuple[Group, Bound]]:
    target, loose = measured.target, _LOOSE.get(measured.indicator.direction, ())
    for figure in measured.figures():
        amount = size(figure.value, figure.unit)
        if figure.is_baseline and target.baseline is not None:
            group: Group = ("baseline", target.baseline.period, target.subgroup, target.condition)
        elif figure.path[-1] == "value" and target.comparator not in loose:
            group = ("target", target.horizon, target.subgroup, target.condition)
        else:
            continue
        high = amount if target.value_high is None or group[0] == "baseline" else size(target.value_high, measured.unit)
        yield group, Bound(figure.path, amount, high, figure.value, figure.unit)
