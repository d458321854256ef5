"""Rule on targets that the report on their year leaves without a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.reports_figures import group_of, known_indicators, other_figures, own_figures
from vnhealthplan.finding import Finding
from vnhealthplan.models.indicator import UNMEASURED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import ReportContext
    from vnhealthplan.checks.rules.reports_figures import Subject
    from vnhealthplan.models import Target

_MOST_NAMED = 5


def find_targets_without_value(context: ReportContext) -> Iterator[Finding]:
    """Find targets due at the end of a final report's period that it gives no value for, all told once.

    A report that gives less than half of them is meant for other things, or is one of several.
    """
    plan, report = context.plan, context.report
    if plan is None or report.status != "final":
        return
    known = context.once(known_indicators)
    wanted = [
        target
        for target in plan.targets
        if target.horizon == report.period and known[target.indicator].measure not in UNMEASURED
    ]
    own = {figure.subject for figure in context.once(own_figures)}
    subjects = {_subject(target) for target in wanted}
    if not wanted or 2 * len(subjects & own) < len(subjects):
        return
    for other, figures in context.once(other_figures):
        if other.status == "final" and other.period == report.period:
            own |= {figure.subject for figure in figures}
    missing = [target.id for target in wanted if _subject(target) not in own]
    if missing:
        names = ", ".join(missing[:_MOST_NAMED]) + (", …" if len(missing) > _MOST_NAMED else "")
        details = {"count": len(missing), "period": str(report.period), "targets": names}
        yield Finding("VHP716", ("observations",), details)


def _subject(target: Target) -> Subject:
    return target.indicator, None, group_of(target.subgroup)
