"""A file that tells how much of it was read, and why it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.io.files import unreadable

if TYPE_CHECKING:
    from vnhealthplan.cli.bar import Bar
    from vnhealthplan.io.stream.pieces import Readable


class Watched(NamedTuple):
    """An open file, its name in messages, and the bar that counts what is read of it."""

    file: Readable
    name: str
    bar: Bar

    def read(self, size: int, /) -> bytes:
        """Give the next bytes, none at the end; raises UnreadableError (VHP101)."""
        try:
            data = self.file.read(size)
        except OSError as error:
            raise unreadable(self.name, error) from None
        self.bar.was_read(len(data))
        return data
