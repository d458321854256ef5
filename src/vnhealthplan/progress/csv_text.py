"""Rows as CSV text that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.exact import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# what a spreadsheet takes for a formula, in both widths, and what it may pass over on its way to one
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")
_PASSED_OVER = (
    " \u00a0\u00ad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff"
)
# where the list separator is a semicolon, as in Vietnam, what follows one begins a cell
_AFTER_SEMICOLON = re.compile(r"(;\s*)([=+\-@\t＝＋－＠])")


def safe_cell(text: str) -> str:
    r"""Put an apostrophe before a text that a spreadsheet would run as a formula; any other text stays as it is.

    A carriage return becomes a newline: the csv module of Python would not put it in quotes, and it ends a row.

    >>> safe_cell("=1+1"), safe_cell("- giao ban"), safe_cell("a=1"), safe_cell("a; =1")
    ("'=1+1", "'- giao ban", 'a=1', "a; '=1")
    """
    text = _AFTER_SEMICOLON.sub(r"\1'\2", text.replace("\r\n", "\n").replace("\r", "\n"))
    return f"'{text}" if text.lstrip(_PASSED_OVER).startswith(_FORMULA_SIGNS) else text


def write_rows(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    r"""Write rows under a line with their columns, a line each, with commas between the cells.

    Numbers are written out with every digit and without exponent, days as ISO 8601, null as an empty cell; the
    entries of a mapping as `key=value` with `;` between them, those of a tuple with `; `.  No text begins a formula.

    >>> write_rows(["id", "value", "what"], [{"id": "a", "value": Decimal("-1E-7"), "what": "=1+1"}])
    "id,value,what\na,-0.0000001,'=1+1\n"
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case Decimal():
            return plain(value)
        case dt.date():
            return value.isoformat()
        case Mapping():
            return safe_cell(";".join(f"{key}={one}" for key, one in value.items()))
        case list() | tuple():
            return safe_cell("; ".join(str(one) for one in value))
        case str():
            return safe_cell(value)
    return str(value)
