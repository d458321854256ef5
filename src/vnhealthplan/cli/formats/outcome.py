"""What one file came to, and the counts of all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.cli.faults import VALID

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnhealthplan.finding import Finding

TOO_MANY = "VHP118"
NOT_RUN = "VHP126"
LEFT_OUT = "VHP127"
_GRAVEST_FIRST = ("error", "warning", "note")


class Outcome(NamedTuple):
    """One file: the findings to tell, how many there are beyond them, and the exit code that it alone asks for.

    `not_shown` counts, at least, what was cut off; `left_out` what the user asked not to be told; `records` those of an
    export, null for a single document.
    """

    path: str
    findings: tuple[Finding, ...]
    not_shown: int = 0
    left_out: int = 0
    code: int = VALID
    strict: bool = False
    records: int | None = None

    @property
    def valid(self) -> bool:
        """Whether the exit code of this file alone would be 0."""
        return self.code == VALID

    def fails(self, finding: Finding) -> bool:
        """Say whether a finding makes the file invalid; those that are not told make it so by their note."""
        if finding.code in (TOO_MANY, LEFT_OUT):
            return not self.valid
        return finding.severity == "error" or (self.strict and finding.severity == "warning")


class Counts(NamedTuple):
    """How many there are of what, over all files."""

    files: int
    valid: int
    invalid: int
    errors: int
    warnings: int
    notes: int
    not_shown: int
    left_out: int


def count(outcomes: Sequence[Outcome]) -> Counts:
    """Count files and findings.

    >>> count([Outcome("a.json", ())])
    Counts(files=1, valid=1, invalid=0, errors=0, warnings=0, notes=0, not_shown=0, left_out=0)
    """
    valid = sum(outcome.valid for outcome in outcomes)
    found = Counter(finding.severity for outcome in outcomes for finding in outcome.findings)
    return Counts(
        files=len(outcomes),
        valid=valid,
        invalid=len(outcomes) - valid,
        errors=found["error"],
        warnings=found["warning"],
        notes=found["note"],
        not_shown=sum(outcome.not_shown for outcome in outcomes),
        left_out=sum(outcome.left_out for outcome in outcomes),
    )


def gravest(findings: Iterable[Finding], most: int) -> list[int]:
    """Give the places of at most `most` findings, errors before warnings before notes, in their first order.

    >>> from vnhealthplan.finding import Finding
    >>> gravest([Finding("VHP108"), Finding("VHP110"), Finding("VHP110")], 2)
    [1, 2]
    """
    ranks = [_GRAVEST_FIRST.index(finding.severity) for finding in findings]
    return sorted(sorted(range(len(ranks)), key=ranks.__getitem__)[:most])
