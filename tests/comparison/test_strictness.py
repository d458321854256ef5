"""Which of two bounds asks for more: never both, never against the results that meet them."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.comparison import Verdict
from vnhealthplan.comparison.strictness import judge_strictness
from vnhealthplan.models.target import Comparator
from vnhealthplan.progress import Bound, is_met

VALUES = st.integers(-20, 20).map(Decimal)
DIRECTIONS = st.sampled_from(["higher", "lower", "band", "none"])
TURNED = {"first_stricter": "second_stricter", "second_stricter": "first_stricter"}


@st.composite
def bounds(draw: st.DrawFn) -> Bound:
    comparator: Comparator = draw(st.sampled_from(get_args(Comparator)))
    low, high = sorted(draw(st.tuples(VALUES, VALUES)))
    return Bound(comparator, low, high if comparator == "range" else None)


@pytest.mark.parametrize(
    ("first", "second", "direction", "verdict"),
    [
        (Bound("ge", Decimal(95)), Bound("ge", Decimal(90)), "higher", "first_stricter"),
        (Bound("lt", Decimal(10)), Bound("le", Decimal(10)), "lower", "first_stricter"),
        (Bound("eq", Decimal(10)), Bound("le", Decimal(10)), "lower", "same"),
        (Bound("approx", Decimal(75)), Bound("eq", Decimal(75)), "higher", "second_stricter"),
        (Bound("range", Decimal(95), Decimal(100)), Bound("ge", Decimal(95)), "higher", "same"),
        (Bound("range", Decimal(2), Decimal(3)), Bound("range", Decimal(1), Decimal(3)), "band", "first_stricter"),
        (Bound("range", Decimal(1), Decimal(3)), Bound("range", Decimal(2), Decimal(4)), "band", "not_comparable"),
        (Bound("ge", Decimal(95)), Bound("le", Decimal(95)), "higher", "not_comparable"),
    ],
)
def test_the_stricter_bound_is_told(first: Bound, second: Bound, direction: str, verdict: Verdict) -> None:
    assert judge_strictness(first, second, direction) == verdict  # type: ignore[arg-type]  # the words of a direction


@given(bounds(), bounds(), DIRECTIONS)
def test_turned_round_the_verdict_is_turned_round(one: Bound, other: Bound, direction: str) -> None:
    verdict = judge_strictness(one, other, direction)  # type: ignore[arg-type]  # the words of a direction
    assert judge_strictness(other, one, direction) == TURNED.get(verdict, verdict)  # type: ignore[arg-type]  # the same


@given(bounds(), bounds(), DIRECTIONS, st.integers(-50, 50).map(lambda number: Decimal(number) / 2))
def test_what_meets_the_stricter_bound_meets_the_other(
    one: Bound, other: Bound, direction: str, actual: Decimal
) -> None:
    verdict = judge_strictness(one, other, direction)  # type: ignore[arg-type]  # the words of a direction
    met, met_too = is_met(actual, one, direction), is_met(actual, other, direction)  # type: ignore[arg-type]  # the same
    if verdict == "same":
        assert met == met_too
    elif verdict == "first_stricter":
        assert not met or met_too
    elif verdict == "second_stricter":
        assert met or not met_too
