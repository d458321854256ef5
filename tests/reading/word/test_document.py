"""Word documents: the same targets as the plain text, nothing invented by merged cells, and hostile files refused."""

from __future__ import annotations

import io
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from word_files import bytes_of, document_of, document_with, new_document, paragraph, whole, with_part

from vnhealthplan.errors import MissingExtraError, UnreadableError
from vnhealthplan.reading import read_plan
from vnhealthplan.reading.word import document as module
from vnhealthplan.reading.word import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from vnhealthplan.reading.word.records import WordText


def read(folder: Path, data: bytes) -> WordText:
    path = folder / "illustrative.docx"
    path.write_bytes(data)
    return read_document(path)


def lines(folder: Path, body: str) -> list[str]:
    return [line for line in read(folder, document_with(body)).text.split("\n") if line]


def reasons(folder: Path, body: str) -> list[str]:
    return [note.reason for note in read(folder, document_with(body)).notes]


def test_a_document_gives_the_targets_of_its_plain_text(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    text = (pytestconfig.rootpath / "examples/reading/illustrative-plan.txt").read_text(encoding="utf-8")
    plain, found = read_plan(text), read_plan(read(tmp_path, document_of(text)).text)
    assert plain.plan is not None
    assert found.plan == plain.plan
    assert [one.reason for one in found.unread] == [one.reason for one in plain.unread]


def test_a_merged_cell_is_given_once_and_blank_elsewhere(tmp_path: Path) -> None:
    document = new_document()
    table = document.add_table(rows=5, cols=5)
    for place, label in enumerate(("STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "")):
        table.cell(0, place).text = label
    table.cell(0, 3).merge(table.cell(0, 4))
    for place in range(3):
        table.cell(0, place).merge(table.cell(1, place))
    table.cell(1, 3).text, table.cell(1, 4).text = "2024", "2025"
    table.cell(2, 0).text = "I. ĐẦU VÀO"
    table.cell(2, 0).merge(table.cell(2, 4))
    for row, words in enumerate((("1", "Bác sĩ/vạn dân", "Bác sĩ", "12,5", "13,0"), ("2", "Dược sĩ/vạn dân")), 3):
        for place, word in enumerate(words):
            table.cell(row, place).text = word
    table.cell(3, 2).merge(table.cell(4, 2))
    found = read(tmp_path, bytes_of(document)).text
    assert [line.split("\t") for line in found.strip("\n").split("\n")] == [
        ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", ""],
        ["", "", "", "2024", "2025"],
        ["I. ĐẦU VÀO", "", "", "", ""],
        ["1", "Bác sĩ/vạn dân", "Bác sĩ", "12,5", "13,0"],
        ["2", "Dược sĩ/vạn dân", "", "", ""],
    ]
    drafts = read_plan(found).drafts
    assert [(draft.code, str(draft.value), str(draft.horizon)) for draft in drafts] == [
        ("doctors_per_10k", "12.5", "2024"),
        ("doctors_per_10k", "13.0", "2025"),
    ]


def test_a_cell_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    document = new_document()
    table = document.add_table(rows=2, cols=4)
    for place, label in enumerate(("STT", "Chỉ tiêu", "ĐVT", "KH 2025")):
        table.cell(0, place).text = label
    for place, words in enumerate(("1", 'Bác sĩ\ntrên "vạn" dân', "Bác sĩ", "12")):
        table.cell(1, place).text = words
    found = read(tmp_path, bytes_of(document)).text
    assert '1\t"Bác sĩ\ntrên ""vạn"" dân"\tBác sĩ\t12' in found
    (draft,) = read_plan(found).drafts
    assert (str(draft.value), str(draft.horizon)) == ("12", "2025")


def test_a_frame_of_the_letterhead_is_no_table(tmp_path: Path) -> None:
    document = new_document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "UBND TỈNH MẪU\nSỞ Y TẾ", "CỘNG HÒA XÃ HỘI\nĐộc lập - Tự do"
    table.cell(1, 0).text, table.cell(1, 1).text = "Số: 12/KH-SYT", "Mẫu, ngày 15 tháng 7 năm 2024"
    assert read(tmp_path, bytes_of(document)).text.strip("\n").split("\n") == [
        *("UBND TỈNH MẪU", "SỞ Y TẾ", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do"),
        "Số: 12/KH-SYT\tMẫu, ngày 15 tháng 7 năm 2024",
    ]


TEXT = "<w:r><w:t>{}</w:t></w:r>"
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{t}"/></w:r>' for t in ("begin", "separate", "end"))
A, B = TEXT.format("đạt 95%"), TEXT.format("đạt 90%")


@pytest.mark.parametrize(
    ("body", "shown", "told"),
    [
        (f"<w:p><w:ins>{A}</w:ins></w:p>", ["đạt 95%"], []),
        (
            f"<w:p><w:del><w:r><w:delText>đạt 90%</w:delText></w:r></w:del>{A}</w:p>",
            ["đạt 95%"],
            ["deletions_left_out"],
        ),
        (f"<w:p><w:moveFrom>{B}</w:moveFrom><w:moveTo>{A}</w:moveTo></w:p>", ["đạt 95%"], ["deletions_left_out"]),
        (f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{A}</w:p><w:p>{B}</w:p>", ["đạt 95%đạt 90%"], []),
        (
            f"<w:p>{A}<w:r><w:rPr><w:vanish/></w:rPr><w:t>đạt 90%</w:t></w:r></w:p>",
            ["đạt 95%"],
            ["hidden_text_left_out"],
        ),
        (
            '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>đạt 95%</w:t></w:r></w:p>',
            ["đạt 95%"],
            [],
        ),
        (f'<w:p>{A}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>', ["đạt 95%"], ["notes_left_out"]),
        (f'<w:p>{A}</w:p><w:altChunk w:id="x"/>', ["đạt 95%"], ["foreign_text_left_out"]),
        (
            f"<w:p>{BEGIN}<w:r><w:instrText>REF x 7</w:instrText></w:r>{SEPARATE}{A}{END}</w:p>",
            ["đạt 95%"],
            [],
        ),
        (f'<w:p><w:fldSimple w:instr="PAGE 7">{A}</w:fldSimple></w:p>', ["đạt 95%"], []),
        (f"<w:sdt><w:sdtContent><w:p>{A}</w:p></w:sdtContent></w:sdt>", ["đạt 95%"], []),
        (f"<w:p><w:hyperlink>{A}</w:hyperlink><w:smartTag>{B}</w:smartTag></w:p>", ["đạt 95%đạt 90%"], []),
        ("<w:p><w:r><w:t>95%</w:t><w:br/><w:t>90%</w:t></w:r></w:p>", ["95%", "90%"], []),
        (
            f'<w:p>{A}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>(1)</w:t></w:r></w:p>',
            ["đạt 95%⁽¹⁾"],
            [],
        ),
        ('<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 95%</w:t></w:r></w:p>', ["≥ 95%"], []),
        ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:t>95%</w:t></w:r></w:p>', ["\ufffd95%"], []),
        (
            f"<w:p>{A}<w:r><w:pict><w:txbxContent><w:p>{B}</w:p></w:txbxContent></w:pict></w:r></w:p>",
            ["đạt 95%", "đạt 90%"],
            [],
        ),
        (
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>' + A + "</w:p>",
            ["đạt 95%"],
            ["automatic_numbers"],
        ),
        ('<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>' + A + "</w:p>", ["đạt 95%"], []),
    ],
)
def test_what_a_reader_of_the_page_sees_is_the_text(
    body: str, shown: list[str], told: list[str], tmp_path: Path
) -> None:
    assert lines(tmp_path, body) == shown
    assert reasons(tmp_path, body) == told


def test_of_two_forms_of_one_box_one_is_read(tmp_path: Path) -> None:
    box = f"<w:txbxContent><w:p>{A}</w:p></w:txbxContent>"
    body = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert lines(tmp_path, body) == ["đạt 95%"]


def test_a_deleted_row_is_not_read(tmp_path: Path) -> None:
    cell = f"<w:tc><w:p>{A}</w:p></w:tc><w:tc><w:p/></w:tc>"
    body = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell}</w:tr><w:tr>{cell.replace('95', '96')}</w:tr></w:tbl>"
    assert lines(tmp_path, body) == ["đạt 96%\t"]
    assert reasons(tmp_path, body) == ["deletions_left_out"]


def test_a_table_inside_of_a_cell_gives_its_words(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('Nam')}</w:tc><w:tc>{paragraph('95%')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{paragraph('Tỷ lệ')}{inner}<w:p/></w:tc></w:tr></w:tbl>"
    assert lines(tmp_path, body) == ["Tỷ lệ", "Nam 95%"]


def plain() -> bytes:
    return document_with(paragraph("đạt 95%"))


def changed(name: str, part: bytes) -> bytes:
    return with_part(plain(), name, lambda _: part)


BOMB = "<!DOCTYPE a [" + "".join(
    f'<!ENTITY b{n} "{"&b" + str(n - 1) + ";" if n else "a"}{"&b" + str(n - 1) + ";" if n else "a"}">'
    for n in range(40)
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
HOSTILE: dict[str, tuple[Any, str]] = {
    "empty": (lambda: b"", "no .docx file"),
    "text": (lambda: b"KE HOACH", "no .docx file"),
    "cut": (lambda: plain()[:-40], "no .docx file"),
    "old or locked": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
    "a workbook": (lambda: zipped({"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b"<a/>"}), "no Word document"),
    "no types": (lambda: zipped({"word/document.xml": b"<a/>"}), "there is no [Content_Types].xml"),
    "entities": (lambda: changed("word/document.xml", whole("<w:p/>", f"{BOMB}]>")), "DOCTYPE"),
    "outside": (lambda: changed("word/document.xml", whole("<w:p>&b;</w:p>", OUTSIDE)), "DOCTYPE"),
    "seven bits": (
        lambda: changed("word/document.xml", b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a>'),
        "no XML in UTF-8",
    ),
    "other letters": (lambda: changed("word/document.xml", b"\x4c\x6f\xa7\x94\x93"), "no XML in UTF-8"),
    "two bytes a letter": (lambda: changed("word/document.xml", whole("").decode().encode("utf-16")), "UTF-8"),
    "bomb": (lambda: changed("word/media/a.bin", bytes(5_000_000)), "packed above"),
    "deep": (lambda: changed("word/document.xml", whole("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000)), "broken"),
    "no XML": (lambda: changed("word/document.xml", b"<w:document"), "broken"),
    "no body": (lambda: changed("word/document.xml", b"<a/>"), "broken"),
    "macros": (
        lambda: with_part(
            plain(),
            "[Content_Types].xml",
            lambda part: part.replace(
                b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                b"application/vnd.ms-word.document.macroEnabled.main+xml",
            ),
        ),
        "holds macros",
    ),
    "wide": (
        lambda: document_with(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
        ),
        "over 200 columns",
    ),
    "many cells": (lambda: document_with(f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * 201}</w:tr></w:tbl>"), "over 200"),
    "out of the file": (
        lambda: with_part(plain(), "_rels/.rels", lambda part: part.replace(b"word/document.xml", b"../../a.xml")),
        "no Word document",
    ),
    "from elsewhere": (
        lambda: with_part(plain(), "_rels/.rels", lambda part: part.replace(b"word/document.xml", b"http://x.invalid")),
        "no Word document",
    ),
}


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_broken_or_hostile_file_is_refused(name: str, tmp_path: Path) -> None:
    data, words = HOSTILE[name]
    with pytest.raises(UnreadableError) as refused:
        read(tmp_path, data())
    assert refused.value.code == "VHP101"
    message = refused.value.findings[0].message("en")
    assert words in message
    assert "save it again as .docx" in message


def test_the_library_itself_resolves_no_entity() -> None:
    """The second wall: what passes the first one in a way that nobody thought of is still not read."""
    parser = pytest.importorskip("docx.oxml.parser", reason="the extra that reads these files is not installed")
    element = parser.parse_xml(whole("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", OUTSIDE))
    assert "root:" not in "".join(element.itertext())


def test_a_comment_cuts_no_number(tmp_path: Path) -> None:
    data = document_with("<w:p><w:r><w:t>đạt 9<!-- minh họa -->5% năm 2025</w:t></w:r></w:p>")
    assert read(tmp_path, data).text.strip() == "đạt 95% năm 2025"


def test_a_part_that_is_too_big_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PART", 10)
    with pytest.raises(UnreadableError, match=r"quá lớn|too big"):
        read(tmp_path, plain())


def test_pictures_and_foreign_files_are_never_opened(tmp_path: Path) -> None:
    """A missing or broken part beside the main one is no hindrance, for it is not looked at."""
    data = with_part(plain(), "word/_rels/document.xml.rels", lambda _: b"<broken")
    assert read(tmp_path, data).text.strip() == "đạt 95%"


def test_a_document_needs_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError) as refused:
        read(tmp_path, b"")
    assert refused.value.code == "VHP901"
    assert "'.[docx]'" in refused.value.findings[0].message("en")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("docx", reason="the extra that reads these files is not installed")
    with pytest.raises(UnreadableError) as refused:
        read_document(tmp_path / "none.docx")
    assert refused.value.code == "VHP101"
