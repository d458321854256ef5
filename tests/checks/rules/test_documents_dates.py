"""VHP611, VHP617, VHP621 and VHP622: dates against the plan, the title and the number."""

from __future__ import annotations

import pytest
from rule_plans import places_of

from vnhealthplan.checks.rules.documents_dates import (
    cited_after_the_document,
    issued_after_the_period,
    number_year_against_date,
    tasks_for_a_year_that_is_over,
)


def test_what_is_cited_is_older_than_the_plan() -> None:
    cited = [{"issued_on": "2021-03-02"}, {"issued_on": "2021-03-01"}, {}]
    places = places_of(cited_after_the_document, document={"issued_on": "2021-03-01"}, legal_basis=cited)
    assert places == ["$.legal_basis[0].issued_on"]


@pytest.mark.parametrize(("issued", "found"), [("2022-05-01", []), ("2029-12-25", ["$.implements[0].issued_on"])])
def test_without_a_date_a_plan_for_years_may_be_issued_in_any_of_them(issued: str, found: list[str]) -> None:
    assert places_of(cited_after_the_document, implements=[{"issued_on": issued}]) == found


@pytest.mark.parametrize(
    ("issued", "found"), [("2025-12-31", []), ("2026-01-01", ["$.document.issued_on"]), (None, [])]
)
def test_a_plan_is_issued_before_its_period_is_over(issued: str | None, found: list[str]) -> None:
    assert places_of(issued_after_the_period, document={"issued_on": issued}) == found


@pytest.mark.parametrize(
    ("title", "issued", "count"),
    [
        ("về phương hướng, nhiệm vụ phát triển kinh tế - xã hội năm 2023", "2023-12-08", 1),
        ("Phương hướng, nhiệm vụ năm 2023", "2024-01-02", 1),
        ("về phương hướng, nhiệm vụ năm 2024", "2023-12-08", 0),
        ("về phương hướng, nhiệm vụ 6 tháng cuối năm 2023", "2023-07-08", 0),
        ("kết quả năm 2023 và phương hướng, nhiệm vụ năm 2024", "2023-12-08", 0),
        ("về nhiệm vụ bổ sung năm 2023", "2023-12-08", 0),
        ("về phương hướng, nhiệm vụ giai đoạn 2021-2025", "2025-12-08", 0),
        ("về nhiệm vụ công tác y tế tháng 12 năm 2024", "2024-12-02", 0),
        ("về nhiệm vụ trọng tâm những ngày cuối năm 2024", "2024-12-10", 0),
        ("về nhiệm vụ cải cách tiền lương bắt đầu từ năm 2021", "2021-12-10", 0),
        ("về nhiệm vụ phải hoàn thành trước năm 2024", "2024-12-10", 0),
        ("về nhiệm vụ trọng tâm quý IV năm 2024", "2024-12-01", 0),
        ("về nhiệm vụ giai đoạn đến năm 2024", "2024-12-01", 0),
        ("về nhiệm vụ năm 2024", "2024-12-01", 1),
        (None, "2023-12-08", 0),
    ],
)
def test_tasks_are_set_before_their_year_is_over(title: str | None, issued: str, count: int) -> None:
    cited = [{"title": title, "issued_on": issued}]
    assert len(places_of(tasks_for_a_year_that_is_over, legal_basis=cited)) == count


@pytest.mark.parametrize(
    ("number", "issued", "count"),
    [
        ("27/2023/TT-BYT", "2023-12-29", 0),
        ("27/2023/TT-BYT", "2024-12-29", 1),
        ("81/2023/QH15", "2022-01-09", 1),
        ("2023/QĐ-UBND", "2021-01-09", 0),
        ("45/2023/x", "2021-01-09", 0),
        ("27/2023/TT-BYT", None, 0),
    ],
)
def test_the_year_of_a_number_is_that_of_the_date(number: str, issued: str | None, count: int) -> None:
    assert len(places_of(number_year_against_date, legal_basis=[{"number": number, "issued_on": issued}])) == count
