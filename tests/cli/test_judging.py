"""The scorecard of a command: computed from sound files alone, with what is doubtful told beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from commands import PLAN, REPORT
from judging import plan_of, report_of, row

from vnhealthplan import dump
from vnhealthplan.cli.judging import judge
from vnhealthplan.cli.options import parse

if TYPE_CHECKING:
    from pathlib import Path

AT = ("--as-of", "2023-12-31")


@pytest.mark.parametrize("command", ["progress", "explain"])
def test_sound_files_have_a_scorecard_by_the_method_and_for_the_day_of_the_options(command: str) -> None:
    options = parse([command, PLAN, "--report", REPORT, *AT, "--method", "eurostat"])
    card, code, complaints = judge(options)
    assert card is not None
    assert (card.method, card.as_of, code, complaints) == ("eurostat", options.as_of, 0, "")


@pytest.mark.parametrize(("files", "code"), [((REPORT,), 1), ((PLAN, "--report", "missing.json"), 3)])
def test_a_faulty_file_leaves_no_scorecard(files: tuple[str, ...], code: int) -> None:
    judged = judge(parse(["progress", *files]))
    assert (judged.card, judged.code) == (None, code)
    assert judged.complaints.count("VHP1") == 1


@pytest.mark.parametrize(("lang", "severity"), [("vi", "cảnh báo"), ("en", "warning")])
def test_what_is_doubtful_or_unused_is_told_and_changes_no_code(lang: str, severity: str, tmp_path: Path) -> None:
    """The figures are made up: two final reports with two values for one cell, and a misspelt code."""
    documents = {
        "plan": plan_of({"value": 30}),
        "one": report_of(row("2024", 25), row("2024", 1, indicator="coverag")),
        "other": report_of(row("2024", 26)),
    }
    paths = {name: str(tmp_path / f"{name}.json") for name in documents}
    for name, document in documents.items():
        (tmp_path / f"{name}.json").write_bytes(dump(document))
    reports = ("--report", paths["one"], paths["other"])
    card, code, complaints = judge(
        parse(["progress", paths["plan"], *reports, "--as-of", "2025-01-01", "--lang", lang])
    )
    assert card is not None
    assert code == 0
    doubt, unused = complaints.splitlines()
    assert doubt.startswith(f"{paths['plan']}: {severity} VHP702: ")
    assert "coverag (2024)" in unused
