"""Citations of documents in the forms that plans print; made-up numbers and bodies are marked by the place name Mẫu."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from vnhealthplan.reading.documents import read_dates, read_references

NHU_THANH = Path("examples/nhu-thanh-2021/source.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "type_", "number", "issuer", "day"),
    [
        (
            "Kế hoạch số 242/KH-UBND ngày 31/7/2024 của UBND tỉnh Mẫu;",
            "KH",
            "242/KH-UBND",
            "UBND tỉnh Mẫu",
            (2024, 7, 31),
        ),
        ("Kế hoạch số 173-KH/TU ngày 10-4-2018 của Tỉnh ủy;", "KH", "173-KH/TU", "Tỉnh ủy", (2018, 4, 10)),
        ("Thông tư 27/2023/TT-BYT ngày 29.12.2023;", "TT", "27/2023/TT-BYT", "Bộ Y tế", (2023, 12, 29)),
        ("Nghị quyết số 81/2023/QH15 ngày 09/01/2023;", "NQ", "81/2023/QH15", "Quốc hội", (2023, 1, 9)),
        ("Luật Mẫu, chữa mẫu số 15/2023/QH15 ngày 09/01/2023;", "LUẬT", "15/2023/QH15", "Quốc hội", (2023, 1, 9)),
        (
            "Chương trình hành động số 45/CTr-TU ngày 26/01/2018 của Tỉnh ủy Mẫu;",
            "CTr",
            "45/CTr-TU",
            "Tỉnh ủy Mẫu",
            (2018, 1, 26),
        ),
        (
            "văn bản số 92/TB-UBND ngày 23/7/2024 của Chủ tịch UBND tỉnh thông báo",
            "TB",
            "92/TB-UBND",
            "Chủ tịch UBND tỉnh",
            (2024, 7, 23),
        ),
        (
            "Công văn số 66/TCDS-KHTC ngày 5/3/2021 của Tổng cục Dân số về",
            "CV",
            "66/TCDS-KHTC",
            "Tổng cục Dân số",
            (2021, 3, 5),
        ),
        (
            "NGHỊ QUYẾT SỐ 20 - NQ/TW, NGÀY 25 THÁNG 10 NĂM 2017 CỦA BỘ CHÍNH TRỊ",
            "NQ",
            "20-NQ/TW",
            "BỘ CHÍNH TRỊ",
            (2017, 10, 25),
        ),
        (
            "Nghị quyết số 83/2017/NQ-HĐND ngày 08/12/2017 của HĐND tỉnh Mẫu, khóa IX.",
            "NQ",
            "83/2017/NQ-HĐND",
            "HĐND tỉnh Mẫu, khóa IX",
            (2017, 12, 8),
        ),
    ],
)
def test_every_form_of_number_is_read(
    text: str, type_: str, number: str, issuer: str, day: tuple[int, int, int]
) -> None:
    (cited,) = read_references(text)
    assert (cited.type, cited.number, cited.issuer, cited.issued_on) == (type_, number, issuer, date(*day))
    assert cited.faults == ()
    assert cited.evidence.keys() >= {"type", "number", "issuer", "issued_on"}


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Kế hoạch số 1/KH-UBND ngày 31/02/2021 của UBND tỉnh Mẫu", ("impossible_date",)),
        ("Kế hoạch số 1/KH-UBND ngày tháng năm 2021 của UBND tỉnh Mẫu", ("blank_date",)),
        ("Kế hoạch số 1/KH-UBND ngày 5/2021 của UBND tỉnh Mẫu", ("malformed_date",)),
        ("Kế hoạch số /KH-UBND ngày …/…/2022 của UBND tỉnh Mẫu", ("blank_number", "blank_date")),
    ],
)
def test_what_is_blank_or_impossible_is_null_and_told(text: str, faults: tuple[str, ...]) -> None:
    (cited,) = read_references(text)
    assert (cited.issued_on, cited.issuer, cited.faults) == (None, "UBND tỉnh Mẫu", faults)
    assert "issued_on" not in cited.evidence


def test_a_document_cited_twice_is_one_with_both_places() -> None:
    text = "Nghị quyết số 20-NQ/TW; Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Bộ Chính trị."
    (cited,) = read_references(text)
    assert (cited.issuer, cited.issued_on) == ("Bộ Chính trị", date(2017, 10, 25))
    assert [span.of(text) for span in cited.numbers] == ["20-NQ/TW", "20-NQ/TW"]


def test_one_number_with_two_dates_is_two_documents() -> None:
    cited = read_references("Kế hoạch số 356/KH-UBND ngày 04/6/2021; Kế hoạch số 356/KH-UBND ngày 30/6/2022.")
    assert [one.issued_on for one in cited] == [date(2021, 6, 4), date(2022, 6, 30)]


def test_an_issuer_named_once_at_the_end_of_a_list_is_carried_to_the_others() -> None:
    first, second = read_references("Kế hoạch số 1/KH-UBND ngày 1/2/2022 và Kế hoạch số 2/KH-UBND của UBND tỉnh Mẫu.")
    assert (first.issuer, first.evidence["issuer"].certainty) == ("UBND tỉnh Mẫu", "carried")
    assert second.evidence["issuer"].certainty == "stated"


def test_an_issuer_is_not_carried_over_the_end_of_a_sentence() -> None:
    first, _ = read_references("Kế hoạch số 1/KH-UBND. Kế hoạch số 2/KH-UBND của UBND tỉnh Mẫu.")
    assert first.issuer is None


def test_the_title_before_a_decision_is_its_own() -> None:
    (cited,) = read_references("thực hiện Đề án mẫu về y tế theo Quyết định 316/QĐ-TTg ngày 27/02/2016.")
    assert cited.title == "Đề án mẫu về y tế"


@pytest.mark.parametrize(
    "text", ["21 bác sỹ/01 vạn dân", "95-95-95", "15/12/2024", "10-MCV/TE", "24/7", "công nghiệp 4.0"]
)
def test_rates_lists_and_dates_are_no_numbers_of_documents(text: str) -> None:
    assert read_references(text) == ()


def test_the_number_of_the_document_itself_is_not_cited() -> None:
    assert read_references("Số: 242/KH-UBND\nKế hoạch 242/KH-UBND năm 2024") == ()


@pytest.mark.parametrize(
    ("printed", "fault"),
    [
        ("31/02/2021", "impossible_date"),
        ("09 tháng 13 năm 2021", "impossible_date"),
        ("tháng 12 năm 2021", "blank_date"),
    ],
)
def test_faults_put_into_the_date_of_a_real_plan_are_found(printed: str, fault: str) -> None:
    text = NHU_THANH.replace("ngày 09 tháng 12 năm 2021", f"ngày {printed}")
    (cited,) = [one for one in read_references(text) if one.number == "273/KH-UBND"]
    assert (cited.issued_on, cited.faults) == (None, (fault,))


def test_a_day_and_month_without_a_year_are_told() -> None:
    (found,) = read_dates("báo cáo trước 10/12 hàng năm")
    assert (found.value, found.fault) == (None, "no_year")
