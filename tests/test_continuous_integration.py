"""The hooks for pre-commit and the examples for builds: every command in them is one that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vnhealthplan.cli.options import parse

ROOT = Path(__file__).parents[1]
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
PAGE = (ROOT / "docs" / "continuous-integration.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("entry", re.findall(r"entry: vnhealthplan (.+)", HOOKS))
def test_a_hook_takes_the_files_of_a_commit(entry: str) -> None:
    options = parse([*entry.split(), "--lang", "vi", "a.json", "b.json"])
    assert (options.command, options.files) == ("validate", ["a.json", "b.json"])


def test_both_hooks_are_python_for_json_and_named_on_the_page() -> None:
    names = re.findall(r"- id: (\S+)", HOOKS)
    assert names == ["vnhealthplan-validate", "vnhealthplan-validate-strict"]
    assert HOOKS.count("language: python") == HOOKS.count("types: [json]") == len(names)
    assert all(f"`{name}`" in PAGE for name in names)


@pytest.mark.parametrize("line", re.findall(r"(?:run:|-) vnhealthplan (validate .+)", PAGE))
def test_the_commands_of_the_page_are_understood(line: str) -> None:
    assert parse(line.split()).files == ["plans"]


def test_no_address_of_a_registry_is_named() -> None:
    assert not re.search(r"https?://|pypi|ghcr|docker", HOOKS + PAGE)
