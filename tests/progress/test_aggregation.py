"""Added up: parts, never percentages; exact, in any order, over any levels. Every figure here is made up."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vnhealthplan.errors import InvalidDocumentError, NumberError
from vnhealthplan.exact import MOST_DIGITS
from vnhealthplan.models import Observation, Subgroup
from vnhealthplan.progress import Aggregate, aggregate
from vnhealthplan.units import UNITS

PROVINCE = "01"
DISTRICTS = {"101": PROVINCE, "102": PROVINCE, "103": PROVINCE}
COMMUNES = {f"{number}": f"{101 + number % 3}" for number in range(1, 9)}
OF_THE_PROVINCE = dict.fromkeys(COMMUNES, PROVINCE)
RATIOS = {
    "percent": 100,
    "per_mille": 1000,
    "per_1k": 1000,
    "per_10k": 10_000,
    "per_100k": 100_000,
    "per_1k_live_births": 1000,
    "per_100k_live_births": 100_000,
    "boys_per_100_girls": 100,
}
FAMILIES = [["percent", "per_mille"], ["per_1k", "per_10k", "per_100k"], ["cm", "m"], ["year"], ["count"]]
amounts = st.builds(lambda number, places: Decimal(f"{number}E-{places}"), st.integers(0, 10**9), st.integers(0, 4))

people = st.integers(0, 10**6).map(Decimal)  # so that no value of theirs has more digits than a model takes


def part(area: str, **changes: Any) -> Observation:  # noqa: ANN401  # any field of an observation
    return Observation(**{"indicator": "coverage", "area": area, "period": "2025", "unit": "percent", **changes})


def whole(*rows: Observation, parents: dict[str, str] | None = None) -> Observation:
    (found,) = aggregate(rows, parents)
    return found.observation


def told(row: Observation) -> list[object]:
    return [row.value, row.unit, row.numerator, row.denominator]


def printed(aggregates: tuple[Aggregate, ...]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(one.observation.model_dump_json(), one.areas, one.missing) for one in aggregates]


@st.composite
def figures(draw: st.DrawFn) -> list[Observation]:
    """Give figures of communes for two indicators and two periods, in units that convert; some say nothing."""
    rows = []
    for indicator in ("coverage", "other"):
        family = draw(st.sampled_from(FAMILIES))
        for period in ("2024", "2025"):
            for area in draw(st.lists(st.sampled_from([*COMMUNES]), unique=True)):
                parts: dict[str, Any] = {"unit": draw(st.sampled_from(family))}
                if draw(st.integers(0, 4)):
                    parts["denominator"] = draw(people)
                    parts["numerator"] = draw(amounts.filter(lambda amount: amount < 10**7))
                    if family == ["count"]:
                        parts["value"] = parts["numerator"]
                rows.append(part(area, indicator=indicator, period=period, **parts))
    return rows


@given(figures(), st.randoms(use_true_random=False), st.sampled_from([OF_THE_PROVINCE, COMMUNES, None]))
def test_the_order_of_the_observations_is_irrelevant(
    rows: list[Observation],
    random: Any,  # noqa: ANN401  # hypothesis names no type
    parents: dict[str, str] | None,
) -> None:
    """The same text for every permutation, to the last printed digit."""
    shuffled = [*rows]
    random.shuffle(shuffled)
    assert printed(aggregate(shuffled, parents)) == printed(aggregate(iter(rows), parents))


@given(figures())
def test_two_levels_equal_one_level(rows: list[Observation]) -> None:
    """Communes to districts to the province gives what communes to the province gives."""
    of_districts = [found.observation for found in aggregate(rows, COMMUNES)]
    one, two = aggregate(rows, OF_THE_PROVINCE), aggregate(of_districts, DISTRICTS)
    assert [told(found.observation) for found in two] == [told(found.observation) for found in one]


@given(figures(), st.sampled_from([OF_THE_PROVINCE, COMMUNES]))
def test_nothing_is_lost(rows: list[Observation], parents: dict[str, str]) -> None:
    """What was added and what is missing are the children, none twice; what was added had something to say."""
    for found in aggregate(rows, parents):
        parent = found.observation.area
        assert sorted(found.areas + found.missing) == sorted(code for code, own in parents.items() if own == parent)
        one = found.observation
        said = {
            row.area
            for row in rows
            if (row.indicator, row.period) == (one.indicator, one.period) and row.numerator is not None
        }
        assert {*found.areas} == said & {code for code, own in parents.items() if own == parent}
        assert list(found.areas) == sorted(found.areas)
        assert list(found.missing) == sorted(found.missing)


@given(st.sampled_from([*RATIOS, "year", "index_100"]), st.lists(st.tuples(amounts, amounts.filter(bool)), min_size=1))
def test_the_value_lies_between_the_smallest_and_the_largest_share(
    unit: str, parts: list[tuple[Decimal, Decimal]]
) -> None:
    """Within half a millionth, what rounding may take or add."""
    rows = [
        part(f"{number}", unit=unit, numerator=some, denominator=every) for number, (some, every) in enumerate(parts)
    ]
    shares = [Fraction(some) / Fraction(every) * RATIOS.get(unit, 1) for some, every in parts]
    assume(max(shares) < 10 ** (MOST_DIGITS - 6) - 1)
    value = whole(*rows).value
    assert value is not None
    half = Fraction(1, 2_000_000)
    assert min(shares) - half <= Fraction(value) <= max(shares) + half


@given(st.sampled_from([*UNITS]), amounts.filter(lambda value: value < 10**6), st.integers(1, 1000))
def test_one_area_alone_gives_itself(unit: str, value: Decimal, denominator: int) -> None:
    """Of any unit: the figure of the only part is that of the whole."""
    if unit == "count":
        parts = {"numerator": value, "denominator": Decimal(denominator)}
    else:
        exact = Fraction(value) * denominator / RATIOS.get(unit, 1)
        parts = {"numerator": Decimal(f"{int(exact * 10**9)}E-9"), "denominator": Decimal(denominator)}
    found = whole(part("1", unit=unit, value=value, **parts))
    assert told(found) == [value, unit, *parts.values()]


@given(figures(), st.integers(1, 9), st.sampled_from([decimal.ROUND_UP, decimal.ROUND_FLOOR, decimal.ROUND_05UP]))
def test_the_callers_decimal_context_changes_no_digit(rows: list[Observation], prec: int, rounding: str) -> None:
    """The same text under any precision and rounding, with every trap set."""
    expected = printed(aggregate(rows, COMMUNES))
    traps = [decimal.Inexact, decimal.Rounded, decimal.Clamped, decimal.Subnormal, decimal.FloatOperation]
    with decimal.localcontext(decimal.Context(prec=prec, rounding=rounding, traps=traps)):
        found = aggregate(rows, COMMUNES)
    assert printed(found) == expected


@given(st.lists(amounts, min_size=1, max_size=20))
def test_counts_add_up_exactly(values: list[Decimal]) -> None:
    """Without parts, and to the last digit."""
    rows = [part(f"{number}", unit="count", value=value) for number, value in enumerate(values)]
    found = whole(*rows)
    assert found.value is not None
    assert Fraction(found.value) == sum(map(Fraction, values))
    assert told(found)[1:] == ["count", None, None]


def test_a_plain_average_of_percentages_would_differ() -> None:
    """Illustrative: 90 of 100 children here and 100 of 400 there are 190 of 500, and not the mean of 90% and 25%."""
    small, large = part("1", numerator=90, denominator=100), part("2", numerator=100, denominator=400)
    shares = [whole(row).value for row in (small, large)]
    assert shares == [90, 25]
    assert whole(small, large).value == 38 != sum(value or 0 for value in shares) / 2


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit != "count"])
def test_a_value_is_the_quotient_in_its_unit(unit: str) -> None:
    assert whole(part("1", unit=unit, numerator=1, denominator=2)).value == Decimal(RATIOS.get(unit, 1)) / 2


@pytest.mark.parametrize(
    ("numerator", "denominator", "value"),
    [
        ("1", "2", "50"),
        ("1", "1", "100"),
        ("0", "7", "0"),
        ("1", "8", "12.5"),
        ("1", "3", "33.333333"),
        ("2", "3", "66.666667"),
        ("1", "30000000", "0.000003"),
        ("1", "2000000000", "0.000000"),
        ("-1", "2", "-50"),
        ("1", "-2", "-50"),
        ("33333330000000001", "100000000000000000", "33.333330"),
    ],
)
def test_an_exact_value_is_short_and_a_rounded_one_has_6_decimals(numerator: str, denominator: str, value: str) -> None:
    found = whole(part("1", numerator=Decimal(numerator), denominator=Decimal(denominator)))
    assert str(found.value) == value


def test_a_sum_of_denominators_of_zero_has_no_value_and_keeps_its_parts() -> None:
    rows = [part("1", numerator=3, denominator=5), part("2", numerator=1, denominator=-5)]
    assert told(whole(*rows)) == [None, "percent", 4, 0]
    assert told(whole(part("1", numerator=0, denominator=0))) == [None, "percent", 0, 0]


def test_shares_of_two_units_add_up_as_they_are_and_lengths_are_converted() -> None:
    shares = [part("1", unit="per_mille", numerator=1, denominator=4), part("2", numerator=2, denominator=4)]
    assert told(whole(*shares)) == [Decimal("37.5"), "percent", 3, 8]
    lengths = [
        part("1", unit="m", numerator=Decimal("3.3"), denominator=2),
        part("2", unit="cm", numerator=150, denominator=1),
    ]
    assert told(whole(*lengths)) == [160, "cm", 480, 3]


def test_the_parts_of_counts_add_up_where_all_of_them_are_given() -> None:
    one, two = part("1", unit="count", value=12, numerator=12, denominator=15), part("2", unit="count", value=3)
    assert told(whole(one)) == [12, "count", 12, 15]
    assert told(whole(one, two)) == [15, "count", None, None]


def test_the_given_value_of_a_share_is_not_read() -> None:
    assert whole(part("1", value=1, numerator=1, denominator=2)).value == 50


def test_a_whole_of_which_nothing_is_said_is_told_with_all_its_parts_missing() -> None:
    (found,) = aggregate([part("1")], COMMUNES)
    assert (found.areas, found.missing) == ((), ("1", "4", "7"))
    assert told(found.observation) == [None, None, None, None]
    assert aggregate([], COMMUNES) == ()


def test_the_figure_of_the_whole_has_the_parents_code_and_no_note() -> None:
    row = part("1", numerator=1, denominator=2, subgroup={"sex": "female"}, note="here only", source={"quote": "1/2"})
    (found,) = aggregate([row], {"1": PROVINCE})
    assert found == Aggregate(
        Observation(
            indicator="coverage",
            area=PROVINCE,
            period="2025",
            subgroup=Subgroup(sex="female"),
            value=50,
            unit="percent",
            numerator=1,
            denominator=2,
        ),
        ("1",),
        (),
    )


def test_without_parents_all_areas_are_one_and_none_is_missing() -> None:
    (found,) = aggregate([part(area, numerator=1, denominator=2) for area in ("2", "10", "1")])
    assert (found.observation.area, found.areas, found.missing) == (None, ("1", "10", "2"), ())


def test_the_results_are_sorted_by_area_indicator_period_and_subgroup() -> None:
    rows = [
        part(area, indicator=indicator, period=period, subgroup=subgroup, numerator=1, denominator=2)
        for subgroup in ({"sex": "male"}, {})
        for period in ("2025", "2024", "2025-H1")
        for indicator in ("other", "coverage")
        for area in ("2", "1")
    ]
    found = [one.observation for one in aggregate(rows, {"1": "02", "2": "01"})]
    keys = [(row.area, row.indicator, str(row.period), row.subgroup.as_map()) for row in found]
    assert keys == [
        (area, indicator, period, subgroup)
        for area in ("01", "02")
        for indicator in ("coverage", "other")
        for period in ("2024", "2025-H1", "2025")
        for subgroup in ({}, {"sex": "male"})
    ]


@pytest.mark.parametrize(
    ("field", "rows"),
    [
        ("numerator", [("99999999999999999999", "1"), ("1", "1")]),
        ("denominator", [("1", "99999999999999999999"), ("1", "0.1")]),
        ("value", [("99999999999999999999", "1")]),
        ("value", [("1000000000000000", "0.00000000000000000003")]),
    ],
)
def test_a_sum_that_a_model_would_refuse_is_a_number_error(field: str, rows: list[tuple[str, str]]) -> None:
    parts = [
        part(f"{number}", numerator=Decimal(some), denominator=Decimal(every))
        for number, (some, every) in enumerate(rows)
    ]
    with pytest.raises(NumberError) as refused:
        aggregate(parts)
    assert (refused.value.code, refused.value.findings[0].details["field"]) == ("VHP202", field)


def test_nothing_is_added_up_where_one_observation_is_refused() -> None:
    with pytest.raises(InvalidDocumentError, match="VHP703"):
        aggregate([part("1", numerator=1, denominator=2), part("2", value=50)], OF_THE_PROVINCE)
