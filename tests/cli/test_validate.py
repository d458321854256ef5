"""`validate`: every finding of every file, as text and as JSON."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from commands import OBSERVATION, PLAN, command, environment, run

from vnhealthplan.cli import main
from vnhealthplan.finding import _UNSAFE as UNSAFE  # the very characters that may never be printed

CONTENTS = {
    "sound.json": OBSERVATION,
    "marked.json": b"\xef\xbb\xbf" + OBSERVATION,
    "wrong.json": b'{"kind": "observation", "indicator": "imr", "period": "2023", "value": "95,5"}',
    "twice.json": b'{"kind": "observation", "kind": "observation"}',
    "old-code-page.json": b'{"title": "K\xea ho\xe5ch"}',
    "cut.json": OBSERVATION[:-1],
    "deep.json": b"[" * 5_000 + b"]" * 5_000,
    "empty.json": b"",
}
READ = ["sound.json", "marked.json", "wrong.json", "twice.json"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, content in CONTENTS.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "empty-folder").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def validated(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["validate", *arguments])
    written = capsys.readouterr()
    assert written.err == ""
    return code, written.out


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    code, text = validated(capsys, "--format", "json", *arguments)
    return code, json.loads(text)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        ("sound.json", 0, None),
        ("marked.json", 0, "VHP108"),
        ("wrong.json", 1, "VHP203"),
        ("twice.json", 1, "VHP104"),
        ("missing.json", 3, "VHP101"),
        ("empty-folder", 3, "VHP101"),
        ("old-code-page.json", 3, "VHP102"),
        ("cut.json", 3, "VHP103"),
        ("empty.json", 3, "VHP103"),
        ("deep.json", 3, "VHP106"),
        ("a\x00b", 3, "VHP101"),
    ],
)
def test_each_kind_of_file_has_its_code(
    name: str, code: int, found: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    told = as_json(capsys, name)
    assert told[0] == code
    [file] = told[1]["files"]
    assert file["valid"] is (code == 0)
    assert [finding["code"] for finding in file["findings"]] == ([found] if found else [])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["sound.json", "wrong.json"], 1),
        (["wrong.json", "missing.json", "sound.json"], 3),
        (["cut.json", "wrong.json"], 3),
        (["sound.json", "marked.json"], 0),
    ],
)
def test_of_several_files_the_gravest_code_wins_and_all_are_told(
    names: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    told = as_json(capsys, *names)
    assert told[0] == code
    assert [file["path"] for file in told[1]["files"]] == names


@pytest.mark.usefixtures("folder")
def test_the_json_form_has_the_keys_that_other_tools_rely_on(capsys: pytest.CaptureFixture[str]) -> None:
    _, told = as_json(capsys, "wrong.json")
    assert list(told) == ["format_version", "files"]
    [file] = told["files"]
    assert list(file) == ["path", "valid", "findings", "not_shown"]
    [finding] = file["findings"]
    assert list(finding) == ["code", "severity", "message", "path", "line", "column"]
    assert (finding["severity"], finding["path"], file["not_shown"]) == ("error", "$.value", 0)


@pytest.mark.usefixtures("folder")
def test_a_fault_of_syntax_has_its_line_and_column_in_both_forms(capsys: pytest.CaptureFixture[str]) -> None:
    Path("two-lines.json").write_bytes(b'{\n"kind" 1}')
    _, told = as_json(capsys, "two-lines.json")
    finding = told["files"][0]["findings"][0]
    _, text = validated(capsys, "two-lines.json")
    assert finding["line"] == 2
    assert text.startswith(f"two-lines.json:2:{finding['column']}: ")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("vi", 'wrong.json:1:72: lỗi VHP203: value là chuỗi "95,5", không phải số; viết 95.5  $.value'),
        ("en", 'wrong.json:1:72: error VHP203: value is the text "95,5", not a number; write 95.5  $.value'),
    ],
)
def test_a_line_names_file_severity_code_field_value_rule_way_out_and_place(
    lang: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, text = validated(capsys, "wrong.json", "--lang", lang)
    assert text.splitlines()[0] == line


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("lang", "word"), [("vi", "lưu ý"), ("en", "note")])
def test_a_byte_order_mark_is_noted_and_leaves_the_file_valid(
    lang: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text = validated(capsys, "marked.json", "--lang", lang)
    assert code == 0
    assert text.startswith(f"marked.json: {word} VHP108: ")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("vi", "4 tệp: 2 hợp lệ, 2 không hợp lệ; 2 lỗi"),
        ("en", "files: 4 (2 valid, 2 invalid); errors: 2"),
    ],
)
def test_the_last_line_counts_files_and_errors(lang: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, text = validated(capsys, *READ, "--lang", lang)
    assert text.splitlines()[-1] == line


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("extra", [0, 1, 250])
def test_more_than_1000_findings_are_cut_and_counted(extra: int, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ", ".join(["1"] * (1_000 + extra))
    head = '{"kind": "report", "schema_version": "1", "id": "r", "plan": "p", "period": "2024", "observations": ['
    Path("many.json").write_text(f"{head}{rows}]}}", encoding="utf-8")
    code, told = as_json(capsys, "many.json")
    [file] = told["files"]
    assert (code, file["not_shown"]) == (1, extra)
    codes = [finding["code"] for finding in file["findings"]]
    assert codes == ["VHP113"] * 1_000 + ["VHP126"] + ["VHP118"] * bool(extra)
    _, text = validated(capsys, "many.json")
    assert text.count("VHP113") == 1_000
    assert (f"còn ít nhất {extra} phát hiện nữa" in text) == bool(extra)


HOSTILE = "x\x1b[31m\nsound.json: ok\x9b2J\u202e\u2028\ufeff.json"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["text", "json", "jsonl", "github", "sarif", "junit"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_hostile_name_forges_no_line_and_prints_no_control_character(
    form: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    key = json.dumps(HOSTILE)
    Path(HOSTILE).write_text(f'{{"kind": "observation", "indicator": {key}, {key}: {key}}}', encoding="utf-8")
    _, text = validated(capsys, HOSTILE, "sound.json", "missing\n.json", "--format", form, "--lang", lang)
    assert UNSAFE.sub("", text.replace("\n", "")) == text.replace("\n", "")
    if form == "json":
        told = json.loads(text)["files"]
        assert [file["path"] for file in told] == [HOSTILE, "sound.json", "missing\n.json"]
    elif form == "text":
        # the period and two fields of the one file, the missing one, and the sum
        assert len(text.splitlines()) == 5
        assert not [line for line in text.splitlines() if line.startswith("sound.json")]


@pytest.mark.usefixtures("folder")
def test_a_long_name_is_shown_whole(capsys: pytest.CaptureFixture[str]) -> None:
    path = f"{'thu-muc-' * 12}/sound.json"
    _, text = validated(capsys, path)
    assert text.startswith(f"{path}: ")


def test_a_name_that_is_no_text_is_shown_by_its_bytes(folder: Path) -> None:
    name = os.fsencode(folder) + b"/\xff.json"
    Path(os.fsdecode(name)).write_bytes(OBSERVATION)
    done = run("validate", name, "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["files"][0]["path"].encode(errors="surrogateescape") == name


def test_the_plans_of_the_examples_are_valid(capsys: pytest.CaptureFixture[str]) -> None:
    assert validated(capsys, PLAN)[0] == 0


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["text", "json", "jsonl", "github", "sarif", "junit"])
def test_every_form_has_the_same_exit_code(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name, code in (("sound.json", 0), ("wrong.json", 1), ("cut.json", 3)):
        assert validated(capsys, name, "--format", form)[0] == code


@pytest.mark.usefixtures("folder")
def test_a_folder_is_checked_file_by_file(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = as_json(capsys, ".")
    assert code == 3
    assert [file["path"] for file in told["files"]] == sorted(CONTENTS)


def test_standard_input_is_checked(folder: Path) -> None:
    line = " ".join(f"'{word!s}'" for word in command("validate", "-", "--lang", "en"))
    with (folder / "wrong.json").open("rb") as file:
        done = subprocess.run(
            ["/bin/sh", "-c", line], stdin=file, capture_output=True, check=False, timeout=60, env=environment()
        )
    assert done.returncode == 1
    assert done.stdout.startswith(b"<stdin>:1:72: error VHP203: ")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("most", "shown"), [("1000", 3), ("2", 2)])
def test_json_lines_are_checked_record_by_record(most: str, shown: int, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [OBSERVATION, CONTENTS["wrong.json"], CONTENTS["wrong.json"], OBSERVATION, CONTENTS["wrong.json"]]
    Path("rows.jsonl").write_bytes(b"\n".join(rows))
    code, told = as_json(capsys, "rows.jsonl", "missing.jsonl", "--max-errors", most)
    assert code == 3
    rows_told, missing = told["files"]
    places = [(found["line"], found["path"]) for found in rows_told["findings"] if found["code"] == "VHP203"]
    assert places == [(2, "$.value"), (3, "$.value"), (5, "$.value")][:shown]
    assert rows_told["not_shown"] == 3 - shown
    assert [found["code"] for found in missing["findings"]] == ["VHP101"]


@pytest.mark.usefixtures("folder")
def test_findings_are_chosen_by_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert validated(capsys, "wrong.json", "--ignore", "VHP2")[0] == 1
    assert validated(capsys, "wrong.json", "--select", "VHP1")[0] == 1
    assert validated(capsys, "wrong.json", "--select", "VHP203")[0] == 1
    assert validated(capsys, "cut.json", "--ignore", "VHP1")[0] == 3
    _, text = validated(capsys, "wrong.json", "--ignore", "VHP2", "--lang", "en")
    note, summary = text.splitlines()
    assert note.startswith("wrong.json: note VHP127: ")
    assert summary == "files: 1 (0 valid, 1 invalid); errors: 0; left out by --select, --ignore: 1"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("most", "shown"), [("5", 5), ("1200", 1_200), ("0", 1_300)])
def test_as_many_findings_as_asked_for_are_told(most: str, shown: int, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ", ".join(["1"] * 1_300)
    head = '{"kind": "report", "schema_version": "1", "id": "r", "plan": "p", "period": "2024", "observations": ['
    Path("many.json").write_text(f"{head}{rows}]}}", encoding="utf-8")
    code, told = as_json(capsys, "many.json", "--max-errors", most)
    [file] = told["files"]
    codes = [finding["code"] for finding in file["findings"]]
    assert (code, file["not_shown"]) == (1, 1_300 - shown)
    assert codes == ["VHP113"] * shown + ["VHP126"] + ["VHP118"] * (shown < 1_300)


@pytest.mark.usefixtures("folder")
def test_the_result_goes_to_a_file_and_the_sum_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "wrong.json", "--format", "json", "-o", "found.json", "--lang", "en"]) == 1
    assert capsys.readouterr() == ("", "files: 1 (0 valid, 1 invalid); errors: 1\n")
    _, told = as_json(capsys, "wrong.json", "--lang", "en")
    assert json.loads(Path("found.json").read_bytes()) == told
    assert validated(capsys, "sound.json", "-o", "-")[1].count("\n") == 1
    assert not Path("-").exists()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("paths", [["sound.json", "wrong.json"], ["."]])
def test_no_input_is_written_over(paths: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", *paths, "-o", "wrong.json"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert Path("wrong.json").read_bytes() == CONTENTS["wrong.json"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("output", ["source.txt", "./source.txt", "soft.txt", "hard.txt"])
@pytest.mark.parametrize("source", ["source.txt", "soft.txt"])
def test_the_source_is_not_written_over(source: str, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("source.txt").write_text("Kế hoạch", encoding="utf-8")
    Path("soft.txt").symlink_to("source.txt")
    Path("hard.txt").hardlink_to("source.txt")
    assert main(["validate", "sound.json", "--source", source, "-o", output]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert Path("source.txt").read_text(encoding="utf-8") == "Kế hoạch"
    assert Path("soft.txt").is_symlink()


@pytest.mark.usefixtures("folder")
def test_the_records_of_exports_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    Path("rows.jsonl").write_bytes(b"\n".join([OBSERVATION] * 3))
    Path("rows.json").write_bytes(b"[" + OBSERVATION + b"]")
    _, text = validated(capsys, "rows.jsonl", "rows.json", "sound.json", "--lang", "en")
    assert text == "files: 3 (3 valid, 0 invalid); errors: 0; records read: 4\n"


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf", b"[]", b"\n[ ]\n"])
def test_an_empty_export_is_told_alike_from_a_file_and_from_standard_input(content: bytes, folder: Path) -> None:
    """Without any text there is no export; an empty array is one, without a record."""
    (folder / "none.jsonl").write_bytes(content)
    line = " ".join(f"'{word!s}'" for word in command("validate", "-", "--lang", "en"))
    with (folder / "none.jsonl").open("rb") as file:
        piped = subprocess.run(
            ["/bin/sh", "-c", line], stdin=file, capture_output=True, check=False, timeout=60, env=environment()
        )
    read = run("validate", "none.jsonl", "--lang", "en")
    assert read.returncode == piped.returncode == (0 if b"[" in content else 3)
    assert re.findall(rb"VHP\d{3}", read.stdout) == re.findall(rb"VHP\d{3}", piped.stdout)
    assert (b"VHP103" in read.stdout) == (b"[" not in content)
    assert (b"records read: 0" in read.stdout) == (b"[" in content)


def test_a_first_line_of_null_is_a_record_in_a_file_and_in_standard_input(folder: Path) -> None:
    (folder / "null.jsonl").write_bytes(b"null\n" + OBSERVATION)
    line = " ".join(f"'{word!s}'" for word in command("validate", "-", "--lang", "en"))
    with (folder / "null.jsonl").open("rb") as file:
        piped = subprocess.run(
            ["/bin/sh", "-c", line], stdin=file, capture_output=True, check=False, timeout=60, env=environment()
        )
    read = run("validate", "null.jsonl", "--lang", "en")
    assert (read.returncode, read.stdout) == (piped.returncode, piped.stdout.replace(b"<stdin>", b"null.jsonl"))
    assert b"VHP113" in read.stdout
    assert b"records read: 2" in read.stdout


@pytest.mark.usefixtures("folder")
def test_one_broken_line_of_an_export_is_unreadable_and_the_others_are_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("rows.jsonl").write_bytes(b"\n".join([OBSERVATION, OBSERVATION[:-1], CONTENTS["wrong.json"]]))
    code, told = as_json(capsys, "rows.jsonl")
    assert code == 3
    assert [finding["code"] for finding in told["files"][0]["findings"]] == ["VHP103", "VHP203"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("output", ["no-such-folder/a", "nul\0nul", "::error::/\x1b"])
def test_a_result_that_cannot_be_written_is_told(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "sound.json", "-o", output]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("vnhealthplan: ")
    assert err.removesuffix("\n").isprintable()
