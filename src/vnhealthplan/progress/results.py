"""The results that speak of a target: which figures count, one for each day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.errors import UnitError
from vnhealthplan.units import convert

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from vnhealthplan.models import Indicator, Observation, Period, Plan, Report, Subgroup
    from vnhealthplan.progress.record import Reason

    Subject = tuple[str, Subgroup]
    Figures = Mapping[Period, Sequence["Row"]]


class Result(NamedTuple):
    """A value at the end of a day, the last of the period it is for; `final` unless drafts alone tell it."""

    on: dt.date
    value: Decimal
    final: bool = True


class Row(NamedTuple):
    """One observation with a value, the id of its report, and whether that is final."""

    final: bool
    observation: Observation
    report: str


class Measuring(NamedTuple):
    """What figures are set beside: the horizon of a target, its indicator, and the unit to compare in."""

    horizon: Period
    indicator: Indicator
    unit: str

    def in_unit(self, value: Decimal, unit: str) -> Decimal:
        """Convert a value to the unit to compare in; raises UnitError (VHP205)."""
        return convert(value, unit, self.unit, denominator=self.indicator.denominator)


class Series(NamedTuple):
    """The figures up to a day: levels, the parts of a newer year, and the last day of what is neither."""

    levels: tuple[Result, ...]
    parts: tuple[Result, ...]
    other: dt.date | None


def by_subject(plan: Plan, reports: Iterable[Report]) -> tuple[dict[Subject, Figures], list[Observation]]:
    """Give the figures of each subject by their periods, and the observations that say nothing.

    A subject is an indicator and a subgroup.  An observation of another area, or without a value, says nothing of
    the plan.
    """
    figures: dict[Subject, dict[Period, list[Row]]] = {}
    silent = []
    for report in reports:
        final = report.status == "final"
        for row in report.observations:
            if row.area in (None, plan.area.code) and row.value is not None:
                periods = figures.setdefault((row.indicator, row.subgroup), {})
                periods.setdefault(row.period, []).append(Row(final, row, report.id))
            else:
                silent.append(row)
    return {**figures}, silent


def value_of(rows: Sequence[Row], measuring: Measuring) -> Result | Reason:
    """Give the one value observed for a period by all its rows, at least one; final ones win over provisional ones."""
    best = [row for row in rows if row.final] or rows
    try:
        values = {_value(row, measuring) for row in best}
    except UnitError:
        return "inconvertible_unit"
    if len(values) > 1:
        return "conflicting_values"
    # 10.0 and 10 are one value: the one printed more precisely stands, whichever report comes first
    printed = min((_value(row, measuring) for row in best), key=lambda value: value.as_tuple().exponent)
    return Result(best[0].observation.period.last, printed, best[0].final)


def series_of(figures: Figures, measuring: Measuring, start: Result | None) -> tuple[Result, ...] | Reason:
    """Give the results in the order of their days: the start first, the newest last.

    Without a given start it is the earliest result; what is not newer than a given one is left out.  Of several periods
    that end on a day the one most like the horizon counts.  What contradicts itself, or does not convert, is left out,
    unless it is the newest.  Without any figure and start the series is empty.
    """
    wanted = measuring.horizon.days
    periods: dict[dt.date, Period] = {}
    # the last one set for a day stands: the one most like the horizon, of two the shorter
    for period in sorted(figures, key=lambda one: (-abs(one.days - wanted), -one.days)):
        if start is None or period.last > start.on:
            periods[period.last] = period
    days = sorted(periods)
    told = [value_of(figures[periods[day]], measuring) for day in days]
    if told and isinstance(told[-1], str):
        return told[-1]
    found = [result for result in told if not isinstance(result, str)]
    return tuple(found if start is None else [start, *found])


def _value(row: Row, measuring: Measuring) -> Decimal:
    if row.observation.value is None or row.observation.unit is None:  # the model refuses it, by_subject passes it over
        raise AssertionError(row)
    return measuring.in_unit(row.observation.value, row.observation.unit)
