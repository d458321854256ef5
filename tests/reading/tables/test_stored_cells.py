"""What a workbook stores of a cell and shows otherwise: percentages, days, formulas without a value, three decimals."""

from __future__ import annotations

from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

import pytest
from word_files import with_part
from workbooks import workbook

from vnhealthplan.reading import read_plan
from vnhealthplan.reading.file_text import read_text_of
from vnhealthplan.reading.tables import TableReading, read_sheet
from vnhealthplan.reading.tables.stored_cells import looks_of

if TYPE_CHECKING:
    from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STYLES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
ROWS = (("STT", "Chỉ tiêu", "ĐVT", "TH 2023", "KH 2024"), (1, "Tỷ lệ trạm y tế có bác sĩ", "%", 0.5, 0.75))


def styles_of(*codes: str) -> bytes:
    """Give the styles of a workbook: the first look is plain, and each of the others has one of the formats."""
    formats = "".join(f'<numFmt numFmtId="{164 + n}" formatCode="{escape(code)}"/>' for n, code in enumerate(codes))
    looks = "".join(f'<xf numFmtId="{164 + n}"><alignment/></xf>' for n in range(len(codes)))
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
        f'<cellXfs count="9"><xf numFmtId="0"/>{looks}</cellXfs></styleSheet>'
    ).encode()


def sheet_with(folder: Path, cell: str, styles: bytes, unit: str = "%") -> TableReading:
    """Read a sheet whose value of 2024 is a cell as stored, without its place."""
    data = workbook({"A": (ROWS[0], (*ROWS[1][:2], unit, *ROWS[1][3:]))})
    old = b'<c r="E2"><v>0.75</v></c>'
    data = with_part(data, "xl/worksheets/sheet1.xml", lambda part: part.replace(old, cell.encode()))
    data = with_part(data, "xl/styles.xml", lambda _: styles)
    link = f'<Relationship Id="r9" Type="{STYLES}" Target="styles.xml"/></Relationships>'.encode()
    data = with_part(data, "xl/_rels/workbook.xml.rels", lambda part: part.replace(b"</Relationships>", link))
    path = folder / "illustrative.xlsx"
    path.write_bytes(data)
    (reading,) = read_sheet(path)
    return reading


def cell_of(reading: TableReading) -> str:
    return reading.text.split("\n")[1].split("\t")[4]


@pytest.mark.parametrize(
    ("code", "stored", "shown"),
    [
        ("0%", "0.95", "95%"),
        ("0.0%", "0.95625", "95,625%"),
        ("0%;[Red]-0%;0", "1", "100%"),
        ("#,##0.00 %", "0.005", "0,5%"),
        ("_(* 0%_)", "0.1", "10%"),
        ('0.0"%"', "95", "95"),  # the sign is a letter, and multiplies nothing
        ("0.0\\%", "95", "95"),
        ("[>1]0;0%", "0.95", "0,95"),  # some numbers are shown so and some not
        ("0%;General", "0.95", "0,95"),
        ("General", "0.95", "0,95"),
    ],
)
def test_a_percentage_is_what_the_sheet_shows(code: str, stored: str, shown: str, tmp_path: Path) -> None:
    reading = sheet_with(tmp_path, f'<c r="E2" s="1"><v>{stored}</v></c>', styles_of(code))
    assert cell_of(reading) == shown
    (target,) = reading.rows[0].targets
    assert target.value == Decimal(shown.strip("%").replace(",", "."))
    assert target.unit == "percent"


@pytest.mark.parametrize("number", [9, 10])
def test_the_formats_that_every_workbook_has_need_no_definition(number: int) -> None:
    styles = f'<cellXfs><xf numFmtId="0"/><xf numFmtId="{number}"/><xf numFmtId="14"/></cellXfs>'.encode()
    assert looks_of(styles) == (frozenset({b"1"}), frozenset({b"2"}))


def test_a_small_percentage_with_its_sign_leaves_nothing_open(tmp_path: Path) -> None:
    certain = sheet_with(tmp_path, '<c r="E2" s="1"><v>0.005</v></c>', styles_of("0.0%"))
    assert certain.rows[0].targets[0].value == Decimal("0.5")
    assert [note.reason for note in certain.rows[0].notes] == ["maybe_fraction"]  # of the result, a bare 0.5
    open_to_doubt = sheet_with(tmp_path, '<c r="E2"><v>0.95</v></c>', styles_of("0.0%"))
    assert open_to_doubt.rows[0].targets[0].value == Decimal("0.95")
    assert [note.reason for note in open_to_doubt.rows[0].notes] == ["maybe_fraction"]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="E2" s="1"><v>45292</v></c>', "01/01/2024"),
        ('<c r="E2" s="1"><v>2958466000</v></c>', "####"),
        ('<c r="E2" s="1"><v>2958466</v></c>', "####"),
        ('<c r="E2" s="1"><v>0.5</v></c>', "12:00:00"),
        ('<c r="E2" t="d"><v>2024-05-01T00:00:00</v></c>', "01/05/2024"),
    ],
)
@pytest.mark.parametrize("code", ["dd/mm/yyyy", 'd"/"m"/"yyyy;@'])
def test_a_day_where_a_value_stands_is_told(cell: str, shown: str, code: str, tmp_path: Path) -> None:
    reading = sheet_with(tmp_path, cell, styles_of(code))
    assert not reading.rows[0].targets
    assert (shown, "value_not_understood") in {(one.text, one.reason) for one in reading.unread}


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="E2"><f>D2*2</f></c>',
        '<c r="E2"><f>D2*2</f><v></v></c>',
        '<c r="E2"><f>D2*2</f><v/></c>',
        '<c r="E2" s="0"><f t="shared" si="0"/></c>',
    ],
)
def test_a_formula_without_a_value_is_no_blank_cell(cell: str, tmp_path: Path) -> None:
    reading = sheet_with(tmp_path, cell, styles_of("0%"))
    assert not reading.rows[0].targets
    assert [(one.text, one.reason) for one in reading.unread] == [("=?", "formula_not_computed")]


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ('<c r="E2" t="str"><f>IF(D2,"","")</f><v></v></c>', "empty_cell"),
        ('<c r="E2"/>', "empty_cell"),
        ('<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "value_not_understood"),
    ],
)
def test_a_formula_that_gives_nothing_is_blank(cell: str, reason: str, tmp_path: Path) -> None:
    reading = sheet_with(tmp_path, cell, styles_of("0%"))
    assert [one.reason for one in reading.unread] == [reason]


def test_a_name_that_is_a_formula_without_a_value_names_nothing(tmp_path: Path) -> None:
    data = workbook({"A": ROWS})
    old = '<c r="B2" t="inlineStr"><is><t>Tỷ lệ trạm y tế có bác sĩ</t></is></c>'.encode()
    path = tmp_path / "a.xlsx"
    path.write_bytes(
        with_part(data, "xl/worksheets/sheet1.xml", lambda part: part.replace(old, b'<c r="B2"><f>B9</f></c>'))
    )
    (reading,) = read_sheet(path)
    assert not any(row.targets for row in reading.rows)
    assert "nameless_row" in {one.reason for one in reading.unread}


def test_three_decimals_keep_their_digits_and_are_no_thousands(tmp_path: Path) -> None:
    reading = sheet_with(tmp_path, '<c r="E2"><v>1.685</v></c>', styles_of("0%"), "Lượt")
    assert cell_of(reading) == "1,685"
    (target,) = reading.rows[0].targets
    assert str(target.value) == "1.685"
    assert not reading.unread


def test_a_text_that_looks_like_three_decimals_stays_open(tmp_path: Path) -> None:
    reading = sheet_with(tmp_path, '<c r="E2" t="str"><v>1,685</v></c>', styles_of("0%"), "Lượt")
    assert [(one.text, one.reason) for one in reading.unread] == [("1,685", "ambiguous_number")]


def test_three_decimals_stay_certain_in_the_whole_text_of_a_workbook(tmp_path: Path) -> None:
    rows = (ROWS[0], (1, "Số lượt khám bình quân", "Lượt", 1.5, 1.685))
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook({"A": rows, "B": rows}))
    file = read_text_of(path)
    values = [str(draft.value) for draft in read_plan(file.text, decimals=file.decimals).drafts]
    assert values == ["1.685", "1.685"]
    assert [file.text[place : place + 5] for place in sorted(file.decimals)] == ["1,685", "1,685"]
    assert not read_plan(file.text).drafts  # of the text alone, "1,685" may be 1685


@pytest.mark.parametrize(
    "styles", [b"<cellXfs>" * 100_000, b"<cellXfs " * 100_000, b"<cellXfs>" + b"<xf " * 100_000 + b"</cellXfs>"]
)
def test_broken_styles_are_looked_through_once(styles: bytes) -> None:
    assert looks_of(styles) == (frozenset(), frozenset())
