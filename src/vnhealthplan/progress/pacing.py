"""The pace of a target on its course, by a method of the table."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING

from vnhealthplan.errors import UnitError
from vnhealthplan.progress.methods import METHODS, Pace, Point, assess
from vnhealthplan.progress.timeline import year_of
from vnhealthplan.progress.verdict import way_of
from vnhealthplan.units import convert

if TYPE_CHECKING:
    from fractions import Fraction

    from vnhealthplan.models.indicator import Direction
    from vnhealthplan.models.target import Comparator
    from vnhealthplan.progress.course import Course
    from vnhealthplan.progress.evidence import Evidence
    from vnhealthplan.progress.path import Mark
    from vnhealthplan.progress.results import Measuring
    from vnhealthplan.progress.verdict import Way

DEFAULT_METHOD = "linear"
_WHOLE = Decimal(100)
# a figure is exact; only the whole year that a total leads to may have no end
_VALUES = Context(prec=55, rounding=ROUND_HALF_EVEN)
_SIDES: dict[Way, tuple[Comparator, Direction]] = {
    "up": ("ge", "higher"),
    "down": ("le", "lower"),
    "both": ("eq", "none"),
}


def judge_pace(course: Course, evidence: Evidence, method: str) -> Pace:
    """Judge a course by a method; there is a newest result after the start.

    The linear method follows the path over the milestones, and the year of a total.  The others know two points and a
    target only; a total, which begins at zero by definition, has no growth rate.
    """
    if evidence.parts and method != DEFAULT_METHOD:
        return Pace(method, None, None, "zero_value", {})
    comparator, direction = _SIDES[way_of(evidence.bound, evidence.measuring.indicator.direction)]
    if evidence.bound.comparator in {"gt", "lt"}:
        comparator = evidence.bound.comparator
    between = evidence.levels[1:-1] if METHODS[method].reads_between else ()
    year = course.straight_year if method == DEFAULT_METHOD else course.judged.year
    return assess(
        method,
        baseline=_point(course.start),
        current=_point(course.judged._replace(year=year)),
        target=_point(course.aim),
        direction=direction,
        comparator=comparator,
        limit=_natural_limit(evidence.measuring),
        between=[Point(year_of(result.on), result.value) for result in between],
    )


def _point(mark: Mark) -> Point:
    return Point(mark.year, _decimal(mark.value))


def _decimal(value: Fraction) -> Decimal:
    return _VALUES.divide(Decimal(value.numerator), Decimal(value.denominator))


def _natural_limit(measuring: Measuring) -> Decimal | None:
    """Give the whole that a proportion is a part of, 100 percent in its unit; other measures have none."""
    if measuring.indicator.measure != "proportion":
        return None
    try:
        return convert(_WHOLE, "percent", measuring.unit, denominator=measuring.indicator.denominator)
    except UnitError:
        return None
