"""`vnhealthplan validate`: every fault of every file, with its code and place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.cli.escaping import file_name
from vnhealthplan.cli.faults import VALID, exit_code, line_of
from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.io import check, read_bytes

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from vnhealthplan.finding import Finding
    from vnhealthplan.messages import Language

TOO_MANY = "VHP118"
_SUMMARY = {
    "vi": "{files} tệp: {valid} hợp lệ, {invalid} không hợp lệ; {errors} lỗi\n",
    "en": "files: {files} ({valid} valid, {invalid} invalid); errors: {errors}\n",
}


class Outcome(NamedTuple):
    """What one file came to."""

    path: str
    findings: tuple[Finding, ...]

    @property
    def code(self) -> int:
        """The exit code that this file alone asks for."""
        return exit_code(self.findings)


def run(options: Namespace) -> Answer:
    """Check the files; the gravest exit code of all counts."""
    outcomes = [Outcome(path, findings_of_file(path)) for path in options.files]
    write = {"text": _text, "json": _json}[options.format]
    return Answer(max(outcome.code for outcome in outcomes), write(outcomes, options.lang))


def findings_of_file(path: str) -> tuple[Finding, ...]:
    """Give the findings of one file; one that cannot be read is a finding too."""
    try:
        data = read_bytes(path)
    except VnHealthPlanError as error:
        return error.findings
    return check(data)


def _text(outcomes: Sequence[Outcome], lang: Language) -> str:
    lines = []
    for outcome in outcomes:
        lines += [line_of(outcome.path, finding, lang) for finding in outcome.findings]
    valid = sum(outcome.code == VALID for outcome in outcomes)
    errors = sum(finding.severity == "error" for outcome in outcomes for finding in outcome.findings)
    counts = {"files": len(outcomes), "valid": valid, "invalid": len(outcomes) - valid, "errors": errors}
    return "".join(lines) + _SUMMARY[lang].format(**counts)


def _json(outcomes: Sequence[Outcome], lang: Language) -> str:
    files = [
        {
            "path": file_name(outcome.path),
            "valid": outcome.code == VALID,
            "findings": [
                {
                    "code": finding.code,
                    "severity": finding.severity,
                    "message": finding.message(lang),
                    "path": finding.place,
                    "line": finding.line,
                    "column": finding.column,
                }
                for finding in outcome.findings
            ],
            "not_shown": next((f.details["more"] for f in outcome.findings if f.code == TOO_MANY), 0),
        }
        for outcome in outcomes
    ]
    return json_text({"format_version": "1", "files": files})
