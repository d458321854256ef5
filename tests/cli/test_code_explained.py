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


@pytest.mark.parametrize("named", ["311", "mortality-order", "Mortality-Order", "vhp311"])
def test_a_code_is_known_by_its_number_and_by_its_name(named: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", named, "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("VHP311 mortality-order (warning)\n")


def test_a_file_goes_before_a_number_or_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = Path("examples/nhu-thanh-2021/plan.json").read_bytes()
    monkeypatch.chdir(tmp_path)
    for name in ("311", "VHP311"):
        Path(name).write_bytes(plan)
    assert main(["explain", "311"]) == 0
    assert "mortality-order" not in capsys.readouterr().out
    assert main(["explain", "VHP311"]) == 0
    assert "mortality-order" in capsys.readouterr().out


def test_several_codes_are_explained_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "VHP309", "311", "VHP309"]) == 0
    assert [line[:6] for line in capsys.readouterr().out.splitlines() if "(cảnh báo)" in line] == ["VHP309", "VHP311"]
    assert main(["explain", "VHP309", "311", "--format", "json"]) == 0
    assert [row["code"] for row in json.loads(capsys.readouterr().out)] == ["VHP309", "VHP311"]


@pytest.mark.parametrize("other", ["VHP3", "VHP399", "row-04", ""])
def test_codes_and_other_names_do_not_mix(other: str, capsys: pytest.CaptureFixture[str]) -> None:
    for lang, said in (("vi", "không có mã"), ("en", "is no code")):
        assert main(["explain", "VHP309", other, "--lang", lang]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert said in told.err


def test_an_unknown_code_is_wrong_usage_and_those_near_it_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "VHP399"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "VHP30" in told.err
