"""Paths that are none: content, nothing, or something of another type."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from full_documents import assert_presentable, sample_plan, written

from vnhealthplan import load, load_plan, load_report
from vnhealthplan.errors import UnreadableError
from vnhealthplan.io import check, read_bytes
from vnhealthplan.io.files import begins_like_json

if TYPE_CHECKING:
    from vnhealthplan.finding import Finding

TEXT = written(sample_plan()).decode()


class BytesPath(os.PathLike[bytes]):
    """A path of bytes, as os.DirEntry gives it for a folder named by bytes."""

    def __fspath__(self) -> bytes:
        """Give the path as the system spells it."""
        return b"plan.json"


def refusal_of(path: str | Path) -> Finding:
    with pytest.raises(UnreadableError) as caught:
        load(path)
    (finding,) = caught.value.findings
    assert finding.code == "VHP101"
    assert_presentable([finding])
    return finding


@pytest.mark.parametrize(
    "text", [TEXT, f"\n {TEXT}", '{"kind": "plan"}', "[1]", "{", "\ufeff{}", TEXT * 9], ids=range(7)
)
def test_content_that_is_given_as_a_path_is_told_so(text: str) -> None:
    finding = refusal_of(text)
    assert "this is JSON content, not a path" in finding.message("en")
    assert "đây là nội dung JSON" in finding.message("vi")
    assert "bytes" in finding.message("vi")
    for read in (load_plan, load_report, read_bytes):
        with pytest.raises(UnreadableError, match="this is JSON content"):
            read(text)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (os.fsdecode("kế hoạch.json".encode()), '"kế hoạch.json"'),
        (os.fsdecode(b"a\xff.json"), '"a\\xff.json"'),
        ("a\ud800.json", '"a\\ud800.json"'),
    ],
)
def test_the_name_of_a_file_is_told_in_utf_8(name: str, told: str) -> None:
    assert refusal_of(name).details["file"] == told


@pytest.mark.parametrize("name", ["[x] plan.json", "{plan}.JSON", "plan.json", "x{"])
def test_the_name_of_a_file_is_taken_for_no_content(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "there is no such file" in refusal_of(name).message("en")
    assert "there is no such file" in refusal_of(Path("{}")).message("en")


def test_a_file_whose_name_begins_like_json_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("[bản nháp]", "{}"):
        Path(name).write_text(TEXT, encoding="utf-8")
        assert load(name) == load(TEXT.encode())


def test_an_empty_path_is_told_so() -> None:
    finding = refusal_of("")
    assert "the path is empty" in finding.message("en")
    assert "đường dẫn rỗng" in finding.message("vi")


@pytest.mark.parametrize(
    "given", [io.StringIO(TEXT), io.BytesIO(), {"kind": "plan"}, None, 7, bytearray(b"{}"), BytesPath()], ids=range(7)
)
def test_what_is_neither_path_nor_bytes_is_a_type_error_of_our_own(given: object) -> None:
    for read in (load, load_plan, load_report, read_bytes):
        with pytest.raises(TypeError, match=rf"a path .* or bytes is wanted, not {type(given).__name__}; "):
            read(given)  # type: ignore[arg-type]  # the fault under test


def test_check_reads_the_file_of_a_path(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.json"
    path.write_text(TEXT, encoding="utf-8")
    assert check(path) == ()
    path.write_text(TEXT.replace('"period"', '"perod"', 1), encoding="utf-8")
    assert check(path) == check(path.read_bytes()) != ()


def test_a_path_that_cannot_be_read_is_a_finding_of_check(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.json", Path("a\x00b")):
        (finding,) = check(path)
        assert finding.code == "VHP101"
        assert_presentable([finding])


@pytest.mark.parametrize("text", ["plan.json", " examples/x/plan.json\n", "C:\\plan.json", "kế hoạch", "2025.json"])
def test_a_text_that_may_be_a_path_is_told_how_to_give_one(text: str) -> None:
    (finding,) = check(text)
    assert finding.code == "VHP103"
    assert_presentable([finding])
    for words in (finding.message("vi"), finding.message("en")):
        assert "pathlib.Path" in words
    assert "check takes the text itself" in finding.message("en")


@pytest.mark.parametrize(
    "text", ["", " ", "{x", "[x", " {", "\ufeffx", "\ufeff{", "a\nb", "x" * 261, b"plan.json"], ids=range(10)
)
def test_any_other_text_is_taken_for_no_path(text: str | bytes) -> None:
    finding = check(text)[-1]
    assert finding.code == "VHP103"
    assert "pathlib" not in finding.message("en")


@pytest.mark.parametrize("text", ["{", " [", "\n\t{}", "\ufeff", "\ufeff{"])
def test_a_document_begins_with_a_brace_a_bracket_or_a_mark(text: str) -> None:
    assert begins_like_json(text)
    assert not begins_like_json(f"x{text}")
