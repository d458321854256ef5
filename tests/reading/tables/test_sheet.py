"""Sheets: written by hand here, so that no library that writes them is needed; hostile ones end in one error."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.errors import UnreadableError
from vnhealthplan.reading import archive as any_archive
from vnhealthplan.reading.archive import MOST_ENTRIES, UnsafeArchiveError
from vnhealthplan.reading.tables import archive, read_sheet
from vnhealthplan.reading.tables.archive import plain_copy
from vnhealthplan.reading.tables.sheet_numbers import exact_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEADER: list[str | float] = ["STT", "Chỉ số", "Đơn vị tính", "Thực hiện 2023", "Kế hoạch 2024"]
ILLUSTRATIVE: list[list[str | float]] = [
    ["Bảng minh họa, không phải số liệu thật"],
    HEADER,
    ["I. ĐẦU VÀO"],
    [1, "Bác sĩ/ vạn dân", "Bác sĩ", 9.5, 0.1 + 9.7],
    [2, "Tỷ lệ dân số tham gia bảo hiểm y tế", "%", 0.94, "≥ 95"],
]


def xml_of(sheet: Sequence[Sequence[str | float]]) -> str:
    rows = []
    for number, row in enumerate(sheet, 1):
        cells = [
            f'<c r="{chr(65 + place)}{number}"><v>{value!r}</v></c>'
            if isinstance(value, (int, float))
            else f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
            for place, value in enumerate(row)
        ]
        rows.append(f'<row r="{number}">{"".join(cells)}</row>')
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def parts_of(sheets: Mapping[str, str], hidden: Sequence[str] = ()) -> dict[str, str]:
    """Give the parts of a workbook from the XML of its sheets by name."""
    places = [(number, name) for number, name in enumerate(sheets, 1)]
    state = dict.fromkeys(hidden, ' state="hidden"')
    listed = "".join(f'<sheet name="{n}" sheetId="{i}"{state.get(n, "")} r:id="rId{i}"/>' for i, n in places)
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number, _ in places
    )
    types = f"{PACKAGE}/content-types"
    sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return {
        "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheet_type}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>',
        **{f"xl/worksheets/sheet{number}.xml": sheets[name] for number, name in places},
    }


def packed(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as written:
        for name, part in parts.items():
            written.writestr(name, part)
    return file.getvalue()


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "illustrative.xlsx"
    path.write_bytes(data)
    return path


def test_a_sheet_is_read_with_exact_numbers(tmp_path: Path) -> None:
    (reading,) = read_sheet(saved(tmp_path, packed(parts_of({"Chi tieu": xml_of(ILLUSTRATIVE)}))))
    doctors, insured = reading.rows
    assert (reading.sheet, doctors.number, doctors.unit, doctors.group[0].name) == (
        "Chi tieu",
        "1",
        "per_10k",
        "ĐẦU VÀO",
    )
    assert doctors.targets[0].value == Decimal("9.8")
    assert doctors.results[0].baseline.value == Decimal("9.5")
    assert insured.targets[0].comparator == "ge"
    assert "maybe_fraction" in {note.reason for note in insured.notes}
    assert doctors.name_span.of(reading.text) == doctors.name


def test_a_hidden_sheet_is_told(tmp_path: Path) -> None:
    parts = parts_of({"A": xml_of(ILLUSTRATIVE), "B": xml_of(ILLUSTRATIVE)}, hidden=["B"])
    shown, hidden = read_sheet(saved(tmp_path, packed(parts)))
    assert [note.reason for note in shown.notes] == []
    assert [note.reason for note in hidden.notes] == ["hidden_sheet"]
    assert hidden.rows


def test_of_a_formula_the_kept_value_counts(tmp_path: Path) -> None:
    sheet = xml_of(ILLUSTRATIVE).replace("<v>9.5</v>", '<f>HYPERLINK("http://x.invalid")</f><v>9.25</v>')
    (reading,) = read_sheet(saved(tmp_path, packed(parts_of({"A": sheet}))))
    assert reading.rows[0].results[0].baseline.value == Decimal("9.25")


def test_an_error_in_a_cell_is_no_blank_cell(tmp_path: Path) -> None:
    sheet = xml_of(ILLUSTRATIVE).replace('"><v>9.5</v>', '" t="e"><f>1/0</f><v>#DIV/0!</v>')
    (reading,) = read_sheet(saved(tmp_path, packed(parts_of({"A": sheet}))))
    assert not reading.rows[0].results
    assert ("#DIV/0!", "value_not_understood") in {(item.text, item.reason) for item in reading.unread}


def test_three_decimals_of_a_sheet_are_no_thousands(tmp_path: Path) -> None:
    sheet = xml_of([HEADER, [1, "Số lượt khám bình quân", "Lượt", 1.685, -1.5]])
    (reading,) = read_sheet(saved(tmp_path, packed(parts_of({"A": sheet}))))
    assert reading.rows[0].results[0].baseline.value == Decimal("1.685")


@pytest.mark.parametrize(("unit", "value", "is_told"), [("", 0.9, True), ("", 1, False), ("kg", 0.9, False)])
def test_a_fraction_without_a_unit_may_be_a_percentage(unit: str, value: float, is_told: bool, tmp_path: Path) -> None:  # noqa: FBT001  # a case
    rows: list[list[str | float]] = [HEADER, [1, "Tỷ lệ trạm y tế đạt chuẩn", unit, "", value]]
    (reading,) = read_sheet(saved(tmp_path, packed(parts_of({"A": xml_of(rows)}))))
    assert ("maybe_fraction" in {note.reason for note in reading.rows[0].notes}) == is_told


def far(reference: str) -> dict[str, str]:
    return parts_of({"A": xml_of([["STT"]]).replace('r="A1"', f'r="{reference}"')})


def shared(length: int, cells: int) -> dict[str, str]:
    strings = f'<sst xmlns="{MAIN}"><si><t>{"Sở Y tế " * (length // 8)}</t></si></sst>'
    row = '<c t="s"><v>0</v></c>' * 100
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{f"<row>{row}</row>" * (cells // 100)}</sheetData></worksheet>'
    return {**parts_of({"A": sheet}), "xl/sharedStrings.xml": strings}


HOSTILE: dict[str, bytes] = {
    "empty": b"",
    "no zip": b"STT;KH",
    "cut": packed(parts_of({"A": xml_of(ILLUSTRATIVE)}))[:-30],
    "no workbook": packed({"a.xml": "<a/>"}),
    "other workbook": packed({"xl/workbook.xml": "<a/>"}),
    "broken sheet": packed(parts_of({"A": "<worksheet"})),
    "last cell": packed(far("XFD1048576")),
    "no such cell": packed(far("ZZZZZZZ99999999999999")),
    "last row": packed(parts_of({"A": xml_of([["STT"]]).replace('<row r="1">', "<row r='1048576'>")})),
    "bomb": packed({**parts_of({"A": xml_of(ILLUSTRATIVE)}), "xl/media/a.xml": b" " * 5_000_000}),
    "many entries": packed({**parts_of({"A": "<a/>"}), **{f"{number}.xml": b"" for number in range(MOST_ENTRIES)}}),
    "document type": packed(parts_of({"A": '<!DOCTYPE a [<!ENTITY b "c">]>' + xml_of(ILLUSTRATIVE)})),
    "two bytes a letter": packed({**parts_of({}), "xl/worksheets/sheet1.xml": xml_of(ILLUSTRATIVE).encode("utf-16")}),
    "shared text": packed(shared(30_000, 100_000), zipfile.ZIP_STORED),
    "unknown method": packed(parts_of({"A": xml_of(ILLUSTRATIVE)}), zipfile.ZIP_LZMA),
}


REASONS = {
    "no workbook": "no xl/workbook.xml",
    "last cell": "larger than",
    "no such cell": "larger than",
    "last row": "larger than",
    "bomb": "packed above",
    "many entries": "entries",
    "document type": "DOCTYPE",
    "two bytes a letter": "UTF-8",
    "shared text": "too long",
    "unknown method": "unknown method",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_broken_or_hostile_file_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_sheet(saved(tmp_path, HOSTILE[name]))
    assert refused.value.code == "VHP101"
    assert REASONS.get(name, "broken") in refused.value.findings[0].message("en")


def test_a_declared_size_that_lies_is_refused() -> None:
    data = bytearray(packed(parts_of({"A": xml_of(ILLUSTRATIVE)})))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    with pytest.raises(UnsafeArchiveError):
        plain_copy(bytes(data))


@pytest.mark.parametrize("judged", [True, False], ids=["declared", "read"])
def test_what_unpacks_to_too_much_is_refused(judged: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001  # a case
    monkeypatch.setattr(any_archive, "MOST_BYTES", 1_000)
    if not judged:
        monkeypatch.setattr(any_archive, "_judge_declared", lambda *_: None)
    with pytest.raises(UnsafeArchiveError) as refused:
        plain_copy(packed(parts_of({"A": xml_of(ILLUSTRATIVE)})))
    assert "bytes when unpacked" in refused.value.reason.en


def test_a_colour_of_the_theme_is_no_cell(tmp_path: Path) -> None:
    theme = '<a:fillToRect l="50000" t="-80000" r="50000" b="180000"/>'
    parts = {**parts_of({"A": xml_of(ILLUSTRATIVE)}), "xl/theme/theme1.xml": theme}
    (reading,) = read_sheet(saved(tmp_path, packed(parts)))
    assert len(reading.rows) == 2


@pytest.mark.parametrize(
    ("limit", "words"), [("MOST_RATIO", "packed above"), ("MOST_CELLS", "larger than"), ("MOST_TEXT", "too long")]
)
def test_a_limit_is_kept_by_itself(limit: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed({**parts_of({"A": xml_of(ILLUSTRATIVE)}), "xl/sharedStrings.xml": "<si><t>minh họa</t></si>"})
    plain_copy(data)
    monkeypatch.setattr(any_archive if limit == "MOST_RATIO" else archive, limit, 1)
    with pytest.raises(UnsafeArchiveError) as refused:
        plain_copy(data)
    assert words in refused.value.reason.en


def test_two_far_corners_are_a_sheet_too_large(tmp_path: Path) -> None:
    corners = '<c r="A1"><v>1</v></c></row><row r="20000"><c r="GR20000"><v>1</v></c>'
    sheet = xml_of([[0]]).replace('<c r="A1"><v>0</v></c>', corners)
    assert corners in sheet
    with pytest.raises(UnreadableError) as refused:
        read_sheet(saved(tmp_path, packed(parts_of({"A": sheet}))))
    assert refused.value.code == "VHP101"


def test_an_entity_without_a_document_type_is_refused() -> None:
    with pytest.raises(UnsafeArchiveError) as refused:
        plain_copy(packed(parts_of({"A": '<!ENTITY b "c">' + xml_of(ILLUSTRATIVE)})))
    assert "DOCTYPE" in refused.value.reason.en


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_sheet(tmp_path / "none.xlsx")
    assert refused.value.code == "VHP101"


def test_the_copy_holds_no_pictures_and_no_binary_sheets() -> None:
    parts: dict[str, str | bytes] = {**parts_of({"A": xml_of(ILLUSTRATIVE)})}
    copy = plain_copy(packed({**parts, "xl/workbook.bin": b"1", "xl/media/a.png": b"2"}))
    assert set(zipfile.ZipFile(io.BytesIO(copy)).namelist()) == set(parts)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=5))
def test_a_decimal_of_15_digits_survives_a_sheet(number: Decimal) -> None:
    assert Decimal(exact_text(float(number)).replace(",", ".")) == number


@given(st.floats())
def test_any_float_is_written(number: float) -> None:
    assert exact_text(number)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_copied(data: bytes) -> None:
    with pytest.raises(UnsafeArchiveError):
        plain_copy(data)
