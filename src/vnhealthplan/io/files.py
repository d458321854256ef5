"""Files to bytes, and why one could not be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from vnhealthplan.errors import UnreadableError
from vnhealthplan.exact import MOST_BYTES
from vnhealthplan.finding import Finding, printable, shown
from vnhealthplan.messages import Words

_REASONS = {
    FileNotFoundError: Words("không có tệp này", "there is no such file"),
    IsADirectoryError: Words("đây là thư mục", "it is a folder"),
    PermissionError: Words("không có quyền đọc", "there is no right to read it"),
}
_CHECK = Words("kiểm tra lại đường dẫn và quyền đọc", "check the path and the right to read it")
_EMPTY = Words("đường dẫn rỗng", "the path is empty")
_NAME_A_FILE = Words("ghi tên tệp", "name a file")
_CONTENT = Words("đây là nội dung JSON, không phải đường dẫn", "this is JSON content, not a path")
_PASS_BYTES = Words(
    "trong Python hãy truyền bytes, như text.encode()", "in Python pass it as bytes, such as text.encode()"
)


@contextmanager
def opened(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file for reading bytes, and close it after.

    Raises UnreadableError (VHP101) for one that is missing or not readable, be it at the first byte or later;
    TypeError for what is no path.
    """
    name = os.fspath(path) if isinstance(path, str | os.PathLike) else None
    if not isinstance(name, str):
        kind = printable(type(path).__name__)
        message = f"a path (str or os.PathLike) or bytes is wanted, not {kind}; of an open file pass the bytes it holds"
        raise TypeError(message)
    if not name:
        raise _refused(name, _EMPTY, _NAME_A_FILE)
    try:
        file = Path(name).open("rb")  # noqa: SIM115  # closed below: what the reader raises is not a fault of opening
    except (OSError, ValueError) as error:
        if isinstance(path, str) and _is_content(name):
            raise _refused(name, _CONTENT, _PASS_BYTES) from None
        raise unreadable(name, error) from None
    with file:
        try:
            yield file
        except OSError as error:
            raise unreadable(name, error) from None


def read_bytes(path: str | os.PathLike[str], *, most_bytes: int = MOST_BYTES) -> bytes:
    """Read a file whole, at most `most_bytes` of it (default 64 MiB).

    Raises UnreadableError: VHP101 missing or not readable, VHP105 too big; TypeError for what is no path.
    """
    with opened(path) as file:
        data = file.read(most_bytes + 1)
    if len(data) > most_bytes:
        size = Words(f"hơn {most_bytes}", f"over {most_bytes}")
        raise UnreadableError(Finding("VHP105", (), {"size": size, "limit": most_bytes}))
    return data


def begins_like_json(text: str) -> bool:
    """Say whether a text begins as a document does: with a brace or a bracket, or with a byte order mark.

    >>> begins_like_json(' {"kind": "plan"}'), begins_like_json("plan.json")
    (True, False)
    """
    return text.lstrip()[:1] in {"{", "[", "\ufeff"}


def _is_content(name: str) -> bool:
    # "[bản nháp].json" is a name, if one that is not there
    return begins_like_json(name) and not name.lower().endswith(".json")


def unreadable(name: str, error: Exception) -> UnreadableError:
    """Give the error (VHP101) of a file that an error kept from being read."""
    known = (words for kind, words in _REASONS.items() if isinstance(error, kind))
    return _refused(name, next(known, getattr(error, "strerror", None) or str(error)), _CHECK)


def _refused(name: str, reason: str | Words, hint: Words) -> UnreadableError:
    return UnreadableError(Finding("VHP101", (), {"file": shown(_as_utf8(name)), "reason": reason, "hint": hint}))


def _as_utf8(name: str) -> str:
    """Give the name of a file as UTF-8 spells it, also where the locale made other characters of its bytes."""
    try:
        return os.fsencode(name).decode(errors="backslashreplace")
    except UnicodeEncodeError:  # no file has this name
        return name
