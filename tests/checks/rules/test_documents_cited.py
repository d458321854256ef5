"""What a plan cites, each once, and the last day on which that can have been issued."""

from __future__ import annotations

import datetime as dt

import pytest
from samples import plan

from vnhealthplan.checks.rules.documents_cited import called, cited_documents, last_day_to_cite
from vnhealthplan.models import DocumentReference, Plan


def test_what_both_lists_have_counts_once() -> None:
    one, other = {"number": "20-NQ/TW"}, {"number": "20-NQ/TW", "issued_on": "2017-10-25"}
    read = Plan.model_validate(plan(implements=[one], legal_basis=[one, other, other]))
    assert [path for path, _ in cited_documents(read)] == [("implements", 0), ("legal_basis", 1)]


@pytest.mark.parametrize(
    ("document", "period", "day"),
    [
        ({"issued_on": "2021-02-03"}, "2021/2025", dt.date(2021, 2, 3)),
        ({}, "2021/2025", dt.date(2025, 12, 31)),
        ({}, "2024-Q1", dt.date(2024, 12, 31)),
        ({"source": {"quote": "Như Thanh, ngày tháng năm 2021"}}, "2021/2025", dt.date(2021, 12, 31)),
        ({"source": {"quote": "ngày ..... tháng ..... năm 2022"}}, "2021/2025", dt.date(2022, 12, 31)),
        ({"source": {"quote": "ngày  / /2020"}}, "2021/2025", dt.date(2021, 12, 31)),
        ({"source": {"quote": "ngày / /2023"}}, "2024", dt.date(2024, 12, 31)),  # a draft keeps the old year
        ({"source": {"quote": "ngày 5 tháng 6 năm 2020"}}, "2021/2025", dt.date(2025, 12, 31)),
    ],
)
def test_the_last_day_to_cite(document: dict[str, object], period: str, day: dt.date) -> None:
    assert last_day_to_cite(Plan.model_validate(plan(document=document, period=period))).day == day


def test_a_document_is_called_by_its_number_or_else_its_title() -> None:
    assert called(DocumentReference(number="1/KH", title="A")) == '"1/KH"'
    assert called(DocumentReference(title="A")) == '"A"'
    assert called(DocumentReference()) == "null"
