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
        f"Thực trạng:\n{PAST}",
        f"1. Thực trạng: {PAST}",
        f"TÌNH HÌNH\n{PAST}",
        f"KẾT QUẢ THỰC HIỆN\n{PAST}",
        f"KẾT QUẢ THỰC HIỆN NĂM 2024\n{PAST}",
        f"ĐÁNH GIÁ TÌNH HÌNH\n{PAST}",
        f"ĐẶC ĐIỂM TÌNH HÌNH\n1. Công tác dân số\n{PAST}",
        f"**TÌNH HÌNH CHUNG**\n{PAST}",
        f"## Kết quả thực hiện\n{PAST}",
        f"TỒN TẠI, HẠN CHẾ\n{PAST}",
        f"I. KẾT QUẢ THỰC HIỆN NĂM 2024\n1. Chỉ tiêu\n{PAST}",
        f"I. KẾT QUẢ THỰC HIỆN NĂM 2024\n1. Chỉ tiêu chưa đạt\n{PAST}",
        f"I. KẾT QUẢ THỰC HIỆN NĂM 2024\n- Nhiệm vụ khám bệnh được đẩy mạnh\n{PAST}",
    ],
)
def test_values_of_results_are_unread_as_observed(text: str) -> None:
    values, reasons = read(f"{text}\nII. MỤC TIÊU\n- Tỷ lệ dân số tham gia BHYT đạt 97%.")
    assert values == ["97"]
    assert reasons.count("observed") == len(PAST.split(". "))


@pytest.mark.parametrize("results", ["I. KẾT QUẢ THỰC HIỆN", "TÌNH HÌNH", "1. Tình hình", "Thực trạng:"])
@pytest.mark.parametrize(
    "aims",
    [
        *("MỤC TIÊU", "Mục tiêu", "Mục tiêu:", "1. Mục tiêu", "a) Mục tiêu", "- Mục tiêu:", "**Mục tiêu cụ thể**"),
        *("Chỉ tiêu năm 2025", "Các chỉ tiêu cụ thể", "Một số chỉ tiêu chủ yếu:", "II. Chỉ tiêu"),
        *(
            "Phương hướng",
            "2. Phương hướng năm 2025",
            "PHƯƠNG HƯỚNG, NHIỆM VỤ",
            "2. Nhiệm vụ",
            "Mục tiêu đến năm 2025:",
        ),
    ],
)
def test_a_heading_of_aims_ends_results_however_low_it_is(results: str, aims: str) -> None:
    values, reasons = read(f"{results}\n- {PAST}\n{aims}\n- Tỷ lệ dân số tham gia BHYT đạt 97%.")
    assert values == ["97"]
    assert "observed" in reasons


def test_results_go_on_under_a_heading_of_their_own_behind_aims() -> None:
    values, reasons = read(
        "I. TÌNH HÌNH\n1. Mục tiêu\n- Tỷ lệ dân số tham gia BHYT đạt 97%.\n2. Hạn chế\n- Tỷ lệ suy dinh dưỡng thể thấp "
        "còi ở trẻ em dưới 5 tuổi là 20%."
    )
    assert (values, reasons.count("observed")) == (["97"], 1)


@pytest.mark.parametrize(
    "text",
    [
        "II. NHIỆM VỤ\n1. Bảo hiểm y tế\nKết quả:\n{}",
        "II. NHIỆM VỤ\n1. Bảo hiểm y tế\n- Nội dung: truyền thông.\n2. Kết quả\n{}",
        "II. NHIỆM VỤ, GIẢI PHÁP\n1. Bảo hiểm y tế\na) Kết quả\n{}",
        "I. KẾT QUẢ DỰ KIẾN\n1. Kết quả\n{}",
        "II. NHIỆM VỤ\n1. Bảo hiểm y tế\nKết quả đầu ra:\n{}",
    ],
)
def test_bare_results_of_duties_hide_no_target(text: str) -> None:
    assert read(text.format("- Tỷ lệ dân số tham gia BHYT đạt 97%."))[0] == ["97"]


def test_the_year_of_results_is_no_horizon_of_the_aims_below() -> None:
    draft = read_plan(
        "ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NĂM 2024\nĐạt nhiều kết quả.\nMỤC TIÊU\nTỷ lệ dân số tham gia BHYT đạt 97%.",
        title="Mẫu",
        area=AREA,
        period="2024/2025",
    )
    assert draft.plan is not None
    assert [str(one.horizon) for one in draft.plan.targets] == ["2025"]


def test_what_was_due_before_the_document_was_issued_is_a_result() -> None:
    head = "UBND HUYỆN MẪU\nSố: 12/KH-UBND\nMẫu, ngày 05 tháng 7 năm 2024\nKẾ HOẠCH\nY tế giai đoạn 2021 - 2025\n\n"
    draft = read_plan(
        f"{head}II. MỤC TIÊU\nNăm 2023 tỷ lệ dân số tham gia BHYT đạt 92%.\n6 tháng đầu năm 2024 tỷ lệ dân số tham gia "
        "BHYT đạt 93%.\nNăm 2024 tỷ lệ dân số tham gia BHYT đạt 94%.\nĐến năm 2025 tỷ lệ dân số tham gia BHYT đạt 95%.",
        area=AREA,
    )
    assert draft.plan is not None
    assert [str(one.value) for one in draft.plan.targets] == ["94", "95"]
    assert [one.reason for one in draft.unread if "BHYT" in one.text] == ["observed", "observed"]


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
