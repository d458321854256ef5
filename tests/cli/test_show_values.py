"""`validate --show-values`: without it no form tells the name of a person, with it every form does."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest
from commands import OBSERVATION
from full_documents import Json, changed, sample_plan, written

from vnhealthplan.cli import main
from vnhealthplan.cli.formats import WRITERS

if TYPE_CHECKING:
    from pathlib import Path

NAME = "Đặng Thị Bí Mật"
LOOK_ALIKE = "Ðặng Thị Bí Mật"
SIGNATORY = ("document", "signatory")
LEADER = ("responsibilities", 0, "leader")
EVERY_FORM = pytest.mark.parametrize("form", WRITERS)
BOTH = pytest.mark.parametrize("lang", ["vi", "en"])


def faulty(*faults: tuple[tuple[str | int, ...], object]) -> Json:
    """Give a plan with these values at these places."""
    document = sample_plan()
    for place, value in faults:
        document = changed(document, place, value)
    return document


def deep(value: object) -> object:
    for _ in range(30):
        value = [value]
    return value


TOLD = {
    "bad-text": faulty(((*SIGNATORY, "name"), f" {NAME}")),
    "no-object": faulty((SIGNATORY, NAME), (LEADER, NAME)),
    "as-key": faulty(((*LEADER, NAME), "x")),
    "as-key-beside": faulty((("responsibilities", 0, NAME), {}), (("document", NAME), 1)),
    "no-record": faulty((("responsibilities", 0), NAME), (("document",), NAME)),
    "no-list": faulty((("responsibilities",), NAME)),
    "too-deep": faulty(((*SIGNATORY, NAME), deep({NAME: []}))),
    "too-deep-in-a-row": faulty(((*LEADER, NAME), deep([]))),
    "too-wide": faulty(((*LEADER, NAME), {NAME: [1] * 10_001})),
    "look-alike": faulty(((*SIGNATORY, "name"), LOOK_ALIKE)),
    "loose-marks": faulty(((*LEADER, "name"), "Đặng Thị Bí Mâ\u0323t")),
}
NEVER_TOLD = {
    "wrong-key": faulty(((*LEADER, "nmae"), NAME)),
    "too-long": faulty(((*LEADER, "name"), NAME * 2_000)),
    "elsewhere": faulty((("targets", 0, "leader"), {"name": NAME}), (("targets", 1, "signatory"), NAME)),
    "beside": faulty(((*LEADER, "name"), NAME), (("targets", 0, "value"), "9,5")),
}


def output(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["validate", *arguments]) < 2
    told = capsys.readouterr()
    return told.out + told.err


@EVERY_FORM
@BOTH
@pytest.mark.parametrize("fault", [*TOLD, *NEVER_TOLD])
def test_a_name_in_a_faulty_file_is_told_in_no_form(
    fault: str, form: str, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(written({**TOLD, **NEVER_TOLD}[fault]))
    text = output(capsys, str(file), "--format", form, "--lang", lang)
    assert "VHP" in text
    # no word of it either
    assert not [word for word in (*NAME.split(), "Ðặng", "Mâ\u0323t", json.dumps(NAME)[1:-1]) if word in text]
    shown = output(capsys, str(file), "--format", form, "--lang", lang, "--show-values")
    words = [NAME, "Ðặng", "Mâ\u0323t"]
    assert any(word in shown for word in words) == (fault in TOLD)


@EVERY_FORM
@BOTH
@pytest.mark.parametrize("name", ["plan.json", "rows.jsonl"])
def test_a_name_that_stands_twice_as_a_key_is_told_in_no_form(
    name: str, form: str, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_text(f'{{"kind": "plan", "document": {{"{NAME}": 1, "{NAME}": 2}}}}', encoding="utf-8")
    told = [output(capsys, str(file), "--format", form, "--lang", lang, *more) for more in ([], ["--show-values"])]
    assert all("VHP104" in text for text in told)
    assert [any(word in text for word in NAME.split()) for text in told] == [False, True]


def test_a_field_that_stands_twice_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(b'{"$schema": "", "signed_for": 1, "signed_for": 2}')
    assert '"signed_for"' in output(capsys, str(file))


@EVERY_FORM
@pytest.mark.parametrize("name", ["rows.jsonl", "rows.json", "-"])
def test_a_name_in_a_record_of_an_export_is_told_in_no_form(
    name: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        OBSERVATION[:-1] + f', "leader": {{"name": "{NAME}"}}, "signatory": "{NAME}"}}'.encode(),
        OBSERVATION[:-1] + f', "subgroup": {{"leader": "{NAME}"}}}}'.encode(),
        written(TOLD["no-object"]),
    ]
    content = b"[" + b",\n".join(rows) + b"]" if name == "rows.json" else b"\n".join(rows)
    path = "-" if name == "-" else str(tmp_path / name)
    if name == "-":
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    else:
        (tmp_path / name).write_bytes(content)
    text = output(capsys, path, "--format", form)
    assert "VHP111" in text
    assert "VHP109" in text
    assert not [word for word in NAME.split() if word in text]


@pytest.mark.parametrize("command", ["progress", "explain", "schedule", "compare"])
def test_no_other_command_tells_the_name_of_a_faulty_plan(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(written(TOLD["bad-text"]))
    assert main([command, str(file), *([str(file)] if command == "compare" else [])]) == 1
    told = capsys.readouterr()
    assert "VHP114" in told.err
    assert NAME not in told.out + told.err


def test_names_do_not_hide_where_the_fault_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(written(TOLD["bad-text"]))
    both = [json.loads(output(capsys, str(file), "--format", "json", *more)) for more in ([], ["--show-values"])]
    without, shown = (
        [{key: value for key, value in finding.items() if key != "message"} for finding in told["files"][0]["findings"]]
        for told in both
    )
    assert without == shown
