"""The path: straight between milestones, and none of them bends it away from the bound."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from vnhealthplan.progress.path import Mark, build_path, straightened

VALUES = st.fractions(-50, 50, max_denominator=10)
YEARS = st.fractions(2020, 2030, max_denominator=366)
MILESTONES = st.lists(st.builds(Mark, st.fractions(2018, 2033, max_denominator=4), VALUES), max_size=5)


def at(year: int, value: int) -> Mark:
    return Mark(Fraction(year), Fraction(value))


def ends(start: Fraction, bound: Fraction) -> tuple[Mark, Mark]:
    return Mark(Fraction(2020), start), Mark(Fraction(2030), bound)


def test_the_way_to_2030_goes_over_what_2025_asks_for() -> None:
    path = build_path(at(2020, 40), at(2030, 10), [at(2025, 30)])
    expected = [path.expected(Fraction(year)) for year in (2019, 2020, 2023, 2025, 2028, 2030, 2040)]
    assert expected == [40, 40, 34, 30, 18, 10, 10]


def test_a_ceiling_looser_than_the_start_bends_nothing() -> None:
    straight = build_path(at(2020, 10), at(2030, 8))
    for loose in (at(2025, 12), at(2025, 10), at(2025, 7), at(2031, 9), at(2020, 9)):
        assert build_path(at(2020, 10), at(2030, 8), [loose]) == straight


def test_a_bound_that_is_due_earlier_already_is_reached_then_and_kept() -> None:
    path = build_path(at(2020, 10), at(2030, 5), [at(2025, 5)])
    assert [path.expected(Fraction(year)) for year in (2023, 2025, 2028)] == [7, 5, 5]


def test_of_two_milestones_for_one_day_the_stricter_stands() -> None:
    for milestones in ([at(2025, 20), at(2025, 30)], [at(2025, 30), at(2025, 20)]):
        rising, falling = (
            build_path(at(2020, start), at(2030, bound), milestones) for start, bound in ((10, 40), (40, 10))
        )
        assert rising.expected(Fraction(2025)) == 30
        assert falling.expected(Fraction(2025)) == 20
        assert len(rising.marks) == len(falling.marks) == 3


@given(VALUES, VALUES, MILESTONES, YEARS, YEARS)
def test_a_path_runs_from_start_to_bound_and_never_back(
    start: Fraction, bound: Fraction, milestones: list[Mark], one: Fraction, other: Fraction
) -> None:
    path = build_path(*ends(start, bound), milestones)
    assert path.expected(Fraction(2020)) == start
    assert path.expected(Fraction(2030)) == bound
    change = path.expected(max(one, other)) - path.expected(min(one, other))
    assert change * (bound - start) >= 0


@given(VALUES, VALUES, MILESTONES, YEARS)
def test_the_mirror_image_of_a_path_is_the_path_of_the_mirror_image(
    start: Fraction, bound: Fraction, milestones: list[Mark], year: Fraction
) -> None:
    path = build_path(*ends(start, bound), milestones)
    image = build_path(*ends(-start, -bound), [mark._replace(value=-mark.value) for mark in milestones])
    assert image.expected(year) == -path.expected(year)


@given(VALUES, VALUES, MILESTONES, YEARS)
def test_the_straightened_year_asks_on_the_straight_way_for_what_the_path_asks(
    start: Fraction, bound: Fraction, milestones: list[Mark], year: Fraction
) -> None:
    assume(start != bound)
    one, two = ends(start, bound)
    expected = build_path(one, two, milestones).expected(year)
    straight = straightened(expected, one, two)
    assert start + (bound - start) * (straight - 2020) / 10 == expected
    if not milestones:
        assert straight == year
