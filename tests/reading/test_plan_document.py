"""What a draft plan says of its document, the documents it cites and its money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vnhealthplan.reading.documents import read_funding, read_header, read_references, read_signature
from vnhealthplan.reading.plan_document import area_of_header, document_record, funding_records, reference_records

HEAD = "UBND TỈNH BẮC NINH\nSố: /KH-UBND\nBắc Ninh, ngày tháng 7 năm 2024\nKẾ HOẠCH\nY tế năm 2025"
SIGNED = f"{HEAD}\nI. MỤC TIÊU\n1. Mẫu.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Mẫu\n"


def test_blank_numbers_and_dates_are_null() -> None:
    record = document_record(read_header(HEAD), read_signature(HEAD))
    assert (record["type"], record["number"], record["issued_on"], record["place"]) == ("KH", None, None, "Bắc Ninh")
    assert (record["signatory"], record["signed_for"]) == (None, None)


def test_who_signed_is_given_with_the_office() -> None:
    record = document_record(read_header(SIGNED), read_signature(SIGNED))
    assert record["signatory"] == {"name": "Nguyễn Văn Mẫu", "position": "PHÓ CHỦ TỊCH"}


def test_a_cited_document_has_the_words_that_cite_it() -> None:
    text = "Căn cứ Quyết định số 1234/QĐ-UBND ngày 05/01/2022 của UBND tỉnh về việc mẫu."
    (record,) = reference_records(read_references(text), text)
    assert (record["number"], str(record["issued_on"])) == ("1234/QĐ-UBND", "2022-01-05")
    source = record["source"]
    assert isinstance(source, dict)
    assert "1234/QĐ-UBND" in source["quote"]


@pytest.mark.parametrize(
    ("words", "amount", "unit"),
    [
        ("Tổng kinh phí 1.250,5 triệu đồng từ ngân sách tỉnh.", Decimal("1250.5"), "million_vnd"),
        ("Kinh phí 5 tỷ đồng, trong đó ngân sách tỉnh 3 tỷ đồng.", None, None),
        ("Ngân sách địa phương.", None, None),
    ],
)
def test_only_a_single_amount_is_the_amount(words: str, amount: Decimal | None, unit: str | None) -> None:
    text = f"IV. KINH PHÍ\n{words}"
    (record,) = funding_records(read_funding(text), text)
    assert (record["amount"], record["unit"]) == (amount, unit)


def test_an_area_needs_a_name_a_level_and_a_map() -> None:
    area = area_of_header(read_header(HEAD))
    assert area is not None
    assert (area.code, area.system) == ("27", "pre-2025")
    assert area_of_header(read_header("KẾ HOẠCH\nY tế năm 2025")) is None
