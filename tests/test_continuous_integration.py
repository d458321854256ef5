"""The hooks for pre-commit and the examples for builds: every command in them is one that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vnhealthplan.cli.gathering import SUFFIXES
from vnhealthplan.cli.options import parse

ROOT = Path(__file__).parents[1]
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
PAGE = (ROOT / "docs" / "continuous-integration.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("entry", re.findall(r"entry: vnhealthplan (.+)", HOOKS))
def test_a_hook_takes_the_files_of_a_commit(entry: str) -> None:
    options = parse([*entry.split(), "--lang", "vi", "a.json", "b.json"])
    assert (options.command, options.files) == ("validate", ["a.json", "b.json"])


def test_both_hooks_are_python_in_one_run_and_named_on_the_page() -> None:
    names = re.findall(r"- id: (\S+)", HOOKS)
    assert names == ["vnhealthplan-validate", "vnhealthplan-validate-strict"]
    assert HOOKS.count("language: python") == HOOKS.count("require_serial: true") == len(names)
    assert all(f"`{name}`" in PAGE for name in names)


@pytest.mark.parametrize("pattern", re.findall(r"files: (\S+)", HOOKS + PAGE))
def test_hooks_take_what_a_folder_stands_for(pattern: str) -> None:
    """In a folder the same files are looked at."""
    assert not re.search(pattern, "plans/plan.txt")
    assert all(re.search(pattern, f"plans/2024/plan{suffix}") for suffix in SUFFIXES)


def test_every_revision_of_the_page_is_one_that_there_is() -> None:
    """A tag is named here only once there is one; HEAD and the id of a commit always are."""
    revisions = re.findall(r"rev: (\S+)", PAGE)
    assert revisions
    assert [rev for rev in revisions if rev != "HEAD" and not re.fullmatch("[0-9a-f]{40}", rev)] == []


def test_the_library_is_installed_from_its_folder() -> None:
    """It is on no index: every build installs it before it runs it."""
    builds = [block for block in re.findall(r"(?s)```yaml\n(.*?)```", PAGE) if "repo:" not in block]
    assert len(builds) == 2
    for build in builds:
        assert build.index("pip install ./vnhealthplan") < build.index("vnhealthplan validate")
        assert "ubmodule" in build.lower()
    for line in re.findall(r"pip install (\S+)", PAGE):
        assert line.strip("'`").startswith("./vnhealthplan")


@pytest.mark.parametrize("line", re.findall(r"(?:run:|-) vnhealthplan (validate .+)", PAGE))
def test_the_commands_of_the_page_are_understood(line: str) -> None:
    assert parse(line.split()).files == ["plans"]


def test_no_address_of_a_registry_is_named() -> None:
    assert not re.search(r"https?://|pypi|ghcr|docker", HOOKS + PAGE)
