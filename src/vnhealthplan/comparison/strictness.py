"""Strictness: which of two bounds, in one unit, asks for more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.verdict import first_end, way_of

if TYPE_CHECKING:
    from decimal import Decimal

    from vnhealthplan.models.indicator import Direction
    from vnhealthplan.progress import Bound
    from vnhealthplan.progress.verdict import Way

Verdict = Literal["same", "first_stricter", "second_stricter", "only_first", "only_second", "not_comparable"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

# at one value: what must be passed asks for more than what must be reached, and that for more than what must be near
_RANK = {"gt": 2, "lt": 2, "ge": 1, "le": 1, "eq": 1, "range": 1, "approx": 0}


def judge_strictness(first: Bound, second: Bound, direction: Direction) -> Verdict:
    """Say which bound is the stricter; one that every result meets which meets the other, and more.

    Bounds that ask a result to move different ways have no order; bounds of two sides only where one range lies
    within the other.

    >>> from decimal import Decimal
    >>> from vnhealthplan.progress import Bound
    >>> judge_strictness(Bound("lt", Decimal(10)), Bound("le", Decimal(10)), "lower")
    'first_stricter'
    """
    way = way_of(first, direction)
    if way != way_of(second, direction):
        return "not_comparable"
    if way == "both":
        return _judge_sides(_ends(first), _ends(second))
    one, two = _key(first, way), _key(second, way)
    if one == two:
        return "same"
    return "first_stricter" if one > two else "second_stricter"


def _key(bound: Bound, way: Way) -> tuple[Decimal, int]:
    """Give what grows with strictness: of a range the end that is met first counts."""
    value = first_end(bound, way)
    return (value.copy_negate() if way == "down" else value), _RANK[bound.comparator]


def _ends(bound: Bound) -> tuple[Decimal, Decimal]:
    if bound.comparator == "approx":
        slack = bound.tolerance.scaleb(int(bound.value.as_tuple().exponent), context=EXACT)
        return EXACT.subtract(bound.value, slack), EXACT.add(bound.value, slack)
    return bound.value, bound.value if bound.high is None else bound.high


def _judge_sides(one: tuple[Decimal, Decimal], two: tuple[Decimal, Decimal]) -> Verdict:
    if one == two:
        return "same"
    if two[0] <= one[0] <= one[1] <= two[1]:
        return "first_stricter"
    if one[0] <= two[0] <= two[1] <= one[1]:
        return "second_stricter"
    return "not_comparable"
