"""Workbooks (.xlsx) written by hand, so that no library that writes them is needed."""

from __future__ import annotations

import io
import zipfile
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HIDDEN = ' state="hidden"'
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def workbook(sheets: Mapping[str, Sequence[Sequence[str | float]]], hidden: Sequence[str] = ()) -> bytes:
    """Give the bytes of a workbook with these sheets by name."""
    names = list(enumerate(sheets, 1))
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}"{_HIDDEN if name in hidden else ""} r:id="r{number}"/>'
        for number, name in names
    )
    related = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number, _ in names
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{_TYPE}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>',
        **{f"xl/worksheets/sheet{number}.xml": _sheet(sheets[name]) for number, name in names},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return file.getvalue()


def _sheet(rows: Sequence[Sequence[str | float]]) -> str:
    written = "".join(f'<row r="{number}">{_cells(number, row)}</row>' for number, row in enumerate(rows, 1))
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{written}</sheetData></worksheet>'


def _cells(number: int, row: Sequence[str | float]) -> str:
    return "".join(_cell(f"{chr(65 + place)}{number}", value) for place, value in enumerate(row))


def _cell(place: str, value: str | float) -> str:
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value!r}</v></c>'
