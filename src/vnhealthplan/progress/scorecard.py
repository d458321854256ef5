"""The Scorecard of a plan: every target's progress, the counts, and how many could be assessed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING

from vnhealthplan.errors import InvalidDocumentError
from vnhealthplan.exact import write_json
from vnhealthplan.finding import Finding, shown
from vnhealthplan.models import Report
from vnhealthplan.progress.evaluate import evaluate
from vnhealthplan.progress.linear import METHOD
from vnhealthplan.progress.record import STATUSES, Progress
from vnhealthplan.progress.results import by_subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnhealthplan.models import Indicator, Observation, Plan


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The progress of a whole plan at the end of one day; iterating gives a Progress for each target.

    It counts and never averages: percentages of different things have no mean.

    >>> Scorecard("p", dt.date(2024, 12, 31), "linear", ()).coverage
    {'assessed': 0, 'targets': 0}
    """

    plan: str
    as_of: dt.date
    method: str
    targets: tuple[Progress, ...]
    unused: tuple[Observation, ...] = ()
    """The observations that speak of no target of the plan: another indicator, subgroup or area, or no value."""
    findings: tuple[Finding, ...] = ()
    """What is doubtful in the reports: two values for one cell."""
    indicators: Mapping[str, Indicator] = field(default_factory=dict, repr=False, compare=False)
    """The indicators of the targets by code, for names and units."""

    def __iter__(self) -> Iterator[Progress]:
        """Give the progress of each target in the order of the plan."""
        return iter(self.targets)

    def __len__(self) -> int:
        """Count the targets."""
        return len(self.targets)

    @property
    def counts(self) -> dict[str, int]:
        """How many targets have each status, every status named."""
        found = Counter(row.status for row in self.targets)
        return {status: found[status] for status in STATUSES}

    @property
    def coverage(self) -> dict[str, int]:
        """How many targets there are, and for how many something could be said."""
        assessed = sum(row.status != "unknown" for row in self.targets)
        return {"assessed": assessed, "targets": len(self.targets)}

    def as_dict(self) -> dict[str, object]:
        """Give the scorecard under the keys of `to_json`, numbers as Decimal and days as dates."""
        return {
            "plan": self.plan,
            "as_of": self.as_of,
            "method": self.method,
            "coverage": self.coverage,
            "counts": self.counts,
            "targets": self.rows(),
            "unused": [row.model_dump(exclude_unset=True, exclude={"source", "note"}) for row in self.unused],
        }

    def to_json(self) -> str:
        """Give the scorecard as JSON text: every digit of its numbers, the keys of `progress --format json`."""
        return write_json(self.as_dict())

    def rows(self) -> list[dict[str, object]]:
        """Give every target as plain values, its fields in the order of `columns`."""
        return [asdict(row) for row in self.targets]

    @staticmethod
    def columns() -> list[str]:
        """Name the fields of a row."""
        return [column.name for column in fields(Progress)]


def compute_progress(plan: Plan, reports: Sequence[Report] = (), *, as_of: dt.date | None = None) -> Scorecard:
    """Compute where every target of a plan stands at the end of a day (default: today, local time).

    Only results for periods that had ended by `as_of` count.  What is observed and speaks of no target is not lost:
    it stands under `unused`.

    Raises InvalidDocumentError (VHP701) for a report of another plan, TypeError for what is no report or no date.

    >>> from vnhealthplan import load_plan, load_report
    >>> folder = "examples/ba-ria-vung-tau-2024"
    >>> card = compute_progress(
    ...     load_plan(f"{folder}/plan.json"), [load_report(f"{folder}/reports/2023.json")], as_of=dt.date(2023, 12, 31)
    ... )
    >>> card.counts["maintained"], card.counts["pending"]
    (9, 6)
    """
    for report in reports:
        require_report_of(plan, report)
    if as_of is not None and (not isinstance(as_of, dt.date) or isinstance(as_of, dt.datetime)):
        message = f"as_of is {as_of!r}; give a datetime.date, such as date(2024, 12, 31)"
        raise TypeError(message)
    day = dt.datetime.now().astimezone().date() if as_of is None else as_of
    rows, silent = by_subject(plan, reports)
    known = plan.known_indicators()
    targets = tuple(
        evaluate(target, known[target.indicator], rows.get((target.indicator, target.subgroup), ()), day)
        for target in plan.targets
    )
    subjects = {(target.indicator, target.subgroup) for target in plan.targets}
    unused = [row for subject, observed in rows.items() if subject not in subjects for _, row in observed]
    return Scorecard(plan.id, day, METHOD, targets, (*silent, *unused), indicators=known)


def require_report_of(plan: Plan, report: Report) -> None:
    """Refuse a report of another plan; raises InvalidDocumentError (VHP701), TypeError for what is no report."""
    if not isinstance(report, Report):
        message = f"a list of reports is wanted, not of {type(report).__name__}; load each with load_report"
        raise TypeError(message)
    if report.plan != plan.id:
        details = {"actual": shown(report.plan), "expected": shown(plan.id)}
        raise InvalidDocumentError(Finding("VHP701", ("plan",), details))
