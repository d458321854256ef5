"""A year of illustrative reports: in it every way a target and a report can go is to be seen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from vnhealthplan import compute_progress, load_plan, load_report
from vnhealthplan.progress import compute_schedule

FOLDER = Path("examples/ba-ria-vung-tau-2024")
PLAN = load_plan(FOLDER / "plan.json")
FILES = sorted((FOLDER / "illustrative-reports-2024").glob("*"))
REPORTS = [load_report(path) for path in FILES]
KEPT = {f"row-{number:02}" for number in (3, 5, 6, 8, 9, 10, 11, 12, 13)}


def test_every_file_says_that_it_is_illustrative() -> None:
    for path, report in zip(FILES, REPORTS, strict=True):
        assert path.name.startswith("illustrative-")
        assert report.id == path.stem
        assert report.note is not None
        assert report.note.startswith("illustrative: every figure and date in this report is made up")


@pytest.mark.parametrize(
    ("day", "statuses"),
    [
        (dt.date(2024, 9, 30), {"on_track", "at_risk", "off_track", "worsening", "breached", "maintained", "pending"}),
        (dt.date(2024, 12, 31), {"achieved", "maintained", "breached", "missed"}),
    ],
)
def test_the_year_shows_every_status(day: dt.date, statuses: set[str]) -> None:
    card = compute_progress(PLAN, REPORTS, as_of=day)
    assert {row.status for row in card if row.id.startswith("row-")} == statuses
    assert not card.findings
    assert not card.unused


@pytest.mark.parametrize("month", range(1, 13))
def test_what_was_met_in_2023_is_kept_or_breached_on_every_later_date(month: int) -> None:
    for day in (dt.date(2024, month, 15), dt.date(2024, month, 28), dt.date(2025, month, 1)):
        statuses = {row.id: row.status for row in compute_progress(PLAN, REPORTS, as_of=day)}
        assert {statuses[name] for name in KEPT} <= {"maintained", "breached"}


def test_final_figures_win_over_provisional_ones() -> None:
    rows = {row.id: row.actual for row in compute_progress(PLAN, REPORTS, as_of=dt.date(2024, 12, 31))}
    provisional = [report for report in REPORTS if report.id != "illustrative-2024-final"]
    early = {row.id: row.actual for row in compute_progress(PLAN, provisional, as_of=dt.date(2024, 12, 31))}
    assert (str(early["row-04"]), str(rows["row-04"])) == ("95", "93.5")


def test_some_reports_are_late_and_some_are_missing() -> None:
    schedule = compute_schedule(PLAN, REPORTS, as_of=dt.date(2024, 12, 31))
    found = {(row.id, row.period): row.status for row in schedule if row.kind == "report"}
    assert found["monthly", "2024-03"] == "in_time"
    assert found["monthly", "2024-04"] == found["monthly", "2024-07"] == found["nine-month-2024", "2024-9M"] == "late"
    assert found["monthly", "2024-05"] == found["monthly", "2024-08"] == "missing"
    early = compute_schedule(PLAN, REPORTS, as_of=dt.date(2024, 3, 1))
    assert {row.status for row in early if row.due > dt.date(2024, 3, 2)} == {"not_yet_due"}
