"""Every code block of the README and of docs/ runs, and prints what the page says it prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

from vnhealthplan.cli import main

PAGES = [Path("README.md"), Path("CONTRIBUTING.md"), *sorted(Path("docs").rglob("*.md"))]
CONSOLE = re.compile(r"(?ms)^```console\n(.*?)^```$")
COMMAND = re.compile(r"(?m)^\$ (.+)\n")


SESSIONS = [
    pytest.param(block, id=f"{page}-{number}")
    for page in PAGES
    for number, block in enumerate(CONSOLE.findall(page.read_text(encoding="utf-8")), start=1)
]


@pytest.mark.parametrize("example", list(find_examples(*map(str, PAGES))), ids=str)
def test_a_python_block_runs_and_prints_what_it_shows(example: CodeExample, eval_example: EvalExample) -> None:
    if example.prefix == "python":
        eval_example.set_config(line_length=120)
        eval_example.run_print_check(example)


@pytest.mark.parametrize("session", SESSIONS)
def test_a_console_block_shows_what_the_command_prints(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, *parts = COMMAND.split(session)
    code = 0
    for line, shown in zip(parts[::2], parts[1::2], strict=True):
        program, *arguments = shlex.split(line)
        if program == "vnhealthplan":
            code = main(arguments)
            printed = capsys.readouterr()
            assert printed.out + printed.err == shown, line
        elif line == "echo $?":
            assert shown == f"{code}\n"
        else:
            # installing and building are what the suite itself was started with
            assert program in {"python", "make", "git"}, line
