"""A file that tells how much of it was read, and why it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.exact import without_byte_order_mark
from vnhealthplan.io.files import unreadable
from vnhealthplan.io.stream.record import BLANKS

if TYPE_CHECKING:
    from vnhealthplan.cli.bar import Bar
    from vnhealthplan.io.stream.pieces import Readable


class Watched:
    """An open file, its name in messages, and the bar that counts what is read of it.

    `began` is its first sign that is no blank, as far as it was read.
    """

    def __init__(self, file: Readable, name: str, bar: Bar) -> None:
        """Take an open file, of which nothing is read yet."""
        self.began = b""
        self._file, self._name, self._bar = file, name, bar

    def read(self, size: int, /) -> bytes:
        """Give the next bytes, none at the end; raises UnreadableError (VHP101)."""
        try:
            data = self._file.read(size)
        except OSError as error:
            raise unreadable(self._name, error) from None
        self._bar.was_read(len(data))
        self.began = self.began or without_byte_order_mark(data)[0].lstrip(BLANKS)[:1]
        return data
