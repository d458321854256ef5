"""The way of a target: from its start to what it aims at, and what is expected of its newest result."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.arithmetic import EXACT, rounded
from vnhealthplan.progress.path import build_path, straightened
from vnhealthplan.progress.results import Result
from vnhealthplan.progress.timeline import year_of
from vnhealthplan.progress.verdict import gap, is_met

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from vnhealthplan.progress.evidence import Evidence
    from vnhealthplan.progress.verdict import Bound


class Way(NamedTuple):
    """A distance to travel: `results` from the start to the newest, and `aim`, the value wanted by its day.

    `expected` is the value wanted on the day of the newest result, `stage` the one wanted at the end of its stage: of
    the year for a part of a year's total, else of the whole way.
    """

    results: tuple[Result, ...]
    aim: Result
    expected: Fraction
    stage: tuple[Fraction, Fraction]

    @property
    def covered(self) -> Decimal | None:
        """The share of the distance that is covered, 1 for all of it; null where there is none."""
        start, aim, actual = self.results[0].value, self.aim.value, self.results[-1].value
        if start == aim:
            return None
        return rounded((Fraction(actual) - Fraction(start)) / (Fraction(aim) - Fraction(start)))

    @property
    def required_per_year(self) -> Decimal | None:
        """The change a year from the newest result to the end of the stage; null where no time is left."""
        year, value = self.stage
        actual = self.results[-1]
        left = year - year_of(actual.on)
        return rounded((value - Fraction(actual.value)) / left) if left > 0 else None

    @property
    def straight_year(self) -> Fraction:
        """The year of the newest result, bent so that the straight way asks for what is expected."""
        start, actual = self.results[0], self.results[-1]
        if start.value == self.aim.value:
            return year_of(actual.on)
        return straightened(self.expected, start, self.aim)


def find_way(evidence: Evidence, milestones: Sequence[Result]) -> Way | None:
    """Find the way of a target that was not met at its start, up to its newest result."""
    results = evidence.year or evidence.results
    start, actual = results[0], results[-1]
    if is_met(start.value, evidence.bound, evidence.measuring.indicator.direction):
        return None
    due = evidence.measuring.horizon.last
    aim = Result(due, _aim(evidence, start, actual))
    if not evidence.year:
        path = build_path(start, aim, milestones)
        return Way(results, aim, path.expected(actual.on), (year_of(due), Fraction(aim.value)))
    year_end = min(due, dt.date(actual.on.year, 12, 31))
    wanted = _wanted_of_year(evidence, aim, milestones, year_end)
    passed = (year_of(actual.on) - year_of(start.on)) / (year_of(year_end) - year_of(start.on))
    return Way(results, aim, wanted * passed, (year_of(year_end), wanted))


def _aim(evidence: Evidence, start: Result, actual: Result) -> Decimal:
    """Give the value of the bound that counts: the end nearer to the actual, or to the start where the bound is met."""
    bound: Bound = evidence.bound
    near = start if is_met(actual.value, bound, evidence.measuring.indicator.direction) else actual
    return EXACT.add(near.value, gap(near.value, bound))


def _wanted_of_year(evidence: Evidence, aim: Result, milestones: Sequence[Result], year_end: dt.date) -> Fraction:
    """Give the total that is wanted of a whole year: the bound in its last year, before that what the path asks for."""
    if not evidence.results or is_met(
        evidence.results[0].value, evidence.bound, evidence.measuring.indicator.direction
    ):
        return Fraction(aim.value)
    return build_path(evidence.results[0], aim, milestones).expected(year_end)
