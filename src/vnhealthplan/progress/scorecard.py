"""The Scorecard of a plan: every target's progress, the counts, and how many could be assessed."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING

from vnhealthplan.errors import InvalidDocumentError
from vnhealthplan.exact import write_json
from vnhealthplan.finding import Finding, shown
from vnhealthplan.models import Report
from vnhealthplan.progress.csv_text import write_rows
from vnhealthplan.progress.explanation import explain, missing_target
from vnhealthplan.progress.frame import frame
from vnhealthplan.progress.group import counts_of, coverage_of, group_by, worst_first
from vnhealthplan.progress.html import html_table
from vnhealthplan.progress.record import Progress
from vnhealthplan.progress.text_table import text_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pandas import DataFrame  # type: ignore[import-untyped]  # pandas brings no types of its own

    from vnhealthplan.messages import Language
    from vnhealthplan.models import Indicator, Observation, Plan
    from vnhealthplan.progress.group import Group, Key


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The progress of a whole plan at the end of one day; iterating gives a Progress for each target.

    It counts and never averages: percentages of different things have no mean.

    >>> Scorecard("p", dt.date(2024, 12, 31), "linear", ()).coverage
    {'assessed': 0, 'updated': 0, 'targets': 0}
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
        return counts_of(self.targets)

    @property
    def coverage(self) -> dict[str, int]:
        """How many targets there are, for how many something could be said, and how many have a new result."""
        return coverage_of(self.targets)

    def by(self, key: Key) -> tuple[Group, ...]:
        """Put the targets together by `status`, `level`, `leader` or `lead`, the worst group first.

        Raises ValueError for another key.
        """
        return group_by(self.targets, key)

    def worst_first(self) -> tuple[Progress, ...]:
        """Give the targets from the worst status to the best, those of one status in the order of the plan."""
        return worst_first(self.targets)

    def explain(self, target_id: str, lang: Language = "vi") -> str:
        """Say in a few sentences why a target has its status, in Vietnamese (`vi`) or English (`en`).

        Raises ValueError for an id that no target has, and for any other language.
        """
        row = next((row for row in self.targets if row.id == target_id), None)
        if row is None:
            finding = missing_target(target_id, [row.id for row in self.targets])
            raise ValueError(finding.message("en"))
        return explain(row, self.indicators.get(row.indicator), lang, method=self.method, as_of=self.as_of)

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
            "findings": [{"code": found.code, "severity": found.severity, **found.details} for found in self.findings],
        }

    def to_json(self) -> str:
        """Give the scorecard as JSON text: every digit of its numbers, the keys of `progress --format json`."""
        return write_json(self.as_dict())

    def to_csv(self) -> str:
        """Give the targets as CSV text, a line each under the names of `columns`; no cell begins a formula."""
        return write_rows(self.columns(), self.rows())

    def to_text(self, lang: Language = "vi", by: Key | None = None) -> str:
        """Give the targets as a plain-text table, with `by` a table a group, and the counts in the last line.

        Raises ValueError for another key than those of `by`, and for another language than `vi` and `en`.
        """
        return text_table(self, lang, by)

    def to_frame(self) -> DataFrame:
        """Give the targets as a pandas DataFrame: numbers as Float64, days as timestamps, nulls as they are.

        Raises MissingExtraError (VHP901) without pandas.
        """
        return frame(self)

    def __str__(self) -> str:
        """Give the plain-text table in Vietnamese."""
        return self.to_text()

    def _repr_html_(self) -> str:
        """Give the table that notebooks show."""
        return html_table(self)

    def rows(self) -> list[dict[str, object]]:
        """Give every target as plain values, its fields in the order of `columns`."""
        return [asdict(row) for row in self.targets]

    @staticmethod
    def columns() -> list[str]:
        """Name the fields of a row."""
        return [column.name for column in fields(Progress)]


def require_report_of(plan: Plan, report: Report) -> None:
    """Refuse a report of another plan; raises InvalidDocumentError (VHP701), TypeError for what is no report."""
    if not isinstance(report, Report):
        message = f"a list of reports is wanted, not of {type(report).__name__}; load each with load_report"
        raise TypeError(message)
    if report.plan != plan.id:
        details = {"actual": shown(report.plan), "expected": shown(plan.id)}
        raise InvalidDocumentError(Finding("VHP701", ("plan",), details))
