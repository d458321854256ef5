"""The period of a plan: its own, not that of past results or of documents it cites; all titles here are made up."""

from __future__ import annotations

import pytest

from vnhealthplan.models import Area
from vnhealthplan.reading import read_plan

AREA = Area(name="Mẫu", level="district", system="pre-2025")
HEAD = "UBND HUYỆN MẪU\nSố: 12/KH-UBND\nMẫu, ngày 05 tháng 7 năm 2024\nKẾ HOẠCH\n"
BODY = "\n\nI. MỤC TIÊU\n1. Tỷ lệ dân số tham gia BHYT đạt 95%."


def period(text: str) -> str | None:
    plan = read_plan(text, area=AREA).plan
    return None if plan is None else str(plan.period)


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Thực hiện Chiến lược năm 2024 của Chương trình giai đoạn 2021 - 2030", "2024"),
        ("Thực hiện Chương trình mục tiêu quốc gia giai đoạn 2021-2025, năm 2024", "2024"),
        ("Thực hiện Chương trình mục tiêu quốc gia giai đoạn 2021-2025\nnăm 2024", "2024"),
        ("Chăm sóc sức khỏe nhân dân năm 2024 và giai đoạn 2024 - 2028", "2024/2028"),
        ("Chăm sóc sức khỏe nhân dân giai đoạn 2024 - 2028 và năm 2024", "2024/2028"),
        ("Phòng, chống lao năm 2024, định hướng đến năm 2030", "2024/2030"),
        ("Phòng, chống lao năm 2024 thực hiện Chiến lược quốc gia đến năm 2030", "2024"),
        ("Phòng, chống lao đến năm 2030", "2024/2030"),
        ("Triển khai Luật Khám bệnh, chữa bệnh năm 2023 giai đoạn 2024 - 2026", "2024/2026"),
        ("Tổng kết Chương trình giai đoạn 2016 - 2020 và chăm sóc sức khỏe giai đoạn 2021 - 2025", "2021/2025"),
        ("Thực hiện Nghị quyết ngày 25 tháng 10 năm 2017 về công tác y tế năm 2025", "2025"),
        ("Công tác y tế giai đoạn 2021 - 2025", "2021/2025"),
    ],
)
def test_the_title_names_the_period_of_the_plan(title: str, years: str) -> None:
    assert period(f"{HEAD}{title}{BODY}") == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (f"{HEAD}Công tác y tế\n\nI. TÌNH HÌNH\nNăm 2021 tỷ lệ dân số tham gia BHYT đạt 90%.\nII.{BODY[4:]}", "2024"),
        (f"{HEAD}Thi hành Luật Khám bệnh, chữa bệnh năm 2023{BODY}\n2. Đến năm 2025 có 9 bác sĩ/vạn dân.", "2024/2025"),
        (f"{HEAD}Theo Chiến lược giai đoạn 2011 - 2020{BODY}\n2. Đến năm 2025 có 9 bác sĩ/vạn dân.", "2024/2025"),
        (
            (
                "KẾ HOẠCH\nCông tác y tế\n\nTHỰC TRẠNG\nNăm 2021 có 9 bác sĩ/vạn dân.\nMỤC TIÊU\n"
                "Năm 2026 có 10 bác sĩ/vạn dân."
            ),
            "2026",
        ),
        ("KẾ HOẠCH\nCông tác y tế\n\nI. MỤC TIÊU\nTăng số bác sĩ/vạn dân từ 9 năm 2020 lên 10 năm 2025.", "2025"),
    ],
)
def test_past_values_and_cited_documents_name_no_period(text: str, years: str) -> None:
    assert period(text) == years
