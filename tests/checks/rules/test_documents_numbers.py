"""VHP613, VHP614 and VHP615: malformed numbers, one document with two dates, blanks."""

from __future__ import annotations

import pytest
from rule_plans import findings_of, places_of

from vnhealthplan.checks.rules.documents_numbers import (
    blank_number_or_date,
    malformed_document_number,
    one_document_two_dates,
)

PROGRAMME = "Chương trình phát triển y dược cổ truyền"


def reference(number: str | None, issued: str | None, title: str | None = None, **more: str) -> dict[str, object]:
    return {"number": number, "issued_on": issued, "title": title, **more}


def test_the_plan_and_what_it_cites_have_numbers_of_known_forms() -> None:
    cited = [reference("45/CTr-TU", None), reference("45-CTr/TU", None), reference("27/TT-BYT", "1998-02-03")]
    places = places_of(malformed_document_number, document={"number": "1-KH/UBND"}, legal_basis=cited)
    assert places == ["$.document.number", "$.legal_basis[0].number"]


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (
            reference("1893/QĐ-TTg", "2019-12-25", PROGRAMME),
            reference("1893/QĐ-TTg", "2029-12-25", f"về {PROGRAMME}"),
            1,
        ),
        (reference("1893/QĐ-TTg", "2019-12-25"), reference("1893 /QĐ-TTg", "2019-12-26"), 1),
        (reference("1893/QĐ-TTg", "2019-12-25"), reference("1893/QĐ-TTg", "2029-12-25"), 0),  # numbers begin anew
        (reference("356/KH-UBND", "2021-06-04", PROGRAMME), reference("356/KH-UBND", "2022-06-30", "Kế hoạch khác"), 0),
        (
            reference("5/KH-SYT", "2021-06-04", issuer="Sở Y tế"),
            reference("5/KH-SYT", "2021-07-04", issuer="SỞ Y TẾ"),
            1,
        ),
        (
            reference("5/KH-UBND", "2021-06-04", issuer="UBND tỉnh"),
            reference("5/KH-UBND", "2021-07-04", issuer="UBND huyện"),
            0,
        ),
        (reference("5/KH-UBND", "2021-06-04", issuer="UBND tỉnh"), reference("5/KH-UBND", "2021-07-04"), 0),
        (reference("01/KH-UBND", "2021-01-04", PROGRAMME), reference("01/KH-UBND", "2022-01-05", PROGRAMME), 0),
        (reference("1816", "2008-05-26", PROGRAMME), reference("1816", "2009-05-26", PROGRAMME), 0),
        (reference("1893/QĐ-TTg", "2019-12-25", PROGRAMME), reference("1893/QĐ-TTg", None, PROGRAMME), 0),
    ],
)
def test_one_document_has_one_date(first: dict[str, object], second: dict[str, object], count: int) -> None:
    found = places_of(one_document_two_dates, legal_basis=[first, first, second, second])
    assert found == ["$.legal_basis[2].issued_on"] * count


def test_both_dates_are_told() -> None:
    cited = [reference("1/QĐ-TTg", "2019-12-25"), reference("1/QĐ-TTg", "2019-12-26")]
    (finding,) = findings_of(one_document_two_dates, implements=cited[:1], legal_basis=cited[1:])
    assert (finding.details["date"], finding.details["other"]) == ("2019-12-26", "2019-12-25")
    assert finding.details["first"] == "$.implements[0].issued_on"


@pytest.mark.parametrize(
    ("document", "what"),
    [
        ({}, ["number and date"]),
        ({"number": "/KH-SYT"}, ["number and date"]),
        ({"number": "1/KH-UBND"}, ["its date"]),
        ({"issued_on": "2021-01-01"}, ["its number"]),
        ({"number": "1/KH-UBND", "issued_on": "2021-01-01"}, []),
    ],
)
def test_the_plan_has_number_and_date(document: dict[str, object], what: list[str]) -> None:
    assert [str(finding.details["what"]) for finding in findings_of(blank_number_or_date, document=document)] == what


@pytest.mark.parametrize(
    ("cited", "count"),
    [
        ([reference("20-NQ/TW", None)], 1),
        ([reference("20-NQ/TW", None), reference("20-NQ/TW", "2017-10-25")], 0),
        ([reference(None, None, PROGRAMME, type="CTr")], 0),
        ([reference(None, None, PROGRAMME)], 0),
        ([reference(None, None, "về y tế cơ sở", type="QĐ")], 1),
    ],
)
def test_what_goes_by_its_name_needs_no_number(cited: list[dict[str, object]], count: int) -> None:
    document = {"number": "1/KH-UBND", "issued_on": "2021-01-01"}
    assert len(places_of(blank_number_or_date, document=document, legal_basis=cited)) == count


def test_many_documents_of_one_number_take_linear_time() -> None:
    cited = [reference("1/QĐ-TTg", f"2021-{1 + day // 28:02}-{1 + day % 28:02}", f"{day}") for day in range(300)] * 60
    assert len(places_of(one_document_two_dates, legal_basis=cited)) == 299
