"""Signs and Vietnamese words for the words of closed lists."""

from __future__ import annotations

import unicodedata
from typing import get_args

import pytest

from vnhealthplan.io.meanings import meant
from vnhealthplan.models.area import AreaLevel
from vnhealthplan.models.indicator import Level
from vnhealthplan.models.target import Comparator

COMPARATORS = get_args(Comparator)
LEVELS = get_args(AreaLevel)
MEANT = [
    *(("<", "lt"), ("<=", "le"), ("≤", "le"), (">", "gt"), (">=", "ge"), ("≥", "ge"), ("=", "eq")),
    *(("dưới", "lt"), ("trên", "gt"), ("không quá", "le"), ("tối đa", "le"), ("ít nhất", "ge"), ("tối thiểu", "ge")),
    *(("khoảng", "approx"), ("từ 10 đến 20", "range"), ("từ ... đến", "range"), ("Không  quá ", "le")),
]
PLACES = [
    *(("tỉnh", "province"), ("Thành phố", "province"), ("huyện", "district"), ("quận", "district")),
    *(("xã", "commune"), ("phường", "commune"), ("thị trấn", "commune"), ("comune", "commune")),
]


@pytest.mark.parametrize(("value", "word"), MEANT)
def test_a_sign_or_word_of_comparing_has_its_word(value: str, word: str) -> None:
    for form in ("NFC", "NFD"):
        hint = meant("comparator", unicodedata.normalize(form, value), COMPARATORS)
        assert hint.en == f"; did you mean {word}?"
        assert hint.vi == f"; có phải là {word}?"


@pytest.mark.parametrize(("value", "word"), PLACES)
def test_a_kind_of_place_has_its_level(value: str, word: str) -> None:
    assert word in meant("level", value, LEVELS).en
    assert word in meant("level", value, LEVELS).vi


def test_only_an_allowed_word_is_proposed() -> None:
    assert meant("comparator", "=", ["ge", "gt", "le", "lt"]).en == ""
    assert meant("level", "tỉnh", get_args(Level)).en == ""
    assert meant("measure", "<", COMPARATORS).en == ""


def test_any_other_field_gets_the_nearest_word() -> None:
    assert "monthly" in meant("frequency", "montly", ["daily", "monthly"]).en


@pytest.mark.parametrize("value", ["", "zzz", None, 7, ["<"], {}, "từ", "từ đây", "< " * 5_000, "x" * 50_000])
def test_what_stands_for_nothing_gets_no_proposal(value: object) -> None:
    assert meant("comparator", value, COMPARATORS) == ("", "")
