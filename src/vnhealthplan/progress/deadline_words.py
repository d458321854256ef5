"""The words of deadlines in Vietnamese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.progress.words import day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.messages import Language
    from vnhealthplan.progress.deadline import Deadline, DeadlineKind, DeadlineStatus

DEADLINE_WORDS: Mapping[Language, Mapping[DeadlineStatus, str]] = {
    "vi": {
        "in_time": "đúng hạn",
        "late": "trễ hạn",
        "missing": "chưa nộp",
        "not_yet_due": "chưa đến hạn",
        "undated": "không ghi ngày nộp",
        "passed": "đã qua hạn",
    },
    "en": {
        "in_time": "in time",
        "late": "late",
        "missing": "missing",
        "not_yet_due": "not yet due",
        "undated": "no date of submission",
        "passed": "date passed",
    },
}
KIND_WORDS: Mapping[Language, Mapping[DeadlineKind, str]] = {
    "vi": {"report": "báo cáo", "task": "nhiệm vụ", "responsibility": "phân công"},
    "en": {"report": "report", "task": "task", "responsibility": "responsibility"},
}
_BY = {"vi": ("trước {day}", "chậm nhất {day}"), "en": ("before {day}", "by {day}")}


def due_words(row: Deadline, lang: Language) -> str:
    """Write a due date as plans print it, with whether the day itself is still in time.

    >>> import datetime as dt
    >>> from vnhealthplan.progress import Deadline
    >>> row = Deadline(
    ...     *("report", "r", dt.date(2024, 1, 12), dt.date(2024, 1, 11), False),
    ...     *("2024-01", "missing", None, None, None, (), ()),
    ... )
    >>> due_words(row, "vi"), due_words(row, "en")
    ('trước 12/01/2024', 'before 2024-01-12')
    """
    return _BY[lang][row.inclusive].format(day=day(row.due, lang))
