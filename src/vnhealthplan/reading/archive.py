"""A zip archive of a document, judged before any of it is read: entries, sizes, ratio, and what its parts declare."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_ENTRIES = 1_000
MOST_BYTES = 200_000_000
MOST_RATIO = 100

_PIECE = 1 << 16
_ENTRY_SIGN = b"PK\x01\x02"
_PLAIN_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


class UnsafeArchiveError(Exception):
    """An archive that is broken or asks for more than a plan needs; `reason` says which."""

    def __init__(self, reason: Words) -> None:
        """Take the reason."""
        super().__init__(reason.en)
        self.reason = reason


def read_parts(data: bytes, kind: str, main: str, looks: tuple[str, ...]) -> dict[str, bytes]:
    """Give the parts of text of an archive by name, after all of its entries were judged.

    Only `.xml` and `.rels` entries count, without those whose names begin as `looks` do: pictures, macros and
    binary parts stay out.  Entries are read through a bounded stream: declared sizes can lie.  `kind` is the ending
    that messages name, `main` an entry that must be there.

    Raises UnsafeArchiveError: no zip, no main part, encrypted, above 1,000 entries, above 200 MB, packed above 1:100,
    or a document type declaration in any part.
    """
    if data.count(_ENTRY_SIGN) > MOST_ENTRIES:
        raise UnsafeArchiveError(
            Words(f"hơn {MOST_ENTRIES} mục trong tệp nén", f"over {MOST_ENTRIES} entries in the archive")
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _judge_declared(entries, main)
            parts = _read(archive, entries, looks)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, OverflowError):
        # RuntimeError: encrypted; its heir NotImplementedError: a method of packing or a version that is not known
        raise UnsafeArchiveError(
            Words(f"tệp không phải {kind} hoặc bị hỏng", f"it is no {kind} file, or it is broken")
        ) from None
    if any(b"<!DOCTYPE" in part or b"<!ENTITY" in part or b"\0" in part for part in parts.values()):
        raise UnsafeArchiveError(
            Words("có khai báo DOCTYPE hoặc không phải UTF-8", "it declares a DOCTYPE or is not UTF-8")
        )
    return parts


def plain_archive(parts: dict[str, bytes]) -> bytes:
    """Give an archive of parts without compression, so that what reads it sees what was judged."""
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    return copy.getvalue()


def _judge_declared(entries: Sequence[zipfile.ZipInfo], main: str) -> None:
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
    if not any(entry.filename == main for entry in entries):
        raise UnsafeArchiveError(Words(f"không có {main}", f"there is no {main}"))


def _read(archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo], looks: tuple[str, ...]) -> dict[str, bytes]:
    """Read the parts of text; of two with one name the last counts."""
    parts: dict[str, bytes] = {}
    taken = 0
    for entry in entries:
        if not entry.filename.endswith((".xml", ".rels")) or entry.filename.startswith(looks):
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


def _too_big() -> UnsafeArchiveError:
    return UnsafeArchiveError(Words(f"giải nén ra hơn {MOST_BYTES} byte", f"over {MOST_BYTES} bytes when unpacked"))
