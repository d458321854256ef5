"""The exceptions of the library, all under one root.

    VnHealthPlanError
    ├── UnreadableError        no document can be read (missing, not UTF-8, not JSON, a Word file, too big)
    ├── InvalidDocumentError   a document that was read breaks the models' rules
    ├── UnitError              an unknown unit, or units that do not convert
    ├── NumberError            a number that is not exact, or out of bounds
    ├── DateError              a value that is no date, or a day that does not exist
    ├── PeriodError            a text that is no period
    ├── RecurrenceError        a recurrence that is not valid or gives too many dates
    └── MissingExtraError      a library of an extra is not installed

Each carries `findings`: every fault with its code and its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN_IN_TEXT = 20


class VnHealthPlanError(Exception):
    """Anything that the library refuses; `findings` says what, where and how to mend it.

    >>> try:
    ...     raise UnitError(Finding("VHP201", (), {"value": '"kg"', "hint": "see the table"}))
    ... except VnHealthPlanError as error:
    ...     print(error.code, error.findings[0].name)
    VHP201 unknown-unit
    """

    def __init__(self, findings: Finding | Sequence[Finding]) -> None:
        """Take one finding or several."""
        self.findings = (findings,) if isinstance(findings, Finding) else tuple(findings)
        super().__init__(self.findings)

    @property
    def code(self) -> str:
        """The code of the first finding."""
        return self.findings[0].code

    def __str__(self) -> str:
        """Give one line a finding, 20 at most, and say how many are not shown."""
        lines = [str(finding) for finding in self.findings[:_SHOWN_IN_TEXT]]
        if len(self.findings) > _SHOWN_IN_TEXT:
            lines.append(f"... and {len(self.findings) - _SHOWN_IN_TEXT} more")
        return "\n".join(lines)


class UnreadableError(VnHealthPlanError, ValueError):
    """The file or its bytes cannot be read as a document."""


class InvalidDocumentError(VnHealthPlanError, ValueError):
    """The document was read and breaks the rules of its model."""


class UnitError(VnHealthPlanError, ValueError):
    """A unit is unknown, or two units do not convert into each other."""


class NumberError(VnHealthPlanError, ValueError):
    """A number is not exact, or has too many digits."""


class DateError(VnHealthPlanError, ValueError):
    """A value is no date in ISO 8601, or names a day that does not exist."""


class PeriodError(VnHealthPlanError, ValueError):
    """A text is no period."""


class RecurrenceError(VnHealthPlanError, ValueError):
    """A recurrence rule is not valid, or gives more dates than allowed."""


class MissingExtraError(VnHealthPlanError, ImportError):
    """A library that an extra brings is not installed."""
