"""VHP716: targets that the report on their year leaves out."""

from __future__ import annotations

from typing import Any

from target_reports import found_in, plan_for, report_of, seen, words_of

NAMES = ("health_insurance_coverage", "population_managed", "chs_doctor", "satisfaction")
OWN = {"code": "own", "name": {"vi": "Đề án"}, "measure": "milestone", "direction": "none"}
PLAN = plan_for(*({"indicator": name, "value": 95} for name in NAMES), {"indicator": "own"}, indicators=[OWN])
HERE = ["VHP716 $.observations"]


def year(*names: str, **rest: Any) -> Any:  # noqa: ANN401  # any field of a report
    return report_of(*(seen(name, 90, period="2026") for name in names), **{"period": "2026", **rest})


def test_what_is_left_out_is_told_once() -> None:
    assert found_in(year(*NAMES[:2]), PLAN) == HERE
    assert "(2: t2, t3)" in words_of(year(*NAMES[:2]), PLAN)


def test_a_report_that_gives_all_the_numbers_is_whole() -> None:
    assert found_in(year(*NAMES), PLAN) == []


def test_a_value_that_is_not_known_is_said() -> None:
    rows = [seen(name, 90, period="2026") for name in NAMES[:3]]
    assert found_in(report_of(*rows, seen("satisfaction", period="2026"), period="2026"), PLAN) == []


def test_reports_that_owe_no_target() -> None:
    assert found_in(year(*NAMES[:2], status="draft"), PLAN) == []
    assert found_in(year(*NAMES[:2], period="2026-H2"), PLAN) == []
    assert found_in(year(*NAMES[:2], period="2025/2026"), PLAN) == []
    assert found_in(year(NAMES[0]), PLAN) == []  # one of several
    assert found_in(year(), PLAN) == []
    assert found_in(year(*NAMES[:2])) == []


def test_what_another_report_on_the_year_gives_is_not_missing() -> None:
    assert found_in(year(*NAMES[:2]), PLAN, year(*NAMES[2:], id="other")) == []
    assert found_in(year(*NAMES[:2]), PLAN, year(*NAMES[2:], id="other", status="draft")) == HERE


def test_values_of_another_area_or_subgroup_are_no_answer() -> None:
    rows = [seen(name, 90, period="2026") for name in NAMES[:3]]
    for rest in ({"area": "12346"}, {"subgroup": {"sex": "male"}}):
        report = report_of(*rows, seen("satisfaction", 90, period="2026", **rest), period="2026")
        assert found_in(report, PLAN) == HERE


def test_many_are_named_by_the_first() -> None:
    names = [f"own_{number}" for number in range(20)]
    one = {"name": {"vi": "Riêng"}, "measure": "count", "unit": "count", "direction": "higher"}
    plan = plan_for(
        *({"indicator": name, "value": 1} for name in names), indicators=[{"code": name, **one} for name in names]
    )
    report = report_of(*(seen(name, 1, "count", period="2026") for name in names[:12]), period="2026")
    assert "(8: t12, t13, t14, t15, t16, …)" in words_of(report, plan)
