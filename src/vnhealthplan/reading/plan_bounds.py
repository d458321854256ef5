"""Bounds of a draft plan: why a draft cannot be a target, and what its starting value becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.models.target import Baseline
from vnhealthplan.reading.own_indicators import level_unit
from vnhealthplan.units import are_convertible

if TYPE_CHECKING:
    from datetime import date

    from vnhealthplan.models import Indicator, Period
    from vnhealthplan.reading.records import DraftTarget


class Start(NamedTuple):
    """The baseline of a target, and why the starting value that was read is not in it."""

    baseline: Baseline | None = None
    reason: str | None = None


def obstacle_to(draft: DraftTarget, horizon: Period, first: date, last: date) -> str | None:
    """Give the reason why a draft cannot stand in a plan from `first` to `last`, or nothing where it can.

    >>> from vnhealthplan.models import Period
    >>> from vnhealthplan.reading.reader import read_targets
    >>> draft = read_targets("Đến năm 2040, số bác sĩ/vạn dân đạt 12.").targets[0]
    >>> years = Period("2021/2030")
    >>> obstacle_to(draft, draft.horizon, years.first, years.last)
    'outside_period'
    """
    reason = None
    if not draft.indicator.strip():
        reason = "no_indicator"
    elif draft.value is None and not draft.maintain:
        reason = "no_value"
    elif not _is_in_order(draft):
        reason = "value_not_understood"
    elif _is_change(draft) and (draft.basis == "level" or draft.baseline is None or draft.baseline.period is None):
        reason = "change_without_baseline"
    elif draft.basis == "relative_change" and draft.unit != "percent":
        reason = "unfit_unit"
    elif draft.value is not None and draft.unit is None and draft.code not in built_in_indicators():
        reason = "no_unit"
    elif not first <= horizon.last <= last:
        reason = "outside_period"
    return reason


def start_of(draft: DraftTarget, indicator: Indicator) -> Start:
    """Give the baseline: a starting value needs a period, and a unit that converts to that of the indicator."""
    read = draft.baseline
    if read is None:
        return Start()
    if read.period is None:
        return Start(reason=None if read.value is None else "baseline_without_period")
    if read.value is None:
        return Start(Baseline(period=read.period))
    unit = read.unit or level_unit(draft) or indicator.unit
    if unit is not None and indicator.unit and not are_convertible(unit, indicator.unit, indicator.denominator):
        return Start(Baseline(period=read.period), "unfit_unit")
    return Start(Baseline(period=read.period, value=read.value, unit=unit))


def _is_change(draft: DraftTarget) -> bool:
    """Say whether a draft speaks of a change; percentage points are one, whatever the words around them."""
    return draft.basis != "level" or draft.unit == "percentage_point"


def _is_in_order(draft: DraftTarget) -> bool:
    if draft.comparator != "range":
        return draft.value_high is None
    return draft.value is not None and draft.value_high is not None and draft.value <= draft.value_high
