"""Rule on totals that are counted from 1 January, and so can only rise inside a year."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.rules.reports_cells import contested_cells
from vnhealthplan.checks.rules.reports_figures import other_figures, own_figures
from vnhealthplan.checks.rules.reports_values import value_faults
from vnhealthplan.checks.rules.units_of_targets import size
from vnhealthplan.finding import Finding, json_path, shown
from vnhealthplan.messages import Words
from vnhealthplan.progress.arithmetic import EXACT

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from vnhealthplan.checks.context import ReportContext
    from vnhealthplan.checks.rules.reports_figures import Observed

    Totals = dict[object, dict[dt.date, "Total"]]


class Total(NamedTuple):
    """The total at the end of a day, how large it is, and the words that say where it stands."""

    figure: Observed
    amount: Decimal
    where: Words | None = None


def find_falling_totals(context: ReportContext) -> Iterator[Finding]:
    """Find totals of the report that are lower than the one before of the same year."""
    totals: Totals = {}
    # what another report says counts where it is final, and the report itself says nothing of that day
    for report, figures in context.once(other_figures):
        if report.status == "final":
            where = Words(f"báo cáo {shown(report.id)}", f"report {shown(report.id)}")
            _add(totals, (Total(figure, amount, where) for figure, amount in _of_year(figures)))
    own: Totals = {}
    doubtful = {figure.row for figure in chain.from_iterable(context.once(contested_cells))} | {
        row for row, fault in context.once(value_faults).items() if fault.code != "VHP715"
    }
    figures = [figure for figure in context.once(own_figures) if figure.row not in doubtful]
    _add(own, (Total(figure, amount) for figure, amount in _of_year(figures)))
    for key, days in own.items():
        rows = sorted({**totals.get(key, {}), **days}.items())
        for (_, before), (_, total) in pairwise(rows):
            if total.where is None and _falls(total, before):
                yield _told(total, before)


def _told(total: Total, before: Total) -> Finding:
    place = json_path((*before.figure.place, "value"))
    details = {
        "indicator": total.figure.indicator.code,
        "value": shown(total.figure.observation.value),
        "unit": total.figure.observation.unit,
        "period": str(total.figure.observation.period),
        "other": shown(before.figure.observation.value),
        "other_unit": before.figure.observation.unit,
        "other_period": str(before.figure.observation.period),
        "where": before.where or Words(f"tại {place}", f"at {place}"),
    }
    return Finding("VHP721", (*total.figure.place, "value"), details)


def _of_year(figures: list[Observed]) -> Iterator[tuple[Observed, Decimal]]:
    for figure in figures:
        if (
            figure.indicator.accrual == "cumulative"
            and figure.amount is not None
            and figure.observation.period.kind != "range"
        ):
            yield figure, figure.amount


def _add(totals: Totals, rows: Iterator[Total]) -> None:
    """Keep the lowest of several totals for one day: only a fall below all of them is sure."""
    for row in rows:
        days = totals.setdefault((*row.figure.subject, row.figure.last.year), {})
        known = days.get(row.figure.last)
        if known is None or row.amount < known.amount:
            days[row.figure.last] = row


def _falls(total: Total, before: Total) -> bool:
    fall = EXACT.subtract(before.amount, total.amount)
    return fall > 0 and fall >= max(_digit(total.figure), _digit(before.figure))


def _digit(figure: Observed) -> Decimal:
    """Give the worth of the last printed digit of a figure, in the base unit: less than that is rounding."""
    value, unit = figure.observation.value, figure.observation.unit
    if value is None or unit is None:  # a total has both
        raise AssertionError(figure)
    return size(Decimal(1).scaleb(int(value.as_tuple().exponent), context=EXACT), unit)
