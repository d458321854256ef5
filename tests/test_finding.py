"""Findings: one fault in two languages, shown so that no text from outside can play tricks."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import re
import time
import unicodedata
from dataclasses import FrozenInstanceError
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.finding import LONGEST_SHOWN, Finding, did_you_mean, escaped, json_path, printable, shown
from vnhealthplan.messages import Words

ANY_TEXT = st.text(st.characters(), max_size=200) | st.text(
    "\x00\x1b\n\r\x85\u2028\u202e\u200b\ud800\ufeff", max_size=120
)
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
OTHERWISE = Words("xem danh sách", "see the list")
FINDING = Finding("VHP201", ("targets", 3, "unit"), {"value": '"percnt"', "hint": Words("a?", "b?")}, 2, 7)


def assert_one_safe_line(text: str, longest: int = LONGEST_SHOWN + 2) -> None:
    assert len(text) <= longest
    assert [sign for sign in text if unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}] == []
    assert [sign for sign in text if unicodedata.bidirectional(sign) in BIDI] == []
    assert not set(text) & set("\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff")
    text.encode()


@given(ANY_TEXT)
def test_any_text_is_shown_as_one_short_line_without_control_or_bidi_characters(text: str) -> None:
    """shown() and printable() give at most 82 characters, none of which moves, hides or breaks text."""
    assert_one_safe_line(shown(text))
    assert_one_safe_line(printable(text))


@given(st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=3) | st.lists(ANY_TEXT, max_size=3) | st.integers() | st.decimals())
def test_any_value_is_shown_as_one_short_line(value: object) -> None:
    """shown() of any plain value is as safe as of a text."""
    assert_one_safe_line(shown(value))


@given(ANY_TEXT)
def test_an_escaped_text_is_one_line_and_nothing_is_cut(text: str) -> None:
    """One line, and every plain character of the text is still there."""
    line = escaped(text)
    assert_one_safe_line(line, len(line))
    assert len(line) >= len(text)
    assert escaped("x" * 3 * LONGEST_SHOWN) == "x" * 3 * LONGEST_SHOWN


@given(ANY_TEXT)
def test_what_is_printable_stays_as_it_is(text: str) -> None:
    """printable(printable(x)) = printable(x)."""
    assert printable(printable(text)) == printable(text)


@pytest.mark.parametrize("text", ["##[error]x", "a##vso[x]", "###[", "##[##["])
def test_no_build_log_finds_a_command_in_what_is_shown(text: str) -> None:
    for safe in (shown(text), printable(text), escaped(text), json_path((text,))):
        assert not re.search(r"##[a-z]*\[", safe)
    assert escaped("## 1 [a]") == "## 1 [a]"


@pytest.mark.parametrize("text", ["", "95,5", "tỷ lệ ‰ ≥ 95%", "x" * 80, "tổng\u00a0số"])
def test_a_plain_text_is_shown_as_it_is_in_quotes(text: str) -> None:
    assert shown(text) == f'"{text}"'


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31m", r"\x1b[31m"),
        ("a\nb", r"a\x0ab"),
        ("\x85", r"\x85"),
        ("\u202e", r"\u202e"),
        ("\ud800", r"\ud800"),
        ("\ufeff", r"\ufeff"),
    ],
)
def test_an_unsafe_character_is_shown_by_its_number(text: str, safe: str) -> None:
    assert printable(text) == safe


def test_a_long_text_is_cut_with_a_sign() -> None:
    assert shown("x" * 81) == '"' + "x" * 78 + "…"
    assert shown("x" * 10_000_000) == shown("x" * 81)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (-12, "-12"),
        (Decimal("0.30"), "0.30"),
        (Decimal("1E+999999999"), "1E+999999999"),
        (0.5, "0.5"),
        ({}, "{}"),
        ({"a": 1}, "{…}"),
        (MappingProxyType({"a": 1}), "{…}"),
        ([], "[]"),
        ([1], "[…]"),
        ((1,), "[…]"),
    ],
)
def test_values_are_shown_by_the_signs_of_json(value: object, words: str) -> None:
    assert shown(value) == words


def must_not_run(*_given: object) -> str:
    raise AssertionError


def hostile(plain: type) -> Any:  # noqa: ANN401 - a type that is made here has no other name
    """Give a type whose words must never be asked for."""
    return type("Hostile", (plain,), dict.fromkeys(("__repr__", "__str__", "__format__"), must_not_run))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (hostile(object)(), "Hostile"),
        (hostile(int)(7), "7"),
        (hostile(float)(0.5), "0.5"),
        (hostile(Decimal)("0.30"), "0.30"),
        (hostile(dt.date)(2024, 2, 29), "2024-02-29"),
        (hostile(str)("a"), '"a"'),
        ([hostile(object)()], "[…]"),
        (type("a\nb" + "x" * 90, (), {})(), r"a\x0ab" + "x" * 73 + "…"),
        (dt.date(2024, 2, 29), "2024-02-29"),
        (dt.datetime(2024, 2, 29, tzinfo=dt.UTC), "datetime"),
        (b"secret", "bytes"),
        ({1}, "set"),
        (1j, "complex"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_json_has_no_sign_for_is_shown_by_its_type_and_none_of_its_code_runs(value: object, words: str) -> None:
    assert shown(value) == words


@pytest.mark.parametrize(
    "number", [10**5000, -(10**5000), 10**4300, 10**1_000_000], ids=["5001", "-5001", "4301", "huge"]
)
def test_an_integer_too_long_for_python_to_write_out_is_shown_by_its_size(number: int) -> None:
    began = time.process_time()
    assert shown(number).removeprefix("-") == f"2^{number.bit_length() - 1}…"
    assert shown(number).startswith("-") == (number < 0)
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), "$"),
        (("targets", 31, "value"), "$.targets[31].value"),
        (("$schema",), "$.$schema"),
        (("a b",), '$["a b"]'),
        (("tỷ lệ",), '$["tỷ lệ"]'),
        (("",), '$[""]'),
        (("a.b", 0), '$["a.b"][0]'),
        (("a\n::error::",), r'$["a\x0a::error::"]'),
        (("a\n",), r'$["a\x0a"]'),
        (("x" * 64,), f"$.{'x' * 64}"),
        (("x" * 65,), f'$["{"x" * 65}"]'),
        (("x" * 81,), f'$["{"x" * 79}…"]'),
        (('a"]["b',), r'$["a\"][\"b"]'),
        (("a\\",), r'$["a\\"]'),
        (('a\\"]["b',), r'$["a\\\"][\"b"]'),
    ],
)
def test_a_path_is_written_as_json_path(path: tuple[str | int, ...], place: str) -> None:
    assert json_path(path) == place


@given(ANY_TEXT)
def test_a_place_is_one_safe_line_whatever_the_key(key: str) -> None:
    """json_path() writes any key without control or bidi characters, in at most 82 characters, $ and brackets."""
    assert_one_safe_line(json_path((key,)), LONGEST_SHOWN + 5)


@given(st.lists(st.text('a"\\\\][.0…', max_size=100) | st.integers(0, 9), max_size=4))
def test_no_key_can_forge_a_place(path: list[str | int]) -> None:
    """A place reads back as one step for every step of its path, however the keys look."""
    steps = re.findall(r'\[\d+\]|\.[A-Za-z_$][\w$]*|\["(?:[^"\\]|\\.)*"\]', place := json_path(tuple(path)))
    assert "".join(["$", *steps]) == place
    assert len(steps) == len(path)


def test_the_nearest_word_is_proposed_in_both_languages() -> None:
    hint = did_you_mean("percnt", ["year", "percent", "per_mille"], OTHERWISE)
    assert "percent" in hint.vi
    assert "percent" in hint.en
    assert hint.vi != hint.en


@pytest.mark.parametrize("name", ["zzzzz", "", None, 7, ["percent"], "percent" * 10, "x" * 50_000])
def test_what_is_near_to_nothing_gets_the_other_way_out(name: object) -> None:
    assert did_you_mean(name, ["percent", "year"], OTHERWISE) is OTHERWISE


def test_a_long_name_is_compared_with_nothing() -> None:
    assert "x" * 64 in did_you_mean("x" * 63 + "y", ["x" * 64], OTHERWISE).en
    assert did_you_mean("x" * 64 + "y", ["x" * 65], OTHERWISE) is OTHERWISE


def test_a_near_word_is_found_among_thousands_without_comparing_them_all() -> None:
    known = [f"task-number-{number}" for number in range(5000)]
    began = time.process_time()
    for _ in range(20):
        assert "task-number-4321" in did_you_mean("task-number-4321x", known, OTHERWISE).en
    assert time.process_time() - began < 2  # comparing with all of them takes 10 times as long


@given(st.lists(st.text("abc", min_size=3, max_size=8), unique=True, max_size=150))
def test_the_order_of_the_known_words_does_not_matter(known: list[str]) -> None:
    """The hint is a function of the set of known words."""
    assert did_you_mean("abcabc", known, OTHERWISE) == did_you_mean("abcabc", set(known), OTHERWISE)
    assert did_you_mean("abcabc", known[::-1], OTHERWISE) == did_you_mean("abcabc", known, OTHERWISE)


def test_a_finding_knows_its_severity_name_and_place() -> None:
    assert (FINDING.severity, FINDING.name, FINDING.place) == ("error", "unknown-unit", "$.targets[3].unit")
    assert (FINDING.line, FINDING.column) == (2, 7)
    assert Finding("VHP108").severity == "note"
    assert str(FINDING) == f"VHP201 $.targets[3].unit: {FINDING.message('en')}"


def test_a_finding_without_a_document_is_shown_without_a_place() -> None:
    assert str(Finding("VHP110", (), {"field": "id"})) == "VHP110: required field id is missing; add it"


def test_a_message_speaks_one_language_throughout() -> None:
    assert "a?" in FINDING.message()
    assert "b?" not in FINDING.message("vi")
    assert "b?" in FINDING.message("en")


def test_braces_in_a_value_are_no_holes() -> None:
    finding = Finding("VHP110", (), {"field": "{value} {0} {"})
    assert "{value} {0} {" in finding.message("en")


def test_a_finding_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        FINDING.code = "VHP202"  # type: ignore[misc]  # that it is frozen is the test


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_finding_survives_pickling_and_copying(protocol: int) -> None:
    again = pickle.loads(pickle.dumps(FINDING, protocol))  # noqa: S301  # our own bytes
    assert again == FINDING == copy.deepcopy(FINDING)
    assert again.message("vi") == FINDING.message("vi")
