"""`vnhealthplan schedule`: what is due by which day, what was handed in, what is late or missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.cli.faults import UNREADABLE, VALID, exit_code, line_of
from vnhealthplan.cli.loading import load_all
from vnhealthplan.errors import MissingExtraError, RecurrenceError
from vnhealthplan.progress import DEADLINE_STATUSES, compute_schedule, write_calendar
from vnhealthplan.progress.columns import in_columns
from vnhealthplan.progress.csv_text import write_rows
from vnhealthplan.progress.deadline_words import DEADLINE_WORDS, KIND_WORDS, due_words
from vnhealthplan.progress.words import day, one_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

    from vnhealthplan.messages import Language
    from vnhealthplan.progress import Deadline, Schedule

_HEADS: Mapping[Language, Sequence[str]] = {
    "vi": ("Thời hạn", "Loại", "Mã", "Nội dung", "Đơn vị", "Kỳ", "Trạng thái", "Ngày nộp"),
    "en": ("Due", "Kind", "Id", "What", "By", "Period", "Status", "Handed in"),
}
_SUMMARY = {
    "vi": "{plan}, từ {start} đến {end}, tính đến hết ngày {as_of}: {count} thời hạn; ",
    "en": "{plan}, from {start} to {end}, at the end of {as_of}: {count} deadlines; ",
}
_UNDATED = {
    "vi": "{count} chế độ báo cáo, nhiệm vụ không ghi ngày: {names}\n",
    "en": "{count} reporting rules and tasks name no day: {names}\n",
}
_UNUSED = {
    "vi": "{count} báo cáo không ứng với thời hạn nào của kế hoạch: {names}; kiểm tra kỳ, bên báo cáo và rule\n",
    "en": "{count} reports answer no due date of the plan: {names}; check period, issuer and rule\n",
}
_MOST_NAMED = 10
_WIDEST_BODY = 40


def run(options: Namespace) -> Answer:
    """Compute the schedule of a plan from its reports; any fault of a file is told instead."""
    plan, reports, found = load_all(options)
    complaints = "".join(line_of(path, finding, options.lang) for path, finding in found)
    code = exit_code([finding for _, finding in found])
    if plan is None or code != VALID:
        return Answer(code, "", complaints)
    write = {"table": _table, "json": _json, "csv": _csv, "ics": _calendar}[options.format]
    try:
        schedule = compute_schedule(plan, reports, start=options.start, end=options.end, as_of=options.as_of)
        text = write(schedule, options.lang)
    except RecurrenceError as error:
        told = "".join(line_of(options.plan, finding, options.lang) for finding in error.findings)
        return Answer(exit_code(error.findings), "", complaints + told)
    except MissingExtraError as error:
        # the files are sound: it is this computer that cannot give the answer
        told = line_of("vnhealthplan", error.findings[0], options.lang)
        return Answer(UNREADABLE, "", complaints + told)
    return Answer(VALID, text, complaints + _left_over(schedule, options.lang))


def _json(schedule: Schedule, _lang: Language) -> str:
    return json_text(schedule.as_dict())


def _csv(schedule: Schedule, _lang: Language) -> str:
    return write_rows(schedule.columns(), schedule.rows())


def _calendar(schedule: Schedule, lang: Language) -> str:
    return write_calendar(schedule, lang).decode()


def _table(schedule: Schedule, lang: Language) -> str:
    lines = in_columns(_HEADS[lang], [_cells(row, lang) for row in schedule])
    days = {name: day(getattr(schedule, name), lang) for name in ("start", "end", "as_of")}
    counts = (
        f"{DEADLINE_WORDS[lang][status]} {count}" for status in DEADLINE_STATUSES if (count := schedule.counts[status])
    )
    summary = _SUMMARY[lang].format(plan=schedule.plan, count=len(schedule), **days) + ", ".join(counts)
    return "\n".join([*lines, "", summary]) + "\n"


def _cells(row: Deadline, lang: Language) -> tuple[str, ...]:
    return (
        due_words(row, lang),
        KIND_WORDS[lang][row.kind],
        row.id,
        one_line(row.what or "-"),
        one_line("; ".join(row.by) or "-", _WIDEST_BODY),
        row.period or "-",
        DEADLINE_WORDS[lang][row.status],
        day(row.submitted_on, lang),
    )


def _left_over(schedule: Schedule, lang: Language) -> str:
    """Name what stands under no day, and the reports that nobody asked for: neither is passed over in silence."""
    parts = ((_UNDATED[lang], schedule.undated), (_UNUSED[lang], schedule.unused))
    return "".join(text.format(count=len(names), names=_some(names)) for text, names in parts if names)


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
