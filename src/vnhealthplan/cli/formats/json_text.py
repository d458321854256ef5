"""One JSON object for all files, with the keys that other tools rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import json_text
from vnhealthplan.cli.escaping import file_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.cli.formats.outcome import Outcome
    from vnhealthplan.finding import Finding
    from vnhealthplan.messages import Language

FORMAT_VERSION = "1"


def write(outcomes: Sequence[Outcome], lang: Language) -> str:
    """Write the files with their findings; `schemas/v1/findings.schema.json` describes it."""
    files = [
        {
            "path": file_name(outcome.path),
            "valid": outcome.valid,
            "findings": [record_of(finding, lang) for finding in outcome.findings],
            "not_shown": outcome.not_shown,
        }
        for outcome in outcomes
    ]
    return json_text({"format_version": FORMAT_VERSION, "files": files})


def record_of(finding: Finding, lang: Language) -> dict[str, str | int | None]:
    """Give a finding as plain values.

    >>> from vnhealthplan.finding import Finding
    >>> list(record_of(Finding("VHP108"), "en"))
    ['code', 'severity', 'message', 'path', 'line', 'column']
    """
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message(lang),
        "path": finding.place,
        "line": finding.line,
        "column": finding.column,
    }
