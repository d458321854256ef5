"""A screen for one indicator in one unit: it lets pass, with little arithmetic, what no rule on values would tell."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.rules.plausibility_shares import is_share
from vnhealthplan.checks.rules.reports_parts import is_made_of_parts, is_told_for_a_year
from vnhealthplan.checks.rules.units_of_targets import size
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.units import are_convertible
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.models import Indicator, Observation
    from vnhealthplan.models.indicator import Limits

# the worth of the last digit by the number of decimals; a number has at most 20
_DIGITS = tuple(Decimal(1).scaleb(-places) for places in range(21))
_OPEN = Decimal("Infinity")
_QUICK = Context(prec=28, rounding=ROUND_HALF_UP, traps=[])


class Span(NamedTuple):
    """What lies inside all limits, of any subgroup."""

    low: Decimal
    high: Decimal


class Screen(NamedTuple):
    """What a value of one indicator in one unit must keep to pass.

    `usual` counts for the place of the report itself, `possible` for any.  `whole` is how many of the unit make 1, and
    null where the value is not made of parts.
    """

    usual: Span
    possible: Span
    is_share: bool
    is_of_years: bool
    whole: Decimal | None

    def lets_pass(self, observation: Observation) -> bool:
        """Say whether no rule can find a fault in a value and its parts; any other is to be looked at closely."""
        value = observation.value
        if value is not None:
            low, high = self.usual if observation.area is None else self.possible
            if value < low or value > high:
                return False
        above, below = observation.numerator, observation.denominator
        if above is None or below is None:
            return True
        if self.is_share and above > below:
            return False
        if value is None or self.whole is None or (self.is_of_years and observation.period.kind != "year"):
            return True
        made = _QUICK.divide(_QUICK.multiply(above, self.whole), below)
        if _QUICK.quantize(made, value) == value:  # rounded as most are; what does not fit is no number and unequal
            return True
        # the last printed digit, zeros too, is never less strict than the rule
        point = (printed := str(value)).find(".")
        digit = _DIGITS[-1] if "E" in printed else _DIGITS[0 if point < 0 else len(printed) - point - 1]
        beyond = EXACT.fma(value, below.copy_negate(), EXACT.multiply(above, self.whole))
        return beyond.copy_abs() < EXACT.multiply(digit, below)


_NONE_FITS = Screen(Span(_OPEN, -_OPEN), Span(_OPEN, -_OPEN), is_share=True, is_of_years=False, whole=None)


@lru_cache(maxsize=4096)
def screen_of(code: str, unit: str | None) -> Screen | None:
    """Give the screen of an indicator of the built-in catalogue in a unit; null where nothing is known of it.

    No value passes in a unit that does not convert into that of the indicator.

    >>> screen_of("imr", "per_mille").usual == screen_of("imr", "year").usual, screen_of("no_such", "year")
    (False, None)
    """
    indicator = built_in_indicators().get(code)
    if indicator is None or indicator.unit is None:
        return None
    if unit is None or not are_convertible(unit, indicator.unit, indicator.denominator):
        return _NONE_FITS
    limits = indicator.plausible
    hard: Sequence[Limits] = () if limits is None else limits.hard
    soft: Sequence[Limits] = () if limits is None else limits.soft
    return Screen(
        _span(indicator, unit, (*hard, *soft)),
        _span(indicator, unit, hard),
        is_share=is_share(indicator),
        is_of_years=is_told_for_a_year(indicator),
        whole=EXACT.divide(Decimal(1), UNITS[unit].scale) if is_made_of_parts(indicator, unit) else None,
    )


def _span(indicator: Indicator, unit: str, limits: Sequence[Limits]) -> Span:
    """Give the ends inside all limits, in a unit; a share is 1 at most."""
    scale, own = UNITS[unit].scale, str(indicator.unit)
    lows = [size(row.low, own) for row in limits if row.low is not None]
    highs = [size(row.high, own) for row in limits if row.high is not None]
    if is_share(indicator):
        highs.append(Decimal(1))
    low = EXACT.divide(max(lows), scale) if lows else -_OPEN
    return Span(low, EXACT.divide(min(highs), scale) if highs else _OPEN)
