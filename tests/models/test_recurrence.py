"""Recurrences: the rules they take, the days they give, and that no rule takes long."""

from __future__ import annotations

import calendar
import time
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from vnhealthplan.errors import RecurrenceError
from vnhealthplan.models.recurrence import check_recurrence, expand

DAY = timedelta(days=1)
NAMES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]

slow = settings(deadline=None)  # the time is checked below, for the worst rules, as CPU time


def some(values: st.SearchStrategy[Any], most: int = 4) -> st.SearchStrategy[str]:
    return st.lists(values, min_size=1, max_size=most).map(lambda items: ",".join(map(str, items)))


def signed(most: int) -> st.SearchStrategy[int]:
    return st.integers(-most, most).filter(bool)


names = st.sampled_from(NAMES)
numbered_names = st.builds("{}{}".format, st.one_of(st.just(""), signed(53), st.just("+1")), names)


@st.composite
def free_rules(draw: st.DrawFn) -> str:
    """Draw a rule whose days do not depend on the day it starts."""
    freq = draw(st.sampled_from(FREQUENCIES))
    month_days = freq != "WEEKLY" and draw(st.booleans())
    parts = [f"FREQ={freq}"]
    if draw(st.booleans()):
        parts.append(f"BYMONTH={draw(some(st.integers(1, 12)))}")
    if month_days:
        parts.append(f"BYMONTHDAY={draw(some(signed(31)))}")
    if not month_days or draw(st.booleans()):
        parts.append(f"BYDAY={draw(some(numbered_names if freq in {'MONTHLY', 'YEARLY'} else names))}")
    return ";".join(draw(st.permutations(parts)))


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Draw any rule at all."""
    parts = draw(free_rules()).split(";")
    if draw(st.booleans()):
        parts.append(f"INTERVAL={draw(st.one_of(st.integers(1, 4), st.integers(1, 999)))}")
    if draw(st.booleans()):
        parts.append(f"BYSETPOS={draw(some(st.one_of(signed(3), signed(366))))}")
    if draw(st.booleans()):
        parts.append(f"WKST={draw(names)}")
    parts += draw(
        st.one_of(
            st.just([]),
            st.integers(1, 1000).map(lambda count: [f"COUNT={count}"]),
            st.dates(date(1890, 1, 1), date(2200, 1, 1)).map(lambda day: [f"UNTIL={day:%Y%m%d}"]),
        )
    )
    return ";".join(draw(st.permutations(parts)))


firsts = st.one_of(st.dates(date(2021, 1, 1), date(2030, 12, 31)), st.dates(date(1, 1, 1), date(9997, 6, 1)))
windows = st.builds(lambda first, days: (first, first + timedelta(days)), firsts, st.integers(0, 900))


def numbers(text: str | None) -> set[int]:
    return {int(item) for item in text.split(",")} if text else set()


def position(day: date, freq: str, *, by_month: bool) -> set[str]:
    """Say a day as BYDAY may: MO, 2MO, -4MO."""
    if freq == "MONTHLY" or by_month:
        place, last = day.day, calendar.monthrange(day.year, day.month)[1]
    else:
        place, last = day.timetuple().tm_yday, 366 if calendar.isleap(day.year) else 365
    name = NAMES[day.weekday()]
    return {name, f"{(place + 6) // 7}{name}", f"-{(last - place) // 7 + 1}{name}"}


def days_by_hand(rule: str, first: date, last: date) -> tuple[date, ...]:
    """Go through every day of the window: what a rule without INTERVAL, COUNT or BYSETPOS means."""
    parts = dict(part.split("=") for part in rule.split(";"))
    months, month_days = numbers(parts.get("BYMONTH")), numbers(parts.get("BYMONTHDAY"))
    names_asked = {name.lstrip("+") for name in parts["BYDAY"].split(",")} if "BYDAY" in parts else set()
    found = []
    for number in range((last - first).days + 1):
        day = first + timedelta(number)
        length = calendar.monthrange(day.year, day.month)[1]
        if (
            (not months or day.month in months)
            and (not month_days or {day.day, day.day - length - 1} & month_days)
            and (not names_asked or position(day, parts["FREQ"], by_month=bool(months)) & names_asked)
        ):
            found.append(day)
    return tuple(found)


@slow
@given(free_rules(), windows)
def test_days_are_those_found_by_hand(rule: str, window: tuple[date, date]) -> None:
    assert expand(rule, *window) == days_by_hand(rule, *window)


@slow
@given(free_rules(), windows, st.integers(0, 900))
def test_two_windows_side_by_side_give_the_days_of_both(rule: str, window: tuple[date, date], cut: int) -> None:
    first, last = window
    middle = first + timedelta(cut)
    if middle < last:
        assert expand(rule, first, middle) + expand(rule, middle + DAY, last) == expand(rule, first, last)


@slow
@given(rules(), windows)
def test_days_rise_and_lie_in_the_window(rule: str, window: tuple[date, date]) -> None:
    first, last = window
    assert check_recurrence(rule) == rule
    days = expand(rule, first, last)
    assert all(type(day) is date for day in days)
    assert all(left < right for left, right in pairwise(days))
    assert all(first <= day <= last for day in days)
    parts = dict(part.split("=") for part in rule.split(";"))
    assert len(days) <= int(parts.get("COUNT", "1000"))
    assert all(f"{day:%Y%m%d}" <= parts.get("UNTIL", "99999999") for day in days if day.year > 999)


@slow
@given(rules(), windows, st.integers(0, 900))
def test_a_longer_window_only_adds_days_at_its_end(rule: str, window: tuple[date, date], cut: int) -> None:
    first, last = window
    shorter = min(last, first + timedelta(cut))
    days = expand(rule, first, last)
    assert expand(rule, first, shorter) == tuple(day for day in days if day <= shorter)


@slow
@given(
    freq=st.sampled_from(["DAILY", "MONTHLY", "YEARLY"]),
    interval=st.sampled_from([1, 5]),
    select=st.one_of(
        some(st.integers(1, 28)).map("BYMONTHDAY={}".format), some(names).map("BYDAY={}".format), st.just("")
    ),
    place=st.sampled_from(["", "1", "-1", "1,-1"]),
    count=st.one_of(st.just(""), st.integers(1, 50).map(";COUNT={}".format)),
    window=st.tuples(st.dates(date(1900, 1, 1), date(2190, 1, 1)), st.integers(0, 900)),
)
def test_dateutil_alone_gives_the_same(  # noqa: PLR0913, PLR0917 - the parts of a rule
    freq: str, interval: int, select: str, place: str, count: str, window: tuple[date, int]
) -> None:
    rule = f"FREQ={freq};INTERVAL={interval}" + f";{select}" * bool(select) + count
    if select and place:
        rule += f";BYSETPOS={place}"
    first, last = window[0], window[0] + timedelta(window[1])
    start, end = (datetime(day.year, day.month, day.day) for day in (first, last))  # noqa: DTZ001 - days, no clock
    theirs = tuple(moment.date() for moment in rrulestr(rule, dtstart=start).between(start, end, inc=True))
    assert expand(rule, first, last) == theirs


RFC_EXAMPLES = [
    ("FREQ=DAILY;COUNT=3", "1997-09-02", "1997-09-02 1997-09-03 1997-09-04"),
    ("FREQ=DAILY;INTERVAL=10;COUNT=3", "1997-09-02", "1997-09-02 1997-09-12 1997-09-22"),
    ("FREQ=DAILY;UNTIL=19970904", "1997-09-02", "1997-09-02 1997-09-03 1997-09-04"),
    ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05 1997-08-10 1997-08-19 1997-08-24"),
    ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05 1997-08-17 1997-08-19 1997-08-31"),
    ("FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05", "1997-09-05 1997-10-03 1997-11-07"),
    ("FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22", "1997-09-22 1997-10-20 1997-11-17"),
    ("FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU", "1997-09-07", "1997-09-07 1997-09-28 1997-11-02 1997-11-30"),
    ("FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", "1997-09-28", "1997-09-28 1997-10-29 1997-11-28"),
    ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "1997-09-02", "1998-02-13 1998-03-13 1998-11-13"),
    ("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09-04 1997-10-07 1997-11-06"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3", "1997-09-29", "1997-09-29 1997-10-30 1997-11-27"),
    ("FREQ=YEARLY;BYDAY=20MO;COUNT=3", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17"),
    ("FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "1997-06-10", "1997-06-10 1997-07-10 1998-06-10 1998-07-10"),
    (
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3",
        "1996-11-05",
        "1996-11-05 2000-11-07 2004-11-02",
    ),
]


@pytest.mark.parametrize(("rule", "first", "days"), RFC_EXAMPLES, ids=[example[0] for example in RFC_EXAMPLES])
def test_examples_of_rfc_5545(rule: str, first: str, days: str) -> None:
    found = expand(rule, date.fromisoformat(first), date(2010, 12, 31))
    assert " ".join(map(str, found)) == days


def test_the_twelfth_of_each_month() -> None:
    found = expand("FREQ=MONTHLY;BYMONTHDAY=12", date(2024, 1, 1), date(2024, 12, 31))
    assert found == tuple(date(2024, month, 12) for month in range(1, 13))


def test_short_months_are_skipped_and_minus_one_is_the_last_day() -> None:
    year = date(2024, 1, 1), date(2024, 12, 31)
    assert [day.month for day in expand("FREQ=MONTHLY;BYMONTHDAY=31", *year)] == [1, 3, 5, 7, 8, 10, 12]
    ends = expand("FREQ=MONTHLY;BYMONTHDAY=-1", *year)
    assert len(ends) == 12
    assert all((day + DAY).day == 1 for day in ends)


def test_the_first_day_counts_only_where_it_matches() -> None:
    assert expand("FREQ=MONTHLY;BYMONTHDAY=12;COUNT=1", date(2024, 1, 1), date(2024, 12, 31)) == (date(2024, 1, 12),)


def test_both_ends_are_included() -> None:
    day = date(2024, 2, 29)
    assert expand("FREQ=DAILY", day, day) == (day,)
    assert expand("FREQ=DAILY", day, day - DAY) == ()
    assert expand("FREQ=DAILY;UNTIL=20240228", day, day) == ()
    assert expand("FREQ=DAILY;UNTIL=00010101", day, day) == ()


def test_positions_count_in_the_whole_week_of_the_first_day() -> None:
    # 2025-01-01 is a Wednesday: the first of MO, WE, FR in its week is Monday 2024-12-30, before the window.
    window = date(2025, 1, 1), date(2025, 1, 31)
    found = expand("FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1;COUNT=2", *window)
    assert found == (date(2025, 1, 6), date(2025, 1, 13))
    assert expand("FREQ=WEEKLY;BYMONTH=1;BYSETPOS=1;COUNT=2", *window) == (date(2025, 1, 1), date(2025, 1, 8))
    sundays = expand("FREQ=WEEKLY;BYDAY=MO,SU;BYSETPOS=1;COUNT=2;WKST=SU", *window)
    assert sundays == (date(2025, 1, 5), date(2025, 1, 12))


def test_the_week_of_the_process_is_not_that_of_the_rule() -> None:
    rule, window = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU", (date(1997, 8, 5), date(1997, 12, 31))
    expected = expand(rule, *window)
    before = calendar.firstweekday()
    calendar.setfirstweekday(calendar.SUNDAY)
    try:
        assert expand(rule, *window) == expected
    finally:
        calendar.setfirstweekday(before)


GOOD = [
    "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO", "BYMONTHDAY=12;FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=05,+7,-31",
    "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", "FREQ=MONTHLY;BYDAY=+1MO,-1FR,SU", "FREQ=YEARLY;BYDAY=-53SU",
    "FREQ=DAILY;INTERVAL=999;COUNT=1000", "FREQ=YEARLY;UNTIL=20251231;BYMONTH=1;BYSETPOS=-366;WKST=SU",
]  # fmt: skip
BAD = [
    "", ";", "=", "FREQ", "FREQ=", "FREQ=monthly", "freq=DAILY", "FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY",
    "FREQ=DAILY;", ";FREQ=DAILY", "FREQ=DAILY;;COUNT=1", " FREQ=DAILY", "FREQ=DAILY ", "FREQ=DAILY\n", "FREQ= DAILY",
    "RRULE:FREQ=DAILY", "FREQ=DAILY\nDTSTART:20250101", "FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;COUNT=1;COUNT=1",
    "COUNT=3", "BYMONTHDAY=12", "FREQ=DAILY,WEEKLY", "FREQ=DAILY=", "FREQ=DAILY;COUNT=1=2",
    "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=1000", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;INTERVAL=+1",
    "FREQ=DAILY;INTERVAL=1.0", "FREQ=DAILY;INTERVAL=1_0", "FREQ=DAILY;INTERVAL=\u0661", "FREQ=DAILY;INTERVAL=\uff11",
    "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=1001", "FREQ=DAILY;COUNT=9999999", "FREQ=DAILY;COUNT=1,2",
    "FREQ=DAILY;UNTIL=20250230", "FREQ=DAILY;UNTIL=2025-01-01", "FREQ=DAILY;UNTIL=20250101T000000Z",
    "FREQ=DAILY;UNTIL=00000101", "FREQ=DAILY;UNTIL=2025W011", "FREQ=DAILY;UNTIL=20250101;COUNT=3",
    "FREQ=DAILY;BYMONTH=0", "FREQ=DAILY;BYMONTH=13", "FREQ=DAILY;BYMONTH=-1", "FREQ=DAILY;BYMONTH=",
    "FREQ=DAILY;BYMONTH=1,", "FREQ=DAILY;BYMONTH=,1", "FREQ=DAILY;BYMONTH=1, 2", "FREQ=MONTHLY;BYMONTHDAY=0",
    "FREQ=MONTHLY;BYMONTHDAY=00", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=-32",
    "FREQ=MONTHLY;BYMONTHDAY=--1", "FREQ=MONTHLY;BYDAY=0MO", "FREQ=MONTHLY;BYDAY=54MO", "FREQ=MONTHLY;BYDAY=M",
    "FREQ=MONTHLY;BYDAY=MON", "FREQ=MONTHLY;BYDAY=MO(+1)", "FREQ=MONTHLY;BYDAY=mo", "FREQ=MONTHLY;BYDAY=1",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-367",
    "FREQ=MONTHLY;BYSETPOS=1", "FREQ=WEEKLY;BYMONTHDAY=1", "FREQ=WEEKLY;BYDAY=1MO", "FREQ=DAILY;BYDAY=-1MO",
    "FREQ=WEEKLY;WKST=1MO", "FREQ=WEEKLY;WKST=MO,TU", "FREQ=WEEKLY;WKST=", "FREQ=YEARLY;BYYEARDAY=1",
    "FREQ=YEARLY;BYWEEKNO=1", "FREQ=DAILY;BYHOUR=1", "FREQ=YEARLY;BYEASTER=0", "FREQ=DAILY;X-NOTE=1",
    "FREQ=DAILY;BYMONTH=" + ",".join(["1"] * 100), "FREQ=DAILY" + ";" * 50_000,
    "F" * 50_000, "\ud800", "FREQ=DAILY\x00",
    "hằng tháng, ngày 12",
]  # fmt: skip
NO_TEXTS = [None, 12, b"FREQ=DAILY", ["FREQ=DAILY"], {"freq": "DAILY"}, date(2025, 1, 1)]


@pytest.mark.parametrize("rule", GOOD)
def test_good_rules_come_back_unchanged(rule: str) -> None:
    assert check_recurrence(rule) is rule


@pytest.mark.parametrize("rule", [*BAD, *NO_TEXTS], ids=lambda value: ascii(value)[:40])
def test_anything_else_is_refused_quickly(rule: Any) -> None:  # noqa: ANN401 - anything is the point
    began = time.process_time()
    with pytest.raises(RecurrenceError) as caught:
        check_recurrence(rule)
    assert time.process_time() - began < 0.1
    assert caught.value.code == "VHP501"
    assert len(str(caught.value)) < 500
    assert str(caught.value).isprintable()
    with pytest.raises(RecurrenceError):
        expand(rule, date(2025, 1, 1), date(2025, 1, 2))


@given(st.one_of(st.text(), st.text("FREQ=DAILYBMONTHSU0123456789+-,;", max_size=40).map("FREQ=DAILY;{}".format)))
def test_arbitrary_text_is_a_rule_or_a_recurrence_error(text: str) -> None:
    try:
        check_recurrence(text)
    except RecurrenceError as error:
        assert error.code == "VHP501"  # noqa: PT017 - a rule is as good
    else:
        assert "FREQ=" in text


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("COUNT=3", "FREQ is missing"),
        ("FREQ=DAILY;FREQ=DAILY", "FREQ stands twice"),
        ("FREQ=DAILY;INTERVAL=0", '"INTERVAL=0" must give 1 to 999'),
        ("FREQ=DAILY;UNTIL=20250230", '"UNTIL=20250230" must give a day such as 20251231'),
        ("FREQ=DAILY;BYWEEKNO=1", '"BYWEEKNO=1" must begin with one of FREQ, INTERVAL'),
        ("FREQ=DAILY;COUNT=1;UNTIL=20250101", "COUNT and UNTIL do not go together"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS needs BYMONTH, BYMONTHDAY or BYDAY"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY does not go with FREQ=WEEKLY"),
        ("FREQ=DAILY;BYDAY=1MO", "a BYDAY with a number needs FREQ=MONTHLY or YEARLY"),
        ("F" * 201, "it is no text of at most 200 characters"),
    ],
)
def test_the_reason_is_told(rule: str, reason: str) -> None:
    with pytest.raises(RecurrenceError) as caught:
        check_recurrence(rule)
    assert str(caught.value.findings[0].details["reason"]).startswith(reason)


def test_200_characters_are_a_rule() -> None:
    rule = "FREQ=DAILY;BYMONTH=" + ",".join(["1"] * 90) + ",1"
    assert len(rule) == 200
    assert check_recurrence(rule) == rule
    with pytest.raises(RecurrenceError):
        check_recurrence(rule + "2")


def test_at_most_1000_days() -> None:
    first = date(2021, 1, 1)
    assert len(expand("FREQ=DAILY", first, first + timedelta(999))) == 1000
    assert len(expand("FREQ=DAILY;COUNT=1000", first, date(2030, 1, 1))) == 1000
    with pytest.raises(RecurrenceError) as caught:
        expand("FREQ=DAILY", first, first + timedelta(1000))
    assert caught.value.code == "VHP502"
    assert caught.value.findings[0].details == {"value": '"FREQ=DAILY"', "limit": 1000}
    assert "1000" in str(caught.value)


def test_a_window_of_more_than_400_years_is_refused() -> None:
    assert len(expand("FREQ=YEARLY", date(1900, 1, 1), date(2299, 12, 31))) == 400
    with pytest.raises(RecurrenceError) as caught:
        expand("FREQ=YEARLY", date(1900, 1, 1), date(2300, 1, 1))
    assert caught.value.code == "VHP501"


EMPTY = [
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=1,-1",
    "FREQ=DAILY;BYMONTH=1;BYSETPOS=" + ",".join(map(str, range(2, 60))),
    "FREQ=YEARLY;INTERVAL=999;BYMONTH=1;BYSETPOS=366",
    "FREQ=MONTHLY;INTERVAL=999;BYMONTHDAY=31;BYSETPOS=366",
    "FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=" + ",".join(map(str, [*range(2, 32), *range(-20, -1)])),
    "FREQ=YEARLY;BYMONTHDAY=1;BYSETPOS=" + ",".join(map(str, range(100, 140))),
    "FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=2,3,4,5,6,7,-2,-3,-4,-5,-6,-7",
    "FREQ=MONTHLY;BYDAY=53MO,-53TU",  # an IndexError inside dateutil
    "FREQ=YEARLY;BYMONTH=12;BYDAY=53MO",
    "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=2MO,3TU,4WE,5TH",
]


@pytest.mark.parametrize("rule", EMPTY, ids=lambda rule: rule[:50])
@pytest.mark.parametrize("window", [(2021, 2025), (1900, 2199), (1, 5), (9995, 9999)])
def test_a_rule_that_never_comes_ends_soon(rule: str, window: tuple[int, int]) -> None:
    began = time.process_time()
    assert expand(rule, date(window[0], 1, 1), date(window[1], 12, 31)) == ()
    assert time.process_time() - began < (1 if window[1] - window[0] < 10 else 10)  # seen: 0.02 and 0.7


@pytest.mark.parametrize("select", ["BYDAY=SA", "BYMONTH=1;BYDAY=SA"])
def test_the_last_week_of_the_calendar_is_no_error(select: str) -> None:
    # 521 weeks at a time, dateutil comes to the week that runs from 9999 into a year it does not have.
    found = expand(f"FREQ=WEEKLY;INTERVAL=521;{select}", date(1990, 1, 1), date(1990, 12, 31))
    assert found == (date(1990, 1, 6),)


@pytest.mark.parametrize("year", [1993, 1999, 2010, 2021])
def test_a_year_that_looks_like_9999(year: int) -> None:
    # Its last Friday is the 31st; the other positions of that week lie in the next year.
    found = expand("FREQ=WEEKLY;BYDAY=FR,SA,SU;BYSETPOS=1,2,3", date(year, 12, 1), date(year, 12, 31))
    assert found[-1] == date(year, 12, 31)
