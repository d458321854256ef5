"""The verdict: whether a value meets a bound, by the comparator alone and strictly."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from vnhealthplan.progress.arithmetic import EXACT

if TYPE_CHECKING:
    from vnhealthplan.models.indicator import Direction
    from vnhealthplan.models.target import Comparator

Way = Literal["up", "down", "both"]
HALF_A_DIGIT = Decimal("0.5")


class Bound(NamedTuple):
    """What a target asks for, in one unit.

    `high` is the upper end of a range; `tolerance` what `approx` has to spare, in units of the value's last printed
    digit, 0 or more.
    """

    comparator: Comparator
    value: Decimal
    high: Decimal | None = None
    tolerance: Decimal = HALF_A_DIGIT


def way_of(bound: Bound, direction: Direction) -> Way:
    """Say which way a result must move to meet the bound: the comparator's own way, else the indicator's."""
    match bound.comparator:
        case "ge" | "gt":
            return "up"
        case "le" | "lt":
            return "down"
        case _:
            return {"higher": "up", "lower": "down", "band": "both", "none": "both"}[direction]  # type: ignore[return-value]  # the values are the three ways


def first_end(bound: Bound, way: Way) -> Decimal:
    """Give the end of a bound that a result meets first on its way: of a range on the way down the upper one.

    >>> first_end(Bound("range", Decimal(95), Decimal(100)), "down")
    Decimal('100')
    """
    return bound.high if bound.high is not None and way == "down" else bound.value


def is_met(actual: Decimal, bound: Bound, direction: Direction) -> bool:
    """Say whether the result meets the bound; 10.0 does not meet "< 10.0".

    `eq` asks for at least the bound where higher is better, at most where lower is, and for the very
    value where neither is.  `approx` does the same with the bound's tolerance, half a unit of its last
    printed digit.  `range` holds between its ends, both included, and beyond the better end.

    >>> is_met(Decimal("10.0"), Bound("lt", Decimal("10.0")), "lower")
    False
    >>> is_met(Decimal("74.46"), Bound("approx", Decimal("74.5")), "higher")
    True
    """
    value, way = bound.value, way_of(bound, direction)
    match bound.comparator:
        case "ge":
            return actual >= value
        case "gt":
            return actual > value
        case "le":
            return actual <= value
        case "lt":
            return actual < value
        case "range":
            return _reaches(actual, value, value if bound.high is None else bound.high, way)
        case "eq":
            return _reaches(actual, value, value, way)
        case "approx":
            tolerance = bound.tolerance.scaleb(int(value.as_tuple().exponent), context=EXACT)
            return _reaches(actual, EXACT.subtract(value, tolerance), EXACT.add(value, tolerance), way)


def gap(actual: Decimal, bound: Bound) -> Decimal:
    """Give what must be added to the result to reach the bound: 0 inside a range, negative where it must fall.

    >>> gap(Decimal("9.5"), Bound("eq", Decimal("9.8")))
    Decimal('0.3')
    """
    if bound.high is not None and actual > bound.value:
        return min(EXACT.subtract(bound.high, actual), Decimal(0))
    return EXACT.subtract(bound.value, actual)


def _reaches(actual: Decimal, low: Decimal, high: Decimal, way: Way) -> bool:
    return (way == "down" or actual >= low) and (way == "up" or actual <= high)
