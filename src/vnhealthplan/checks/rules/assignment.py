"""Targets without a body that answers for them, responsibilities without a rhythm, and rhythms that find no figure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.models import Responsibility, Source

_FEW = 4
"""Only where three in four of a passage have a thing is it missing from the others."""
_MONTHS = {"daily": 1, "weekly": 1, "monthly": 1, "quarterly": 3, "half_yearly": 6, "nine_monthly": 9, "yearly": 12}
_MONTHS |= {"two_yearly": 24, "five_yearly": 60, "ten_yearly": 120}
_FAR_MORE = 8
"""So many times is more often than any office counts between two yearly figures: each month, not each quarter."""
_SPANS = {
    "daily": Words("hằng ngày", "daily"),
    "weekly": Words("hằng tuần", "weekly"),
    "monthly": Words("hằng tháng", "monthly"),
    "quarterly": Words("hằng quý", "quarterly"),
    "half_yearly": Words("6 tháng", "half-yearly"),
    "nine_monthly": Words("9 tháng", "nine-monthly"),
    "yearly": Words("hằng năm", "yearly"),
    "two_yearly": Words("2 năm", "every two years"),
    "five_yearly": Words("5 năm", "every five years"),
    "ten_yearly": Words("10 năm", "every ten years"),
}


def find_targets_without_responsible(context: PlanContext) -> Iterator[Finding]:
    """Find targets that no body answers for, in a passage where nearly all others have one."""
    plan = context.plan
    assigned = {name for row in plan.responsibilities if _names_a_body(row) for name in row.for_.targets}
    marked = [(index, target.source, target.id in assigned) for index, target in enumerate(plan.targets)]
    for index in _odd_ones(marked):
        target = plan.targets[index]
        yield Finding("VHP511", ("targets", index), {"target": shown(target.id), "indicator": target.indicator})


def find_responsibilities_without_frequency(context: PlanContext) -> Iterator[Finding]:
    """Find responsibilities for targets without a rhythm or a day, in an annex where nearly all others have one."""
    rows = context.plan.responsibilities
    marked = [
        (index, row.source, row.frequency is not None or row.due is not None)
        for index, row in enumerate(rows)
        if row.for_.targets
    ]
    for index in _odd_ones(marked):
        yield Finding("VHP512", ("responsibilities", index), {"id": shown(rows[index].id)})


def find_monitored_more_often_than_measured(context: PlanContext) -> Iterator[Finding]:
    """Find responsibilities that ask for a figure eight times, or more, for each time that it is produced."""
    indicators = context.plan.known_indicators()
    codes = {target.id: target.indicator for target in context.plan.targets}
    for index, row in enumerate(context.plan.responsibilities):
        if row.frequency not in _MONTHS:
            continue
        for code in dict.fromkeys(codes[name] for name in row.for_.targets):
            measured = indicators[code].frequency
            if measured in _MONTHS and _MONTHS[measured] >= _FAR_MORE * _MONTHS[row.frequency]:
                details = {"indicator": code, "monitored": _SPANS[row.frequency], "measured": _SPANS[measured]}
                yield Finding("VHP514", ("responsibilities", index, "frequency"), details)


def _names_a_body(row: Responsibility) -> bool:
    return bool(row.leader or row.lead or row.advising or row.coordinating)


def _odd_ones(marked: Iterable[tuple[int, Source | None, bool]]) -> Sequence[int]:
    """Give what lacks the mark in each passage where at least three in four have it."""
    passages: dict[str | None, list[tuple[int, bool]]] = defaultdict(list)
    for index, source, has_it in marked:
        passages[source.section if source else None].append((index, has_it))
    found = []
    for passage in passages.values():
        without = [index for index, has_it in passage if not has_it]
        if len(without) * _FEW <= len(passage):
            found += without
    return sorted(found)
