"""A Window on a text that comes in chunks: what is not read yet, and the line and column it begins at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.exact import try_json
from vnhealthplan.io.stream.item import item_end
from vnhealthplan.io.stream.record import MOST_RECORD_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BLANKS = re.compile(rb"[ \t\r\n]*")
_BETWEEN_RECORDS = re.compile(rb"\}[ \t\r\n]*,[ \t\r\n]*\{")
_LONGEST_GUESS = 16 * 1024
# the bytes of UTF-8 that continue a character: without them, bytes are counted as characters
_CONTINUED = bytes(range(0x80, 0xC0))


class Window:
    r"""The unread part of a text in chunks; no more than the record at hand and a chunk is held.

    >>> window = Window([b'[{"a":', b"1},\n7]"])
    >>> window.sign(), window.step(1), window.sign(), window.item(), window.sign(), window.line, window.column
    (b'[', None, b'{', b'{"a":1}', b',', 1, 9)
    """

    def __init__(self, chunks: Iterable[bytes]) -> None:
        """Stand before the first byte."""
        self.line, self.column = 1, 1
        self.lost = False
        self._chunks = iter(chunks)
        self._data, self._at = b"", 0
        self._cuts = _BETWEEN_RECORDS.finditer(b"")
        self._cut = next(self._cuts, None)

    def sign(self) -> bytes:
        """Step over blanks and give the byte behind them, nothing at the end."""
        while True:
            match = _BLANKS.match(self._data, self._at)
            self._step_to(match.end() if match else self._at)
            if self._at < len(self._data) or not self._more():
                return self._data[self._at : self._at + 1]

    def step(self, count: int) -> None:
        """Step over some bytes."""
        self._step_to(self._at + count)

    def item(self) -> bytes | None:
        """Give the bytes of the value that begins here and step over it; None where it is longer than 1 MiB.

        `lost` says that no value can follow: this one is too long, or the text ended inside its quotes or brackets.
        """
        while (end := item_end(self._data, self._at)) is None:
            if len(self._data) - self._at > MOST_RECORD_BYTES:
                break
            if not self._more():
                end = len(self._data)
                self.lost = self._data[self._at] in b'"[{'
                break
        if end is None or end - self._at > MOST_RECORD_BYTES:
            self.lost = True
            return None
        data = self._data[self._at : end]
        self._step_to(end)
        return data

    def well_formed(self) -> Iterator[tuple[int, int, bytes, object]]:
        """Give line, column, bytes and content of the well formed objects from here on, and step to behind each comma.

        What stands before the next `}, {` is a guess, and is the record if it is one object that can be read: no text
        is both that and the beginning of a longer one.  The first guess that fails, or is far, ends the objects.
        """
        while (cut := self._next_cut()) is not None:
            before = self._at
            yield from self._parted_as(cut)
            if self._at == before:
                return

    def _parted_as(self, cut: re.Match[bytes]) -> Iterator[tuple[int, int, bytes, object]]:
        """Give the objects that are parted by the same bytes: those are found much faster than any such."""
        between = cut[0]
        gap = between[1:-1]
        lines, last = gap.count(b"\n"), len(gap) - gap.rfind(b"\n")
        whole, at, closing = self._data, self._at, cut.start()
        while 0 <= closing - at <= _LONGEST_GUESS:
            data = whole[at : closing + 1]
            document = try_json(data)
            if document is None:
                break
            yield self.line, self.column, data, document
            self._at = at = closing + len(gap) + 1
            inside = data.count(b"\n")
            self.line += inside + lines
            if lines:
                self.column = last
            elif inside:
                self.column = len(data[data.rindex(b"\n") + 1 :].decode()) + len(gap) + 1
            else:
                self.column += len(data.decode()) + len(gap)
            closing = whole.find(between, at, at + _LONGEST_GUESS + len(between))

    def _next_cut(self) -> re.Match[bytes] | None:
        while self._cut and self._cut.start() < self._at:
            self._cut = next(self._cuts, None)
        return self._cut

    def _more(self) -> bool:
        chunk = next(self._chunks, b"")
        if chunk:
            self._data, self._at = self._data[self._at :] + chunk, 0
            self._cuts = _BETWEEN_RECORDS.finditer(self._data)
            self._cut = next(self._cuts, None)
        return bool(chunk)

    def _step_to(self, end: int) -> None:
        passed = self._data[self._at : end]
        if newlines := passed.count(b"\n"):
            self.line += newlines
            self.column = 1
            passed = passed[passed.rindex(b"\n") + 1 :]
        self.column += len(passed.translate(None, _CONTINUED))
        self._at = end
