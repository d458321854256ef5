"""A Word file (.docx) to text: judged before it is read, only its main part, nothing fetched or computed."""

from __future__ import annotations

import io
import os
import re

from vnhealthplan.errors import UnreadableError
from vnhealthplan.extras import require
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io.files import read_bytes
from vnhealthplan.messages import Words
from vnhealthplan.reading.archive import UnsafeArchiveError, plain_archive, read_parts
from vnhealthplan.reading.tables.archive import MOST_COLUMNS
from vnhealthplan.reading.word.blocks import text_of_body
from vnhealthplan.reading.word.records import TooWideError, WordText

MOST_PART = 32_000_000
"""Bytes of one part: a tree of it takes some ten times as much memory, and a million characters far less."""

_TYPES, _RELATED = "[Content_Types].xml", "_rels/.rels"
_MAIN_TYPE = b"wordprocessingml.document.main+xml"
_MACROS = b"ms-word.document.macroEnabled.main+xml"
_OLD = b"\xd0\xcf\x11\xe0"
_LONGEST_DECLARATION = 400
_RELATIONS = re.compile(rb"<[^<>]{1,2000}>")
_IS_MAIN = re.compile(rb"""\sType\s*=\s*["'][^"'<>]{1,200}/officeDocument["']""")
_TARGET = re.compile(rb"""\sTarget\s*=\s*["'](/?[A-Za-z0-9_./-]{1,200}\.xml)["']""")
_RELATION = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="TARGET"/>'
    b"</Relationships>"
)
_ENCODING = re.compile(rb"""<\?xml[^<>]{0,200}?\sencoding\s*=\s*["'](?!utf-8["']|us-ascii["'])""", re.IGNORECASE)
_MARK = b"\xef\xbb\xbf"
_HINT = Words(
    "mở tệp bằng Word, lưu lại dạng .docx hoặc Văn bản thuần (.txt, UTF-8)",
    "open it in Word, and save it again as .docx or as plain text (.txt, UTF-8)",
)
_LOCKED = Words("tệp được đặt mật khẩu hoặc là .doc cũ", "it is locked with a password, or an old .doc")
_WITH_MACROS = Words("tệp có macro (.docm)", "it holds macros (.docm)")
_BROKEN = Words("nội dung tệp Word bị hỏng", "the Word file is broken")
_TOO_WIDE = Words(f"bảng rộng hơn {MOST_COLUMNS} cột hoặc quá nhiều ô", f"a table of over {MOST_COLUMNS} columns")
_TOO_LONG = Words("phần văn bản quá lớn", "its text is too big")
_NO_DOCUMENT = Words("tệp không phải văn bản Word (.docx)", "it is no Word document (.docx)")
_ENCODED = Words("một phần không phải XML dạng UTF-8", "a part is no XML in UTF-8")


def read_document(path: str | os.PathLike[str]) -> WordText:
    """Give the text of a .docx file: a line for each paragraph, and tabs between the cells of tables.

    A merged cell is given once and blank elsewhere.  Tracked insertions are read, tracked deletions and hidden words
    not; text boxes follow their paragraph; of a field its last result counts.  Headers, footers, foot notes, comments
    and the numbers of automatic lists are not in the text; all but the first, second and fourth of these are told by
    a note.  A file is at most 64 MiB, 1,000 entries, 200 MB when unpacked and packed at most 1:100, one part of it
    32 MB, a table 200 columns wide.

    Raises UnreadableError: VHP101 missing, broken, locked, with macros, or above a limit, VHP105 too big;
    MissingExtraError (VHP901) where python-docx is not installed; TypeError for what is no path.
    """
    library = require("docx", "docx")
    data = read_bytes(path)
    if data.startswith(_OLD):
        raise _refused(path, _LOCKED)
    try:
        copy = _main_part_alone(data)
        return text_of_body(library.Document(io.BytesIO(copy)).element.body)
    except UnsafeArchiveError as error:
        raise _refused(path, error.reason) from None
    except TooWideError:
        raise _refused(path, _TOO_WIDE) from None
    except Exception:  # noqa: BLE001  # of a hostile file any may come
        raise _refused(path, _BROKEN) from None


def _main_part_alone(data: bytes) -> bytes:
    """Give a copy of the main part without anything that relates to it: no picture, style or other file is opened."""
    parts = read_parts(data, ".docx", _TYPES, ())
    types = parts[_TYPES]
    if _MACROS in types:
        raise UnsafeArchiveError(_WITH_MACROS)
    target = _main_target(parts.get(_RELATED, b""))
    main = parts.get(target)
    if main is None or _MAIN_TYPE not in types:
        raise UnsafeArchiveError(_NO_DOCUMENT)
    if len(main) > MOST_PART:
        raise UnsafeArchiveError(_TOO_LONG)
    taken = {_TYPES: types, target: main}
    for part in taken.values():
        start = part.removeprefix(_MARK)[:_LONGEST_DECLARATION]
        if not start.lstrip().startswith(b"<") or _ENCODING.search(start):
            raise UnsafeArchiveError(_ENCODED)
    return plain_archive({**taken, _RELATED: _RELATION.replace(b"TARGET", target.encode())})


def _main_target(related: bytes) -> str:
    """Give the name of the main part, which not every program calls word/document.xml; nothing for a strange one."""
    for relation in _RELATIONS.findall(related):
        if _IS_MAIN.search(relation) and (target := _TARGET.search(relation)):
            return target[1].decode().removeprefix("/")
    return ""


def _refused(path: str | os.PathLike[str], reason: Words) -> UnreadableError:
    return UnreadableError(Finding("VHP101", (), {"file": shown(os.fspath(path)), "reason": reason, "hint": _HINT}))
