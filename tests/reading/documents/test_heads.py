"""Headers, signatures and money in forms that the five plans do not have; the place Mẫu and its bodies are made up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from vnhealthplan.reading.documents import read_funding, read_header, read_signature

BAC_NINH = Path("examples/bac-ninh-2024/source.txt").read_text(encoding="utf-8")


def test_a_head_in_two_columns() -> None:
    header = read_header(
        "UBND TỈNH BẮC GIANG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ\tĐộc lập\n"
        "Số: 15/KH-SYT\tBắc Giang, ngày 02 tháng 3 năm 2024\nKẾ HOẠCH\nCông tác mẫu năm 2024"
    )
    assert (header.number, header.issued_on, header.place) == ("15/KH-SYT", date(2024, 3, 2), "Bắc Giang")
    assert (header.issuer, str(header.period)) == ("SỞ Y TẾ", "2024")
    assert header.area is not None
    assert (header.area.name, header.area.system) == ("Bắc Giang", "pre-2025")


def test_a_party_head_of_after_the_reform() -> None:
    header = read_header(
        "TỈNH ỦY LÂM ĐỒNG\nSố 12-CTr/TU\nĐà Lạt, ngày 05 tháng 01 năm 2026\nCHƯƠNG TRÌNH HÀNH ĐỘNG\n"
        "về công tác mẫu đến năm 2030, tầm nhìn đến năm 2045"
    )
    assert (header.type, header.number, str(header.period), str(header.vision)) == (
        "CTr",
        "12-CTr/TU",
        "2026/2030",
        "2045",
    )
    assert header.area is not None
    assert (header.area.code, header.area.system) == ("68", "post-2025")


def test_what_the_head_has_lost_is_taken_from_the_labels_of_the_publisher() -> None:
    text = BAC_NINH.replace("Số: 242/KH-UBND", "", 1).replace("Bắc Ninh, ngày 31 tháng 7 năm 2024", "", 1)
    header = read_header(text)
    assert (header.number, header.issued_on) == ("242/KH-UBND", date(2024, 7, 31))
    assert {header.evidence[field].certainty for field in ("number", "issued_on")} == {"carried"}


@pytest.mark.parametrize(
    ("printed", "fault"),
    [("ngày 31 tháng 6 năm 2024", "impossible_date"), ("ngày    tháng 7 năm 2024", "blank_date")],
)
def test_a_bad_date_at_the_head_is_null_and_its_year_is_kept(printed: str, fault: str) -> None:
    text = BAC_NINH.replace("ngày 31 tháng 7 năm 2024", printed, 1).partition("HIỆU LỰC")[0]
    header = read_header(text)
    assert (header.issued_on, header.year, header.faults) == (None, 2024, (fault,))


@pytest.mark.parametrize("text", ["", "Mẫu", "I. MỤC TIÊU\nMẫu.", "KẾ HOẠCH"])
def test_a_text_without_a_head_leaves_everything_open(text: str) -> None:
    header = read_header(text)
    assert (header.number, header.issuer, header.issued_on, header.area, header.period) == (None,) * 5


@pytest.mark.parametrize(
    ("text", "signed_for", "position", "name"),
    [
        (
            "TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG\n\nBS.CKII. Trần Thị Mẫu",
            "TL. GIÁM ĐỐC",
            "TRƯỞNG PHÒNG",
            "BS.CKII. Trần Thị Mẫu",
        ),
        ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\nTrần Mẫu", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Mẫu"),
        ("**BỘ TRƯỞNG**\n\n(đã ký)\n\nTrần Thị Mẫu", None, "BỘ TRƯỞNG", "Trần Thị Mẫu"),
        ("GIÁM ĐỐC\nPhụ lục kèm theo kế hoạch của Sở gồm các bảng", None, "GIÁM ĐỐC", None),
    ],
)
def test_signatures(text: str, signed_for: str | None, position: str, name: str | None) -> None:
    found = read_signature(text)
    assert found is not None
    assert (found.signed_for, found.position, found.name) == (signed_for, position, name)


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("12 tỷ đồng", "12", "billion_vnd"),
        ("3.500 triệu đồng", "3500", "million_vnd"),
        ("1.200.000.000 đồng", "1200000000", "vnd"),
        ("2 nghìn tỷ đồng", "2000", "billion_vnd"),
        ("2,5 triệu USD", "2.5", None),
    ],
)
def test_amounts(printed: str, value: str, unit: str | None) -> None:
    (found,) = read_funding(f"IV. KINH PHÍ\nKinh phí mẫu là {printed}.")
    assert [(str(amount.value), amount.unit) for amount in found.amounts] == [(value, unit)]


@pytest.mark.parametrize("printed", ["100 đồng bào", "20 đồng chí", "tỷ lệ 5%"])
def test_words_like_those_for_money_are_none(printed: str) -> None:
    (found,) = read_funding(f"IV. KINH PHÍ\nKinh phí mẫu cho {printed}.")
    assert found.amounts == ()
