"""Values under headings of results, and behind opening words of them, are no targets; all phrases here are made up."""

from __future__ import annotations

import pytest

from vnhealthplan.models import Area
from vnhealthplan.reading import read_plan
from vnhealthplan.reading.documents.results import tells_of_results
from vnhealthplan.reading.folding import fold

AREA = Area(name="Mẫu", level="district", system="pre-2025")
PAST = "Tỷ lệ dân số tham gia BHYT đạt 95%. Toàn huyện có 8,2 bác sĩ/vạn dân. Năm 2025 ước đạt 25 giường bệnh/vạn dân."


def read(text: str) -> tuple[list[str], list[str]]:
    draft = read_plan(text, title="Mẫu", area=AREA, period="2025/2030")
    assert draft.plan is not None
    return [str(one.value) for one in draft.plan.targets], [one.reason for one in draft.unread]


@pytest.mark.parametrize(
    "text",
    [
        f"I. KẾT QUẢ THỰC HIỆN NĂM 2025\n{PAST}",
        f"I. TÌNH HÌNH\n{PAST}",
        f"I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024\n1. Công tác dân số\n{PAST}",
        f"Thực trạng: {PAST}",
        f"1. Thực trạng: {PAST}",
    ],
)
def test_values_of_results_are_unread_as_observed(text: str) -> None:
    values, reasons = read(f"{text}\nII. MỤC TIÊU\n- Tỷ lệ dân số tham gia BHYT đạt 97%.")
    assert values == ["97"]
    assert reasons.count("observed") == len(PAST.split(". "))


@pytest.mark.parametrize(
    ("title", "past"),
    [
        ("ĐÁNH GIÁ CHUNG", True),
        ("Đánh giá kết quả thực hiện các mục tiêu, nhiệm vụ giai đoạn 2021 - 2025", True),
        ("Đặc điểm tình hình", True),
        ("Hiện trạng mạng lưới y tế", True),
        ("KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2024 VÀ MỤC TIÊU NĂM 2025", False),
        ("CHỈ TIÊU, KẾT QUẢ CẦN ĐẠT", False),
        ("KẾT QUẢ CẦN ĐẠT", False),
        ("Kết quả dự kiến", False),
        ("Đánh giá và giám sát", False),
    ],
)
def test_headings_of_results(title: str, past: bool) -> None:  # noqa: FBT001  # a case of the table
    assert tells_of_results(fold(title).text) is past
