"""Provinces: two tables that agree, and names that are found however they are written."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vnhealthplan import load_plan
from vnhealthplan.models import Area, Province, find_province, provinces
from vnhealthplan.models.area import AreaSystem
from vnhealthplan.models.province import fold_name, names_of, province_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

SYSTEMS = get_args(AreaSystem)
OLD, NEW = provinces("pre-2025"), provinces("post-2025")
ROWS = [*OLD.values(), *NEW.values()]
PLANS = sorted(Path(__file__).parents[2].glob("examples/*/plan.json"))
IDS = [f"{row.system}-{row.code}" for row in ROWS]
OLD_STYLE = {"hòa": "hoà", "hóa": "hoá"}

rows = st.sampled_from(ROWS)
cases = st.sampled_from([str, str.lower, str.upper, str.title])
forms: st.SearchStrategy[Literal["NFC", "NFD"]] = st.sampled_from(["NFC", "NFD"])
hyphens = st.sampled_from([" - ", "-", " – ", " ", "  ", "\u00a0-\u00a0", "‑"])  # as they are printed


def area(row: Province, *, with_code: bool = True) -> Area:
    return Area(code=row.code if with_code else None, name=row.name, level="province", system=row.system)


def test_there_are_63_provinces_before_and_34_after() -> None:
    assert (len(OLD), len(NEW)) == (63, 34)
    assert Counter(row.kind for row in OLD.values()) == {"province": 58, "city": 5}
    assert Counter(row.kind for row in NEW.values()) == {"province": 28, "city": 6}


@pytest.mark.parametrize("system", SYSTEMS)
def test_codes_have_two_digits_and_stand_once_and_in_order(system: AreaSystem) -> None:
    codes = [row.code for row in provinces(system).values()]
    assert codes == list(provinces(system)) == sorted(set(codes))
    assert all(len(code) == 2 and code.isdecimal() for code in codes)
    assert {row.system for row in provinces(system).values()} == {system}


def test_the_two_tables_agree_on_what_became_of_each() -> None:
    assert {row.code: row.successor for row in OLD.values()} == {
        part: row.code for row in NEW.values() for part in row.formed_from
    }
    assert sum(len(row.formed_from) for row in NEW.values()) == 63
    assert sum(len(row.formed_from) > 1 for row in NEW.values()) == 23
    assert {row.successor for row in NEW.values()} == {None}
    assert {row.formed_from for row in OLD.values()} == {()}


def test_every_new_province_keeps_a_code_of_one_that_it_was_formed_from() -> None:
    assert [row.code for row in NEW.values() if row.code not in row.formed_from] == []


def test_all_but_hue_keep_a_name_of_one_that_they_were_formed_from() -> None:
    renamed = [row.name for row in NEW.values() if row.name not in {OLD[part].name for part in row.formed_from}]
    assert renamed == ["Huế"]


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_every_way_to_name_a_province_finds_it_and_no_other(row: Province) -> None:
    assert {find_province(name, row.system) for name in (row.code, *names_of(row))} == {row}


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_a_spelling_is_listed_only_where_folding_does_not_find_it(row: Province) -> None:
    without = row._replace(spellings=())
    known = {fold_name(name) for name in names_of(without)}
    assert [name for name in row.spellings if fold_name(name) in known] == []
    assert len({fold_name(name) for name in row.spellings}) == len(row.spellings)


@given(rows, cases, forms, hyphens, st.sampled_from([{}, OLD_STYLE]))
def test_a_name_is_found_in_any_case_form_and_style(
    row: Province, case: Callable[[str], str], form: Literal["NFC", "NFD"], hyphen: str, old: dict[str, str]
) -> None:
    for name in names_of(row):
        written = name.lower()
        for new_style, old_style in old.items():
            written = written.replace(new_style, old_style)
        written = case(written).replace(" - ", hyphen)
        assert find_province(f" {unicodedata.normalize(form, written)} ", row.system) == row


@given(st.text() | st.text("hoàèýòúquy QĐÐđ-.–\u0300\u0301\u0345"))
@example("UÝ\u0300")
def test_folding_a_folded_name_changes_nothing(text: str) -> None:
    once = fold_name(text)
    assert fold_name(once) == once
    assert fold_name(unicodedata.normalize("NFD", text)) == once


@pytest.mark.parametrize(
    ("text", "system", "code"),
    [
        ("Thành phố Hồ Chí Minh", "pre-2025", "79"),
        ("TP.HCM", "pre-2025", "79"),
        ("tphcm", "post-2025", "79"),
        ("Tỉnh Hoà Bình", "pre-2025", "17"),
        ("Đăk Lăk", "pre-2025", "66"),
        ("tỉnh Thừa Thiên - Huế", "pre-2025", "46"),
        ("thành phố Huế", "post-2025", "46"),
        ("Bà Rịa – Vũng Tàu", "pre-2025", "77"),
        ("Ðồng Nai", "pre-2025", "75"),  # the Icelandic letter, which some keyboards write
        ("thành phố Đồng Nai", "post-2025", "75"),
    ],
)
def test_these_are_found(text: str, system: AreaSystem, code: str) -> None:
    found = find_province(text, system)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("", "pre-2025"),
        ("1", "pre-2025"),  # no code: the code is 01
        ("thành phố Bắc Ninh", "pre-2025"),  # a district of then
        ("tỉnh Đà Nẵng", "pre-2025"),
        ("Dong Nai", "pre-2025"),
        ("Sở Y tế tỉnh Đồng Nai", "pre-2025"),
        ("Bắc Giang", "post-2025"),
        ("27", "post-2025"),
        ("Thừa Thiên Huế", "post-2025"),
    ],
)
def test_these_are_not_found(text: str, system: AreaSystem) -> None:
    assert find_province(text, system) is None


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_the_provinces_of_the_plans_are_in_the_table(path: Path) -> None:
    place = load_plan(path).area
    found = find_province((place.parent if place.level == "district" else place.code) or "", place.system)
    assert found is not None
    assert place.level == "district" or found.name == place.name


@pytest.mark.parametrize(
    ("folder", "successor"),
    [
        ("dong-nai-2018", ("75", "Đồng Nai")),
        ("bac-ninh-2024", ("24", "Bắc Ninh")),
        ("binh-thuan-2018", ("68", "Lâm Đồng")),
        ("nhu-thanh-2021", None),
        ("ba-ria-vung-tau-2024", ("79", "Thành phố Hồ Chí Minh")),
    ],
)
def test_what_became_of_the_areas_of_the_plans(folder: str, successor: tuple[str, str] | None) -> None:
    after = load_plan(f"examples/{folder}/plan.json").area.successor()
    assert (after and (after.code, after.name)) == successor


@pytest.mark.parametrize("with_code", [True, False])
@pytest.mark.parametrize("row", OLD.values(), ids=list(OLD))
def test_an_area_of_before_is_one_of_the_predecessors_of_its_successor(row: Province, *, with_code: bool) -> None:
    after = area(row, with_code=with_code).successor()
    assert after is not None
    assert after.system == "post-2025"
    assert area(row) in after.predecessors()
    assert (after.successor(), area(row).predecessors()) == (None, ())


@pytest.mark.parametrize("level", ["country", "district", "commune"])
@pytest.mark.parametrize("system", SYSTEMS)
def test_no_other_area_has_a_successor_or_predecessors(level: str, system: AreaSystem) -> None:
    place = Area.model_validate({"name": "Đồng Nai", "level": level, "system": system})
    assert (place.successor(), place.predecessors()) == (None, ())


@pytest.mark.parametrize("unknown", [{"code": "99", "name": "Đồng Nai"}, {"name": "Hà Tây"}])
def test_a_province_that_is_not_in_the_table_has_neither(unknown: dict[str, str]) -> None:
    for system in SYSTEMS:
        place = Area.model_validate({**unknown, "level": "province", "system": system})
        assert (place.successor(), place.predecessors()) == (None, ())


def test_the_data_file_is_composed_and_names_its_sources() -> None:
    text = province_bytes().decode()
    assert text == unicodedata.normalize("NFC", text)
    assert "202/2025/QH15" in text
    assert "19/2025/QĐ-TTg" in text


def test_the_file_is_read_only_when_a_province_is_looked_up() -> None:
    code = (
        "from vnhealthplan import load_plan, models; from vnhealthplan.models.province import provinces;"
        "[getattr(models, name) for name in models.__all__];"
        "plan = load_plan('examples/bac-ninh-2024/plan.json'); print(provinces.cache_info().misses);"
        "plan.area.successor(); print(provinces.cache_info().misses)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n2\n"
