"""Growth rates a year, to a hundred digits; values are taken by their size."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, Overflow
from fractions import Fraction
from typing import Literal

from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.methods.case import Moment

NoGrowth = Literal["zero_value", "sign_change"]

# logarithms and powers cost the more the longer they are, and are judged on 30 digits
_LOGS = Context(prec=100, rounding=ROUND_HALF_UP, traps=[DivisionByZero, InvalidOperation, Overflow])
# an analytic 0.95 that the logarithm misses by the last of its digits is 0.95 again
_JUDGED = Context(prec=30, rounding=ROUND_HALF_UP)
_LIMIT_POWER = Decimal("4.44")
_ONE = Decimal(1)


def growth(first: Moment, last: Moment) -> Decimal | NoGrowth:
    """Give the compound growth a year, (last / first) ^ (1 / years) - 1, or why there is none.

    Growth to zero is -1; from zero, or to the other side of it, it is not defined.  The two years must differ.

    >>> growth(Moment(Fraction(2020), Decimal(100)), Moment(Fraction(2022), Decimal(121))).normalize(_JUDGED)
    Decimal('0.1')
    """
    if first.value == 0:
        return "zero_value"
    if last.value == 0:
        return Decimal(-1)
    if is_negative(first.value) != is_negative(last.value):
        return "sign_change"
    return slope_growth(EXACT.divide(log_ratio(first.value, last.value), decimal_of(last.year - first.year)))


def in_wanted_way(rate: Decimal, sign: int, start: Decimal) -> Decimal:
    """Give a rate that is positive where the values move as wanted: what grows by its size below zero falls.

    `sign` is 1 where a rise is wanted, -1 where a fall is; `start` the value that the growth begins with.
    """
    return EXACT.multiply(rate, Decimal(-sign if is_negative(start) else sign))


def slope_growth(slope: Decimal) -> Decimal:
    """Give the growth a year that a slope of logarithms comes to: e ^ slope - 1."""
    return EXACT.subtract(_LOGS.exp(slope), _ONE)


def slope_of(moments: Sequence[Moment]) -> Decimal:
    """Give the slope of the least-squares line through the logarithms of the sizes, from at least two years."""
    first = moments[0]
    times = [decimal_of(moment.year - first.year) for moment in moments]
    sizes = [log_ratio(first.value, moment.value) for moment in moments]
    mean = EXACT.divide(_sum(times), Decimal(len(times)))
    away = [EXACT.subtract(time, mean) for time in times]
    shared = _sum([EXACT.multiply(one, size) for one, size in zip(away, sizes, strict=True)])
    return EXACT.divide(shared, _sum([EXACT.multiply(one, one) for one in away]))


def grown(value: Decimal, rate: Decimal, years: Fraction) -> Decimal:
    """Give what a value comes to when it grows at a rate a year for some years."""
    factor = EXACT.add(_ONE, rate)
    if value == 0 or factor == 0:
        return value if years == 0 else Decimal(0)
    return EXACT.multiply(value, _LOGS.exp(EXACT.multiply(_LOGS.ln(factor), decimal_of(years))))


def limit_factor(baseline: Decimal, limit: Decimal | None) -> Decimal:
    """Give the factor for thresholds near a natural limit: 1 far from it or without one, 0 at it.

    1 - (b / L) ^ 4.44 up to the limit L, 1 - ((2L - b) / L) ^ 4.44 beyond it, and 1 from 2L on; both by their size.
    """
    if limit is None:
        return _ONE
    size, most = baseline.copy_abs(), limit.copy_abs()
    double = EXACT.add(most, most)
    if size >= double:
        return _ONE
    share = EXACT.divide(min(size, EXACT.subtract(double, size)), most)
    if share == 0:
        return _ONE
    return EXACT.subtract(_ONE, _LOGS.exp(EXACT.multiply(_LOGS.ln(share), _LIMIT_POWER)))


def log_ratio(first: Decimal, last: Decimal) -> Decimal:
    """Give the natural logarithm of the quotient of two sizes."""
    return _LOGS.ln(EXACT.divide(last.copy_abs(), first.copy_abs()))


def decimal_of(years: Fraction) -> Decimal:
    """Give a length of time as a decimal number."""
    return EXACT.divide(Decimal(years.numerator), Decimal(years.denominator))


def for_judging(number: Decimal) -> Decimal:
    """Round a number to the 30 digits on which thresholds are decided."""
    return _JUDGED.plus(number)


def is_negative(value: Decimal) -> bool:
    """Say whether a value is below zero; a negative zero is not."""
    return value < 0


def _sum(numbers: Sequence[Decimal]) -> Decimal:
    total = Decimal(0)
    for number in numbers:
        total = EXACT.add(total, number)
    return total
