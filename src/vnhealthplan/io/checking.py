"""check: every fault of a document at once, without ever raising on bad data."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.exact import read_json, without_byte_order_mark
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io.examination import MOST_FINDINGS, examine_object
from vnhealthplan.io.files import begins_like_json, read_bytes
from vnhealthplan.io.positions import with_positions
from vnhealthplan.messages import Words
from vnhealthplan.models.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.models import Catalogue, Observation, Plan, Report

    Examined = Plan | Report | Catalogue | Observation

Data = bytes | str | os.PathLike[str] | Mapping[str, object]
_KIND = Words(f"kind (một trong {', '.join(KINDS)})", f"kind (one of {', '.join(KINDS)})")
_LONGEST_PATH = 260
_TAKES_TEXT = Words(
    "check nhận chính văn bản, muốn đọc tệp hãy dùng check_file hoặc pathlib.Path",
    "check takes the text itself, for a path use check_file or pathlib.Path",
)


def check(data: Data, *, most: int = MOST_FINDINGS) -> tuple[Finding, ...]:
    """Give every fault of a document, with its code and place; an empty tuple says that it is sound.

    `data` is the JSON text (bytes or str), the path of a file (an os.PathLike, such as pathlib.Path) or what
    was read from it.  Neither bad data nor a file that cannot be read raises.  A finding of severity `note`
    (such as VHP108, a byte order mark) does not make the document invalid.  At most `most` findings
    are told (default 1,000; memory grows with them); VHP118 counts what was found beyond them.  Raises ValueError
    for less than 1.

    >>> [finding.code for finding in check(b'{"kind": "report", "schema_version": "1", "id": "r"}')]
    ['VHP110', 'VHP110']
    """
    return examine(data, most=most)[1]


def is_valid(findings: Sequence[Finding]) -> bool:
    """Say whether no finding is an error.

    >>> is_valid([Finding("VHP108")]), is_valid([Finding("VHP112")])
    (True, False)
    """
    return all(finding.severity != "error" for finding in findings)


def examine(data: Data, *, most: int = MOST_FINDINGS) -> tuple[Examined | None, tuple[Finding, ...]]:
    """Give the model of a document where it is sound, and all findings."""
    if most < 1:
        # a document with none of its errors told would look valid
        message = f"most counts the findings to tell: at least 1, not {most}"
        raise ValueError(message)
    if isinstance(data, os.PathLike):
        try:
            data = read_bytes(data)
        except VnHealthPlanError as error:
            return None, error.findings
    if not isinstance(data, bytes | str):
        model, findings = _examine_value(data, most)
        return model, tuple(findings)
    content = data if isinstance(data, bytes) else data.encode(errors="surrogatepass")
    body, marked = without_byte_order_mark(content)
    notes = [Finding("VHP108")] if marked else []
    try:
        document = read_json(content)
    except VnHealthPlanError as error:
        return None, (*notes, *(_about_path(data, finding) for finding in error.findings))
    model, findings = _examine_value(document, most)
    if findings:
        findings = with_positions(body.decode(), findings)
    return model, (*notes, *findings)


def _about_path(data: bytes | str, finding: Finding) -> Finding:
    """Say what `check` takes where a text seems to be the name of a file."""
    if isinstance(data, bytes) or finding.code != "VHP103" or not _may_be_path(data):
        return finding
    reason = finding.details["reason"]
    vi, en = reason if isinstance(reason, Words) else (reason, reason)
    longer = Words(f"{vi} ({_TAKES_TEXT.vi})", f"{en} ({_TAKES_TEXT.en})")
    return replace(finding, details={**finding.details, "reason": longer})


def _may_be_path(text: str) -> bool:
    name = text.strip()
    return 0 < len(name) <= _LONGEST_PATH and len(name.splitlines()) == 1 and not begins_like_json(name)


def _examine_value(document: object, most: int) -> tuple[Examined | None, list[Finding]]:
    if not isinstance(document, Mapping):
        expected = {
            "field": Words("tài liệu", "the document"),
            "value": shown(document),
            "expected": Words("một đối tượng", "an object"),
        }
        return None, [Finding("VHP113", (), expected)]
    if "kind" not in document:
        return None, [Finding("VHP110", ("kind",), {"field": _KIND})]
    kind = document["kind"]
    if not isinstance(kind, str) or kind not in KINDS:
        return None, [Finding("VHP107", ("kind",), {"value": shown(kind), "allowed": ", ".join(KINDS)})]
    if kind != "observation" and "schema_version" not in document:
        missing = [Finding("VHP110", ("schema_version",), {"field": "schema_version"})]
    else:
        missing = []
    model, findings = examine_object(document, KINDS[kind], most)
    return (None if missing else model), missing + findings
