"""The hooks for pre-commit and the examples for builds: every command in them is one that there is."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from commands import environment

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


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a repository with two plans that the rules find something in, and one with errors."""
    (tmp_path / "plans").mkdir()
    for name, source in (
        ("sound.json", "examples/nhu-thanh-2021/plan.json"),
        ("doubtful.json", "examples/rules/illustrative-vhp309-bad.json"),
        ("faulty.json", "examples/invalid/illustrative-unit-and-number.json"),
    ):
        shutil.copy(ROOT / source, tmp_path / "plans" / name)
    return tmp_path


def in_repository(folder: Path, line: str, *more: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command of the page or of a hook, as a build does."""
    program, *arguments = line.split()
    assert program == "vnhealthplan"
    whole = [sys.executable, "-m", program, *arguments, *more]
    return subprocess.run(whole, cwd=folder, capture_output=True, check=False, timeout=60, env=environment())


@pytest.mark.parametrize(
    ("files", "code", "strict"),
    [(["sound"], 0, 1), (["doubtful"], 0, 1), (["faulty"], 1, 1), (["sound", "faulty"], 1, 1), (["good"], 0, 0)],
)
def test_the_hooks_run_as_pre_commit_runs_them(files: list[str], code: int, strict: int, repository: Path) -> None:
    shutil.copy(ROOT / "examples/rules/illustrative-vhp309-good.json", repository / "plans" / "good.json")
    entries = re.findall(r"entry: (.+)", HOOKS)
    names = [f"plans/{file}.json" for file in files]
    done = [in_repository(repository, entry, "--lang", "vi", *names) for entry in entries]
    assert [one.returncode for one in done] == [code, strict], done[0].stdout.decode()
    assert all(one.stderr == b"" for one in done)


@pytest.mark.parametrize("line", re.findall(r"(?:run:|-) (vnhealthplan validate .+)", PAGE))
def test_the_commands_of_the_page_find_the_fault_and_leave_their_file(line: str, repository: Path) -> None:
    done = in_repository(repository, line)
    assert done.returncode == 1, done.stderr.decode()
    written = {path.name: path.read_bytes() for path in repository.glob("findings.*")}
    if "github" in line:
        assert b"::error file=plans/faulty.json,line=" in done.stdout
    elif "sarif" in line:
        (run,) = json.loads(written["findings.sarif"])["runs"]
        assert {"VHP203", "VHP309"} <= {result["ruleId"] for result in run["results"]}
    else:
        suites = ET.fromstring(written["findings.xml"].decode())  # noqa: S314  # our own
        assert len(list(suites.iter("failure"))) > 0
    (repository / "plans" / "faulty.json").unlink()
    assert in_repository(repository, line).returncode == 0


def test_no_address_of_a_registry_is_named() -> None:
    assert not re.search(r"https?://|pypi|ghcr|docker", HOOKS + PAGE)
