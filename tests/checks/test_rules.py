"""Every rule: its words, its page and its two examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from rule_examples import CODES, EARLIER, FOLDER, PLAN, RULES, example, findings_in
from rule_pages import PAGES, pages

from vnhealthplan.finding import message_of
from vnhealthplan.io import check
from vnhealthplan.messages import MESSAGES
from vnhealthplan.rule_messages import RULE_MESSAGES

EVERY = pytest.mark.parametrize("code", CODES)


def test_the_table_is_whole_and_in_order() -> None:
    assert sorted(set(CODES)) == CODES
    assert set(CODES) == set(RULE_MESSAGES)
    assert set(RULE_MESSAGES) & set(MESSAGES) == set()


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_rule_has_its_words_in_two_languages(rule: object) -> None:
    code = rule.code  # type: ignore[attr-defined]  # a rule of either kind
    message, why = message_of(code), rule.why  # type: ignore[attr-defined]  # the same
    assert message.vi != message.en
    assert why.vi
    assert why.en
    assert message.name == message.name.lower()


@EVERY
def test_the_bad_example_breaks_the_rule_and_is_otherwise_sound(code: str) -> None:
    path = example(code, "bad")
    assert check(path.read_bytes()) == ()
    assert code in {finding.code for finding in findings_in(path)}


@EVERY
def test_the_good_example_keeps_every_rule(code: str) -> None:
    path = example(code, "good")
    assert check(path.read_bytes()) == ()
    assert [str(finding) for finding in findings_in(path)] == []


@EVERY
def test_the_examples_say_that_they_are_illustrative(code: str) -> None:
    for kind in ("bad", "good"):
        assert '"note": "illustrative' in example(code, kind).read_text(encoding="utf-8")


def test_there_is_no_other_file() -> None:
    wanted = {example(code, kind) for code in CODES for kind in ("bad", "good")} | {PLAN, EARLIER, FOLDER / "README.md"}
    assert {path for path in FOLDER.iterdir() if path.suffix != ".txt"} == wanted
    assert {path.with_suffix(".json") for path in FOLDER.glob("*.txt")} <= wanted


def test_every_rule_has_its_page_and_the_pages_are_those_of_the_rules() -> None:
    written = {path: path.read_text(encoding="utf-8") for path in Path(PAGES).glob("*.md")}
    assert written == pages()
