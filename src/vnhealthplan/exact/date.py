"""What counts as a date: a day that exists, written as ISO 8601, because 01/02/2025 has two meanings."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from vnhealthplan.errors import DateError
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_LONGEST = 32
_MONTHS = range(1, 13)
_EXAMPLE = Words("viết ngày theo ISO 8601, ví dụ 2024-12-31", "write dates as ISO 8601, for example 2024-12-31")


def check_date(value: object, field: str = "date") -> dt.date:
    """Give the value as a date, or refuse it.

    Accepted are a `datetime.date` that is no datetime, and the text of a day in ISO 8601.

    Raises DateError (VHP601); the message proposes the ISO form of what was meant, or says that there is no
    such day.

    >>> check_date("2024-02-29")
    datetime.date(2024, 2, 29)
    >>> check_date("31/12/2023", "due")
    Traceback (most recent call last):
    vnhealthplan.errors.DateError: VHP601: due is "31/12/2023"; write dates as ISO 8601, 2023-12-31 if the day ...
    """
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if isinstance(value, str) and _ISO.fullmatch(value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
    raise DateError(Finding("VHP601", (), {"field": field, "value": shown(value), "hint": _hint(value)}))


def _hint(value: object) -> Words:
    text = value.strip() if isinstance(value, str) and len(value) <= _LONGEST else ""
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, match.groups())
        if date := _day(year, month, day):
            return Words(f"viết ngày theo ISO 8601, {date}", f"write dates as ISO 8601, {date}")
        return _impossible(year, month)
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = map(int, match.groups())
        if date := _day(year, second, first):
            return _written(date, Words("ngày", "day"), Words("tháng", "month"))
        if date := _day(year, first, second):
            return _written(date, Words("tháng", "month"), Words("ngày", "day"))
        return _impossible(year, second)
    return _EXAMPLE


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _written(date: str, first: Words, second: Words) -> Words:
    return Words(
        f"viết ngày theo ISO 8601, {date} nếu {first.vi} đứng trước {second.vi}",
        f"write dates as ISO 8601, {date} if the {first.en} comes first",
    )


def _impossible(year: int, month: int) -> Words:
    if not year:
        return _EXAMPLE
    if month not in _MONTHS:
        return Words(
            "không có tháng này; viết ngày có thật như 2024-12-31, hoặc để trống",
            "there is no such month; write a day that exists, such as 2024-12-31, or leave it out",
        )
    days = calendar.monthrange(year, month)[1]
    return Words(
        f"không có ngày này, tháng {month} năm {year} có {days} ngày; viết ngày có thật, hoặc để trống",
        f"there is no such day, {year:04}-{month:02} has {days} days; write a day that exists, or leave it out",
    )
