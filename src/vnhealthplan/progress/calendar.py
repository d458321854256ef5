"""A schedule as an iCalendar file (RFC 5545), for the calendar programs that people have."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vnhealthplan.extras import require
from vnhealthplan.finding import escaped
from vnhealthplan.messages import LANGUAGES, unknown_language
from vnhealthplan.progress.deadline_words import DEADLINE_WORDS, KIND_WORDS, due_words
from vnhealthplan.progress.words import day, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.messages import Language
    from vnhealthplan.progress.deadline import Deadline
    from vnhealthplan.progress.schedule import Schedule

_WIDEST_SUMMARY = 120
_PARTS: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "due": "Thời hạn",
        "period": "Kỳ báo cáo",
        "by": "Đơn vị",
        "to": "Nơi nhận",
        "status": "Trạng thái",
        "submitted": "Ngày nộp",
        "plan": "Kế hoạch",
    },
    "en": {
        "due": "Due",
        "period": "Period",
        "by": "By",
        "to": "To",
        "status": "Status",
        "submitted": "Handed in",
        "plan": "Plan",
    },
}


def write_calendar(schedule: Schedule, lang: Language = "vi") -> bytes:
    """Write an all-day event for each deadline, on the last day that is in time.

    The same deadline has the same UID in every calendar of its plan, so that a calendar program that reads a
    newer one changes its events instead of adding to them.  Statuses are those of the schedule's `as_of`.

    Raises MissingExtraError (VHP901) where the library icalendar is not installed, ValueError for another language.
    """
    if lang not in LANGUAGES:
        raise unknown_language(lang)
    library = require("icalendar", "calendar")
    calendar = library.Calendar()
    calendar.add("prodid", f"-//vnhealthplan//schedule//{lang.upper()}")
    calendar.add("version", "2.0")
    for row in schedule:
        event = library.Event()
        event.add("uid", f"{schedule.plan}/{row.kind}/{row.id}/{row.due}@vnhealthplan")
        # the RFC wants a moment in UTC here; nothing else has a time of day
        event.add("dtstamp", dt.datetime.combine(schedule.as_of, dt.time(), dt.UTC))
        event.add("dtstart", row.last_day)
        if row.last_day < dt.date.max:  # without an end an event of a whole day is one day long
            event.add("dtend", row.last_day + dt.timedelta(1))
        event.add("summary", one_line(_summary(row, lang), _WIDEST_SUMMARY))
        event.add("description", "\n".join(_description(schedule, row, lang)))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data


def _summary(row: Deadline, lang: Language) -> str:
    kind = KIND_WORDS[lang][row.kind]
    period = f" {row.period}" if row.period else ""
    return f"{kind[0].upper()}{kind[1:]}{period}, {due_words(row, lang)}: {row.what or row.id}"


def _description(schedule: Schedule, row: Deadline, lang: Language) -> list[str]:
    parts = {
        "due": due_words(row, lang),
        "period": row.period,
        "by": "; ".join(row.by),
        "to": "; ".join(row.to),
        "status": DEADLINE_WORDS[lang][row.status],
        "submitted": row.submitted_on and day(row.submitted_on, lang),
        "plan": f"{schedule.plan} ({row.id})",
    }
    told = [f"{_PARTS[lang][part]}: {text}" for part, text in parts.items() if text]
    return [escaped(" ".join(line.split())) for line in [*([row.what] if row.what else []), *told]]
