"""The progress of a whole plan: each target with its figures, its earlier milestones and those who answer for it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.models import Plan, Report
from vnhealthplan.progress.conflicts import find_conflicts
from vnhealthplan.progress.evaluate import evaluate
from vnhealthplan.progress.methods import METHODS
from vnhealthplan.progress.milestones import collect_milestones, milestones_before
from vnhealthplan.progress.pacing import DEFAULT_METHOD
from vnhealthplan.progress.question import Question
from vnhealthplan.progress.results import by_subject
from vnhealthplan.progress.scorecard import Scorecard, require_report_of
from vnhealthplan.progress.verdict import HALF_A_DIGIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnhealthplan.finding import Finding
    from vnhealthplan.models import Target
    from vnhealthplan.progress.question import SeriesByKey
    from vnhealthplan.progress.results import Figures, Subject

_WIDEST_TOLERANCE = Decimal(1000)


def compute_progress(
    plan: Plan,
    reports: Iterable[Report] = (),
    *,
    as_of: dt.date | None = None,
    method: str = DEFAULT_METHOD,
    tolerance: Decimal = HALF_A_DIGIT,
) -> Scorecard:
    """Compute where every target of a plan stands at the end of a day (default: today, local time).

    Only results for periods that had ended by `as_of` count.  What is observed and speaks of no target is not lost:
    it stands under `unused`; two values for one cell stand under `findings`.  `method` is a key of METHODS;
    `tolerance` is what "khoảng" (approx) has to spare, in units of the bound's last printed digit, 0 or more.

    Raises InvalidDocumentError (VHP701) for a report of another plan, TypeError for what is no report or no date,
    ValueError for an unknown method or a tolerance below 0.

    >>> from vnhealthplan import load_plan, load_report
    >>> folder = "examples/ba-ria-vung-tau-2024"
    >>> card = compute_progress(
    ...     load_plan(f"{folder}/plan.json"), [load_report(f"{folder}/reports/2023.json")], as_of=dt.date(2023, 12, 31)
    ... )
    >>> card.counts["maintained"], card.counts["pending"]
    (9, 6)
    """
    if not isinstance(plan, Plan):
        message = f"a plan is wanted, not {type(plan).__name__}; load it with load_plan"
        raise TypeError(message)
    if isinstance(reports, Report):
        message = "reports is one report; give a list of them, such as [report]"
        raise TypeError(message)
    reports = tuple(reports)
    for report in reports:
        require_report_of(plan, report)
    day = _checked_day(as_of)
    _check_rules(method, tolerance)
    figures, silent = by_subject(plan, reports)
    targets: dict[Subject, list[Target]] = {}
    for target in plan.targets:
        targets.setdefault((target.indicator, target.subgroup), []).append(target)
    progress = {
        question.target.id: evaluate(question, day, method, tolerance)
        for question in _questions(plan, targets, figures, day)
    }
    unused = [
        row.observation
        for subject, periods in figures.items()
        if subject not in targets
        for rows in periods.values()
        for row in rows
    ]
    return Scorecard(
        plan.id,
        day,
        method,
        tuple(progress[target.id] for target in plan.targets),
        (*silent, *unused),
        tuple(_conflicts(plan, targets, figures)),
        plan.known_indicators(),
    )


def _checked_day(as_of: dt.date | None) -> dt.date:
    if as_of is None:
        return dt.datetime.now().astimezone().date()
    if not isinstance(as_of, dt.date) or isinstance(as_of, dt.datetime):
        message = f"as_of is {as_of!r}; give a datetime.date, such as date(2024, 12, 31)"
        raise TypeError(message)
    return as_of


def _check_rules(method: str, tolerance: Decimal) -> None:
    if not isinstance(method, str) or method not in METHODS:
        message = f"method is {method!a:.40}; use one of {', '.join(METHODS)}"
        raise ValueError(message)
    if not (isinstance(tolerance, Decimal) and tolerance.is_finite() and 0 <= tolerance <= _WIDEST_TOLERANCE):
        message = (
            f"tolerance is {tolerance!a:.40}; give a Decimal from 0 to {_WIDEST_TOLERANCE}, such as Decimal('0.5')"
        )
        raise ValueError(message)


def _questions(
    plan: Plan, targets: dict[Subject, list[Target]], figures: dict[Subject, Figures], day: dt.date
) -> Iterator[Question]:
    """Ask for every target, one subject after the other; ids are unique in a plan."""
    known = plan.known_indicators()
    leaders, leads = _names(plan)
    for subject, asked in targets.items():
        indicator, found = known[subject[0]], figures.get(subject, {})
        milestones = collect_milestones(asked, indicator, found, day) if len(asked) > 1 else {}
        series: SeriesByKey = {}
        for target in asked:
            yield Question(
                target,
                indicator,
                found,
                series,
                milestones_before(target, indicator, milestones) if milestones else (),
                tuple(leaders.get(target.id, ())),
                tuple(leads.get(target.id, ())),
            )


def _names(plan: Plan) -> tuple[dict[str, dict[str, None]], dict[str, dict[str, None]]]:
    """Give the leaders and the lead bodies of each target, each name once, in the order of the plan."""
    leaders: dict[str, dict[str, None]] = {}
    leads: dict[str, dict[str, None]] = {}
    for duty in plan.responsibilities:
        for target in duty.for_.targets:
            if duty.leader is not None:
                leaders.setdefault(target, {})[duty.leader.name] = None
            leads.setdefault(target, {}).update(dict.fromkeys(duty.lead))
    return leaders, leads


def _conflicts(plan: Plan, targets: dict[Subject, list[Target]], figures: dict[Subject, Figures]) -> Iterator[Finding]:
    known = plan.known_indicators()
    for subject in targets:
        indicator = known[subject[0]]
        if indicator.unit is not None and subject in figures:
            yield from find_conflicts(indicator, figures[subject])
