"""Deadlines in folded text: "trước ngày 13/11 hàng năm", "ngày 12 hàng tháng", "chậm nhất ngày 15/12/2025"."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from vnhealthplan.models.scalars import Frequency
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

DeadlineFault = Literal["impossible_date", "deadline_without_year", "deadline_of_several"]


class Deadline(NamedTuple):
    """A day by which something is due; either its `day` is known, or its `recurrence`, or a month and a day alone.

    `month_day` is (month, day) where neither a year nor a rhythm stands beside it.  A deadline that cannot be is told
    by its fault.  Places are those of the folded text; `frequency` is what the deadline itself says.
    """

    start: int
    end: int
    inclusive: bool
    day: date | None = None
    recurrence: str | None = None
    month_day: tuple[int, int] | None = None
    frequency: Frequency | None = None
    fault: DeadlineFault | None = None
    previous: bool = False


_QUARTER = fold("quý").text
_EDGE = r"(?<![^\W_])"
_END = r"(?![^\W_])"
_LEAD = (
    rf"(?P<lead>{any_of('chậm nhất|muộn nhất|không quá|hạn cuối|hạn chót|thời hạn|trước|đến|vào|vào các|trong')}"
    rf"(?:\s{{1,3}}{any_of('là|đến|vào|trước|hết|tới')}){{0,3}})\s{{1,3}}"
)
_DAY = r"(?P<day>[0-9]{1,2})"
_DATE = re.compile(
    rf"{_EDGE}(?:ngày\s{{1,3}})?(?:"
    rf"{_DAY}\s?[/.-]\s?(?P<month>[0-9]{{1,2}})(?:\s?[/.-]\s?(?P<year>(?:19|20|21)[0-9]{{2}}))?(?![0-9/]|[.,-][0-9])"
    rf"|(?P<day2>[0-9]{{1,2}})\s{{1,3}}tháng\s{{1,3}}(?P<month2>[0-9]{{1,2}})(?:\s{{1,3}}năm\s{{1,3}}(?P<year2>(?:19|20|21)[0-9]{{2}}))?{_END}"
    rf")"
)
_LED = re.compile(rf"{_EDGE}{_LEAD}(?:các\s{{1,3}})?$")
_NEXT = re.compile(rf"\s{{0,3}}(?:,|;|{any_of('và|hoặc')})\s{{0,3}}(?=(?:ngày\s{{1,3}})?[0-9])")
_EVERY = any_of("hàng|hằng|mỗi")
_YEARLY = re.compile(rf"\s{{0,3}},?\s{{0,3}}(?:của\s{{1,3}})?{_EVERY}\s{{1,3}}năm{_END}")
_OF_YEAR = re.compile(r"\s{1,3}năm\s{1,3}(?P<year>(?:19|20|21)[0-9]{2})(?![0-9])")
_MONTHLY_WORDS = any_of("thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|thứ 2|thứ 3|thứ 4|thứ 5|thứ 6|thứ 7")
_OF_QUARTER = rf"(?:{any_of('của|mỗi|hàng|hằng')}\s{{1,3}}){{0,2}}{_QUARTER}"
_FOLLOWING = rf"(?:\s{{1,3}}{any_of('sau|tiếp theo|kế tiếp|liền kề')})?"
_MONTHLY = re.compile(
    rf"{_EDGE}(?:{_LEAD})?(?:ngày\s{{1,3}}|(?={any_of('thứ|chủ nhật')})|(?=[0-9]{{1,2}}\s?(?:giờ|h)))"
    rf"(?:(?P<hour>[0-9]{{1,2}}\s?(?:giờ|h)(?:\s?[0-9]{{2}})?(?:\s?phút)?)|(?P<week>{_MONTHLY_WORDS})"
    rf"|{_DAY}|(?P<last>{any_of('cuối cùng|cuối')}))"
    rf"\s{{1,3}}(?:của\s{{1,3}}|trong\s{{1,3}})?(?P<unit>"
    rf"tháng\s{{1,3}}{any_of('cuối|cuối cùng|thứ ba|cuối của|cuối mỗi')}\s{{1,3}}{_OF_QUARTER}"
    rf"|tháng\s{{1,3}}{any_of('đầu|đầu tiên|đầu của')}\s{{1,3}}{_OF_QUARTER}{_FOLLOWING}"
    rf"|(?:{_EVERY}\s{{1,3}})?tháng{_FOLLOWING}"
    rf"|{_EVERY}\s{{1,3}}{any_of('tuần|ngày')}){_END}(?!\s{{1,3}}[0-9])"
)
_WEEKDAYS = {
    fold(f"thứ {name}").text: day
    for name, day in zip(("hai", "ba", "tư", "năm", "sáu", "bảy"), ("MO", "TU", "WE", "TH", "FR", "SA"), strict=True)
}
_WEEKDAYS |= {
    fold(f"thứ {number}").text: day
    for number, day in zip(range(2, 8), ("MO", "TU", "WE", "TH", "FR", "SA"), strict=True)
}
_WEEKDAYS[fold("chủ nhật").text] = "SU"
_BEFORE = re.compile(rf"{_EDGE}trước{_END}")
_AS_OF = re.compile(rf"(?:{any_of('tính|kể|từ|số liệu|cập nhật')})\s{{1,3}}$")
_AHEAD = re.compile(any_of("sau|tiếp theo|kế tiếp|liền kề|tháng đầu"))
_DAYS_OF_MONTH = 31
_LOOK_BACK, _REACH = 12, 40


def find_deadlines(text: str, start: int = 0, end: int | None = None) -> tuple[Deadline, ...]:
    """Find the deadlines of a folded text, in order; "trước ngày" leaves the day out, "chậm nhất đến ngày" does not.

    A date counts where a word such as "trước" or "chậm nhất" leads it, or a rhythm follows it: not that of a document.

    >>> [(d.recurrence, d.inclusive) for d in find_deadlines(fold("trước ngày 13/11 hàng năm").text)]
    [('FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=13', False)]
    """
    end = len(text) if end is None else end
    found = {deadline.start: deadline for deadline in _by_month(text, start, end)}
    starts = sorted(found)
    for deadline in _by_date(text, start, end):
        place = bisect_right(starts, deadline.end - 1)
        if place == 0 or found[starts[place - 1]].end <= deadline.start:
            found.setdefault(deadline.start, deadline)
    return tuple(found[place] for place in sorted(found))


def _by_date(text: str, start: int, end: int) -> Iterator[Deadline]:
    place = start
    while (match := _first_date(text, place, end)) is not None:
        first, led, inclusive, item = match
        items = [item]
        while (joint := _NEXT.match(text, items[-1].end(), end)) and (later := _DATE.match(text, joint.end(), end)):
            items.append(later)
        place = items[-1].end()
        yearly = _YEARLY.match(text, place, end)
        of_year = _OF_YEAR.match(text, place, end)
        tail = yearly or of_year
        last = tail.end() if tail else place
        if led or yearly:
            for item in items:
                start = first if item is items[0] else item.start()
                stop = last if item is items[-1] else item.end()
                yield _dated(
                    item, of_year["year"] if of_year else None, Deadline(start, stop, inclusive), yearly=bool(yearly)
                )
        place = last


def _first_date(text: str, place: int, end: int) -> tuple[int, bool, bool, re.Match[str]] | None:
    """Give the next date with a lead, or after "ngày", as (start, led, inclusive, match)."""
    while (item := _DATE.search(text, place, end)) is not None:
        lead = _LED.search(text, max(0, item.start() - _REACH), item.start())
        if lead is None:
            return item.start(), False, True, item
        as_of = bool(_AS_OF.search(text, max(0, lead.start() - _LOOK_BACK), lead.start()))
        return lead.start(), not as_of, not _BEFORE.search(lead["lead"]), item
    return None


def _dated(item: re.Match[str], of_year: str | None, found: Deadline, *, yearly: bool) -> Deadline:
    day, month = int(item["day"] or item["day2"]), int(item["month"] or item["month2"])
    year = item["year"] or item["year2"] or of_year
    try:
        known = date(int(year or 2000), month, day)  # a leap year: 29/02 may come
    except ValueError:
        return found._replace(fault="impossible_date")
    if year:
        return found._replace(day=known)
    if yearly:
        return found._replace(recurrence=each_year(month, day), frequency="yearly")
    return found._replace(month_day=(month, day))


def each_year(month: int, day: int) -> str:
    """Give the rule of a day that comes every year.

    >>> each_year(11, 13)
    'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=13'
    """
    return f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"


def _by_month(text: str, start: int, end: int) -> Iterator[Deadline]:
    for match in _MONTHLY.finditer(text, start, end):
        inclusive = not (match["lead"] and _BEFORE.search(match["lead"]))
        found = Deadline(match.start(), match.end(), inclusive, previous=bool(_AHEAD.search(match["unit"])))
        if match["day"] and not 1 <= int(match["day"]) <= _DAYS_OF_MONTH:
            yield found._replace(fault="impossible_date")
            continue
        rule, frequency = _rule(match)
        if rule:
            # The day itself is in time, whatever the hour.
            yield found._replace(recurrence=rule, frequency=frequency, inclusive=inclusive or frequency == "daily")


def _rule(match: re.Match[str]) -> tuple[str | None, Frequency | None]:
    """Give the recurrence that the words on a day and on how often it comes name together."""
    unit, day = match["unit"], match["day"] and int(match["day"])
    if match["hour"]:
        return ("FREQ=DAILY", "daily") if "ngày" in unit else (None, None)
    if match["week"]:
        name = " ".join(match["week"].split())
        return (f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[name]}", "weekly") if "tuần" in unit else (None, None)
    if "tháng" not in unit:
        return None, None
    if _QUARTER in unit:
        months = "1,4,7,10" if fold("đầu").text in unit else "3,6,9,12"
        return f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={day or -1}", "quarterly"
    if day or re.search(_EVERY, unit):
        return f"FREQ=MONTHLY;BYMONTHDAY={day or -1}", "monthly"
    return None, None
