"""The sentences of an explanation: the same in both languages, and words for every comparator."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, get_args

import pytest

from vnhealthplan.messages import LANGUAGES
from vnhealthplan.models.indicator import Direction
from vnhealthplan.models.target import Comparator
from vnhealthplan.progress import Reason
from vnhealthplan.progress.sentences import BOUNDS, SENTENCES, WAYS_OUT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.messages import Language


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("table", [SENTENCES, BOUNDS, WAYS_OUT])
def test_both_languages_say_the_same_things_with_the_same_numbers(table: Mapping[Language, Mapping[str, str]]) -> None:
    assert set(table["vi"]) == set(table["en"])
    for key, text in table["vi"].items():
        assert holes(text) == holes(table["en"][key]), key


def test_every_comparator_and_direction_has_its_words() -> None:
    for lang in LANGUAGES:
        assert set(BOUNDS[lang]) == {*get_args(Comparator), *(f"eq_{way}" for way in get_args(Direction))}


def test_a_way_out_is_for_a_reason_that_can_occur_and_is_a_sentence() -> None:
    for lang in LANGUAGES:
        assert set(WAYS_OUT[lang]) < set(get_args(Reason))
        assert all(text.endswith(".") for text in WAYS_OUT[lang].values())
