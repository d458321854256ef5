"""Sentences and headings that report, and aims that look like them; all phrases here are made up."""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets


def values_of(text: str) -> list[str]:
    return [str(target.value) for target in read_targets(text).targets]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ người cao tuổi được khám đạt 88%, vượt kế hoạch",
        "Tỷ lệ người cao tuổi được khám đạt 88%, vượt mục tiêu đề ra.",
        "Tỷ lệ người cao tuổi được khám đạt 88%, vượt 3% so với kế hoạch giao",
        "Tỷ lệ người cao tuổi được khám đạt 88% (vượt chỉ tiêu)",
        "Khám bệnh cho 12.000 lượt người, đạt 103,3% kế hoạch.",
        "Số lượt khám bệnh là 12.000 lượt, đạt 97,5% chỉ tiêu năm 2024",
        "Số ca mắc tay chân miệng là 120 ca, bằng 98% cùng kỳ.",
        "Số ca mắc tay chân miệng là 120 ca, bằng 98% so với cùng kỳ năm 2023.",
        "Tỷ lệ dân số tham gia BHYT đạt 91,2%, tăng 1,1% so với cùng kỳ năm 2023.",
        "Tính đến hết năm 2024, tỷ lệ ấp có tổ y tế ước đạt 83%, vượt mục tiêu; số bác sĩ đạt 8,1 bác sĩ/vạn dân.",
        "Theo báo cáo, năm 2022 y tế huyện có chuyển biến. Tỷ suất sinh thô là 13‰, giảm 0,3‰ so với năm 2021.",
        "Theo thống kê của Sở Y tế, tỷ lệ tiêm đủ mũi là 90%. Tỷ lệ trạm y tế có bác sĩ là 80%. Có 70% xã đạt chuẩn.",
    ],
)
def test_a_report_gives_no_target(text: str) -> None:
    reading = read_targets(text)
    assert reading.targets == ()
    assert "observed" in [one.reason for one in reading.unread]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Phấn đấu tỷ lệ người cao tuổi được khám đạt 95%, vượt kế hoạch tỉnh giao", ["95"]),
        ("Mục tiêu: tỷ lệ người cao tuổi được khám đạt 95%, vượt kế hoạch tỉnh giao", ["95"]),
        ("Nâng tỷ lệ người cao tuổi được khám lên 95%, vượt kế hoạch", ["95"]),
        ("Tỷ lệ người cao tuổi được khám vượt 15%", ["15"]),
        ("Tỷ lệ người cao tuổi được khám đạt 100% kế hoạch", ["100"]),
        ("Phấn đấu số lượt khám bệnh đạt 103,3% kế hoạch", ["103.3"]),
        ("Giảm 10% số ca mắc tay chân miệng so với cùng kỳ năm 2023", ["-10"]),
        ("Tỷ lệ dân số tham gia BHYT đạt 95%, tăng 2% so với năm 2024.", ["95", "2"]),
        ("Theo báo cáo, năm 2022 tỷ lệ tiêm đạt 90%. Phấn đấu năm 2025 tỷ lệ tiêm đạt 95%.", ["95"]),
        ("Theo thống kê năm 2022, tỷ lệ tiêm đạt 90%. Duy trì tỷ lệ tiêm trên 95%.", ["95"]),
        ("Theo báo cáo của Sở, tỷ lệ tiêm đạt 90%. Đến năm 2026, tỷ lệ tiêm đạt 95%.", ["95"]),
        ("Theo báo cáo của Sở, tỷ lệ tiêm đạt 90%.\nTỷ lệ tiêm đạt 95%.", ["95"]),
    ],
)
def test_aims_beside_the_words_of_reports_are_targets(text: str, values: list[str]) -> None:
    assert values_of(text) == values


@pytest.mark.parametrize(
    "heading",
    [
        *("1. Kết quả thực hiện công tác tiêm chủng", "KẾT QUẢ PHÒNG, CHỐNG SỐT RÉT", "II. THỰC TRẠNG"),
        *("a) Kết quả đạt được", "Tình hình:", "I. KẾT QUẢ THỰC HIỆN MỤC TIÊU NĂM 2024"),
    ],
)
def test_values_under_a_heading_of_results_are_observed_up_to_the_aims(heading: str) -> None:
    reading = read_targets(
        f"{heading}\n- Tỷ lệ tiêm mũi nhắc đạt 77%.\n- Không để xảy ra tử vong mẹ.\n"
        "MỤC TIÊU\n- Tỷ lệ tiêm mũi nhắc đạt 80%."
    )
    assert [str(target.value) for target in reading.targets] == ["80"]
    assert [one.reason for one in reading.unread].count("observed") == len(["77%", "không để xảy ra"])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("KẾT QUẢ CẦN ĐẠT\n- Tỷ lệ tiêm mũi nhắc đạt 77%.", ["77"]),
        ("Kết quả dự kiến đến năm 2026\n- Tỷ lệ tiêm mũi nhắc đạt 77%.", ["77"]),
        ("1. Mục tiêu cụ thể\na) Kết quả điều trị lao\n- Tỷ lệ khỏi bệnh đạt 77%.", ["77"]),
        ("II. NHIỆM VỤ\n2. Kết quả\n- Tỷ lệ khỏi bệnh đạt 77%.", ["77"]),
        ("II. THỰC TRẠNG\n- Tỷ lệ tiêm đạt 70%; phấn đấu năm 2026 đạt 77%.\n- Tỷ lệ khỏi bệnh đạt 60%.", ["77"]),
        ("1. Kết quả thực hiện\n- Tỷ lệ tiêm đạt 77%.\n2. Công tác dân số\n- Tỷ lệ khám thai đạt 80%.", ["80"]),
        ("I. KẾT QUẢ NĂM 2024\n1. Y tế\n- Tỷ lệ tiêm đạt 77%.\n2. Chỉ tiêu năm 2025\n- Tỷ lệ tiêm đạt 80%.", ["80"]),
        ("- Kết quả thực hiện được báo cáo hằng quý.\n- Tỷ lệ tiêm đạt 77%.", ["77"]),
    ],
)
def test_headings_of_aims_and_what_is_no_heading_leave_targets(text: str, values: list[str]) -> None:
    assert values_of(text) == values
