"""Cells as a workbook stores them, told as text where the reader of sheets would lose what they say.

A number with a format of percent is the percentage that the sheet shows, one with a format of days beyond all days is
no number, an error is no blank cell, and a formula whose value the file does not hold is not one either.
"""

from __future__ import annotations

import html
import re
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.tables.sheet_numbers import exact_text
from vnhealthplan.reading.tables.signs import NOT_COMPUTED

if TYPE_CHECKING:
    from collections.abc import Mapping

_P = rb"(?:[A-Za-z0-9_.-]{1,40}:)?"
_SHEETS = "xl/worksheets/"
_STYLES = "xl/styles.xml"
_FORMAT = re.compile(rb"<" + _P + rb"numFmt\s([^<>]{1,600})>")
_CODE = re.compile(rb"""\bformatCode\s*=\s*("[^"<>]{0,500}"|'[^'<>]{0,500}')""")
_ID = re.compile(rb"""\bnumFmtId\s*=\s*["']([0-9]{1,9})["']""")
_STYLES_BEGIN = re.compile(rb"<" + _P + rb"cellXfs(?:\s[^<>]{0,200})?>")
_STYLES_END = re.compile(rb"</" + _P + rb"cellXfs\s*>")
_STYLE = re.compile(rb"<" + _P + rb"xf[\s/>][^<>]{0,600}")
_CELL = re.compile(
    rb"<(?P<name>" + _P + rb"c)(?P<look>(?:\s[^<>]{0,300})?)>"
    rb"(?P<formula><" + _P + rb"f(?:\s[^<>]{0,300})?(?:/>|>[^<]{0,20000}</" + _P + rb"f>))?"
    rb"(?P<value><" + _P + rb"v(?:\s[^<>]{0,100})?(?:/>|>(?P<number>[^<]{0,400})</" + _P + rb"v>))?</" + _P + rb"c\s*>"
)
_KIND = re.compile(rb"""\st\s*=\s*["']([A-Za-z]{1,20})["']""")
_LOOK = re.compile(rb"""\ss\s*=\s*["']([0-9]{1,9})["']""")
_PERCENT = frozenset({b"9", b"10"})  # formats that every workbook has: 0% and 0.00%
_DATE = frozenset(str(number).encode() for number in (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_OF_DATES = re.compile("[dmyhs]")
_LAST_DAY = 2_958_466  # the first number behind 31 December 9999
_NO_DATE = b"####"
"""What a sheet shows for a number that is formatted as a day and is none."""

_SILENT = re.compile(r'"[^"]{0,500}"|\\.|_.|\*.|\[[^\]]{0,100}\]')
"""Parts of a format that show or pad, and multiply nothing: the sign of 0.0"%" is a letter."""


class Looks(NamedTuple):
    """The looks of cells, as numbers of a workbook, whose numbers are percentages, and days."""

    percent: frozenset[bytes]
    date: frozenset[bytes]


def told_as_text(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the parts of a workbook with percentages, errors and formulas without a value as texts of their cells.

    >>> styles = b'<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>'
    >>> told_as_text({"xl/styles.xml": styles, "xl/worksheets/a.xml": b'<c r="A1" s="1"><v>0.95</v></c>'})[
    ...     "xl/worksheets/a.xml"
    ... ]
    b'<c r="A1" s="1" t="str"><v>95%</v></c>'
    """
    looks = looks_of(parts.get(_STYLES, b""))

    def told(cell: re.Match[bytes]) -> bytes:
        kind = _KIND.search(cell["look"])
        words = _words(cell, kind[1] if kind else b"n", looks)
        if words is None:
            return cell[0]
        name, value = cell["name"], cell["name"][:-1] + b"v"  # with the same prefix
        look = _KIND.sub(b"", cell["look"]).rstrip()
        begin = b'<%b%b t="str">%b' % (name, look, cell["formula"] or b"")
        return b"%b<%b>%b</%b></%b>" % (begin, value, words, value, name)

    return {name: _CELL.sub(told, part) if name.startswith(_SHEETS) else part for name, part in parts.items()}


def looks_of(styles: bytes) -> Looks:
    """Give the numbers of the looks of cells that say what their numbers are."""
    percent, date = set(_PERCENT), set(_DATE)
    for found in _FORMAT.findall(styles):
        number, code = _ID.search(found), _CODE.search(found)
        if number and code:
            signs = _SILENT.sub("", html.unescape(code[1][1:-1].decode("utf-8", "replace"))).lower()
            for ids, says in ((percent, _multiplies(signs)), (date, _OF_DATES.search(signs))):
                ids.add(number[1]) if says else ids.discard(number[1])
    begin = _STYLES_BEGIN.search(styles)
    end = _STYLES_END.search(styles, begin.end()) if begin else None
    block = styles[begin.end() : end.start()] if begin and end else b""
    chosen = [(_ID.search(look) or [b"", b""])[1] for look in _STYLE.findall(block)]
    percents, dates = (
        frozenset(str(place).encode() for place, one in enumerate(chosen) if one in ids) for ids in (percent, date)
    )
    return Looks(percents, dates)


def _multiplies(signs: str) -> bool:
    """Say whether positive and negative numbers are shown as percentages; where only some are, nothing is certain."""
    numbers = [part for part in signs.split(";")[:2] if "general" in part or any(sign in part for sign in "0#?")]
    return bool(numbers) and all(part.count("%") == 1 for part in numbers)


def _words(cell: re.Match[bytes], kind: bytes, looks: Looks) -> bytes | None:
    """Give the text that a cell is told as, or nothing where it stays as it is."""
    if kind == b"e":
        return cell["number"] or b"#"
    if cell["formula"] and not cell["number"] and not (kind == b"str" and cell["value"]):
        return NOT_COMPUTED.encode()
    look = _LOOK.search(cell["look"])
    if kind != b"n" or look is None or not cell["number"]:
        return None
    try:
        value = float(cell["number"])
    except ValueError:
        return None
    if look[1] in looks.percent:
        return f"{exact_text(value, 2)}%".encode() if isfinite(value) else None
    return _NO_DATE if look[1] in looks.date and value >= _LAST_DAY else None
