"""The 15 numbered rows of the plan of Bà Rịa - Vũng Tàu for 2024, judged at the end of 2023 and later."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from vnhealthplan import load_plan, load_report
from vnhealthplan.models import Observation
from vnhealthplan.progress import Progress, compute_progress

FOLDER = "examples/ba-ria-vung-tau-2024"
PLAN = load_plan(f"{FOLDER}/plan.json")
REPORT = load_report(f"{FOLDER}/reports/2023.json")
PENDING = ["row-01", "row-02", "row-04", "row-07", "row-14", "row-15"]
KEPT = ["row-03", "row-05", "row-06", "row-08", "row-09", "row-10", "row-11", "row-12", "row-13"]
LATER = [dt.date(2024, 1, 1), dt.date(2024, 6, 30), dt.date(2024, 12, 31), dt.date(2025, 1, 1), dt.date(2199, 12, 31)]


def rows_at(day: dt.date, *more: Observation) -> dict[str, Progress]:
    later = REPORT.model_copy(update={"id": "made-up", "observations": more})
    card = compute_progress(PLAN, [REPORT, later], as_of=day)
    return {record.id: record for record in card if record.id.startswith("row-")}


def test_at_the_end_of_2023_six_rows_are_pending_and_nine_are_maintained() -> None:
    statuses = {name: record.status for name, record in rows_at(dt.date(2023, 12, 31)).items()}
    assert statuses == {**dict.fromkeys(PENDING, "pending"), **dict.fromkeys(KEPT, "maintained")}


@pytest.mark.parametrize("day", LATER)
def test_the_nine_stay_maintained_while_nothing_else_is_known(day: dt.date) -> None:
    found = rows_at(day)
    assert {found[name].status for name in KEPT} == {"maintained"}


@pytest.mark.parametrize("day", LATER[2:])
def test_the_six_are_unknown_once_2024_is_over_without_a_result(day: dt.date) -> None:
    found = rows_at(day)
    assert {(found[name].status, found[name].reason) for name in PENDING} == {("unknown", "not_observed_at_horizon")}


@pytest.mark.parametrize("factor", ["0", "0.5", "0.99", "1", "1.01", "2", "10"])
@pytest.mark.parametrize("period", ["2024-Q1", "2024-H1", "2024"])
def test_no_later_result_puts_the_nine_on_a_track(factor: str, period: str) -> None:
    """Results made up from those of 2023: kept or breached, or not comparable with a year, never on track."""
    made_up = [
        Observation.model_validate(
            {
                "indicator": record.indicator,
                "period": period,
                "value": record.actual and record.actual * Decimal(factor),
                "unit": record.unit,
                "subgroup": record.subgroup,
            }
        )
        for record in rows_at(dt.date(2023, 12, 31)).values()
    ]
    found = rows_at(dt.date(2025, 1, 1), *made_up)
    for name in KEPT:
        allowed = {"maintained", "breached"} if period == "2024" else {"maintained", "breached", "unknown"}
        assert found[name].status in allowed
        assert found[name].status != "unknown" or found[name].reason == "period_does_not_fit"


def test_a_strict_ceiling_is_not_met_by_its_own_value() -> None:
    row = rows_at(dt.date(2023, 12, 31))["row-07"]
    assert (str(row.actual), str(row.value), row.comparator, row.met) == ("10.0", "10.0", "lt", False)
