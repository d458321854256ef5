"""Faults of the size of a reported value against the limits of its indicator."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.plausibility_bands import hard_band, is_inside_all, soft_band
from vnhealthplan.checks.rules.plausibility_shares import is_share
from vnhealthplan.checks.rules.plausibility_slips import find_slip
from vnhealthplan.checks.rules.units_of_targets import Figure, size
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from vnhealthplan.checks.rules.plausibility_bands import Band
    from vnhealthplan.checks.rules.reports_figures import Observed

_TWICE = Decimal(2)
_MOST = Words("một tỷ lệ nhiều nhất là 100 %", "a share is 100 % at most")


def share_fault(figure: Observed) -> Finding | None:
    """Say that a share is more than the whole."""
    number = None if figure.amount is None or figure.amount <= 1 else _number(figure, None)
    if number is None or not is_share(figure.indicator):
        return None
    band = soft_band(figure.indicator, figure.observation.subgroup)
    slip = None if band is None else find_slip(number, band, figure.indicator, sure=True)
    hint = _MOST if slip is None else slip.hint(number, figure.indicator)
    return Finding("VHP723", number.path, {"value": shown(number.value), "unit": number.unit, "hint": hint})


def limit_fault(figure: Observed, last: Decimal | None) -> Finding | None:
    """Say that a value lies outside its limits, and which unit or size would fit.

    `last` is the last value in the base unit: one that is near says that the value is what it always was.  What is
    usual is known of the plan's own area and of whole years alone.
    """
    number, indicator = _number(figure, last), figure.indicator
    if number is None or is_inside_all(number, indicator):
        return None
    amount, subgroup = size(number.value, number.unit), figure.observation.subgroup
    hard = hard_band(indicator, subgroup)
    soft = soft_band(indicator, subgroup) if figure.area is None and figure.is_of_a_year else None
    impossible = hard is not None and not _can_be(amount, hard, figure)
    band = soft or hard
    if band is None or (not impossible and (soft is None or soft.holds(amount))):
        return None
    usual = str(indicator.unit)
    details: dict[str, object] = {"value": shown(number.value), "unit": number.unit, "limits": band.words(usual)}
    if UNITS[usual].scale != UNITS[number.unit].scale and band.holds(size(number.value, usual)):
        hint = Words(f"đơn vị {usual} thì hợp lý", f"the unit {usual} would fit")
        return Finding("VHP725", (*figure.place, "unit"), {**details, "hint": hint})
    slip = find_slip(number, band, indicator, sure=impossible)
    if slip is not None:
        return Finding("VHP725", number.path, {**details, "hint": slip.hint(number, indicator)})
    if hard is not None and impossible:
        return Finding("VHP714", number.path, {**details, "limits": hard.words(usual)})
    # none at all is what a small place may have, and what stayed the same was looked at before
    is_nothing = not amount and indicator.direction == "lower"
    return None if is_nothing or _is_as_before(amount, last) else Finding("VHP715", number.path, details)


def _number(figure: Observed, last: Decimal | None) -> Figure | None:
    value, unit = figure.observation.value, figure.observation.unit
    if figure.amount is None or value is None or unit is None:
        return None
    return Figure((*figure.place, "value"), value, unit, last)


def _can_be(amount: Decimal, hard: Band, figure: Observed) -> bool:
    if figure.is_of_a_year:
        return hard.holds(amount)
    return hard.high is None or amount <= hard.high  # a part of a year may be less than a year has


def _is_as_before(amount: Decimal, last: Decimal | None) -> bool:
    if last is None:
        return False
    small, large = sorted((EXACT.abs(amount), EXACT.abs(last)))
    return (amount < 0) == (last < 0) and large <= EXACT.multiply(small, _TWICE)
