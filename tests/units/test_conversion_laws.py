"""Laws of conversion, for all pairs that convert and for numbers of every allowed length."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vnhealthplan.errors import UnitError
from vnhealthplan.units import DENOMINATORS, UNITS, are_convertible, convert

OVER = (None, *sorted(DENOMINATORS), "women")
PAIRS = [pair for pair in product(UNITS, UNITS, OVER) if are_convertible(*pair)]
RATES = [code for code, unit in UNITS.items() if unit.denominator is not None]
SHARES = ["percent", "per_mille"]

PER = {"percent": 100, "per_mille": 1000, "per_1k": 1000, "per_10k": 10**4, "per_100k": 10**5}
PER |= {"per_1k_live_births": 1000, "per_100k_live_births": 10**5, "cm": 100}
TIMES = {"million_vnd": 10**6, "billion_vnd": 10**9}

pairs = st.sampled_from(PAIRS)
values = st.builds(
    lambda digits, places: Decimal(f"{digits}E-{places}"), st.integers(-(10**26), 10**26), st.integers(0, 6)
)
contexts = st.builds(
    decimal.Context,
    prec=st.integers(1, 60),
    rounding=st.sampled_from([decimal.ROUND_UP, decimal.ROUND_FLOOR, decimal.ROUND_HALF_EVEN, decimal.ROUND_05UP]),
    Emin=st.integers(-9, 0),
    Emax=st.integers(0, 9),
    capitals=st.integers(0, 1),
    clamp=st.integers(0, 1),
    traps=st.lists(st.sampled_from([decimal.Inexact, decimal.Rounded, decimal.Overflow, decimal.FloatOperation])),
)


@pytest.fixture(scope="module", autouse=True)
def _pint_is_loaded() -> None:
    """Keep the 0.3 s that pint takes to load out of the time that one example may take."""
    convert(1, "m", "cm")


def size(code: str) -> Fraction:
    return Fraction(TIMES.get(code, 1), PER.get(code, 1))


@given(values, pairs)
def test_there_and_back_is_the_identity(value: Decimal, pair: tuple[str, str, str | None]) -> None:
    source, goal, over = pair
    assert convert(convert(value, source, goal, denominator=over), goal, source, denominator=over) == value


@given(values, values, pairs)
def test_conversion_commutes_with_addition(one: Decimal, other: Decimal, pair: tuple[str, str, str | None]) -> None:
    source, goal, over = pair
    exact = decimal.Context(prec=60, traps=[decimal.Inexact])
    apart = [convert(value, source, goal, denominator=over) for value in (one, other)]
    assert convert(exact.add(one, other), source, goal, denominator=over) == exact.add(*apart)


@given(values, pairs, contexts)
def test_the_callers_context_changes_nothing(
    value: Decimal, pair: tuple[str, str, str | None], context: decimal.Context
) -> None:
    source, goal, over = pair
    expected = convert(value, source, goal, denominator=over).as_tuple()
    with decimal.localcontext(context):
        found = convert(value, source, goal, denominator=over).as_tuple()
    assert found == expected


@given(values, pairs)
def test_a_long_way_round_is_the_short_way(value: Decimal, pair: tuple[str, str, str | None]) -> None:
    source, goal, over = pair
    for between in UNITS:
        if are_convertible(source, between, over) and are_convertible(between, goal, over):
            half_way = convert(value, source, between, denominator=over)
            assert convert(half_way, between, goal, denominator=over) == convert(value, source, goal, denominator=over)


@given(st.sampled_from(RATES), st.sampled_from(RATES + SHARES), st.text(max_size=80) | st.sampled_from(OVER[1:]))
def test_a_rate_is_refused_over_any_other_denominator(rate: str, other: str, over: str) -> None:
    assume(over != UNITS[rate].denominator)
    for source, goal in ((rate, other), (other, rate), (rate, rate)):
        assert not are_convertible(source, goal, over)
        with pytest.raises(UnitError, match="VHP205"):
            convert(1, source, goal, denominator=over)


@given(st.sampled_from(RATES), st.sampled_from(SHARES))
def test_a_bare_share_never_meets_a_rate_without_denominator(rate: str, share: str) -> None:
    for source, goal in ((rate, share), (share, rate)):
        with pytest.raises(UnitError, match="VHP205"):
            convert(1, source, goal)


@pytest.mark.parametrize(("source", "goal", "over"), [pair for pair in PAIRS if pair[0] != pair[1]])
def test_every_value_of_two_decimals_is_exact(source: str, goal: str, over: str | None) -> None:
    ratio = size(source) / size(goal) / 100
    hundredths = [Decimal(number) / 100 for number in range(10_001)]
    wrong = [
        value
        for number, value in enumerate(hundredths)
        if Fraction(convert(value, source, goal, denominator=over)) != number * ratio
    ]
    assert wrong == []
