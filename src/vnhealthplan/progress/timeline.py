"""Days as years with a fraction, so that a change a year means a calendar year, leap or not."""

from __future__ import annotations

from calendar import isleap
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@lru_cache(maxsize=4096)  # a plan speaks of a few days again and again
def year_of(day: dt.date) -> Fraction:
    """Give the end of a day in years: the last day of a year is that year, a day before it lies below.

    The fraction is the day of the year over the days of the year (365 or 366).

    >>> import datetime as dt
    >>> year_of(dt.date(2023, 12, 31)), year_of(dt.date(2024, 6, 30)) - 2023
    (Fraction(2023, 1), Fraction(91, 183))
    """
    return day.year - 1 + Fraction(day.timetuple().tm_yday, 366 if isleap(day.year) else 365)
