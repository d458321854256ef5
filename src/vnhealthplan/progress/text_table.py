"""A scorecard as a plain-text table, for terminals and e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.messages import LANGUAGES, unknown_language
from vnhealthplan.progress.columns import in_columns
from vnhealthplan.progress.record import STATUSES
from vnhealthplan.progress.words import STATUS_WORDS, comparison, day, name_of, one_line, quantity, reason_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnhealthplan.messages import Language
    from vnhealthplan.progress.group import Group, Key
    from vnhealthplan.progress.record import Progress
    from vnhealthplan.progress.scorecard import Scorecard

HEADS: Mapping[Language, tuple[str, ...]] = {
    "vi": ("Mã", "Chỉ tiêu", "Thời hạn", "Thực hiện", "Ngày số liệu", "Kế hoạch", "Trạng thái", "Lý do"),
    "en": ("Id", "Target", "Horizon", "Actual", "Figure of", "Planned", "Status", "Reason"),
}
_KEYS: Mapping[Language, Mapping[Key, str]] = {
    "vi": {"status": "Trạng thái", "level": "Cấp chỉ số", "leader": "Lãnh đạo phụ trách", "lead": "Đơn vị chủ trì"},
    "en": {"status": "Status", "level": "Level", "leader": "Leader in charge", "lead": "Lead body"},
}
_LEVELS = {"input": "đầu vào", "process": "hoạt động", "outcome": "kết quả", "impact": "tác động"}
_NONE_NAMED = {"vi": "(không ghi)", "en": "(none named)"}
_ASSESSED = {
    "vi": "đánh giá được {assessed}/{targets} chỉ tiêu, {updated} có số liệu mới",
    "en": "{assessed} of {targets} targets assessed, {updated} with a new result",
}
_SUMMARY = {
    "vi": "{plan}, đến hết ngày {day}, phương pháp {method}: ",
    "en": "{plan}, at the end of {day}, method {method}: ",
}
_PROVISIONAL = {"vi": " (sơ bộ)", "en": " (provisional)"}
_WIDEST_HEADING = 96


def text_table(card: Scorecard, lang: Language = "vi", by: Key | None = None) -> str:
    """Write a line a target and a line with the counts; with `by`, a table a group, the worst first.

    Raises ValueError for another key than those of `KEYS`, and for another language than `vi` and `en`.
    """
    if lang not in LANGUAGES:
        raise unknown_language(lang)
    if by is None:
        parts = ["\n".join(_lines(card, card.targets, lang))]
    else:
        parts = [
            "\n".join([f"{_heading(group, by, lang)}: {counted(group, lang)}", "", *_lines(card, group.targets, lang)])
            for group in card.by(by)
        ]
    return "\n\n".join([*parts, summary(card, lang)])


def summary(card: Scorecard, lang: Language) -> str:
    """Write one line with the plan, the day, how many targets could be assessed, and the counts."""
    names = {"plan": one_line(card.plan), "day": day(card.as_of, lang), "method": one_line(card.method)}
    return _SUMMARY[lang].format(**names) + counted(card, lang)


def counted(part: Scorecard | Group, lang: Language) -> str:
    """Write how many targets could be assessed and how many have each status; what none has is left out."""
    counts = ((status, part.counts[status]) for status in STATUSES)
    words = ", ".join(f"{STATUS_WORDS[lang][status]} {count}" for status, count in counts if count)
    assessed = _ASSESSED[lang].format(**part.coverage)
    return f"{assessed}; {words}" if words else assessed


def cells_of(card: Scorecard, row: Progress, lang: Language) -> tuple[str, ...]:
    """Give the cells of a target under `HEADS`, each one line that nothing obeys."""
    return (
        one_line(row.id),
        one_line(name_of(row, card.indicators.get(row.indicator), lang)),
        one_line(row.horizon),
        quantity(row.actual, row.unit, lang) + (_PROVISIONAL[lang] if row.provisional else ""),
        day(row.observed_on, lang),
        comparison(row, lang),
        STATUS_WORDS[lang][row.status],
        reason_words(row, lang),
    )


def _lines(card: Scorecard, rows: Sequence[Progress], lang: Language) -> list[str]:
    return in_columns(HEADS[lang], [cells_of(card, row, lang) for row in rows])


def _heading(group: Group, by: Key, lang: Language) -> str:
    name = one_line(group.name, _WIDEST_HEADING) or _NONE_NAMED[lang]
    if by == "status":
        name = STATUS_WORDS[lang][group.targets[0].status]
    elif by == "level" and lang == "vi":
        name = _LEVELS.get(group.name, name)
    return f"{_KEYS[lang][by]} {name}"
