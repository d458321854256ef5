"""The evidence for one target: its bound, its path and its results, all in one unit."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.models.indicator import UNMEASURED
from vnhealthplan.progress.accrual import reading_of
from vnhealthplan.progress.bound import bound_of, level_unit
from vnhealthplan.progress.results import Measuring, Result, series_of, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.models import Indicator, Period, Target
    from vnhealthplan.progress.accrual import Reading
    from vnhealthplan.progress.record import Reason
    from vnhealthplan.progress.results import Figures, Row
    from vnhealthplan.progress.verdict import Bound


class Evidence(NamedTuple):
    """What is known of one target at a date.

    `results` run from the start of the way to the newest.  `from_baseline` says whether the start is the baseline, or
    a correction of it; `other_is_newer` whether a figure for another length of time is newer than the newest result.
    Where the newest figure is a part of a year's total, `year` is the results of that year, from zero at its start.
    """

    measuring: Measuring
    bound: Bound
    results: tuple[Result, ...]
    from_baseline: bool
    other_is_newer: bool
    year: tuple[Result, ...] = ()


def gather(
    target: Target, indicator: Indicator, figures: Figures, as_of: dt.date, tolerance: Decimal
) -> Evidence | Reason:
    """Gather the evidence for a target up to a date, or say why there is none.

    `figures` are those of its indicator and subgroup.  Only those for periods that end by the date and by the horizon
    count, and so it is with the baseline.
    """
    if indicator.measure in UNMEASURED or indicator.unit is None:
        return "not_measured"
    measuring = Measuring(target.horizon, indicator, level_unit(target, indicator))
    until = min(as_of, target.horizon.last)
    figures = {period: rows for period, rows in figures.items() if period.last <= until}
    baseline = _baseline(target, figures, measuring, until)
    if isinstance(baseline, str):
        return baseline
    bound = bound_of(target, indicator, baseline, measuring.unit, tolerance)
    if bound is None:
        return "no_bound"
    misfit = bool(
        baseline and target.baseline and reading_of(target.baseline.period, indicator, target.horizon) != "level"
    )
    if misfit:
        if target.value is None or target.basis != "level":  # the bound itself follows from it
            return "period_does_not_fit"
        baseline = None
    readings: dict[Reading, dict[Period, Sequence[Row]]] = {"level": {}, "part": {}, "other": {}}
    for period, rows in figures.items():
        readings[reading_of(period, indicator, target.horizon)][period] = rows
    results = series_of(readings["level"], measuring, baseline)
    if isinstance(results, str):
        return results
    newest = results[-1].on if results else dt.date.min
    year = _year_of_parts(readings["part"], measuring, newest)
    if isinstance(year, str):
        return year
    others = {period.last for period in readings["other"]}
    if not results and not year:
        return "period_does_not_fit" if others or misfit else "no_data"
    newer = max(others, default=dt.date.min) > max([newest, *(result.on for result in year)])
    return Evidence(measuring, bound, results, baseline is not None, newer, year)


def _baseline(target: Target, figures: Figures, measuring: Measuring, until: dt.date) -> Result | Reason | None:
    """Give the baseline: the value that the plan prints, else the figure that was reported for its period."""
    baseline = target.baseline
    if baseline is None or baseline.period.last > until:
        return None
    if baseline.value is not None:
        return Result(baseline.period.last, measuring.in_unit(baseline.value, baseline.unit or measuring.unit))
    rows = figures.get(baseline.period)
    return None if rows is None else value_of(rows, measuring)


def _year_of_parts(figures: Figures, measuring: Measuring, newest: dt.date) -> tuple[Result, ...] | Reason:
    """Give the parts of the newest year, from zero at its start; nothing where a level is newer."""
    last = max((period.last for period in figures), default=dt.date.min)
    if last <= newest:
        return ()
    zero = Result(dt.date(last.year - 1, 12, 31), Decimal(0))
    of_year = {period: rows for period, rows in figures.items() if period.last.year == last.year}
    return series_of(of_year, measuring, zero)
