"""The command line: the only layer that prints and exits.

Exit codes: 0 valid, 1 invalid, 2 wrong usage, 3 unreadable or not to be written, 4 a fault of the library, 130
interrupted.
"""

from __future__ import annotations

import sys
import traceback
from importlib import import_module
from typing import TYPE_CHECKING

from vnhealthplan.cli.options import language_of, parse
from vnhealthplan.cli.saving import not_written
from vnhealthplan.cli.streams import make_ready, write
from vnhealthplan.finding import Finding, printable

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from vnhealthplan.cli.answer import Answer
    from vnhealthplan.messages import Language

NOT_WRITTEN = 3
INTERNAL_FAULT = 4
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; never a traceback, unless `--debug` asks for it."""
    try:
        for stream in (sys.stdout, sys.stderr):
            make_ready(stream)
        return _run(_options(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED


def _options(arguments: Sequence[str] | None) -> Namespace:
    try:
        return parse(arguments)
    except SystemExit:
        # help and versions are still to be written
        if not _written("", "", language_of(arguments)):
            raise SystemExit(NOT_WRITTEN) from None
        raise


def _run(options: Namespace) -> int:
    try:
        # a command is imported when it is called, so that --help and --version start fast
        answer: Answer = import_module(f"vnhealthplan.cli.{options.command}").run(options)
    except Exception as error:  # noqa: BLE001  # whatever it is, it is ours, and the user is told so
        finding = Finding("VHP900", (), {"reason": printable(f"{type(error).__name__}: {error}")})
        trace = traceback.format_exc() if options.debug else ""
        write(sys.stderr, f"{trace}vnhealthplan: {finding.code}: {finding.message(options.lang)}\n")
        return INTERNAL_FAULT
    return answer.code if _written(answer.text, answer.complaints, options.lang) else NOT_WRITTEN


def _written(text: str, complaints: str, lang: Language) -> bool:
    """Write what there is to say, and say whether all of it was; where it was not, the reason is told if it can be."""
    told, given = write(sys.stderr, complaints), write(sys.stdout, text)
    if given is not None:
        write(sys.stderr, not_written("<stdout>", given, lang))
    return told is None and given is None
