"""The corpora of made-up phrases and sentences are read as each line says, with nothing more and nothing less."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from phrase_readings import Phrase, faults_of, phrases_of

FILES = ("phrases.jsonl", "plan-sentences.jsonl")
CONSTRUCTS = sorted({(file, phrase["construct"]) for file in FILES for phrase in phrases_of(file)})
FEWEST_PHRASES, FEWEST_SENTENCES = 600, 150


@pytest.mark.parametrize(("file", "construct"), CONSTRUCTS)
def test_phrases_are_read_as_their_lines_say(file: str, construct: str) -> None:
    chosen = [phrase for phrase in phrases_of(file) if phrase["construct"] == construct]
    assert {f"{phrase['id']}: {phrase['text']}": found for phrase in chosen if (found := faults_of(phrase))} == {}


@pytest.mark.parametrize("form", ["NFD", "NFC"])
@pytest.mark.parametrize("file", FILES)
def test_the_unicode_form_of_a_phrase_changes_nothing(file: str, form: Literal["NFD", "NFC"]) -> None:
    def written(phrase: Phrase) -> Phrase:
        return phrase | {"text": unicodedata.normalize(form, phrase["text"])}

    assert {phrase["id"]: found for phrase in phrases_of(file) if (found := faults_of(written(phrase)))} == {}


def test_there_are_enough_phrases() -> None:
    assert len(phrases_of("phrases.jsonl")) >= FEWEST_PHRASES
    assert len(phrases_of("plan-sentences.jsonl")) >= FEWEST_SENTENCES


def test_the_comparison_sees_every_field() -> None:
    """A line that says something else of a field, of the count or of what is unread is told to be wrong."""
    phrase = phrases_of("phrases.jsonl")[0]
    (target,) = phrase["targets"]
    assert faults_of(phrase) == []
    for name, value in {"value": "1", "comparator": "gt", "unit": None, "code": "tfr", "indicator": "x"}.items():
        assert faults_of(phrase | {"targets": [target | {name: value}]}) != []
    others = {"horizon": "2025", "subgroup": {"sex": "male"}, "basis": "relative_change", "maintain": True}
    for name, said in others.items():
        assert faults_of(phrase | {"targets": [target | {name: said}]}) != []
    assert faults_of(phrase | {"targets": [target | {"baseline": {"period": "2020"}}]}) != []
    assert faults_of(phrase | {"targets": []}) != []
    assert faults_of(phrase | {"unread": [{"text": "5", "reason": "year"}]}) != []
