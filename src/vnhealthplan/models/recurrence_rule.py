"""The grammar of recurrences: the part of RFC 5545 that speaks of whole days, read before dateutil sees it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from dateutil import rrule as rfc

from vnhealthplan.errors import RecurrenceError
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_RULE = 200

_FREQUENCIES = {"DAILY": rfc.DAILY, "WEEKLY": rfc.WEEKLY, "MONTHLY": rfc.MONTHLY, "YEARLY": rfc.YEARLY}
_WEEKDAYS = {"MO": rfc.MO, "TU": rfc.TU, "WE": rfc.WE, "TH": rfc.TH, "FR": rfc.FR, "SA": rfc.SA, "SU": rfc.SU}
_WEEKDAY = "|".join(_WEEKDAYS)


class _Part(NamedTuple):
    """One part of a rule: its name in dateutil, its values in words and as a pattern, and their reader."""

    keyword: str
    takes: Words
    pattern: str
    read: Callable[[str], Any]


def _numbers(text: str) -> list[int]:
    return [int(item) for item in text.split(",")]


def _days_of_week(text: str) -> list[rfc.weekday]:
    pairs = ((_WEEKDAYS[item[-2:]], item[:-2]) for item in text.split(","))
    return [day(int(number)) if number else day for day, number in pairs]


def _list(item: str) -> str:
    return f"(?:{item})(?:,(?:{item}))*"


_MONTHDAYS = _list("[+-]?(?:3[01]|[12][0-9]|0?[1-9])")
_NUMBERED_DAYS = _list(f"(?:[+-]?(?:5[0-3]|[1-4][0-9]|0?[1-9]))?(?:{_WEEKDAY})")
_POSITIONS = _list("[+-]?(?:36[0-6]|3[0-5][0-9]|[12][0-9][0-9]|[1-9][0-9]?)")
_PARTS = {
    "FREQ": _Part(
        "freq",
        Words("DAILY, WEEKLY, MONTHLY hoặc YEARLY", "DAILY, WEEKLY, MONTHLY or YEARLY"),
        "|".join(_FREQUENCIES),
        _FREQUENCIES.__getitem__,
    ),
    "INTERVAL": _Part("interval", Words("1 đến 999", "1 to 999"), "[1-9][0-9]{0,2}", int),
    "COUNT": _Part("count", Words("1 đến 1000", "1 to 1000"), "1000|[1-9][0-9]{0,2}", int),
    "UNTIL": _Part("until", Words("ngày như 20251231", "a day such as 20251231"), "[0-9]{8}", date.fromisoformat),
    "BYMONTH": _Part("bymonth", Words("các tháng 1 đến 12", "months 1 to 12"), _list("1[0-2]|0?[1-9]"), _numbers),
    "BYMONTHDAY": _Part(
        "bymonthday", Words("các ngày 1 đến 31 hoặc -31 đến -1", "days 1 to 31 or -31 to -1"), _MONTHDAYS, _numbers
    ),
    "BYDAY": _Part(
        "byweekday",
        Words("các thứ MO đến SU, có thể kèm số đến 53", "days MO to SU, each with or without a number to 53"),
        _NUMBERED_DAYS,
        _days_of_week,
    ),
    "BYSETPOS": _Part(
        "bysetpos",
        Words("các vị trí 1 đến 366 hoặc -366 đến -1", "positions 1 to 366 or -366 to -1"),
        _POSITIONS,
        _numbers,
    ),
    "WKST": _Part("wkst", Words("một thứ MO đến SU", "a day MO to SU"), _WEEKDAY, _WEEKDAYS.__getitem__),
}


def read_rule(text: object) -> dict[str, Any]:
    """Give the parts of a rule under dateutil's names; raises RecurrenceError (VHP501) with the reason."""
    if not isinstance(text, str) or len(text) > LONGEST_RULE:
        raise refused(
            text,
            Words(
                f"không phải văn bản dài tối đa {LONGEST_RULE} ký tự",
                f"it is no text of at most {LONGEST_RULE} characters",
            ),
        )
    rule: dict[str, Any] = {}
    for piece in text.split(";"):
        name, _, value = piece.partition("=")
        part = _PARTS.get(name)
        if part is None:
            names = ", ".join(_PARTS)
            raise refused(
                text,
                Words(f"{shown(piece)} phải bắt đầu bằng {names}", f"{shown(piece)} must begin with one of {names}"),
            )
        if part.keyword in rule:
            raise refused(text, Words(f"{name} xuất hiện hai lần", f"{name} stands twice"))
        try:
            rule[part.keyword] = part.read(value) if re.fullmatch(part.pattern, value) else None
        except ValueError:  # UNTIL=20250230
            rule[part.keyword] = None
        if rule[part.keyword] is None:
            takes = Words(f"{shown(piece)} phải là {part.takes.vi}", f"{shown(piece)} must give {part.takes.en}")
            raise refused(text, takes)
    freq = rule.get("freq", rfc.YEARLY)
    numbered = any(day.n for day in rule.get("byweekday", ()))
    clashes = {
        Words("thiếu FREQ", "FREQ is missing"): "freq" not in rule,
        Words("COUNT và UNTIL không đi cùng nhau", "COUNT and UNTIL do not go together"): {"count", "until"}
        <= rule.keys(),
        Words("BYSETPOS cần BYMONTH, BYMONTHDAY hoặc BYDAY", "BYSETPOS needs BYMONTH, BYMONTHDAY or BYDAY"): "bysetpos"
        in rule
        and rule.keys().isdisjoint({"bymonth", "bymonthday", "byweekday"}),
        Words("BYMONTHDAY không đi cùng FREQ=WEEKLY", "BYMONTHDAY does not go with FREQ=WEEKLY"): "bymonthday" in rule
        and freq == rfc.WEEKLY,
        Words(
            "BYDAY kèm số cần FREQ=MONTHLY hoặc YEARLY", "a BYDAY with a number needs FREQ=MONTHLY or YEARLY"
        ): numbered and freq not in (rfc.MONTHLY, rfc.YEARLY),
    }
    for reason, found in clashes.items():
        if found:
            raise refused(text, reason)
    return rule


def refused(text: object, reason: Words) -> RecurrenceError:
    """Give the error for a rule that is not valid."""
    return RecurrenceError(Finding("VHP501", (), {"value": shown(text), "reason": reason}))
