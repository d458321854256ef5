"""`vnhealthplan explain VHP309`: every code of the models and of the rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vnhealthplan.cli import main
from vnhealthplan.messages import MESSAGES
from vnhealthplan.rule_messages import RULE_MESSAGES


@pytest.mark.parametrize("code", [*MESSAGES, *RULE_MESSAGES])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_code_is_explained_and_names_a_page_that_is_there(
    code: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", code.lower(), "--lang", lang, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["code"] == code
    assert (told["why"] is not None) == (code in RULE_MESSAGES)
    assert f"{code}" in Path(told["page"]).read_text(encoding="utf-8")


def test_the_text_names_severity_words_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "VHP309"]) == 0
    head, _, why, page = capsys.readouterr().out.splitlines()
    assert head == "VHP309 at-least-100 (cảnh báo)"
    assert why.startswith("Vì sao: ")
    assert page.endswith("docs/rules/VHP309.md")


def test_an_unknown_code_is_wrong_usage_and_those_near_it_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "VHP399"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "VHP30" in told.err
