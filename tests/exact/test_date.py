"""Dates: ISO 8601 texts of days that exist, and what is proposed for any other."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.errors import DateError
from vnhealthplan.exact import check_date
from vnhealthplan.finding import Finding

PROPOSED = [
    ("31/12/2023", "2023-12-31 if the day comes first", "2023-12-31 nếu ngày đứng trước tháng"),
    ("01/02/2025", "2025-02-01 if the day comes first", "2025-02-01 nếu ngày đứng trước tháng"),
    ("1.2.2025", "2025-02-01 if the day comes first", "2025-02-01 nếu ngày đứng trước tháng"),
    ("12/31/2023", "2023-12-31 if the month comes first", "2023-12-31 nếu tháng đứng trước ngày"),
    ("2021-1-15", "ISO 8601, 2021-01-15", "ISO 8601, 2021-01-15"),
    ("2021/01/15", "ISO 8601, 2021-01-15", "ISO 8601, 2021-01-15"),
    (" 2021-01-15\n", "ISO 8601, 2021-01-15", "ISO 8601, 2021-01-15"),
    ("31/02/2021", "no such day, 2021-02 has 28 days", "không có ngày này, tháng 2 năm 2021 có 28 ngày"),
    ("2021-02-30", "no such day, 2021-02 has 28 days", "không có ngày này, tháng 2 năm 2021 có 28 ngày"),
    ("2024-2-30", "no such day, 2024-02 has 29 days", "không có ngày này, tháng 2 năm 2024 có 29 ngày"),
    ("2023-04-31", "no such day, 2023-04 has 30 days", "không có ngày này, tháng 4 năm 2023 có 30 ngày"),
    ("2021-13-01", "no such month", "không có tháng này"),
    ("2021-00-10", "no such month", "không có tháng này"),
    ("32/13/2021", "no such month", "không có tháng này"),
]
OTHERS: list[object] = [
    *("", "x", "20240201", "2024-W05-1", "2024-02-01T00:00:00", "0000-01-01", "1/1/0000", "٢٠٢٤-12-31", "x" * 50_000),
    *(
        None,
        True,
        0,
        20240201,
        1.5,
        b"2024-02-01",
        ["2024-02-01"],
        {},
        dt.time(1),
        dt.datetime(2024, 2, 1, tzinfo=dt.UTC),
    ),
]


def finding_of(value: object) -> Finding:
    with pytest.raises(DateError) as caught:
        check_date(value, "due")
    (finding,) = caught.value.findings
    assert finding.code == "VHP601"
    assert finding.details["field"] == "due"
    for text in (finding.message("vi"), finding.message("en")):
        assert text.startswith("due ")
        assert text.isprintable()
    return finding


@given(st.dates())
def test_every_day_is_taken_as_a_date_and_as_its_iso_text(day: dt.date) -> None:
    """check_date(x) = check_date(x.isoformat()) = x."""
    assert check_date(day) is day
    assert check_date(day.isoformat()) == day


@given(st.dates(dt.date(1000, 1, 1)), st.sampled_from("/.-"))
def test_a_date_with_the_day_first_gets_its_own_iso_form_proposed(day: dt.date, sign: str) -> None:
    """The proposal for d/m/yyyy is the day that was written."""
    finding = finding_of(f"{day.day}{sign}{day.month}{sign}{day.year}")
    assert day.isoformat() in finding.message("vi")
    assert day.isoformat() in finding.message("en")


@pytest.mark.parametrize(("text", "en", "vi"), PROPOSED, ids=[repr(row[0]) for row in PROPOSED])
def test_what_was_meant_is_proposed_and_what_is_impossible_is_named(text: str, en: str, vi: str) -> None:
    finding = finding_of(text)
    assert en in finding.message("en")
    assert vi in finding.message("vi")


@pytest.mark.parametrize("value", OTHERS, ids=lambda value: ascii(value)[:20])
def test_anything_else_is_shown_the_form(value: object) -> None:
    assert "for example 2024-12-31" in finding_of(value).message("en")
    assert "ví dụ 2024-12-31" in finding_of(value).message("vi")


@given(st.text(max_size=40) | st.from_regex(r"\A[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}\Z"))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    """check_date(text) gives the day whose ISO text it is, or raises DateError."""
    try:
        day = check_date(text)
    except DateError:
        return
    assert day.isoformat() == text


def test_the_field_is_called_date_where_none_is_named() -> None:
    with pytest.raises(DateError, match='VHP601: date is "x"') as caught:
        check_date("x")
    assert pickle.loads(pickle.dumps(caught.value)).findings == caught.value.findings  # noqa: S301  # our own bytes
