"""The figures of a report beside what is known of their indicators: what the rules of reports look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.rules.units_of_targets import size
from vnhealthplan.finding import Finding, shown
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.models.subgroup import EVERYONE
from vnhealthplan.units import are_convertible

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from vnhealthplan.checks.context import ReportContext
    from vnhealthplan.finding import Path
    from vnhealthplan.models import Indicator, Observation, Period, Report
    from vnhealthplan.models.subgroup import Subgroup

    Subject = tuple[str, str | None, str]
    """Indicator, area (null for that of the plan) and subgroup as one word."""

_MONTHS = 12


class Observed(NamedTuple):
    """One observation of a known measured indicator, and what it is about.

    `amount` is the value in the base unit, null where there is none, or its unit is of another kind.
    """

    row: int
    observation: Observation
    indicator: Indicator
    subject: Subject
    amount: Decimal | None

    @property
    def place(self) -> Path:
        """The place of the observation in its report."""
        return ("observations", self.row)

    @property
    def area(self) -> str | None:
        """The area, null for that of the plan."""
        return self.subject[1]

    @property
    def last(self) -> dt.date:
        """The last day that the figure is for."""
        return self.observation.period.last

    @property
    def is_of_a_year(self) -> bool:
        """Say whether the figure is no part of a year, so that it can be held against what is usual for a year."""
        return self.indicator.accrual == "snapshot" or self.observation.period.kind == "year"


def known_indicators(context: ReportContext) -> Mapping[str, Indicator]:
    """Give the indicators by their codes: the plan's own and the catalogue's; without a plan the catalogue's alone."""
    if context.plan is None:
        return built_in_indicators()
    return dict(context.plan.known_indicators())  # a look-up in two maps costs, and there may be many figures


def own_figures(context: ReportContext) -> list[Observed]:
    """Give the figures of the report itself."""
    return list(_figures(context, context.report))


def other_figures(context: ReportContext) -> list[tuple[Report, list[Observed]]]:
    """Give the figures of the other reports, report by report."""
    return [(report, list(_figures(context, report))) for report in context.earlier]


def group_of(subgroup: Subgroup) -> str:
    """Give a subgroup as one word: comparing models costs, and there may be many figures.

    >>> from vnhealthplan.models import Subgroup
    >>> group_of(Subgroup(sex="male", age="18"))
    'sex=male&age=18'
    """
    return "" if subgroup is EVERYONE else "&".join(f"{name}={code}" for name, code in subgroup.as_map().items())


def span_of(period: Period, indicator: Indicator) -> tuple[int, int] | None:
    """Give what two periods of one indicator share where their figures can be compared; null where any can.

    What flows is compared over the same months of the year, what is cumulative to the same one.
    """
    if indicator.accrual == "snapshot":
        return None
    years = period.last.year - period.first.year
    months = years * _MONTHS + period.last.month - period.first.month + 1
    return (months if indicator.accrual == "flow" or years else 0, period.last.month)


def find_units_of_another_kind(context: ReportContext) -> Iterator[Finding]:
    """Find units that do not convert into that of the indicator, once for each indicator and unit."""
    found: dict[tuple[str, str], list[Observed]] = {}
    for figure in context.once(own_figures):
        unit = figure.observation.unit
        if figure.observation.value is not None and figure.amount is None and unit is not None:
            found.setdefault((figure.indicator.code, unit), []).append(figure)
    for (code, unit), figures in found.items():
        details = {
            "indicator": code,
            "unit": unit,
            "usual": figures[0].indicator.unit,
            "value": shown(figures[0].observation.value),
            "count": len(figures),
        }
        yield Finding("VHP712", (*figures[0].place, "unit"), details)


def _figures(context: ReportContext, report: Report) -> Iterator[Observed]:
    known = context.once(known_indicators)
    home = None if context.plan is None else context.plan.area.code
    fits: dict[tuple[str, str], bool] = {}
    for row, observation in enumerate(report.observations):
        indicator = known.get(observation.indicator)
        if indicator is None or indicator.unit is None:
            continue
        area = None if observation.area == home else observation.area
        subject = (indicator.code, area, group_of(observation.subgroup))
        amount = None
        if observation.value is not None and observation.unit is not None:
            key = (indicator.code, observation.unit)
            if key not in fits:
                fits[key] = are_convertible(observation.unit, indicator.unit, indicator.denominator)
            amount = size(observation.value, observation.unit) if fits[key] else None
        yield Observed(row, observation, indicator, subject, amount)
