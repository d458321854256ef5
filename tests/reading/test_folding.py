"""Folding: spellings of one text become equal, others stay apart, and every character knows its raw place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.reading.folding import fold

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĐƯ ,.%"
TEXTS = st.text() | st.text(VIETNAMESE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tỷ lệ", "tỉ lệ"),
        ("Tỷ Lệ", "tỷ lệ"),
        ("bác sỹ", "bác sĩ"),
        ("dược sỹ", "dược sĩ"),
        ("quý", "quí"),
        ("kỳ", "kì"),
        ("hoá", "hóa"),
        ("Thanh Hoá", "thanh hóa"),
        ("khoẻ", "khỏe"),
        ("thuỷ", "thủy"),
        ("luỹ", "lũy"),
        ("Đ", "đ"),
        ("\u00d0ạt", "đạt"),
        ("\u00f0ạt", "đạt"),
        ("９５％", "95%"),
        ("＜ ５", "< 5"),
        ("\u00a0", " "),
        ("\u2013", "-"),
        ("\u2212", "-"),
        ("\u201cquá\u201d", '"quá"'),
        ("⩾", "≥"),
        ("5\u20441", "5/1"),
        (unicodedata.normalize("NFD", "dưới ngưỡng"), "dưới ngưỡng"),
        ("du\u031bo\u031b\u0301i", "dưới"),
        ("dươ\u0301i", "dưới"),
    ],
)
def test_spellings_of_one_word_are_equal(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ý kiến", "í kiến"),
        ("yếu", "iếu"),
        ("tay", "tai"),
        ("thuý", "thuí"),
        ("quà", "qùa"),
        ("mỹ phẩm", "mĩa phẩm"),
        ("đến", "den"),
        ("trên", "tren"),
        ("⁵", "5"),
        ("½", "1/2"),
        ("bản", "bạn"),
    ],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_the_tone_of_qu_stays_on_its_vowel() -> None:
    """The u of qu is no vowel: "quá" has one place for its tone."""
    assert fold("quá").text == "quá"


def test_composed_text_keeps_its_places() -> None:
    folded = fold("Tỷ lệ ĐẠT")
    assert folded.places is None
    assert [folded.start(place) for place in range(9)] == list(range(9))


def test_loose_marks_belong_to_the_letter_before() -> None:
    raw = unicodedata.normalize("NFD", "dưới 5")
    folded = fold(raw)
    end = folded.text.index(" ")
    assert folded.text[:end] == "dưới"
    assert raw[folded.start(0) : folded.end(end)] == unicodedata.normalize("NFD", "dưới")


def test_letters_that_grow_in_small_print_keep_the_length() -> None:
    """İ becomes two characters in small print."""
    assert len(fold("İ 5%").text) == len("İ 5%")


@given(TEXTS)
def test_places_rise_inside_the_raw_text_and_no_character_is_lost(raw: str) -> None:
    folded = fold(raw)
    places = [folded.start(place) for place in range(len(folded.text) + 1)]
    assert places == sorted(set(places))
    assert places[0] == 0
    assert places[-1] == len(raw)


@given(TEXTS)
def test_a_folded_digit_stands_for_raw_signs_that_fold_to_it(raw: str) -> None:
    folded = fold(raw)
    for place, letter in enumerate(folded.text):
        if letter in "0123456789":
            assert fold(raw[folded.start(place) : folded.end(place + 1)]).text.startswith(letter)


@given(st.text(VIETNAMESE))
def test_the_unicode_form_changes_nothing(raw: str) -> None:
    composed = unicodedata.normalize("NFC", raw)
    assert fold(unicodedata.normalize("NFD", raw)).text == fold(composed).text


@given(st.text(VIETNAMESE))
def test_the_case_changes_nothing(raw: str) -> None:
    assert fold(raw.upper()).text == fold(raw.lower()).text


@given(TEXTS)
def test_folding_folded_text_changes_nothing(raw: str) -> None:
    once = fold(raw).text
    if unicodedata.is_normalized("NFC", once):
        assert fold(once).text == once
