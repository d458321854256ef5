"""`vnhealthplan explain`: why a target has its status, in sentences."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.cli.code_explained import explain_codes
from vnhealthplan.cli.codes import code_named
from vnhealthplan.cli.faults import line_of
from vnhealthplan.cli.judging import judge
from vnhealthplan.progress.explanation import explain, missing_target

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from vnhealthplan.progress import Progress, Scorecard

WRONG_USAGE = 2


def run(options: Namespace) -> Answer:
    """Explain the targets that are named, or all of the plan; an id that it does not have is wrong usage.

    What has the form of a code is one, and no file; a number or a name of a code is one where there is no such file.
    """
    codes = [_code(text) for text in (options.plan, *options.targets)]
    if codes[0] is not None:
        named = [code or text for code, text in zip(codes, (options.plan, *options.targets), strict=True)]
        return explain_codes(list(dict.fromkeys(named)), options)
    card, code, complaints = judge(options)
    if card is None:
        return Answer(code, "", complaints)
    rows = {row.id: row for row in card}
    missing = [missing_target(name, rows) for name in dict.fromkeys(options.targets) if name not in rows]
    if missing:
        lines = "".join(line_of(options.plan, finding, options.lang) for finding in missing)
        return Answer(WRONG_USAGE, "", complaints + lines)
    wanted = [rows[name] for name in dict.fromkeys(options.targets)] if options.targets else list(card)
    write = {"text": _text, "json": _json}[options.format]
    return Answer(code, write(card, wanted, options), complaints)


def _code(text: str) -> str | None:
    code = code_named(text)
    return None if code is not None and code != text.upper() and os.path.exists(text) else code  # noqa: PTH110  # Path.exists raises where a folder above may not be read


def _text(card: Scorecard, rows: Sequence[Progress], options: Namespace) -> str:
    return "\n\n".join(_explained(card, row, options) for row in rows) + ("\n" if rows else "")


def _json(card: Scorecard, rows: Sequence[Progress], options: Namespace) -> str:
    explanations = [
        {
            "id": row.id,
            "status": row.status,
            "reason": row.reason,
            "text": _explained(card, row, options),
        }
        for row in rows
    ]
    return json_text({"plan": card.plan, "as_of": card.as_of, "method": card.method, "explanations": explanations})


def _explained(card: Scorecard, row: Progress, options: Namespace) -> str:
    # not by its id: to look for every id among all targets takes long
    return explain(row, card.indicators.get(row.indicator), options.lang, method=card.method, as_of=card.as_of)
