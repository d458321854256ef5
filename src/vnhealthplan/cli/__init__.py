"""The command line: the only layer that prints and exits.

Exit codes: 0 valid, 1 invalid, 2 wrong usage, 3 unreadable, 4 a fault of the library, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
import traceback
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING

from vnhealthplan.cli.options import parse
from vnhealthplan.finding import Finding, printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from vnhealthplan.cli.answer import Answer

INTERNAL_FAULT = 4
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; never a traceback, unless `--debug` asks for it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Vietnamese in any locale; what no text can hold is shown by its number; a calendar ends its own lines
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    options = parse(arguments)
    try:
        # a command is imported when it is called, so that --help and --version start fast
        answer: Answer = import_module(f"vnhealthplan.cli.{options.command}").run(options)
        _write(sys.stderr, answer.complaints)
        _write(sys.stdout, answer.text)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # whatever it is, it is ours, and the user is told so
        finding = Finding("VHP900", (), {"reason": printable(f"{type(error).__name__}: {error}")})
        trace = traceback.format_exc() if options.debug else ""
        _write(sys.stderr, f"{trace}vnhealthplan: {finding.code}: {finding.message(options.lang)}\n")
        return INTERNAL_FAULT
    return answer.code


def _write(stream: TextIO | None, text: str) -> None:
    """Write to a stream; one that nobody reads any more, or that was never open, is no fault."""
    if stream is None or not text:
        return
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        # keep the interpreter from trying again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
