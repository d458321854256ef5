"""Words of a past result before a value, and the same words inside a name; all phrases here are made up."""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets


@pytest.mark.parametrize(
    "text",
    [
        "Tính đến 31/12/2023, tỷ lệ dân số tham gia BHYT là 92,5%.",
        "Tính đến nay tỷ lệ dân số tham gia BHYT là 92,5%.",
        "Đến nay, toàn tỉnh có 98% trạm y tế có bác sĩ.",
        "Thực trạng: tỷ lệ bao phủ BHYT là 88%",
        "Tỷ lệ suy dinh dưỡng thể nhẹ cân hiện còn 10,5%",
        "Tỷ lệ dân số tham gia BHYT năm 2020 chỉ đạt 88%",
        "Tỷ lệ dân số tham gia BHYT mới chỉ đạt 88%",
        "Tỷ lệ trạm y tế có bác sĩ mới đạt 87,7%",
        "Trong năm 2023 toàn tỉnh đã tiêm chủng đầy đủ cho 96,5% trẻ dưới 1 tuổi",
        "Tính đến năm 2023, tỷ lệ dân số tham gia BHYT là 92%.",
        "TÍNH ĐẾN HẾT NĂM 2023 TỶ LỆ DÂN SỐ THAM GIA BHYT ĐẠT 92%",
        "Tính đến tháng 6/2024, toàn tỉnh có 9,5 bác sĩ/vạn dân.",
        "Tính đến quý III/2024, tỷ lệ dân số tham gia BHYT chiếm 92%.",
        "Tính đến 31/12/2023, tỷ suất tử vong trẻ em dưới 5 tuổi giảm còn 15‰",
        "Tính đến 31/12/2023 có 95% trạm y tế xã có bác sĩ.",
        "Năm 2023 huyện đã khám sức khỏe cho 85% người cao tuổi.",
        "Năm 2023, ngành y tế đã khám sức khỏe cho 85% người cao tuổi.",
        "Trong năm 2023, các trạm y tế đã quản lý 80% người tăng huyết áp.",
        "Sở Y tế đã cấp thẻ cho 95% người nghèo.",
        "Ủy ban nhân dân các xã đã vận động 93% hộ gia đình tham gia BHYT",
        "Công tác tiêm chủng đã bao phủ 95% trẻ dưới 1 tuổi",
        "Đã tiêm vắc xin cho 95% trẻ em dưới 1 tuổi.",
        "Năm 2023, đã tiêm vắc xin cho 95% trẻ em dưới 1 tuổi.",
        "Đến nay, đã có 95% trạm y tế xã có bác sĩ.",
        "Tỷ lệ dân số tham gia BHYT ước đạt 93%",
        "Năm 2025, tỷ lệ dân số tham gia BHYT ước khoảng 93%.",
        "Năm 2025 ước thực hiện tỷ lệ dân số tham gia BHYT đạt 93%",
        "Ước tính tỷ lệ trạm y tế có bác sĩ ước tính đạt 93%",
        "6 tháng đầu năm 2025, tỷ lệ dân số tham gia BHYT đạt 45%",
        "Trong 6 tháng đầu năm, 45% dân số tham gia BHYT",
        "Tỷ lệ dân số tham gia BHYT 9 tháng đầu năm 2025 đạt 70%",
        "Dân số tăng nhanh, hiện tỷ lệ sinh con thứ 3 trở lên là 13%",
        "Người cao tuổi chiếm gần 13% dân số",
        "Năm 2024, tỷ lệ phụ nữ được khám thai đủ 4 lần đã đạt 88%",
    ],
)
def test_a_past_result_is_no_target(text: str) -> None:
    reading = read_targets(text)
    assert reading.targets == ()
    assert "observed" in [one.reason for one in reading.unread]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tỷ lệ trẻ đã được tiêm chủng đầy đủ đạt 95%", "95"),
        ("Tỷ lệ bệnh nhân đã phát hiện được điều trị đạt 90%", "90"),
        ("Tỷ lệ phát hiện còn 90%", "90"),
        ("Tính đến năm 2025, phấn đấu tỷ lệ dân số tham gia BHYT đạt 95%", "95"),
        ("Tính đến năm 2025, tỷ lệ dân số tham gia BHYT đạt trên 95%", "95"),
        ("Tính đến 31/12/2025, phấn đấu tỷ lệ dân số tham gia BHYT đạt 95%", "95"),
        ("Tính đến 31/12/2025, tỷ lệ dân số tham gia BHYT đạt 95% trở lên", "95"),
        ("Tính đến 31/12/2025, tỷ lệ dân số tham gia BHYT đạt trên 95%", "95"),
        ("Tỷ lệ phát hiện ca bệnh lao mới đạt 75 %o", "75"),
        ("Tỷ lệ phát hiện bệnh nhân lao mới đạt 75/100.000 dân", "75"),
        ("Tỷ lệ phát hiện ca nhiễm HIV mới đạt 5%", "5"),
        ("95% người nhiễm HIV biết tình trạng đã được điều trị bằng thuốc ARV.", "95"),
        ("Tỷ lệ người nhiễm HIV biết tình trạng nhiễm đã được điều trị ARV đạt 95% vào năm 2025.", "95"),
        ("Đến năm 2025, tỷ lệ trẻ em đã tiêm đủ mũi đạt 95%.", "95"),
        ("Tỷ lệ xã đã có bác sĩ đạt 95%", "95"),
        ("Tỷ lệ xã đã đạt chuẩn quốc gia về y tế là 95%", "95"),
        ("Tỷ lệ toàn bộ trẻ em đã tẩy giun đạt 95%", "95"),
        ("Tỷ lệ dân số tham gia BHYT đạt 95% tính đến năm 2025", "95"),
        ("Tính đến năm 2030, giảm tỷ suất tử vong trẻ em dưới 5 tuổi còn 15‰", "15"),
        ("Trong 6 tháng đầu năm 2025, phấn đấu tỷ lệ dân số tham gia BHYT đạt 92%", "92"),
        ("6 tháng đầu năm 2025, tỷ lệ dân số tham gia BHYT đạt trên 92%", "92"),
        ("Tăng tỷ lệ dân số tham gia BHYT từ 92,04% năm 2023 lên 93,2% năm 2024.", "93.2"),
    ],
)
def test_the_same_words_in_a_name_or_with_a_bound_leave_a_target(text: str, value: str) -> None:
    assert [str(target.value) for target in read_targets(text).targets] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ dân số tham gia BHYT: Năm 2023 đạt 92,04%; phấn đấu năm 2024 đạt 93,2%.",
        "Tỷ lệ dân số tham gia BHYT năm 2023 đạt 92,04%, phấn đấu năm 2024 đạt 93,2%",
        "Năm 2023, tỷ lệ dân số tham gia BHYT là 92,04% và phấn đấu đến năm 2024 đạt 93,2%",
        "Tỷ lệ dân số tham gia BHYT năm 2022 đạt 91%, năm 2023 đạt 92%, phấn đấu năm 2024 đạt 93,2%.",
        "Tỷ lệ dân số tham gia BHYT năm 2023 đạt 92,04%. Phấn đấu năm 2024 đạt 93,2%.",
        "Tỷ lệ dân số tham gia BHYT năm 2023 là 92,04%; kế hoạch năm 2024 là 93,2%.",
        "Tỷ lệ dân số tham gia BHYT năm 2023 ước đạt 92,04%; kế hoạch năm 2024 là 93,2%.",
        "9 tháng đầu năm 2024 tỷ lệ dân số tham gia BHYT đạt 92,04%; phấn đấu cả năm 2024 đạt 93,2%.",
        "Hiện nay tỷ lệ dân số tham gia BHYT đạt 92,04%, đến năm 2030 đạt 93,2%.",
        "Tính đến 31/12/2023, tỷ lệ dân số tham gia BHYT đạt 92,04%, đến hết năm 2025 đạt 93,2%.",
    ],
)
def test_a_result_before_what_is_striven_for_is_observed(text: str) -> None:
    reading = read_targets(text)
    assert [str(target.value) for target in reading.targets] == ["93.2"]
    assert "observed" in [one.reason for one in reading.unread]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ dân số tham gia BHYT năm 2025 đạt 92%, phấn đấu năm 2030 đạt 95%.",
        "Tỷ lệ dân số tham gia BHYT năm 2025 đạt 92%, năm 2026 đạt 95%.",
        "Tỷ lệ trạm y tế có bác sĩ năm 2025 đạt 92%; phấn đấu tỷ lệ dân số tham gia BHYT năm 2026 đạt 95%.",
        "6 tháng đầu năm 2025 tỷ lệ dân số tham gia BHYT đạt 92%, 6 tháng cuối năm 2025 đạt 95%.",
        "Đến năm 2025 tỷ lệ dân số tham gia BHYT đạt 92%; phấn đấu đến năm 2026 đạt 95%.",
        "Phấn đấu tỷ lệ dân số tham gia BHYT năm 2025 đạt 92%, phấn đấu năm 2026 đạt 95%.",
    ],
)
def test_two_horizons_stay_two_targets(text: str) -> None:
    assert [str(target.value) for target in read_targets(text).targets] == ["92", "95"]


def test_a_past_day_holds_over_a_semicolon_and_ends_with_its_sentence() -> None:
    reading = read_targets(
        "Tính đến 31/12/2023, tỷ lệ dân số tham gia BHYT đạt 90%; tỷ lệ trạm y tế xã có bác sĩ đạt 92%. "
        "Tỷ lệ dân số tham gia BHYT đạt 95%."
    )
    assert [str(target.value) for target in reading.targets] == ["95"]
    assert [one.text for one in reading.unread if one.reason == "observed"] == ["90", "92"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Tỷ lệ trạm y tế có bác sĩ mới đạt 60%; tỷ lệ dân số tham gia BHYT đạt 80%", ["80"]),
        ("Tỷ lệ dân số tham gia BHYT đạt 80%; tỷ lệ hộ nghèo có thẻ chỉ đạt 60%", ["80"]),
        ("Tỷ lệ trạm y tế có bác sĩ mới đạt 60%; tỷ lệ dân số tham gia BHYT chỉ đạt 80%", []),
        ("Hiện nay tỷ lệ trạm y tế có bác sĩ mới đạt 60%; tỷ lệ dân số tham gia BHYT đạt 80%", []),
        ("Tỷ lệ trạm y tế có bác sĩ mới đạt 60%, phấn đấu đạt 80%", ["80"]),
        ("Tỷ lệ trạm y tế có bác sĩ mới đạt 60%, đến năm 2026 đạt 80%", ["80"]),
        ("Năm 2025, tỷ lệ thôn có tổ y tế ước đạt 83%; phấn đấu năm 2026 đạt 85%", ["85"]),
        ("Giai đoạn 2021 - 2025 huyện đã xây mới 22 trạm; giai đoạn 2026 - 2030 tiếp tục xây mới 15 trạm", ["15"]),
    ],
)
def test_what_was_only_reached_or_estimated_holds_for_its_item(text: str, values: list[str]) -> None:
    reading = read_targets(text)
    assert [str(target.value) for target in reading.targets] == values
    assert "observed" in [one.reason for one in reading.unread]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Tỷ lệ xã nông thôn mới đạt 64%; tỷ lệ hộ có nhà tiêu hợp vệ sinh đạt 43%.", ["64", "43"]),
        ("TỶ LỆ XÃ ĐẠT CHUẨN NÔNG THÔN MỚI ĐẠT 80%", ["80"]),
        ("85% xã nông thôn mới đạt tiêu chí y tế; 72% chợ có nhà vệ sinh", ["85", "72"]),
        ("Tỷ lệ điều dưỡng có chứng chỉ đạt 37,5%; tỷ lệ dân số tham gia BHYT đạt 91,4%.", ["37.5", "91.4"]),
        ("Tỷ lệ người bệnh có địa chỉ đạt 44%", ["44"]),
        ("Tỷ lệ cán bộ đủ tín chỉ đạt 44%; 50% trạm có bác sĩ", ["44", "50"]),
        ("Tỷ lệ máy xét nghiệm mua mới đạt 70%", ["70"]),
        ("Tỷ lệ trạm y tế xây dựng mới đạt 70%", ["70"]),
        ("Tỷ lệ người bệnh phát hiện mới đạt 70%", ["70"]),
        ("Tỷ lệ điều trị khỏi bệnh nhân lao phổi AFB(+) mới đạt 91%", ["91"]),
        ("Phấn đấu tỷ lệ thôn có nhà văn hóa mới đạt 60%", ["60"]),
        ("Tỷ lệ trạm y tế có thiết bị mới đạt tối thiểu 60%", ["60"]),
        ("Phấn đấu tỷ lệ dân số tham gia BHYT ước đạt 93%", ["93"]),
        ("Tỷ lệ dân số tham gia BHYT khoảng 93%", ["93"]),
        ("Tỷ lệ người tăng huyết áp ước tính được quản lý đạt 93%", ["93"]),
        ("Đến năm 2030 người cao tuổi chiếm gần 13% dân số", ["13"]),
        ("Mục tiêu:\n- 6 tháng đầu năm 2025 tỷ lệ dân số tham gia BHYT đạt 45%", ["45"]),
        ("Tỷ lệ dân số tham gia BHYT 6 tháng đầu năm 2025: 45%; cả năm 2025: 95%", ["45", "95"]),
        ("Phấn đấu 100% xã đã có bác sĩ", ["100"]),
        ("Phấn đấu đến năm 2026, tỷ lệ xã đã có bác sĩ đạt 90%", ["90"]),
    ],
)
def test_aims_that_look_like_results_are_targets(text: str, values: list[str]) -> None:
    assert [str(target.value) for target in read_targets(text).targets] == values


def test_a_horizon_from_above_makes_the_first_half_of_a_year_an_aim() -> None:
    text = "6 tháng đầu năm 2025, tỷ lệ dân số tham gia BHYT đạt 45%"
    assert [str(target.value) for target in read_targets(text, horizon="2025").targets] == ["45"]
