"""A line a finding, for people, and a line that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.faults import line_of
from vnhealthplan.cli.formats.outcome import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnhealthplan.cli.formats.outcome import Outcome
    from vnhealthplan.messages import Language

_SUMMARY: Mapping[Language, str] = {
    "vi": "{files} tệp: {valid} hợp lệ, {invalid} không hợp lệ; {errors} lỗi",
    "en": "files: {files} ({valid} valid, {invalid} invalid); errors: {errors}",
}
_WHERE_THERE_ARE_SOME: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "warnings": ", {warnings} cảnh báo",
        "records": "; đọc {records} bản ghi",
        "not_shown": "; ít nhất {not_shown} phát hiện chưa nêu",
        "left_out": "; bỏ qua {left_out} theo --select, --ignore",
    },
    "en": {
        "warnings": ", warnings: {warnings}",
        "records": "; records read: {records}",
        "not_shown": "; not shown: at least {not_shown}",
        "left_out": "; left out by --select, --ignore: {left_out}",
    },
}


def write(outcomes: Sequence[Outcome], lang: Language) -> str:
    """Write a line a finding and the summary."""
    lines = [line_of(outcome.path, finding, lang) for outcome in outcomes for finding in outcome.findings]
    return "".join(lines) + summary(outcomes, lang)


def summary(outcomes: Sequence[Outcome], lang: Language) -> str:
    r"""Count files and findings in one line.

    >>> from vnhealthplan.cli.formats.outcome import Outcome
    >>> summary([Outcome("a.json", (), 3)], "en")
    'files: 1 (1 valid, 0 invalid); errors: 0; not shown: at least 3\n'
    """
    counts = count(outcomes)._asdict()
    read = [outcome.records for outcome in outcomes if outcome.records is not None]
    shown = {name for name, number in counts.items() if number} | ({"records"} if read else set())
    more = "".join(words for name, words in _WHERE_THERE_ARE_SOME[lang].items() if name in shown)
    return f"{_SUMMARY[lang]}{more}\n".format(**counts, records=sum(read))
