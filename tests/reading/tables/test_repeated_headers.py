"""Headers over two or three rows, printed again on later pages: each value stands under its own year."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.tables import read_table

UPPER = "STT\tChỉ tiêu\tĐVT\tThực hiện\t\tKế hoạch\t\n"
FIRST = f"{UPPER}\t\t\t2021\t2022\t2023\t2024\n1\tTỷ lệ tiêm chủng\t%\t90\t91\t92\t93\n"
SECOND = "2\tTỷ lệ trạm y tế có bác sĩ\t%\t80\t81\t82\t83\n"
OTHER_YEARS = "\t\t\t2023\t2024\t2025\t2026\n"


def told(text: str) -> list[tuple[str, str, str]]:
    """Give the kind, the year and the value of every result and target."""
    found = []
    for row in read_table(text).rows:
        found += [("TH", str(one.baseline.period), str(one.baseline.value)) for one in row.results]
        found += [("KH", str(one.horizon), str(one.value)) for one in row.targets]
    return found


BOTH = [("TH", "2021", "90"), ("TH", "2022", "91"), ("KH", "2023", "92"), ("KH", "2024", "93")]


@pytest.mark.parametrize("between", ["\n", "- 12 -\n", "\n- 12 -\n\n", ""])
@pytest.mark.parametrize("count", ["", "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\n"])
def test_other_years_on_a_later_page_are_the_years_of_its_values(between: str, count: str) -> None:
    text = f"{FIRST}{between}{UPPER}{count}{OTHER_YEARS}{SECOND}"
    assert told(text) == [*BOTH, ("TH", "2023", "80"), ("TH", "2024", "81"), ("KH", "2025", "82"), ("KH", "2026", "83")]


def test_the_same_years_on_a_later_page_are_one_table() -> None:
    reading = read_table(f"{FIRST}\n{UPPER}\t\t\t2021\t2022\t2023\t2024\n{SECOND}")
    assert len(reading.columns) == 1
    assert [one.reason for one in reading.unread] == []


def test_a_later_page_may_print_the_upper_labels_alone() -> None:
    after = [("TH", "2021", "80"), ("TH", "2022", "81"), ("KH", "2023", "82"), ("KH", "2024", "83")]
    assert told(f"{FIRST}\n{UPPER}{SECOND}") == [*BOTH, *after]


def test_other_groups_on_a_later_page_are_the_groups_of_its_values() -> None:
    upper = "TT\tChỉ tiêu\tĐVT\tKế hoạch 2025\t\n"
    text = f"{upper}\t\t\tNam\tNữ\n1\tTỷ lệ A\t%\t90\t91\n\n{upper}\t\t\tNông thôn\tThành thị\n2\tTỷ lệ B\t%\t80\t81\n"
    groups = [dict(target.subgroup) for row in read_table(text).rows for target in row.targets]
    assert groups == [{"sex": "male"}, {"sex": "female"}, {"residence": "rural"}, {"residence": "urban"}]


def test_three_rows_of_labels_are_read_together() -> None:
    upper = "TT\tChỉ tiêu\tĐVT\tCác năm\t\t\t\n\t\t\tThực hiện\t\tKế hoạch\t\n"
    first = f"{upper}\t\t\t2021\t2022\t2023\t2024\n1\tTỷ lệ A\t%\t90\t91\t92\t93\n"
    assert told(first) == BOTH
    after = [("TH", "2023", "80"), ("TH", "2024", "81"), ("KH", "2025", "82"), ("KH", "2026", "83")]
    assert told(f"{first}\n{upper}{OTHER_YEARS}{SECOND}") == [*BOTH, *after]


@pytest.mark.parametrize("note", ["", "\tGhi chú"])
def test_years_alone_in_a_row_stand_under_the_values(note: str) -> None:
    """Conversions leave out the cells that labels of several rows or columns cover."""
    text = f"TT\tChỉ tiêu\tĐVT\tThực hiện\tKế hoạch{note}\n2021\t2022\t2023\t2024\n1\tTỷ lệ A\t%\t90\t91\t92\t93\n"
    assert told(text) == BOTH
    assert [note.reason for note in read_table(text).notes] == ["header_spread"]


def test_years_that_do_not_come_out_even_give_nothing() -> None:
    text = "TT\tChỉ tiêu\tĐVT\tThực hiện\tKế hoạch\n2021\t2022\t2023\n1\tTỷ lệ A\t%\t90\t91\t92\n"
    reading = read_table(text)
    assert "2023" not in {str(target.horizon) for row in reading.rows for target in row.targets}
    assert {"nameless_row", "beyond_header"} & {one.reason for one in reading.unread}


@pytest.mark.parametrize("label", ["Lộ trình thực hiện", "Lộ trình", "Tiến độ thực hiện", "Lộ trình qua các năm"])
@pytest.mark.parametrize("cover", ["{}\t\t\t\tGhi chú", "{0}\t{0}\t{0}\t{0}\tGhi chú", "{}\tGhi chú"])
def test_a_roadmap_over_years_holds_the_values_of_these_years(label: str, cover: str) -> None:
    lower = "\t\t\t2021\t2022\t2023\t2024\t"
    text = f"STT\tChỉ tiêu\tĐVT\t{cover.format(label)}\n{lower}\n1\tTỷ lệ A\t%\t90\t91\t92\t93\tSở Y tế\n"
    assert told(text) == [("KH", "2021", "90"), ("KH", "2022", "91"), ("KH", "2023", "92"), ("KH", "2024", "93")]


def test_days_of_tasks_over_years_are_no_values() -> None:
    text = "TT\tNhiệm vụ\tChủ trì\tThời gian\t\n\t\t\t2024\t2025\n1\tXây dựng đề án\tSở Y tế\tQuý I\t\n"
    reading = read_table(text)
    assert not reading.rows
    assert [duty.subject for duty in reading.duties] == ["Xây dựng đề án"]


def test_a_row_without_a_name_gives_no_target() -> None:
    reading = read_table("STT\tChỉ tiêu\tĐVT\tKH 2024\n1\t\t%\t95\n2\tTỷ lệ A\t%\t96\n")
    assert [str(target.value) for row in reading.rows for target in row.targets] == ["96"]
    assert "nameless_row" in {one.reason for one in reading.unread}
