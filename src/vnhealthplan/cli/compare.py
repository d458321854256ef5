"""`vnhealthplan compare`: the targets of two plans side by side, and which asks for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.cli.faults import VALID, exit_code, line_of
from vnhealthplan.cli.loading import load_one
from vnhealthplan.comparison import VERDICTS, compare_plans
from vnhealthplan.progress.columns import in_columns
from vnhealthplan.progress.csv_text import write_rows
from vnhealthplan.progress.words import bound_words, one_line, subject_name

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Mapping

    from vnhealthplan.comparison import ComparedTarget, Comparison, Obstacle, Side, Verdict
    from vnhealthplan.messages import Language
    from vnhealthplan.models import Indicator, Plan

WORDS: Mapping[Language, Mapping[Verdict, str]] = {
    "vi": {
        "same": "như nhau",
        "first_stricter": "kế hoạch thứ nhất yêu cầu chặt hơn",
        "second_stricter": "kế hoạch thứ hai yêu cầu chặt hơn",
        "only_first": "chỉ có ở kế hoạch thứ nhất",
        "only_second": "chỉ có ở kế hoạch thứ hai",
        "not_comparable": "không so được",
    },
    "en": {
        "same": "the same",
        "first_stricter": "the first asks for more",
        "second_stricter": "the second asks for more",
        "only_first": "in the first alone",
        "only_second": "in the second alone",
        "not_comparable": "not comparable",
    },
}
WHY: Mapping[Language, Mapping[Obstacle, str]] = {
    "vi": {
        "condition": "điều kiện khác nhau",
        "indicator": "cùng mã nhưng là hai chỉ số",
        "level": "không đủ để tính ra mức",
        "unit": "đơn vị không đổi được",
        "way": "hai yêu cầu khác chiều",
    },
    "en": {
        "condition": "the conditions differ",
        "indicator": "two indicators with one code",
        "level": "too little is said for a level",
        "unit": "the units do not convert",
        "way": "they ask for other ways",
    },
}
_HEADS: Mapping[Language, tuple[str, str, str]] = {
    "vi": ("Chỉ tiêu", "Thời hạn", "So sánh"),
    "en": ("Target", "Horizon", "Verdict"),
}
_CELL = ("indicator", "horizon", "subgroup", "verdict", "unit")
_SIDE = ("id", "comparator", "value", "value_high", "condition")
_COLUMNS = [*_CELL, *(f"{name}_{part}" for name in ("first", "second") for part in _SIDE), "reason"]


def run(options: Namespace) -> Answer:
    """Compare two plans; any fault of a file is told instead."""
    found = [(path, load_one(path)) for path in (options.first, options.second)]
    findings = [pair for _, loaded in found for pair in loaded.findings]
    complaints = "".join(line_of(path, finding, options.lang) for path, finding in findings)
    first, second = (loaded.plan for _, loaded in found)
    if first is None or second is None:
        return Answer(exit_code([finding for _, finding in findings]), "", complaints)
    comparison = compare_plans(first, second)
    # they speak of both plans, and a line names one file: the one that the first is set beside
    doubts = "".join(line_of(options.second, finding, options.lang) for finding in comparison.findings)
    if options.format == "json":
        return Answer(VALID, json_text(comparison.as_dict(options.lang)), complaints)
    if options.format == "csv":  # no place for sentences
        return Answer(VALID, write_rows(_COLUMNS, _flat(comparison)), complaints + doubts)
    return Answer(VALID, _table(comparison, (first, second), options.lang) + doubts, complaints)


def _flat(comparison: Comparison) -> Iterator[dict[str, object]]:
    for row in comparison:
        flat: dict[str, object] = {name: getattr(row, name) for name in _CELL}
        for name, side in (("first", row.first), ("second", row.second)):
            flat.update({f"{name}_{part}": None if side is None else getattr(side, part) for part in _SIDE})
        flat["reason"] = row.reason
        yield flat


def _table(comparison: Comparison, plans: tuple[Plan, Plan], lang: Language) -> str:
    known: dict[str, Indicator] = {}
    for plan in plans:
        indicators = plan.known_indicators()
        known.update({target.indicator: indicators[target.indicator] for target in plan.targets})
    target, horizon, verdict = _HEADS[lang]
    rows = [
        (
            one_line(subject_name(row.indicator, row.subgroup, known.get(row.indicator), lang)),
            one_line(row.horizon),
            _bound(row.first, row.unit, lang),
            _bound(row.second, row.unit, lang),
            _verdict(row, lang),
        )
        for row in comparison
    ]
    names = [one_line(plan.id) for plan in plans]
    counts = ", ".join(f"{WORDS[lang][name]} {comparison.counts[name]}" for name in VERDICTS if comparison.counts[name])
    return "\n".join([*in_columns((target, horizon, *names, verdict), rows), "", counts]) + "\n"


def _verdict(row: ComparedTarget, lang: Language) -> str:
    words = WORDS[lang][row.verdict]
    return words if row.reason is None else f"{words}: {WHY[lang][row.reason]}"


def _bound(side: Side | None, unit: str | None, lang: Language) -> str:
    return "" if side is None else bound_words(side.comparator, side.value, side.value_high, unit, lang)
