"""SARIF 2.1.0, the form that code scanning reads."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from vnhealthplan.cli.answer import json_text
from vnhealthplan.cli.codes import why_of
from vnhealthplan.cli.escaping import from_here
from vnhealthplan.cli.formats.outcome import gravest
from vnhealthplan.finding import message_of
from vnhealthplan.messages import Words
from vnhealthplan.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.cli.formats.outcome import Outcome
    from vnhealthplan.finding import Finding
    from vnhealthplan.messages import Language

MOST_RESULTS = 5_000
"""GitHub shows no more results of one run."""
_LEFT_OUT = Words(
    "chỉ nêu {shown} kết quả nặng nhất, bỏ {more} kết quả; dùng --format json để xem tất cả",
    "only the {shown} gravest results are told, {more} are left out; --format json has them all",
)


def write(outcomes: Sequence[Outcome], lang: Language) -> str:
    """Write one run; of more than 5,000 results the gravest stay, and a notification counts the others."""
    pairs = [(outcome.path, finding) for outcome in outcomes for finding in outcome.findings]
    shown = [pairs[place] for place in gravest([finding for _, finding in pairs], MOST_RESULTS)]
    kinds = dict(sorted({finding.code: finding for _, finding in shown}.items()))
    indexes = {code: index for index, code in enumerate(kinds)}
    driver = {
        "name": "vnhealthplan",
        "version": __version__,
        "language": lang,
        "rules": [_rule(finding, lang) for finding in kinds.values()],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True, **_notifications(len(pairs) - len(shown), lang)}],
        "columnKind": "unicodeCodePoints",
        "results": [_result(path, finding, indexes[finding.code], lang) for path, finding in shown],
    }
    return json_text({"version": "2.1.0", "runs": [run]})


def uri_of(path: str) -> str:
    """Give the address of a file: relative to the working folder, or whole where the file lies elsewhere.

    >>> uri_of("kế hoạch:1.json")
    'k%E1%BA%BF%20ho%E1%BA%A1ch%3A1.json'
    """
    near = from_here(path)
    if not near:
        return ""
    pure = PurePath(near)
    address = quote(os.fsencode(pure.as_posix()))
    return f"file://{'' if address.startswith('/') else '/'}{address}" if Path(near).is_absolute() else address


def _rule(finding: Finding, lang: Language) -> dict[str, object]:
    """Describe a kind of finding: what it says with its holes open, and of a rule why that matters."""
    words, why = message_of(finding.code), why_of(finding.code)
    said = words.vi if lang == "vi" else words.en
    reason = () if why is None else (why.vi if lang == "vi" else why.en,)
    return {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": finding.name.replace("-", " ")},
        "fullDescription": {"text": reason[0] if reason else said},
        "help": {"text": "\n\n".join((said, *reason, f"vnhealthplan explain {finding.code}"))},
        "defaultConfiguration": {"level": finding.severity},
    }


def _result(path: str, finding: Finding, index: int, lang: Language) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": uri_of(path)}}
    if finding.line is not None:
        column = {} if finding.column is None else {"startColumn": finding.column}
        place["region"] = {"startLine": finding.line, **column}
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": finding.message(lang)},
        "locations": [{"physicalLocation": place, "logicalLocations": [{"fullyQualifiedName": finding.place}]}],
    }


def _notifications(more: int, lang: Language) -> dict[str, object]:
    if not more:
        return {}
    text = (_LEFT_OUT.vi if lang == "vi" else _LEFT_OUT.en).format(shown=MOST_RESULTS, more=more)
    return {"toolExecutionNotifications": [{"level": "warning", "message": {"text": text}}]}
