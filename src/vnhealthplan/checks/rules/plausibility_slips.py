"""The slip of size that explains a value outside its band: a decimal sign lost, a unit taken for another."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.rules.units_of_targets import size
from vnhealthplan.messages import Words
from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.units import are_convertible
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from vnhealthplan.checks.rules.plausibility_bands import Band
    from vnhealthplan.checks.rules.units_of_targets import Figure
    from vnhealthplan.models import Indicator

_TIMES = tuple(Decimal(factor) for factor in ("0.1", "0.01", "0.001", "10", "100", "1000"))
_HUNDREDFOLD = Decimal(100)
_TWO, _THREE = Decimal(2), Decimal(3)  # a target is seldom more than half as large again as its baseline


class Slip(NamedTuple):
    """What a number would be if its size had slipped: so many times as large, in the same unit."""

    times: Decimal
    value: Decimal

    def hint(self, figure: Figure, indicator: Indicator) -> Words:
        """Say which value or which unit would fit."""
        value, unit = f"{EXACT.plus(self.value):f}", figure.unit
        other = _unit_of_size(EXACT.multiply(UNITS[unit].scale, self.times), figure, indicator)
        if other is None:
            return Words(f"{value} {unit} thì hợp lý", f"{value} {unit} would fit")
        return Words(
            f"{value} {unit} thì hợp lý, hoặc đơn vị là {other}", f"{value} {unit} would fit, or the unit {other}"
        )


def find_slip(figure: Figure, band: Band, indicator: Indicator, *, sure: bool) -> Slip | None:
    """Give the one slip that puts a number into the band, if the number beside it or its distance speaks for it.

    `sure` says that the number cannot be right, so that a slip needs no other reason.
    """
    amount = size(figure.value, figure.unit)
    fits = {times: EXACT.multiply(amount, times) for times in _TIMES}
    fits = {times: other for times, other in fits.items() if other and band.holds(other)}
    beside = figure.beside
    if beside is not None and band.holds(beside):
        near = [times for times, other in fits.items() if _are_near(other, beside)]
        if len(near) == 1:
            return _slip(figure, near[0])
    if not sure and not band.is_far_from(amount):
        return None
    if indicator.measure == "proportion" and not sure:  # 0.95 for 95 %: a share that is merely small may be right
        fits = {times: other for times, other in fits.items() if times == _HUNDREDFOLD and other <= 1}
    return _slip(figure, next(iter(fits))) if len(fits) == 1 else None


def _slip(figure: Figure, times: Decimal) -> Slip:
    return Slip(times, EXACT.multiply(figure.value, times))


def _are_near(one: Decimal, other: Decimal) -> bool:
    small, large = sorted((one, other))
    return small > 0 and EXACT.multiply(large, _TWO) <= EXACT.multiply(small, _THREE)


def _unit_of_size(scale: Decimal, figure: Figure, indicator: Indicator) -> str | None:
    """Give the unit of another size that the indicator may be printed in, one with its denominator first."""
    goal, over = str(indicator.unit), indicator.denominator
    fitting = [
        row
        for row in UNITS.values()
        if row.scale == scale and row.code != figure.unit and are_convertible(row.code, goal, over)
    ]
    fitting.sort(key=lambda row: row.denominator is None)
    return fitting[0].code if fitting else None
