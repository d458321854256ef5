"""The path of a target: from its start over earlier milestones of the same indicator and subgroup to its bound."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Mark(NamedTuple):
    """A value on the path, and the year at whose end, or the part of a year in which, it is asked for."""

    year: Fraction
    value: Fraction


class Path(NamedTuple):
    """Marks that rise, or fall, from the start to the bound; straight between two of them."""

    marks: tuple[Mark, ...]

    def expected(self, year: Fraction) -> Fraction:
        """Give the value that the path asks for in a year; the bound from the horizon on.

        >>> start, milestone, bound = (Mark(Fraction(y), Fraction(v)) for y, v in ((2020, 10), (2025, 20), (2030, 40)))
        >>> path = build_path(start, bound, [milestone])
        >>> [int(path.expected(Fraction(year))) for year in (2020, 2022, 2025, 2026, 2031)]
        [10, 14, 20, 24, 40]
        """
        begun, value = self.marks[0]
        for due, asked in self.marks[1:]:
            if year < due:
                return value + (asked - value) * max(year - begun, Fraction()) / (due - begun)
            begun, value = due, asked
        return value


def build_path(start: Mark, bound: Mark, milestones: Iterable[Mark] = ()) -> Path:
    """Build the path from a start to a bound.

    A milestone counts only if it is due between the two, and asks for more than what stands before it and for no more
    than the bound.  One that asks for no more than the start (a ceiling looser than the last result) bends nothing.
    Of two for one time the stricter stands.
    """
    rising = bound.value > start.value
    kept = [start]
    for milestone in sorted(milestones, key=lambda mark: (mark.year, mark.value if rising else -mark.value)):
        before, value = kept[-1].value, milestone.value
        further = before < value <= bound.value if rising else before > value >= bound.value
        if start.year < milestone.year < bound.year and further:
            if kept[-1].year == milestone.year:
                kept.pop()
            kept.append(milestone)
    return Path((*kept, bound))


def straightened(expected: Fraction, start: Mark, aim: Mark) -> Fraction:
    """Give the year at which the straight way from start to aim asks for what is expected.

    Set in place of the day, it makes a method for straight ways follow any path.  Start and aim differ in value.
    """
    return start.year + (expected - start.value) / (aim.value - start.value) * (aim.year - start.year)
