"""The calendar: an event a deadline, on its last day, and no text that forges a line of the file."""

from __future__ import annotations

import datetime as dt
import re
import sys
from typing import Any

import icalendar
import pytest
from full_documents import UNSAFE
from hypothesis import given
from hypothesis import strategies as st
from scheduling import MONTHLY, handed_in, plan_for, plans, report_lists, schedule_of

from vnhealthplan import load_plan
from vnhealthplan.errors import MissingExtraError
from vnhealthplan.models import Plan, Report
from vnhealthplan.progress import Deadline, Schedule, compute_schedule, write_calendar

DAY = dt.date(2024, 1, 12)
HOSTILE = [
    "a\r\nEND:VEVENT\r\nBEGIN:VALARM",
    "a\nATTACH:file:///etc/passwd",
    'a, b; c\\d \\n \\; e:f "g"',
    "\x00\x07\x1b[31m\x85\u2028\u2029X-EVIL:1",
    "\u202eevil\u2066\u200b\ufeff",
    "=cmd|'/c calc'!A1",
    "ấ" * 200,
    "𝒳" * 60,
    " leading",
]
PROPERTIES = {"PRODID", "VERSION", "BEGIN", "END", "SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "DTSTAMP", "UID"}
PROPERTIES |= {"TRANSP"}


def with_text(text: str) -> Schedule:
    """Give a schedule of one deadline with a text that no model has checked."""
    row = Deadline("report", "r", DAY, DAY, True, "2024-01", "late", DAY, "x", text, (text, "b"), (text,))  # noqa: FBT003  # a record by its fields
    return Schedule("p", DAY, DAY, DAY, (row,))


def lines_of(data: bytes) -> list[str]:
    """Unfold a calendar by hand, and hold it to the form of its lines."""
    assert data.endswith(b"\r\n")
    folded = data.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 and line for line in folded)
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    for line in folded:
        line.decode()  # no fold cuts a letter in two
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def events_of(data: bytes) -> list[Any]:
    """Read a calendar back with the library."""
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_text_from_a_file_forges_no_line(text: str, lang: Any) -> None:  # noqa: ANN401  # one of the two languages
    lines = lines_of(write_calendar(with_text(text), lang))
    assert {re.split("[:;]", line, maxsplit=1)[0] for line in lines} == PROPERTIES
    assert [line for line in lines if line.startswith(("BEGIN", "END"))] == [
        *("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR"),
    ]
    assert [line for line in lines if UNSAFE.search(line)] == []


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.split))
def test_every_text_is_read_back_as_one_line_of_the_description(text: str) -> None:
    [event] = events_of(write_calendar(with_text(text)))
    lines = str(event["DESCRIPTION"]).split("\n")
    assert len(lines) == 8
    assert [line for line in lines if UNSAFE.search(line)] == []
    assert len(str(event["SUMMARY"])) <= 120
    assert str(event["UID"]) == "p/report/r/2024-01-12@vnhealthplan"


def test_a_line_break_in_a_text_is_read_as_a_blank() -> None:
    [event] = events_of(write_calendar(with_text("a\nb,\tc")))
    assert str(event["DESCRIPTION"]).split("\n")[:4] == [
        *("a b, c", "Thời hạn: chậm nhất 12/01/2024", "Kỳ báo cáo: 2024-01", "Đơn vị: a b, c; b")
    ]


@given(plans(), report_lists())
def test_every_deadline_is_an_event_of_its_last_day(plan: Plan, reports: list[Report]) -> None:
    schedule = compute_schedule(plan, reports, as_of=DAY)
    data = write_calendar(schedule)
    lines_of(data)
    events = events_of(data)
    assert [event["DTSTART"].dt for event in events] == [row.last_day for row in schedule]
    assert all(event["DTEND"].dt - event["DTSTART"].dt == dt.timedelta(1) for event in events)
    assert len({str(event["UID"]) for event in events}) == len(schedule)


def test_an_event_says_what_is_due_and_how_it_stands() -> None:
    rule = {**MONTHLY, "inclusive": False, "content": "Kết quả", "from": ["Trạm A"], "to": ["Sở Y tế"]}
    schedule = schedule_of(plan_for(rule), handed_in("2024-01-10"), end="2024-01-31", as_of="2024-02-01")
    lines = lines_of(write_calendar(schedule))
    assert lines[1:3] == ["VERSION:2.0", "PRODID:-//vnhealthplan//schedule//VI"]
    told = [
        *("Kết quả", "Thời hạn: trước 12/01/2024", "Kỳ báo cáo: 2024-01", "Đơn vị: Trạm A", "Nơi nhận: Sở Y tế"),
        *("Trạng thái: đúng hạn", "Ngày nộp: 10/01/2024", "Kế hoạch: p (monthly)"),
    ]
    assert set(lines[4:11]) == {
        r"SUMMARY:Báo cáo 2024-01\, trước 12/01/2024: Kết quả",
        "DTSTART;VALUE=DATE:20240111",
        "DTEND;VALUE=DATE:20240112",
        "DTSTAMP:20240201T000000Z",
        "UID:p/report/monthly/2024-01-12@vnhealthplan",
        "DESCRIPTION:" + r"\n".join(told),
        "TRANSP:TRANSPARENT",
    }
    [english] = events_of(write_calendar(schedule, "en"))
    assert str(english["SUMMARY"]) == "Report 2024-01, before 2024-01-12: Kết quả"
    assert "Status: in time\nHanded in: 2024-01-10" in str(english["DESCRIPTION"])


def test_the_uid_of_a_deadline_stays_while_its_status_changes() -> None:
    plan = load_plan("examples/ba-ria-vung-tau-2024/plan.json")
    early, late = (compute_schedule(plan, as_of=dt.date(2024, month, 1)) for month in (1, 12))
    assert early.counts != late.counts
    names = [[str(event["UID"]) for event in events_of(write_calendar(card))] for card in (early, late)]
    assert names[0] == names[1]


def test_what_says_nothing_is_named_by_its_id() -> None:
    [event] = events_of(write_calendar(schedule_of(plan_for({"id": "r", "dates": ["2024-01-12"]}, period="2021/2025"))))
    assert str(event["SUMMARY"]) == "Báo cáo, chậm nhất 12/01/2024: r"


def test_the_last_day_of_all_has_no_next() -> None:
    [event] = events_of(write_calendar(schedule_of(plan_for({"id": "r", "dates": ["9999-12-31"]}))))
    assert event["DTSTART"].dt == dt.date.max
    assert "DTEND" not in event


def test_an_empty_schedule_is_a_calendar_without_events() -> None:
    assert events_of(write_calendar(schedule_of(plan_for()))) == []


def test_another_language_is_refused() -> None:
    lang: Any = "fr"
    with pytest.raises(ValueError, match="fr"):
        write_calendar(schedule_of(plan_for()), lang)


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError) as caught:
        write_calendar(schedule_of(plan_for()))
    assert caught.value.findings[0].details == {"library": "icalendar", "extra": "calendar"}
