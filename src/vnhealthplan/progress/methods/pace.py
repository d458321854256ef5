"""The Pace: what a method says of one target, with every number that it used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, NamedTuple

Year = int | Decimal | Fraction

PaceReason = Literal[
    "met",
    "lost",
    "pace",
    "trend",
    "zero_replaced",
    "near_bound",
    "no_target",
    "no_time",
    "no_distance",
    "no_direction",
    "zero_value",
    "sign_change",
    "out_of_range",
]
PACE_REASONS: Mapping[PaceReason, str] = MappingProxyType(
    {
        "met": "the current value meets the target, whatever the trend is",
        "lost": "the baseline met the target, and the current value does not",
        "pace": "the way from the baseline is compared with the way to the target",
        "trend": "there is no target: the rate of change is judged by itself",
        "zero_replaced": "the method put 0.001 for a baseline or target of zero",
        "near_bound": "the current value is within 1 % of the limit from a target of 0 or of the limit",
        "no_target": "there is no target, and the method has no thresholds for a rate",
        "no_time": "the current value or the target is not later than the baseline",
        "no_distance": "the baseline is just at the target: there is no way to measure a share of",
        "no_direction": "there is no target, and neither more nor less is better",
        "zero_value": "growth from zero, or towards a target of zero, is not defined",
        "sign_change": "growth from one side of zero to the other is not defined",
        "out_of_range": "a number is too large, too small or too long for the arithmetic",
    }
)
"""Each reason in a sentence."""


class Point(NamedTuple):
    """A value and the year it is for; 2024 is the end of 2024, a half before it is `Fraction(4047, 2)`."""

    year: Year
    value: Decimal


PointLike = Point | tuple[Year, Decimal | int]


@dataclass(frozen=True, slots=True)
class Pace:
    """What a method says: its ratio or rate, its own word, a reason, and the numbers in between.

    `pace` is a share (1 is just the pace that the target asks for) or, without a target, a rate or a change a
    year; `status` a word of `METHODS[method].statuses`.  Both are null where they are not defined.  `numbers` has
    the same names for every answer of a method.  Every number is rounded to 6 decimals, half up; the word is not
    decided on the rounded ones.

    >>> Pace("linear", None, None, "no_time", {}).pace is None
    True
    """

    method: str
    pace: Decimal | None
    status: str | None
    reason: PaceReason
    numbers: Mapping[str, Decimal | None]
