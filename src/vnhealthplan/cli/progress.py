"""`vnhealthplan progress`: what is met, what is kept, what is still to go."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.cli.escaping import escaped
from vnhealthplan.cli.faults import VALID, exit_code, line_of
from vnhealthplan.cli.labels import REASONS, STATUSES, TABLE_HEADS, comparison, day, quantity
from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.exact import plain, without_byte_order_mark
from vnhealthplan.finding import Finding
from vnhealthplan.io import load_plan, load_report, read_bytes
from vnhealthplan.progress import STATUSES as STATUS_ORDER
from vnhealthplan.progress import compute_progress, require_report_of

if TYPE_CHECKING:
    from argparse import Namespace

    from vnhealthplan.messages import Language
    from vnhealthplan.models import Indicator, Plan, Report
    from vnhealthplan.progress import Progress, Scorecard

_WIDEST = 48
_MOST_NAMED = 10
_UNUSED = {
    "vi": "{count} số liệu không thuộc chỉ tiêu nào của kế hoạch: {names}; kiểm tra mã chỉ số, phân nhóm và địa bàn\n",
    "en": "{count} observations speak of no target of the plan: {names}; check indicator, subgroup and area\n",
}
_SUMMARY = {
    "vi": "{plan}, đến hết ngày {day}: đánh giá được {assessed}/{targets} chỉ tiêu; ",
    "en": "{plan}, at the end of {day}: {assessed} of {targets} targets assessed; ",
}


def run(options: Namespace) -> Answer:
    """Compute the progress of a plan from its reports; any fault of a file is told instead."""
    found: list[tuple[str, Finding]] = []
    plan = _loaded_plan(options.plan, found)
    reports = [report for path in options.report if (report := _loaded_report(path, plan, found))]
    complaints = "".join(line_of(path, finding, options.lang) for path, finding in found)
    code = exit_code([finding for _, finding in found])
    if plan is None or code != VALID:
        return Answer(code, "", complaints)
    card = compute_progress(plan, reports, as_of=options.as_of)
    write = {"table": _table, "json": _json, "csv": _csv}[options.format]
    return Answer(VALID, write(plan, card, options.lang), complaints + _unused(card, options.lang))


def _content(path: str, found: list[tuple[str, Finding]]) -> bytes:
    """Give the bytes of a file, and note the byte order mark that reading will skip."""
    data = read_bytes(path)
    if without_byte_order_mark(data)[1]:
        found.append((path, Finding("VHP108")))
    return data


def _loaded_plan(path: str, found: list[tuple[str, Finding]]) -> Plan | None:
    try:
        return load_plan(_content(path, found))
    except VnHealthPlanError as error:
        found.extend((path, finding) for finding in error.findings if finding.code != "VHP108")
        return None


def _loaded_report(path: str, plan: Plan | None, found: list[tuple[str, Finding]]) -> Report | None:
    try:
        report = load_report(_content(path, found))
        if plan is not None:
            require_report_of(plan, report)
    except VnHealthPlanError as error:
        found.extend((path, finding) for finding in error.findings if finding.code != "VHP108")
        return None
    return report


def _json(_plan: Plan, card: Scorecard, _lang: Language) -> str:
    return json_text(card.as_dict())


def _csv(_plan: Plan, card: Scorecard, _lang: Language) -> str:
    out = io.StringIO()
    rows = [_flat(row) for row in card.rows()]
    writer = csv.DictWriter(out, fieldnames=card.columns(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _flat(row: dict[str, object]) -> dict[str, object]:
    # ids, codes, words of closed lists and numbers: none of them can begin a formula of a spreadsheet
    subgroup = row["subgroup"]
    text = ";".join(f"{key}={value}" for key, value in subgroup.items()) if isinstance(subgroup, dict) else ""
    numbers = {key: plain(value) for key, value in row.items() if isinstance(value, Decimal)}
    return {**row, **numbers, "subgroup": text}


def _table(plan: Plan, card: Scorecard, lang: Language) -> str:
    known = plan.known_indicators()
    rows = [TABLE_HEADS[lang], *(_cells(known[row.indicator], row, lang) for row in card)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths))
    names = {"plan": plan.id, "day": day(card.as_of, lang), **card.coverage}
    counts = ", ".join(f"{STATUSES[lang][status]} {count}" for status in STATUS_ORDER if (count := card.counts[status]))
    return "\n".join([*lines, "", _SUMMARY[lang].format(**names) + counts]) + "\n"


def _cells(indicator: Indicator, row: Progress, lang: Language) -> tuple[str, ...]:
    name = indicator.name.vi if lang == "vi" else indicator.name.en or indicator.name.vi
    subgroup = ", ".join(row.subgroup.values())
    return (
        row.id,
        _cut(f"{name} ({subgroup})" if subgroup else name),
        row.horizon,
        quantity(row.actual, row.unit, lang),
        day(row.observed_on, lang),
        comparison(row, lang),
        STATUSES[lang][row.status],
        REASONS[lang][row.reason],
    )


def _unused(card: Scorecard, lang: Language) -> str:
    """Name what was observed and speaks of no target: mostly a misspelt code, and never passed over in silence."""
    if not card.unused:
        return ""
    names = Counter(f"{row.indicator} ({row.period})" for row in card.unused)
    shown = ", ".join(list(names)[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
    return _UNUSED[lang].format(count=len(card.unused), names=shown)


def _cut(text: str) -> str:
    # cut before anything else is done with it: a name may have 20,000 characters
    line = escaped(unicodedata.normalize("NFC", " ".join(text[: 4 * _WIDEST].split())))
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"
