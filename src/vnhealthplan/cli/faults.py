"""Findings as lines of text and as exit codes, the same for every command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.escaping import file_name
from vnhealthplan.finding import escaped
from vnhealthplan.io import is_valid
from vnhealthplan.messages import UNREADABLE as UNREADABLE_CODES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.finding import Finding
    from vnhealthplan.messages import Language

VALID, INVALID, UNREADABLE = 0, 1, 3
_SEVERITIES = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "note": "lưu ý"},
    "en": {"error": "error", "warning": "warning", "note": "note"},
}


def exit_code(findings: Sequence[Finding]) -> int:
    """Give the exit code that these findings ask for."""
    if any(finding.code in UNREADABLE_CODES for finding in findings):
        return UNREADABLE
    return VALID if is_valid(findings) else INVALID


def line_of(path: str, finding: Finding, lang: Language) -> str:
    """Write one finding as `file:line:column: severity code: message  place`; unknown places are left out."""
    position = "".join(f":{number}" for number in (finding.line, finding.column) if number is not None)
    place = f"  {finding.place}" if finding.path else ""
    severity = _SEVERITIES[lang][finding.severity]
    return f"{escaped(file_name(path))}{position}: {severity} {finding.code}: {finding.message(lang)}{place}\n"
