"""The course of a target: from its start to what it aims at, and what is expected of its newest result."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.arithmetic import EXACT, rounded
from vnhealthplan.progress.path import Mark, build_path, straightened
from vnhealthplan.progress.timeline import year_of
from vnhealthplan.progress.verdict import gap, is_met, way_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from vnhealthplan.progress.evidence import Evidence
    from vnhealthplan.progress.results import Result


class Course(NamedTuple):
    """A way to go: `start`, where it stands now, and the `aim`; all values in one unit.

    `judged` is the value that the pace is judged by: `actual` itself, unless it has passed a bound of two sides.
    `expected` is what is wanted by now, `stage` what is wanted at the end of the stage: of the year for a part of a
    year's total, else of the whole way.  For a total under a ceiling, `judged` and `expected` are of the whole year,
    as if it went on as it began, and there is no share of a way to cover.
    """

    start: Mark
    actual: Mark
    judged: Mark
    aim: Mark
    expected: Fraction
    stage: Mark
    is_ceiling: bool = False

    @property
    def covered(self) -> Decimal | None:
        """The share of the distance that is covered, 1 for all of it; null where there is none."""
        if self.is_ceiling or self.start.value == self.aim.value:
            return None
        return rounded((self.actual.value - self.start.value) / (self.aim.value - self.start.value))

    @property
    def required_per_year(self) -> Decimal | None:
        """The change a year from now to the end of the stage; null where no time is left, or nothing is to be done."""
        left, change = self.stage.year - self.actual.year, self.stage.value - self.actual.value
        is_reached = self.stage != self.aim and change * (self.aim.value - self.start.value) < 0
        if self.is_ceiling or left <= 0 or is_reached:
            return None
        return rounded(change / left)

    @property
    def straight_year(self) -> Fraction:
        """The year of what is judged, bent so that the straight way asks for what is expected."""
        if self.start.value == self.aim.value:
            return self.judged.year
        return straightened(self.expected, self.start, self.aim)


def find_course(evidence: Evidence, milestones: Sequence[Result]) -> Course | None:
    """Find the course of a target that was not met at its start, up to its newest result."""
    bound, direction = evidence.bound, evidence.measuring.indicator.direction
    marks = [_mark(milestone) for milestone in milestones]
    start = evidence.start
    if is_met(start.value, bound, direction):
        return None
    aim = Mark(year_of(evidence.measuring.horizon.last), Fraction(EXACT.add(start.value, gap(start.value, bound))))
    if not evidence.parts:
        return _of_levels(evidence, aim, marks)
    return _of_ceiling(evidence, aim, marks) if evidence.is_under_ceiling else _of_parts(evidence, aim, marks)


def _of_levels(evidence: Evidence, aim: Mark, milestones: Sequence[Mark]) -> Course:
    start, actual = _mark(evidence.levels[0]), _mark(evidence.levels[-1])
    judged = actual
    if way_of(evidence.bound, evidence.measuring.indicator.direction) == "both":
        # past the far end it is as far off as before the near one
        missing = gap(evidence.levels[-1].value, evidence.bound)
        if Fraction(missing) * (aim.value - start.value) < 0:
            judged = actual._replace(value=aim.value + Fraction(missing))
    expected = build_path(start, aim, milestones).expected(actual.year)
    return Course(start, actual, judged, aim, expected, aim)


def _of_parts(evidence: Evidence, aim: Mark, milestones: Sequence[Mark]) -> Course:
    """Set a part of a year's total beside what is wanted by its day, on a way that begins at zero."""
    start, actual = _mark(evidence.parts[0]), _mark(evidence.parts[-1])
    stage = _year(evidence, aim, milestones)
    within = [mark for mark in milestones if start.year < mark.year < stage.year]
    expected = build_path(start, stage, within).expected(actual.year)
    return Course(start, actual, actual, aim._replace(year=stage.year), expected, stage)


def _of_ceiling(evidence: Evidence, aim: Mark, milestones: Sequence[Mark]) -> Course:
    """Judge a total under a ceiling that was not met before by the whole year that it leads to."""
    start, zero, actual = (_mark(result) for result in (evidence.levels[0], evidence.parts[0], evidence.parts[-1]))
    stage = _year(evidence, aim, milestones)
    whole = actual.value * (stage.year - zero.year) / (actual.year - zero.year)
    return Course(start, actual, Mark(stage.year, whole), aim, stage.value, stage, is_ceiling=True)


def _year(evidence: Evidence, aim: Mark, milestones: Sequence[Mark]) -> Mark:
    """Give the end of the newest year and the total wanted of it: before the horizon's year what the path asks for."""
    end = dt.date(evidence.parts[-1].on.year, 12, 31)
    if end >= evidence.measuring.horizon.last:
        return aim
    year = year_of(end)
    bound, direction = evidence.bound, evidence.measuring.indicator.direction
    if not evidence.levels or is_met(evidence.levels[0].value, bound, direction):
        return Mark(year, aim.value)
    whole_years = [mark for mark in milestones if mark.year.denominator == 1]
    wanted = build_path(_mark(evidence.levels[0]), aim, whole_years).expected(year)
    # a path that asks for nothing yet, from a level below zero, is no measure for a total
    return Mark(year, wanted if wanted * aim.value > 0 else aim.value)


def _mark(result: Result) -> Mark:
    return Mark(year_of(result.on), Fraction(result.value))
