"""The path: straight between milestones, and none of them bends it away from the bound."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from vnhealthplan.progress.path import build_path, straightened
from vnhealthplan.progress.results import Result
from vnhealthplan.progress.timeline import year_of

START, END = dt.date(2020, 12, 31), dt.date(2030, 12, 31)
VALUES = st.integers(-50, 50).map(Decimal)
DAYS = st.dates(START, END)
MILESTONES = st.lists(st.builds(Result, st.dates(dt.date(2018, 1, 1), dt.date(2033, 1, 1)), VALUES), max_size=5)


def at(year: int, value: int) -> Result:
    return Result(dt.date(year, 12, 31), Decimal(value))


def test_the_way_to_2030_goes_over_what_2025_asks_for() -> None:
    path = build_path(at(2020, 40), at(2030, 10), [at(2025, 30)])
    assert [path.expected(at(year, 0).on) for year in (2019, 2020, 2023, 2025, 2028, 2030, 2040)] == [
        40,
        40,
        34,
        30,
        18,
        10,
        10,
    ]


def test_a_ceiling_looser_than_the_start_bends_nothing() -> None:
    straight = build_path(at(2020, 10), at(2030, 8))
    for loose in (at(2025, 12), at(2025, 10), at(2025, 7), at(2031, 9), at(2020, 9)):
        assert build_path(at(2020, 10), at(2030, 8), [loose]) == straight


def test_a_bound_that_is_due_earlier_already_is_reached_then_and_kept() -> None:
    path = build_path(at(2020, 10), at(2030, 5), [at(2025, 5)])
    assert [path.expected(at(year, 0).on) for year in (2023, 2025, 2028)] == [7, 5, 5]


def test_of_two_milestones_for_one_day_the_stricter_stands() -> None:
    for milestones in ([at(2025, 20), at(2025, 30)], [at(2025, 30), at(2025, 20)]):
        assert build_path(at(2020, 10), at(2030, 40), milestones).expected(at(2025, 0).on) == 30
        assert build_path(at(2020, 40), at(2030, 10), milestones).expected(at(2025, 0).on) == 20


@given(VALUES, VALUES, MILESTONES, DAYS, DAYS)
def test_a_path_runs_from_start_to_bound_and_never_back(
    start: Decimal, bound: Decimal, milestones: list[Result], one: dt.date, other: dt.date
) -> None:
    path = build_path(Result(START, start), Result(END, bound), milestones)
    assert path.expected(START) == start
    assert path.expected(END) == bound
    way = path.expected(max(one, other)) - path.expected(min(one, other))
    assert way * (Fraction(bound) - Fraction(start)) >= 0


@given(VALUES, VALUES, MILESTONES, DAYS)
def test_the_mirror_image_of_a_path_is_the_path_of_the_mirror_image(
    start: Decimal, bound: Decimal, milestones: list[Result], day: dt.date
) -> None:
    path = build_path(Result(START, start), Result(END, bound), milestones)
    turned = [result._replace(value=-result.value) for result in milestones]
    image = build_path(Result(START, -start), Result(END, -bound), turned)
    assert image.expected(day) == -path.expected(day)


@given(VALUES, VALUES, MILESTONES, DAYS)
def test_the_straightened_year_asks_on_the_straight_way_for_what_the_path_asks(
    start: Decimal, bound: Decimal, milestones: list[Result], day: dt.date
) -> None:
    assume(start != bound)
    one, two = Result(START, start), Result(END, bound)
    expected = build_path(one, two, milestones).expected(day)
    year = straightened(expected, one, two)
    share = (year - 2020) / 10
    assert Fraction(start) + (Fraction(bound) - Fraction(start)) * share == expected
    if not milestones:
        assert year == year_of(day)
