"""VHP616 and VHP618: the years of the title, and years without a target."""

from __future__ import annotations

import pytest
from rule_plans import places_of
from samples import target

from vnhealthplan.checks.rules.documents_periods import period_gap, plan_year_against_period


@pytest.mark.parametrize(
    ("title", "period", "count"),
    [
        ("Kế hoạch công tác y tế năm 2023", "2024", 1),
        ("KẾ HOẠCH CÔNG TÁC Y TẾ NĂM 2023", "2024", 1),
        ("Kế hoạch y tế giai đoạn 2016 – 2020", "2021/2025", 1),
        ("Kế hoạch công tác y tế năm 2023 trên địa bàn tỉnh", "2024", 1),
        ("Kế hoạch công tác y tế (năm 2023)", "2024", 1),
        ("Kế hoạch y tế giai đoạn 2016-2020, định hướng đến năm 2025", "2021/2025", 1),
        ("Kế hoạch chấm dứt dịch bệnh AIDS vào năm 2030", "2021/2025", 0),
        ("Kế hoạch loại trừ bệnh sốt rét vào năm 2030", "2021/2025", 0),
        ("Kế hoạch loại trừ bệnh sốt rét năm 2030", "2021/2025", 0),
        ("Kế hoạch tiêm chủng cho trẻ sinh năm 2022", "2024", 0),
        ("Kế hoạch khám sức khỏe tuyển quân năm 2025", "2024", 0),
        ("Kế hoạch y tế phục vụ lễ giao nhận công dân nhập ngũ năm 2025", "2024", 0),
        ("Kế hoạch kỷ niệm 70 năm chiến thắng Điện Biên Phủ năm 1954", "2024", 0),
        ("Kế hoạch chuẩn bị cho Đại hội Đảng bộ tỉnh năm 2026", "2025", 0),
        ("Kế hoạch điều tra những người từng khám năm 2023 mà chưa điều trị", "2024", 0),
        ("Kế hoạch công tác y tế năm 2024", "2024", 0),
        ("Kế hoạch công tác y tế năm 2022", "2021/2025", 0),
        ("Kế hoạch năm 2024, giai đoạn 2021-2025", "2024", 0),
        ("Kế hoạch y tế đến năm 2030", "2021/2025", 0),
        ("Kế hoạch khắc phục hạn chế năm 2023", "2024", 0),
        ("Kế hoạch thực hiện Nghị quyết số 20-NQ/TW năm 2017", "2021/2025", 0),
        ("Kế hoạch triển khai Chương trình y tế giai đoạn 2016 - 2020", "2021/2025", 0),
        ("Kế hoạch tiêm 2023 liều", "2024", 0),
        ("năm 2023 " * 2_000, "2024", 0),
    ],
)
def test_the_title_speaks_of_the_years_of_the_plan(title: str, period: str, count: int) -> None:
    assert places_of(plan_year_against_period, title=title, period=period) == ["$.title"] * count


def test_the_title_of_the_document_counts_too() -> None:
    title = {"title": "Kế hoạch công tác y tế năm 2019"}
    assert places_of(plan_year_against_period, document=title) == ["$.document.title"]


def targets(*horizons: str) -> list[dict[str, object]]:
    return [target(id=f"t{index}", horizon=horizon) for index, horizon in enumerate(horizons)]


@pytest.mark.parametrize(
    ("horizons", "places"),
    [
        ([], []),
        (["2025"], []),
        (["2021", "2025-Q2"], []),
        (["2023"], ["$.period"]),
        (["2021/2022", "2024/2025"], ["$.targets[1].horizon"]),
        (["2021/2022", "2024/2025", "2023"], []),
        (["2021/2023", "2024/2025"], []),
        (["2021", "2024/2025"], []),  # a year alone says nothing of those between
    ],
)
def test_years_without_a_target(horizons: list[str], places: list[str]) -> None:
    assert places_of(period_gap, targets=targets(*horizons)) == places


def test_gaps_are_looked_for_within_one_subgroup() -> None:
    rows = targets("2021/2022", "2024/2025")
    rows[1]["subgroup"] = {"sex": "male"}
    assert places_of(period_gap, targets=rows) == []
