"""The values of a report: one finding a cause, in no more than linear time."""

from __future__ import annotations

import decimal
import time
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from target_reports import earlier_of, found_in, plan_for, report_of, seen

from vnhealthplan import Report
from vnhealthplan.checks import examine_report

BASE = {"period": "2025", "value": 93.5}
PLAN = plan_for({"indicator": "health_insurance_coverage", "value": 95, "baseline": BASE})
NAME = "health_insurance_coverage"


def test_the_parts_come_before_the_whole() -> None:
    assert found_in(report_of(seen(NAME, 935, numerator=935, denominator=1000)), PLAN) == [
        "VHP720 $.observations[0].value"
    ]


def test_the_whole_comes_before_the_last_value() -> None:
    assert found_in(report_of(seen(NAME, 935)), PLAN) == ["VHP723 $.observations[0].value"]


def test_the_last_value_comes_before_what_is_usual() -> None:
    assert found_in(report_of(seen(NAME, 9.35)), PLAN) == ["VHP713 $.observations[0].value"]


def test_what_cannot_be_comes_before_what_is_rare() -> None:
    assert found_in(report_of(seen(NAME, -9.35)), PLAN) == ["VHP714 $.observations[0].value"]


@given(st.decimals(-1000, 1000, places=3), st.decimals(-1000, 1000, places=1), st.integers(0, 2000))
def test_a_value_has_at_most_one_finding_whatever_the_context(value: Decimal, last: Decimal, above: int) -> None:
    row = {"indicator": NAME, "period": "2026-Q3", "unit": "percent", "numerator": above, "denominator": 1000}
    data = {"plan": "made-up", "period": "2026-Q3"}
    with decimal.localcontext(decimal.Context(prec=2, traps=[decimal.Inexact])):
        report = Report.model_validate({"id": "r", **data, "observations": [{**row, "value": value}]})
        before = {"indicator": NAME, "period": "2026-Q2", "unit": "percent", "value": last}
        earlier = Report.model_validate({"id": "e", **data, "observations": [before]})
        assert len(found_in(report, PLAN, earlier)) <= 1


def test_many_observations_take_a_few_seconds() -> None:
    rows = [seen(NAME, 93.5 if row % 2 else 9.35, area=str(row)) for row in range(50_000)]
    before = [seen(NAME, 93.4, area=str(row), period="2026-Q2") for row in range(50_000)]
    report, earlier = report_of(*rows), earlier_of(*before)
    start = time.perf_counter()
    assert len(examine_report(report, plan=PLAN, earlier=[earlier])) == 25_000
    assert time.perf_counter() - start < 8
