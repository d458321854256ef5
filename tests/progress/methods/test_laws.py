"""Laws of every method, for any numbers, years, comparators and directions."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st
from value_strategies import numbers

from vnhealthplan.progress import Bound, is_met
from vnhealthplan.progress.methods import METHODS, Pace, Point, assess

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnhealthplan.models.indicator import Direction
    from vnhealthplan.models.target import Comparator

OPPOSITE: dict[Comparator, Comparator] = {"ge": "le", "gt": "lt", "le": "ge", "lt": "gt"}
TURNED: dict[Direction, Direction] = {"higher": "lower", "lower": "higher"}
UP = {"ge", "gt"}
DOWN = {"le", "lt"}

methods = st.sampled_from(list(METHODS))
# 0.001 and its like: where one method puts a number for zero
few = st.integers(-30, 30).map(Decimal) | st.sampled_from([Decimal("0.0005"), Decimal("0.001"), Decimal("-0.0005")])
values = few | st.integers(1, 30).map(Decimal) | numbers()
years = st.integers(2015, 2030) | st.fractions(Fraction(2015), Fraction(2030), max_denominator=366)
comparators: st.SearchStrategy[Comparator] = st.sampled_from(["eq", "ge", "gt", "le", "lt", "approx", "range"])
directions: st.SearchStrategy[Direction] = st.sampled_from(["higher", "lower", "band", "none"])


class Asked(NamedTuple):
    """The arguments of `assess`."""

    method: str
    baseline: Point
    current: Point
    target: Point | None
    direction: Direction
    comparator: Comparator
    limit: Decimal | None
    between: tuple[Point, ...]


points = st.builds(Point, years, values)
later = st.builds(Point, st.integers(2016, 2035), values)
cases = st.builds(
    Asked,
    methods,
    st.builds(Point, st.just(2015), values) | points,
    later,
    later | st.none() | st.builds(Point, st.just(2030), values),
    directions,
    comparators,
    st.none() | st.sampled_from([Decimal(100), Decimal(20), Decimal(0)]),
    st.lists(points, max_size=3).map(tuple),
)
wild = st.decimals(allow_nan=False, allow_infinity=False) | st.sampled_from(
    [Decimal(text) for text in ("1E+999999", "-1E-999999", "0E+5000", "1E+60", "-1E-60", "9" * 60, "1E+59", "-0.0")]
)
wild_points = st.builds(Point, wild | st.integers() | st.fractions() | st.integers(2010, 2030), wild)
anything = st.builds(
    Asked,
    methods,
    wild_points,
    wild_points,
    st.none() | wild_points,
    directions,
    comparators,
    st.none() | wild,
    st.lists(wild_points, max_size=3).map(tuple),
)


def answer(asked: Asked) -> Pace:
    return assess(asked.method, **{name: part for name, part in asked._asdict().items() if name != "method"})


def verdict(pace: Pace) -> tuple[Any, Any, Any]:
    return pace.pace, pace.status, pace.reason


def changed(asked: Asked, change: Callable[[Decimal], Decimal]) -> Asked:
    def moved(point: Point) -> Point:
        return point._replace(value=change(point.value))

    return asked._replace(
        baseline=moved(asked.baseline),
        current=moved(asked.current),
        target=None if asked.target is None else moved(asked.target),
        limit=None if asked.limit is None else change(asked.limit),
        between=tuple(moved(point) for point in asked.between),
    )


@given(cases)
def test_the_mirror_image_is_judged_alike(asked: Asked) -> None:
    """Negate all values, turn direction and comparator: pace, word and reason stay."""
    image = changed(asked, Decimal.copy_negate)._replace(
        direction=TURNED.get(asked.direction, asked.direction),
        comparator=OPPOSITE.get(asked.comparator, asked.comparator),
    )
    assert verdict(answer(image)) == verdict(answer(asked))


@given(cases, st.sampled_from([1, 3, -2]))
def test_the_unit_changes_no_judgement(asked: Asked, places: int) -> None:
    """Values and limit times a power of 10: pace, word and reason stay, but for 0.001 and a change a year."""
    scale = decimal.Context(prec=100)
    scaled = changed(asked, lambda value: value.scaleb(places, context=scale))
    one, two = answer(asked), answer(scaled)
    assume(asked.method != "cagr_statcan" or 0 not in {asked.baseline.value, asked.target and asked.target.value})
    if one.reason == "no_target":
        assert (one.status, one.reason) == (two.status, two.reason)
    else:
        assert verdict(one) == verdict(two)


@given(anything)
def test_every_finite_input_has_an_answer(asked: Asked) -> None:
    """No exception, a reason, the names of the numbers, 6 decimals, and a known word."""
    found, known = answer(asked), METHODS[asked.method]
    assert tuple(found.numbers) == known.number_names
    assert found.status is None or found.status in known.statuses
    for number in (found.pace, *found.numbers.values()):
        assert number is None or number.as_tuple().exponent == -6
        assert not str(number).startswith("-0.000000")


@given(cases)
def test_the_comparator_decides_before_the_pace(asked: Asked) -> None:
    """Met if and only if the comparator says so; what was met and is no more has the worst word or none."""
    found, known = answer(asked), METHODS[asked.method]
    if asked.target is None:
        assert found.reason not in {"met", "lost"}
        return
    bound = Bound(asked.comparator, asked.target.value)
    met = is_met(asked.current.value, bound, asked.direction)
    assert (found.reason == "met") == met
    if met:
        assert found.status == known.met
    elif (
        is_met(asked.baseline.value, bound, asked.direction)
        and asked.current.year > asked.baseline.year
        and found.reason != "near_bound"
    ):
        expected = {(known.lost, "lost")}
        if asked.method in {"cagr_statcan", "eurostat"}:
            expected.add((None, "no_distance"))  # type: ignore[arg-type]  # no word
        assert (found.status, found.reason) in expected


@given(cases, values, values)
def test_a_worse_value_never_has_a_better_word(asked: Asked, one: Decimal, two: Decimal) -> None:
    """For one baseline and target, the word falls as the current value moves away from the better side."""
    up = asked.comparator in UP or (asked.comparator not in DOWN and asked.direction == "higher")
    down = asked.comparator in DOWN or (asked.comparator not in UP and asked.direction == "lower")
    if up or down:
        better, worse = sorted((one, two), reverse=up)
    else:
        assume(asked.target is not None)
        aim = Fraction(0) if asked.target is None else Fraction(asked.target.value)
        better, worse = sorted((one, two), key=lambda value: abs(Fraction(value) - aim))
    ranks = list(METHODS[asked.method].statuses)
    words = [answer(asked._replace(current=asked.current._replace(value=value))).status for value in (better, worse)]
    if words[0] is not None and words[1] is not None:
        assert ranks.index(words[0]) <= ranks.index(words[1])


@given(cases, st.integers(1, 9), st.sampled_from([decimal.ROUND_UP, decimal.ROUND_FLOOR, decimal.ROUND_05UP]))
def test_the_callers_decimal_context_changes_no_digit(asked: Asked, prec: int, rounding: str) -> None:
    """The same texts under any precision and rounding, with every trap set."""
    expected = str(answer(asked))
    traps = [decimal.Inexact, decimal.Rounded, decimal.Clamped, decimal.Subnormal, decimal.FloatOperation]
    with decimal.localcontext(decimal.Context(prec=prec, rounding=rounding, traps=traps)):
        found = answer(asked)
    assert str(found) == expected


@given(cases)
def test_two_points_have_one_rate_by_either_variant(asked: Asked) -> None:
    """Without values between, the regression and the end points say the same."""
    alone = asked._replace(between=())
    one, two = (answer(alone._replace(method=method)) for method in ("aarr", "aarr_endpoint"))
    assert (verdict(one), one.numbers) == (verdict(two), two.numbers)


@given(cases)
def test_a_word_has_a_plain_status_that_fits_what_decided(asked: Asked) -> None:
    """No status without a word; on_track for what is met, worsening for what is lost."""
    found = answer(asked)
    plain = METHODS[asked.method].status_of(found)
    assert (plain is None) == (found.status is None)
    assert found.reason != "met" or plain == "on_track"
    assert found.reason != "lost" or plain == "worsening"
