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
    ],
)
def test_the_same_words_in_a_name_or_with_a_bound_leave_a_target(text: str, value: str) -> None:
    assert [str(target.value) for target in read_targets(text).targets] == [value]
