"""VHP427: the annex beside the table."""

from __future__ import annotations

import pytest
from coherence_plans import found, printed, table

NAMES = ["Bác sĩ/ vạn dân", "Tuổi thọ trung bình", "Tỷ lệ chất thải y tế của bệnh viện được xử lý", "Số giường"]
NUMBERS = ["01", "02", "03", "04"]


def annex(names: list[str], numbers: list[str] = NUMBERS) -> list[dict[str, object]]:
    return [
        {"id": f"r{place}", "for": {"targets": [f"t{place}"]}, "source": printed(number, name, section="Phụ lục")}
        for place, (number, name) in enumerate(zip(numbers, names, strict=True))
    ]


def places(names: list[str], numbers: list[str] = NUMBERS, table_numbers: list[str] = NUMBERS) -> list[str]:
    rows = table(*zip(table_numbers, NAMES, strict=True))
    return found("VHP427", *rows, responsibilities=annex(names, numbers))


@pytest.mark.parametrize(
    "name",
    [
        "Tỷ lệ chất thải y tế của các cơ sở y tế được xử lý",
        "Tỷ lệ chất thải y tế của bệnh viên được xử lý",
        "Tỷ lệ nước thải y tế của bệnh viện được xử lý",
        "<script>{x} %s khác hẳn",
    ],
)
def test_another_name(name: str) -> None:
    assert places([*NAMES[:2], name, NAMES[3]]) == ["$.responsibilities[2].source.quote"]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (0, "Bác sỹ / Vạn dân"),
        (1, "Tuổi thọ trung bình tính từ lúc sinh"),
        (1, "Tuổi thọ"),
        (1, "Thọ trung bình chung"),
        (2, "Tỷ lệ CTYT của bệnh viện được xử lý"),
        (2, "Tỉ lệ chất thải y tế bệnh viện được xử lý (%)"),
        (3, "SỐ  GIƯỜNG"),
    ],
)
def test_another_spelling_a_shorter_name_and_an_abbreviation(place: int, name: str) -> None:
    assert places([name if one == place else NAMES[one] for one in range(4)]) == []


def test_another_number() -> None:
    assert places(NAMES, ["01", "02", "03", "05"]) == ["$.responsibilities[3].source.row"]
    assert places(NAMES, ["1", "2", "3", "4"]) == []


def test_a_number_that_stands_twice_in_the_table_is_another_fault() -> None:
    assert places(NAMES, NUMBERS, ["01", "02", "02", "04"]) == []


def test_an_annex_with_names_or_numbers_of_its_own_is_not_held_against_the_table() -> None:
    assert places(["một", "hai", "ba", "bốn"]) == []
    assert places(NAMES, ["05", "06", "07", "08"]) == []


def test_quotes_without_cells_and_two_rows_say_nothing() -> None:
    rows = table(("01", NAMES[0]), ("02", NAMES[1]))
    assert found("VHP427", *rows, responsibilities=annex(["khác hẳn", NAMES[1]], NUMBERS[:2])) == []
    duties = annex(NAMES)
    duties[2]["source"] = {"section": "Phụ lục", "row": "03", "quote": "03 khác hẳn"}
    duties[3]["source"] = None
    assert found("VHP427", *table(*zip(NUMBERS, NAMES, strict=True)), responsibilities=duties) == []


def test_a_long_cell_is_no_name() -> None:
    assert places([*NAMES[:3], "dài " * 2000]) == []
    assert places([*NAMES[:3], "Số giường " + "dài " * 16]) == []
