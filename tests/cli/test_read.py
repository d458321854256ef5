"""`vnhealthplan read`: exit codes, what is written where, and texts that would forge what is printed."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from word_files import document_with, paragraph
from workbooks import workbook

from vnhealthplan import load_plan
from vnhealthplan.cli import main
from vnhealthplan.cli.read_words import MISSING, OPTIONS_OF

TEXT = """UBND HUYỆN MẪU
Mẫu, ngày 15 tháng 01 năm 2022
KẾ HOẠCH
Y tế huyện Mẫu giai đoạn 2022 - 2025
I. CHỈ TIÊU
1. Đến năm 2025, tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 95%.
2. Dịch COVID-19.
"""
BARE = "Tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 95%.\n"
HOSTILE = "::error::a\n##[error]b \x1b[31m tỷ lệ \u202emẫu đạt 95%.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_draft_is_printed_and_written(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "plan.json"
    assert main(["read", str(file), "-o", str(output), "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "health_insurance_coverage  > 95%" in told.out
    assert "7: COVID-19: a number inside a name" in told.out
    plan = load_plan(output)
    assert (plan.area.name, plan.area.system, plan.period.text) == ("huyện Mẫu", "pre-2025", "2022/2025")
    assert plan.targets[0].indicator == "health_insurance_coverage"


def test_a_dash_prints_the_plan_alone(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(file), "-o", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "plan"


def test_standard_input_is_read(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main(["read", "-", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["plan"]["id"] == "huyen-mau-2022"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_is_missing_is_told_with_the_options_and_nothing_is_written(
    lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, output = tmp_path / "plan.txt", tmp_path / "plan.json"
    path.write_text(BARE, encoding="utf-8")
    assert main(["read", str(path), "-o", str(output), "--lang", lang]) == 1
    told = capsys.readouterr()
    needed = "--title TEXT --area NAME --map pre-2025|post-2025 --period 2021/2025"
    assert told.err.rstrip().endswith(needed), "a second round asks for nothing more"
    assert "95%" in told.out
    assert not output.exists()


def test_every_field_that_can_be_missing_has_an_option() -> None:
    assert set(OPTIONS_OF) == set(MISSING) == {"vi", "en"}
    assert all(set(options) == {"title", "area", "map", "period"} for options in OPTIONS_OF.values())


def test_options_say_what_the_text_does_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(BARE, encoding="utf-8")
    said = ["--title", "Mẫu", "--area", "tỉnh Bắc Ninh", "--period", "2024"]
    assert main(["read", str(path), *said, "-o", "-"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert (plan["title"], plan["period"]) == ("Mẫu", "2024")
    assert plan["area"] == {"code": "27", "name": "Bắc Ninh", "level": "province", "system": "pre-2025"}


@pytest.mark.parametrize(
    ("text", "options", "system"),
    [
        (BARE, ["--period", "2026"], "post-2025"),
        (BARE, ["--period", "2021/2030"], "pre-2025"),
        (BARE, ["--period", "2025", "--map", "post-2025"], "post-2025"),
        (f"Đến năm 2024: {BARE}", [], "pre-2025"),
        (f"UBND HUYỆN MẪU\nMẫu, ngày 15 tháng 8 năm 2025\n{BARE}", ["--period", "2021/2030"], "post-2025"),
    ],
)
def test_the_map_is_that_of_the_date(
    text: str, options: list[str], system: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(text, encoding="utf-8")
    assert main(["read", str(path), "--title", "Mẫu", "--area", "Mẫu", "--level", "commune", *options, "-o", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["area"]["system"] == system


def test_a_map_that_cannot_be_told_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(BARE, encoding="utf-8")
    output = tmp_path / "plan.json"
    said = ["--title", "Mẫu", "--area", "Bắc Ninh", "--period", "2025", "-o", str(output)]
    assert main(["read", str(path), *said]) == 1
    told = capsys.readouterr()
    assert told.err.rstrip().endswith("thêm --map pre-2025|post-2025")
    assert "95%" in told.out
    assert not output.exists()
    assert main(["read", str(path), *said, "--map", "pre-2025"]) == 0


@pytest.mark.parametrize(
    ("said", "needed"),
    [
        (["--period", "2024"], "--title TEXT --area NAME"),
        (["--period", "2025"], "--title TEXT --area NAME --map pre-2025|post-2025"),
        (["--title", "Mẫu", "--area", "Bắc Ninh"], "--map pre-2025|post-2025 --period 2021/2025"),
        (["--area", "Bắc Ninh", "--map", "post-2025"], "--title TEXT --period 2021/2025"),
    ],
)
def test_all_that_is_needed_is_asked_for_at_once(
    said: list[str], needed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(BARE, encoding="utf-8")
    assert main(["read", str(path), *said, "--lang", "en"]) == 1
    assert capsys.readouterr().err.rstrip().endswith(f"; add {needed}")


@pytest.mark.parametrize(
    ("area", "period", "code"),
    [
        ("Xứ Mơ", "2024", "VHP619"),
        ("Bac Ninh", "2024", "VHP619"),
        ("Bình Phước", "2026", "VHP619"),
        ("huyện Như Thanh", "2026", "VHP619"),  # there are no districts any more
        ("huyện Như Thanh", "2024", None),
        ("phường Mẫu", "2026", None),
        ("tỉnh Thanh Hoá", "2024", None),
        ("27", "2024", None),
    ],
)
def test_an_area_that_is_not_known_is_told_and_not_refused(
    area: str, period: str, code: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(BARE, encoding="utf-8")
    said = ["--title", "Mẫu", "--area", area, "--period", period]
    assert main(["read", str(path), *said, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["plan"]["area"]["name"] in {area, "Thanh Hóa", "Bắc Ninh"}
    assert [notice["code"] for notice in found["notices"]] == ([] if code is None else [code])


def test_the_nearest_area_is_proposed_in_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(BARE, encoding="utf-8")
    said = ["--title", "Mẫu", "--area", "Bac Ninh", "--period", "2024", "--lang", "en"]
    assert main(["read", str(path), *said]) == 0
    out = capsys.readouterr().out
    assert '$.area.name: warning VHP619: area "Bac Ninh" with system pre-2025' in out
    assert "(did you mean Bắc Ninh?)" in out
    assert main(["read", str(path), *said, "--level", "commune"]) == 0
    assert "VHP619" not in capsys.readouterr().out


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\t\r\n", "\u00a0\u200b\u3000".encode(), b"---\n***"])
@pytest.mark.parametrize("more", [[], ["--title", "Mẫu", "--area", "Bắc Ninh", "--period", "2024"]])
def test_a_file_without_words_is_told_to_be_one(
    data: bytes, more: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, output = tmp_path / "plan.txt", tmp_path / "plan.json"
    path.write_bytes(data)
    assert main(["read", str(path), "--lang", "en", "-o", str(output), *more]) == 1
    told = capsys.readouterr()
    assert "has no words in it" in told.err
    assert "--title" not in told.err
    assert "Line" not in told.out
    assert not output.exists()


def test_a_text_without_targets_is_not_asked_for_a_title(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("Thư mời họp lúc 8 giờ.\n", encoding="utf-8")
    assert main(["read", str(path), "--lang", "en"]) == 1
    told = capsys.readouterr()
    assert "no target was found" in told.err
    assert "--title" not in told.err
    assert "Horizon" not in told.out
    assert "In no target: 1" in told.out


DOCUMENT = b'{"kind": "plan", "schema_version": "1"}'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("plan.json", DOCUMENT),
        ("plan.JSON", b""),
        ("data.jsonl", DOCUMENT),
        ("plan.txt", DOCUMENT),
        ("plan.txt", b"\xef\xbb\xbf\n  " + DOCUMENT),
        ("plan", b'[\n {"kind": "observation"}]'),
        ("plan", b'{"kind": "plan", not whole'),
    ],
)
def test_a_finished_draft_is_for_validate(
    name: str, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data or DOCUMENT)))
    for file in (str(path), "-"):
        assert main(["read", file]) == 3
        told = capsys.readouterr()
        assert told.out == ""
        assert "VHP101" in told.err
        assert "vnhealthplan validate" in told.err


@pytest.mark.parametrize("text", ["{tên} đạt 95%.", "[1] Tỷ lệ mẫu đạt 95%.", '"Tỷ lệ mẫu đạt 95%".'])
def test_text_that_begins_with_a_bracket_is_text(text: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(text, encoding="utf-8")
    assert main(["read", str(path), "--title", "Mẫu", "--area", "Bắc Ninh", "--period", "2024"]) == 0


def test_a_file_that_cannot_be_is_told_and_nothing_else_happens(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "other")
    (tmp_path / "other").symlink_to(tmp_path / "one")
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "nowhere").symlink_to(tmp_path / "no-folder" / "plan.json")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    for output in ("one", "self", "one/plan.json", "nowhere", "folder", "plan.txt/plan.json"):
        assert main(["read", str(file), "-o", str(tmp_path / output), "--lang", "en"]) == 3, output
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith("vnhealthplan: cannot write ")
        assert "Errno" not in told.err
        assert ".tmp" not in told.err
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "one").is_symlink()


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(file: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "plan.json")
    assert main(["read", str(file), "-o", str(tmp_path / "link")]) == 0
    assert (tmp_path / "link").is_symlink()
    assert load_plan(tmp_path / "plan.json").period.text == "2022/2025"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no such device")
def test_a_full_disk_gives_three(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(file), "-o", "/dev/full", "--lang", "en"]) == 3
    assert "the disk is full" in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_without_the_right_to_write_gives_three(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    assert main(["read", str(file), "-o", str(tmp_path / "closed" / "plan.json"), "--lang", "en"]) == 3
    assert "there is no right to write there" in capsys.readouterr().err


def test_where_nothing_is_found_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, output = tmp_path / "plan.txt", tmp_path / "plan.json"
    path.write_text(TEXT.replace("95%", "cao"), encoding="utf-8")
    assert main(["read", str(path), "-o", str(output), "--lang", "en"]) == 1
    assert "no target was found" in capsys.readouterr().err
    assert not output.exists()


def test_the_file_that_is_read_is_never_overwritten(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (file.parent / "link").symlink_to(file)
    for output in (str(file), str(file.parent / "link"), f"{file.parent}/./plan.txt"):
        assert main(["read", str(file), "-o", output]) == 2
        assert "--output" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == TEXT


def test_a_place_that_cannot_be_written_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(file), "-o", str(file.parent / "no" / "plan.json"), "--lang", "en"]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert "there is no such folder" in told.err


def test_the_old_plan_stays_where_the_new_one_cannot_be_written(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "plan.json"
    output.write_text("old", encoding="utf-8")

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    assert main(["read", str(file), "-o", str(output)]) == 3
    assert output.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"PK\x03\x04", "VHP101"),
        ("a.pdf", b"%PDF-1.7", "VHP101"),
        ("a.txt", "kế hoạch".encode("utf-16"), "VHP102"),
        ("a.txt", b"a" * 1_000_001, "1000000"),
    ],
)
def test_what_cannot_be_read_gives_three(
    name: str, data: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert main(["read", str(path)]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err


def test_a_workbook_needs_its_library_and_the_message_says_which(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"")
    assert main(["read", str(path), "--lang", "en"]) == 3
    assert "pip install '.[sheets]'" in capsys.readouterr().err


def test_a_word_document_is_read_and_what_is_left_out_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "".join(
        paragraph(words) for words in ("KẾ HOẠCH", "Y tế năm 2024", "I. CHỈ TIÊU", "1. Số bác sĩ/vạn dân đạt 12.")
    )
    path = tmp_path / "a.docx"
    path.write_bytes(document_with(f'{body}<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'))
    assert main(["read", str(path), "--area", "Bắc Ninh", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "doctors_per_10k" in out
    assert "5: foot notes are not read" in out


def test_a_document_needs_its_library_and_the_message_says_which(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    path = tmp_path / "a.docx"
    path.write_bytes(b"")
    assert main(["read", str(path), "--lang", "en"]) == 3
    assert "pip install '.[docx]'" in capsys.readouterr().err


def test_a_workbook_is_read_and_its_doubts_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("python_calamine", reason="the extra that reads these files is not installed")
    path = tmp_path / "a.xlsx"
    rows = (("STT", "Chỉ tiêu", "ĐVT", "KH 2024"), (1, "Tỷ lệ dân số tham gia bảo hiểm y tế", "%", 0.95))
    path.write_bytes(workbook({"Một": rows}, hidden=("Một",)))
    assert main(["read", str(path), "--title", "Mẫu", "--area", "Bắc Ninh", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "2: percent of at most 1: a sheet may hold 95% as 0.95" in out
    assert "1: a hidden sheet" in out


@pytest.mark.parametrize("form", ["table", "json"])
def test_hostile_text_forges_no_line_colour_or_annotation(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "::error::x.txt"
    path.write_text(HOSTILE * 3, encoding="utf-8")
    said = ["--title", "::error::mẫu", "--area", "##[error]", "--map", "pre-2025", "--period", "2024"]
    for more in (said, []):
        main(["read", str(path), *more, "--format", form])
        told = capsys.readouterr()
        for line in (told.out + told.err).splitlines():
            assert line.isprintable()
            assert not line.lstrip().startswith("::")
            assert "##[" not in line


@pytest.mark.parametrize(
    "arguments",
    [
        ["--period", "2025-2021"],
        ["--area", " "],
        ["--title", "a\x1b[31m"],
        ["--area", "a" * 501],
        ["--area", "\udcff"],
        ["--level", "commune"],
        ["--map", "post-2025"],
        ["--format", "csv"],
    ],
)
def test_wrong_usage_gives_two(file: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["read", str(file), *arguments])
    assert stopped.value.code == 2
    assert "\x1b" not in capsys.readouterr().err
