"""The scorecard that a command speaks of, and what it must tell beside its answer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.cli.faults import VALID, exit_code, line_of
from vnhealthplan.cli.loading import load_all
from vnhealthplan.progress import compute_progress

if TYPE_CHECKING:
    from argparse import Namespace

    from vnhealthplan.messages import Language
    from vnhealthplan.progress import Scorecard

_MOST_NAMED = 10
_UNUSED = {
    "vi": "{count} số liệu không thuộc chỉ tiêu nào của kế hoạch: {names}; kiểm tra mã chỉ số, phân nhóm và địa bàn\n",
    "en": "{count} observations speak of no target of the plan: {names}; check indicator, subgroup and area\n",
}


class Judged(NamedTuple):
    """What the files of a command came to; the scorecard is null where one of them is invalid."""

    card: Scorecard | None
    code: int
    complaints: str


def judge(options: Namespace) -> Judged:
    """Compute the scorecard of a plan from its reports; any fault of a file is told instead."""
    plan, reports, found = load_all(options)
    complaints = "".join(line_of(path, finding, options.lang) for path, finding in found)
    code = exit_code([finding for _, finding in found])
    if plan is None or code != VALID:
        return Judged(None, code, complaints)
    card = compute_progress(plan, reports, as_of=options.as_of, method=options.method)
    doubts = "".join(line_of(options.plan, finding, options.lang) for finding in card.findings)
    return Judged(card, VALID, complaints + doubts + _unused(card, options.lang))


def _unused(card: Scorecard, lang: Language) -> str:
    """Name what was observed and speaks of no target: mostly a misspelt code, and never passed over in silence."""
    if not card.unused:
        return ""
    names = Counter(f"{row.indicator} ({row.period})" for row in card.unused)
    shown = ", ".join(list(names)[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
    return _UNUSED[lang].format(count=len(card.unused), names=shown)
