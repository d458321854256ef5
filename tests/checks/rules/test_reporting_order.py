"""VHP516 and VHP519: reports in their order."""

from __future__ import annotations

import pytest
from coherence_plans import found

SENTENCE = {"quote": "gửi Sở Y tế để tổng hợp, báo cáo UBND tỉnh"}


def first(**changes: object) -> dict[str, object]:
    return {"id": "a", "from": ["TTYT"], "to": ["Sở Y tế"], "frequency": "yearly", "source": SENTENCE, **changes}


def onward(**changes: object) -> dict[str, object]:
    return {"id": "b", "from": ["Sở  y tế"], "to": ["UBND tỉnh"], "frequency": "yearly", "source": SENTENCE, **changes}


def yearly(month: int, day: int) -> dict[str, object]:
    return {"recurrence": f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"}


def test_a_summary_before_what_it_sums_up() -> None:
    rules = [first(**yearly(12, 15)), onward(**yearly(12, 10))]
    assert found("VHP516", reporting=rules) == ["$.reporting[1].recurrence"]
    dates = [first(dates=["2023-12-15"]), onward(dates=["2022-12-20", "2023-12-10"])]
    assert found("VHP516", reporting=dates) == ["$.reporting[1].dates[1]"]


def test_a_body_that_sums_up_by_its_own_sentence() -> None:
    other = {"source": {"quote": "Sở Y tế báo cáo UBND tỉnh"}}
    rules = [first(**yearly(12, 15)), onward(content="tổng hợp kết quả", **yearly(12, 10), **other)]
    assert found("VHP516", reporting=rules) == ["$.reporting[1].recurrence"]
    rules[1]["content"] = "kết quả của Sở"
    assert found("VHP516", reporting=rules) == []


@pytest.mark.parametrize(
    "changes",
    [
        yearly(12, 15),
        yearly(12, 20),
        yearly(1, 10),  # on the year before
        {"frequency": "half_yearly", **yearly(12, 10)},
        {"from": ["Sở Tài chính"], **yearly(12, 10)},
        {"frequency": "yearly"},
    ],
)
def test_a_summary_in_its_order(changes: dict[str, object]) -> None:
    assert found("VHP516", reporting=[first(**yearly(12, 15)), onward(**changes)]) == []


def test_before_a_day_and_by_a_day() -> None:
    rules = [first(**yearly(12, 15)), onward(inclusive=False, **yearly(12, 15))]
    assert found("VHP516", reporting=rules) == ["$.reporting[1].recurrence"]


def test_a_body_that_reports_to_itself_waits_for_nothing() -> None:
    assert found("VHP516", reporting=[first(to=["TTYT"], **yearly(12, 15))]) == []


@pytest.mark.parametrize(
    ("frequency", "due", "is_early"),
    [
        ("half_yearly", "2024-06-01", True),
        ("half_yearly", "2024-06-03", False),
        ("nine_monthly", "2024-09-01", True),
        ("yearly", "2024-09-30", True),
        ("yearly", "2024-10-01", False),  # the last quarter, when councils meet on the year
        ("yearly", "2024-11-12", False),
        ("yearly", "2025-01-15", False),
        ("monthly", "2024-06-12", False),
        ("quarterly", "2024-06-01", False),
        ("once", "2024-01-12", False),
    ],
)
def test_a_report_before_its_period_ends(frequency: str, due: str, *, is_early: bool) -> None:
    rule = {"id": "r", "frequency": frequency, "dates": [due]}
    assert found("VHP519", reporting=[rule]) == ["$.reporting[0].dates[0]"] * is_early


def test_what_covers_the_period_before_is_not_early() -> None:
    rule = {"id": "r", "frequency": "half_yearly", "dates": ["2024-06-01"], "covers": "previous"}
    assert found("VHP519", reporting=[rule]) == []


def test_a_closing_report_speaks_of_the_plan() -> None:
    rule = {"id": "r", "dates": ["2024-11-01"], "content": "Tổng kết, đánh giá tình hình thực hiện"}
    assert found("VHP519", reporting=[rule], period="2024") == ["$.reporting[0].dates[0]"]
    assert found("VHP519", reporting=[{**rule, "content": "Kế hoạch triển khai"}], period="2024") == []


@pytest.mark.parametrize("content", ["Kế hoạch năm sau", "Xây dựng dự toán ngân sách", "nhiệm vụ năm tới"])
def test_what_speaks_of_the_time_to_come_is_not_early(content: str) -> None:
    rule = {"id": "r", "frequency": "yearly", "dates": ["2024-07-20"]}
    assert found("VHP519", reporting=[{**rule, "content": content}]) == []
    assert found("VHP519", reporting=[{**rule, "source": {"quote": content}}]) == []
    told = [{**rule, "content": "Kết quả năm", "source": {"quote": content}}]
    assert found("VHP519", reporting=told) == ["$.reporting[0].dates[0]"]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("kết quả tiêm chủng", "tổng hợp tình hình tài chính", 0),
        ("phòng chống dịch", "tổng hợp phòng chống tác hại của thuốc lá", 0),
        ("kết quả tiêm chủng", "tổng hợp kết quả tiêm chủng mở rộng", 1),
        ("kết quả tiêm chủng", "tổng hợp kết quả", 1),
        (None, "tổng hợp tình hình tài chính", 1),
    ],
)
def test_a_summary_waits_for_what_is_about_the_same(one: str | None, other: str, count: int) -> None:
    rules = [first(content=one, **yearly(12, 15)), onward(content=other, **yearly(12, 10))]
    assert found("VHP516", reporting=rules) == ["$.reporting[1].recurrence"] * count
    rules = [first(id="z", content="kinh phí", **yearly(12, 20)), *rules]
    assert found("VHP516", reporting=rules) == ["$.reporting[2].recurrence"] * count


def test_a_rule_is_told_once_and_what_follows_from_it_not_at_all() -> None:
    rules = [first(**yearly(9, 1)), onward(**yearly(9, 5))]
    assert found("VHP519", reporting=rules) == ["$.reporting[0].recurrence"]


def test_too_many_days_and_too_many_rules_are_passed_over() -> None:
    daily = {"frequency": "yearly", "recurrence": "FREQ=DAILY"}
    assert found("VHP519", reporting=[{"id": "r", **daily}]) == []
    rules = [{"id": f"r{place}", "frequency": "yearly", **yearly(9, 1)} for place in range(250)]
    assert len(found("VHP519", reporting=rules)) == 200
