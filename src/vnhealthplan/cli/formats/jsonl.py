"""One JSON object a line: a finding each, and the counts in the last line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import json_text
from vnhealthplan.cli.escaping import file_name
from vnhealthplan.cli.formats.json_text import FORMAT_VERSION, record_of
from vnhealthplan.cli.formats.outcome import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.cli.formats.outcome import Outcome
    from vnhealthplan.messages import Language


def write(outcomes: Sequence[Outcome], lang: Language) -> str:
    """Write a line a finding, with its file, and a last line with `format_version` and `counts`."""
    rows: list[dict[str, object]] = [
        {"file": file_name(outcome.path), **record_of(finding, lang)}
        for outcome in outcomes
        for finding in outcome.findings
    ]
    rows.append({"format_version": FORMAT_VERSION, "counts": count(outcomes)._asdict()})
    return "".join(json_text(row, indent=None) for row in rows)
