"""Duties, reports, signatures, citations and goals in the short forms of small plans; all texts here are made up."""

from __future__ import annotations

import pytest

from vnhealthplan.models import Area
from vnhealthplan.reading import read_plan
from vnhealthplan.reading.documents import read_header, read_signature
from vnhealthplan.reading.documents.duties import read_duties
from vnhealthplan.reading.documents.references import read_references
from vnhealthplan.reading.documents.reporting import read_reporting
from vnhealthplan.reading.documents.tasks import read_tasks

AREA = Area(name="Mẫu", level="district", system="pre-2025")


def _duties(text: str) -> list[tuple[list[str], list[str], str]]:
    return [
        ([body.name for body in duty.lead], [body.name for body in duty.coordinating], duty.duty)
        for duty in read_duties(text).duties
    ]


@pytest.mark.parametrize("heading", ["III. NHIỆM VỤ", "III. NHIỆM VỤ VÀ GIẢI PHÁP", "IV. Giải pháp thực hiện"])
@pytest.mark.parametrize(
    ("body", "duty", "helpers"),
    [
        ("Sở Tài chính", "Chủ trì, phối hợp với Sở Y tế bố trí kinh phí.", ["Sở Y tế"]),
        ("Công an tỉnh", "Chủ trì, phối hợp với Sở Nội vụ quản lý dữ liệu dân cư.", ["Sở Nội vụ"]),
        ("Sở Giáo dục và Đào tạo", "- Tổ chức tiêm chủng trong trường học.", []),
    ],
)
def test_a_body_that_heads_duties_has_those_under_it(heading: str, body: str, duty: str, helpers: list[str]) -> None:
    found = _duties(f"{heading}\n1. {body}\n{duty}\n2. Sở Y tế\n- Tham mưu kế hoạch phòng dịch.")
    assert [(lead, others) for lead, others, _ in found] == [([body], helpers), (["Sở Y tế"], [])]


@pytest.mark.parametrize("heading", ["1. Phòng, chống dịch bệnh", "1. Bệnh viện", "2. Dân số", "1. Tổ chức, bộ máy"])
def test_a_topic_that_heads_duties_leads_nothing(heading: str) -> None:
    assert _duties(f"III. NHIỆM VỤ VÀ GIẢI PHÁP\n{heading}\n- Tăng cường đào tạo cán bộ.") == []


def test_a_task_under_the_heading_of_a_body_is_led_by_it() -> None:
    task = read_tasks("III. NHIỆM VỤ\n1. Sở Tài chính\n- Xây dựng kế hoạch phân bổ kinh phí.").tasks[0]
    assert [body.name for body in task.lead] == ["Sở Tài chính"]
    assert task.evidence["lead"].certainty == "carried"


@pytest.mark.parametrize(
    "heading", ["V. BÁO CÁO", "V. Thông tin, báo cáo", "V. SƠ KẾT, TỔNG KẾT VÀ BÁO CÁO", "V. NHIỆM VỤ"]
)
@pytest.mark.parametrize(("word", "often"), [("năm", "yearly"), ("quý", "quarterly"), ("tháng", "monthly")])
def test_a_yearly_report_by_a_day(heading: str, word: str, often: str) -> None:
    rules = read_reporting(f"{heading}\nCác đơn vị gửi báo cáo {word} về Sở Y tế trước ngày 10/12.").rules
    assert [([b.name for b in r.sender], [b.name for b in r.receiver], r.frequency) for r in rules] == [
        (["Các đơn vị"], ["Sở Y tế"], often)
    ]


def test_the_report_of_one_year_is_not_yearly() -> None:
    assert read_reporting("V. NHIỆM VỤ\nSở Y tế gửi báo cáo năm 2024 về kinh phí.").rules == ()


@pytest.mark.parametrize("receiver", ["Trạm Y tế xã", "Trung tâm Y tế huyện", "Phòng Y tế thành phố"])
def test_a_body_of_a_level_receives_a_report_without_a_preposition(receiver: str) -> None:
    rule = read_reporting(f"V. BÁO CÁO\nCác thôn báo cáo {receiver} trước ngày 25 hằng tháng.").rules[0]
    assert ([body.name for body in rule.receiver], rule.content) == ([receiver], None)


@pytest.mark.parametrize(
    "signature",
    [
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Mẫu",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Thị Mẫu",
        "GIÁM ĐỐC\n(Đã ký)\nNguyễn Văn Mẫu",
        "CHỦ TỊCH\nNguyễn Văn Mẫu",
    ],
)
def test_a_signature_below_the_duties_is_none(signature: str) -> None:
    text = f"IV. TỔ CHỨC THỰC HIỆN\n1. Các thôn\n- Tuyên truyền người dân đi tiêm chủng.\n{signature}\n"
    assert _duties(text) == [(["Các thôn"], [], "Tuyên truyền người dân đi tiêm chủng")]


def test_a_heading_in_capitals_that_names_an_office_is_no_signature() -> None:
    text = "IV. TỔ CHỨC THỰC HIỆN\nGIÁM ĐỐC\n- Chỉ đạo tiêm chủng.\n"
    assert [duty for _, _, duty in _duties(text)][-1] == "Chỉ đạo tiêm chủng"


@pytest.mark.parametrize(
    "rows",
    [
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Sở Y tế;\tCHỦ TỊCH\n- Lưu: VT.\t\n\tNguyễn Văn Mẫu\n",
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n- Sở Y tế;\n- Lưu: VT.\n\n\tNguyễn Văn Mẫu\n",
    ],
)
def test_a_signature_beside_the_recipients(rows: str) -> None:
    found = read_signature(rows)
    assert found is not None
    assert (found.signed_for, found.position, found.name) == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Mẫu")


@pytest.mark.parametrize("does", ["ban hành Kế hoạch", "xây dựng Kế hoạch", "phê duyệt Đề án", "đề nghị các sở"])
def test_the_doer_of_the_main_clause_is_no_issuer_of_the_document_cited(does: str) -> None:
    text = f"Theo đề nghị tại Tờ trình số 112/TTr-ABC ngày 05/01/2025, Ủy ban nhân dân tỉnh {does} như sau:"
    cited = read_references(text)[0]
    assert (cited.number, cited.issuer, cited.title) == ("112/TTr-ABC", None, None)


def test_an_issuer_behind_of_or_without_a_verb_stays() -> None:
    cited = read_references(
        "Căn cứ Quyết định số 12/QĐ-ABC ngày 05/01/2025 của Ủy ban nhân dân tỉnh ban hành Đề án mẫu;"
    )
    assert (cited[0].issuer, cited[0].title) == ("Ủy ban nhân dân tỉnh", "ban hành Đề án mẫu")


@pytest.mark.parametrize(
    "heading", ["I. MỤC TIÊU\n1. Mục tiêu chung", "I. MỤC TIÊU\n1. Mục tiêu tổng quát", "I. Mục tiêu"]
)
@pytest.mark.parametrize("end", ["", "."])
def test_a_goal_in_the_line_of_its_heading(heading: str, end: str) -> None:
    text = (
        f"KẾ HOẠCH\nY tế năm 2025\n\n{heading}: Khống chế dịch bệnh, đạt các chỉ tiêu{end}\nII. NHIỆM VỤ\n- Tiêm chủng."
    )
    assert read_header(text).goal == f"Khống chế dịch bệnh, đạt các chỉ tiêu{end}"


def test_a_goal_goes_on_below_its_heading() -> None:
    header = read_header(
        "I. MỤC TIÊU\n1. Mục tiêu chung: Khống chế dịch bệnh.\nNâng cao sức khỏe.\n2. Mục tiêu cụ thể\n- A."
    )
    assert header.goal == "Khống chế dịch bệnh.\nNâng cao sức khỏe."


@pytest.mark.parametrize("bodies", ["các sở, ngành", "các sở, ban, ngành", "các ban, ngành"])
@pytest.mark.parametrize("work", ["tổ chức triển khai Kế hoạch", "tổ chức thực hiện Đề án", "tổ chức tuyên truyền"])
def test_the_verb_behind_a_list_of_kinds_is_no_name(bodies: str, work: str) -> None:
    found = _duties(f"IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chủ trì, phối hợp với {bodies} {work}.")
    assert found == [(["Sở Y tế"], [bodies], work)]


@pytest.mark.parametrize(
    ("years", "period"),
    [
        ("6 tháng cuối năm 2025 và năm 2026", "2025/2026"),
        ("năm 2025 và năm 2026", "2025/2026"),
        ("năm 2025, 2026", "2025/2026"),
        ("quý IV năm 2025 và 6 tháng đầu năm 2026", "2025/2026"),
        ("năm 2025, 2026 và năm 2027", "2025/2027"),
        ("năm 2025 theo Kế hoạch năm 2026", "2025"),
    ],
)
def test_years_put_together_in_the_title_are_all_of_the_plan(years: str, period: str) -> None:
    plan = read_plan(
        f"KẾ HOẠCH\nPhòng, chống dịch bệnh {years}\n\nI. MỤC TIÊU\n- Tỷ lệ tiêm chủng đạt 95%.", area=AREA
    ).plan
    assert plan is not None
    assert str(plan.period) == period
