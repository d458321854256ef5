"""A Method: its definition in words, its worked example, and the function that measures a case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, NamedTuple

from vnhealthplan.models.indicator import Direction
from vnhealthplan.models.target import Comparator
from vnhealthplan.progress.methods.case import Case
from vnhealthplan.progress.methods.pace import PACE_REASONS, Pace, PaceReason, Point

PlainStatus = Literal["on_track", "at_risk", "off_track", "worsening"]
Exact = Decimal | Fraction
OF_EVERY_METHOD: Mapping[PaceReason, str] = MappingProxyType(
    {reason: PACE_REASONS[reason] for reason in ("no_time", "no_direction", "out_of_range")}
)
"""What `assess` decides before a method is asked, and so is undefined in each."""


class Measured(NamedTuple):
    """What a method measures before the comparator is asked; numbers are not rounded yet."""

    pace: Exact | None
    word: str | None
    reason: PaceReason
    numbers: Mapping[str, Exact | None]


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example with made-up numbers: the arguments of `assess`, and its answer."""

    baseline: Point
    current: Point
    target: Point | None
    direction: Direction
    comparator: Comparator
    pace: Decimal | None
    status: str | None
    reason: PaceReason
    numbers: Mapping[str, Decimal | None]
    limit: Decimal | None = None
    between: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """A method of judging progress, with all that is needed to check it by hand.

    `undefined` names the reasons for which there is no pace or no word; `statuses` the method's own words, the best
    first; `met` and `lost` the words that the comparator gives; `number_names` the keys of `Pace.numbers`.

    >>> from vnhealthplan.progress.methods import METHODS
    >>> METHODS["linear"].name
    'linear@1'
    """

    id: str
    version: int
    formula: str
    undefined: Mapping[PaceReason, str]
    statuses: Mapping[str, str]
    source: str
    example: Example
    met: str
    lost: str
    number_names: tuple[str, ...]
    plain: Mapping[str, PlainStatus] = field(repr=False)
    measure: Callable[[Case], Measured] = field(repr=False)
    reads_between: bool = False
    """Whether the values between baseline and current count."""
    regress_below_zero: bool = False
    """Whether the lowest word is for standing still as well as for going back, so that the pace tells them apart."""

    @property
    def name(self) -> str:
        """Give the id and the version of the definition."""
        return f"{self.id}@{self.version}"

    def status_of(self, pace: Pace) -> PlainStatus | None:
        """Give the plain status that the method's word comes to; null without a word.

        What is met comes to on_track, what is lost to worsening.
        """
        if pace.status is None:
            return None
        regressed = pace.reason == "lost" or (pace.pace is not None and pace.pace < 0)
        if self.regress_below_zero and pace.status == self.lost and regressed:
            return "worsening"
        return self.plain[pace.status]


def word_of(value: Exact, bands: Iterable[tuple[Exact, str]], below: str) -> str:
    """Give the word of the first band whose least value is reached, else the word below all bands."""
    return next((word for least, word in bands if value >= least), below)
