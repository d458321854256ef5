"""The band that a value should lie in, and how far outside it lies."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.rules.units_of_targets import size
from vnhealthplan.finding import shown
from vnhealthplan.messages import Words
from vnhealthplan.models.subgroup import EVERYONE
from vnhealthplan.progress.arithmetic import EXACT

if TYPE_CHECKING:
    from vnhealthplan.checks.rules.units_of_targets import Figure
    from vnhealthplan.models import Indicator
    from vnhealthplan.models.indicator import Limits
    from vnhealthplan.models.subgroup import Subgroup

_FAR, _NEAR_FAR = Decimal(10), Decimal(2)


class Band(NamedTuple):
    """Two ends in the base unit, either of which may be open, and the limits that they come from."""

    low: Decimal | None
    high: Decimal | None
    limits: Limits

    def holds(self, amount: Decimal) -> bool:
        """Say whether an amount lies inside; the ends do."""
        return (self.low is None or self.low <= amount) and (self.high is None or amount <= self.high)

    def is_far_from(self, amount: Decimal) -> bool:
        """Say whether an amount lies ten times beyond an end, or twice and farther than the band itself is wide."""
        low, high = self.low, self.high
        if amount > 0 and low is not None and amount < low:
            near, far = amount, low
        elif amount < 0 and low is not None and amount < low < 0:
            near, far = -low, -amount
        elif high is not None and amount > high > 0:
            near, far = high, amount
        else:
            return False
        if _reaches(far, near, _FAR):
            return True
        if low is None or high is None or low <= 0:
            return False
        return _reaches(far, near, _NEAR_FAR) and EXACT.multiply(far, low) >= EXACT.multiply(near, high)

    def words(self, unit: str) -> Words:
        """Say the limits in the indicator's unit, and where they come from."""
        low, high, source = self.limits.low, self.limits.high, shown(self.limits.source)
        if high is None:
            return Words(f"từ {low} {unit} (nguồn: {source})", f"at least {low} {unit} (source: {source})")
        if low is None:
            return Words(f"đến {high} {unit} (nguồn: {source})", f"at most {high} {unit} (source: {source})")
        return Words(f"từ {low} đến {high} {unit} (nguồn: {source})", f"from {low} to {high} {unit} (source: {source})")


def is_inside_all(figure: Figure, indicator: Indicator) -> bool:
    """Say without any arithmetic that a number keeps every limit, as nearly all do."""
    if indicator.plausible is None:
        return True
    if figure.unit != indicator.unit:
        return False
    value = figure.value
    return all(
        (row.low is None or row.low <= value) and (row.high is None or value <= row.high)
        for rows in (indicator.plausible.hard, indicator.plausible.soft)
        for row in rows
    )


def hard_band(indicator: Indicator, subgroup: Subgroup) -> Band | None:
    """Give the first hard limits that bind a subgroup: its own, or those of a group that it is part of."""
    rows = () if indicator.plausible is None else indicator.plausible.hard
    return next((_band(row, indicator) for row in rows if _is_part(subgroup, row.subgroup)), None)


def soft_band(indicator: Indicator, subgroup: Subgroup) -> Band | None:
    """Give the soft limits of just this subgroup: what is usual for all is not usual for prisoners."""
    rows = () if indicator.plausible is None else indicator.plausible.soft
    return next((_band(row, indicator) for row in rows if _is_same(row.subgroup, subgroup)), None)


def _is_part(group: Subgroup, of: Subgroup) -> bool:
    return _is_same(of, EVERYONE) or _is_same(of, group) or of.as_map().items() <= group.as_map().items()


def _is_same(one: Subgroup, other: Subgroup) -> bool:
    return one is other or one == other  # most are the one default, and comparing models costs more


def _reaches(far: Decimal, near: Decimal, times: Decimal) -> bool:
    return far >= EXACT.multiply(near, times)


def _band(row: Limits, indicator: Indicator) -> Band:
    unit = str(indicator.unit)
    low = None if row.low is None else size(row.low, unit)
    high = None if row.high is None else size(row.high, unit)
    return Band(low, high, row)
