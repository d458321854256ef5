"""Standard input: one document, or records that are read one at a time, told by how it begins."""

from __future__ import annotations

import sys

from vnhealthplan.errors import UnreadableError
from vnhealthplan.exact import MOST_BYTES, try_json, without_byte_order_mark
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io.stream.item import item_end
from vnhealthplan.io.stream.record import BLANKS, MOST_RECORD_BYTES
from vnhealthplan.messages import Words

NAME = "<stdin>"
_CHUNK_BYTES = 64 * 1024
_NULL = b"null"  # what was read of it cannot be told from what is no JSON
_NOT_OPEN = Words("không có đầu vào chuẩn", "there is no standard input")
_CHECK = Words("kiểm tra lại đường dẫn, hoặc ghi tên tệp", "check the path, or name files")


class StandardInput:
    """Standard input as a file of bytes, whose beginning can be looked at before it is read.

    Each method raises UnreadableError (VHP101) where there is no standard input, or it cannot be read.
    """

    def __init__(self) -> None:
        """Stand before the first byte; nothing is read yet."""
        self._head = b""

    def holds_records(self) -> bool:
        """Say whether it begins as an array does, or as JSON Lines do.

        These have more text behind a first line that is one whole value, of at most 1 MiB.  Anything else is a single
        document, also one that is written on one line.
        """
        while (answer := begins_with_records(self._head)) is None:
            more = _bytes(_CHUNK_BYTES)
            self._head += more
            if not more or len(self._head) > MOST_RECORD_BYTES:
                return begins_with_records(self._head) or False
        return answer

    def read(self, size: int, /) -> bytes:
        """Give the next bytes, as a file does; none at the end."""
        if not self._head:
            return _bytes(size)
        data, self._head = self._head[:size], self._head[size:]
        return data

    def whole(self) -> bytes:
        """Give all bytes; raises UnreadableError (VHP105) too where they are more than a document may have."""
        data = self._head + _bytes(MOST_BYTES + 1 - len(self._head))
        if len(data) > MOST_BYTES:
            size = Words(f"hơn {MOST_BYTES}", f"over {MOST_BYTES}")
            raise UnreadableError(Finding("VHP105", (), {"size": size, "limit": MOST_BYTES}))
        return data


def begins_with_records(head: bytes) -> bool | None:
    r"""Say whether a text that begins so is an array or JSON Lines; None where more of it must be seen.

    A line is a whole value where its brackets are closed at its end, so that a fault inside the first record makes no
    document of the others.

    >>> begins_with_records(b'{"a": 1}\n{"b"'), begins_with_records(b" ["), begins_with_records(b'{\n"a":')
    (True, True, False)
    >>> begins_with_records(b'{"a": 1}\n'), begins_with_records(b'{"a"')
    (None, None)
    """
    text = without_byte_order_mark(head)[0].lstrip(BLANKS)
    if text.startswith(b"["):
        return True
    line, ended, rest = text.partition(b"\n")
    line = line.rstrip(BLANKS)
    if not ended or not line:
        return None
    is_value = line == _NULL or try_json(line) is not None
    is_whole = item_end(line, 0) == len(line) if line.startswith(b"{") else is_value
    if not is_whole or len(line) > MOST_RECORD_BYTES:
        return False
    return True if rest.strip(BLANKS) else None


def _bytes(size: int) -> bytes:
    if sys.stdin is None:
        raise UnreadableError(_refused(_NOT_OPEN))
    try:
        return sys.stdin.buffer.read(size)
    except (OSError, ValueError) as error:
        raise UnreadableError(_refused(getattr(error, "strerror", None) or str(error))) from None


def _refused(reason: str | Words) -> Finding:
    return Finding("VHP101", (), {"file": shown(NAME), "reason": reason, "hint": _CHECK})
