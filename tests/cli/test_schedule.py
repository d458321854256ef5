"""`schedule`: the table, JSON, CSV and calendar of what is due."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import icalendar
import pytest
from commands import FOLDER, PLAN, REPORT, run
from scheduling import MONTHLY, handed_in, plan_for

from vnhealthplan import dump
from vnhealthplan.cli import main
from vnhealthplan.progress import Schedule

AT = ("--as-of", "2024-06-01")


def asked(capsys: pytest.CaptureFixture[str], code: int, *arguments: str) -> tuple[str, list[str]]:
    """Give what was printed on stdout, and the lines of stderr."""
    assert main(["schedule", *arguments]) == code
    written = capsys.readouterr()
    return written.out, written.err.splitlines()


@pytest.fixture
def made_up(tmp_path: Path) -> list[str]:
    """Give a made-up plan and a folder with reports on it, as arguments."""
    rule = {**MONTHLY, "inclusive": False, "content": "=1+1\n" + "ơ" * 60, "from": ["- Trạm A", "Trạm B"]}
    tasks = [{"id": "w", "title": "Xây trạm", "due": "2024-02-12"}, {"id": "open", "title": "Mua xe"}]
    (tmp_path / "plan.json").write_bytes(dump(plan_for(rule, {**MONTHLY, "id": "by-day"}, tasks=tasks)))
    (tmp_path / "in").mkdir()
    for number, report in enumerate(
        [
            handed_in("2024-01-11", issuer="Trạm B", rule="monthly"),
            handed_in("2024-02-12", "2024-02"),
            handed_in("2024-02-12", "2023"),
        ]
    ):
        (tmp_path / "in" / f"{number}.json").write_bytes(dump(report))
    return [
        str(tmp_path / "plan.json"),
        "--reports",
        str(tmp_path / "in"),
        "--to",
        "2024-03-31",
        "--as-of",
        "2024-03-01",
    ]


def test_json_has_the_keys_that_other_tools_rely_on(capsys: pytest.CaptureFixture[str], made_up: list[str]) -> None:
    told = json.loads(asked(capsys, 0, *made_up, "--format", "json")[0])
    assert list(told) == ["plan", "as_of", "start", "end", "counts", "deadlines", "undated", "unused"]
    assert (told["start"], told["end"], told["as_of"]) == ("2024-01-01", "2024-03-31", "2024-03-01")
    assert [list(row) for row in told["deadlines"]] == [Schedule.columns()] * 7
    assert [(row["due"], row["id"], row["status"]) for row in told["deadlines"]] == [
        ("2024-01-12", "monthly", "in_time"),
        ("2024-01-12", "by-day", "missing"),
        ("2024-02-12", "monthly", "late"),
        ("2024-02-12", "by-day", "in_time"),
        ("2024-02-12", "w", "passed"),
        ("2024-03-12", "monthly", "not_yet_due"),
        ("2024-03-12", "by-day", "not_yet_due"),
    ]
    assert (told["undated"], told["unused"]) == (["open"], ["2023.2024-02-12"])


def test_csv_has_the_columns_and_values_of_json_and_no_formula(
    capsys: pytest.CaptureFixture[str], made_up: list[str]
) -> None:
    told = json.loads(asked(capsys, 0, *made_up, "--format", "json")[0])["deadlines"]
    rows = list(csv.DictReader(asked(capsys, 0, *made_up, "--format", "csv")[0].splitlines(keepends=True)))
    assert list(rows[0]) == Schedule.columns()
    for cells, row in zip(rows, told, strict=True):
        for name in ("kind", "id", "due", "last_day", "status", "period", "submitted_on", "report"):
            assert cells[name] == (row[name] or "")
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells.values())
    assert rows[0]["what"].startswith("'=1+1\n")
    assert rows[0]["by"] == "'- Trạm A; Trạm B"


def test_the_calendar_is_bytes_that_the_library_reads_back(made_up: list[str]) -> None:
    done = run("schedule", *made_up, "--format", "ics", "--lang", "en")
    assert done.returncode == 0
    assert b"\r\n" in done.stdout
    assert b"\r\r" not in done.stdout
    events: list[Any] = list(icalendar.Calendar.from_ical(done.stdout).walk("VEVENT"))
    assert [event["DTSTART"].dt.isoformat() for event in events][:3] == ["2024-01-11", "2024-01-12", "2024-02-11"]


def test_a_stream_that_ends_lines_in_its_own_way_changes_no_calendar(
    made_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows, standard output would make two carriage returns of one."""
    data = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(data, newline="\r\n"))
    assert main(["schedule", *made_up, "--format", "ics"]) == 0
    assert data.getvalue().startswith(b"BEGIN:VCALENDAR\r\nVERSION")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_column_of_the_table_begins_at_one_place(
    lang: str, capsys: pytest.CaptureFixture[str], made_up: list[str]
) -> None:
    lines = asked(capsys, 0, *made_up, "--lang", lang)[0].splitlines()
    starts = [place for place, sign in enumerate(lines[1]) if sign == "-" and lines[1][place - 1 : place] in {"", " "}]
    assert len(starts) == 8
    assert len(lines) == 2 + 7 + 2
    for line in [lines[0], *lines[2:-2]]:
        for start in starts[1:]:
            assert line[start - 2 : start] == "  ", line
            assert line[start] != " ", line


def test_the_table_says_the_days_as_plans_print_them(capsys: pytest.CaptureFixture[str], made_up: list[str]) -> None:
    lines = asked(capsys, 0, *made_up)[0].splitlines()
    assert lines[2].startswith("trước 12/01/2024  ")
    assert lines[3].startswith("chậm nhất 12/01/2024  ")
    assert [cell for cell in lines[2].split("  ") if cell][-3:] == ["2024-01", "đúng hạn", "11/01/2024"]
    assert lines[-1] == (
        "p, từ 01/01/2024 đến 31/03/2024, tính đến hết ngày 01/03/2024: 7 thời hạn; "
        "đúng hạn 2, trễ hạn 1, chưa nộp 1, chưa đến hạn 2, đã qua hạn 1"
    )
    english = asked(capsys, 0, *made_up, "--lang", "en")[0].splitlines()
    assert english[2].startswith("before 2024-01-12  ")
    assert english[3].startswith("by 2024-01-12  ")
    assert english[-1].endswith("in time 2, late 1, missing 1, not yet due 2, date passed 1")


@pytest.mark.parametrize("form", ["table", "json", "csv", "ics"])
def test_what_is_left_over_is_named_on_stderr_in_every_format(
    form: str, capsys: pytest.CaptureFixture[str], made_up: list[str]
) -> None:
    _, told = asked(capsys, 0, *made_up, "--format", form, "--lang", "en")
    assert told == [
        "1 reporting rules and tasks name no day: open",
        "1 reports answer no due date of the plan: 2023.2024-02-12; check period, issuer and rule",
    ]


def test_of_many_that_are_left_over_ten_are_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(dump(plan_for(*({"id": f"r{number}", "frequency": "periodic"} for number in range(11)))))
    told, left = asked(capsys, 0, str(path), "--lang", "en")
    assert left == ["11 reporting rules and tasks name no day: r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, …"]
    assert "0 deadlines" in told


def test_the_real_plan_is_told_with_its_folder_of_reports(capsys: pytest.CaptureFixture[str]) -> None:
    text, _ = asked(capsys, 0, PLAN, "--reports", f"{FOLDER}/reports", *AT, "--format", "json")
    assert text == asked(capsys, 0, PLAN, "--report", REPORT, *AT, "--format", "json")[0]
    assert sum(json.loads(text)["counts"].values()) == 79


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (["no-such-plan.json"], 3, "VHP101"),
        ([REPORT], 1, "VHP109"),
        ([PLAN, "--report", PLAN], 1, "VHP109"),
        ([PLAN, "--reports", "no-such-folder"], 3, "VHP101"),
        ([PLAN, "--reports", FOLDER], 1, "VHP109"),
        ([PLAN, "--report", "examples/invalid/illustrative-vhp701-report-of-other-plan.json"], 1, "VHP701"),
    ],
)
def test_a_faulty_file_is_told_and_nothing_is_computed(
    arguments: list[str], code: int, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text, told = asked(capsys, code, *arguments, *AT)
    assert text == ""
    assert any(word in line for line in told)


def test_a_rule_of_too_many_days_is_told_with_its_place(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(dump(plan_for({"id": "daily", "recurrence": "FREQ=DAILY"}, period="2021/2025")))
    text, [told] = asked(capsys, 1, str(path))
    assert text == ""
    assert told.startswith(f"{path}: lỗi VHP502: ")
    assert told.endswith("  $.reporting[0].recurrence")


def test_without_the_library_of_calendars_the_others_still_work(
    capsys: pytest.CaptureFixture[str], made_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    text, told = asked(capsys, 3, *made_up, "--format", "ics", "--lang", "en")
    assert text == ""
    assert [line for line in told if "pip install '.[calendar]'" in line and "VHP901" in line]
    assert asked(capsys, 0, *made_up, "--format", "csv")[0]
