"""From draft targets to the targets of a plan: ids, units, baselines, and what cannot be one."""

from __future__ import annotations

from decimal import Decimal

from vnhealthplan.models import Area, Plan
from vnhealthplan.reading import Draft, read_plan

AREA = Area(name="Mẫu", level="district", system="pre-2025")


def read(text: str, period: str = "2021/2025") -> tuple[Draft, Plan]:
    draft = read_plan(text, title="Mẫu", area=AREA, period=period)
    assert draft.plan is not None
    return draft, draft.plan


def test_ids_are_made_of_indicator_horizon_and_subgroup_and_are_unique() -> None:
    line = "Đến năm 2025, chiều cao trung bình thanh niên 18 tuổi đối với nam đạt 168,5 cm, nữ đạt 157,5 cm.\n"
    _, plan = read(line + line)
    assert [target.id for target in plan.targets] == [
        *("height-18-2025-male", "height-18-2025-female"),
        *("height-18-2025-male-2", "height-18-2025-female-2"),
    ]


def test_a_horizon_that_nobody_names_is_the_end_of_the_period_and_assumed() -> None:
    draft, plan = read("Tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 95%.")
    assert plan.targets[0].horizon.text == "2025"
    assert draft.drafts[0].horizon is None
    assert draft.evidence["$.targets[0].horizon"].certainty == "assumed"


def test_a_horizon_outside_the_period_is_told_and_kept_among_the_drafts() -> None:
    draft, plan = read("Đến năm 2040, tỷ lệ dân số tham gia bảo hiểm y tế đạt 98%.")
    assert plan.targets == ()
    assert [one.reason for one in draft.unread] == ["outside_period"]
    assert draft.drafts[0].value == 98


def test_an_indicator_of_the_plan_is_told_as_assumed() -> None:
    draft, plan = read("Đến năm 2025, tỷ lệ hồ sơ mẫu được giải quyết đúng hạn đạt 95%.")
    (indicator,) = plan.indicators
    assert plan.targets[0].indicator == indicator.code
    known = draft.evidence["$.targets[0].indicator"]
    assert (known.certainty, known.span is not None) == ("assumed", True)


def test_a_change_needs_what_it_is_compared_with() -> None:
    draft, plan = read("Giảm 10% số vụ mẫu so với năm 2020.\nGiảm 15% số ca mẫu.")
    (target,) = plan.targets
    assert target.baseline is not None
    assert (target.value, target.basis, target.baseline.period.text) == (Decimal(-10), "relative_change", "2020")
    assert plan.indicators[0].direction == "lower"
    assert [one.reason for one in draft.unread] == ["change_without_baseline"]


def test_a_starting_value_without_a_year_is_told() -> None:
    draft, plan = read("Đến năm 2025, giảm tỷ lệ suy dinh dưỡng thấp còi từ 20% xuống 15%.")
    assert plan.targets[0].baseline is None
    assert "baseline_without_period" in [one.reason for one in draft.unread]
    assert "$.targets[0].baseline" not in draft.evidence


def test_the_unit_of_the_catalogue_stands_where_none_is_printed() -> None:
    draft, plan = read("STT\tChỉ tiêu\tĐVT\tKH 2024\n1\tTuổi thọ trung bình\t\t74,5\n")
    assert plan.targets[0].unit == "year"
    assert draft.evidence["$.targets[0].unit"].certainty == "assumed"


def test_a_row_keeps_its_number_its_words_and_its_printed_unit() -> None:
    draft, plan = read("STT\tChỉ tiêu\tĐVT\tTH 2023\tKH 2024\n04.\tBác sĩ/vạn dân\tBác sĩ\t9,5\t≥ 9,8\n")
    source = plan.targets[0].source
    assert source is not None
    assert (source.row, source.printed_unit) == ("04.", "Bác sĩ")
    assert source.quote == "04.\tBác sĩ/vạn dân\tBác sĩ\t9,5\t≥ 9,8"
    assert plan.targets[0].baseline is not None
    assert plan.targets[0].baseline.value == Decimal("9.5")
    assert [notice.code for notice in draft.notices] == ["VHP125"]


def test_words_that_say_to_keep_a_result_are_a_target_without_a_value() -> None:
    _, plan = read("STT\tChỉ tiêu\tĐVT\tKH 2024\n1\tKết quả mẫu\t\tDuy trì\n")
    (target,) = plan.targets
    assert (target.value, target.maintain, plan.indicators[0].measure) == (None, True, "qualitative")
