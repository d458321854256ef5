"""Faults of a share beside its parts: more above the line than below it, or another share than the parts give."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.plausibility_shares import is_share
from vnhealthplan.exact import plain
from vnhealthplan.finding import Finding, shown
from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from vnhealthplan.checks.rules.reports_figures import Observed
    from vnhealthplan.models import Indicator

_LIKE_SHARES = ("part", "sex_ratio")
_FOR_A_YEAR = ("rate", "ratio")


def is_made_of_parts(indicator: Indicator, unit: str) -> bool:
    """Say whether a value in this unit is what its numerator and denominator make."""
    return UNITS[unit].dimension in _LIKE_SHARES and indicator.measure in ("proportion", *_FOR_A_YEAR)


def is_told_for_a_year(indicator: Indicator) -> bool:
    """Say whether only a year is sure to have its own parts: the rate of a month is often told as that of a year."""
    return indicator.measure in _FOR_A_YEAR


def parts_fault(figure: Observed) -> Finding | None:
    """Say what is wrong with a share and its parts; the order of the parts comes first, because it upsets the share."""
    observation = figure.observation
    above, below = observation.numerator, observation.denominator
    if above is None or below is None or below <= 0:
        return None
    is_upset = above > below and is_share(figure.indicator)
    expected = None if is_upset else _share(figure, above, below)
    if not is_upset and expected is None:
        return None
    details: dict[str, object] = {"numerator": shown(above), "denominator": shown(below)}
    if expected is None:
        return Finding("VHP719", (*figure.place, "numerator"), details)
    details |= {"value": shown(observation.value), "unit": observation.unit, "expected": plain(expected)}
    return Finding("VHP720", (*figure.place, "value"), details)


def _share(figure: Observed, above: Decimal, below: Decimal) -> Decimal | None:
    """Give the share that the parts make, in the unit and to the decimals of the value, where the value is another.

    A last digit that was cut off instead of rounded is no other value; and many programs write 67 as 67.0.
    """
    value, unit = figure.observation.value, figure.observation.unit
    if figure.amount is None or value is None or unit is None or not is_made_of_parts(figure.indicator, unit):
        return None
    if is_told_for_a_year(figure.indicator) and figure.observation.period.kind != "year":
        return None
    if not (_is_whole(above) and _is_whole(below)):
        return None
    share = EXACT.divide(EXACT.divide(above, below), UNITS[unit].scale)
    digit = Decimal(1).scaleb(min(int(value.normalize(EXACT).as_tuple().exponent), 0), context=EXACT)
    if EXACT.abs(EXACT.subtract(share, value)) < digit:
        return None
    return share.quantize(digit, context=EXACT)


def _is_whole(count: Decimal) -> bool:
    return count == count.to_integral_value(context=EXACT)
