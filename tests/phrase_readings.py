"""Phrases with what reading them must give, and the comparison of the two, field by field."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnhealthplan.reading.reader import read_targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.reading.records import DraftTarget, Reading

DATA = Path(__file__).parent / "data"
Phrase = dict[str, Any]


def phrases_of(file: str) -> list[Phrase]:
    """Give the lines of a file of phrases."""
    return [json.loads(line) for line in (DATA / file).read_text(encoding="utf-8").splitlines()]


def plain(name: str) -> str:
    """Give a name without differences of blanks, case and Unicode form: what a line quotes is not to the sign."""
    return unicodedata.normalize("NFC", " ".join(name.split())).lower()


def fields_of(draft: DraftTarget) -> dict[str, Any]:
    """Give a draft in the form of the corpus."""
    baseline = draft.baseline
    return {
        "indicator": plain(draft.indicator),
        "code": draft.code,
        "comparator": draft.comparator,
        "value": None if draft.value is None else str(draft.value),
        "value_high": None if draft.value_high is None else str(draft.value_high),
        "unit": draft.unit,
        "denominator": draft.denominator,
        "basis": draft.basis,
        "maintain": draft.maintain,
        "subgroup": dict(draft.subgroup),
        "condition": None if draft.condition is None else plain(draft.condition),
        "horizon": draft.horizon and str(draft.horizon),
        "baseline": {}
        if baseline is None
        else {"period": baseline.period and str(baseline.period)}
        | {"value": None if baseline.value is None else str(baseline.value)},
    }


def expected_of(target: dict[str, Any]) -> dict[str, Any]:
    """Give what a line says of a target, without what it leaves open; what it does not name is at its default."""
    base = target.get("baseline", {})
    fields: dict[str, Any] = {
        "indicator": plain(target["indicator"]),
        "comparator": target["comparator"],
        "value": target["value"],
        "value_high": target.get("value_high"),
        "unit": target["unit"],
        "basis": target.get("basis", "level"),
        "maintain": target.get("maintain", False),
        "subgroup": target.get("subgroup", {}),
        "horizon": target.get("horizon"),
        "baseline": {"period": base.get("period"), "value": base.get("value")} if base else {},
    }
    fields |= {name: target[name] for name in ("code",) if name in target}
    fields |= {name: target[name] for name in ("denominator",) if target.get(name) is not None}
    fields |= {name: plain(target[name]) for name in ("condition",) if target.get(name) is not None}
    return {name: value for name, value in fields.items() if name not in target.get("open", ())}


def words_left_out(got: dict[str, Any], target: dict[str, Any]) -> list[str]:
    """Give the words that a name must have, however it is typed, and has not."""
    return [words for words in target.get("words", ()) if plain(words) not in got["indicator"]]


def target_faults(phrase: Phrase, reading: Reading) -> Iterator[str]:
    """Tell every field of every target that is not as the line says."""
    if len(reading.targets) != len(phrase["targets"]):
        yield f"{len(reading.targets)} targets instead of {len(phrase['targets'])}"
    for draft, target in zip(reading.targets, phrase["targets"], strict=False):
        got, wanted = fields_of(draft), expected_of(target)
        yield from (
            f"{name} {got[name]!r} instead of {value!r}" for name, value in wanted.items() if got[name] != value
        )
        yield from (f"{got['indicator']!r} without {words!r}" for words in words_left_out(got, target))


def unread_faults(phrase: Phrase, reading: Reading) -> Iterator[str]:
    """Tell numbers that are left out for another reason than the line says; a line quotes no words without numbers."""
    got = [
        (unicodedata.normalize("NFC", missed.text), missed.reason)
        for missed in reading.unread
        if any(sign.isdigit() for sign in missed.text) and missed.reason != "no_value"
    ]
    wanted = [(unicodedata.normalize("NFC", missed["text"]), missed["reason"]) for missed in phrase["unread"]]
    for text, reason in wanted:
        if not any(text in words and reason == why for words, why in got):
            yield f"{text!r} is not unread as {reason}"
    for words, why in got:
        if not any(text in words and reason == why for text, reason in wanted):
            yield f"{words!r} is unread as {why}"


def faults_of(phrase: Phrase) -> list[str]:
    """Give what reading a phrase gives and its line does not say, or says otherwise."""
    reading = read_targets(phrase["text"], horizon=phrase.get("horizon"))
    unread = [] if "unread" in phrase.get("open", ()) else unread_faults(phrase, reading)
    return [*target_faults(phrase, reading), *unread]
