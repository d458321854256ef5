"""The files that a command is to look at: those named, those of a folder, and standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.errors import UnreadableError
from vnhealthplan.exact import MOST_BYTES
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io import read_bytes
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STANDARD_INPUT = "-"
JSON_LINES = ".jsonl"
_SUFFIXES = (".json", JSON_LINES)
_NO_FILE = Words("thư mục không có tệp .json, .jsonl nào", "there is no .json or .jsonl file in the folder or below it")
_NO_RIGHT = Words("không có quyền đọc thư mục", "there is no right to read the folder")
_NOT_OPEN = Words("không có đầu vào chuẩn", "there is no standard input")
_CHECK = Words("kiểm tra lại đường dẫn, hoặc ghi tên tệp", "check the path, or name files")


class Input(NamedTuple):
    """A file to look at, or why it cannot be; `path` is as given, `-` for standard input."""

    path: str
    refused: Finding | None = None

    @property
    def name(self) -> str:
        """How messages name it."""
        return "<stdin>" if self.path == STANDARD_INPUT else self.path

    def read(self) -> bytes:
        """Give the bytes; raises UnreadableError (VHP101, VHP105)."""
        if self.refused is not None:
            raise UnreadableError(self.refused)
        return _standard_input() if self.path == STANDARD_INPUT else read_bytes(self.path)

    def is_same_file(self, path: str) -> bool:
        """Say whether to write to a path would overwrite this input."""
        try:
            own = os.fstat(sys.stdin.fileno()) if self.path == STANDARD_INPUT else Path(self.path).stat()
            return os.path.samestat(own, Path(path).stat())
        except (AttributeError, OSError, ValueError):
            # one of them is not there: neither can be compared but by its name
            return self.path != STANDARD_INPUT and Path(self.path) == Path(path)


def inputs_of(paths: Sequence[str]) -> list[Input]:
    """Name the files: a folder stands for every `.json` and `.jsonl` below it, by name.

    What is hidden is left out, and a folder that links lead to twice is walked once.
    """
    found: list[Input] = []
    for path in paths:
        # an empty path would be the folder one stands in
        found += _below(path) if path and path != STANDARD_INPUT and os.path.isdir(path) else [Input(path)]  # noqa: PTH112  # Path.is_dir raises where a folder above may not be read
    return found


def _below(folder: str) -> list[Input]:
    return list(_walk(Path(folder))) or [Input(folder, _refused(folder, _NO_FILE))]


def _walk(folder: Path) -> Iterator[Input]:
    waiting, seen = [folder], set()
    while waiting:
        path = waiting.pop()
        try:
            if not path.is_dir():
                yield Input(str(path))
                continue
            status = path.stat()
            if (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                waiting += sorted((entry for entry in path.iterdir() if _is_wanted(entry)), reverse=True)
        except OSError as error:
            reason = _NO_RIGHT if isinstance(error, PermissionError) else (error.strerror or str(error))
            yield Input(str(path), _refused(str(path), reason))


def _is_wanted(entry: Path) -> bool:
    """Say whether an entry is a folder or a document; a link that leads nowhere is told, a pipe is passed over."""
    if entry.name.startswith("."):
        return False
    if entry.is_dir():
        return True
    return entry.suffix.lower() in _SUFFIXES and (entry.is_file() or not entry.exists())


def _refused(name: str, reason: str | Words) -> Finding:
    return Finding("VHP101", (), {"file": shown(name), "reason": reason, "hint": _CHECK})


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise UnreadableError(_refused("<stdin>", _NOT_OPEN))
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(_refused("<stdin>", reason)) from None
    if len(data) > MOST_BYTES:
        size = Words(f"hơn {MOST_BYTES}", f"over {MOST_BYTES}")
        raise UnreadableError(Finding("VHP105", (), {"size": size, "limit": MOST_BYTES}))
    return data
