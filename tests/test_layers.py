"""The layers of the package, read from its imports."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parents[1] / "src" / "vnhealthplan"
MODULES = sorted(PACKAGE.rglob("*.py"))
ROOT = "vnhealthplan"

# a part may import only from parts that stand on a lower line; parts of one line know nothing of each other
LINES = [
    {"draft_messages"},
    {"version", "messages", "lazy"},
    {"rule_messages"},
    {"finding"},
    {"errors", "withheld"},
    {"extras"},
    {"exact"},
    {"units"},
    {"models"},
    {"progress", "catalogue", "schema", "io"},
    {"checks", "comparison", "reading"},
    {"cli"},
    {"__main__"},
]
RANK = {part: rank for rank, parts in enumerate(LINES) for part in parts}
ONLY_IN = {
    "pint": {"units/registry.py"},
    "jiter": {"exact/reading.py"},
    "simplejson": {"exact/writing.py"},
    "dateutil": {"models/period.py", "models/recurrence.py", "models/recurrence_rule.py"},
    "argparse": {
        "cli/__init__.py",  # a type alone
        "cli/code_explained.py",
        "cli/compare.py",
        "cli/explain.py",
        "cli/judging.py",
        "cli/loading.py",
        "cli/arguments/parser.py",
        "cli/arguments/values.py",
        "cli/options.py",
        "cli/progress.py",
        "cli/read.py",
        "cli/schedule.py",
        "cli/schema.py",
        "cli/validate.py",
    },
    "pandas": {"progress/frame.py", "progress/scorecard.py"},  # its types alone; vnhealthplan.extras fetches it
    "icalendar": set(),  # by vnhealthplan.extras, where it may be missing
    "docx": set(),  # the same
    "lxml": set(),  # the same
    "python_calamine": set(),  # the same
    "rich": set(),  # the same
    "sys": {
        "__main__.py",
        "cli/__init__.py",
        "cli/bar.py",
        "cli/gathering.py",
        "cli/options.py",
        "cli/standard_input.py",
    },
}
LATE = {
    ("__main__.py", "vnhealthplan.cli.main"),
    ("cli/arguments/values.py", "vnhealthplan.cli.codes.read_codes"),
    ("cli/arguments/values.py", "vnhealthplan.exact.date.check_date"),
    ("cli/arguments/values.py", "vnhealthplan.models.period.Period"),
    ("exact/reading.py", "vnhealthplan.exact.refusal.refusal"),
    ("exact/writing.py", "simplejson"),
    ("finding.py", "difflib.get_close_matches"),
    ("finding.py", "vnhealthplan.rule_messages.RULE_MESSAGES"),
    ("models/period.py", "pydantic_core.core_schema"),
    ("models/period.py", "vnhealthplan.models.fault.fault"),
    ("models/reporting.py", "vnhealthplan.models.recurrence.check_recurrence"),
    ("models/reporting.py", "vnhealthplan.models.recurrence.expand"),
    ("units/conversion.py", "vnhealthplan.units.registry"),
    ("units/spelling.py", "difflib.get_close_matches"),
}


def imports_of(path: Path) -> Iterator[tuple[str, bool]]:
    """Give the full names that a file imports, and whether the import stands inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in inside) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from ((f"{node.module}.{alias.name}", id(node) in inside) for alias in node.names)


def part_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_import_runs_downhill(path: Path) -> None:
    if path == PACKAGE / "__init__.py":
        return  # the table of public names points everywhere, and imports nothing by itself
    own = part_of(path)
    for name, _ in imports_of(path):
        if name.split(".")[0] == ROOT:
            part = name.split(".")[1]
            assert part in RANK, f"{name} is fetched from the package root, not from its own module"
            assert part == own or RANK[part] < RANK[own], f"{own} must not import {part}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_library_is_imported_in_its_one_place(path: Path) -> None:
    relative = path.relative_to(PACKAGE).as_posix()
    for name, _ in imports_of(path):
        allowed = ONLY_IN.get(name.split(".")[0])
        assert allowed is None or relative in allowed, f"{relative} must not import {name}"


def test_late_imports_are_few_and_named() -> None:
    """Each keeps a library that most runs never need out of the start; every one states its reason on its line."""
    late = {
        (path.relative_to(PACKAGE).as_posix(), name) for path in MODULES for name, inside in imports_of(path) if inside
    }
    assert late == LATE


def test_every_part_has_a_line() -> None:
    assert {part_of(path) for path in MODULES} - {"__init__"} == set(RANK)


def test_no_file_is_longer_than_400_lines() -> None:
    long = {
        path.name: length for path in MODULES if (length := len(path.read_text(encoding="utf-8").split("\n"))) > 400
    }
    assert long == {}


def test_only_the_command_line_prints_or_exits() -> None:
    for path in MODULES:
        if part_of(path) in {"cli", "__main__"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            assert called not in {"print", "exit", "quit"}, f"{path} calls {called}"
