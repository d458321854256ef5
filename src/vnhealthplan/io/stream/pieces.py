"""An export in pieces: the records of a file, in whichever of the two forms it has."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from vnhealthplan.exact import not_json_text, without_byte_order_mark
from vnhealthplan.finding import Finding
from vnhealthplan.io.files import opened
from vnhealthplan.io.stream.array import records_of_array
from vnhealthplan.io.stream.lines import records_of_lines
from vnhealthplan.io.stream.record import BLANKS

if TYPE_CHECKING:
    from vnhealthplan.io.stream.record import Record

_CHUNK_BYTES = 256 * 1024


class Readable(Protocol):
    """A file opened for bytes, or whatever gives them as it does."""

    def read(self, size: int, /) -> bytes:
        """Give the next bytes, at most so many; none at the end."""


Source = str | os.PathLike[str] | Readable


@contextmanager
def pieces_of(source: Source) -> Iterator[Iterator[Record | Finding]]:
    """Open an export and give its records, and findings for what lies between them; an open file stays open.

    A file that begins with `[` is an array, any other is JSON Lines.

    Raises UnreadableError (VHP101) for a path that cannot be read; TypeError for what is neither a path nor a
    file opened for bytes.
    """
    if isinstance(source, str | os.PathLike):
        with opened(source) as file:
            yield _pieces(file)
    elif hasattr(source, "read"):
        yield _pieces(source)
    else:
        message = f"a path or a file opened for bytes is wanted, not {type(source).__name__}; wrap bytes in io.BytesIO"
        raise TypeError(message)


def _pieces(file: Readable) -> Iterator[Record | Finding]:
    chunks = _chunks(file)
    head, marked = without_byte_order_mark(next(chunks, b""))
    if marked:
        yield Finding("VHP108", (), {}, 1, 1)
    if fault := not_json_text(head):
        yield replace(fault, line=1, column=1)
        return
    split = records_of_array if head.lstrip(BLANKS).startswith(b"[") else records_of_lines
    yield from split(chain([head], chunks))


def _chunks(file: Readable) -> Iterator[bytes]:
    """Read a file in chunks; a pipe may give less at a time than was asked for."""
    parts: list[bytes] = []
    size = 0
    while part := file.read(_CHUNK_BYTES - size):
        if not isinstance(part, bytes):
            message = "the file gives text; open it for bytes, as in open(path, 'rb')"
            raise TypeError(message)
        parts.append(part)
        size += len(part)
        if size >= _CHUNK_BYTES:
            yield b"".join(parts)
            parts, size = [], 0
    yield b"".join(parts)
