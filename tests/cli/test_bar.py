"""The bar on standard error: on a terminal, after a second, and nowhere else."""

from __future__ import annotations

import io
import os
import pty
import select
import subprocess
import sys
import time
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from commands import OBSERVATION, command, environment

from vnhealthplan.cli import bar as bars
from vnhealthplan.cli import main
from vnhealthplan.cli.bar import Bar
from vnhealthplan.cli.gathering import Input
from vnhealthplan.errors import MissingExtraError
from vnhealthplan.extras import require
from vnhealthplan.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SUM = b"files: 1 (1 valid, 0 invalid); errors: 0; records read: 2\n"
ROWS = OBSERVATION + b"\n" + OBSERVATION + b"\n"
LONGER = 1.5  # seconds: more than one, beside the start
HOLD = ["validate", "-", "--lang", "en"]


class Terminal(io.StringIO):
    """What says that it is a terminal, and keeps what is written."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Give a terminal as standard error, on which a bar is shown at once."""
    stream = Terminal()
    # not in sys itself: there the suite puts its own streams between a fixture and its test
    monkeypatch.setattr(bars, "sys", SimpleNamespace(stderr=stream, stdin=None))
    monkeypatch.setattr(bars, "SECONDS", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def wait_for(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_the_bar_counts_files_and_bytes(terminal: Terminal, tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_bytes(b"x" * 2_000)
    with Bar([Input(str(tmp_path / name)) for name in ("a.json", "b.json")]) as bar:
        wait_for(lambda: "0/2" in terminal.getvalue())
        bar.was_read(1_000)
        bar.is_done()
        wait_for(lambda: "1.0/4.0 kB" in terminal.getvalue())
        assert "1/2" in terminal.getvalue()
    # it takes itself away, and gives the cursor back
    assert terminal.getvalue().rstrip("\r\n").endswith("\x1b[2K")
    assert terminal.getvalue().count("\x1b[?25l") == terminal.getvalue().count("\x1b[?25h") == 1


def test_the_bytes_of_a_pipe_have_no_end_that_is_known(terminal: Terminal, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with Bar([Input(str(tmp_path / "pipe"))]) as bar:
        bar.was_read(3_000_000)
        wait_for(lambda: "3.0/? MB" in terminal.getvalue())


def test_without_the_library_there_is_none(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def refuse(module: str, extra: str) -> None:
        asked.append((module, extra))
        raise MissingExtraError(Finding("VHP901", (), {"library": module, "extra": extra}))

    monkeypatch.setattr(bars, "require", refuse)
    with Bar([Input("x")]) as bar:
        wait_for(lambda: bool(asked))
        bar.was_read(1)
        bar.is_done()
    assert asked == [("rich.progress", "bar")]
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("kind", ["dumb", "unknown"])
def test_a_terminal_that_cannot_move_its_cursor_gets_none(
    kind: str, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", kind)
    asked = []

    def watched(module: str, _extra: str) -> object:
        asked.append(module)
        return require(module, "bar")

    monkeypatch.setattr(bars, "require", watched)
    with Bar([Input("x")]) as bar:
        wait_for(lambda: len(asked) == 2)
        bar.is_done()
    assert terminal.getvalue() == ""


def test_work_that_is_over_shows_none(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bars, "SECONDS", 60.0)
    with Bar([Input("x")]) as bar:
        bar.is_done()
    bar._show()  # noqa: SLF001  # the timer that was called off too late
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("stream", [None, io.StringIO()])
def test_without_a_terminal_nothing_waits(stream: io.StringIO | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with Bar([Input("x")]) as bar:
        assert not bar._timer.is_alive()  # noqa: SLF001  # nothing else shows that nothing waits


def test_those_who_type_are_not_disturbed(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bars, "sys", SimpleNamespace(stderr=terminal, stdin=Terminal()))
    with Bar([Input("-")]) as bar:
        assert not bar._timer.is_alive()  # noqa: SLF001  # nothing else shows that nothing waits
    assert terminal.getvalue() == ""


@contextmanager
def on_terminal(*arguments: str, **more: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Run the command line with a terminal as standard error, and give the end where that is read."""
    master, slave = pty.openpty()
    more = {"TERM": "xterm", **more}
    try:
        with subprocess.Popen(
            command(*arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=slave,
            env=environment(**more),
        ) as running:
            os.close(slave)
            yield running, master
    finally:
        os.close(master)


def said(master: int, seconds: float) -> bytes:
    """Give what is written to a terminal first, within so many seconds; nothing where nothing is."""
    ready, _, _ = select.select([master], [], [], seconds)
    try:
        return os.read(master, 65_536) if ready else b""
    except OSError:  # how Linux tells that nobody holds the terminal any more
        return b""


def test_it_appears_after_a_second_and_leaves_the_result_alone() -> None:
    began = time.monotonic()
    with on_terminal(*HOLD) as (running, master):
        assert running.stdin is not None
        running.stdin.write(ROWS)
        running.stdin.flush()
        first = said(master, 60)
        waited = time.monotonic() - began
        out, _ = running.communicate(OBSERVATION, timeout=60)
    assert b"\x1b[?25l" in first
    assert waited > bars.SECONDS == 1
    assert (running.returncode, out) == (0, SUM.replace(b"2", b"3"))


def test_what_takes_no_second_shows_none_and_never_loads_the_library() -> None:
    program = (
        "import sys; from vnhealthplan.cli import main; code = main(['validate', '-', '--lang', 'en']);"
        "sys.exit(code + 100 * any(name in sys.modules for name in ('rich', 'rich.progress')))"
    )
    master, slave = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-c", program],
            input=ROWS,
            stdout=subprocess.PIPE,
            stderr=slave,
            check=False,
            timeout=60,
            env=environment(TERM="xterm"),
        )
        os.close(slave)
        assert said(master, 1) == b""
    finally:
        os.close(master)
    assert (done.returncode, done.stdout) == (0, SUM)


def test_without_the_library_nothing_is_said_however_long_it_takes(tmp_path: Path) -> None:
    missing = tmp_path / "rich.py"
    missing.write_text("raise ModuleNotFoundError('No module named rich')", encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), environment()["PYTHONPATH"]])
    with on_terminal(*HOLD, PYTHONPATH=path) as (running, master):
        assert running.stdin is not None
        running.stdin.write(ROWS)
        running.stdin.flush()
        assert said(master, 2 * LONGER) == b""
        out, _ = running.communicate(timeout=60)
        assert said(master, 1) == b""
    assert (running.returncode, out) == (0, SUM)


def test_without_a_terminal_nothing_is_said_however_long_it_takes() -> None:
    with subprocess.Popen(
        command(*HOLD),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(TERM="xterm", FORCE_COLOR="1"),
    ) as running:
        assert running.stdin is not None
        running.stdin.write(ROWS)
        running.stdin.flush()
        time.sleep(2 * LONGER)
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (0, SUM, b"")


def test_the_files_and_bytes_of_a_run_are_all_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whole documents, JSON Lines, arrays, and what cannot be read."""
    for name, content in (("a.json", OBSERVATION), ("b.jsonl", ROWS), ("c.json", b"[" + OBSERVATION + b"]")):
        (tmp_path / name).write_bytes(content)
    counted = [0, 0]

    def read(_: Bar, count: int) -> None:
        counted[0] += count

    def done(_: Bar) -> None:
        counted[1] += 1

    monkeypatch.setattr(Bar, "was_read", read)
    monkeypatch.setattr(Bar, "is_done", done)
    assert main(["validate", str(tmp_path), "missing.json"]) == 3
    capsys.readouterr()
    assert counted == [sum(path.stat().st_size for path in tmp_path.iterdir()), 4]
