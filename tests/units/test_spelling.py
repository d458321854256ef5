"""Every printed spelling leads to its unit, and nothing else leads anywhere."""

from __future__ import annotations

import time
import unicodedata
from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.errors import UnitError
from vnhealthplan.units import UNITS, find_unit, names_of, parse_unit
from vnhealthplan.units.spelling import fold

PRINTED = {
    "percent": ["%", " %", "phần trăm", "％", "percent", "per cent"],
    "per_mille": ["‰", "%o", "%0", "⁰/00", "o/oo", "phần nghìn", "/1.000", "trên 1.000", "per mille", "PER_MILLE"],
    "per_1k": ["/1.000 dân", "trên 1.000 dân", "trên 1000 người dân", "per 1,000 people"],
    "per_10k": [
        *("/vạn dân", "/ vạn dân", "/01 vạn dân", "/1 vạn dân", "trên 10.000 dân", "cho 10000 dân"),
        *("trên mười nghìn dân", "/trên 10.000 dân", "/vạ dân", "/ vạ dân", "bác sĩ/vạn dân", "Bác sĩ/ vạn dân"),
        *("bác sỹ/01 vạn dân", "giường/01 vạn dân", "điều dưỡng viên/10.000 dân", "per 10,000 people"),
    ],
    "per_100k": [
        *("/100.000 dân", "trên 100.000 người dân", "trên một trăm nghìn dân", "⁰/0000", "⁰ /0000", "⁰/00000"),
        *("ca/100.000 dân", "per 100,000 population"),
    ],
    "per_1k_live_births": [
        *("trên 1.000 trẻ đẻ sống", "/1.000 trẻ đẻ ra sống", "trên 1.000 trẻ sinh ra sống", "/1000 trẻ sinh sống"),
        *("/1.000 trẻ sơ sinh sống", "/1.000 sơ sinh sống", "/1.000 ca đẻ sống", "/1.000 trẻ", "‰ trẻ đẻ sống"),
        "per 1,000 live births",
    ],
    "per_100k_live_births": [
        *("trên 100.000 trẻ đẻ sống", "/100.000 trẻ đẻ ra sống", "/100.000 ca đẻ sống", "per 100,000 live births"),
    ],
    "percentage_point": ["điểm phần trăm", "điểm %", "percentage points"],
    "boys_per_100_girls": [
        *("bé trai/100 bé gái", "số bé trai/ 100 bé gái", "trẻ sơ sinh trai/100 trẻ sơ sinh gái"),
        *("bé trai so với 100 bé gái", "boys per 100 girls"),
    ],
    "children_per_woman": ["con/phụ nữ", "con", "children per woman"],
    "index_100": ["thang điểm 100", "điểm"],
    "year": ["tuổi", "năm", "years"],
    "cm": ["cm", "CM"],
    "m": ["m", "mét"],
    "count": ["giường", "ca", "vụ", "người", "mẫu", "bác sĩ", "Bác sỹ", "Giường", "Người", "trạm y tế"],
    "times_per_year": ["lần/năm", "times per year"],
    "sessions_per_week": ["buổi/tuần", "buổi / tuần"],
    "vnd": ["đồng", "VND", "VNĐ"],
    "million_vnd": ["triệu đồng", "million VND"],
    "billion_vnd": ["tỷ đồng", "tỉ đồng"],
}
NAMES = [(name, unit.code) for unit in UNITS.values() for name in names_of(unit)]
FOLDED = {fold(name) for name, _ in NAMES}
NOT_UNITS: list[Any] = [
    *(
        "‱",
        "10**10**10",
        "95,5%",
        "",
        " ",
        "%" + " " * 64,
        "x" * 50_000,
        "%" * 65,
        "0/00",
        "0/0000",
        "per_mille ** 2",
        "m/m",
    ),
    *("per\x00cent", "per\x1fcent", "per\u200bcent", "\ud800", "a" * 24, "trên 10.000", "per", "1", "dân"),
    *(None, 5, 10**5000, b"%", ["%"], {"%": 1}, object()),
]


def test_printed_spellings_of_every_unit_are_listed() -> None:
    assert PRINTED.keys() == UNITS.keys()


@pytest.mark.parametrize(("text", "code"), [(text, code) for code, texts in PRINTED.items() for text in texts])
def test_printed_spelling(text: str, code: str) -> None:
    assert parse_unit(text) == code


def test_every_name_of_a_row_gives_its_code() -> None:
    assert [(name, parse_unit(name)) for name, _ in NAMES] == NAMES


def test_no_two_units_share_a_spelling() -> None:
    owners = defaultdict(set)
    for name, code in NAMES:
        owners[fold(name)].add(code)
    assert [(name, codes) for name, codes in owners.items() if len(codes) > 1] == []


@given(st.sampled_from(NAMES), st.sampled_from(["NFC", "NFD"]), st.sampled_from(" \u00a0\u202f\t\n"), st.data())
def test_case_blanks_and_unicode_form_do_not_matter(
    named: tuple[str, str], form: str, blank: str, data: st.DataObject
) -> None:
    name, code = named
    at = data.draw(st.integers(0, len(name)))
    text = unicodedata.normalize(form, f"{name[:at]}{blank}{name[at:]}")  # type: ignore[arg-type]  # two of its forms
    assert parse_unit(text) == code
    assert parse_unit(text.upper()) == code


@given(st.text(max_size=70) | st.sampled_from(NAMES).map(lambda named: named[0] + "x"))
def test_any_text_is_a_unit_or_a_unit_error(text: str) -> None:
    if fold(text) in FOLDED and len(text) <= 64:
        assert parse_unit(text) in UNITS
    else:
        with pytest.raises(UnitError, match=r"\AVHP201: .*\Z"):
            parse_unit(text)


@pytest.mark.parametrize("text", NOT_UNITS, ids=[f"{type(text).__name__}{n}" for n, text in enumerate(NOT_UNITS)])
def test_what_is_no_unit_is_refused_fast(text: Any) -> None:  # noqa: ANN401  # any type is the test
    fastest = 1.0
    for _ in range(3):
        began = time.thread_time()
        with pytest.raises(UnitError) as caught:
            parse_unit(text)
        fastest = min(fastest, time.thread_time() - began)
        assert caught.value.code == "VHP201"
    assert fastest < 0.01


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("per_mile", "did you mean per_mille?"),
        ("precent", "did you mean percent?"),
        ("/01 vạn dân", "did you mean per_10k?"),
        ("‱", "see vnhealthplan.units.UNITS"),
        ("per_mille" + " " * 20 + "x", "see vnhealthplan.units.UNITS"),
    ],
)
def test_the_refusal_names_close_codes(text: str, hint: str) -> None:
    with pytest.raises(UnitError) as caught:
        find_unit(text)
    assert str(caught.value).endswith(f"; {hint}")


def test_a_code_is_not_a_spelling() -> None:
    assert find_unit("percent") is UNITS["percent"]
    for text in ("Percent", "%", " percent"):
        with pytest.raises(UnitError):
            find_unit(text)
