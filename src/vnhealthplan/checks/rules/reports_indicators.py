"""Rules on the indicators of a report that the plan does not ask for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.reports_figures import known_indicators
from vnhealthplan.finding import Finding, did_you_mean, shown
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import ReportContext

_MOST_GUESSED = 100
_ADD = Words("dùng mã của kế hoạch hoặc của danh mục", "use a code of the plan or of the catalogue")


def find_unknown_indicators(context: ReportContext) -> Iterator[Finding]:
    """Find codes that neither plan nor catalogue has, each once."""
    if context.plan is None:
        return
    known = context.once(known_indicators)
    asked = {target.indicator for target in context.plan.targets}
    told = 0
    for code, row, count in _codes(context):
        if code not in known:
            told += 1
            # to guess takes time, and a file may hold thousands of codes of another system
            hint = _ADD if told > _MOST_GUESSED else did_you_mean(code, asked, did_you_mean(code, known, _ADD))
            details = {"indicator": shown(code), "count": count, "hint": hint}
            yield Finding("VHP711", ("observations", row, "indicator"), details)


def find_indicators_without_target(context: ReportContext) -> Iterator[Finding]:
    """Find indicators that are known, and that the plan has no target for, each once."""
    if context.plan is None:
        return
    known = context.once(known_indicators)
    asked = {target.indicator for target in context.plan.targets}
    for code, row, count in _codes(context):
        if code in known and code not in asked:
            details = {"indicator": shown(code), "count": count}
            yield Finding("VHP724", ("observations", row, "indicator"), details)


def _codes(context: ReportContext) -> Iterator[tuple[str, int, int]]:
    """Give every code with its first row and how many observations have it."""
    observations = context.report.observations
    counts = Counter(row.indicator for row in observations)
    seen: set[str] = set()
    for row, observation in enumerate(observations):
        if observation.indicator not in seen:
            seen.add(observation.indicator)
            yield observation.indicator, row, counts[observation.indicator]
