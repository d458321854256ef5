"""The program as a whole: exit codes, streams, faults of its own."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from commands import OBSERVATION, PLAN, REPORT, command, environment, run

from vnhealthplan.cli import main, validate

if TYPE_CHECKING:
    from argparse import Namespace

PROGRESS = ("progress", PLAN, "--report", REPORT, "--as-of", "2023-12-31")


@pytest.fixture
def sound(tmp_path: Path) -> str:
    path = tmp_path / "sound.json"
    path.write_bytes(OBSERVATION)
    return str(path)


def fail_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_options: Namespace) -> None:
        raise error

    monkeypatch.setattr(validate, "run", fail)


def test_a_valid_file_ends_with_0_and_its_result_on_stdout(sound: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", sound]) == 0
    written = capsys.readouterr()
    assert (written.out.count("\n"), written.err) == (1, "")


def test_wrong_usage_ends_with_2_and_its_words_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["valdate"])
    written = capsys.readouterr()
    assert written.out == ""
    assert "valdate" in written.err


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_fault_of_the_library_ends_with_4_and_no_traceback(
    lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(RuntimeError("a\x1b[31m\nfile.json: ok"), monkeypatch)
    assert main(["validate", "x", "--lang", lang]) == 4
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("vnhealthplan: VHP900: ")
    assert "RuntimeError: a\\x1b[31m\\x0afile.json: ok" in written.err
    assert written.err.count("\n") == 1


def test_debug_shows_the_traceback_of_a_fault_and_ends_with_4_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(RuntimeError("made up"), monkeypatch)
    assert main(["validate", "x", "--debug"]) == 4
    written = capsys.readouterr().err
    assert written.startswith("Traceback (most recent call last):\n")
    assert "VHP900" in written.splitlines()[-1]


def test_an_interruption_ends_with_130_and_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(KeyboardInterrupt(), monkeypatch)
    assert main(["validate", "x"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("validate", PLAN, REPORT), 0),
        (("progress", REPORT), 1),
        (("progress",), 2),
        (("validate", "docs"), 3),
        (("schema", "report"), 0),
        (PROGRESS, 0),
    ],
)
def test_the_process_ends_with_the_code_and_shows_no_traceback(arguments: tuple[str, ...], code: int) -> None:
    done = run(*arguments)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert bool(done.stdout) == (code in {0, 3})


@pytest.mark.parametrize("arguments", [("schema", "plan"), PROGRESS, ("validate", PLAN), ("validate", "missing.json")])
def test_a_reader_that_goes_away_is_no_fault_and_changes_no_code(arguments: tuple[str, ...]) -> None:
    expected = run(*arguments).returncode
    with subprocess.Popen(
        command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == expected


def test_the_first_line_of_a_long_result_can_be_taken_alone() -> None:
    schema = [*map(str, command("schema", "plan"))]
    line = "set -o pipefail; " + " ".join(f"'{word}'" for word in schema) + " | head -1"
    done = subprocess.run(["/bin/bash", "-c", line], capture_output=True, check=False, timeout=60, env=environment())
    assert (done.stdout, done.stderr, done.returncode) == (b"{\n", b"", 0)


def test_a_stdout_that_was_never_open_is_no_fault(sound: str) -> None:
    line = 'exec "$0" "$@" >&-'
    done = subprocess.run(
        ["/bin/sh", "-c", line, *map(str, command("validate", sound))],
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
        env=environment(),
    )
    assert (done.returncode, done.stderr) == (0, b"")


FULL = Path("/dev/full")
NEEDS_FULL = pytest.mark.skipif(not FULL.is_char_device(), reason="there is no disk here that is always full")


@NEEDS_FULL
@pytest.mark.parametrize(
    "arguments",
    [("validate", PLAN), ("validate", PLAN, "--format", "json"), ("schema", "plan"), PROGRESS, ("--version",)],
)
def test_a_full_disk_ends_with_3_and_is_no_fault_of_the_library(arguments: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            command(*arguments), stdout=full, stderr=subprocess.PIPE, check=False, timeout=60, env=environment()
        )
    assert done.returncode == 3
    assert done.stderr.decode() == "vnhealthplan: không ghi được <stdout>: đĩa đầy; xóa bớt tệp rồi chạy lại\n"


@NEEDS_FULL
@pytest.mark.parametrize("arguments", [("progress", "missing.json"), ("progress",), PROGRESS])
def test_complaints_that_cannot_be_written_raise_nothing(arguments: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            command(*arguments), stdout=subprocess.PIPE, stderr=full, check=False, timeout=60, env=environment()
        )
        both = subprocess.run(command(*arguments), stdout=full, stderr=full, check=False, timeout=60, env=environment())
    assert (done.returncode, both.returncode) == (3, 3)
    assert done.stdout == run(*arguments).stdout


def test_a_fault_of_the_library_that_cannot_be_told_ends_with_4_too(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    fail_with(RuntimeError("made up"), monkeypatch)
    monkeypatch.setattr(sys, "stderr", closed)
    assert main(["validate", "x"]) == 4


@pytest.mark.parametrize("module", ["vnhealthplan.cli", "vnhealthplan.cli.options", "vnhealthplan.cli.validate"])
def test_an_interruption_while_loading_ends_with_130_and_no_traceback(module: str) -> None:
    program = (
        "import runpy, sys\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {module!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "sys.argv = ['vnhealthplan', 'validate', 'x']\n"
        "runpy.run_module('vnhealthplan', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, timeout=60, env=environment()
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_vietnamese_is_written_as_utf8_in_any_locale(locale: str, tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.json"
    path.write_bytes(b"{}")
    plain = {"LANG": locale, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run("validate", str(path).encode(), **plain)
    assert done.returncode == 1
    assert "/kế hoạch.json:1:1: lỗi VHP110".encode() in done.stdout
    assert run(*PROGRESS, **plain).stdout == run(*PROGRESS).stdout
    missing = run("validate", "kế hoạch.json".encode(), **plain)
    assert (missing.returncode, missing.stdout) == (3, run("validate", "kế hoạch.json").stdout)
    assert "kế hoạch.json: lỗi VHP101: " in missing.stdout.decode()
    assert '"kế hoạch.json"' in missing.stdout.decode()


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_and_versions_are_told_without_loading_the_library(option: str) -> None:
    program = (
        "import sys\nfrom vnhealthplan.cli import main\n"
        f"try:\n    main([{option!r}])\nexcept SystemExit as end:\n    assert not end.code\n"
        "print([name for name in ('pydantic', 'pydantic_core', 'pint', 'jiter', 'dateutil') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, timeout=60, env=environment()
    )
    assert done.stdout.splitlines()[-1:] == [b"[]"], done.stderr


def test_the_module_runs_the_same_program_as_the_command() -> None:
    assert run("--version").stdout == run("--version").stdout.strip() + b"\n"
    assert run("--version").stdout.startswith(b"vnhealthplan ")
