"""Files to text: text and CSV as they are, workbooks with tabs, everything else refused with the way out."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest
from word_files import document_of
from workbooks import workbook

from vnhealthplan.errors import MissingExtraError, UnreadableError
from vnhealthplan.reading.file_text import FileText, read_text_of, text_of_bytes

ROWS = (("STT", "Chỉ tiêu", "ĐVT", "KH 2024"), (1, "Tỷ lệ dân số tham gia bảo hiểm y tế", "%", 0.95))


def told(path: Path) -> str:
    with pytest.raises(UnreadableError) as refused:
        read_text_of(path)
    (finding,) = refused.value.findings
    return f"{finding.code}: {finding.message('en')}"


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
def test_text_is_given_as_it_is_without_a_byte_order_mark(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(head + "KẾ HOẠCH\r\nđạt 95%".encode())
    assert read_text_of(path) == FileText("KẾ HOẠCH\r\nđạt 95%")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.doc", "Word"),
        ("a.DOCM", "Word"),
        ("a.odt", "OpenDocument"),
        ("a.rtf", "RTF"),
        ("a.pdf", "PDF"),
    ],
)
def test_word_and_pdf_files_are_to_be_saved_as_text(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"any")
    words = told(path)
    assert words.startswith("VHP101")
    assert f"it is a {kind} file" in words
    assert "as plain text (.txt, UTF-8)" in words


@pytest.mark.parametrize("name", ["a.xls", "a.xlsb", "a.ods"])
def test_other_workbooks_are_to_be_saved_as_xlsx(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"any")
    assert "save it as .xlsx or as CSV" in told(tmp_path / name)


@pytest.mark.parametrize("head", [b"%PDF-1.7", b"{\\rtf1", b"\xd0\xcf\x11\xe0\xa1\xb1", b"PK\x03\x04"])
def test_a_file_that_is_something_else_than_its_name_is_refused(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(head)
    assert told(path).startswith("VHP101")


@pytest.mark.parametrize("data", ["kế hoạch".encode("utf-16"), b"k\xea ho\xb9ch"])
def test_other_encodings_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    assert told(path).startswith("VHP102")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert told(tmp_path / "no.txt").startswith("VHP101")
    assert told(tmp_path).startswith("VHP101")


def test_the_name_of_standard_input_is_told() -> None:
    with pytest.raises(UnreadableError, match="<stdin>"):
        text_of_bytes(b"%PDF-1.7", "<stdin>")


def test_a_workbook_is_read_with_tabs_and_its_doubts(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine", reason="the extra that reads these files is not installed")
    path = tmp_path / "plan.xlsx"
    path.write_bytes(workbook({"Một": ROWS, "Hai": ROWS}, hidden=("Hai",)))
    found = read_text_of(path)
    row = "1\tTỷ lệ dân số tham gia bảo hiểm y tế\t%\t0,95"
    assert found.text == "\n\n".join([f"STT\tChỉ tiêu\tĐVT\tKH 2024\n{row}"] * 2)
    assert [(note.reason, note.span.of(found.text)) for note in found.notes] == [
        ("maybe_fraction", row),
        ("hidden_sheet", ""),
        ("maybe_fraction", row),
    ]


def test_a_workbook_needs_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"")
    with pytest.raises(MissingExtraError, match="sheets"):
        read_text_of(path)


def test_a_word_document_is_read_by_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "plan.DOCX"
    path.write_bytes(document_of("KẾ HOẠCH\nđạt 95%"))
    assert read_text_of(path).text.split("\n")[:2] == ["KẾ HOẠCH", "đạt 95%"]


def test_a_broken_workbook_is_told(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine", reason="the extra that reads these files is not installed")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a", "b")
    for number, data in enumerate((b"no zip", packed.getvalue())):
        path = tmp_path / f"{number}.xlsx"
        path.write_bytes(data)
        assert told(path).startswith("VHP101")
