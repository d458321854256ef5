"""The evidence for one target: its bound and its results, all in one unit."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.models.indicator import UNMEASURED
from vnhealthplan.progress.accrual import reading_of
from vnhealthplan.progress.bound import bound_of, level_unit, stated_baseline
from vnhealthplan.progress.results import Measuring, Result, Series, series_of, value_of
from vnhealthplan.progress.verdict import is_met

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.models import Period, Target
    from vnhealthplan.progress.accrual import Reading
    from vnhealthplan.progress.question import Question
    from vnhealthplan.progress.record import Reason
    from vnhealthplan.progress.results import Figures, Row
    from vnhealthplan.progress.verdict import Bound


class Evidence(NamedTuple):
    """What is known of one target at a date.

    `levels` run from the start of the way to the newest figure that can be set beside the bound.  `from_baseline` says
    whether the start is the baseline; `other_is_newer` whether a figure for another length of time is newer than the
    newest result.  Where the newest figure is a part of a year's total, `parts` are those of that year, from zero at
    its start.
    """

    measuring: Measuring
    bound: Bound
    levels: tuple[Result, ...]
    from_baseline: bool
    other_is_newer: bool
    parts: tuple[Result, ...] = ()

    @property
    def is_under_ceiling(self) -> bool:
        """Whether the newest result is a part of a year's total that met the bound when the year began, at zero."""
        return bool(self.parts) and is_met(self.parts[0].value, self.bound, self.measuring.indicator.direction)

    @property
    def start(self) -> Result:
        """The result that the way begins with: of a total under a ceiling the first level, where one is known."""
        return (self.levels or self.parts)[0] if self.is_under_ceiling else self.results[0]

    @property
    def results(self) -> tuple[Result, ...]:
        """The results that the newest one ends: the parts of a year, or the levels."""
        return self.parts or self.levels


def gather(question: Question, as_of: dt.date, tolerance: Decimal) -> Evidence | Reason:
    """Gather the evidence for a target up to a date, or say why there is none.

    Only figures for periods that end by the date and by the horizon count, and so it is with the baseline.
    """
    target, indicator, figures, series = question.target, question.indicator, question.figures, question.series
    if indicator.measure in UNMEASURED or indicator.unit is None:
        return "not_measured"
    measuring = Measuring(target.horizon, indicator, level_unit(target, indicator))
    until = min(as_of, target.horizon.last)
    baseline = find_baseline(target, figures, measuring, until)
    if isinstance(baseline, str):
        return baseline
    bound = bound_of(target, indicator, baseline, measuring.unit, tolerance)
    if bound is None:
        return "no_bound"
    misfit = bool(
        baseline and target.baseline and reading_of(target.baseline.period, indicator, target.horizon) != "level"
    )
    if misfit and (target.value is None or target.basis != "level"):  # the bound itself follows from it
        return "period_does_not_fit"
    since = None if baseline is None else baseline.on
    start = None if misfit else baseline
    key = (target.horizon, measuring.unit, since, until, start)
    if key not in series:
        newer = {period: rows for period, rows in figures.items() if since is None or period.last > since}
        series[key] = _read(newer, measuring, until, start)
    read = series[key]
    if isinstance(read, str):
        return read
    newest = max((result.on for result in (*read.levels[-1:], *read.parts[-1:])), default=dt.date.min)
    if newest == dt.date.min:
        return "period_does_not_fit" if misfit or read.other else "no_data"
    other_is_newer = read.other is not None and read.other > newest
    return Evidence(measuring, bound, read.levels, start is not None, other_is_newer, read.parts)


def _read(figures: Figures, measuring: Measuring, until: dt.date, start: Result | None) -> Series | Reason:
    readings: dict[Reading, dict[Period, Sequence[Row]]] = {"level": {}, "part": {}, "other": {}}
    for period, rows in figures.items():
        if period.last <= until:
            readings[reading_of(period, measuring.indicator, measuring.horizon)][period] = rows
    levels = series_of(readings["level"], measuring, start)
    if isinstance(levels, str):
        return levels
    parts = _parts_of_year(readings["part"], measuring, levels[-1].on if levels else dt.date.min)
    if isinstance(parts, str):
        return parts
    return Series(levels, parts, max((period.last for period in readings["other"]), default=None))


def find_baseline(target: Target, figures: Figures, measuring: Measuring, until: dt.date) -> Result | Reason | None:
    """Give the baseline: a final figure for just its period, else the value that the plan prints.

    Only a baseline that the plan names counts; one without a printed value takes any figure for its period.
    """
    baseline = target.baseline
    if baseline is None or baseline.period.last > until:
        return None
    rows = figures.get(baseline.period, ())
    told = value_of(rows, measuring) if rows else None
    if baseline.value is None:
        return told
    if isinstance(told, Result) and told.final:
        return told
    return stated_baseline(target, measuring)


def _parts_of_year(figures: Figures, measuring: Measuring, newest: dt.date) -> tuple[Result, ...] | Reason:
    """Give the parts of the newest year, from zero at its start; nothing where a level is newer."""
    last = max((period.last for period in figures), default=dt.date.min)
    if last <= newest:
        return ()
    zero = Result(dt.date(last.year - 1, 12, 31), Decimal(0))
    of_year = {period: rows for period, rows in figures.items() if period.last.year == last.year}
    return series_of(of_year, measuring, zero)
