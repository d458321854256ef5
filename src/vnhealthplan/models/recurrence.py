"""Recurrences: the days on which a duty falls due, by an RFC 5545 rule of whole days or by a list of dates."""

from __future__ import annotations

from calendar import isleap, weekday
from contextlib import suppress
from datetime import MAXYEAR, date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from dateutil import rrule as rfc

from vnhealthplan.errors import RecurrenceError
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.recurrence_rule import read_rule, refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

MOST_DATES = 1000
LONGEST_WINDOW = 400

# What dateutil would not see is impossible: it tries a position that no set has year after year, and breaks on
# the 53rd Monday of a month.
_LARGEST_SET = {rfc.DAILY: 1, rfc.WEEKLY: 7, rfc.MONTHLY: 31, rfc.YEARLY: 366}
_WEEKS_OF_MONTH, _WEEKS_OF_YEAR = 5, 53


def check_recurrence(text: str) -> str:
    """Give the rule back if it is one that `expand` can follow.

    That is an RFC 5545 rule of at most 200 characters, in capitals, made of FREQ (DAILY or coarser, required),
    INTERVAL 1-999, COUNT 1-1000 or UNTIL=YYYYMMDD, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS and WKST, each at most once
    and together only as the RFC allows. Anything else raises RecurrenceError with code VHP501.

    >>> check_recurrence("FREQ=MONTHLY;BYMONTHDAY=12")
    'FREQ=MONTHLY;BYMONTHDAY=12'
    """
    read_rule(text)
    return text


def expand(text: str, first: date, last: date) -> tuple[date, ...]:
    """Give the days of a rule from `first` to `last`, both included, in rising order; the rule starts on `first`.

    A month without the day asked for is skipped, as the RFC has it; `BYMONTHDAY=-1` is the last day of every month.
    A rule that is not valid, or a window over more than 400 calendar years, raises RecurrenceError with code VHP501,
    a rule of more than 1,000 days one with code VHP502.

    >>> [str(day) for day in expand("FREQ=MONTHLY;BYMONTHDAY=31", date(2025, 1, 1), date(2025, 6, 30))]
    ['2025-01-31', '2025-03-31', '2025-05-31']
    """
    rule = read_rule(text)
    if last.year - first.year >= LONGEST_WINDOW:
        span = Words(
            f"từ {first} đến {last} dài hơn {LONGEST_WINDOW} năm",
            f"from {first} to {last} there are more than {LONGEST_WINDOW} years",
        )
        raise refused(text, span)
    days = tuple(islice(_days(rule, first, last), MOST_DATES + 1))
    if len(days) > MOST_DATES:
        raise RecurrenceError(Finding("VHP502", (), {"value": shown(text), "limit": MOST_DATES}))
    return days


def _days(rule: dict[str, Any], first: date, last: date) -> Iterator[date]:
    last = min(last, rule.pop("until", last))
    count = rule.pop("count", None)
    if first > last or not _is_possible(rule):
        return iter(())
    years = _years_to_the_end(first, last)
    start, end = (day.replace(year=day.year + years) for day in (first, last))
    rule.setdefault("wkst", rfc.MO)  # the RFC's default; dateutil's is a setting of the process
    if rule["freq"] == rfc.WEEKLY and "bysetpos" in rule:
        # The positions count within the whole week of the first day; dateutil would count from that day.
        rule.setdefault("byweekday", start.weekday())
        start -= timedelta((start.weekday() - rule["wkst"].weekday) % 7)
    moments = _before_year_10000(rfc.rrule(dtstart=start, until=end, **rule))
    days = (moment.date().replace(year=moment.year - years) for moment in moments)
    return islice((day for day in days if day >= first), count)


def _before_year_10000(moments: Iterable[datetime]) -> Iterator[datetime]:
    # dateutil raises in a week that runs past 9999-12-31, where the window has long ended.
    with suppress(ValueError):
        yield from moments


def _is_possible(rule: dict[str, Any]) -> bool:
    """Leave out what can never match, and say whether anything is left."""
    if "bysetpos" in rule:
        rule["bysetpos"] = {place for place in rule["bysetpos"] if abs(place) <= _LARGEST_SET[rule["freq"]]}
    if any(day.n for day in rule.get("byweekday", ())):
        weeks = _WEEKS_OF_MONTH if rule["freq"] == rfc.MONTHLY or "bymonth" in rule else _WEEKS_OF_YEAR
        # dateutil takes "MO,1TU" for the Mondays that are a first Tuesday, so a bare day becomes all its numbers.
        rule["byweekday"] = [
            day(number)
            for day in rule["byweekday"]
            for number in ((day.n,) if day.n else range(1, weeks + 1))
            if abs(number) <= weeks
        ]
    return all(rule.get(part) != empty for part, empty in (("bysetpos", set()), ("byweekday", [])))


def _years_to_the_end(first: date, last: date) -> int:
    """Find how far to move the window so that it lies near the year 9999, where dateutil stops, on the same weekdays.

    dateutil looks for the next day of a rule until that year: for one that never comes, over seconds. The calendar
    repeats after 400 years at most, mostly after 28 or 40.
    """
    furthest = MAXYEAR - 1 - last.year  # the last week of 9999 is not for use, see above
    return next(
        years
        for years in range(furthest, furthest - LONGEST_WINDOW, -1)
        if all(_looks(year) == _looks(year + years) for year in range(first.year, last.year + 1))
    )


def _looks(year: int) -> tuple[int, bool]:
    return weekday(year, 1, 1), isleap(year)
