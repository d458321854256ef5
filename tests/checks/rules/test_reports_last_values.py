"""VHP713: a power of ten away from the last value."""

from __future__ import annotations

import pytest
from target_reports import earlier_of, found_in, plan_for, report_of, seen, words_of

CASES = {
    "code": "cases",
    "name": {"vi": "Số ca mắc sốt xuất huyết"},
    "measure": "count",
    "unit": "count",
    "direction": "lower",
    "accrual": "flow",
}
BEDS = {"code": "beds", "name": {"vi": "Số giường bệnh"}, "measure": "count", "unit": "count", "direction": "higher"}
PLAN = plan_for(
    {"indicator": "health_insurance_coverage", "value": 95},
    {"indicator": "newborn_screening", "value": 40},
    {"indicator": "doctors_per_10k", "value": 12, "baseline": {"period": "2025", "value": 9.5}},
    {"indicator": "epi_coverage", "value": 95, "baseline": {"period": "2025", "value": 89.46}},
    {"indicator": "cases", "value": 100},
    {"indicator": "beds", "value": 200},
    indicators=[CASES, BEDS],
)
HERE = "VHP713 $.observations[0].value"


@pytest.mark.parametrize("value", [9.41, 0.94, 0.094])
def test_a_share_that_was_high_and_is_a_tenth(value: float) -> None:
    earlier = earlier_of(seen("health_insurance_coverage", 93.8, period="2026-Q2"))
    assert found_in(report_of(seen("health_insurance_coverage", value)), PLAN, earlier) == [HERE]


@pytest.mark.parametrize(("value", "words"), [(96, "about 10 times 9.5"), (0.97, "about 1/10 of 9.5")])
def test_the_baseline_is_a_last_value(value: float, words: str) -> None:
    report = report_of(seen("doctors_per_10k", value, "per_10k"))
    assert found_in(report, PLAN) == [HERE]
    assert words in words_of(report, PLAN)
    assert 'the baseline of "t2"' in words_of(report, PLAN)


def test_a_unit_that_slipped_is_a_power_of_ten() -> None:
    assert found_in(report_of(seen("doctors_per_10k", 9.6, "per_100k")), PLAN) == [HERE]
    assert found_in(report_of(seen("doctors_per_10k", 96, "per_100k")), PLAN) == []


def test_the_same_digits_speak_for_a_slip() -> None:
    earlier = earlier_of(seen("cases", 127, "count", period="2025-Q3"))
    assert found_in(report_of(seen("cases", 1270, "count")), PLAN, earlier) == [HERE]
    assert found_in(report_of(seen("cases", 1283, "count")), PLAN, earlier) == []  # an outbreak
    few = earlier_of(seen("cases", 12, "count", period="2025-Q3"))
    assert found_in(report_of(seen("cases", 120, "count")), PLAN, few) == []


def test_a_steady_row_speaks_for_a_slip_of_what_does_not_leap() -> None:
    first = earlier_of(seen("beds", 152, "count", period="2026-Q1"), id="first", period="2026-Q1")
    second = earlier_of(seen("beds", 155, "count", period="2026-Q2"))
    assert found_in(report_of(seen("beds", 1560, "count")), PLAN, first, second) == [HERE]
    assert found_in(report_of(seen("beds", 1560, "count")), PLAN, second) == []
    assert found_in(report_of(seen("beds", 156, "count")), PLAN, first, second) == []
    leaping = [earlier_of(seen("cases", 150, "count", period=f"{year}-Q3"), id=f"r{year}") for year in (2023, 2024)]
    assert found_in(report_of(seen("cases", 1560, "count")), PLAN, *leaping) == []


def test_work_that_is_wanted_may_grow_tenfold_and_must_not_shrink() -> None:
    visits = {**CASES, "code": "visits", "name": {"vi": "Số người được khám sàng lọc"}, "direction": "higher"}
    plan = plan_for({"indicator": "visits", "value": 2000}, indicators=[visits])
    earlier = earlier_of(seen("visits", 125, "count", period="2025-Q3"))
    assert found_in(report_of(seen("visits", 1250, "count")), plan, earlier) == []
    assert found_in(report_of(seen("visits", 12.5, "count")), plan, earlier) == [HERE]
    limits = {"soft": [{"low": 100, "high": 1_500, "source": "made up"}]}
    plan = plan_for({"indicator": "visits", "value": 2000}, indicators=[{**visits, "plausible": limits}])
    earlier = earlier_of(seen("visits", 125, "count", period="2025"), period="2025")
    assert found_in(report_of(seen("visits", 1_250, "count", period="2026")), plan, earlier) == []
    earlier = earlier_of(seen("visits", 160, "count", period="2025"), period="2025")
    assert found_in(report_of(seen("visits", 1_600, "count", period="2026")), plan, earlier) == [HERE]


def test_a_low_share_may_grow_tenfold() -> None:
    earlier = earlier_of(seen("newborn_screening", 4.1, period="2025"), period="2025")
    assert found_in(report_of(seen("newborn_screening", 41, period="2026")), PLAN, earlier) == []


def test_only_the_same_months_are_compared() -> None:
    assert found_in(report_of(seen("epi_coverage", 8.946, period="2026-01")), PLAN) == []
    assert found_in(report_of(seen("epi_coverage", 8.946, period="2026")), PLAN) == [HERE]


def test_where_the_last_value_slipped_the_right_one_is_not_blamed() -> None:
    wrong = earlier_of(seen("doctors_per_10k", 96, "per_10k", period="2026-Q2"))
    assert found_in(report_of(seen("doctors_per_10k", 9.6, "per_10k")), PLAN, wrong) == []


def test_a_value_like_the_one_before_the_last_is_not_blamed() -> None:
    first = earlier_of(seen("beds", 152, "count", period="2026-Q1"), id="first", period="2026-Q1")
    wrong = earlier_of(seen("beds", 1520, "count", period="2026-Q2"))
    assert found_in(report_of(seen("beds", 152, "count")), PLAN, first, wrong) == []


def test_a_later_report_is_no_last_value() -> None:
    later = earlier_of(seen("beds", 1520, "count", period="2026-Q4"), period="2026-Q4")
    assert found_in(report_of(seen("beds", 152, "count")), PLAN, later) == []


def test_other_areas_and_subgroups_are_other_kinds() -> None:
    earlier = earlier_of(seen("health_insurance_coverage", 93.8, period="2026-Q2"))
    for rest in ({"area": "12346"}, {"subgroup": {"ethnicity": "minority"}}):
        assert found_in(report_of(seen("health_insurance_coverage", 9.38, **rest)), PLAN, earlier) == []


def test_a_final_value_stands_for_its_day() -> None:
    draft = earlier_of(seen("beds", 1520, "count", period="2026-Q2"), id="a-draft", status="draft")
    final = earlier_of(seen("beds", 152, "count", period="2026-Q2"), id="a-final")
    report = report_of(seen("beds", 153, "count"))
    assert found_in(report, PLAN, draft, final) == found_in(report, PLAN, final, draft) == []
    assert found_in(report_of(seen("beds", 1520, "count")), PLAN, final, draft) == [HERE]


@pytest.mark.parametrize("value", [0, -9.38, 0.0001, 10**20 - 1, 1 - 10**20])
def test_no_number_is_too_odd(value: float) -> None:
    earlier = earlier_of(seen("health_insurance_coverage", 0, period="2026-Q2"), seen("beds", 10**20 - 1, "count"))
    found = found_in(report_of(seen("beds", value, "count")), PLAN, earlier)
    assert found == []
