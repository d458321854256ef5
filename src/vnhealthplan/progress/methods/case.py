"""One case to assess, read: exact years and values, the wanted way, and what the comparator says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, get_args

from vnhealthplan.finding import shown
from vnhealthplan.models.indicator import Direction
from vnhealthplan.models.target import Comparator
from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.methods.pace import PointLike
from vnhealthplan.progress.verdict import Bound, Way, is_met, way_of

# sums of such numbers have at most 180 digits: the arithmetic of 250 digits holds them and keeps 70 to spare
MOST_DIGITS = 60
# a year between two others may be a long fraction, and is no larger for it
_MOST_BITS, _LAST_YEAR = 4000, 10**MOST_DIGITS
_PAIR = 2


class Moment(NamedTuple):
    """A value at an exact time."""

    year: Fraction
    value: Decimal


@dataclass(frozen=True, slots=True)
class Case:
    """What a method judges; `met` and `met_at_start` are the comparator's verdicts on current and baseline."""

    baseline: Moment
    current: Moment
    target: Moment | None
    between: tuple[Moment, ...]
    limit: Decimal | None
    way: Way
    met: bool
    met_at_start: bool

    @property
    def sign(self) -> int:
        """Whether a rise (1) or a fall (-1) is wanted; 0 where it cannot be said."""
        if self.way == "both":
            return 0 if self.target is None else _sign(EXACT.subtract(self.target.value, self.baseline.value))
        return 1 if self.way == "up" else -1

    @property
    def judged(self) -> Moment:
        """The current value, or where it has passed a bound of two sides, one that is as far before the bound."""
        return self.before_bound(self.current)

    def before_bound(self, moment: Moment) -> Moment:
        """Give the moment, its value turned back where it has passed a bound of two sides."""
        if self.way == "both" and self.target is not None:
            beyond = EXACT.subtract(moment.value, self.target.value)
            if _sign(beyond) * self.sign > 0:
                return Moment(moment.year, EXACT.subtract(self.target.value, beyond))
        return moment

    @property
    def has_time(self) -> bool:
        """Whether the current value and the target are later than the baseline."""
        return self.moved_on and (self.target is None or self.target.year > self.baseline.year)

    @property
    def moved_on(self) -> bool:
        """Whether the current value is later than the baseline."""
        return self.current.year > self.baseline.year


def read_case(  # noqa: PLR0913  # the arguments of `assess`, each named
    *,
    baseline: PointLike,
    current: PointLike,
    target: PointLike | None,
    direction: Direction,
    comparator: Comparator,
    limit: Decimal | int | None,
    between: Iterable[PointLike],
) -> Case | None:
    """Read a case; null if a number is beyond the arithmetic.

    Raises TypeError for what is no point or no number, ValueError for what is not finite or an unknown word.
    """
    _check_word("direction", direction, get_args(Direction))
    _check_word("comparator", comparator, get_args(Comparator))
    start, now = _moment("baseline", baseline), _moment("current", current)
    aim = None if target is None else _moment("target", target)
    others = [_moment("between", point) for point in between]
    bound = None if limit is None else _number("limit", limit)
    if start is None or now is None or (target is not None and aim is None) or (limit is not None and bound is None):
        return None
    known = tuple(other for other in others if other is not None)
    if len(known) < len(others):
        return None
    asked = Bound(comparator, Decimal(0) if aim is None else aim.value)
    return Case(
        start,
        now,
        aim,
        known,
        bound,
        way_of(asked, direction),
        met=aim is not None and is_met(now.value, asked, direction),
        met_at_start=aim is not None and is_met(start.value, asked, direction),
    )


def _check_word(name: str, word: object, allowed: tuple[str, ...]) -> None:
    if word not in allowed:
        message = f"{name} is {shown(word)}; give one of {', '.join(allowed)}"
        raise ValueError(message)


def _moment(name: str, point: object) -> Moment | None:
    if not isinstance(point, tuple) or len(point) != _PAIR:
        message = f"{name} is {shown(point)}; give a pair of a year and a value"
        raise TypeError(message)
    year, value = _year(f"year of {name}", point[0]), _number(f"value of {name}", point[1])
    return None if year is None or value is None else Moment(year, value)


def _year(name: str, year: object) -> Fraction | None:
    if isinstance(year, Fraction):
        longest = max(year.numerator.bit_length(), year.denominator.bit_length())
        return None if longest > _MOST_BITS or abs(year) > _LAST_YEAR else year
    number = _number(name, year)
    return None if number is None else Fraction(number)


def _number(name: str, number: object) -> Decimal | None:
    if isinstance(number, bool) or not isinstance(number, int | Decimal):
        message = f"{name} is {shown(number)}; give a Decimal or a whole number"
        raise TypeError(message)
    if isinstance(number, int):
        if number.bit_length() > _MOST_BITS:
            return None
        number = Decimal(number)
    if not number.is_finite():
        message = f"{name} is {number}; give a finite number"
        raise ValueError(message)
    long = abs(number.adjusted()) > MOST_DIGITS or len(number.as_tuple().digits) > MOST_DIGITS
    return None if long else number


def _sign(number: Decimal) -> int:
    return (number > 0) - (number < 0)
