"""Layouts of made-up tables: two header rows, pages, lost line breaks, Markdown, CSV, merged cells, odd values."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from vnhealthplan.reading.records import Evidence
from vnhealthplan.reading.tables import TableReading, find_tables, read_table

DATA = Path(__file__).parents[2] / "data" / "tables"
HEADER = "STT\tChỉ số\tĐơn vị tính\tThực hiện 2023\tKế hoạch 2024\n"


@cache
def made_up(name: str) -> TableReading:
    return read_table((DATA / f"illustrative-{name}").read_text(encoding="utf-8"))


def values(reading: TableReading) -> list[tuple[str | None, str, Decimal | None]]:
    """Give the number of the row, the horizon and the value of each target."""
    return [(row.number, str(target.horizon), target.value) for row in reading.rows for target in row.targets]


def test_two_header_rows_name_role_and_year_together() -> None:
    reading = made_up("two-headers.csv")
    assert [(column.role, str(column.period)) for column in reading.columns[0][3:7]] == [
        ("result", "2022"),
        ("result", "2023"),
        ("plan", "2024"),
        ("plan", "2025"),
    ]
    assert values(reading)[:3] == [
        ("1", "2024", Decimal("9.8")),
        ("1", "2025", Decimal("10.2")),
        ("2", "2025", Decimal("21.3")),
    ]
    doctors = reading.rows[0]
    assert doctors.name == "Số bác sĩ trên 10.000 dân"
    assert [result.baseline.value for result in doctors.results] == [Decimal("9.1"), Decimal("9.4")]
    assert [target.baseline.value for target in doctors.targets if target.baseline] == [Decimal("9.4")] * 2


def test_parts_of_a_row_take_its_unit_and_group() -> None:
    men, women = [row for row in made_up("two-headers.csv").rows if row.number is None]
    assert (men.name, men.unit, men.targets[0].unit) == ("Nam", "cm", "cm")
    assert men.targets[0].evidence["unit"].certainty == "carried"
    assert [heading.name for heading in men.group] == ["TÁC ĐỘNG", "Chiều cao trung bình thanh niên 18 tuổi"]
    assert women.targets[0].subgroup == {"sex": "female"}


def test_cells_without_a_value_are_told_with_the_reason() -> None:
    reasons = [(item.text, item.reason) for item in made_up("two-headers.csv").unread]
    assert reasons == [
        ("Bảng minh họa, không phải số liệu thật", "outside_table"),
        ("108,5", "unknown_column"),
        ("-", "no_value_sign"),
        ("x", "no_value_sign"),
        ("", "empty_cell"),
        ("không giao", "no_value_sign"),
        ("đạt 12/12 xã", "fraction"),
    ]


def test_a_cell_that_only_keeps_the_result_is_a_target_without_value() -> None:
    kept = made_up("two-headers.csv").rows[-1].targets[0]
    assert (kept.maintain, kept.value, kept.comparator) == (True, None, "eq")
    assert kept.evidence["comparator"] == Evidence("assumed")


def test_rows_that_pages_and_lost_breaks_cut_are_put_together() -> None:
    reading = made_up("pages.txt")
    assert [row.name for row in reading.rows] == [
        "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ các loại vắc xin",
        "Tỷ lệ phụ nữ đẻ được khám thai ít nhất 4 lần trong 3 thai kỳ",
        "Số trạm y tế xây mới",
    ]
    assert [target.value for row in reading.rows for target in row.targets] == [Decimal(95), Decimal(92), Decimal(1250)]
    assert [duty.lead for duty in reading.duties] == [("TTKSBT tỉnh",), ("Sở Y tế",), ("UBND các huyện", "Sở Xây dựng")]
    assert reading.rows[2].group[0].number == "II"
    assert [item.reason for item in reading.unread] == ["outside_table", "page_number", "outside_table"]
    assert len(find_tables(reading.text)) == 1


def test_markdown_is_read_without_its_markup() -> None:
    reading = made_up("markdown.txt")
    assert values(reading) == [
        ("1", "2025", Decimal("76.7")),
        ("1", "2030", Decimal(77)),
        ("2", "2025", Decimal(14)),
        ("2", "2030", Decimal(12)),
    ]
    assert reading.rows[0].name == "Tuổi thọ trung bình"
    assert not reading.rows[1].notes
    assert {item.reason for item in reading.unread if item.text in {"&gt; 90", "95% (nam 94%)", "…", "78,1"}} == {
        *("result_not_plain", "value_not_understood", "no_value_sign", "unknown_column"),
    }


def test_duties_keep_blank_cells_blank_and_tell_what_stands_above() -> None:
    first, second, third, _, last = made_up("duties.txt").duties
    assert first.leader is not None
    assert (first.leader.title, first.due is not None and first.due.isoformat(), first.inclusive) == (
        "BS.",
        "2024-02-15",
        False,
    )
    assert first.outputs == ("Kế hoạch", "Báo cáo")
    assert (second.lead, second.carried["lead"], str(second.horizon)) == ((), first.lead, "2024-Q4")
    assert (third.subject, third.frequency, third.number) == ("Tập huấn.", "periodic", "3")
    assert not last.carried  # another group begins between


@pytest.mark.parametrize(
    ("row", "unit", "notes"),
    [
        ("1\tBác sĩ/ vạn dân\tBác sĩ\t9,5\t9,8", "per_10k", ["unit_is_noun"]),
        ("1\tTử vong trẻ em (trên 1.000 trẻ đẻ sống)\t%\t9\t8", "per_1k_live_births", ["unit_contradicts_name"]),
        ("1\tTử vong mẹ trên 100.000 trẻ đẻ sống\t⁰ /0000\t9\t8", "per_100k_live_births", ["unit_contradicts_name"]),
        ("1\tTử vong trẻ em trên 1.000 trẻ đẻ sống\t‰\t9\t8", "per_1k_live_births", []),
        ("1\tTỷ lệ tăng dân số tự nhiên\t%\t10,0\t<10,0", "percent", []),
        ("1\tSố xã đạt chuẩn\tXã/phường\t9\t8", None, ["unit_unknown"]),
        ("1\tTỷ lệ trẻ thấp còi\t%\t9\t8‰", "percent", ["unit_differs_in_cell", "unit_unusual"]),
    ],
)
def test_the_rate_that_the_name_states_wins_over_the_unit_column(row: str, unit: str | None, notes: list[str]) -> None:
    (read,) = read_table(HEADER + row).rows
    assert read.unit == unit
    assert [note.reason for note in read.notes] == notes
    assert read.printed_unit == row.split("\t")[2]


def test_a_header_whose_cover_was_lost_is_spread_and_told() -> None:
    reading = read_table("TT\tChỉ tiêu\tThực hiện\tKế hoạch\n\t\t2022\t2023\t2024\t2025\n1\tBác sĩ\t1\t2\t3\t4\n")
    assert [(column.role, str(column.period)) for column in reading.columns[0][2:]] == [
        ("result", "2022"),
        ("result", "2023"),
        ("plan", "2024"),
        ("plan", "2025"),
    ]
    assert [note.reason for note in reading.notes] == ["header_spread"]


def test_a_column_of_nothing_but_a_year_is_taken_for_a_plan_and_says_so() -> None:
    (columns,) = read_table("TT\tChỉ tiêu\tNăm 2025\tĐến năm 2030\n1\tBác sĩ/vạn dân\t9\t10\n").columns
    assert [(column.role, column.assumed) for column in columns[2:]] == [("plan", True), ("plan", True)]


def test_a_number_with_a_point_is_read_in_the_unit_of_its_row() -> None:
    reading = read_table(HEADER + "1\tChiều cao\tm\t1.680\t1.685\n2\tSố lượt\tLượt\t1.680\t1.685")
    assert [target.value for row in reading.rows for target in row.targets] == [Decimal("1.685"), Decimal(1685)]


def test_a_result_of_the_same_year_is_no_baseline() -> None:
    reading = read_table("STT\tChỉ số\tƯớc TH 2024\tKH 2024\tKH 2025\n1\tBác sĩ/vạn dân\t9\t10\t11\n")
    this_year, next_year = reading.rows[0].targets
    assert this_year.baseline is None
    assert next_year.baseline is not None
    assert str(next_year.baseline.period) == "2024"


def test_cells_beyond_the_header_are_told() -> None:
    reading = read_table("STT\tChỉ tiêu\tKH 2024\n1\tBác sĩ/vạn dân\t9\t10\n\t\t\t11\n")
    assert [(item.text, item.reason) for item in reading.unread] == [("10", "beyond_header"), ("11", "beyond_header")]
    assert len(reading.rows) == 1


@pytest.mark.parametrize("between", ["", "\n", "\nBảng 2\n"])
@pytest.mark.parametrize(
    ("labels", "row"),
    [
        ("Đơn vị tính\tKế hoạch 2025", "%\t90"),
        ("Đơn vị tính\tKế hoạch 2025\tThực hiện 2024", "%\t90\t80"),
        ("Đơn vị tính\tThực hiện 2024\tKế hoạch 2025 (%)", "\t80\t90"),
    ],
    ids=["fewer", "other order", "other unit"],
)
def test_a_header_of_other_columns_begins_a_new_table(between: str, labels: str, row: str) -> None:
    first = "STT\tChỉ tiêu\tĐơn vị tính\tThực hiện 2024\tKế hoạch 2025\n1\tBác sĩ/vạn dân\tBác sĩ\t9\t10\n"
    name = "Tỷ lệ dân số được quản lý sức khỏe"
    reading = read_table(f"{first}{between}STT\tChỉ tiêu\t{labels}\n1\t{name}\t{row}\n")
    (target,) = reading.rows[1].targets
    assert (target.value, target.unit, str(target.horizon)) == (Decimal(90), "percent", "2025")
    assert len(reading.columns) == 2


@pytest.mark.parametrize(
    ("unit", "words", "value"),
    [
        ("Lượt", "1,500", None),
        ("Lượt", "1.500", Decimal(1500)),
        ("%", "1,500", Decimal("1.5")),
        ("%", "1.500", Decimal("1.5")),
        ("/100.000 dân", "1.500", None),
        ("", "≥ 1,500", None),
        ("Lượt", "1.5 nghìn", Decimal(1500)),
    ],
)
def test_a_number_that_its_unit_leaves_open_is_told(unit: str, words: str, value: Decimal | None) -> None:
    reading = read_table(HEADER + f"1\tChỉ tiêu minh họa\t{unit}\t{words.strip('≥ ')}\t{words}\n")
    (row,) = reading.rows
    held = [] if value is None else [value]
    assert ([target.value for target in row.targets], [result.baseline.value for result in row.results]) == (held, held)
    assert [item.reason for item in reading.unread] == ["ambiguous_number"] * 2 * (value is None)


@pytest.mark.parametrize(
    ("text", "money"),
    [
        (HEADER + "1\tTổng chi cho y tế\ttriệu đồng\t900\t1.200", ["900", "1.200"]),
        (HEADER + "1\tTổng chi cho y tế (tỷ đồng)\t\t9\tDuy trì", ["9", "Duy trì"]),
        ("STT\tChỉ tiêu\tKH 2025\n1\tTổng chi cho y tế\t≥ 12 triệu đồng", ["≥ 12 triệu đồng"]),
        ("STT\tNội dung\tKinh phí (triệu đồng)\t\n\t\t2024\t2025\n1\tTiêm chủng\t200\t300", ["200", "300"]),
        ("STT\tNội dung\tKinh phí\t\n\t\t2024\t2025\n1\tTiêm chủng (%)\t200\t300", ["200", "300"]),
    ],
    ids=["unit", "name", "cell", "upper label", "upper label without a unit"],
)
def test_money_is_no_target_and_is_told(text: str, money: list[str]) -> None:
    reading = read_table(text + "\n")
    assert [(row.targets, row.results) for row in reading.rows] == [((), ())]
    assert {(item.text, item.reason) for item in reading.unread} == {(words, "money") for words in money}


def test_targets_beside_columns_of_money_are_read() -> None:
    upper = "STT\tChỉ tiêu\tKế hoạch 2025\tKinh phí (triệu đồng)\t\n\t\t\t2024\t2025\n"
    reading = read_table(upper + "1\tTỷ lệ tiêm chủng đầy đủ\t95%\t200\t300\n")
    assert [target.value for target in reading.rows[0].targets] == [Decimal(95)]
    assert [item.reason for item in reading.unread] == ["money", "money"]


def test_a_second_number_in_a_value_cell_is_told() -> None:
    reading = read_table("STT\tChỉ tiêu\tKH 2024\n1\tTỷ lệ xã đạt chuẩn\t95% vào năm 2025\n")
    assert [target.value for target in reading.rows[0].targets] == [Decimal(95)]
    assert [(item.text, item.reason) for item in reading.unread] == [("95% vào năm 2025", "value_not_understood")]


@pytest.mark.parametrize(
    "text",
    [
        "Các chỉ tiêu, nhiệm vụ, kế hoạch năm 2024, đơn vị chủ trì\nSở Y tế chịu trách nhiệm, phối hợp",
        "Mục tiêu | chỉ tiêu",
        "Kế hoạch\tNăm 2024\n",
    ],
)
def test_running_text_with_the_words_of_a_header_is_no_table(text: str) -> None:
    assert not read_table(text).rows


@pytest.mark.parametrize(
    "lines",
    [
        HEADER * 500,
        HEADER + '\t"x\n' * 2_000,
        HEADER + "\ttiếp theo\t\t\t\n" * 2_000,
        "STT;Chỉ số;KH 2024\n" + '"' * 20_001,
        HEADER + "1\t" + "<p>" * 5_000 + "\t%\t" + "9" * 5_000 + "\t" + "1," * 5_000,
    ],
    ids=["headers", "quotes", "parts", "one quote", "markup and digits"],
)
def test_hostile_tables_end(lines: str) -> None:
    assert read_table(lines).text == lines
