"""The files that a command is to look at: those named, those of a folder, and standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.cli.standard_input import NAME, StandardInput
from vnhealthplan.errors import UnreadableError
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io import read_bytes
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STANDARD_INPUT = "-"
JSON_LINES = (".jsonl", ".ndjson")
SUFFIXES = (".json", *JSON_LINES)
_NO_FILE = Words(
    "thư mục không có tệp .json, .jsonl, .ndjson nào",
    "there is no .json, .jsonl or .ndjson file in the folder or below it",
)
_NO_RIGHT = Words("không có quyền đọc thư mục", "there is no right to read the folder")
_CHECK = Words("kiểm tra lại đường dẫn, hoặc ghi tên tệp", "check the path, or name files")


class Input(NamedTuple):
    """A file to look at, or why it cannot be; `path` is as given, `-` for standard input."""

    path: str
    refused: Finding | None = None

    @property
    def name(self) -> str:
        """How messages name it."""
        return NAME if self.path == STANDARD_INPUT else self.path

    def read(self) -> bytes:
        """Give the bytes; raises UnreadableError (VHP101, VHP105)."""
        if self.refused is not None:
            raise UnreadableError(self.refused)
        return StandardInput().whole() if self.path == STANDARD_INPUT else read_bytes(self.path)

    def is_same_file(self, path: str) -> bool:
        """Say whether to write to a path would overwrite this input."""
        try:
            return os.path.samestat(self._status(), Path(path).stat())
        except (AttributeError, OSError, ValueError):
            # one of them is not there: neither can be compared but by its name
            return self.path != STANDARD_INPUT and Path(self.path) == Path(path)

    def size(self) -> int | None:
        """Give the number of its bytes, 0 for what cannot be read; None for a pipe, whose end is not known."""
        try:
            status = self._status()
        except (AttributeError, OSError, ValueError):
            return 0
        return status.st_size if S_ISREG(status.st_mode) else None

    def _status(self) -> os.stat_result:
        return os.fstat(sys.stdin.fileno()) if self.path == STANDARD_INPUT else Path(self.path).stat()


def inputs_of(paths: Sequence[str]) -> list[Input]:
    """Name the files: a folder stands for every `.json`, `.jsonl` and `.ndjson` below it, by name.

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
    return entry.suffix.lower() in SUFFIXES and (entry.is_file() or not entry.exists())


def _refused(name: str, reason: str | Words) -> Finding:
    return Finding("VHP101", (), {"file": shown(name), "reason": reason, "hint": _CHECK})
