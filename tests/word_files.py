"""Word documents (.docx) made of text: paragraphs, and tables where lines hold tabs."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_EMPTY = "<w:p/>"


def new_document() -> Any:  # noqa: ANN401  # of a library that may be missing
    """Give a new document; the test is left out where the library is not installed."""
    return pytest.importorskip("docx", reason="the extra that reads these files is not installed").Document()


def bytes_of(document: Any) -> bytes:  # noqa: ANN401  # elements of lxml have no types here
    """Give the bytes of a document."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def document_of(text: str) -> bytes:
    """Give a document with a paragraph for each line, and a table for each run of lines with tabs."""
    document = new_document()
    rows: list[list[str]] = []
    for line in (*text.split("\n"), ""):
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
            for cells, row in zip(table.rows, rows, strict=True):
                for cell, words in zip(cells.cells, row, strict=False):
                    cell.text = words
            rows = []
        document.add_paragraph(line)
    return bytes_of(document)


def document_with(body: str) -> bytes:
    """Give a document whose body is this XML."""
    return with_part(bytes_of(new_document()), "word/document.xml", lambda _: whole(body))


def whole(body: str, before: str = "") -> bytes:
    """Give the main part of a document with this body, and what stands before it."""
    return f'{before}<w:document xmlns:w="{MAIN}"><w:body>{body}{_EMPTY}</w:body></w:document>'.encode()


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Give a document with one part changed, or with a new one."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    parts[name] = change(parts.get(name, b""))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for entry, part in parts.items():
            packed.writestr(entry, part)
    return file.getvalue()


def paragraph(words: str) -> str:
    """Give the XML of a plain paragraph."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
