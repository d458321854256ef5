"""A Period: the stretch of days that a figure, a target or a plan speaks of, known by its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import lru_cache, total_ordering
from typing import TYPE_CHECKING, Literal, final

from dateutil.relativedelta import relativedelta

from vnhealthplan.errors import PeriodError
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import LANGUAGES, Words, unknown_language
from vnhealthplan.models.period_hint import period_hint
from vnhealthplan.models.period_label import period_label

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
    from pydantic_core import CoreSchema

    from vnhealthplan.messages import Language

PeriodKind = Literal["year", "half", "quarter", "month", "range", "nine_months"]

_YEAR = "(?:19|2[01])[0-9]{2}"
PERIOD_PATTERN = f"^{_YEAR}(?:-(?:H[12]|Q[1-4]|9M|0[1-9]|1[0-2])|/{_YEAR})?$"
"""The form of every period; that a range rises is checked beside it, no pattern can say so."""

_FORM = re.compile(PERIOD_PATTERN)
_EXAMPLES = ("2025", "2025-H1", "2025-Q3", "2025-06", "2025-9M", "2021/2025")
_EXPECTED = Words("văn bản như 2025-Q3", "a text such as 2025-Q3")

# What follows the year: the kind, the first month and the number of months.
_PARTS: dict[str, tuple[PeriodKind, int, int]] = {
    "": ("year", 1, 12),
    "9M": ("nine_months", 1, 9),
    **{f"H{number}": ("half", 6 * number - 5, 6) for number in (1, 2)},
    **{f"Q{number}": ("quarter", 3 * number - 2, 3) for number in (1, 2, 3, 4)},
    **{f"{number:02}": ("month", number, 1) for number in range(1, 13)},
}
# Built once: making a relativedelta costs more than adding it. It adds the months first, then the day.
_TO_LAST = {months: relativedelta(months=months, days=-1) for months in (1, 3, 6, 9, 12)}


@final
@total_ordering
@dataclass(frozen=True, slots=True, repr=False)
class Period:
    """A stretch of whole days, made from its text and equal to any period of the same text.

    The text is a year 1900 to 2199 (`2025`), a half (`2025-H1`), a quarter (`2025-Q3`), a month (`2025-06`),
    the nine months from January to September (`2025-9M`) or a range of years that rises (`2021/2025`); `first`
    and `last` are its days, both included. Periods sort by first day, then by last day. Any other text, and
    anything that is no text, raises PeriodError with code VHP602.

    >>> quarter = Period("2025-Q3")
    >>> quarter.kind, str(quarter.first), str(quarter.last), quarter.days
    ('quarter', '2025-07-01', '2025-09-30', 92)
    >>> sorted([Period("2025"), quarter, Period("2025-H1"), Period("2021/2025")])
    [Period('2021/2025'), Period('2025-H1'), Period('2025'), Period('2025-Q3')]
    """

    text: str
    kind: PeriodKind = field(init=False, compare=False)
    first: date = field(init=False, compare=False)
    last: date = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Find the kind and the days, or refuse the text."""
        match = _match(self.text)
        if match is None:
            raise _refused(self.text)
        text = match[0]  # a plain str, also where the caller's was an enum
        year, rest = int(text[:4]), text[5:]
        if "/" in text:
            if int(rest) <= year:
                raise _refused(text)
            kind: PeriodKind = "range"
            first = date(year, 1, 1)
            last = date(int(rest), 1, 1) + _TO_LAST[12]
        else:
            kind, month, months = _PARTS[rest]
            first = date(year, month, 1)
            last = first + _TO_LAST[months]
        for name, value in (("text", text), ("kind", kind), ("first", first), ("last", last)):
            object.__setattr__(self, name, value)

    @property
    def days(self) -> int:
        """The number of days, first and last included: 28 for a short February, 366 for a leap year.

        >>> Period("2024-02").days
        29
        """
        return (self.last - self.first).days + 1

    def contains(self, other: Period | date) -> bool:
        """Say whether a day, or every day of another period, lies in this one; a period contains itself.

        >>> Period("2025").contains(Period("2025-Q3")), Period("2025-Q3").contains(date(2025, 10, 1))
        (True, False)
        """
        first, last = (other.first, other.last) if isinstance(other, Period) else (other, other)
        return self.first <= first and last <= self.last

    def overlaps(self, other: Period) -> bool:
        """Say whether the two periods share at least one day.

        >>> Period("2025-H1").overlaps(Period("2025-9M")), Period("2025-H1").overlaps(Period("2025-Q3"))
        (True, False)
        """
        return self.first <= other.last and other.first <= self.last

    def elapsed(self, on: date) -> Fraction:
        """Give the share of the days that have passed at the end of a day.

        It is 0 before the first day and 1 from the last day on.

        >>> Period("2025-06").elapsed(date(2025, 6, 10))
        Fraction(1, 3)
        """
        passed = (on - self.first).days + 1
        return Fraction(min(max(passed, 0), self.days), self.days)

    def label(self, lang: Language = "vi") -> str:
        """Say the period in words, in Vietnamese (`vi`) or English (`en`).

        Raises ValueError for any other language.

        >>> Period("2025-H1").label(), Period("2025-H1").label("en")
        ('6 tháng đầu năm 2025', 'first half of 2025')
        """
        if lang not in LANGUAGES:
            raise unknown_language(lang)
        return period_label(self.text, lang)

    def __lt__(self, other: object) -> bool:
        """Compare by first day, then by last day; no two texts share both."""
        if not isinstance(other, Period):
            return NotImplemented
        return (self.first, self.last) < (other.first, other.last)

    def __str__(self) -> str:
        """Give the text."""
        return self.text

    def __repr__(self) -> str:
        """Give the call that makes the period again."""
        return f"Period({self.text!r})"

    def __reduce__(self) -> tuple[type[Period], tuple[str]]:
        """Pickle the text alone, so that a pickle outlives changes of the fields."""
        return Period, (self.text,)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic to take a text or a Period, and to write the text."""
        from pydantic_core import core_schema  # noqa: PLC0415 - 60 ms, and periods are of use without models

        return core_schema.with_info_plain_validator_function(
            _validated, serialization=core_schema.to_string_ser_schema(when_used="always")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, object]:
        """Give the JSON Schema of the text."""
        return {"type": "string", "pattern": PERIOD_PATTERN, "examples": [*_EXAMPLES]}


def _match(value: object) -> re.Match[str] | None:
    return _FORM.fullmatch(value) if isinstance(value, str) else None


def _refused(value: object) -> PeriodError:
    return PeriodError(Finding("VHP602", (), {"value": shown(value), "hint": period_hint(value)}))


def _validated(value: object, info: ValidationInfo) -> Period:
    if isinstance(value, Period):
        return value
    if isinstance(value, str):
        try:
            return _known(value)
        except PeriodError as error:
            finding = error.findings[0]
    else:
        details = {"field": info.field_name or "period", "value": shown(value), "expected": _EXPECTED}
        finding = Finding("VHP113", (), details)
    from vnhealthplan.models.fault import fault  # noqa: PLC0415 - brings pydantic_core, see above

    raise fault(finding.code, **finding.details)


@lru_cache(maxsize=1024)
def _known(text: str) -> Period:
    # A file repeats a few periods in every row: 0.1 us instead of 7 for a text met before. Refusals are not kept.
    return Period(text)
