"""The projection: where the straight line through the results leads."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.progress.arithmetic import rounded
from vnhealthplan.progress.timeline import year_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from decimal import Decimal

    from vnhealthplan.progress.results import Result

_FEWEST_POINTS = 2


class Projection(NamedTuple):
    """A value to come, in the unit of the results, and the number of results that it rests on (2 or more)."""

    value: Decimal
    points: int


def project(results: Sequence[Result], day: dt.date) -> Projection | None:
    """Project results to a day by ordinary least squares over calendar years; none from a single result.

    The results are of different days.  The value is rounded to 6 decimals, half up.  With two results the line goes
    through both.

    >>> import datetime as dt
    >>> from decimal import Decimal
    >>> from vnhealthplan.progress.results import Result
    >>> seen = [Result(dt.date(year, 12, 31), Decimal(value)) for year, value in ((2021, 20), (2022, 22), (2023, 27))]
    >>> project(seen, dt.date(2025, 12, 31))
    Projection(value=Decimal('33.500000'), points=3)
    """
    count = len(results)
    if count < _FEWEST_POINTS:
        return None
    # counted from the first result, the sums stay short
    first = results[0]
    begun, level = year_of(first.on), Fraction(first.value)
    years = [year_of(result.on) - begun for result in results]
    values = [Fraction(result.value) - level for result in results]
    total, height = sum(years, Fraction()), sum(values, Fraction())
    spread = sum((year * year for year in years), Fraction()) * count - total * total
    together = sum((year * value for year, value in zip(years, values, strict=True)), Fraction()) * count
    slope = (together - total * height) / spread
    ahead = year_of(day) - begun
    return Projection(rounded(level + (height + slope * (ahead * count - total)) / count), count)
