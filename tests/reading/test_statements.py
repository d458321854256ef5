"""What is told of a past or of the present, and aims that look like it; all phrases here are made up."""

from __future__ import annotations

import unicodedata

import pytest

from vnhealthplan.reading import read_targets

TOLD = (
    "Điều tra năm 2022 cho thấy tỷ lệ sâu răng là 41,7%.",
    "Kết quả khảo sát năm 2021 cho thấy trên 35% trẻ em bị cận thị.",
    "Năm 2021, khảo sát tại 12 xã cho thấy 35% trẻ em bị cận thị.",
    "Nghiên cứu của Viện Mắt năm 2020 chỉ ra rằng tỷ lệ cận thị là 28%.",
    "Theo Viện Răng năm 2022, tỷ lệ sâu răng là 41,7%, giảm đáng kể so với năm 2012 (63,2%).",
    "Theo Tổng cục Thống kê năm 2023, tỷ lệ mù là 1,7%, tăng so với năm 2012 (0,9%).",
    "Theo kết quả điều tra của Bộ Y tế năm 2020, tỷ lệ hút thuốc là 41,1%.",
    "Kết quả qua 2 năm thực hiện nghị quyết, đến cuối năm 2024, tỷ lệ hộ có nhà tắm đạt 71,5%, vượt 0,4%.",
    "Kết quả sau 3 năm triển khai: tỷ lệ trạm có bác sĩ đạt 81%.",
    "Đến cuối năm 2023, tỷ lệ hộ có nhà tắm đạt 71,5%, vượt 1,4%.",
    "Tỷ lệ trạm có bác sĩ đạt 90% (vượt 5%).",
    "Hiện huyện có hơn 3.100 người điếc, trong đó có 870 người điếc bẩm sinh (chiếm 28,1%).",
    "Hiện trên địa bàn thành phố có 54% trạm y tế có bác sĩ.",
    "Năm 2023, huyện đạt và vượt 14 chỉ tiêu.",
    "Tính đến cuối năm 2013, tỉnh có trên 395.850 thẻ, gấp hơn 13 lần so với năm 2003 (tỷ lệ trên 80% dân số).",
    "Việt Nam có trên 14,3 triệu người cao tuổi, chiếm gần 13% dân số.",
    "Số ca mắc sốt rét giảm mạnh qua các năm (từ 398 ca năm 2013 xuống còn 02 ca trong 9 tháng đầu năm 2023).",
    "Ước cả năm 2025, tỷ lệ tham gia bảo hiểm y tế đạt 95%.",
    "Ước đến 31/12/2025, tỷ lệ tham gia bảo hiểm y tế đạt 95%.",
    "Ước đến 31/12, tỷ lệ tham gia bảo hiểm y tế đạt 95,2%.",
    "Tỷ lệ tiêm chủng đạt 93,2%, đạt 98,6% so với kế hoạch.",
)


@pytest.mark.parametrize("text", [*TOLD, unicodedata.normalize("NFD", TOLD[0]), TOLD[0].upper()])
def test_what_is_told_is_no_target(text: str) -> None:
    reading = read_targets(text)
    assert reading.targets == ()
    assert "observed" in [one.reason for one in reading.unread]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Đến năm 2028, 95% trẻ điều tra cho thấy không suy dinh dưỡng.", ["95"]),
        ("Đến năm 2028, kết quả khảo sát cho thấy 90% người bệnh hài lòng.", ["90"]),
        ("Phấn đấu kết quả khảo sát cho thấy 90% người bệnh hài lòng.", ["90"]),
        ("Điều tra năm 2022 cho thấy tỷ lệ sâu răng là 41,7%, phấn đấu đến năm 2030 còn 30%.", ["30"]),
        ("Số liệu điều tra cho thấy 41,7% trẻ bị sâu răng, đến năm 2030 tỷ lệ trẻ sâu răng còn 30%.", ["30"]),
        ("Theo Nghị quyết số 20, đến năm 2030, tỷ lệ tham gia bảo hiểm y tế đạt 97%.", ["97"]),
        ("Theo Chiến lược năm 2020, tỷ lệ sâu răng là dưới 40% vào năm 2030.", ["40"]),
        ("Theo kế hoạch năm 2025, tỷ lệ trạm có bác sĩ đạt 85%.", ["85"]),
        ("Theo Bộ Y tế, đến năm 2030 tỷ lệ tiêm chủng đạt trên 95%.", ["95"]),
        ("Đến năm 2028, tỷ lệ hút thuốc là 35%, giảm so với năm 2020 (41%).", ["35"]),
        ("Đến năm 2028, tỷ lệ tiêm đạt trên 95%, tăng 2% so với năm 2023 (93%).", ["95", "2"]),
        ("Phấn đấu tỷ lệ hộ có nhà tắm đạt 90%, vượt 5%.", ["90"]),
        ("Đến năm 2027, tỷ lệ hộ có nhà tắm vượt 71,5%.", ["71.5"]),
        ("Đến năm 2027, tỷ lệ hộ có nhà tắm đạt 70%, vượt 90% vào năm 2030.", ["70", "90"]),
        ("Hiện đại hóa 80% trạm y tế xã vào năm 2028.", ["80"]),
        ("Hiện huyện có 54% trạm y tế có bác sĩ, đến năm 2030 đạt 90%.", ["90"]),
        ("Đến năm 2028 có 80% cơ sở phát hiện huyện có dịch.", ["80"]),
        ("Sau 3 năm thực hiện can thiệp, ít nhất 80% người nghiện giảm sử dụng.", ["80"]),
        ("Đến năm 2028, giảm tỷ lệ sâu răng qua các năm (từ 60% năm 2025 xuống còn 40% năm 2028).", ["40"]),
        ("Tính đến năm 2030, tỉnh có trên 95% dân số tham gia bảo hiểm y tế.", ["95"]),
        ("Phấn đấu đạt 98,6% người dân hài lòng so với kế hoạch.", ["98.6"]),
        ("Tỷ lệ hộ nghèo ước giảm còn 3% vào năm 2030.", ["3"]),
    ],
)
def test_an_aim_beside_the_same_words_is_a_target(text: str, values: list[str]) -> None:
    assert [str(target.value) for target in read_targets(text).targets] == values


def test_below_a_horizon_a_survey_may_be_one_to_come() -> None:
    reading = read_targets("Kết quả khảo sát cho thấy 90% người bệnh hài lòng.", horizon="2028")
    assert [str(target.value) for target in reading.targets] == ["90"]
