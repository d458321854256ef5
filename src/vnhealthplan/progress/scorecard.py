"""The Scorecard of a plan: every target's progress, the counts, and how many could be assessed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING

from vnhealthplan.errors import InvalidDocumentError
from vnhealthplan.finding import Finding, shown
from vnhealthplan.progress.evaluate import evaluate
from vnhealthplan.progress.linear import METHOD
from vnhealthplan.progress.record import STATUSES, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.models import Plan, Report


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The progress of a whole plan at the end of one day; iterating gives a Progress for each target.

    It counts and never averages: percentages of different things have no mean.
    """

    plan: str
    as_of: dt.date
    method: str
    targets: tuple[Progress, ...]

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
        """Give the scorecard as plain values, in the form that `progress --format json` prints."""
        return {
            "plan": self.plan,
            "as_of": self.as_of,
            "method": self.method,
            "coverage": self.coverage,
            "counts": self.counts,
            "targets": self.rows(),
        }

    def rows(self) -> list[dict[str, object]]:
        """Give every target as plain values, its fields in the order of `columns`."""
        return [asdict(row) for row in self.targets]

    @staticmethod
    def columns() -> list[str]:
        """Name the fields of a row."""
        return [field.name for field in fields(Progress)]


def compute_progress(plan: Plan, reports: Sequence[Report] = (), *, as_of: dt.date | None = None) -> Scorecard:
    """Compute where every target of a plan stands at the end of a day (default: today, local time).

    Only results for periods that had ended by `as_of` count.

    Raises InvalidDocumentError (VHP701) for a report of another plan.

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
    day = dt.datetime.now().astimezone().date() if as_of is None else as_of
    targets = tuple(evaluate(plan, target, reports, day) for target in plan.targets)
    return Scorecard(plan.id, day, METHOD, targets)


def require_report_of(plan: Plan, report: Report) -> None:
    """Refuse a report of another plan; raises InvalidDocumentError (VHP701)."""
    if report.plan != plan.id:
        details = {"actual": shown(report.plan), "expected": shown(plan.id)}
        raise InvalidDocumentError(Finding("VHP701", ("plan",), details))
