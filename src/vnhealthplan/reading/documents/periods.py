"""Periods in words: "giai đoạn 2021 - 2025", "đến năm 2030", "năm 2024", and the vision apart."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from vnhealthplan.models import Period
from vnhealthplan.reading.documents.wording import any_of

PeriodRole = Literal["range", "until", "year", "month", "vision"]

_YEAR = r"(?:19|20|21)[0-9]{2}(?![0-9])"
_FORMS: tuple[tuple[PeriodRole, re.Pattern[str]], ...] = (
    ("vision", re.compile(rf"tầm nhìn\s{{1,3}}(?:(?:đến|tới)\s{{1,3}})?(?:năm\s{{1,3}})?(?P<a>{_YEAR})")),
    ("month", re.compile(rf"tháng\s{{1,3}}(?P<m>0?[1-9]|1[0-2])\s{{0,3}}(?:năm\s{{1,3}}|/\s?)(?P<a>{_YEAR})")),
    (
        "range",
        re.compile(
            rf"(?<![0-9/.,-])(?P<a>{_YEAR})\s{{0,3}}(?:-|(?:đến|tới)(?:\s{{1,3}}năm)?)\s{{0,3}}(?P<b>{_YEAR})(?![/.,][0-9])"
        ),
    ),
    (
        "until",
        re.compile(
            rf"(?:đến|tới|trước|hết|vào)\s{{1,3}}(?:hết\s{{1,3}}|cuối\s{{1,3}})?(?:năm\s{{1,3}})?(?P<a>{_YEAR})(?![/.,][0-9])"
        ),
    ),
    ("year", re.compile(rf"{any_of('năm|trong năm')}\s{{1,3}}(?P<a>{_YEAR})(?![/.,][0-9])")),
)


class PeriodWords(NamedTuple):
    """A period in words: what it is, the period, and its places in the text."""

    role: PeriodRole
    period: Period
    start: int
    end: int


def periods_of(text: str) -> list[PeriodWords]:
    """Give the periods that a folded text names, in order.

    >>> [(p.role, str(p.period)) for p in periods_of("giai đoạn 2021 - 2025, tầm nhìn đến năm 2030")]
    [('range', '2021/2025'), ('vision', '2030')]
    """
    found: dict[int, PeriodWords] = {}
    taken = bytearray(len(text) + 1)
    for role, form in _FORMS:
        for match in form.finditer(text):
            start, end = match.span()
            first, last = match["a"], match.groupdict().get("b") or match["a"]
            if any(taken[start:end]) or int(first) > int(last):
                continue
            taken[start:end] = b"\1" * (end - start)
            name = first if first == last else f"{first}/{last}"
            if role == "month":
                name = f"{first}-{int(match['m']):02}"
            found[start] = PeriodWords(role, Period(name), start, end)
    return [found[start] for start in sorted(found)]


def horizon_of(text: str) -> PeriodWords | None:
    """Give the one period that a folded heading names, or nothing where it names none or several.

    >>> horizon_of("a) đến năm 2025:").period, horizon_of("đến năm 2025 và năm 2030")
    (Period('2025'), None)
    """
    named = [words for words in periods_of(text) if words.role != "vision"]
    named = [words for words in named if words.role == "range"] or named
    return named[0] if len({words.period for words in named}) == 1 else None
