"""The body of a Word document as lines: a paragraph a line, a row of a table a line with tabs between its cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vnhealthplan.reading.records import Span
from vnhealthplan.reading.tables import find_tables
from vnhealthplan.reading.tables.archive import MOST_CELLS
from vnhealthplan.reading.tables.cells import quoted_cell
from vnhealthplan.reading.tables.records import Note
from vnhealthplan.reading.word.paragraphs import words_of
from vnhealthplan.reading.word.records import TooWideError, WordText
from vnhealthplan.reading.word.rows import Place, rows_of
from vnhealthplan.reading.word.tags import compatible, word

_MOST_ROWS_ABOVE = 20
"""Rows in which a table has its header, if it has one."""

_PARAGRAPH, _TABLE = word("p"), word("tbl")
_DELETED = frozenset({word("del"), word("moveFrom")})
_FRAMES = frozenset(word(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def text_of_body(body: Any) -> WordText:  # noqa: ANN401  # an element of a library that may be missing
    """Give the text of a body: paragraphs and tables in their order, a blank line on both sides of a table.

    Raises TooWideError above 200 columns or a million cells.
    """
    reader = _Reader()
    reader.read(body)
    return WordText("\n".join(reader.lines), tuple(reader.notes.values()))


class _Reader:
    """The lines of a body as they come; `place` counts the characters of all that are done."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.notes: dict[str, Note] = {}
        self.place = 0
        self.cells = 0
        self.open = ""

    def read(self, body: Any) -> None:  # noqa: ANN401  # elements of lxml have no types here
        for block in _blocks(body):
            if block.tag == _PARAGRAPH:
                for line in self._paragraph(block):
                    self._add(line)
            elif block.tag == _TABLE:
                self._table(block)
            else:
                self._note("deletions_left_out" if block.tag in _DELETED else "foreign_text_left_out")
        if self.open:
            self._add(self.open)
            self.open = ""

    def _add(self, line: str) -> None:
        self.lines.append(line)
        self.place += len(line) + 1

    def _note(self, reason: str) -> None:
        self.notes.setdefault(reason, Note(reason, Span(self.place, self.place)))

    def _paragraph(self, block: Any) -> Iterator[str]:  # noqa: ANN401  # elements of lxml have no types here
        """Give the lines of a paragraph and of its text boxes; where its end was deleted, the next one ends it."""
        found = words_of(block)
        for reason in sorted(found.left_out):
            self._note(reason)
        text, self.open = self.open + found.text, ""
        if found.goes_on:
            self.open = text
        else:
            yield text.strip("\n")
        for box in found.boxes:
            yield from self._flat(box)

    def _flat(self, body: Any) -> Iterator[str]:  # noqa: ANN401  # elements of lxml have no types here
        """Give the lines of a cell or a text box; a table inside of it gives a line for each row."""
        before, self.open = self.open, ""
        for block in _blocks(body):
            if block.tag == _PARAGRAPH:
                yield from self._paragraph(block)
            elif block.tag == _TABLE:
                for row in self._rows(block):
                    yield " ".join(filter(None, (" ".join(cell.split()) for cell in row)))
        if self.open:
            yield self.open
        self.open = before

    def _rows(self, table: Any) -> Iterator[list[str]]:  # noqa: ANN401  # elements of lxml have no types here
        for row in rows_of(table):
            if row is None:
                self._note("deletions_left_out")
                continue
            self.cells += len(row)
            if self.cells > MOST_CELLS:
                raise TooWideError
            yield [self._cell(place) for place in row]

    def _cell(self, place: Place) -> str:
        if place.element is None:
            return ""
        return "\n".join(line.replace("\t", " ").strip() for line in self._flat(place.element)).strip()

    def _table(self, table: Any) -> None:  # noqa: ANN401  # elements of lxml have no types here
        rows = list(self._rows(table))
        lines = ["\t".join(map(quoted_cell, row)) for row in rows]
        if not find_tables("\n".join(lines[:_MOST_ROWS_ABOVE])):
            # a frame for the letterhead or the signature: several lines in a cell stand for themselves
            lines = [_beside(row) for row in rows]
        self._add("")
        for line in lines:
            self._add(line)
        self._add("")


def _beside(row: list[str]) -> str:
    return "\n".join(filter(None, row)) if any("\n" in cell for cell in row) else "\t".join(row)


def _blocks(body: Any) -> Iterator[Any]:  # noqa: ANN401  # elements of lxml have no types here
    """Give the paragraphs and tables of a body in their order, and what of it is deleted or of another file."""
    for child in body:
        if child.tag in _FRAMES:
            yield from _blocks(child)
        elif child.tag == compatible("AlternateContent"):
            for form in child.findall(compatible("Choice"))[:1]:
                yield from _blocks(form)
        elif child.tag in {_PARAGRAPH, _TABLE, word("altChunk")} or child.tag in _DELETED:
            yield child
