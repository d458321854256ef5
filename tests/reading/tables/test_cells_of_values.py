"""Cells that hold more than a plain number: read where the meaning is sure, told where it is not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vnhealthplan.models import Area
from vnhealthplan.reading import read_plan
from vnhealthplan.reading.tables import read_table
from vnhealthplan.reading.tables.values import names_money, read_value

SURE: list[tuple[str, str | None, tuple[str, str, str | None]]] = [
    ("95%-100%", "percent", ("range", "95", "100")),
    ("95 – 98", "percent", ("range", "95", "98")),
    ("từ 95 đến 98", "percent", ("range", "95", "98")),
    ("khoảng 95-98%", "percent", ("range", "95", "98")),
    ("≥ 95", "percent", ("ge", "95", None)),
    ("95 trở lên", "percent", ("ge", "95", None)),
    ("mức 95%", "percent", ("eq", "95", None)),
    ("95% số xã", "percent", ("eq", "95", None)),
    ("100% (đạt)", "percent", ("eq", "100", None)),
    ("98,5*", "percent", ("eq", "98.5", None)),
    ("95% (19/20 xã)", "percent", ("eq", "95", None)),
    ("95 (19/20 xã)", "percent", ("eq", "95", None)),
    ("350/500 (70%)", "percent", ("eq", "70", None)),
    ("66,7% (2/3)", "percent", ("eq", "66.7", None)),
    ("100%(20/20)", None, ("eq", "100", None)),
    ("12 bác sĩ", "per_10k", ("eq", "12", None)),
    ("05 xã", "count", ("eq", "5", None)),
    ("-0,5", "percent", ("eq", "-0.5", None)),
    ("1.685", "m", ("eq", "1.685", None)),
]
DOUBTFUL = [
    *("12 (80%)", "≥95-98", "trên 95-98%", "≥ 9,5; ≤ 10", "đạt", "Đạt", "Hoàn thành", "Có", "Mức độ 3"),
    *("Giai đoạn 2", "Top 10", "Lần 2", "Quý IV/2024", "Năm 2025: 95%", "- 5", "±0,2"),
    *("05 xã", "95 người", "1,5 triệu lượt", "2025", "01/02/2025", "02:00:00", "####", "không để xảy ra"),
]


@pytest.mark.parametrize(("words", "unit", "meant"), SURE)
def test_a_sure_value_is_read(words: str, unit: str | None, meant: tuple[str, str, str | None]) -> None:
    bound = read_value(words, unit).bound
    assert bound is not None
    comparator, value, high = meant
    assert (bound.comparator, bound.value, bound.value_high) == (comparator, Decimal(value), high and Decimal(high))


@pytest.mark.parametrize("words", DOUBTFUL)
def test_a_doubtful_value_is_told(words: str) -> None:
    assert read_value(words, "percent") == (None, False, "value_not_understood", False)


@pytest.mark.parametrize(
    "words",
    [
        "95/100",
        "19/19",
        "19/20 xã",
        "0/20",
        "2/3 số xã",
        "66% (2/3)",
        "90% (19/20 xã)",
        "T12/2024",
        "12/2024",
        "=2/3",
    ],
)
def test_a_part_of_a_whole_without_its_share_is_told(words: str) -> None:
    assert read_value(words, "percent").reason == "fraction"


@pytest.mark.parametrize("words", ["Mức 2", "Ở mức 2"])
def test_a_level_without_a_unit_is_no_value(words: str) -> None:
    assert read_value(words, None).reason == "value_not_understood"


@pytest.mark.parametrize("words", ["-", "–", "…", "x", "X", "không giao"])
def test_a_sign_for_no_value_is_none(words: str) -> None:
    assert read_value(words, "percent").reason == "no_value_sign"


HEAD = "STT\tChỉ tiêu\tĐVT\tTH 2023\tKH 2024\n"


@pytest.mark.parametrize(
    ("name", "unit", "is_told"),
    [
        ("Tỷ suất tử vong trẻ em dưới 1 tuổi", "%", True),
        ("Tỷ suất tử vong trẻ em dưới 5 tuổi", "%", True),
        ("Tỷ số tử vong mẹ", "‰", True),
        ("Tỷ suất sinh thô", "%", True),
        ("Tỷ lệ dân số tham gia bảo hiểm y tế", "‰", True),
        ("Tỷ suất tử vong trẻ em dưới 1 tuổi", "‰", False),
        ("Tỷ lệ dân số tham gia bảo hiểm y tế", "%", False),
        ("Tỷ lệ tăng dân số tự nhiên", "%", False),
        ("Tỷ lệ tăng dân số tự nhiên", "‰", False),
    ],
)
def test_a_share_in_another_size_than_its_indicator_is_told(name: str, unit: str, is_told: bool) -> None:  # noqa: FBT001  # a case
    text = f"{HEAD}1\t{name}\t{unit}\t12\t11\n"
    (row,) = read_table(text).rows
    assert row.targets[0].code is not None
    assert ("unit_unusual" in {note.reason for note in row.notes}) == is_told
    area = Area(name="Mẫu", level="district", system="pre-2025")
    notes = read_plan(text, title="Mẫu", area=area, period="2024").notes
    assert ("unit_unusual" in {note.reason for note in notes}) == is_told


MONEY = ["triệu đồng/người", "Triệu đồng/người/năm", "đồng", "Tr.đ", "tỷ đ", "nghìn đồng/tháng", "1.000đ", "USD", "VNĐ"]


@pytest.mark.parametrize("unit", MONEY)
def test_a_unit_of_money_holds_no_target(unit: str) -> None:
    reading = read_table(f"{HEAD}1\tThu nhập bình quân\t{unit}\t50\t55\n")
    assert not any(row.targets or row.results for row in reading.rows)
    assert [(one.text, one.reason) for one in reading.unread] == [("50", "money"), ("55", "money")]


@pytest.mark.parametrize("unit", ["Hợp đồng", "Hội đồng", "cộng đồng", "Đồng chí", "đ/c", "đợt", "%", "Đội"])
def test_other_units_are_no_money(unit: str) -> None:
    assert not names_money(unit)


@pytest.mark.parametrize(
    ("name", "unit", "cell", "meant"),
    [
        ("Số xã đạt tiêu chí", "Xã", "95%", ("95", "percent")),
        ("Tỷ lệ trẻ thấp còi", "%", "8‰", ("8", "per_mille")),
        ("Số ca mắc lao", "%", "<10/100.000 dân", ("10", "per_100k")),
        ("Chiều cao trung bình", "cm", "1,68 m", ("1.68", "m")),
        ("Bác sĩ/vạn dân", "Người", "9%", ("9", "per_10k")),  # the name states the rate
    ],
)
def test_another_unit_in_a_cell_is_its_own_and_told(name: str, unit: str, cell: str, meant: tuple[str, str]) -> None:
    (row,) = read_table(f"{HEAD}1\t{name}\t{unit}\t\t{cell}\n").rows
    assert (str(row.targets[0].value), row.targets[0].unit) == meant
    assert "unit_differs_in_cell" in {note.reason for note in row.notes}
