"""The linear method: the share of the way that is covered, against the share of the time that has passed.

Pace = covered / elapsed, with covered = (actual - start) / (bound - start).  It works for falling
indicators, for a start or bound of zero, and for horizons of a single year, where growth rates do not.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal, NamedTuple

from vnhealthplan.progress.arithmetic import EXACT, quotient

METHOD = "linear"
ON_TRACK = Decimal("0.95")
AT_RISK = Decimal("0.60")
DAYS_OF_A_YEAR = Decimal("365.25")

PaceStatus = Literal["on_track", "at_risk", "off_track", "worsening"]


class Point(NamedTuple):
    """A value on the last day of the period it is for."""

    on: dt.date
    value: Decimal


class Pace(NamedTuple):
    """How fast a result moves towards its bound; all values in the unit of the bound, shares from 0 to 1.

    A number is null where it is not defined: no distance to travel, or no time between two points.
    """

    status: PaceStatus | None
    covered: Decimal | None
    expected: Decimal | None
    required_per_year: Decimal | None
    projected: Decimal | None


def linear_pace(start: Point, actual: Point, bound: Point) -> Pace:
    """Judge the pace from start to actual, on the straight way from start to bound.

    on_track from 0.95 of the pace that the straight way asks for, at_risk from 0.60, off_track from 0,
    worsening below.  The judgement is for the day of `actual`, not for a later one.  Results are quotients:
    they are rounded to 6 decimals, half up, whatever the caller's decimal context is.

    >>> import datetime as dt
    >>> pace = linear_pace(
    ...     Point(dt.date(2023, 12, 31), Decimal(20)),
    ...     Point(dt.date(2024, 6, 30), Decimal(24)),
    ...     Point(dt.date(2024, 12, 31), Decimal(30)),
    ... )
    >>> pace.status, pace.covered
    ('at_risk', Decimal('0.400000'))
    """
    distance = EXACT.subtract(bound.value, start.value)
    moved = EXACT.subtract(actual.value, start.value)
    whole, passed = (bound.on - start.on).days, (actual.on - start.on).days
    left = (bound.on - actual.on).days
    to_go = EXACT.subtract(bound.value, actual.value)
    required = quotient(EXACT.multiply(to_go, DAYS_OF_A_YEAR), left) if left > 0 else None
    if whole <= 0 or passed <= 0:
        return Pace(None, None, None, required, None)
    expected = _on_the_way(start.value, distance, passed, whole)
    projected = _on_the_way(start.value, moved, whole, passed)
    if distance == 0:
        status: PaceStatus | None = "off_track" if moved == 0 else "worsening"
        return Pace(status, None, expected, required, projected)
    # one division, so that a pace of just 0.95 is not rounded below it
    pace = EXACT.divide(EXACT.multiply(moved, whole), EXACT.multiply(distance, passed))
    return Pace(_status(pace), quotient(moved, distance), expected, required, projected)


def _status(pace: Decimal) -> PaceStatus:
    if pace >= ON_TRACK:
        return "on_track"
    if pace >= AT_RISK:
        return "at_risk"
    return "off_track" if pace >= 0 else "worsening"


def _on_the_way(start: Decimal, change: Decimal, part: int, whole: int) -> Decimal:
    return quotient(EXACT.fma(start, whole, EXACT.multiply(change, part)), whole)
