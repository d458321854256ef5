"""The table of messages: whole, in two languages, and used."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest

from vnhealthplan import messages
from vnhealthplan.finding import Finding
from vnhealthplan.messages import MESSAGES, Words
from vnhealthplan.models import Period
from vnhealthplan.rule_messages import RULE_MESSAGES
from vnhealthplan.units import format_number, format_value

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCES = Path(__file__).parents[1] / "src" / "vnhealthplan"
FAMILIES = {
    "1": messages.READING,
    "2": messages.NUMBERS_AND_UNITS,
    "4": messages.COHERENCE,
    "5": messages.DUTIES,
    "6": messages.DATES_AND_AREAS,
    "7": messages.REPORTS,
    "9": messages.INTERNAL,
}
BOTH = pytest.mark.parametrize("lang", ["vi", "en"])
EVERY = pytest.mark.parametrize("code", sorted(MESSAGES))


def holes_of(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def codes_in(path: Path) -> set[str]:
    """Give the codes in the strings of a file, docstrings aside: there they are only spoken of."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spoken = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken
    ]
    return {code for text in texts for code in re.findall(r"VHP\d{3}", text)}


@EVERY
def test_both_languages_fill_the_same_holes_and_leave_none(code: str) -> None:
    message = MESSAGES[code]
    holes = holes_of(message.vi)
    assert holes == holes_of(message.en)
    details = {hole: f"<{hole}>" for hole in holes}
    for text in (Finding(code, (), details).message("vi"), Finding(code, (), details).message("en")):
        assert all(value in text for value in details.values())
        assert not set("{}") & set(text)


@EVERY
@BOTH
def test_a_message_is_one_line_that_goes_on_after_a_colon(code: str, lang: str) -> None:
    text = getattr(MESSAGES[code], lang)
    assert text[0] == "{" or text[0].islower()
    assert text == " ".join(text.split())
    assert not text.endswith((".", "!"))


@EVERY
def test_the_two_languages_differ(code: str) -> None:
    assert MESSAGES[code].vi != MESSAGES[code].en
    assert MESSAGES[code].en.isascii()


@EVERY
def test_every_error_says_a_way_out(code: str) -> None:
    """What is wrong stands before a semicolon, what to do or what is allowed behind it."""
    if MESSAGES[code].severity == "error":
        for text in (MESSAGES[code].vi, MESSAGES[code].en):
            assert len(text.partition(";")[2]) > 5


def test_names_are_plain_and_stand_once() -> None:
    names = [message.name for message in MESSAGES.values()]
    assert len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name)] == []
    assert {message.severity for message in MESSAGES.values()} <= {"error", "warning", "note"}


def test_every_code_stands_in_the_family_of_its_first_digit() -> None:
    for digit, family in FAMILIES.items():
        assert {code[3] for code in family} == {digit}
        assert [code for code in family if not re.fullmatch(r"VHP\d{3}", code)] == []
    assert sum(len(family) for family in FAMILIES.values()) == len(MESSAGES)


def test_the_codes_of_the_source_are_those_of_the_table() -> None:
    tables = {SOURCES / "messages.py", *(SOURCES / "rule_messages").iterdir()}
    used = set().union(*(codes_in(path) for path in SOURCES.rglob("*.py") if path not in tables))
    assert used == {*MESSAGES, *RULE_MESSAGES}


def test_words_are_english_where_no_language_is_asked_for() -> None:
    assert str(Words("một số", "a number")) == f"{Words('một số', 'a number')}" == "a number"


@pytest.mark.parametrize("lang", ["fr", "", "VI", None, ["vi"], "\x1b\n" * 500], ids=lambda lang: ascii(lang)[:20])
def test_a_language_that_is_not_spoken_is_refused_everywhere_alike(lang: object) -> None:
    """Each refuses with the one ValueError, which names the languages that there are."""
    wanted = str(messages.unknown_language(lang))
    assert "'vi'" in wanted
    assert "'en'" in wanted
    assert wanted.isprintable()
    assert len(wanted) < 150
    calls: list[Callable[[Any], str]] = [
        Finding("VHP201", (), {"value": "x", "hint": Words("a", "b")}).message,
        lambda lang: format_number(1, lang),
        lambda lang: format_value(1, "percent", lang=lang),
        Period("2025").label,
        Period("2021/2025").label,
    ]
    for call in calls:
        with pytest.raises(ValueError, match="is no language of vnhealthplan") as caught:
            call(lang)
        assert (type(caught.value), str(caught.value)) == (ValueError, wanted)
