"""Duties: the level on the five plans, and made-up statements in the forms that other plans use."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnhealthplan.reading.documents.duties import read_duties
from vnhealthplan.reading.documents.duty_records import as_responsibility, as_task
from vnhealthplan.reading.documents.tasks import read_tasks
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from vnhealthplan.reading.documents.duty_records import Body, DraftDuty

EXAMPLES = Path(__file__).parents[3] / "examples"
PLANS = ("ba-ria-vung-tau-2024", "bac-ninh-2024", "binh-thuan-2018", "dong-nai-2018", "nhu-thanh-2021")
LEVEL = {  # typed, read with the right lead, coordinating bodies and due day, read beyond the typed ones
    "ba-ria-vung-tau-2024": (10, 10, 2),
    "bac-ninh-2024": (32, 30, 6),
    "binh-thuan-2018": (8, 7, 0),
    "dong-nai-2018": (16, 16, 0),
    "nhu-thanh-2021": (10, 10, 0),
}
TASKS_FOUND, TASKS_TYPED, TASKS_BEYOND = 99, 122, 42
LONGEST_PART = 0.3


def _letters(words: str) -> str:
    return re.sub(r"\W", "", fold(words).text)


def _name(words: str) -> str:
    """Give a body as typed plans name it: "UBND" for "Ủy ban nhân dân"."""
    return fold(" ".join(words.split())).text.replace(fold("ủy ban nhân dân").text, "ubnd")


def _names(bodies: tuple[Body, ...]) -> list[str]:
    return [_name(body.name) for body in bodies]


def _is_like(read: str, typed: str) -> bool:
    first, second = sorted((_letters(read), _letters(typed)), key=len)
    return bool(first) and first in second and len(first) > LONGEST_PART * len(second)


def _is_right(draft: DraftDuty, typed: dict[str, Any]) -> bool:
    return (
        _names(draft.lead) == [_name(body) for body in typed.get("lead") or []]
        and _names(draft.coordinating) == [_name(body) for body in typed.get("coordinating") or []]
        and (draft.due.isoformat() if draft.due else None) == typed.get("due")
        and (draft.due is None or draft.inclusive == typed.get("inclusive", True))
    )


def _plan(name: str) -> tuple[str, dict[str, Any]]:
    text = (EXAMPLES / name / "source.txt").read_text(encoding="utf-8")
    return text, json.loads((EXAMPLES / name / "plan.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PLANS)
def test_the_level_on_the_five_plans(name: str) -> None:
    text, plan = _plan(name)
    typed = [row for row in plan["responsibilities"] if not row["id"].startswith("annex")]
    left = list(read_duties(text).duties)
    right = 0
    for row in typed:
        duty = row["for"]["duty"]
        alike = [draft for draft in left if _is_like(draft.duty, duty)]
        alike.sort(key=lambda draft: abs(len(draft.duty) - len(duty)))
        exact = [draft for draft in alike if _is_right(draft, row)]
        if alike:
            left.remove((exact or alike)[0])
        right += bool(exact)
    assert (len(typed), right, len(left)) == LEVEL[name]


def test_the_level_of_tasks_in_running_text() -> None:
    typed = found = beyond = 0
    for name in PLANS[1:]:
        text, plan = _plan(name)
        left = list(read_tasks(text).tasks)
        for row in plan["tasks"]:
            typed += 1
            alike = [draft for draft in left if _is_like(draft.title, row["title"])]
            if alike:
                found += 1
                left.remove(alike[0])
        beyond += len(left)
    assert (found, typed) == (TASKS_FOUND, TASKS_TYPED)
    assert beyond <= TASKS_BEYOND


def _organisation(statement: str) -> str:
    return f"V. TỔ CHỨC THỰC HIỆN\n\n{statement}\n"


MADE_UP = {  # lead, coordinating, due day and whether it is in time
    "1. Sở Y tế\n- Chủ trì, phối hợp với Sở Tài chính, UBND các huyện, thành phố lập kế hoạch trước ngày 30/6/2025.": (
        ["Sở Y tế"],
        ["Sở Tài chính", "UBND các huyện, thành phố"],
        ("2025-06-30", False),
    ),
    "1. Giao Sở Y tế chủ trì, phối hợp với các sở, ban, ngành liên quan triển khai.": (
        ["Sở Y tế"],
        ["các sở, ban, ngành liên quan"],
        None,
    ),
    "2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức thành viên phối hợp với ngành Y tế vận động.": (
        ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức thành viên"],
        ["ngành Y tế"],
        None,
    ),
    "3. Sở Tài chính có trách nhiệm thẩm định dự toán.": (["Sở Tài chính"], [], None),
    "4. Sở Lao động - Thương binh và Xã hội: Chủ trì thực hiện chính sách.": (
        ["Sở Lao động - Thương binh và Xã hội"],
        [],
        None,
    ),
    "- Trung tâm Kiểm soát bệnh tật tỉnh là đơn vị đầu mối theo dõi.": (
        ["Trung tâm Kiểm soát bệnh tật tỉnh"],
        [],
        None,
    ),
    "UBND các huyện, thị xã: Căn cứ Kế hoạch này, gửi kế hoạch của mình chậm nhất ngày 31/3/2025.": (
        ["UBND các huyện, thị xã"],
        [],
        ("2025-03-31", True),
    ),
    "5. Văn phòng HĐND và UBND huyện theo dõi, đôn đốc.": (["Văn phòng HĐND và UBND huyện"], [], None),
    "6. Phòng Văn hóa và Thông tin, Trung tâm Văn hóa, Thể thao và Du lịch huyện tổ chức tuyên truyền.": (
        ["Phòng Văn hóa và Thông tin", "Trung tâm Văn hóa, Thể thao và Du lịch huyện"],
        [],
        None,
    ),
    "7. Bảo hiểm xã hội tỉnh phối hợp với Sở Y tế, Sở Giáo dục và Đào tạo phát triển người tham gia.": (
        ["Bảo hiểm xã hội tỉnh"],
        ["Sở Y tế", "Sở Giáo dục và Đào tạo"],
        None,
    ),
    "8. Ủy ban nhân dân các xã, phường chịu trách nhiệm chỉ đạo trạm y tế.": (
        ["Ủy ban nhân dân các xã, phường"],
        [],
        None,
    ),
    "Trong quá trình triển khai, nếu có vướng mắc, đề nghị các cơ quan, đơn vị phản ánh kịp thời.": (
        ["các cơ quan, đơn vị"],
        [],
        None,
    ),
    "9. Hội Liên hiệp Phụ nữ tỉnh, Tỉnh đoàn phối hợp triển khai truyền thông.": (
        ["Hội Liên hiệp Phụ nữ tỉnh", "Tỉnh đoàn"],
        [],
        None,
    ),
    "10. Báo Nam Định, Đài Phát thanh - Truyền hình tỉnh tăng thời lượng.": (
        ["Báo Nam Định", "Đài Phát thanh - Truyền hình tỉnh"],
        [],
        None,
    ),
    "11. Trưởng phòng Kế hoạch - Tài chính Sở Y tế có nhiệm vụ tổng hợp.": (
        ["Trưởng phòng Kế hoạch - Tài chính Sở Y tế"],
        [],
        None,
    ),
    "Sở Y tế chủ trì, phối hợp các sở, ngành liên quan tổ chức kiểm tra.": (
        ["Sở Y tế"],
        ["các sở, ngành liên quan"],
        None,
    ),
    "12. Các sở, ngành thành viên Ban Chỉ đạo: Theo chức năng, chủ động triển khai.": (
        ["Các sở, ngành thành viên Ban Chỉ đạo"],
        [],
        None,
    ),
    "Sở Nội vụ có trách nhiệm:\n- Tham mưu sắp xếp tổ chức bộ máy.": (["Sở Nội vụ"], [], None),
    "Rà soát danh mục thuốc. Đơn vị chủ trì: Sở Y tế; đơn vị phối hợp: Sở Tài chính, Bảo hiểm xã hội tỉnh.": (
        ["Sở Y tế"],
        ["Sở Tài chính", "Bảo hiểm xã hội tỉnh"],
        None,
    ),
    "Căn cứ Kế hoạch này, các bệnh viện tuyến tỉnh xây dựng kế hoạch trước ngày 15 tháng 3 năm 2025.": (
        ["các bệnh viện tuyến tỉnh"],
        [],
        ("2025-03-15", False),
    ),
    "**1. Công an tỉnh**\n\nPhối hợp với Sở Y tế bảo đảm an ninh bệnh viện.": (["Công an tỉnh"], ["Sở Y tế"], None),
    "Yêu cầu UBND các huyện khẩn trương triển khai thực hiện.": (["UBND các huyện"], [], None),
    "13. Các cơ quan, ban, ngành cấp huyện; UBND các xã, thị trấn căn cứ kế hoạch này triển khai.": (
        ["Các cơ quan, ban, ngành cấp huyện", "UBND các xã, thị trấn"],
        [],
        None,
    ),
    "a) Ban Chỉ đạo chăm sóc sức khỏe nhân dân huyện có nhiệm vụ điều hành.": (
        ["Ban Chỉ đạo chăm sóc sức khỏe nhân dân huyện"],
        [],
        None,
    ),
    "- Sở Y tế:\n+ Kiểm tra, giám sát.\n- Sở Tài chính:\n+ Bố trí kinh phí.": (["Sở Y tế"], [], None),
    "5. SỞ TÀI CHÍNH\nPhối hợp SỞ Y TẾ cân đối ngân sách.": (["SỞ TÀI CHÍNH"], ["SỞ Y TẾ"], None),
}


@pytest.mark.parametrize(("statement", "expected"), MADE_UP.items())
def test_made_up_statements_have_their_bodies(
    statement: str, expected: tuple[list[str], list[str], tuple[str, bool] | None]
) -> None:
    lead, coordinating, due = expected
    draft = read_duties(_organisation(statement)).duties[0]
    assert ([body.name for body in draft.lead], [body.name for body in draft.coordinating]) == (lead, coordinating)
    assert ((draft.due.isoformat(), draft.inclusive) if draft.due else None) == due


MADE_UP_WITHOUT_A_BODY = [
    "Trên đây là Kế hoạch của tỉnh năm 2025.",
    "Phụ trách chung công tác y tế.",
    "Nơi nhận:\n- Sở Y tế;\n- Lưu: VT.",
    "",
]


@pytest.mark.parametrize("statement", MADE_UP_WITHOUT_A_BODY)
def test_where_no_body_is_named_nothing_is_invented(statement: str) -> None:
    assert read_duties(_organisation(statement)).duties == ()


def test_a_body_of_a_heading_is_carried_and_one_of_the_sentence_is_stated() -> None:
    text = _organisation("1. Sở Y tế\n- Triển khai kế hoạch.\n2. Sở Nội vụ tham mưu tuyển dụng.")
    first, second = read_duties(text).duties
    assert (first.evidence["lead"].certainty, second.evidence["lead"].certainty) == ("carried", "stated")


def test_a_body_that_sums_up_has_a_duty_of_its_own() -> None:
    text = _organisation("Các bệnh viện báo cáo về Sở Y tế để tổng hợp, báo cáo UBND tỉnh.")
    assert [draft.lead[0].name for draft in read_duties(text).duties] == ["Các bệnh viện", "Sở Y tế"]


def test_bodies_that_help_where_another_leads_do_not_lead() -> None:
    text = _organisation("1. Các phòng, ban có trách nhiệm phối hợp thực hiện các nhiệm vụ do cơ quan khác chủ trì.")
    draft = read_duties(text).duties[0]
    assert (draft.lead, [body.name for body in draft.coordinating]) == ((), ["Các phòng, ban"])


MADE_UP_DEADLINES = {
    "trước ngày 31/02/2025": "impossible_date",
    "trước ngày 15/6": "deadline_without_year",
    "trước ngày 15/6/2025 hoặc chậm nhất ngày 30/6/2025": "deadline_of_several",
}


@pytest.mark.parametrize(("words", "reason"), MADE_UP_DEADLINES.items())
def test_a_deadline_that_names_no_single_day_is_unread_and_no_due_day(words: str, reason: str) -> None:
    read = read_duties(_organisation(f"1. Sở Y tế lập kế hoạch {words}."))
    assert read.duties[0].due is None
    assert {unread.reason for unread in read.unread} == {reason}


def test_loose_marks_change_nothing() -> None:
    text, _ = _plan("nhu-thanh-2021")
    loose = unicodedata.normalize("NFD", text)
    assert [_names(draft.lead) for draft in read_duties(loose).duties] == [
        _names(draft.lead) for draft in read_duties(text).duties
    ]


@pytest.mark.parametrize("name", PLANS)
def test_drafts_become_models_and_rest_on_their_words(name: str) -> None:
    text, _ = _plan(name)
    for number, draft in enumerate(read_duties(text).duties):
        assert as_responsibility(draft, f"r{number}", text).for_.duty
        for body in (*draft.lead, *draft.coordinating):
            assert _letters(body.name) == _letters(body.span.of(text))
        assert all(span.of(text).isdigit() for span in draft.numbers)
    for number, task in enumerate(read_tasks(text).tasks):
        assert as_task(task, f"t{number}", text).title


_PIECES = st.sampled_from(
    [
        *[
            "Sở",
            "Y",
            "tế,",
            "chủ",
            "trì;",
            "phối",
            "hợp",
            "với",
            "các",
            "huyện",
            "thị",
            "xã",
            ".",
            ":",
            "(",
            ")",
            "-",
            "định",
            "kỳ",
            "trước",
            "ngày",
            "31/12/2025",
            "giao",
            "đề",
            "nghị",
        ],
        "có trách nhiệm",
        "báo cáo",
        "để tổng hợp",
        "Đơn vị chủ trì:",
        "xây dựng kế hoạch",
        "\n- ",
        "\n1. ",
        "./.",
        "\x00",
        "\ud83d",
        "́",
    ]
)


@settings(max_examples=200)
@given(
    st.text() | st.lists(_PIECES, max_size=60).map(" ".join), st.sampled_from(["V. TỔ CHỨC THỰC HIỆN", "I. NHIỆM VỤ"])
)
def test_any_text_is_read_and_every_draft_becomes_a_model(words: str, heading: str) -> None:
    text = f"{heading}\n\n{words}"
    for draft in read_duties(text).duties:
        as_responsibility(draft, "r", text)
        assert 0 <= draft.span.start <= draft.span.end <= len(text)
        assert all(0 <= body.span.start < body.span.end <= len(text) for body in (*draft.lead, *draft.coordinating))
    for task in read_tasks(text).tasks:
        as_task(task, "t", text)


@pytest.mark.parametrize(
    ("text", "title", "due", "inclusive", "horizon"),
    [
        ("Hoàn thành xây dựng 05 trạm y tế trước ngày 30/6/2025.", None, "2025-06-30", False, None),
        (
            "- Tổ chức 02 lớp tập huấn trong quý II/2025.",
            "Tổ chức 02 lớp tập huấn trong quý II/2025",
            None,
            True,
            "2025-Q2",
        ),
        ("Nghiệm thu 3 công trình chậm nhất ngày 15/12/2025", None, "2025-12-15", True, None),
        ("Tổ chức khám sức khỏe cho người cao tuổi trong tháng 10/2025", None, None, True, "2025-10"),
        ("Kiểm tra 12 trạm y tế trong 6 tháng đầu năm 2025", None, None, True, "2025-H1"),
        ("SỬA CHỮA 03 TRẠM Y TẾ, HOÀN THÀNH TRONG QUÝ III NĂM 2025", None, None, True, "2025-Q3"),
        ("Mua sắm 10 máy siêu âm (quý IV/2025)", None, None, True, "2025-Q4"),
        ("Hoàn thành việc lắp đặt 4 lò đốt rác trong năm 2025", None, None, True, "2025"),
        ("Tiếp tục triển khai tiêm vắc xin, xong trước 30/9/2025", None, "2025-09-30", False, None),
    ],
)
def test_an_order_with_a_time_is_a_task_without_a_body(
    text: str,
    title: str | None,
    due: str | None,
    inclusive: bool,  # noqa: FBT001  # of the table
    horizon: str | None,
) -> None:
    (task,) = read_tasks(f"II. NHIỆM VỤ, GIẢI PHÁP\n{text}").tasks
    assert task.title == (title or text.rstrip("."))
    assert (task.due and task.due.isoformat(), task.inclusive) == (due, inclusive)
    assert (task.horizon and str(task.horizon), task.lead) == (horizon, ())


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_time_of_a_task_may_stand_in_the_sentence_behind(form: Any) -> None:  # noqa: ANN401  # a form of Unicode
    text = "II. NHIỆM VỤ\nXây dựng kế hoạch quản lý dược. Hoàn thành trước ngày 30/6/2025."
    (task,) = read_tasks(unicodedata.normalize(form, text)).tasks
    assert (task.title, str(task.due)) == ("Xây dựng kế hoạch quản lý dược", "2025-06-30")


@pytest.mark.parametrize(
    "text",
    [
        "Hoàn thành trước ngày 30/6/2025.",
        "Đánh giá kết quả 6 tháng đầu năm 2025",
        "Kiểm tra tình hình thực hiện đến năm 2025",
        "Tỷ lệ dân số tham gia BHYT đạt 95% trong quý II/2025",
    ],
)
def test_what_orders_nothing_by_a_time_is_no_task(text: str) -> None:
    assert read_tasks(f"II. NHIỆM VỤ, GIẢI PHÁP\n{text}").tasks == ()


ORGANISATION = "V. TỔ CHỨC THỰC HIỆN\n1. "
HANDS = [  # text, lead, coordinating, due
    ("Giao BHXH tỉnh chủ trì.", "BHXH tỉnh", "", None),
    ("Sở Y tế chủ trì, phối hợp với Bảo hiểm xã hội tỉnh vận động người dân.", "Sở Y tế", "Bảo hiểm xã hội tỉnh", None),
    ("UBND các xã, phường, đặc khu xây dựng kế hoạch và tổ chức thực hiện.", "UBND các xã, phường, đặc khu", "", None),
    (
        "Bảo hiểm xã hội tỉnh chủ trì, phối hợp với Sở Y tế, Sở Tài chính và UBND các xã, phường, đặc khu tăng số thẻ.",
        "Bảo hiểm xã hội tỉnh",
        "Sở Y tế|Sở Tài chính|UBND các xã, phường, đặc khu",
        None,
    ),
    (
        "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh và Bộ đội Biên phòng tỉnh theo chức năng, nhiệm vụ tham gia chống dịch.",
        "Công an tỉnh|Bộ Chỉ huy Quân sự tỉnh|Bộ đội Biên phòng tỉnh",
        "",
        None,
    ),
    (
        "Các cơ sở khám bệnh, chữa bệnh theo chức năng, nhiệm vụ được giao tổ chức thu dung người bệnh.",
        "Các cơ sở khám bệnh, chữa bệnh",
        "",
        None,
    ),
    (
        "Sở Y tế chủ trì, các sở, ban, ngành liên quan và UBND các xã phối hợp thực hiện.",
        "Sở Y tế",
        "các sở, ban, ngành liên quan|UBND các xã",
        None,
    ),
    ("UBND xã Mẫu Sơn chủ trì, các đoàn thể xã phối hợp tuyên truyền.", "UBND xã Mẫu Sơn", "các đoàn thể xã", None),
    ("Sở Y tế và Bảo hiểm xã hội tỉnh cùng chủ trì đối thoại.", "Sở Y tế|Bảo hiểm xã hội tỉnh", "", None),
    (
        "Bảo hiểm xã hội huyện Mẫu Sơn phối hợp với các trường học thu bảo hiểm y tế học sinh trước ngày 30/9/2026.",
        "Bảo hiểm xã hội huyện Mẫu Sơn",
        "các trường học",
        "2026-09-30",
    ),
    ("Trạm trưởng Trạm Y tế xã lập danh sách trẻ em.", "Trạm trưởng Trạm Y tế xã", "", None),
    (
        "Phòng Văn hóa - Xã hội xã chủ trì, phối hợp với Trạm Y tế xã rà soát hộ nghèo chậm nhất ngày 20/11/2026.",
        "Phòng Văn hóa - Xã hội xã",
        "Trạm Y tế xã",
        "2026-11-20",
    ),
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("text", "lead", "coordinating", "due"), HANDS)
def test_who_leads_and_who_helps(text: str, lead: str, coordinating: str, due: str | None, form: Any) -> None:  # noqa: ANN401  # a form of Unicode
    (duty,) = read_duties(unicodedata.normalize(form, ORGANISATION + text)).duties
    assert [body.name for body in duty.lead] == lead.split("|")
    assert [body.name for body in duty.coordinating] == [name for name in coordinating.split("|") if name]
    assert (duty.due and duty.due.isoformat()) == due


@pytest.mark.parametrize(
    "text",
    [
        "1. Trạm Y tế xã lập kế hoạch tiêm chủng.\n- Sản phẩm: báo cáo.\n- Thời hạn hoàn thành: trước ngày 15/01/2026",
        "1. Trạm Y tế xã lập kế hoạch tiêm chủng. Sản phẩm: báo cáo. Thời hạn: trước ngày 15/01/2026.",
        "Trạm Y tế xã lập kế hoạch tiêm chủng; sản phẩm: báo cáo; thời gian: trước ngày 15/01/2026.",
        "1. Trạm Y tế xã:\n- Lập kế hoạch tiêm chủng.\n- Kết quả đầu ra: báo cáo.\n- Thời gian: trước ngày 15/01/2026.",
    ],
)
def test_labels_behind_a_duty_say_what_it_yields_and_by_when(text: str) -> None:
    reading = read_duties(f"V. TỔ CHỨC THỰC HIỆN\n{text}")
    (duty,) = reading.duties
    assert fold(duty.duty).text == fold("lập kế hoạch tiêm chủng").text
    assert (duty.outputs[-1], str(duty.due), duty.inclusive) == ("báo cáo", "2026-01-15", False)
    assert reading.unread == ()


def test_the_day_of_a_report_is_not_that_of_the_work() -> None:
    text = "Sở Y tế chủ trì triển khai Kế hoạch; định kỳ báo cáo UBND tỉnh trước ngày 15/12/2026."
    duties = read_duties(ORGANISATION + text).duties
    assert [(each.duty, each.due) for each in duties] == [
        ("chủ trì triển khai Kế hoạch", None),
        ("định kỳ báo cáo UBND tỉnh trước ngày 15/12/2026", None),
    ]


def test_a_label_that_stands_behind_nothing_gives_no_duty() -> None:
    reading = read_duties("V. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Thời gian: trước ngày 31/02/2026.")
    assert (reading.duties, [one.reason for one in reading.unread]) == ((), ["impossible_date"])
