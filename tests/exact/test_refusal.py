"""Why a text is no JSON, said in both languages."""

from __future__ import annotations

import pytest

from vnhealthplan.errors import UnreadableError
from vnhealthplan.exact import read_json
from vnhealthplan.exact.refusal import refusal
from vnhealthplan.finding import Finding
from vnhealthplan.messages import Words

# what is wrong, and a word of the English reason
TABLE = [
    ("", "empty"),
    (" \n", "empty"),
    ("[", "ends"),
    ('{"a"', "ends"),
    ('"a', "ends"),
    ('["a\tb"]', "tab"),
    ('["a\x07b"]', "control"),
    ("[1 2]", "comma"),
    ('{"a":1 "b":2}', "comma"),
    ('{"a" 1}', "colon"),
    ("NaN", "null"),
    ("nulx", "value"),
    ("'a'", "value"),
    ('"\\x41"', "escape"),
    ('"\\u12zz"', "escape"),
    ("01", "number"),
    ("5.x", "number"),
    ("9" * 5000, "range"),
    ("1e99999999999999999999", "range"),
    ("{1:1}", "quotes"),
    ("1 2", "more"),
    ("[1,]", "bracket"),
    ('{"a":1,}', "bracket"),
    ('"\\udc00"', "surrogate"),
    ('"\\ud800\\ud800"', "surrogate"),
    ('"\\ud800"', "pair"),
]


def finding_of(text: str) -> Finding:
    with pytest.raises(UnreadableError) as caught:
        read_json(text.encode())
    (finding,) = caught.value.findings
    return finding


@pytest.mark.parametrize(("text", "word"), TABLE, ids=[f"{text[:12]!a}" for text, _ in TABLE])
def test_the_reason_is_said_in_both_languages(text: str, word: str) -> None:
    finding = finding_of(text)
    reason = finding.details["reason"]
    assert isinstance(reason, Words)
    assert word in reason.en
    assert reason.vi != reason.en
    assert finding.code == "VHP103"
    assert f"{finding.line}" in finding.message("vi")


@pytest.mark.parametrize(
    ("text", "number"),
    [('{"value": 8,5}', "8.5"), ('{"value":-12,25}', "-12.25"), ('{"value": 0,05,\n"unit": "cm"}', "0.05")],
)
def test_a_decimal_comma_is_recognised(text: str, number: str) -> None:
    finding = finding_of(text)
    assert number in finding.message("vi")
    assert number in finding.message("en")


@pytest.mark.parametrize("text", ['{"value": 8, x}', '{"value": 8,}', "[8,5", '{"value": "8",5}', '{"a": 8,\n5}'])
def test_another_slip_is_taken_for_no_decimal_comma(text: str) -> None:
    assert "decimal" not in finding_of(text).message("en")


@pytest.mark.parametrize(
    "said", ["what jiter never said", "\x1b[31m at line x", "a at line 9 column 9", "\u202e" * 500]
)
def test_words_that_are_not_known_are_passed_on_safely(said: str) -> None:
    error = refusal(b"[", said)
    assert error.code == "VHP103"
    assert str(error).isprintable()
    assert len(str(error)) < 250
