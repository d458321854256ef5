"""What can be added up and what is refused: every refusal at once, at the index of its observation."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from vnhealthplan.errors import InvalidDocumentError
from vnhealthplan.models import Observation
from vnhealthplan.progress.addends import Whole, common_unit, gather_addends
from vnhealthplan.units import UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping

PARENTS = {"1": "01", "2": "01", "3": "02"}


def part(area: str | None = "1", **changes: Any) -> Observation:  # noqa: ANN401  # any field of an observation
    """Give a made-up share of 9 in 10."""
    return Observation(
        **{
            "indicator": "coverage",
            "area": area,
            "period": "2025",
            "unit": "percent",
            "numerator": 9,
            "denominator": 10,
            **changes,
        }
    )


def refused(*rows: Observation, parents: Mapping[str, str] | None = PARENTS) -> list[tuple[str, int]]:
    """Give code and index of every refusal; each has words in both languages."""
    with pytest.raises(InvalidDocumentError) as error:
        gather_addends(rows, parents)
    findings = error.value.findings
    assert all(finding.message("vi") != finding.message("en") for finding in findings)
    assert all(finding.severity == "error" and finding.path[0] == "observations" for finding in findings)
    return [(finding.code, int(finding.path[1])) for finding in findings]


@pytest.mark.parametrize("parents", [PARENTS, None])
@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"numerator": None}, ["VHP703"]),
        ({"denominator": None}, ["VHP703"]),
        ({"value": 90, "numerator": None, "denominator": None}, ["VHP703"]),
        ({"value": 90, "denominator": None}, ["VHP703"]),
        ({"unit": "count"}, ["VHP703"]),
        ({"unit": None}, ["VHP206"]),
        ({"unit": None, "denominator": None}, ["VHP703", "VHP206"]),
        ({"unit": None, "numerator": None}, ["VHP703", "VHP206"]),
        ({"unit": "count", "value": Decimal("0.9")}, ["VHP119"]),
    ],
)
def test_what_has_no_parts_no_unit_or_two_counts_is_refused(
    changes: dict[str, Any], codes: list[str], parents: Mapping[str, str] | None
) -> None:
    rows = [part("1"), part("2", **changes)]
    if changes.get("unit") == "count":
        rows[0] = part("1", unit="count", value=9)
    assert refused(*rows, parents=parents) == [(code, 1) for code in codes]


def test_a_missing_part_is_named_with_its_cell_in_both_languages() -> None:
    with pytest.raises(InvalidDocumentError) as error:
        gather_addends([part(numerator=None, denominator=None, value=1)], None)
    (finding,) = error.value.findings
    assert finding.details["missing"] == ("numerator và denominator", "numerator and denominator")
    assert [finding.details[name] for name in ("indicator", "area", "period")] == ['"coverage"', '"1"', "2025"]


@pytest.mark.parametrize("changes", [{"numerator": 8}, {"denominator": 11}, {"value": 90}, {"unit": "per_mille"}])
def test_two_different_figures_for_one_area_are_refused_at_the_second(changes: dict[str, Any]) -> None:
    rows = [part("2"), part("1"), part("1", **changes)]
    for order in (rows, rows[::-1]):
        assert refused(*order) == [("VHP704", max(index for index, row in enumerate(order) if row.area == "1"))]


def test_a_second_figure_names_the_place_of_the_first() -> None:
    with pytest.raises(InvalidDocumentError) as error:
        gather_addends([part("2"), part("1"), part("1", numerator=1)], PARENTS)
    assert error.value.findings[0].details["first"] == "$.observations[1]"


def test_one_figure_said_twice_counts_once_and_keeps_its_finest_print() -> None:
    rows = [part(), part(numerator=Decimal("9.0")), part(note="the same again"), part(denominator=Decimal("10.00"))]
    for order in permutations(rows):
        ((row,),) = (places.values() for places in gather_addends(order, PARENTS).values())
        assert (str(row.numerator), str(row.denominator)) == ("9.0", "10")


@pytest.mark.parametrize(
    "changes",
    [{"indicator": "other"}, {"period": "2025-H1"}, {"subgroup": {"sex": "female"}}, {"area": "3"}],
)
def test_another_indicator_period_subgroup_or_parent_is_another_whole(changes: dict[str, Any]) -> None:
    rows = [part(), part(**{"numerator": 1, **changes})]
    assert [len(places) for places in gather_addends(rows, PARENTS).values()] == [1, 1]


def test_a_whole_is_named_by_the_parent_and_by_no_code_without_parents() -> None:
    row = part()
    for parents, area in ((PARENTS, "01"), (None, None)):
        whole = Whole(area, "coverage", row.period, row.subgroup)
        assert gather_addends([row], parents) == {whole: {"1": row}}


@pytest.mark.parametrize(
    ("area", "parents"), [("9", PARENTS), ("01", PARENTS), ("1", {}), (None, PARENTS), (None, None)]
)
def test_an_area_without_parent_is_refused_and_a_figure_of_the_whole_too(
    area: str | None, parents: Mapping[str, str] | None
) -> None:
    """The whole must not be added to its own parts."""
    assert refused(part(area), parents=parents) == [("VHP705", 0)]


@pytest.mark.parametrize(
    "units", [("percent", "per_1k"), ("per_mille", "per_1k_live_births"), ("per_10k", "per_1k_live_births")]
)
def test_units_that_do_not_convert_are_refused_at_the_later_one_of_the_table(units: tuple[str, str]) -> None:
    rows = [part(area, unit=unit) for area, unit in zip("12", units, strict=True)]
    later = max((0, 1), key=lambda index: [*UNITS].index(units[index]))
    assert refused(*rows) == [("VHP205", later)]


def test_units_of_different_wholes_need_not_convert() -> None:
    assert len(gather_addends([part("1"), part("3", unit="year")], PARENTS)) == 2


def test_what_says_nothing_is_in_no_sum_and_hurts_none() -> None:
    nothing = part(numerator=None, denominator=None, unit="year")
    (places,) = gather_addends(
        [nothing, part(), nothing, part("2", numerator=None, denominator=None)], PARENTS
    ).values()
    assert list(places) == ["1"]


def test_every_refusal_is_told_at_once_in_the_order_of_the_observations() -> None:
    rows = [part("1", unit="year"), part("9"), part("2"), part("2", denominator=None), part("3"), part(None)]
    told = [("VHP205", 0), ("VHP705", 1), ("VHP703", 3), ("VHP704", 3), ("VHP705", 5)]
    assert refused(*rows) == told


def test_the_common_unit_is_the_first_of_the_table() -> None:
    assert common_unit([part(unit="per_mille"), part(unit="percent"), part(unit="per_mille")]) == "percent"
    assert common_unit([part(unit="m"), part(unit="cm")]) == "cm"
    assert common_unit([]) is None
