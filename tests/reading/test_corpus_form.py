"""The corpus of made-up phrases is well formed: each line says what it must, in codes that the library knows.

Whether the reader finds what a line expects is for another test.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypedDict, cast, get_args

from vnhealthplan.models import Period, Subgroup
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.models.target import Basis, Comparator
from vnhealthplan.units import DENOMINATORS, UNITS

CORPUS = Path("tests/data/phrases.jsonl")
DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
WORD = re.compile(r"[^\W\d_]+|\d+")
FEWEST_PHRASES, FEWEST_OF_A_CONSTRUCT, FEWEST_COMBINED = 300, 6, 40

CONSTRUCTS = frozenset(
    {
        *("eq", "ge", "ge-after", "gt", "lt", "le", "approx", "range", "sign", "tren", "duoi", "khong"),
        *("number", "footnote", "number-list"),
        *("unit-percent", "unit-per-mille", "unit-per-10k", "unit-per-100k", "unit-live-births", "unit-other"),
        *("unit-at-end", "unit-at-head", "one-verb", "headed-list", "respectively", "each"),
        *("subgroup-before", "subgroup-after", "subgroup-brackets"),
        *("several-horizons", "one-value-two-years", "period"),
        *("horizon-words", "horizon-before", "horizon-after", "horizon-parameter"),
        *("relative-change", "absolute-change", "trend-level", "baseline", "maintain", "elided", "zero"),
        *("counted-works", "universal", "share-noun-after", "condition", "frequency"),
        *("unicode-nfd", "unicode-signs", "spelling", "ocr"),
        *("none-document", "none-heading", "none-money", "none-name", "none-age", "none-count"),
        *("none-indicator", "none-year", "none-observed", "none-change", "none-ambiguous"),
        *("unknown-indicator", "combined"),
    }
)
REASONS = frozenset(
    {
        *("date", "document_number", "heading_number", "ordinal", "money", "name", "age_band", "footnote", "year"),
        *("count_without_bound", "no_indicator", "ambiguous_number", "change_without_baseline", "observed"),
    }
)
OPEN_FIELDS = frozenset({"indicator", "condition", "horizon", "unit", "baseline"})


class ExpectedBaseline(TypedDict, total=False):
    """The result that a phrase starts from."""

    period: str
    value: str


class Bound(TypedDict):
    """The fields that every target states."""

    indicator: str
    comparator: Comparator
    value: str | None
    unit: str | None


class ExpectedTarget(Bound, total=False):
    """The fields of one target; a field named in `open` can be typed in two ways and is not compared."""

    code: str | None
    value_high: str
    denominator: str
    basis: Basis
    maintain: bool
    subgroup: dict[str, str]
    condition: str
    horizon: str
    baseline: ExpectedBaseline
    open: list[str]


class ExpectedUnread(TypedDict):
    """A number that ends in no target."""

    text: str
    reason: str


class Line(TypedDict):
    """What every line states: a text and what reading it gives."""

    id: str
    construct: str
    text: str
    targets: list[ExpectedTarget]
    unread: list[ExpectedUnread]


class Phrase(Line, total=False):
    """A line, with the horizon of its heading where there is one."""

    horizon: str


@cache
def phrases() -> tuple[Phrase, ...]:
    return tuple(cast("Phrase", json.loads(line)) for line in CORPUS.read_text(encoding="utf-8").splitlines())


def expected() -> list[tuple[Phrase, ExpectedTarget]]:
    return [(phrase, target) for phrase in phrases() for target in phrase["targets"]]


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def stand_in_order(name: str, text: str) -> bool:
    """Say whether all words of a name stand in the text, in their order, other words between them or not."""
    words = iter(WORD.findall(plain(text)))
    return all(word in words for word in WORD.findall(plain(name)))


def test_every_line_has_the_keys_of_a_phrase_and_no_others() -> None:
    known = Phrase.__required_keys__ | Phrase.__optional_keys__
    wrong = [phrase for phrase in phrases() if not Phrase.__required_keys__ <= phrase.keys() <= known]
    assert wrong == []


def test_every_target_has_the_keys_of_a_target_and_no_others() -> None:
    needed, known = (
        ExpectedTarget.__required_keys__,
        ExpectedTarget.__required_keys__ | ExpectedTarget.__optional_keys__,
    )
    assert [phrase["id"] for phrase, target in expected() if not needed <= target.keys() <= known] == []


def test_ids_are_unique_and_begin_with_their_construct() -> None:
    ids = [phrase["id"] for phrase in phrases()]
    assert [one for one, count in Counter(ids).items() if count > 1] == []
    wrong = [
        phrase["id"]
        for phrase in phrases()
        if re.fullmatch(re.escape(phrase["construct"]) + "-[0-9]{2}", phrase["id"]) is None
    ]
    assert wrong == []


def test_no_phrase_stands_twice() -> None:
    texts = Counter((plain(phrase["text"]), phrase.get("horizon")) for phrase in phrases())
    assert [text for text, count in texts.items() if count > 1] == []


def test_there_are_enough_phrases_of_each_construct() -> None:
    counts = Counter(phrase["construct"] for phrase in phrases())
    assert counts.keys() == CONSTRUCTS
    assert counts.total() >= FEWEST_PHRASES
    assert [name for name, count in counts.items() if count < FEWEST_OF_A_CONSTRUCT] == []
    assert counts["combined"] >= FEWEST_COMBINED


def test_numbers_are_texts_of_exact_decimals() -> None:
    numbers = [
        (phrase["id"], number)
        for phrase, target in expected()
        for number in (target["value"], target.get("value_high"), target.get("baseline", {}).get("value"))
        if number is not None
    ]
    assert [place for place, number in numbers if DECIMAL.fullmatch(number) is None] == []


def test_a_range_and_only_a_range_has_a_higher_value() -> None:
    bounds = [(phrase["id"], target, target.get("value_high")) for phrase, target in expected()]
    assert [place for place, target, high in bounds if (target["comparator"] == "range") != (high is not None)] == []
    rising = [(place, target["value"], high) for place, target, high in bounds if high is not None]
    assert [place for place, low, high in rising if low is None or Decimal(low) >= Decimal(high)] == []


def test_codes_are_known() -> None:
    for phrase, target in expected():
        place = phrase["id"]
        assert target["comparator"] in get_args(Comparator), place
        assert target.get("basis", "level") in get_args(Basis), place
        assert target["unit"] is None or target["unit"] in UNITS, place
        assert target.get("denominator") in {None, *DENOMINATORS}, place
        assert target.get("code") in {None, *built_in_indicators()}, place
        assert set(target.get("open", ())) <= OPEN_FIELDS, place
        assert Subgroup.model_validate(target.get("subgroup", {})).as_map() == target.get("subgroup", {}), place


def test_reasons_are_known() -> None:
    assert {missed["reason"] for phrase in phrases() for missed in phrase["unread"]} == REASONS


def test_horizons_and_baselines_are_periods() -> None:
    texts = [phrase["horizon"] for phrase in phrases() if "horizon" in phrase]
    texts += [target["horizon"] for _, target in expected() if "horizon" in target]
    texts += [base["period"] for _, target in expected() if "period" in (base := target.get("baseline", {}))]
    assert [text for text in texts if Period(text).text != text] == []


def test_a_change_has_a_baseline() -> None:
    changes = [(phrase, target) for phrase, target in expected() if target.get("basis", "level") != "level"]
    assert changes
    assert [phrase["id"] for phrase, target in changes if "baseline" not in target] == []


def test_the_horizon_of_the_heading_reaches_every_target_without_one() -> None:
    headed = [(phrase, target) for phrase, target in expected() if "horizon" in phrase]
    assert [phrase["id"] for phrase, target in headed if "horizon" not in target] == []


def test_quoted_words_stand_in_the_text() -> None:
    wrong = [phrase["id"] for phrase, target in expected() if not stand_in_order(target["indicator"], phrase["text"])]
    wrong += [
        phrase["id"] for phrase, target in expected() if plain(target.get("condition", "")) not in plain(phrase["text"])
    ]
    wrong += [
        phrase["id"]
        for phrase in phrases()
        for missed in phrase["unread"]
        if plain(missed["text"]) not in plain(phrase["text"])
    ]
    assert wrong == []


def test_phrases_without_a_target_say_why() -> None:
    silent = [phrase for phrase in phrases() if not phrase["targets"] and not phrase["unread"]]
    assert [phrase["id"] for phrase in silent if re.search("[0-9]", phrase["text"])] == []
