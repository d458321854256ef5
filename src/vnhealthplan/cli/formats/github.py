"""Workflow commands of GitHub Actions: an annotation a finding, at its line of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.escaping import file_name, from_here
from vnhealthplan.finding import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.cli.formats.outcome import Outcome
    from vnhealthplan.finding import Finding
    from vnhealthplan.messages import Language

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(outcomes: Sequence[Outcome], lang: Language) -> str:
    """Write a command a finding; nothing where nothing was found."""
    return "".join(_command(outcome.path, finding, lang) for outcome in outcomes for finding in outcome.findings)


def _command(path: str, finding: Finding, lang: Language) -> str:
    given = {
        "file": escaped(file_name(from_here(path))),
        "line": finding.line,
        "col": finding.column,
        "title": f"{finding.code} {finding.name}",
    }
    properties = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTIES)}" for name, value in given.items() if value is not None
    )
    place = f"  {finding.place}" if finding.path else ""
    message = escaped(f"{finding.message(lang)}{place}").translate(_IN_MESSAGES)
    return f"::{_COMMANDS[finding.severity]} {properties}::{message}\n"
