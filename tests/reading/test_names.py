"""Names: a printed name is the indicator that it certainly is, and no other."""

from __future__ import annotations

import csv
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vnhealthplan.models import Indicator
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.reading.name_senses import SENSES
from vnhealthplan.reading.names import resolve
from vnhealthplan.reading.wordings import wordings
from vnhealthplan.units.table import UNITS

TESTS = Path(__file__).parents[1]
PLANS = sorted((TESTS.parent / "examples").glob("*/plan.json"))
with (TESTS / "data" / "indicator-names.csv").open(encoding="utf-8", newline="") as file:
    MADE_UP = [(row["name"], row["unit"] or None, row["code"] or None) for row in csv.DictReader(file)]
LEAST_RECALL = 0.99
PRINTED = [
    (name, indicator.code)
    for indicator in built_in_indicators().values()
    for name in (indicator.name.vi, *indicator.aliases)
]
NAMES = sorted({name for name, _ in PRINTED} | {name for name, _, _ in MADE_UP})
UNIT_CODES = st.none() | st.sampled_from(sorted(UNITS))
LATE_TONES = {"óa": "oá", "ỏa": "oả", "òa": "oà", "ỏe": "oẻ", "óe": "oé", "ủy": "uỷ", "úy": "uý"}


def with_late_tones(name: str) -> str:
    for early, late in LATE_TONES.items():
        name = name.replace(early, late)
    return name


def own_indicators(plan: dict[str, Any]) -> dict[str, Indicator]:
    return {row["code"]: Indicator.model_validate_json(json.dumps(row)) for row in plan["indicators"]}


@pytest.mark.parametrize(("name", "code"), PRINTED)
def test_every_name_of_the_catalogue_is_its_indicator(name: str, code: str) -> None:
    assert resolve(name).code == code


def test_no_made_up_name_gets_a_wrong_code_and_nearly_all_get_theirs() -> None:
    found = [(name, code, resolve(name, unit=unit).code) for name, unit, code in MADE_UP]
    assert [row for row in found if row[2] not in (None, row[1])] == []
    known = [row for row in found if row[1] is not None]
    assert len(MADE_UP) >= 1200
    assert sum(code == read for _, code, read in known) / len(known) >= LEAST_RECALL


@pytest.mark.parametrize(
    ("name", "unit", "qualifiers"),
    [
        ("Trạm y tế xã có bác sỹ làm việc (tối thiểu 2 buổi/tuần)", "percent", ("(tối thiểu 2 buổi/tuần)",)),
        (
            "Tỷ lệ trẻ sơ sinh được tầm soát ít nhất 05 loại bệnh, tật bẩm sinh phổ biến nhất",
            "percent",
            ("ít nhất 05 loại bệnh, tật bẩm sinh phổ biến nhất",),
        ),
        (
            "Tỷ lệ tiêm chủng đầy đủ trong chương trình tiêm chủng mở rộng cho trẻ em dưới 1 tuổi",
            "percent",
            ("trong chương trình tiêm chủng mở rộng",),
        ),
        ("Tỷ lệ trạm y tế xã, phường, thị trấn có bác sĩ", "percent", ("xã, phường, thị trấn",)),
        ("dược sỹ đại học", "per_10k", ()),
        ("Tỷ lệ tham gia BHYT toàn tỉnh hằng năm", None, ("toàn tỉnh hằng năm",)),
        ("Tỷ lệ dân số tham gia BHYT của tỉnh Đồng Nai", None, ("của tỉnh Đồng Nai",)),
        (
            "Số giường bệnh/vạn dân (không bao gồm giường của trạm y tế)",
            None,
            ("(không bao gồm giường của trạm y tế)",),
        ),
        ("Tỷ lệ TCMR với 12 loại vắc xin", None, ("với 12 loại vắc xin",)),
        ("Chiều cao trung bình của thanh niên 18 tuổi đối với nam", "cm", ("đối với nam",)),
    ],
)
def test_words_that_say_more_are_told(name: str, unit: str | None, qualifiers: tuple[str, ...]) -> None:
    match = resolve(name, unit=unit)
    assert match.code is not None
    assert match.qualifiers == qualifiers


def test_a_name_that_fits_several_offers_them() -> None:
    match = resolve("suy dinh dưỡng", unit="percent")
    assert match.code is None
    assert {candidate.code for candidate in match.candidates} == {"stunting_u5", "underweight_u5", "wasting_u5"}


@pytest.mark.parametrize(
    "name", ["Số hồ sơ quá hạn giải quyết", "Tỷ lệ cơ sở cung ứng thuốc", "Tỷ lệ hộ nghèo", "", "Quy mô dân số", "(%)"]
)
def test_a_name_of_nothing_near_offers_nothing(name: str) -> None:
    assert resolve(name) == (None, (), ())


def test_the_unit_tells_a_number_from_a_rate() -> None:
    assert resolve("tử vong mẹ", unit="per_100k_live_births").code == "mmr"
    assert resolve("tử vong mẹ", unit="count").code is None
    assert resolve("bác sĩ", unit="per_10k").code == "doctors_per_10k"
    assert [resolve("bác sĩ", unit=unit).code for unit in (None, "percent", "count", "no unit")] == [None] * 4
    assert resolve("Số ca nhiễm HIV mới trên 100.000 dân", unit="count").code == "hiv_new_cases"


def test_a_name_that_the_unit_denies_stands_first_among_the_candidates() -> None:
    assert resolve("tử vong mẹ", unit="count").candidates[0] == ("mmr", 0.9)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_own_indicators_of_a_plan_are_found_when_they_are_passed_and_only_then(path: Path) -> None:
    own = own_indicators(json.loads(path.read_text(encoding="utf-8")))
    for code, indicator in own.items():
        assert resolve(indicator.name.vi, unit=indicator.unit, indicators=own).code == code
        assert resolve(indicator.name.vi, unit=indicator.unit).code is None


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_own_indicators_leave_the_built_in_ones_as_they_are(path: Path) -> None:
    own = own_indicators(json.loads(path.read_text(encoding="utf-8")))
    for name, code in PRINTED:
        assert resolve(name, indicators=own).code == code


def test_an_own_indicator_goes_before_a_built_in_one_of_its_name_or_code() -> None:
    name = "Tỷ lệ dân số tham gia bảo hiểm y tế"
    row = {"name": {"vi": name}, "measure": "proportion", "unit": "percent", "direction": "higher"}
    by_name = Indicator.model_validate({"code": "insured_here", **row})
    assert resolve(name, indicators={"insured_here": by_name}).code == "insured_here"
    by_code = Indicator.model_validate({"code": "mmr", **row})
    assert resolve("Tỷ số tử vong mẹ", indicators={"mmr": by_code}).code is None


def test_a_changed_mapping_is_read_anew() -> None:
    row = {"name": {"vi": "Tỷ lệ hộ trồng rau"}, "measure": "proportion", "unit": "percent", "direction": "higher"}
    own: dict[str, Indicator] = {}
    assert resolve("Tỷ lệ hộ trồng rau", indicators=own).code is None
    own["gardens"] = Indicator.model_validate({"code": "gardens", **row})
    assert resolve("Tỷ lệ hộ trồng rau", indicators=own).code == "gardens"


@given(st.sampled_from(NAMES), UNIT_CODES, st.data())
def test_spelling_never_changes_the_result(name: str, unit: str | None, data: st.DataObject) -> None:
    other = data.draw(
        st.sampled_from(
            [
                name.upper(),
                name.title(),
                name.replace(" ", "  "),
                name.replace(" ", "\u00a0"),
                f"\t{name}\n",
                unicodedata.normalize("NFD", name),
                name.replace("ỷ ", "ỉ ").replace("ỹ ", "ĩ "),
                name.replace("ỉ ", "ỷ ").replace("sĩ", "sỹ"),
                with_late_tones(name),
            ]
        )
    )
    plain, spelt = resolve(name, unit=unit), resolve(other, unit=unit)
    assert (spelt.code, spelt.candidates) == (plain.code, plain.candidates)
    assert len(spelt.qualifiers) == len(plain.qualifiers)


@given(
    st.sampled_from([name for name, _ in PRINTED]), st.sampled_from(["không", "giảm", "xyz", "chưa được"]), st.data()
)
def test_a_word_that_nobody_knows_makes_a_name_uncertain(name: str, word: str, data: st.DataObject) -> None:
    words = name.split()
    place = data.draw(st.integers(0, len(words)))
    changed = " ".join([*words[:place], word, *words[place:]])
    assume("không tính" not in changed)  # "giường bệnh không tính trạm y tế": a known condition
    assert resolve(changed).code is None


@given(st.sampled_from([(name, code) for name, code in PRINTED if " 1 tuổi" in name or " 5 tuổi" in name]))
def test_another_age_is_another_indicator(printed: tuple[str, str]) -> None:
    name, code = printed
    assert resolve(name.replace(" 1 tuổi", " 3 tuổi").replace(" 5 tuổi", " 7 tuổi")).code is None
    swapped = name.replace(" 1 tuổi", " # tuổi").replace(" 5 tuổi", " 1 tuổi").replace(" # tuổi", " 5 tuổi")
    assert resolve(swapped).code != code


def texts() -> st.SearchStrategy[str]:
    """Any text, and texts of the words of names in any order."""
    words = st.sampled_from(
        [*sorted({word for name in NAMES for word in name.split()}), "(", ")", "/", "#", "05", "<", "%"]
    )
    return st.text() | st.lists(words | st.text(max_size=3), max_size=60).map(" ".join)


@given(texts(), st.none() | st.sampled_from(sorted(UNITS)) | st.text(max_size=5))
def test_no_text_raises_and_qualifiers_are_words_of_it(name: str, unit: str | None) -> None:
    match = resolve(name, unit=unit)
    assert match.code is None or match.candidates == ((match.code, 1.0),)
    assert len(match.candidates) <= 3
    likenesses = [candidate.likeness for candidate in match.candidates]
    assert likenesses == sorted(likenesses, reverse=True)
    assert all(0.5 <= likeness <= 1 for likeness in likenesses)
    place = 0
    for qualifier in match.qualifiers:
        place = name.index(qualifier, place) + len(qualifier)


@given(st.text(min_size=401, max_size=2000))
def test_a_long_text_is_no_name(name: str) -> None:
    assert resolve(name) == (None, (), ())


def test_every_wording_has_one_meaning() -> None:
    meanings: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    for words, wording in wordings():
        kind = (wording.role, wording.meaning if wording.role == "meaning" else "")
        meanings.setdefault(tuple(words), set()).add(kind)
    assert [words for words, kinds in meanings.items() if len(kinds) > 1] == []


def test_every_sense_is_of_a_built_in_indicator_and_uses_known_meanings() -> None:
    meanings = {wording.meaning for _, wording in wordings()}
    numbered = {"".join("#" if sign.isdigit() else sign for sign in meaning) for meaning in meanings}
    for row in SENSES.strip().splitlines():
        code, _, words = row.partition(": ")
        assert code in built_in_indicators()
        for word in words.replace("/", " ").split():
            digits = "".join("#" if sign.isdigit() else sign for sign in word).replace("##", "#")
            assert word in meanings or digits in meanings or digits in numbered, word
