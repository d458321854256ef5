"""VHP603: plans of the maps before and after July 2025 are compared, and it is said what lies between them."""

from __future__ import annotations

from itertools import product
from typing import Any, get_args

import pytest
import samples

from vnhealthplan import Plan
from vnhealthplan.cli.formats.json_text import record_of
from vnhealthplan.comparison import compare_plans
from vnhealthplan.comparison.maps import find_two_maps
from vnhealthplan.finding import Finding
from vnhealthplan.messages import Words
from vnhealthplan.models.area import AreaLevel
from vnhealthplan.models.province import provinces

ONE_PLACE, TWO_PLACES = "look again", "two different areas"


def plan(name: str, system: str, code: str | None = None, level: str = "province") -> Plan:
    area = {"name": name, "level": level, "system": system, **({} if code is None else {"code": code})}
    return Plan.model_validate(samples.plan(area=area, targets=[samples.target()]))


def old(name: str, code: str | None = None, level: str = "province") -> Plan:
    return plan(name, "pre-2025", code, level)


def new(name: str, code: str | None = None, level: str = "province") -> Plan:
    return plan(name, "post-2025", code, level)


def told(first: Plan, second: Plan) -> dict[str, Any]:
    """Give the details of the one finding, its words in English."""
    (finding,) = find_two_maps(first, second)
    assert (finding.code, finding.severity, finding.place) == ("VHP603", "warning", "$.area")
    for lang in ("vi", "en"):
        assert "\n" not in finding.message(lang)
    return {name: value.en if isinstance(value, Words) else value for name, value in finding.details.items()}


def test_the_same_name_with_other_borders_is_told() -> None:
    found = told(old("Bắc Ninh", "27"), new("Bắc Ninh", "24"))
    assert [found[name] for name in ("first", "first_system")] == ['"27 Bắc Ninh"', "pre-2025"]
    assert [found[name] for name in ("second", "second_system")] == ['"24 Bắc Ninh"', "post-2025"]
    assert found["fate"] == (
        "27 Bắc Ninh was merged with 24 Bắc Giang into 24 Bắc Ninh, other borders under the same name"
    )
    assert TWO_PLACES in found["hint"]


@pytest.mark.parametrize(
    ("older", "newer", "ending"),
    [
        (old("Bắc Giang", "24"), new("Bắc Ninh", "24"), "into 24 Bắc Ninh, other borders under the same code"),
        (old("Đồng Nai", "75"), new("Đồng Nai", "75"), "into 75 Đồng Nai, other borders under the same name and code"),
        (old("Hải Dương", "30"), new("Hải Phòng", "31"), "with 31 Hải Phòng into 31 Hải Phòng"),
        (old("Bắc Ninh", "27"), new("Huế", "46"), "with 24 Bắc Giang into 24 Bắc Ninh"),  # a third place
        (old("tỉnh Phú Thọ"), new("PHÚ THỌ"), "other borders under the same name and code"),  # without codes
        (old("Hòa Bình", "17"), new("Phú Thọ", "25"), "with 25 Phú Thọ and 26 Vĩnh Phúc into 25 Phú Thọ"),
    ],
)
def test_what_was_merged_is_named_with_what_it_was_merged_with(older: Plan, newer: Plan, ending: str) -> None:
    found = told(older, newer)
    assert found["fate"].endswith(ending)
    assert TWO_PLACES in found["hint"]


def test_borders_that_were_kept_are_told_too_and_what_changed_within_them() -> None:
    found = told(old("Thừa Thiên Huế", "46"), new("Huế", "46"))
    assert found["fate"].startswith("46 Thừa Thiên Huế kept its borders as 46 Huế, but its districts ended")
    assert ONE_PLACE in found["hint"]
    assert TWO_PLACES in told(old("Thừa Thiên Huế", "46"), new("Hà Nội", "01"))["hint"]
    assert TWO_PLACES in told(old("Hà Nội", "01"), new("Phường Ba Đình", level="commune"))["hint"]


@pytest.mark.parametrize(
    ("older", "newer", "fate", "hint"),
    [
        (old("Như Thanh", level="district"), new("Thanh Hóa", "38"), "districts ended", TWO_PLACES),
        (old("Xã A", level="commune"), new("Xã A", level="commune"), "communes were redrawn", TWO_PLACES),
        (old("Việt Nam", level="country"), new("Việt Nam", level="country"), "the country is the same", ONE_PLACE),
        (old("Việt Nam", level="country"), new("Huế", "46"), "the country is the same", TWO_PLACES),
        (old("Hà Tây"), new("Hà Nội", "01"), "does not have it", TWO_PLACES),
    ],
)
def test_what_is_no_province_of_the_table_has_its_own_fate(older: Plan, newer: Plan, fate: str, hint: str) -> None:
    found = told(older, newer)
    assert fate in found["fate"]
    assert hint in found["hint"]


def test_the_older_one_may_come_second() -> None:
    one, other = old("Bắc Ninh", "27"), new("Bắc Ninh", "24")
    turned = told(other, one)
    assert turned["fate"] == told(one, other)["fate"]
    assert (turned["first_system"], turned["second_system"]) == ("post-2025", "pre-2025")


def test_every_pair_of_levels_and_every_province_has_a_fate() -> None:
    levels = get_args(AreaLevel)
    for one, other in product(levels, levels):
        assert told(old("Bắc Ninh", level=one), new("Bắc Ninh", level=other))["fate"]
    for row in provinces("pre-2025").values():
        after = provinces("post-2025")[row.successor or ""]
        found = told(old(row.name, row.code), new(after.name, after.code))
        assert (ONE_PLACE in found["hint"]) == (len(after.formed_from) == 1)
        assert f"{after.code} {after.name}" in found["fate"]
        assert f"{row.code} {row.name}" in found["fate"]


@pytest.mark.parametrize("system", ["pre-2025", "post-2025"])
def test_inside_one_map_nothing_is_told(system: str) -> None:
    one, other = plan("Bắc Giang", system, "24"), plan("Thanh Hóa", system, "38")
    assert compare_plans(one, other).findings == ()
    assert compare_plans(one, one).as_dict()["findings"] == []


def test_the_plans_are_compared_all_the_same() -> None:
    found = compare_plans(old("Bắc Ninh", "27"), new("Bắc Ninh", "24"))
    assert [row.verdict for row in found] == ["same"]
    assert [finding.code for finding in found.findings] == ["VHP603"]


def test_a_hostile_name_stays_in_one_line() -> None:
    found = told(old("a\n##[error]b"), new("Huế" * 500))
    assert (found["first"] + found["second"]).isprintable()
    assert "##[" not in found["first"]
    assert len(found["second"]) < 100


def test_findings_have_the_keys_that_validate_gives_them() -> None:
    found = compare_plans(old("Bắc Ninh", "27"), new("Bắc Ninh", "24"))
    for lang in ("vi", "en"):
        assert found.as_dict(lang)["findings"] == [record_of(finding, lang) for finding in found.findings]
    placed = Finding("VHP108", ("a",), {}, 2, 7)
    assert placed.as_dict("en") == record_of(placed, "en")
