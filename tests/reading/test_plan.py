"""read_plan: a whole document to a draft that is valid, invents nothing and drops nothing."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from draft_laws import PLAN_TEXTS, assert_lawful
from hypothesis import example, given
from hypothesis import strategies as st

from vnhealthplan.models import Area, Period, Plan
from vnhealthplan.reading import read_plan
from vnhealthplan.reading.documents import read_sections
from vnhealthplan.reading.records import Span
from vnhealthplan.reading.tables import read_table

AREA = Area(name="Mẫu", level="district", system="pre-2025")
SOURCES = sorted(Path("examples").glob("*/source.txt"))
BLANK = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: /KH-UBND\tngày tháng năm
KẾ HOẠCH
Chăm sóc sức khỏe
I. MỤC TIÊU
2. Mục tiêu cụ thể
- Tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 95%.
"""


@given(PLAN_TEXTS)
@example("2.1 0,5 điểm phần trăm")
@example("STT;Chỉ tiêu;ĐVT;Thực hiện;KH 2024;KH 2030\n1;Số lạ;;1;2,5;3\n")
def test_a_draft_of_the_words_of_plans_is_lawful(text: str) -> None:
    assert_lawful(read_plan(text), text)
    assert_lawful(read_plan(text, title="Mẫu", area=AREA, period="2021/2025"), text)


@given(st.text(max_size=300))
def test_a_draft_of_any_text_is_lawful(text: str) -> None:
    assert_lawful(read_plan(text, title="Mẫu", area=AREA, period="2024"), text)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.parent.name)
def test_no_number_of_a_target_section_is_unaccounted_for(path: Path) -> None:
    """Every digit is in the words of a target, in those of another record, in the number of a heading, or unread.

    The words of a target are its evidence and its condition, or the row that it was read from with the labels of its
    table; of other records only evidence counts, not the sentence that they quote.
    """
    text = path.read_text(encoding="utf-8")
    draft = read_plan(text, area=AREA)
    sections = read_sections(text)
    spans = [words.span for words in draft.evidence.values() if words.span is not None]
    for target in draft.drafts:
        spans += [words.span for words in target.evidence.values() if words.span is not None]
        if "\t" in target.span.of(text):
            spans.append(target.span)
        for words in filter(None, (target.condition or "").split("; ")):
            start = text.find(words, target.span.start)
            spans.append(Span(start, start + len(words)))
    spans += [span for columns in read_table(text).columns for column in columns for span in column.spans]
    spans += [one.span for one in draft.unread]
    spans += [section.number_span for section in sections if section.number_span is not None]
    accounted = {offset for start, end in spans for offset in range(start, end)}
    wanted = {
        offset
        for section in sections
        if section.kind == "targets"
        for offset in range(*section.span)
        if text[offset].isdigit()
    }
    assert wanted, "a source without a target section proves nothing"
    assert [text[max(offset - 30, 0) : offset + 5] for offset in sorted(wanted - accounted)] == []


def test_what_the_text_leaves_blank_is_null() -> None:
    draft = read_plan(BLANK)
    assert draft.plan is None
    assert draft.missing == ("area", "period")
    plan = read_plan(BLANK, area=AREA, period="2024").plan
    assert plan is not None
    document = plan.document
    assert (document.number, document.issued_on, document.signatory, document.signed_for) == (None, None, None, None)
    assert (plan.vision, plan.goal, plan.funding, plan.reporting, plan.responsibilities) == (None, None, (), (), ())


def test_an_area_is_never_guessed_and_an_assumed_period_is_told() -> None:
    text = "KẾ HOẠCH\nY tế\nI. CHỈ TIÊU\n1. Đến năm 2024, số bác sĩ/vạn dân đạt 12."
    assert read_plan(text).missing == ("area",)
    draft = read_plan(text, area=AREA)
    assert draft.plan is not None
    assert (draft.plan.period.text, draft.evidence["$.period"].certainty) == ("2024", "assumed")
    assert "$.area.name" not in draft.evidence
    assert draft.evidence["$.title"].certainty == "stated"


def test_what_is_given_goes_before_the_text_and_has_no_evidence() -> None:
    text = "KẾ HOẠCH\nY tế tỉnh Bắc Ninh giai đoạn 2021 - 2025\nI. CHỈ TIÊU\n1. Số bác sĩ/vạn dân đạt 12."
    draft = read_plan(text, title="Tên khác", area=AREA, period=Period("2024"))
    assert draft.plan is not None
    assert (draft.plan.title, draft.plan.area, draft.plan.period.text) == ("Tên khác", AREA, "2024")
    assert {"$.title", "$.area.name", "$.period"} & draft.evidence.keys() == set()


def test_a_notice_has_its_place_in_the_plan_and_in_the_text() -> None:
    text = "STT\tChỉ tiêu\tĐVT\tKH 2024\n1\tTỷ lệ mẫu\t%\t5\n2\tBác sĩ/vạn dân\tBác sĩ\t9,8\n"
    draft = read_plan(text, title="Mẫu", area=AREA)
    (notice,) = (notice for notice in draft.notices if notice.code == "VHP125")
    assert (notice.place, notice.line, notice.column) == ("$.targets[1]", 3, 1)
    assert "Bác sĩ" in notice.message("vi")


def test_a_line_between_the_rows_of_a_table_is_read_as_running_text() -> None:
    text = (
        "STT\tChỉ tiêu\tĐVT\tKH 2024\n1\tBác sĩ/vạn dân\tBác sĩ\t9,8\nGhi chú 37.\n2\tGiường bệnh/vạn dân\tGiường\t21\n"
    )
    draft = read_plan(text, title="Mẫu", area=AREA)
    words = [one.text for one in draft.unread] + [target.indicator for target in draft.drafts]
    assert any("37" in one for one in words)


def test_a_draft_holds_the_rows_and_the_duties_of_tables() -> None:
    text = (Path("examples") / "ba-ria-vung-tau-2024" / "source.txt").read_text(encoding="utf-8")
    draft = read_plan(text)
    assert isinstance(draft.plan, Plan)
    assert draft.plan.area.code == "77"
    assert draft.plan.targets[6].value == Decimal("10.0")
    assert draft.plan.targets[6].source is not None
    assert draft.plan.targets[6].source.row == "07"
    named = [duty for duty in draft.plan.responsibilities if duty.leader is not None]
    assert all(duty.for_.targets for duty in named)


def test_more_than_a_million_characters_are_refused() -> None:
    with pytest.raises(ValueError, match="1000000"):
        read_plan("a" * 1_000_001)
