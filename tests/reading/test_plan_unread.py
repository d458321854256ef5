"""What of a document is told as unread: each stretch once, and rows that gave nothing whole."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from draft_laws import PLAN_TEXTS
from hypothesis import given

from vnhealthplan.models import Area
from vnhealthplan.reading import Unread, read_plan
from vnhealthplan.reading.accounting import UNREAD_REASONS
from vnhealthplan.reading.documents.deadlines import DeadlineFault
from vnhealthplan.reading.reasons import NOTE_WORDS, UNREAD_WORDS
from vnhealthplan.reading.tables.records import TABLE_NOTE_REASONS, TABLE_UNREAD_REASONS
from vnhealthplan.reading.word.records import WORD_NOTE_REASONS

AREA = Area(name="Mẫu", level="district", system="pre-2025")
HEAD = "STT\tChỉ tiêu\tĐVT\tTH 2022\tTH 2023\tKH 2024\n"


def unread(text: str) -> list[tuple[str, str]]:
    found: tuple[Unread, ...] = read_plan(text, title="Mẫu", area=AREA, period="2024").unread
    return [(one.reason, " ".join(one.text.split())) for one in found]


def test_every_reason_has_words() -> None:
    known = {*UNREAD_REASONS, *TABLE_UNREAD_REASONS, *get_args(DeadlineFault)}
    assert known <= UNREAD_WORDS.keys()
    assert NOTE_WORDS.keys() == TABLE_NOTE_REASONS | WORD_NOTE_REASONS


@given(PLAN_TEXTS)
def test_reasons_are_known_and_places_are_in_order(text: str) -> None:
    draft = read_plan(text, title="Mẫu", area=AREA, period="2021/2025")
    assert {one.reason for one in draft.unread} <= UNREAD_WORDS.keys()
    assert {note.reason for note in draft.notes} <= NOTE_WORDS.keys()
    assert [one.span for one in draft.unread] == sorted(one.span for one in draft.unread)


def test_a_row_without_a_target_is_told_whole_with_the_reason_of_its_cell() -> None:
    assert unread(f"{HEAD}1\tSố mẫu\tMẫu\t4\t5\t-\n2\tSố khác\tMẫu\t4\t5\t\n3\tSố nữa\tMẫu\t\t\txong\n") == [
        ("no_value_sign", "1 Số mẫu Mẫu 4 5 -"),
        ("empty_cell", "2 Số khác Mẫu 4 5"),
        ("value_not_understood", "3 Số nữa Mẫu xong"),
    ]


def test_a_table_of_results_alone_is_told_as_past() -> None:
    text = "STT\tChỉ tiêu\tĐVT\tTH 2022\tTH 2023\n1\tTỷ lệ mẫu\t%\t90\t95\n"
    assert unread(text) == [("observed", "1 Tỷ lệ mẫu % 90 95")]


def test_a_result_that_is_no_baseline_is_told() -> None:
    assert unread(f"{HEAD}1\tTỷ lệ mẫu\t%\t90\t95\t96\n") == [("observed", "90")]


def test_numbers_that_other_records_hold_are_not_told_again() -> None:
    text = "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh về mẫu.\nI. KINH PHÍ\nKinh phí 5 tỷ đồng.\n"
    assert unread(text) == []
    assert unread("Dịch COVID-19 diễn biến phức tạp.") == [("name", "COVID-19")]


MONEY = "1.200", "1.200 triệu đồng", "1,5 tỷ đồng", "khoảng 200 triệu", "20 triệu, 30 triệu", "2024"
TABLES = (
    "STT\tNội dung\tKinh phí (triệu đồng)\n1\tMua vắc xin\t{}\n\tTổng cộng\t{}\n",
    "STT\tNhiệm vụ\tĐơn vị chủ trì\tKinh phí\n1\tMua vắc xin\tSở Y tế\t{}\n2\tTập huấn\tSở Y tế\t{}\n",
    "STT;Nội dung;Tổng kinh phí\n1;Mua vắc xin;{}\n2;Tập huấn;{}\n",
)


@pytest.mark.parametrize("cell", MONEY)
@pytest.mark.parametrize("table", TABLES)
def test_a_number_of_a_column_of_money_is_told_once(table: str, cell: str) -> None:
    """The readers of tables, of duties and of running text all look at it."""
    head = "UBND TỈNH BẮC NINH\nKẾ HOẠCH\nY tế tỉnh Bắc Ninh năm 2024\n\n"
    text = head + table.format(cell, cell)
    spans = sorted(one.span for one in read_plan(text).unread)
    assert all(before.end <= behind.start for before, behind in pairwise(spans))
    for place in (text.index(cell, len(head)), text.rindex(cell)):
        assert any(span.start <= place and place + len(cell) <= span.end for span in spans)
