"""Workflow commands, read back as the runner of GitHub Actions reads them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import example, given
from hypothesis import strategies as st
from outcome_strategies import HOSTILE, outcomes

from vnhealthplan.cli.formats.github import write
from vnhealthplan.cli.formats.outcome import Outcome
from vnhealthplan.finding import Finding, escaped

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


class Command(NamedTuple):
    """What the runner makes of one line."""

    name: str
    properties: dict[str, str]
    message: str


def read_command(line: str) -> Command:
    """Read one line in the steps of the runner: name, properties between commas, then what follows two colons."""
    head, _, message = line.lstrip().removeprefix("::").partition("::")
    assert line.startswith("::")
    name, _, properties = head.partition(" ")
    pairs = [pair.split("=", 1) for pair in properties.strip().split(",") if pair]
    return Command(name, {pair[0]: unescaped(pair[1], ":,") for pair in pairs if pair[1]}, unescaped(message, ""))


def unescaped(text: str, more: str) -> str:
    for sign in f"\r\n{more}%":
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


@given(st.lists(outcomes(), max_size=2))
@example(HOSTILE)
def test_every_line_is_the_annotation_of_one_finding(files: list[Outcome]) -> None:
    """Read back, there is one command a finding, of its file, line, column and message."""
    lines = write(files, "en").split("\n")
    assert lines.pop() == ""
    pairs = [(file.path, found) for file in files for found in file.findings]
    for line, (path, found) in zip(lines, pairs, strict=True):
        command = read_command(line)
        place = f"  {found.place}" if found.path else ""
        name = escaped(os.fsencode(path).decode(errors="surrogateescape"))
        numbers = {"line": found.line, "col": found.column}
        wanted = {"title": f"{found.code} {found.name}", **({"file": name} if name else {})}
        wanted |= {key: str(number) for key, number in numbers.items() if number is not None}
        assert command.name == COMMANDS[found.severity]
        assert command.properties == wanted
        assert command.message == escaped(f"{found.message('en')}{place}")
        assert escaped(line) == line


def test_a_file_below_the_working_folder_is_named_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = (Finding("VHP108"),)
    assert "file=plans/a.json," in write([Outcome(str(tmp_path / "plans" / "a.json"), found)], "vi")
    assert "file=/elsewhere/a.json," in write([Outcome("/elsewhere/a.json", found)], "vi")


def test_nothing_is_written_where_nothing_was_found() -> None:
    assert write([Outcome("a.json", ())], "vi") == ""
