"""A text cut into records of cells, each with its place: tabs, Markdown pipes, and CSV with its quoted cells."""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from vnhealthplan.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

Dialect = Literal["\t", "|", ";", ","]
DIALECTS: tuple[Dialect, ...] = ("\t", "|", ";", ",")

_BREAK = re.compile(r"\n|<br ?/?>|</p>|</li>")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r":?-+:?")  # below the header of a Markdown table


class Cell(NamedTuple):
    """One cell: the raw words without blanks around them, and their place; an empty cell has an empty span."""

    raw: str
    span: Span

    @property
    def words(self) -> str:
        """The words without the markup that conversions leave behind."""
        return words_of(self.raw)

    @property
    def lines(self) -> str:
        """The words with the line breaks that the cell was printed with."""
        return "\n".join(filter(None, map(words_of, _BREAK.split(self.raw))))


class Record(NamedTuple):
    """The cells of one line, or of several where a quoted cell holds line breaks; `gap` says blank lines precede."""

    cells: tuple[Cell, ...]
    span: Span
    gap: bool


def words_of(raw: str) -> str:
    """Give words on one line, without HTML tags, bold signs and doubled quotes.

    >>> words_of("<p>**Tỷ lệ**  tiêm<br>chủng &lt; 95%</p>")
    'Tỷ lệ tiêm chủng < 95%'
    """
    plain = raw.replace("**", "").replace('""', '"')
    if "<" in plain:
        plain = _TAG.sub(" ", plain)
    if "&" in plain:
        plain = html.unescape(plain)
    return " ".join(plain.replace("\\|", "|").split())


def quoted_cell(words: str) -> str:
    r"""Write the words of a cell so that they stand between tabs: quoted where they hold line breaks.

    >>> quoted_cell("Bác sĩ\ntrên vạn dân"), quoted_cell("9,8")
    ('"Bác sĩ\ntrên vạn dân"', '9,8')
    """
    return f'"{words.replace(chr(34), chr(34) * 2)}"' if "\n" in words or words.startswith('"') else words


def records_of(text: str, dialect: Dialect, start: int = 0) -> Iterator[Record]:
    r"""Cut a text into records from a place on; blank lines and the rule of a Markdown table are left out.

    >>> [[cell.raw for cell in record.cells] for record in records_of('1;"Bác sĩ\ntrên vạn dân";9,8\n', ";")]
    [['1', 'Bác sĩ\ntrên vạn dân', '9,8']]
    """
    place, gap = start, False
    while place < len(text):
        cells, end = _cells_at(text, place, dialect)
        if not any(cell.raw for cell in cells):
            gap = True
        elif not (dialect == "|" and all(_RULE.fullmatch(cell.raw) for cell in cells)):
            yield Record(cells, _extent(cells), gap or "\f" in text[place:end])
            gap = False
        place = end + 1


def first_record(text: str, dialect: Dialect) -> Record | None:
    """Give the record on the first line of a text; nothing where that is blank."""
    cells, _ = _cells_at(text, 0, dialect)
    return Record(cells, _extent(cells), gap=False) if any(cell.raw for cell in cells) else None


def _cells_at(text: str, place: int, dialect: Dialect) -> tuple[tuple[Cell, ...], int]:
    """Give the cells of the record that begins at a place, and the end of its last line."""
    return _piped(text, place) if dialect == "|" else _separated(text, place, dialect)


def _extent(cells: tuple[Cell, ...]) -> Span:
    filled = [cell.span for cell in cells if cell.raw]
    return Span(filled[0].start, filled[-1].end)


def _cell(text: str, start: int, end: int) -> Cell:
    raw = text[start:end]
    inner = raw.strip()
    if not inner:
        return Cell("", Span(start, start))
    first = start + len(raw) - len(raw.lstrip())
    return Cell(inner, Span(first, first + len(inner)))


def _separated(text: str, place: int, sign: str) -> tuple[tuple[Cell, ...], int]:
    cells: list[Cell] = []
    line_end = _line_end(text, place)
    while True:
        closed = _closed_quote(text, place, line_end, sign)
        if closed is not None:
            first, last, end = closed
            cells.append(_cell(text, first, last))
            line_end = max(line_end, _line_end(text, end))
        else:
            found = text.find(sign, place, line_end)
            end = line_end if found < 0 else found
            cells.append(_cell(text, place, end))
        if end >= line_end:
            return tuple(cells), line_end
        place = end + 1


def _closed_quote(text: str, place: int, line_end: int, sign: str) -> tuple[int, int, int] | None:
    """Give the inside of a quoted cell and its end; nothing where the cell is not quoted as a whole."""
    first = place
    while first < line_end and text[first] == " ":
        first += 1
    if first >= line_end or text[first] != '"':
        return None
    last = text.find('"', first + 1)
    while last >= 0 and text[last + 1 : last + 2] == '"':
        last = text.find('"', last + 2)
    if last < 0:
        return None
    end = last + 1
    while text[end : end + 1] in {" ", "\r"}:
        end += 1
    behind = text[end : end + 1]
    if behind not in {"", "\n", sign} or (sign == "\t" and text.find("\t", first, last) >= 0):
        return None  # tabs are rarely quoted: a sentence that begins with a quotation is none
    return first + 1, last, end


def _line_end(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found


def _piped(text: str, place: int) -> tuple[tuple[Cell, ...], int]:
    """Give the cells of a line between its pipes; the ones at both ends of the line are its frame."""
    end = _line_end(text, place)
    signs = [match.start() for match in _PIPE.finditer(text, place, end)]
    if not signs:
        return (_cell(text, place, end),), end
    edges = [place - 1, *signs, end]
    cells = [_cell(text, first + 1, last) for first, last in pairwise(edges)]
    cells = cells[1:] if not cells[0].raw else cells
    return tuple(cells[:-1] if not cells[-1].raw else cells), end
