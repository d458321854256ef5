"""By when a work is to be done: a day, "trước ngày 30/6/2025", or a period, "trong quý II/2025"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents.deadlines import find_deadlines
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.times import find_times

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vnhealthplan.models import Period
    from vnhealthplan.reading.documents.deadlines import Deadline

_FINISHED = re.compile(rf"(?<![^\W_]){any_of('hoàn thành|hoàn tất|xong')}(?![^\W_])")
_WITHIN = re.compile(rf"{any_of('trong|hết|đến hết|xong trong|vào')}\s")
_ABOUT = re.compile(rf"{any_of('kết quả|tình hình|số liệu|báo cáo|công tác|hoạt động|kế hoạch|chỉ tiêu|nhiệm vụ')}\s*$")
_LOOK_BACK = 16
_RELATIONS = frozenset({"by", "in"})
_MONTHS = 12


class WorkTime(NamedTuple):
    """When a work is due, a day or a period, with the place of the words; `faults` are days that cannot be."""

    day: date | None
    period: Period | None
    inclusive: bool
    place: tuple[int, int] | None
    faults: Sequence[Deadline]


def work_time(text: str, start: int, end: int) -> WorkTime:
    """Read by when a stretch of a folded text has a work done; a year alone counts where it says to finish by then.

    >>> time = work_time("tổ chức 02 lớp tập huấn trong quí ii/2025", 0, 41)
    >>> time.day, str(time.period)
    (None, '2025-Q2')
    """
    deadlines = find_deadlines(text, start, end)
    faults = [found for found in deadlines if found.fault]
    day = next((found for found in deadlines if found.day), None)
    if day is not None:
        return WorkTime(day.day, None, day.inclusive, (day.start, day.end), faults)
    finished = _FINISHED.search(text, start, end) is not None
    for time in find_times(text, start, end):
        period = time.periods[-1]
        if time.dated or time.relation not in _RELATIONS or period.first.year != period.last.year:
            continue
        led = _WITHIN.match(text, time.start) is not None
        whole = period.first.month == 1 and period.last.month == _MONTHS
        about = _ABOUT.search(text, max(start, time.start - _LOOK_BACK), time.start) is not None
        if (led and finished) if whole else (led or not about):
            return WorkTime(None, period, inclusive=True, place=(time.start, time.end), faults=faults)
    return WorkTime(None, None, inclusive=True, place=None, faults=faults)
