"""The path of a target: from its start over earlier milestones of the same indicator and subgroup to its bound."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.timeline import year_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from vnhealthplan.progress.results import Result


class Path(NamedTuple):
    """Points in years and values that rise, or fall, from the start to the bound; straight between two of them."""

    points: tuple[tuple[Fraction, Fraction], ...]

    def expected(self, day: dt.date) -> Fraction:
        """Give the value that the path asks for at the end of a day; the bound from the horizon on.

        >>> import datetime as dt
        >>> from decimal import Decimal
        >>> from vnhealthplan.progress.results import Result
        >>> start, bound = Result(dt.date(2020, 12, 31), Decimal(10)), Result(dt.date(2030, 12, 31), Decimal(40))
        >>> path = build_path(start, bound, [Result(dt.date(2025, 12, 31), Decimal(20))])
        >>> [int(path.expected(dt.date(year, 12, 31))) for year in (2020, 2022, 2025, 2026, 2031)]
        [10, 14, 20, 24, 40]
        """
        year = year_of(day)
        (begun, value), *_ = self.points
        for due, asked in self.points[1:]:
            if year < due:
                return value + (asked - value) * max(year - begun, Fraction()) / (due - begun)
            begun, value = due, asked
        return value


def build_path(start: Result, bound: Result, milestones: Iterable[Result] = ()) -> Path:
    """Build the path from a start to a bound; `bound` and the milestones are values on the days they are due.

    A milestone counts only if it is due between the two, and asks for more than what stands before it and for no more
    than the bound.  One that asks for no more than the start (a ceiling looser than the last result) bends nothing.
    """
    rising = bound.value > start.value
    kept = [start]
    # of two for one day the stricter stands: it comes second
    for milestone in sorted(milestones, key=lambda one: (one.on, one.value if rising else -one.value)):
        before, value = kept[-1].value, milestone.value
        further = before < value <= bound.value if rising else before > value >= bound.value
        if start.on < milestone.on < bound.on and further:
            if kept[-1].on == milestone.on:
                kept.pop()
            kept.append(milestone)
    return Path(tuple((year_of(one.on), Fraction(one.value)) for one in (*kept, bound)))


def straightened(expected: Fraction, start: Result, aim: Result) -> Fraction:
    """Give the year at which the straight way from start to aim asks for what is expected.

    Set in place of the day, it makes a method for straight ways follow any path.  Start and aim differ in value.
    """
    begun, value = year_of(start.on), Fraction(start.value)
    return begun + (expected - value) / (Fraction(aim.value) - value) * (year_of(aim.on) - begun)
