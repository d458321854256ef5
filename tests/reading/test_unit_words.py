"""Units in sentences: every Vietnamese spelling of the table of units behind a value is that unit."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets
from vnhealthplan.units.spelling import names_of
from vnhealthplan.units.table import UNITS, Unit

OTHERWISE = {"count", "year", "vnd", "million_vnd", "billion_vnd"}  # with tests of their own
WITH_BIRTHS = ("con", " trẻ")  # of animals and of children they are none: tests/reading/test_counted_words.py
IN_NAMES = {"số con/phụ nữ", "số con bình quân/phụ nữ", "xăng-ti-mét"}  # no plan prints these behind a value
ENGLISH = ("per ", "births ", "children ", "points", "index ", "centimetre", "metre", "times", "sessions", "boys")


def spellings(unit: Unit) -> list[str]:
    """Give the Vietnamese wordings of a unit, without its code."""
    names = dict.fromkeys(names_of(unit))
    return [
        name
        for name in names
        if name not in {unit.code, *IN_NAMES} and not name.startswith(ENGLISH) and not name.endswith(WITH_BIRTHS)
    ]


@pytest.mark.parametrize("code", sorted(set(UNITS) - OTHERWISE))
def test_every_spelling_behind_a_value_is_its_unit(code: str) -> None:
    wrong = {}
    for words in spellings(UNITS[code]):
        blank = " " if words[0].isalpha() else ""
        drafts = read_targets(f"Tỷ lệ mắc bệnh thử nghiệm đạt 12,5{blank}{words}").targets
        read = [(draft.comparator, str(draft.value), draft.unit, draft.indicator) for draft in drafts]
        if read != [("eq", "12.5", code, "Tỷ lệ mắc bệnh thử nghiệm")]:
            wrong[words] = read
    assert wrong == {}


@pytest.mark.parametrize("words", [*UNITS["count"].spellings, ""])
def test_a_whole_number_of_what_is_counted_is_a_count(words: str) -> None:
    (draft,) = read_targets(f"Số đợt thử nghiệm đạt 12 {words}".rstrip()).targets
    assert (str(draft.value), draft.unit, draft.indicator) == ("12", "count", "Số đợt thử nghiệm")


@pytest.mark.parametrize("words", ["tuổi", "năm"])
def test_years_are_the_unit_of_a_life(words: str) -> None:
    (draft,) = read_targets(f"Tuổi thọ trung bình đạt 75,5 {words}").targets
    assert (str(draft.value), draft.unit) == ("75.5", "year")


@pytest.mark.parametrize("words", ["đồng", "VNĐ", "triệu đồng", "tỷ đồng", "tỉ đồng"])
def test_an_amount_of_money_is_no_target(words: str) -> None:
    reading = read_targets(f"Kinh phí đạt 1.250 {words}")
    assert reading.targets == ()
    assert [(missed.text, missed.reason) for missed in reading.unread] == [("1.250", "money")]


@pytest.mark.parametrize("blanks", ["", " ", "\u00a0"])
@pytest.mark.parametrize("sign", ["%", "‰", "％", "%o", "⁰/00", "o/oo"])
def test_a_sign_stands_glued_or_apart(sign: str, blanks: str) -> None:
    (draft,) = read_targets(f"Tỷ lệ mắc bệnh thử nghiệm đạt 12{blanks}{sign}").targets
    assert draft.unit == ("percent" if sign in {"%", "％"} else "per_mille")
