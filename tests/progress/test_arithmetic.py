"""Quotients: 6 decimals, half up, the same in every decimal context."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import numbers

from vnhealthplan.progress.arithmetic import EXACT, quotient

contexts = st.builds(
    decimal.Context,
    prec=st.integers(1, 30),
    rounding=st.sampled_from([decimal.ROUND_UP, decimal.ROUND_FLOOR, decimal.ROUND_HALF_EVEN, decimal.ROUND_05UP]),
    traps=st.lists(st.sampled_from([decimal.Inexact, decimal.Rounded, decimal.Subnormal, decimal.FloatOperation])),
)
divisors = numbers().filter(bool)


@pytest.mark.parametrize(
    ("value", "by", "expected"),
    [
        ("0.0000005", "1", "0.000001"),
        ("-0.0000005", "1", "-0.000001"),
        ("0.00000049999", "1", "0.000000"),
        ("0.0000025", "1", "0.000003"),
        ("2", "3", "0.666667"),
        ("1", "-3", "-0.333333"),
        ("7", "7", "1.000000"),
    ],
)
def test_halves_are_rounded_up_away_from_zero(value: str, by: str, expected: str) -> None:
    assert str(quotient(Decimal(value), Decimal(by))) == expected


@given(numbers(), divisors)
def test_a_quotient_is_the_true_one_within_half_a_millionth(value: Decimal, by: Decimal) -> None:
    """|quotient - value/by| <= 5e-7, and always 6 decimals."""
    found = quotient(value, by)
    assert abs(Fraction(found) - Fraction(value) / Fraction(by)) <= Fraction(5, 10**7)
    assert found.as_tuple().exponent == -6


@given(numbers(), divisors)
def test_a_quotient_of_the_opposite_is_the_opposite(value: Decimal, by: Decimal) -> None:
    """quotient(-v, b) = -quotient(v, b)."""
    assert quotient(value.copy_negate(), by) == quotient(value, by).copy_negate()


@given(numbers(), divisors)
def test_zero_has_no_sign(value: Decimal, by: Decimal) -> None:
    """No quotient is printed as -0.000000."""
    assert not str(quotient(value, by)).startswith("-0.000000")


@given(numbers(), divisors, contexts)
def test_the_callers_context_changes_nothing(value: Decimal, by: Decimal, context: decimal.Context) -> None:
    """The same digits in every decimal context."""
    expected = str(quotient(value, by))
    with decimal.localcontext(context):
        found = quotient(value, by)
    assert str(found) == expected


@given(numbers(), numbers(), numbers())
def test_sums_and_products_are_exact(one: Decimal, two: Decimal, three: Decimal) -> None:
    """One * two + three loses no digit."""
    assert Fraction(EXACT.fma(one, two, three)) == Fraction(one) * Fraction(two) + Fraction(three)
