"""Growth arithmetic: exact where the answer is exact, and a reason where there is none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.progress.methods.case import Moment
from vnhealthplan.progress.methods.growth import (
    for_judging,
    grown,
    growth,
    in_wanted_way,
    limit_factor,
    slope_growth,
    slope_of,
)

years = st.integers(1, 40)
rates = st.integers(-90, 200).map(lambda percent: Decimal(percent).scaleb(-2))


def at(year: int | Fraction, value: str | Decimal) -> Moment:
    return Moment(Fraction(year), Decimal(value))


def told(number: Decimal | str) -> Decimal:
    assert isinstance(number, Decimal)
    return for_judging(number)


@given(rates, st.integers(1, 8), st.integers(1, 10**6))
def test_a_rate_that_was_put_in_comes_out_to_the_last_digit(rate: Decimal, length: int, value: int) -> None:
    """growth(v, v * (1 + r) ^ n) = r, exactly after the rounding on which thresholds are decided."""
    last = Decimal(value) * (1 + rate) ** length
    assert told(growth(at(2000, Decimal(value)), at(2000 + length, last))) == rate
    assert told(growth(at(2000, Decimal(-value)), at(2000 + length, -last))) == rate


def test_growth_is_not_defined_from_zero_or_across_it_and_is_a_whole_fall_to_it() -> None:
    assert growth(at(2020, "0"), at(2021, "1")) == "zero_value"
    assert growth(at(2020, "-0.0"), at(2021, "0")) == "zero_value"
    assert growth(at(2020, "1"), at(2021, "-1")) == "sign_change"
    assert growth(at(2020, "-1"), at(2021, "1")) == "sign_change"
    assert growth(at(2020, "-1"), at(2021, "0")) == -1


@given(rates, years, years)
def test_a_line_through_values_of_one_rate_has_that_rate(rate: Decimal, one: int, two: int) -> None:
    """The regression of a curve of constant growth is that growth, whatever the years are."""
    moments = [at(2000 + year, 7 * (1 + rate) ** year) for year in (0, one, two, one + two)]
    assert abs(slope_growth(slope_of(moments)) - rate) < Decimal("1e-20")


@given(rates, years)
def test_what_has_grown_has_the_growth(rate: Decimal, length: int) -> None:
    """grown(v, r, n) = v * (1 + r) ^ n."""
    assert abs(grown(Decimal(3), rate, Fraction(length)) / (3 * (1 + rate) ** length) - 1) < Decimal("1e-20")


def test_what_has_fallen_to_zero_stays_there() -> None:
    assert grown(Decimal(0), Decimal(-1), Fraction(5)) == 0
    assert grown(Decimal(0), Decimal(-1), Fraction(0)) == 0


@pytest.mark.parametrize(
    ("baseline", "limit", "factor"),
    [
        ("50", None, "1"),
        ("200", "100", "1"),
        ("250", "100", "1"),
        ("100", "100", "0"),
        ("0", "100", "1"),
        ("5", "0", "1"),
        ("0", "0", "1"),
    ],
)
def test_the_limit_factor_is_0_at_the_limit_and_1_far_from_it(baseline: str, limit: str | None, factor: str) -> None:
    found = limit_factor(Decimal(baseline), None if limit is None else Decimal(limit))
    assert found == Decimal(factor)


@given(st.integers(0, 300), st.integers(1, 100))
def test_the_limit_factor_is_the_same_before_and_beyond_the_limit_and_below_zero(size: int, limit: int) -> None:
    """C(L - x) = C(L + x), C(-b, -L) = C(b, L), and 0 <= C <= 1."""
    baseline, most = Decimal(size), Decimal(limit)
    factor = limit_factor(baseline, most)
    assert 0 <= factor <= 1
    assert factor == limit_factor(-baseline, -most) == limit_factor(baseline, -most)
    if size <= 2 * limit:
        assert for_judging(factor) == for_judging(limit_factor(2 * most - baseline, most))


def test_the_limit_factor_has_its_power() -> None:
    share = 1 - limit_factor(Decimal(50), Decimal(100))
    assert abs(float(share) - 0.5**4.44) < 1e-12


@pytest.mark.parametrize(
    ("sign", "start", "wanted"), [(1, "5", 1), (-1, "5", -1), (1, "-5", -1), (-1, "-5", 1), (1, "-0.0", 1)]
)
def test_a_rate_is_positive_where_the_values_move_as_wanted(sign: int, start: str, wanted: int) -> None:
    """Growth is by size: below zero, a rate above zero is a fall."""
    assert in_wanted_way(Decimal("0.25"), sign, Decimal(start)) == Decimal("0.25") * wanted
