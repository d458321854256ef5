"""Names of files at the beginning of a line, and from the working folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from vnhealthplan.cli.escaping import from_here, line_start


@pytest.mark.parametrize("name", ["plan.json", "a/b.json", "kế hoạch.json", "a::b"])
def test_a_plain_name_begins_a_line_as_it_is(name: str) -> None:
    assert line_start(name) == name


@pytest.mark.parametrize("name", ["::error::x", "\u00a0::error::x", "\t::x", ":"])
def test_a_name_that_would_be_a_command_is_named_from_its_folder(name: str) -> None:
    assert not line_start(name).strip().startswith(":")


def test_only_a_path_below_the_working_folder_becomes_shorter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert from_here(str(tmp_path / "a" / "b.json")) == str(Path("a/b.json"))
    assert from_here(f"{tmp_path}-other/b.json") == f"{tmp_path}-other/b.json"
    assert from_here("../b.json") == "../b.json"
