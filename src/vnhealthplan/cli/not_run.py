"""A plan or a report with errors: the rules look at sound documents alone, and that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.exact import try_json, without_byte_order_mark
from vnhealthplan.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

_WITH_RULES = ("plan", "report")


def rules_not_run(data: bytes, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Give the note (VHP126) that no rule looked at a plan or a report; nothing for what is none of them.

    >>> [note.code for note in rules_not_run(b'{"kind": "plan"}', [Finding("VHP110")])]
    ['VHP126']
    >>> rules_not_run(b"[", [Finding("VHP103")])
    ()
    """
    document = try_json(without_byte_order_mark(data)[0])
    if not isinstance(document, dict) or document.get("kind") not in _WITH_RULES:
        return ()
    return (Finding("VHP126"),) if any(finding.severity == "error" for finding in findings) else ()
