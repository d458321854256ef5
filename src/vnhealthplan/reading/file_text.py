"""Files to text: plain text, CSV, workbooks and Word documents; PDF, JSON and others are refused with the way out."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from vnhealthplan.errors import UnreadableError
from vnhealthplan.exact import utf8_text
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io.files import read_bytes
from vnhealthplan.messages import Words
from vnhealthplan.reading.records import Span
from vnhealthplan.reading.tables import read_sheet
from vnhealthplan.reading.tables.records import Note
from vnhealthplan.reading.word import read_document

_WORKBOOK, _DOCUMENT = ".xlsx", ".docx"
_BETWEEN_SHEETS = "\n\n"
_OF_SHEETS = frozenset({"hidden_sheet", "maybe_fraction"})
_AS_TEXT = Words(
    "mở tệp, chọn Lưu thành Văn bản thuần (.txt, UTF-8), rồi đọc tệp đó",
    "open it, save it as plain text (.txt, UTF-8), and read that file",
)
_AS_WORKBOOK = Words("mở tệp, lưu lại dạng .xlsx hoặc CSV (UTF-8)", "open it, and save it as .xlsx or as CSV (UTF-8)")
_AS_DOCUMENT = Words(
    "bản nháp đã lập thì kiểm tra bằng vnhealthplan validate; ở đây cần văn bản của kế hoạch",
    "a finished draft is checked by vnhealthplan validate; here the text of a plan is needed",
)
_AS_WORD = Words(
    "mở tệp, lưu lại dạng .docx hoặc Văn bản thuần (.txt, UTF-8), rồi đọc tệp đó",
    "open it, save it as .docx or as plain text (.txt, UTF-8), and read that file",
)
_AS_ITSELF = Words(
    "đặt lại đuôi tệp .docx hoặc .xlsx, hoặc lưu thành Văn bản thuần (.txt, UTF-8)",
    "give it its ending .docx or .xlsx, or save it as plain text (.txt, UTF-8)",
)
_REFUSED = {
    **dict.fromkeys((".json", ".jsonl", ".ndjson"), ("JSON", _AS_DOCUMENT)),
    **dict.fromkeys((".doc", ".docm"), ("Word", _AS_WORD)),
    ".odt": ("OpenDocument", _AS_WORD),
    ".rtf": ("RTF", _AS_WORD),
    ".pdf": ("PDF", _AS_TEXT),
    ".xls": ("Excel 97-2003", _AS_WORKBOOK),
    ".xlsb": ("Excel", _AS_WORKBOOK),
    ".ods": ("ODS", _AS_WORKBOOK),
}
_SIGNATURES = (
    (b"%PDF", "PDF", _AS_TEXT),
    (b"{\\rtf", "RTF", _AS_WORD),
    (b"\xd0\xcf\x11\xe0", "Word 97-2003", _AS_WORD),
    (b"PK\x03\x04", "Office (.docx, .xlsx)", _AS_ITSELF),
)
_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"')
"""How an object of JSON begins, or a list of them; the text of no plan does."""


class FileText(NamedTuple):
    """The text of a file, and what only its form says of it: hidden sheets, possible fractions, words left out.

    `decimals` are the offsets of numbers of a workbook such as "1,685", whose comma is known to be the decimal sign.
    """

    text: str
    notes: tuple[Note, ...] = ()
    decimals: frozenset[int] = frozenset()


def read_text_of(path: str | os.PathLike[str]) -> FileText:
    """Give the text of a file: UTF-8 text or CSV as it is, the cells of a workbook (.xlsx) with tabs between them.

    Of a Word document (.docx) it gives the paragraphs and tables, see `read_document`.

    Raises UnreadableError: VHP101 missing, broken, or of another kind: PDF, which is to be saved as text first, or
    JSON; VHP102 not UTF-8; VHP105 above 64 MiB; MissingExtraError (VHP901) for a workbook without python-calamine and
    a document without python-docx.
    """
    name = os.fspath(path)
    ending = Path(name).suffix.lower()
    if ending == _WORKBOOK:
        return _of_workbook(path)
    if ending == _DOCUMENT:
        return FileText(*read_document(path))
    data = read_bytes(path)
    if ending in _REFUSED:
        raise _refused(name, *_REFUSED[ending])
    return FileText(text_of_bytes(data, name))


def text_of_bytes(data: bytes, name: str) -> str:
    r"""Give the text of bytes in UTF-8, without a byte order mark; `name` is for the message where they are none.

    Raises UnreadableError: VHP101 for what begins as an Office, PDF or JSON file does, VHP102 not UTF-8.

    >>> text_of_bytes(b"\xef\xbb\xbfK\xe1\xba\xbe", "plan.txt")
    'KẾ'
    """
    for signature, kind, hint in _SIGNATURES:
        if data.startswith(signature):
            raise _refused(name, kind, hint)
    if _OBJECT.match(data):
        raise _refused(name, "JSON", _AS_DOCUMENT)
    return utf8_text(data).removeprefix("\ufeff")


def _of_workbook(path: str | os.PathLike[str]) -> FileText:
    texts: list[str] = []
    notes: list[Note] = []
    decimals: list[int] = []
    place = 0
    for sheet in read_sheet(path):
        own = (*sheet.notes, *(note for row in sheet.rows for note in row.notes))
        notes += [
            Note(note.reason, Span(note.span.start + place, note.span.end + place))
            for note in own
            if note.reason in _OF_SHEETS
        ]
        decimals += [place + offset for offset in sheet.decimals]
        texts.append(sheet.text)
        place += len(sheet.text) + len(_BETWEEN_SHEETS)
    return FileText(_BETWEEN_SHEETS.join(texts), tuple(notes), frozenset(decimals))


def _refused(name: str, kind: str, hint: Words) -> UnreadableError:
    reason = Words(f"đây là tệp {kind}, không phải văn bản thuần", f"it is a {kind} file, not plain text")
    return UnreadableError(Finding("VHP101", (), {"file": shown(name), "reason": reason, "hint": hint}))
