"""Sheets of a workbook (.xlsx) as tables: judged before they are read, cached values only, exact numbers."""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from vnhealthplan.errors import UnreadableError
from vnhealthplan.extras import require
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io.files import read_bytes
from vnhealthplan.messages import Words
from vnhealthplan.reading.archive import UnsafeArchiveError
from vnhealthplan.reading.records import DraftTarget, Span
from vnhealthplan.reading.tables.archive import MOST_COLUMNS, MOST_PLACES, MOST_ROWS, plain_copy
from vnhealthplan.reading.tables.cells import quoted_cell
from vnhealthplan.reading.tables.records import DraftRow, Note, TableReading
from vnhealthplan.reading.tables.sheet_numbers import exact_text, is_like_thousands
from vnhealthplan.reading.tables.table import read_table
from vnhealthplan.reading.tables.values import is_share_below_one

_HINT = Words("lưu lại tệp bằng định dạng .xlsx, hoặc xuất ra CSV", "save it again as .xlsx, or export it as CSV")
_BROKEN = Words("nội dung bảng tính bị hỏng", "the workbook is broken")


def read_sheet(path: str | os.PathLike[str]) -> tuple[TableReading, ...]:
    """Read the sheets of an .xlsx file, in their order; hidden ones are read too, and told.

    The spans of a reading lie in its `text`: the cells of the sheet with tabs between them, numbers with a decimal
    comma in their shortest form of at most 15 digits, those that the sheet shows as percentages as these, dates as
    day/month/year.  Formulas are never computed: the values that the file holds count, and "=?" stands where it holds
    none.  `decimals` of a reading says which commas are no sign of thousands.  A file is at most 64 MiB, 1,000
    entries, 200 MB when unpacked and packed at most 1:100, a sheet at most 20,000 rows and 200 columns,
    all sheets 500,000 cells with the empty ones between them.

    Raises UnreadableError: VHP101 missing, broken, or above a limit, VHP105 too big; MissingExtraError (VHP901) where
    python-calamine is not installed; TypeError for what is no path.
    """
    library = require("python_calamine", "sheets")
    data = read_bytes(path)
    try:
        copy = plain_copy(data)
    except UnsafeArchiveError as error:
        raise _refused(path, error.reason) from None
    return tuple(_sheets(library, copy, path))


def _sheets(library: Any, copy: bytes, path: str | os.PathLike[str]) -> Iterator[TableReading]:  # noqa: ANN401  # a library that may be missing has no types here
    """Read sheet after sheet; whatever the library raises means that the file is broken."""
    try:
        with library.load_workbook(io.BytesIO(copy)) as workbook:
            found, room = [], MOST_PLACES
            for sheet in workbook.sheets_metadata:
                if sheet.typ == library.SheetTypeEnum.WorkSheet:
                    rows = _rows(workbook, sheet.name, room)
                    room -= len(rows) * len(rows[0]) if rows else 0
                    found.append((sheet.name, sheet.visible == library.SheetVisibleEnum.Visible, rows))
    except UnsafeArchiveError as error:
        raise _refused(path, error.reason) from None
    except Exception:  # noqa: BLE001  # of a hostile file any may come
        raise _refused(path, _BROKEN) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what the library raises where it finds itself at fault
            raise
        raise _refused(path, _BROKEN) from None
    for name, visible, rows in found:
        text, decimals = _text_of(rows)
        reading = read_table(text, decimals=decimals)
        hidden = () if visible else (Note("hidden_sheet", Span(0, 0)),)
        marked = tuple(_with_fraction_note(row, text) for row in reading.rows)
        yield replace(reading, sheet=name, rows=marked, notes=(*reading.notes, *hidden))


def _rows(workbook: Any, name: str, room: int) -> Sequence[Sequence[object]]:  # noqa: ANN401  # a library that may be missing has no types here
    """Give the rows of a sheet; two far corners span as many empty cells as a full sheet, so these count too."""
    sheet = workbook.get_sheet_by_name(name)
    limits = ""
    if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
        limits = f"{MOST_ROWS} × {MOST_COLUMNS}"
    elif sheet.total_height * sheet.total_width > room:
        limits = str(MOST_PLACES)
    if limits:
        raise UnsafeArchiveError(Words(f"bảng lớn hơn {limits} ô", f"the sheet is larger than {limits} cells"))
    rows: Sequence[Sequence[object]] = sheet.to_python()
    return rows


def _text_of(rows: Sequence[Sequence[object]]) -> tuple[str, frozenset[int]]:
    """Give the text of rows, and where in it numbers stand whose comma is no sign of thousands."""
    lines: list[str] = []
    decimals: list[int] = []
    place = 0
    for row in rows:
        words = [_cell_text(value) for value in row]
        start = place
        for value, word in zip(row, words, strict=True):
            if isinstance(value, float) and is_like_thousands(word):
                decimals.append(start)
            start += len(word) + 1
        line = "\t".join(words)
        lines.append(line)
        place += len(line) + 1
    return "\n".join(lines), frozenset(decimals)


def _cell_text(value: object) -> str:
    match value:
        case bool():
            return str(value).upper()
        case int() | float():
            return exact_text(value)
        case dt.datetime() if value.time() != dt.time():
            return f"{value:%d/%m/%Y %H:%M}"
        case dt.date():
            return f"{value:%d/%m/%Y}"
    return quoted_cell(str(value).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip())


def _with_fraction_note(row: DraftRow, text: str) -> DraftRow:
    """Tell of percentages of at most one, and of fractions without any unit: a sheet shows 95 % and holds 0.95.

    A cell with a sign of percent leaves nothing open.
    """
    values: Iterable[tuple[Decimal | None, str | None, Span | None]] = (
        *((target.value, target.unit, _place_of_value(target)) for target in row.targets),
        *((result.baseline.value, result.baseline.unit, result.span) for result in row.results),
    )
    bare = row.printed_unit is None
    if any(
        value is not None
        and is_share_below_one(value)
        and (place is None or "%" not in place.of(text))
        and (unit == "percent" or (unit is None and bare and value != 1))  # 1 may be a count
        for value, unit, place in values
    ):
        return replace(row, notes=(*row.notes, Note("maybe_fraction", row.span)))
    return row


def _place_of_value(target: DraftTarget) -> Span | None:
    stated = target.evidence.get("value")
    return None if stated is None else stated.span


def _refused(path: str | os.PathLike[str], reason: Words) -> UnreadableError:
    return UnreadableError(Finding("VHP101", (), {"file": shown(os.fspath(path)), "reason": reason, "hint": _HINT}))
