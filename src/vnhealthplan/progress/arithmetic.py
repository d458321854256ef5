"""Arithmetic in a context of our own: the caller's decimal precision, rounding and traps change nothing."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, Overflow
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

# sums and products of a target's numbers need at most some 120 digits: here they are exact, only quotients round
EXACT = Context(prec=250, rounding=ROUND_HALF_UP, traps=[DivisionByZero, InvalidOperation, Overflow])
_PLACES = Decimal("0.000001")
_MILLION = 10**6


def quotient(value: Decimal, by: Decimal | int) -> Decimal:
    """Divide, to 6 decimals, half up; never a negative zero.

    >>> quotient(Decimal(-2), 3), quotient(Decimal("-0.0000001"), 1)
    (Decimal('-0.666667'), Decimal('0.000000'))
    """
    result = EXACT.divide(value, by).quantize(_PLACES, context=EXACT)
    return result or result.copy_abs()


def rounded(value: Fraction) -> Decimal:
    """Give a fraction to 6 decimals, half up (away from zero); never a negative zero.

    >>> from fractions import Fraction
    >>> rounded(Fraction(-2, 3)), rounded(Fraction(1, 2000000))
    (Decimal('-0.666667'), Decimal('0.000001'))
    """
    twice = 2 * abs(value.numerator) * _MILLION
    millionths = (twice + value.denominator) // (2 * value.denominator)
    return Decimal(-millionths if value < 0 else millionths).scaleb(-6, context=EXACT)
