"""Findings as lines of text and as exit codes, the same for every command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.escaping import line_start
from vnhealthplan.finding import escaped
from vnhealthplan.io import is_valid
from vnhealthplan.messages import UNREADABLE as UNREADABLE_CODES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.finding import Finding
    from vnhealthplan.messages import Language

VALID, INVALID, UNREADABLE = 0, 1, 3
SEVERITIES = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "note": "lưu ý"},
    "en": {"error": "error", "warning": "warning", "note": "note"},
}


def exit_code(findings: Sequence[Finding], *, strict: bool = False) -> int:
    """Give the exit code that these findings ask for; `strict` counts a warning as an error."""
    if any(finding.code in UNREADABLE_CODES for finding in findings):
        return UNREADABLE
    doubtful = strict and any(finding.severity == "warning" for finding in findings)
    return INVALID if doubtful or not is_valid(findings) else VALID


def line_of(path: str, finding: Finding, lang: Language) -> str:
    """Write one finding as `file:line:column: severity code: message  place`; unknown places are left out."""
    position = "".join(f":{number}" for number in (finding.line, finding.column) if number is not None)
    place = f"  {finding.place}" if finding.path else ""
    severity = SEVERITIES[lang][finding.severity]
    message = escaped(finding.message(lang))
    return f"{line_start(path)}{position}: {severity} {finding.code}: {message}{place}\n"
