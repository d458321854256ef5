"""A result in a file: whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from vnhealthplan.cli.saving import save


def test_a_text_is_written_as_utf8_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "kết quả.txt"
    save("kế hoạch\n\ud800", str(path))
    save("kế hoạch 2\r\n", str(path))
    assert path.read_bytes() == "kế hoạch 2\r\n".encode()
    assert [entry.name for entry in tmp_path.iterdir()] == ["kết quả.txt"]


def test_the_old_file_stays_where_the_new_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="space"):
        save("new", str(path))
    assert path.read_text(encoding="utf-8") == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("name", ["no-such-folder/a.txt", "nul\0nul", "x" * 300])
def test_a_place_that_cannot_be_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises((OSError, ValueError)):
        save("new", str(tmp_path / name))
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_and_what_it_leads_to_is_replaced_with_its_rights(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old", encoding="utf-8")
    (tmp_path / "a.txt").chmod(0o640)
    (tmp_path / "link").symlink_to(tmp_path / "a.txt")
    save("new", str(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["one", "other", "self", "one/a.txt"])
def test_links_that_lead_in_a_circle_are_refused_and_stay(name: str, tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "other")
    (tmp_path / "other").symlink_to(tmp_path / "one")
    (tmp_path / "self").symlink_to("self")
    with pytest.raises(OSError, match="symbolic links") as refused:
        save("new", str(tmp_path / name))
    assert refused.value.errno == errno.ELOOP
    assert sorted(entry.name for entry in tmp_path.iterdir() if entry.is_symlink()) == ["one", "other", "self"]
    assert len(list(tmp_path.iterdir())) == 3


def test_a_device_is_written_to_and_not_replaced() -> None:
    save("x", os.devnull)
    assert not Path(os.devnull).is_file()
