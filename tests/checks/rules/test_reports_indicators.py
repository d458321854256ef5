"""VHP711 and VHP724: indicators that the plan does not know, or does not ask for."""

from __future__ import annotations

import time

from target_reports import found_in, plan_for, report_of, seen, words_of

from vnhealthplan.checks import examine_report

PLAN = plan_for({"indicator": "epi_coverage", "value": 95})


def test_an_unknown_code_is_told_once_with_the_nearest() -> None:
    report = report_of(seen("epi_coverage", 60), seen("epi_coverag", 60), seen("epi_coverag", 61, area="12346"))
    assert found_in(report, PLAN) == ["VHP711 $.observations[1].indicator"]
    assert words_of(report, PLAN).endswith("(observations: 2); did you mean epi_coverage?")


def test_a_code_of_the_catalogue_is_meant_where_the_plan_has_none() -> None:
    assert words_of(report_of(seen("tb_incidenc", 60)), PLAN).endswith("did you mean tb_incidence?")


def test_what_is_like_nothing_gets_no_guess() -> None:
    assert "did you mean" not in words_of(report_of(seen("zzzzzzzz", 60)), PLAN)


def test_an_indicator_of_the_catalogue_is_no_more_than_worth_a_note() -> None:
    findings = examine_report(report_of(seen("measles_mr", 90), seen("measles_mr", 91, area="1")), plan=PLAN)
    assert [(finding.code, finding.severity, finding.place) for finding in findings] == [
        ("VHP724", "note", "$.observations[0].indicator")
    ]


def test_what_nobody_knows_is_not_told_twice() -> None:
    findings = examine_report(report_of(seen("epi_coverag", 60)), plan=PLAN)
    assert [finding.code for finding in findings] == ["VHP711"]


def test_an_indicator_of_the_plan_without_target_is_known() -> None:
    own = {"code": "own", "name": {"vi": "Số buổi"}, "measure": "count", "unit": "count", "direction": "higher"}
    plan = plan_for({"indicator": "epi_coverage", "value": 95}, indicators=[own])
    findings = examine_report(report_of(seen("own", 3, "count")), plan=plan)
    assert [finding.code for finding in findings] == ["VHP724"]


def test_without_a_plan_nothing_is_unknown() -> None:
    assert examine_report(report_of(seen("epi_coverag", 60), seen("own", 3, "count"))) == ()


def test_a_report_with_nothing_but_unknown_codes_takes_no_long_time() -> None:
    report = report_of(*(seen(f"code_{number}", 1) for number in range(20_000)))
    start = time.perf_counter()
    assert len(found_in(report, PLAN)) == 20_000
    assert time.perf_counter() - start < 5
