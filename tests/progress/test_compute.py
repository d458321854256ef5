"""The progress of a whole plan: who answers, by which method, with what tolerance."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from judging import BASELINE, plan_of, report_of, row

from vnhealthplan import load_plan
from vnhealthplan.progress import METHODS, compute_progress

PLAN = load_plan("examples/ba-ria-vung-tau-2024/plan.json")
JUNE = dt.date(2025, 6, 30)


def test_a_row_names_level_leaders_and_lead_bodies() -> None:
    by_id = {found.id: found for found in compute_progress(PLAN, as_of=JUNE)}
    assert by_id["row-04"].leaders == ("Phạm Minh An",)
    assert by_id["row-04"].leads == ("TTKSBT tỉnh", "TTYT các huyện, thị xã, thành phố")
    assert by_id["row-04"].level == "process"
    assert by_id["large-outbreaks-2024"].leaders == ()


@pytest.mark.parametrize("method", METHODS)
def test_every_method_judges_a_plan_and_is_named(method: str) -> None:
    target = {"value": 30, "unit": "percent", "baseline": BASELINE}
    card = compute_progress(plan_of(target), [report_of(row("2024", 29))], as_of=JUNE, method=method)
    assert (card.method, card.targets[0].status) == (method, "on_track")
    assert card.targets[0].method_status in METHODS[method].statuses


def test_an_unknown_method_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match=r"magic.*linear, cagr_statcan"):
        compute_progress(PLAN, method="magic")


@pytest.mark.parametrize(
    ("tolerance", "status"), [("0.5", "on_track"), ("0", "on_track"), ("0.9", "on_track"), ("1", "achieved")]
)
def test_the_tolerance_of_an_approximate_bound_is_in_units_of_its_last_digit(tolerance: str, status: str) -> None:
    target = {"comparator": "approx", "value": Decimal("30.5"), "unit": "percent", "baseline": BASELINE}
    reports = [report_of(row("2024", Decimal("30.4")))]
    card = compute_progress(plan_of(target), reports, as_of=JUNE, tolerance=Decimal(tolerance))
    assert card.targets[0].status == status


@pytest.mark.parametrize("tolerance", [Decimal(-1), Decimal("NaN"), Decimal("Infinity"), Decimal(1001), 0.5])
def test_a_tolerance_that_is_none_is_refused(tolerance: Decimal) -> None:
    with pytest.raises(ValueError, match="tolerance is"):
        compute_progress(PLAN, tolerance=tolerance)


def test_a_day_with_a_time_is_refused() -> None:
    with pytest.raises(TypeError, match="as_of is"):
        compute_progress(PLAN, as_of=dt.datetime(2024, 1, 1))  # noqa: DTZ001  # any time at all is too much
