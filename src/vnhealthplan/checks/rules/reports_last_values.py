"""A value that is ten, a hundred or a thousand times the last one, or as small a part of it."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.rules.plausibility_bands import soft_band
from vnhealthplan.checks.rules.plausibility_shares import is_share
from vnhealthplan.checks.rules.reports_figures import group_of, known_indicators, other_figures, span_of
from vnhealthplan.checks.rules.units_of_targets import size
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.units import are_convertible

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from vnhealthplan.checks.context import ReportContext
    from vnhealthplan.checks.rules.reports_figures import Observed

_TIMES = tuple(Decimal(factor) for factor in ("10", "100", "1000", "0.1", "0.01", "0.001"))
_PARTS = {Decimal("0.1"): "1/10", Decimal("0.01"): "1/100", Decimal("0.001"): "1/1000"}
_HALF = Decimal("0.5")
_LOOSE, _CLOSE, _VERY_CLOSE = Decimal("1.5"), Decimal("1.25"), Decimal("1.1")
_TELLING_DIGITS = 3
_LATEST = 3


class Earlier(NamedTuple):
    """One earlier figure: its last day, whether it is final, how large it is, and the words that name it."""

    on: dt.date
    final: bool
    amount: Decimal
    value: Decimal
    unit: str
    where: Words


def earlier_values(context: ReportContext) -> Mapping[object, Sequence[Earlier]]:
    """Give the figures of other reports and the baselines of the plan by what they can be compared with, by day.

    Of two for one day the last one counts: a final one.
    """
    found: dict[object, list[Earlier]] = {}
    for report, figures in context.once(other_figures):
        where = Words(f"báo cáo {shown(report.id)}", f"report {shown(report.id)}")
        for figure in figures:
            value, unit = figure.observation.value, figure.observation.unit
            if figure.amount is not None and value is not None and unit is not None:
                earlier = Earlier(figure.last, report.status == "final", figure.amount, value, unit, where)
                found.setdefault(_kind(figure), []).append(earlier)
    for key, earlier in _baselines(context):
        found.setdefault(key, []).append(earlier)
    return {key: _one_a_day(rows) for key, rows in found.items()}


def last_value(figure: Observed, values: Mapping[object, Sequence[Earlier]]) -> Sequence[Earlier]:
    """Give the latest earlier values of the same kind of cell, three at most, the last one last."""
    rows = values.get(_kind(figure), ())
    end = bisect_right(rows, figure.last, key=_day)
    return rows[max(end - _LATEST, 0) : end]


def power_of_ten_fault(figure: Observed, latest: Sequence[Earlier]) -> Finding | None:
    """Say that a value is a power of ten away from the last one, if more than that speaks for a slip."""
    amount = figure.amount
    if not latest or not amount or latest[-1].amount == amount:
        return None
    last = latest[-1]
    times = next((factor for factor in _TIMES if _are_near(amount, EXACT.multiply(last.amount, factor), _LOOSE)), None)
    if times is None or not _is_clear(figure, amount, EXACT.divide(amount, times), latest):
        return None
    details = {
        "value": shown(figure.observation.value),
        "unit": figure.observation.unit,
        "times": _said(times),
        "other": shown(last.value),
        "other_unit": last.unit,
        "where": last.where,
    }
    return Finding("VHP713", (*figure.place, "value"), details)


def _said(times: Decimal) -> Words:
    if times in _PARTS:
        return Words(f"bằng khoảng {_PARTS[times]}", f"about {_PARTS[times]} of")
    return Words(f"gấp khoảng {times} lần", f"about {times} times")


def _is_clear(figure: Observed, amount: Decimal, meant: Decimal, latest: Sequence[Earlier]) -> bool:
    """Say whether a slip is the one good reading: by what is usual, by the digits, by a steady row, or for a share."""
    indicator, last = figure.indicator, latest[-1].amount
    if any(_are_near(row.amount, amount, _LOOSE) for row in latest):
        return False  # then it is the last value that slipped
    usual = soft_band(indicator, figure.observation.subgroup) if figure.is_of_a_year else None
    if usual is not None and not usual.holds(last):
        return False
    if indicator.direction == "higher" and amount > last:
        # a programme that takes off: work grows tenfold, and so may what is still usual
        may_grow = usual.holds(amount) if usual is not None else indicator.accrual == "flow"
        if may_grow:
            return False
    if is_share(indicator) and meant > 1:
        return False
    if usual is not None and not usual.holds(amount) and usual.holds(meant):
        return True
    if meant == last and len(last.normalize(EXACT).as_tuple().digits) >= _TELLING_DIGITS:
        return True
    if indicator.measure == "proportion" and last >= _HALF and amount < last:
        return _are_near(meant, last, _VERY_CLOSE)
    # what counts events may leap: an outbreak is no slip
    is_steady = len(latest) > 1 and all(_are_near(row.amount, last, _CLOSE) for row in latest)
    may_leap = indicator.accrual == "flow" and indicator.measure != "proportion"
    return is_steady and not may_leap and _are_near(meant, last, _CLOSE)


def _are_near(one: Decimal, other: Decimal, times: Decimal) -> bool:
    small, large = (one, other) if one <= other else (other, one)
    return small > 0 and large <= EXACT.multiply(small, times)


def _baselines(context: ReportContext) -> list[tuple[object, Earlier]]:
    found: list[tuple[object, Earlier]] = []
    for target in () if context.plan is None else context.plan.targets:
        base, indicator = target.baseline, context.once(known_indicators)[target.indicator]
        if base is None or base.value is None or indicator.unit is None:
            continue
        own = (target.unit or indicator.unit) if target.basis == "level" else indicator.unit
        unit = base.unit or own
        if are_convertible(unit, indicator.unit, indicator.denominator):
            where = Words(f"số liệu gốc của {shown(target.id)}", f"the baseline of {shown(target.id)}")
            key = ((indicator.code, None, group_of(target.subgroup)), span_of(base.period, indicator))
            amount = size(base.value, unit)
            found.append((key, Earlier(base.period.last, False, amount, base.value, unit, where)))  # noqa: FBT003  # a report wins over the plan
    return found


def _one_a_day(rows: list[Earlier]) -> list[Earlier]:
    return rows if len(rows) == 1 else list({row.on: row for row in sorted(rows, key=_rank)}.values())


def _kind(figure: Observed) -> object:
    return figure.subject, span_of(figure.observation.period, figure.indicator)


def _rank(row: Earlier) -> tuple[dt.date, bool]:
    return row.on, row.final


def _day(row: Earlier) -> dt.date:
    return row.on
