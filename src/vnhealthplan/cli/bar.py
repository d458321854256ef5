"""How far the work is, as a bar on standard error for those who wait for it."""

from __future__ import annotations

import sys
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any, Self

from vnhealthplan.cli.gathering import STANDARD_INPUT
from vnhealthplan.errors import MissingExtraError
from vnhealthplan.extras import require

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from vnhealthplan.cli.gathering import Input

SECONDS = 1.0
"""What takes no longer than this shows no bar."""


class Bar:
    """A bar of the bytes that were read, beside the number of files that are done; it is gone at the end.

    It appears on a terminal alone, after a second, and where the library of the extra `bar` is installed, which is
    imported no sooner.  Between those who type their input and what they type it never stands.
    """

    def __init__(self, inputs: Sequence[Input]) -> None:
        """Count nothing yet."""
        self._inputs = inputs
        self._bytes = self._files = 0
        self._lock, self._timer, self._over = Lock(), Timer(SECONDS, self._show), False
        # of a library that may be missing, which has no types then
        self._progress: Any = None
        # ends with the program where this is killed
        self._timer.daemon = True

    def __enter__(self) -> Self:
        """Begin to wait."""
        if _is_terminal(sys.stderr) and not (self._reads_standard_input() and _is_terminal(sys.stdin)):
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away, or never show it."""
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._progress is not None:
                self._progress.stop()

    def was_read(self, count: int) -> None:
        """Count so many bytes as read."""
        self._bytes += count
        self._update()

    def is_done(self) -> None:
        """Count one file as done."""
        self._files += 1
        self._update()

    def _reads_standard_input(self) -> bool:
        return any(given.path == STANDARD_INPUT for given in self._inputs)

    def _update(self) -> None:
        if self._progress is not None:
            self._progress.update(0, completed=self._bytes, files=self._files)

    def _show(self) -> None:
        with self._lock:
            if self._over:
                return
            try:
                rich = require("rich.progress", "bar")
            except MissingExtraError:
                # the result is the same without
                return
            console = require("rich.console", "bar").Console(file=sys.stderr)
            if not console.is_interactive:
                return
            sizes = [given.size() for given in self._inputs]
            progress = rich.Progress(
                rich.TextColumn(f"{{task.fields[files]}}/{len(sizes)}"),
                rich.BarColumn(),
                rich.DownloadColumn(),
                console=console,
                transient=True,
                # what the program writes is its own business
                redirect_stdout=False,
                redirect_stderr=False,
            )
            total = None if None in sizes else sum(size for size in sizes if size)
            progress.add_task("", total=total, files=0)
            self._progress = progress
            # what was counted before; what is counted from now on comes by itself
            self._update()
            progress.start()


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
