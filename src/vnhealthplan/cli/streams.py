"""Standard streams: made ready for Vietnamese, written to, and left alone when they take nothing any more."""

from __future__ import annotations

import os
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO


def make_ready(stream: TextIO | None) -> None:
    """Have a stream take any text in any locale: what no text can hold is shown by its number."""
    if isinstance(stream, TextIOWrapper):
        # a calendar ends its own lines
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def write(stream: TextIO | None, text: str) -> Exception | None:
    """Write a text and what waits to be written, and give the error that kept it from the stream; it never raises.

    A stream that nobody reads any more, or that was never open, is no fault.
    """
    if stream is None:
        return None
    try:
        stream.write(text)
        stream.flush()
    except (OSError, ValueError) as error:
        _silence(stream)
        return None if isinstance(error, BrokenPipeError) else error
    return None


def _silence(stream: TextIO) -> None:
    """Lead a stream nowhere, to keep the interpreter from trying again at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return  # a stream of no file, which nobody closes at exit
