"""The files to look at: named, below a folder, or standard input."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from vnhealthplan.cli import standard_input
from vnhealthplan.cli.gathering import Input, inputs_of
from vnhealthplan.errors import UnreadableError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with documents at two levels beside what is none."""
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (tmp_path / "empty").mkdir()
    for name in (
        "b/c/2.jsonl",
        "b/1.json",
        "b/3.ndjson",
        "a.JSON",
        "z.json",
        ".hidden.json",
        ".git/x.json",
        "notes.txt",
        "json",
    ):
        (tmp_path / name).write_bytes(b"{}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*paths: str) -> list[str]:
    return [given.path for given in inputs_of(paths)]


@pytest.mark.usefixtures("folder")
def test_a_folder_stands_for_every_document_below_it_by_name() -> None:
    assert names(".") == ["a.JSON", "b/1.json", "b/3.ndjson", "b/c/2.jsonl", "z.json"]
    assert names("b/", "z.json", "-", "") == ["b/1.json", "b/3.ndjson", "b/c/2.jsonl", "z.json", "-", ""]
    assert names(".git", ".hidden.json", "notes.txt") == [".git/x.json", ".hidden.json", "notes.txt"]


def test_a_folder_is_walked_once_however_links_lead_to_it(folder: Path) -> None:
    (folder / "b" / "up").symlink_to(folder)
    (folder / "b" / "again").symlink_to(folder / "b")
    assert len(names(".")) == 5
    (folder / "linked").symlink_to(folder / "b" / "c")
    assert names("linked") == ["linked/2.jsonl"]


def test_a_link_that_leads_nowhere_is_told_and_a_pipe_passed_over(folder: Path) -> None:
    (folder / "b" / "gone.json").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "b" / "pipe.json")
    assert names("b") == ["b/1.json", "b/3.ndjson", "b/c/2.jsonl", "b/gone.json"]


@pytest.mark.usefixtures("folder")
def test_a_folder_without_documents_is_told() -> None:
    [given] = inputs_of(["empty"])
    with pytest.raises(UnreadableError) as caught:
        given.read()
    assert (given.name, caught.value.code) == ("empty", "VHP101")


def test_a_folder_that_may_not_be_read_is_told_beside_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.iterdir

    def refuse(path: Path) -> object:
        if path == folder / "b":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    found = inputs_of([str(folder)])
    assert [(Path(given.path).name, given.refused is None) for given in found] == [
        ("a.JSON", True),
        ("b", False),
        ("z.json", True),
    ]


def test_standard_input_is_read_and_named_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"{}")))
    [given] = inputs_of(["-"])
    assert (given.name, given.read()) == ("<stdin>", b"{}")


def test_standard_input_that_is_too_big_or_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standard_input, "MOST_BYTES", 3)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"{  }")))
    with pytest.raises(UnreadableError) as caught:
        Input("-").read()
    assert caught.value.code == "VHP105"
    closed = io.TextIOWrapper(io.BytesIO())
    closed.buffer.close()
    for missing in (None, closed):
        monkeypatch.setattr(sys, "stdin", missing)
        with pytest.raises(UnreadableError) as caught:
            Input("-").read()
        assert caught.value.code == "VHP101"


def test_an_input_is_known_by_any_of_its_names(folder: Path) -> None:
    (folder / "link").symlink_to("z.json")
    os.link(folder / "z.json", folder / "hard")
    for name in ("z.json", "./b/../z.json", "link", "hard", str(folder / "z.json")):
        assert Input("z.json").is_same_file(name)
    for name in ("a.JSON", "new.json", "b", "nul\0nul"):
        assert not Input("z.json").is_same_file(name)
    assert Input("missing.json").is_same_file("./missing.json")


def test_the_size_is_told_before_anything_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(folder / "pipe")
    assert [Input(name).size() for name in ("z.json", "pipe", "missing.json", "nul\0nul")] == [2, None, 0, 0]
    monkeypatch.setattr(sys, "stdin", None)
    assert Input("-").size() == 0
    with (folder / "z.json").open(encoding="utf-8") as file:
        monkeypatch.setattr(sys, "stdin", file)
        assert Input("-").size() == 2


def test_standard_input_from_a_file_is_that_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (folder / "z.json").open(encoding="utf-8") as file:
        monkeypatch.setattr(sys, "stdin", file)
        assert Input("-").is_same_file("z.json")
        assert not Input("-").is_same_file("a.JSON")
        assert not Input("-").is_same_file("-")
