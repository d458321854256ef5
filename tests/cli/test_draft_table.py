"""A draft as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from draft_laws import PLAN_TEXTS
from hypothesis import given

from vnhealthplan.cli.draft_table import draft_table
from vnhealthplan.cli.draft_words import DRAFT_WORDS, HEADS, LEFT_OUT, MARKS, SIGNS
from vnhealthplan.finding import escaped
from vnhealthplan.models import Area
from vnhealthplan.reading import read_plan

if TYPE_CHECKING:
    from vnhealthplan.messages import Language

AREA = Area(name="Mẫu", level="district", system="pre-2025")
LONGEST = 400


def table(text: str, lang: Language = "en") -> list[str]:
    return draft_table(read_plan(text, title="Mẫu", area=AREA, period="2021/2025"), text, lang).splitlines()


def test_both_languages_have_the_same_words_in_place() -> None:
    assert DRAFT_WORDS["vi"].keys() == DRAFT_WORDS["en"].keys()
    for name, words in DRAFT_WORDS["vi"].items():
        assert words.count("{}") == DRAFT_WORDS["en"][name].count("{}")
    assert len(HEADS["vi"]) == len(HEADS["en"])
    assert list(SIGNS["vi"]) == list(SIGNS["en"])


@given(PLAN_TEXTS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_any_text_gives_printable_lines_of_bounded_width(lang: Language, text: str) -> None:
    for draft in (read_plan(text), read_plan(text, title="Mẫu", area=AREA, period="2021/2025")):
        for line in draft_table(draft, text, lang).split("\n"):
            assert escaped(line) == line
            assert len(line) < LONGEST


def test_marks_say_how_sure_a_cell_is() -> None:
    head, _, row, *_ = table("- Đến năm 2025:\n+ Tỷ lệ dân số tham gia bảo hiểm y tế đạt 95%.\n")
    assert head.split() == list(HEADS["en"])
    assert row.split("  ")[-1].strip() == f"2025{MARKS['carried']}"
    assert table("Tỷ lệ dân số tham gia bảo hiểm y tế đạt 95%.")[2].endswith(f"2025{MARKS['assumed']}")


def test_a_change_is_shown_with_what_it_is_compared_with_and_a_kept_result_in_words() -> None:
    assert "-10% against 2020" in table("Giảm 10% số vụ mẫu so với năm 2020.")[2]
    assert "  keep?  " in table("STT\tChỉ tiêu\tĐVT\tKH 2024\n1\tKết quả mẫu\t\tDuy trì\n")[2]


def test_an_indicator_of_the_plan_is_told_from_one_that_is_in_no_plan() -> None:
    rows = table("Đến năm 2025, tỷ lệ mẫu đạt 95%.\nĐến năm 2040, tỷ lệ mẫu đạt 98%.")
    assert [row.split()[4] for row in rows[2:4]] == ["own", "-"]


def test_a_result_that_is_to_be_kept_says_so_beside_its_value() -> None:
    row = "Đến năm 2025, duy trì tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 95%."
    assert "  keep > 95%  " in table(row)[2]
    assert "  duy trì > 95%  " in table(row, "vi")[2]
    assert "keep" not in table("Đến năm 2025, tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 95%.")[2]


def test_a_row_that_is_not_in_the_plan_is_marked_at_its_line() -> None:
    lines = table("Đến năm 2025, tỷ lệ mẫu đạt 95%.\nĐến năm 2040, tỷ lệ mẫu đạt 98%.")
    assert [line.split()[0] for line in lines[2:4]] == ["1", f"2{LEFT_OUT}"]
    assert SIGNS["en"]["left"] in lines[5]
    assert "a horizon outside the period of the plan" in lines[-1]


def test_the_legend_says_what_the_signs_mean_that_are_there_and_no_other() -> None:
    plain = "Đến năm 2025, tỷ lệ dân số tham gia bảo hiểm y tế đạt 95%."
    assert table(plain)[4].startswith("1 targets"), "every word is stated"
    own = table("Tỷ lệ mẫu đạt 95%.")[4]
    assert own == f"{SIGNS['en']['assumed']}; {SIGNS['en']['own']}"
    text = "Tỷ lệ mẫu đạt trên 95% vào năm 2025."
    assert draft_table(read_plan(text), text, "en").splitlines()[4] == SIGNS["en"]["none"]


def test_without_a_target_there_is_no_empty_table() -> None:
    assert draft_table(read_plan(""), "", "en") == ""
    assert draft_table(read_plan("Dịch COVID-19."), "Dịch COVID-19.", "en").splitlines()[0] == "In no target: 1"


def test_doubts_about_rows_are_told_together_with_their_first_ten_lines() -> None:
    rows = "".join(f"7\tTỷ lệ mẫu {number}\t%\t{number}\n" for number in range(1, 13))
    (line,) = (row for row in table(f"STT\tChỉ tiêu\tĐVT\tKH 2024\n{rows}") if "row number" in row)
    assert line == "  2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …: a row number that stands twice"


def test_what_stands_in_every_document_is_counted_and_the_rest_is_listed() -> None:
    lines = table("Dịch COVID-19 năm 2020.\nNăm 2021.\n")
    assert "In no target: 3" in lines
    assert "  2 × a year or period that belongs to no target" in lines
    assert "  1: COVID-19: a number inside a name" in lines
