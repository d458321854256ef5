"""Reading a case: what is refused, what is beyond the arithmetic, and which way is wanted."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from vnhealthplan.progress.methods import Point
from vnhealthplan.progress.methods.case import MOST_DIGITS, Case, read_case

START, NOW, AIM = (2020, Decimal(10)), (2022, Decimal(14)), (2025, Decimal(20))
MOST = 10 ** (MOST_DIGITS - 1)


def read(**changed: Any) -> Case | None:  # noqa: ANN401  # any argument, wrong ones too
    return read_case(
        **{
            "baseline": START,
            "current": NOW,
            "target": AIM,
            "direction": "higher",
            "comparator": "ge",
            "limit": None,
            "between": (),
            **changed,
        }
    )


def known(**changed: Any) -> Case:  # noqa: ANN401  # as above
    case = read(**changed)
    assert case is not None
    return case


@pytest.mark.parametrize("name", ["baseline", "current", "target"])
@pytest.mark.parametrize("wrong", ["x", 5, (2020,), (2020, Decimal(1), 2), None, [2020, Decimal(1)]])
def test_what_is_no_pair_is_refused_by_name(name: str, wrong: object) -> None:
    if name == "target" and wrong is None:
        return
    with pytest.raises(TypeError, match=name):
        read(**{name: wrong})


@pytest.mark.parametrize("wrong", [1.5, "1", True, None, 1j])
def test_a_value_that_is_no_decimal_and_no_whole_number_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match="value of current"):
        read(current=(2022, wrong))
    with pytest.raises(TypeError, match="year of current"):
        read(current=(wrong, Decimal(1)))
    if wrong is not None:
        with pytest.raises(TypeError, match="limit"):
            read(limit=wrong)


@pytest.mark.parametrize("wrong", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_refused_by_name(wrong: str) -> None:
    for name in ("baseline", "current", "target"):
        with pytest.raises(ValueError, match=f"value of {name}"):
            read(**{name: (2021, Decimal(wrong))})
        with pytest.raises(ValueError, match=f"year of {name}"):
            read(**{name: (Decimal(wrong), Decimal(1))})
    with pytest.raises(ValueError, match="value of between"):
        read(between=[(2021, Decimal(wrong))])


def test_an_unknown_direction_or_comparator_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r'direction is "up"; give one of higher, lower'):
        read(direction="up")
    with pytest.raises(ValueError, match=r"comparator is .*; give one of eq, ge"):
        read(comparator="≥\x1b[31m")


@pytest.mark.parametrize(
    "too_much",
    [
        Decimal("1E+61"),
        Decimal("-1E+999999"),
        Decimal("1E-61"),
        Decimal("1E-999999"),
        Decimal("0E+999999"),
        Decimal("1" * 61),
        10**61,
        10**100_000,
    ],
    ids=lambda number: (
        f"{type(number).__name__} of {number.bit_length() if isinstance(number, int) else number.adjusted()}"
    ),
)
def test_a_number_beyond_the_arithmetic_gives_no_case(too_much: Decimal | int) -> None:
    assert read(current=(2022, too_much)) is None
    assert read(current=(too_much, Decimal(1))) is None
    assert read(limit=too_much) is None
    assert read(between=[START, (2021, too_much)]) is None


def test_a_fraction_of_a_year_may_be_long_but_not_large() -> None:
    assert known(current=(2022 + Fraction(1, 3**400), Decimal(1))).moved_on
    assert read(current=(Fraction(1, 3**4000), Decimal(1))) is None
    assert read(current=(Fraction(10**61), Decimal(1))) is None


def test_whole_numbers_decimals_and_fractions_are_the_same_year() -> None:
    cases = [known(current=(year, Decimal(14))) for year in (2022, Decimal("2022.0"), Fraction(4044, 2))]
    assert cases[0] == cases[1] == cases[2]
    assert known(current=Point(2022, Decimal(14))) == cases[0]
    assert known(current=(2022, 14)) == cases[0]
    assert known(current=(2022, MOST)).current.value == MOST


@pytest.mark.parametrize(
    ("comparator", "direction", "aim", "sign"),
    [
        ("ge", "lower", "20", 1),
        ("gt", "none", "5", 1),
        ("le", "higher", "20", -1),
        ("lt", "band", "20", -1),
        ("eq", "higher", "5", 1),
        ("eq", "lower", "20", -1),
        ("eq", "none", "20", 1),
        ("approx", "band", "5", -1),
        ("range", "none", "5", -1),
        ("eq", "none", "10", 0),
    ],
)
def test_the_wanted_way_is_that_of_the_comparator_then_of_the_direction(
    comparator: str, direction: str, aim: str, sign: int
) -> None:
    assert known(comparator=comparator, direction=direction, target=(2025, Decimal(aim))).sign == sign


def test_a_value_past_a_bound_of_two_sides_is_turned_back_as_far_before_it() -> None:
    case = known(comparator="eq", direction="none", current=(2022, Decimal(23)))
    assert case.judged.value == Decimal(17)
    assert case.current.value == Decimal(23)
    fall = known(comparator="eq", direction="band", current=(2022, Decimal(3)), target=(2025, Decimal(5)))
    assert fall.judged.value == Decimal(7)
    assert known(current=(2022, Decimal(23))).judged.value == Decimal(23)


def test_the_comparator_is_asked_for_both_ends() -> None:
    lost = known(target=(2025, Decimal(10)), current=(2022, Decimal(9)))
    assert (lost.met_at_start, lost.met) == (True, False)
    strict = known(target=(2025, Decimal(10)), comparator="gt")
    assert (strict.met_at_start, strict.met) == (False, True)
    trend = known(target=None)
    assert (trend.met_at_start, trend.met) == (False, False)


def test_time_is_needed_from_the_baseline_to_both_others() -> None:
    assert known().has_time
    assert not known(current=(2020, Decimal(14))).has_time
    late = known(target=(2020, Decimal(20)))
    assert (late.moved_on, late.has_time) == (True, False)
    assert known(target=None).has_time
