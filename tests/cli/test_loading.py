"""The files that a command reads: a plan, and the reports named one by one or by their folder."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest
from commands import FOLDER, PLAN, REPORT
from scheduling import handed_in, plan_for

from vnhealthplan import dump
from vnhealthplan.cli import main
from vnhealthplan.cli.loading import load_all, report_files
from vnhealthplan.errors import UnreadableError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a plan, and in a folder of its own two reports on it beside what is none."""
    (tmp_path / "plan.json").write_bytes(dump(plan_for()))
    reports = tmp_path / "reports"
    (reports / "inner.json").mkdir(parents=True)
    (reports / "inner.json" / "deep.json").write_bytes(b"{}")
    for name, report in {"b.json": handed_in("2024-02-01"), "a.JSON": handed_in("2024-01-01")}.items():
        (reports / name).write_bytes(dump(report))
    for name in ("notes.txt", ".hidden.json", "json"):
        (reports / name).write_bytes(b"{}")
    return tmp_path


def loaded(plan: object, *, report: tuple[object, ...] = (), reports: object = None) -> tuple[object, ...]:
    """Give the id of the plan, the ids of the reports, and file and code of every finding."""
    named = {"report": [str(path) for path in report], "reports": None if reports is None else str(reports)}
    done = load_all(Namespace(plan=str(plan), **named))
    found = [(Path(path).name, finding.code) for path, finding in done.findings]
    return done.plan and done.plan.id, [row.id for row in done.reports], found


def test_the_json_files_of_a_folder_are_read_by_name_and_nothing_else_of_it(folder: Path) -> None:
    assert [Path(path).name for path in report_files(str(folder / "reports"))] == ["a.JSON", "b.json"]
    ids = ["2024-01.2024-01-01", "2024-01.2024-02-01"]
    assert loaded(folder / "plan.json", reports=folder / "reports") == ("p", ids, [])


def test_reports_that_are_named_are_read_in_their_order(folder: Path) -> None:
    paths = [folder / "reports" / name for name in ("b.json", "a.JSON")]
    assert loaded(folder / "plan.json", report=tuple(paths))[1] == ["2024-01.2024-02-01", "2024-01.2024-01-01"]
    assert loaded(folder / "plan.json") == ("p", [], [])


def test_a_file_of_another_kind_or_another_plan_in_the_folder_is_told(folder: Path) -> None:
    (folder / "reports" / "c.json").write_bytes(Path(REPORT).read_bytes())
    (folder / "reports" / "d.json").write_bytes((folder / "plan.json").read_bytes())
    _, _, found = loaded(folder / "plan.json", reports=folder / "reports")
    assert found == [("c.json", "VHP701"), ("d.json", "VHP109")]


def test_a_link_that_leads_nowhere_is_told_and_not_passed_over(folder: Path) -> None:
    (folder / "reports" / "c.json").symlink_to(folder / "gone.json")
    assert loaded(folder / "plan.json", reports=folder / "reports")[2] == [("c.json", "VHP101")]


@pytest.mark.parametrize("name", ["", "no-such-folder", "plan.json", "empty", "nul\0nul"])
def test_a_folder_that_gives_no_report_is_told(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "empty").mkdir()
    monkeypatch.chdir(folder)
    with pytest.raises(UnreadableError) as caught:
        report_files(name)
    assert caught.value.code == "VHP101"
    assert loaded("plan.json", reports=name)[2][0][1] == "VHP101"  # type: ignore[index]  # the findings


def test_the_reasons_are_told_apart(folder: Path) -> None:
    (folder / "empty").mkdir()
    told = set()
    for name in ("no-such-folder", "plan.json", "empty"):
        with pytest.raises(UnreadableError) as caught:
            report_files(str(folder / name))
        [finding] = caught.value.findings
        told.add(str(finding.details["reason"]))
        assert finding.message("vi") != finding.message("en")
    assert len(told) == 3


def test_a_folder_that_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(UnreadableError) as caught:
        report_files(str(folder))
    assert "right" in caught.value.findings[0].message("en")


def test_findings_of_every_file_are_told_together(folder: Path) -> None:
    missing, bad = folder / "missing.json", folder / "bad.json"
    bad.write_bytes(b"{}")
    plan, reports, found = loaded(bad, report=(missing, REPORT))
    assert (plan, len(reports), found) == (None, 1, [("bad.json", "VHP110"), ("missing.json", "VHP101")])  # type: ignore[arg-type]  # a list of ids


def test_a_byte_order_mark_is_noted_once(folder: Path) -> None:
    (folder / "plan.json").write_bytes(b"\xef\xbb\xbf" + dump(plan_for()))
    assert loaded(folder / "plan.json") == ("p", [], [("plan.json", "VHP108")])


def test_the_reports_of_the_example_are_found_in_their_folder() -> None:
    assert loaded(PLAN, reports=f"{FOLDER}/reports") == loaded(PLAN, report=(REPORT,))


def test_single_files_and_a_folder_can_be_given_together(capsys: pytest.CaptureFixture[str]) -> None:
    folder = f"{FOLDER}/illustrative-reports-2024"
    assert main(["progress", PLAN, "--report", REPORT, "--reports", folder, "--as-of", "2023-12-31"]) == 0
    assert "duy trì 9, chờ số liệu 6" in capsys.readouterr().out
