"""VHP308 and VHP309: no share is more than the whole."""

from __future__ import annotations

import pytest
from target_plans import codes_in, found_in, plan_of, target, words_of


def own(name: str, **rest: object) -> dict[str, object]:
    share = {"measure": "proportion", "unit": "percent", "direction": "higher", "denominator": "people"}
    return {"code": "own", "name": {"vi": name}, **share, **rest}


@pytest.mark.parametrize(
    ("value", "unit"), [(100.1, "percent"), (955, "percent"), (1001, "per_mille"), (10**19, "percent")]
)
def test_a_share_of_more_than_the_whole(value: float, unit: str) -> None:
    assert found_in(plan_of(target("health_insurance_coverage", value, unit))) == ["VHP308 $.targets[0].value"]


def test_the_decimal_sign_that_would_help() -> None:
    assert "95.5 percent would fit" in words_of(plan_of(target("health_insurance_coverage", 955, "percent")))
    assert "100 % at most" in words_of(plan_of(target("health_insurance_coverage", 104, "percent")))


def test_a_baseline_above_the_whole() -> None:
    row = target("chs_doctor", 100, "percent", baseline={"period": "2023", "value": 120})
    assert found_in(plan_of(row)) == ["VHP308 $.targets[0].baseline.value"]


@pytest.mark.parametrize(("comparator", "value"), [("ge", 100), ("gt", 100), ("ge", 100.00)])
def test_at_least_the_whole(comparator: str, value: float) -> None:
    row = target("chs_doctor", value, "percent", comparator=comparator)
    assert found_in(plan_of(row)) == ["VHP309 $.targets[0].comparator"]


def test_at_least_more_than_the_whole_is_told_once() -> None:
    assert codes_in(plan_of(target("chs_doctor", 110, "percent", comparator="ge"))) == ["VHP308"]


@pytest.mark.parametrize(
    "row",
    [
        target("chs_doctor", 100, "percent"),
        target("chs_doctor", 100, "percent", comparator="le"),
        target("chs_doctor", 95, "percent", comparator="ge"),
        target("chs_doctor", 95, "percent", comparator="range", value_high=100),
        target("uhc_index", 90, "index_100", comparator="ge"),
        target(
            "chs_doctor",
            150,
            "percent",
            basis="relative_change",
            baseline={"period": "2023", "value": 40, "unit": "percent"},
        ),
    ],
)
def test_no_alarm(row: dict[str, object]) -> None:
    assert codes_in(plan_of(row)) == []


@pytest.mark.parametrize(
    "indicator",
    [
        own("Công suất sử dụng giường bệnh"),
        own("Tỷ lệ thực hiện kế hoạch tiêm chủng"),
        own("Tốc độ tăng thu"),
        own("Tỷ lệ chi so với dự toán"),
        own("Tỷ lệ khám", denominator=None),  # nothing says what it is a part of
        own("Tỷ lệ khám", measure="rate"),
    ],
)
def test_what_may_pass_100(indicator: dict[str, object]) -> None:
    rows = [target("own", 120), target("own", 100, comparator="ge")]
    assert codes_in(plan_of(*rows, indicators=(indicator,))) == []


def test_a_share_of_the_plan_itself() -> None:
    rows = [target("own", 120), target("own", 100, comparator="ge")]
    assert codes_in(plan_of(*rows, indicators=(own("Tỷ lệ người được khám"),))) == ["VHP308", "VHP309"]
