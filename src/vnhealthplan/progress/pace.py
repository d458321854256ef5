"""The pace of a target on its way, by a method of the table."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.errors import UnitError
from vnhealthplan.progress.methods import Point, assess
from vnhealthplan.progress.timeline import year_of
from vnhealthplan.progress.verdict import way_of
from vnhealthplan.units import convert

if TYPE_CHECKING:
    from vnhealthplan.models.indicator import Direction
    from vnhealthplan.models.target import Comparator
    from vnhealthplan.progress.evidence import Evidence
    from vnhealthplan.progress.methods import Pace
    from vnhealthplan.progress.results import Measuring, Result
    from vnhealthplan.progress.verdict import Way as Side
    from vnhealthplan.progress.way import Way

DEFAULT_METHOD = "linear"
_WHOLE = Decimal(100)
_SIDES: dict[Side, tuple[Comparator, Direction]] = {
    "up": ("ge", "higher"),
    "down": ("le", "lower"),
    "both": ("eq", "none"),
}


def judge_pace(way: Way, evidence: Evidence, method: str) -> Pace:
    """Judge a way by a method; there is a newest result after the start.

    The linear method follows the path over the milestones; the others know two points and a target only.
    """
    *before, actual = way.results
    comparator, direction = _SIDES[way_of(evidence.bound, evidence.measuring.indicator.direction)]
    if evidence.bound.comparator in {"gt", "lt"}:
        comparator = evidence.bound.comparator
    return assess(
        method,
        baseline=_point(before[0]),
        current=(way.straight_year if method == DEFAULT_METHOD else year_of(actual.on), actual.value),
        target=_point(way.aim),
        direction=direction,
        comparator=comparator,
        limit=_natural_limit(evidence.measuring),
        between=[_point(result) for result in before[1:]],
    )


def _point(result: Result) -> Point:
    return Point(year_of(result.on), result.value)


def _natural_limit(measuring: Measuring) -> Decimal | None:
    """Give the whole that a proportion is a part of, 100 percent in its unit; other measures have none."""
    if measuring.indicator.measure != "proportion":
        return None
    try:
        return convert(_WHOLE, "percent", measuring.unit, denominator=measuring.indicator.denominator)
    except UnitError:
        return None
