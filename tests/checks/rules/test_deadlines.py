"""VHP515 and VHP518: deadlines beside the time of the plan, 2021 to 2025."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from coherence_plans import duties, found, target
from hypothesis import given
from hypothesis import strategies as st

ISSUED = {"issued_on": "2021-03-05"}


def task(due: str, **changes: object) -> list[dict[str, object]]:
    return [{"id": "n", "title": "Việc", "due": due, **changes}]


@pytest.mark.parametrize(
    ("due", "is_outside"),
    [
        ("2026-01-01", True),
        ("2025-12-31", False),
        ("2021-01-01", False),
        ("2020-10-01", False),
        ("2020-09-30", True),
        ("0001-01-01", True),
        ("9999-12-31", True),
    ],
)
def test_a_task_outside_the_period(due: str, *, is_outside: bool) -> None:
    assert found("VHP515", tasks=task(due)) == ["$.tasks[0].due"] * is_outside


def test_before_the_day_after_the_end_is_inside() -> None:
    assert found("VHP515", tasks=task("2026-01-01", inclusive=False)) == []
    assert found("VHP515", tasks=task("0001-01-01", inclusive=False)) == ["$.tasks[0].due"]


@pytest.mark.parametrize(("due", "is_outside"), [("2026-01-20", False), ("2026-04-02", False), ("2026-04-03", True)])
def test_a_report_may_come_after_the_end(due: str, *, is_outside: bool) -> None:
    reports = [{"id": "r", "dates": ["2025-12-15", due]}]
    assert found("VHP515", reporting=reports) == ["$.reporting[0].dates[1]"] * is_outside
    words = [{"id": "r", "for": {"duty": "tổng hợp, báo cáo"}, "due": due}]
    assert found("VHP515", responsibilities=words) == ["$.responsibilities[0].due"] * is_outside


@pytest.mark.parametrize(("due", "is_outside"), [("2026-01-20", False), ("2026-04-02", False), ("2026-04-03", True)])
def test_the_result_of_a_target_is_known_after_the_end(due: str, *, is_outside: bool) -> None:
    assert found("VHP515", target(90), responsibilities=duties(due=due)) == ["$.responsibilities[0].due"] * is_outside


@pytest.mark.parametrize(
    ("title", "due", "is_outside"),
    [
        ("Tổng kết 5 năm thực hiện", "2026-01-31", False),
        ("Quyết toán kinh phí", "2026-03-31", False),
        ("Báo cáo, ĐÁNH GIÁ kết quả", "2026-04-02", False),
        ("Tổng kết 5 năm thực hiện", "2026-04-03", True),
        ("Xây dựng trạm y tế", "2026-01-31", True),
    ],
)
def test_what_closes_the_period_may_come_after_the_end(title: str, due: str, *, is_outside: bool) -> None:
    tasks = task(due, title=title)
    assert found("VHP515", tasks=tasks) == ["$.tasks[0].due"] * is_outside
    row = {"id": "r", "for": {"tasks": ["n"]}, "lead": ["TTYT"], "due": due}
    del tasks[0]["due"]
    assert found("VHP515", tasks=tasks, responsibilities=[row]) == ["$.responsibilities[0].due"] * is_outside


def test_the_horizon_of_a_closing_task_may_be_the_quarter_after_the_end() -> None:
    for horizon, title, count in (("2026-Q1", "Tổng kết", 0), ("2026-Q2", "Tổng kết", 1), ("2026-Q1", "Việc", 1)):
        rows = [{"id": "n", "title": title, "horizon": horizon}]
        assert found("VHP515", tasks=rows) == ["$.tasks[0].horizon"] * count


def test_the_vision_is_part_of_the_plan() -> None:
    assert found("VHP515", tasks=task("2035-06-30"), vision="2035") == []


def test_the_horizon_of_a_task_stands_for_its_day() -> None:
    rows = [{"id": "n", "title": "Việc", "horizon": horizon} for horizon in ("2013/2020", "2016/2021", "2026")]
    tasks = [{**row, "id": f"n{place}"} for place, row in enumerate(rows)]
    assert found("VHP515", tasks=tasks) == ["$.tasks[2].horizon"]


def test_a_recurrence_that_runs_outside_the_period() -> None:
    rule = {"id": "r", "recurrence": "FREQ=YEARLY"}
    assert found("VHP515", reporting=[{**rule, "during": "2031"}]) == ["$.reporting[0].during"]
    assert found("VHP515", reporting=[{**rule, "during": "2020/2021"}]) == []


def test_one_passage_is_told_once() -> None:
    source = {"quote": "gửi trước ngày 12/01/2031"}
    words = [{"id": "r", "for": {"duty": "gửi"}, "due": "2031-01-12", "source": source}]
    reports = [{"id": "r", "dates": ["2031-01-12"], "source": source}]
    assert found("VHP515", responsibilities=words, reporting=reports) == ["$.responsibilities[0].due"]


@given(st.integers(-4000, 4000))
def test_a_deadline_is_never_both_too_early_and_outside(days: int) -> None:
    due = (date(2021, 3, 5) + timedelta(days)).isoformat()
    early = found("VHP518", tasks=task(due), document=ISSUED)
    assert early == ["$.tasks[0].due"] * (days < 0)
    assert not (early and found("VHP515", tasks=task(due), document=ISSUED))


def test_a_day_of_issue_after_the_period_judges_no_deadline() -> None:
    assert found("VHP518", tasks=task("2024-06-30"), document={"issued_on": "2042-03-05"}) == []
    assert found("VHP518", tasks=task("2020-06-30")) == []
