"""A workbook's zip archive, judged before any of it is read: entries, sizes, ratio, and how far its cells reach."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from itertools import pairwise
from typing import NamedTuple

from vnhealthplan.messages import Words

MOST_ENTRIES = 1_000
MOST_BYTES = 200_000_000
MOST_RATIO = 100
MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELLS = 1_000_000
MOST_TEXT = 1_000_000_000
"""Characters of all cells: a shared text of a megabyte that every cell points to would fill the memory."""

_PIECE = 1 << 16
_ENTRY_SIGN = b"PK\x01\x02"
_PLAIN_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']\s*([A-Za-z]{0,8})([0-9]{1,20})\s*["']""")
_CELL = re.compile(rb"<(?:[A-Za-z0-9_.-]{1,40}:)?c[\s/>]")
_ERROR = re.compile(rb"""(<(?:[A-Za-z0-9_.-]{1,40}:)?c(?:\s[^<>]{0,200}?)?\st\s*=\s*["'])e(?=["'])""")
_SHARED_END = re.compile(rb"</(?:[A-Za-z0-9_.-]{1,40}:)?si\s*>")
_WORKBOOK = "xl/workbook.xml"
_LOOKS = ("xl/theme/", "xl/drawings/", "xl/charts/", "xl/diagrams/", "docProps/")
"""Parts that no value stands in; a colour has attributes like those of a cell."""


class UnsafeArchiveError(Exception):
    """An archive that is broken or asks for more than a plan needs; `reason` says which."""

    def __init__(self, reason: Words) -> None:
        """Take the reason."""
        super().__init__(reason.en)
        self.reason = reason


class _Size(NamedTuple):
    """What the cells of an archive come to: the last row and column, the cells, and the longest shared text."""

    row: int = 0
    column: int = 0
    cells: int = 0
    longest: int = 0


def plain_copy(data: bytes) -> bytes:
    """Give a workbook's parts of text in a new archive without compression, after all of them were judged.

    Only `.xml` and `.rels` entries are taken over, so that what reads the copy sees what was judged: pictures,
    macros, looks and binary sheets stay out.  Entries are read through a bounded stream: declared sizes can lie.

    Raises UnsafeArchiveError: no zip, no workbook, encrypted, above 1,000 entries, above 200 MB, packed above 1:100,
    cells beyond row 20,000 or column 200, above a million cells, or a document type declaration in any part.
    """
    if data.count(_ENTRY_SIGN) > MOST_ENTRIES:
        raise UnsafeArchiveError(
            Words(f"hơn {MOST_ENTRIES} mục trong tệp nén", f"over {MOST_ENTRIES} entries in the archive")
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _judge_declared(entries)
            parts = _read_parts(archive, entries)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, OverflowError):
        # RuntimeError: encrypted; its heir NotImplementedError: a method of packing or a version that is not known
        raise UnsafeArchiveError(
            Words("tệp không phải .xlsx hoặc bị hỏng", "it is no .xlsx file, or it is broken")
        ) from None
    _judge_contents(parts)
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            # the library reads an error such as #DIV/0! as blank; as a text it is told
            archive.writestr(zipfile.ZipInfo(name), _ERROR.sub(rb"\1str", part))
    return copy.getvalue()


def _judge_declared(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise UnsafeArchiveError(
            Words(f"hơn {MOST_ENTRIES} mục trong tệp nén", f"over {MOST_ENTRIES} entries in the archive")
        )
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _too_big()
    if any(entry.file_size > MOST_RATIO * max(entry.compress_size, 1) for entry in entries):
        raise UnsafeArchiveError(Words(f"nén quá 1:{MOST_RATIO}", f"packed above 1:{MOST_RATIO}"))
    if any(entry.compress_type not in _PLAIN_METHODS for entry in entries):
        raise UnsafeArchiveError(Words("kiểu nén lạ", "packed by an unknown method"))
    if not any(entry.filename == _WORKBOOK for entry in entries):
        raise UnsafeArchiveError(Words("không có xl/workbook.xml", "there is no xl/workbook.xml"))


def _read_parts(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    """Read the parts of text; of two with one name the last counts."""
    parts: dict[str, bytes] = {}
    taken = 0
    for entry in entries:
        if not entry.filename.endswith((".xml", ".rels")) or entry.filename.startswith(_LOOKS):
            continue
        pieces = []
        with archive.open(entry) as stream:
            while piece := stream.read(_PIECE):
                taken += len(piece)
                if taken > MOST_BYTES:
                    raise _too_big()
                pieces.append(piece)
        parts[entry.filename] = b"".join(pieces)
    return parts


def _judge_contents(parts: dict[str, bytes]) -> None:
    size = _Size()
    for part in parts.values():
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part or b"\0" in part:
            raise UnsafeArchiveError(
                Words("có khai báo DOCTYPE hoặc không phải UTF-8", "it declares a DOCTYPE or is not UTF-8")
            )
        size = _larger(size, part)
    if size.row > MOST_ROWS or size.column > MOST_COLUMNS or size.cells > MOST_CELLS:
        limits = f"{MOST_ROWS} × {MOST_COLUMNS}"
        raise UnsafeArchiveError(Words(f"bảng lớn hơn {limits} ô", f"the sheet is larger than {limits} cells"))
    if size.cells * size.longest > MOST_TEXT:
        raise UnsafeArchiveError(Words("văn bản trong các ô quá dài", "the texts of the cells are too long"))


def _larger(size: _Size, part: bytes) -> _Size:
    row, column = size.row, size.column
    for match in _REFERENCE.finditer(part):
        row = max(row, int(match[2]))
        column = max(column, _column(match[1]))
    cells = size.cells + sum(1 for _ in _CELL.finditer(part))
    ends = [0, *(match.end() for match in _SHARED_END.finditer(part))]
    longest = max((end - start for start, end in pairwise(ends)), default=0)
    return _Size(row, column, cells, max(size.longest, longest))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _too_big() -> UnsafeArchiveError:
    return UnsafeArchiveError(Words(f"giải nén ra hơn {MOST_BYTES} byte", f"over {MOST_BYTES} bytes when unpacked"))
