"""One observation by itself, as an export has them: the rules that need neither a plan nor another record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnhealthplan.checks.context import ReportContext
from vnhealthplan.checks.rules.reports_figures import find_units_of_another_kind
from vnhealthplan.checks.rules.reports_values import value_faults
from vnhealthplan.checks.screen import screen_of
from vnhealthplan.models import Report

if TYPE_CHECKING:
    from vnhealthplan.finding import Finding
    from vnhealthplan.models import Observation

_BEFORE_FIELD = 2


def examine_observation(observation: Observation) -> tuple[Finding, ...]:
    """Give what is doubtful in one observation of an indicator of the built-in catalogue.

    It is what the rules find in a report that holds this one alone: a unit of another kind (VHP712), values outside
    their limits or more than the whole (VHP714, VHP715, VHP723, VHP725), and a share that is not its parts (VHP719,
    VHP720).

    >>> from vnhealthplan.models import Observation
    >>> row = Observation(indicator="imr", period="2023", value=9, unit="year")
    >>> [(finding.code, finding.place) for finding in examine_observation(row)]
    [('VHP712', '$.unit')]
    """
    screen = screen_of(observation.indicator, observation.unit)
    if screen is None or screen.lets_pass(observation):
        return ()
    # known to be sound: the report only holds it, and what it says of itself is looked at by no rule here
    report = Report.model_construct(id="one", plan="none", period=observation.period, observations=(observation,))
    context = ReportContext(report)
    found = (*find_units_of_another_kind(context), *value_faults(context).values())
    return tuple(replace(finding, path=finding.path[_BEFORE_FIELD:]) for finding in found)
