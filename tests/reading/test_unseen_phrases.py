"""Phrases whose truth was typed before the reader was tried on them are read as their lines say, or fail as told.

A line with `instead` says what is read in the place of its truth. Where a mend reads it right, its test fails until the
key is taken away, and the number in docs/reading.md with it.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from phrase_readings import Phrase, faults_of, phrases_of
from unseen_levels import FILE, level_of

from vnhealthplan.models import Period, Subgroup
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.units import UNITS

PHRASES = phrases_of(FILE)


def marked(phrase: Phrase) -> object:
    """Give a phrase as a case, which must fail where its line says what is read instead."""
    fails = pytest.mark.xfail(reason=f"read instead: {phrase.get('instead')}", strict=True, raises=AssertionError)
    return pytest.param(phrase, id=phrase["id"], marks=[fails] if "instead" in phrase else [])


@pytest.mark.parametrize("phrase", [marked(phrase) for phrase in PHRASES])
def test_a_phrase_is_read_as_its_line_says(phrase: Phrase) -> None:
    assert faults_of(phrase) == []


def test_the_documentation_counts_the_phrases_that_are_read_right() -> None:
    right = sum("instead" not in phrase for phrase in PHRASES)
    assert f"today {right}" in " ".join(Path("docs/reading.md").read_text(encoding="utf-8").split())


def test_the_levels_say_for_each_phrase_what_differs() -> None:
    phrase = next(one for one in PHRASES if one["id"] == "insurance-03")
    (target,) = phrase["targets"]
    assert level_of(phrase).differing == []
    assert level_of(phrase | {"targets": [target | {"unit": "cm"}]}).differing == ["unit"]
    assert level_of(phrase | {"targets": [target | {"value": "1"}]}).differing == ["missed", "beyond"]
    assert level_of(phrase | {"unread": [{"text": "5", "reason": "year"}]}).differing == ["unread"]


def test_lines_are_well_formed() -> None:
    assert [one for one, count in Counter(phrase["id"] for phrase in PHRASES).items() if count > 1] == []
    for phrase in PHRASES:
        place, text = phrase["id"], unicodedata.normalize("NFC", phrase["text"])
        assert place.startswith(phrase["construct"] + "-"), place
        assert set(phrase.get("open", ())) <= {"unread"}, place
        assert all(missed["text"] in text for missed in phrase["unread"]), place
        for target in phrase["targets"]:
            assert target["unit"] in UNITS, place
            assert target.get("code") in {None, *built_in_indicators()}, place
            assert Subgroup.model_validate(target.get("subgroup", {})).as_map() == target.get("subgroup", {}), place
            periods = [target.get("horizon"), target.get("baseline", {}).get("period")]
            assert all(Period(period).text == period for period in periods if period), place
