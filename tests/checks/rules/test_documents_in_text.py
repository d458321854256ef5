"""VHP612: dates of the source text that no calendar has, or that a cited document cannot bear."""

from __future__ import annotations

import pytest
from rule_plans import findings_of, places_of

from vnhealthplan.checks.rules.documents_in_text import impossible_date_in_text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("trước ngày 31/02/2024", 1),
        ("ngày 29/02/2024, ngày 29/02/2023", 1),
        ("ngày 31 tháng 4 năm 2024", 1),
        ("Ngày 31  tháng 11 hằng năm", 1),
        ("ngày 30 tháng 2", 1),
        ("ngày 29 tháng 2 hằng năm", 0),
        ("ngày 30 tháng 02 âm lịch", 0),
        ("ngày 30 tháng 2 (âm lịch)", 0),
        ("ngày 30/02/2024 âm lịch", 0),
        ("ngày 30 tháng 02 năm Giáp Thìn", 0),
        ("ngày 31 tháng 02 năm Giáp Thìn", 1),
        ("ngày 30 tháng 02. Ngày 15 tháng 7 âm lịch", 1),
        ("ngày 30 tháng 02 năm giáp ranh", 1),
        ("từ 01/6/2024-31/6/2024", 1),
        ("12/31/2024", 1),
        ("31/12/2024 và 5/7/2018", 0),
        ("Thông tư 27/31/2023/TT-BYT", 0),
        ("số 14/31/2023/1", 0),
        ("tỷ lệ 30/40/3000", 0),
        ("hạn 31/12/2045", 0),
        ("Quyết định số 1893/QĐ-TTg ngày 25/12/2029 của", 1),
        ("Nghị quyết số 20-NQ/TW, ngày 25 tháng 10 năm 2077", 1),
        ("Thông tư 27/2023/TT-BYT ngày 29/12/2053", 1),
        ("Nghị quyết số 20-NQ/TW, ngày 25/10/2017", 0),
        ("Kế hoạch số 5/KH-UBND đến ngày 25/10/2037", 0),
    ],
)
def test_dates_of_a_text(text: str, count: int) -> None:
    assert places_of(impossible_date_in_text, text) == ["$"] * count


def test_without_the_text_nothing_is_said() -> None:
    assert places_of(impossible_date_in_text, None, legal_basis=[{"source": {"quote": "ngày 31/02/2024"}}]) == []


def test_a_date_is_told_once_with_its_line_and_the_words_that_are_typed() -> None:
    cited = [{"number": "1/QĐ-TTg"}, {"number": "2/QĐ-TTg", "source": {"quote": "ngày 31/02/2024"}}]
    (finding,) = findings_of(impossible_date_in_text, "a\n\nngày 31/02/2024 và 31/2/2024", legal_basis=cited)
    assert finding.place == "$.legal_basis[1].source.quote"
    assert (finding.details["line"], finding.details["count"]) == (3, 2)


def test_a_late_date_that_is_typed_is_left_to_vhp611() -> None:
    cited = [{"number": "1893/QĐ-TTg", "issued_on": "2029-12-25"}]
    assert places_of(impossible_date_in_text, "1893/QĐ-TTg ngày 25/12/2029", legal_basis=cited) == []
