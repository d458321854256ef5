"""Responsibilities and tasks of annexes."""

from __future__ import annotations

import pytest

from vnhealthplan.models import Area, Plan
from vnhealthplan.reading import read_plan

AREA = Area(name="Mẫu", level="district", system="pre-2025")
TARGETS = (
    "STT\tChỉ tiêu\tĐVT\tKH 2024\tKH 2025\tLãnh đạo phụ trách\tĐơn vị chủ trì\tPhối hợp\n"
    "1\tBác sĩ/vạn dân\tBác sĩ\t9,8\t10\tBs. Nguyễn Văn Mẫu – Giám đốc\tTrung tâm Mẫu\tPhòng Mẫu\n"
)
TASKS = (
    "STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n"
    "1\tXây dựng kế hoạch mẫu\tSở Y tế\tSở Tài chính\tTrước ngày 05/11/2024\n"
    "2\tRà soát định mức mẫu\t\t\tQuý IV/2024\n"
)


@pytest.fixture
def plan() -> Plan:
    found = read_plan(f"{TARGETS}\nPhụ lục 2\n\n{TASKS}", title="Mẫu", area=AREA, period="2024/2025").plan
    assert found is not None
    return found


def test_a_responsibility_is_for_every_target_of_its_indicator(plan: Plan) -> None:
    (duty,) = plan.responsibilities
    assert duty.for_.targets == ("doctors-per-10k-2024", "doctors-per-10k-2025")
    assert duty.leader is not None
    assert (duty.leader.title, duty.leader.name, duty.leader.position) == ("Bs.", "Nguyễn Văn Mẫu", "Giám đốc")
    assert (duty.lead, duty.coordinating) == (("Trung tâm Mẫu",), ("Phòng Mẫu",))


def test_a_duty_without_a_target_keeps_its_words() -> None:
    table = TARGETS.replace("9,8\t10", "-\t-")
    plan = read_plan(table, title="Mẫu", area=AREA, period="2024/2025").plan
    assert plan is not None
    assert plan.responsibilities[0].for_.duty == "Bác sĩ/vạn dân"


def test_tasks_have_their_bodies_and_days_and_a_blank_cell_stays_blank(plan: Plan) -> None:
    first, second = plan.tasks[:2]
    assert (first.title, first.lead, str(first.due), first.inclusive) == (
        "Xây dựng kế hoạch mẫu",
        ("Sở Y tế",),
        "2024-11-05",
        False,
    )
    assert first.source is not None
    assert first.source.row == "1"
    assert (second.lead, second.due, str(second.horizon)) == ((), None, "2024-Q4")


def test_a_blank_cell_that_may_be_merged_is_told() -> None:
    draft = read_plan(TASKS, title="Mẫu", area=AREA, period="2024")
    assert "carried" in [note.reason for note in draft.notes]
