"""check: every fault of a document at once, without ever raising on bad data."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.exact import read_json, without_byte_order_mark
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io.files import begins_like_json, read_bytes
from vnhealthplan.io.positions import with_positions
from vnhealthplan.io.translation import findings_of
from vnhealthplan.messages import Words
from vnhealthplan.models import (
    Catalogue,
    Indicator,
    Model,
    Observation,
    Period,
    Plan,
    Report,
    ReportingRule,
    Responsibility,
    Target,
    Task,
)
from vnhealthplan.models.fault import raise_faults
from vnhealthplan.models.references import PlanParts, find_reference_faults

if TYPE_CHECKING:
    from collections.abc import Sequence

    Examined = Plan | Report | Catalogue | Observation

KINDS: dict[str, type[Plan | Report | Catalogue | Observation]] = {
    "plan": Plan,
    "report": Report,
    "catalogue": Catalogue,
    "observation": Observation,
}
Part = TypeVar("Part", bound=Model)
Data = bytes | str | os.PathLike[str] | Mapping[str, object]
_KIND = Words(f"kind (một trong {', '.join(KINDS)})", f"kind (one of {', '.join(KINDS)})")
_LONGEST_PATH = 260
_TAKES_TEXT = Words(
    "check nhận chính văn bản, muốn đọc tệp hãy dùng pathlib.Path",
    "check takes the text itself, for a path use pathlib.Path",
)


def check(data: Data) -> tuple[Finding, ...]:
    """Give every fault of a document, with its code and place; an empty tuple says that it is sound.

    `data` is the JSON text (bytes or str), the path of a file (an os.PathLike, such as pathlib.Path) or what
    was read from it.  Neither bad data nor a file that cannot be read raises.  A finding of severity `note`
    (such as VHP108, a byte order mark) does not make the document invalid.

    >>> [finding.code for finding in check(b'{"kind": "report", "schema_version": "1", "id": "r"}')]
    ['VHP110', 'VHP110']
    """
    return examine(data)[1]


def is_valid(findings: Sequence[Finding]) -> bool:
    """Say whether no finding is an error."""
    return all(finding.severity != "error" for finding in findings)


def examine(data: Data) -> tuple[Examined | None, tuple[Finding, ...]]:
    """Give the model of a document where it is sound, and all findings."""
    if isinstance(data, os.PathLike):
        try:
            data = read_bytes(data)
        except VnHealthPlanError as error:
            return None, error.findings
    if not isinstance(data, bytes | str):
        model, findings = _examine_value(data)
        return model, tuple(findings)
    content = data if isinstance(data, bytes) else data.encode(errors="surrogatepass")
    body, marked = without_byte_order_mark(content)
    notes = [Finding("VHP108")] if marked else []
    try:
        document = read_json(content)
    except VnHealthPlanError as error:
        return None, (*notes, *(_about_path(data, finding) for finding in error.findings))
    model, findings = _examine_value(document)
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


def _examine_value(document: object) -> tuple[Examined | None, list[Finding]]:
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
    try:
        model = KINDS[kind].model_validate(document)
    except ValidationError as error:
        findings = findings_of(error)
        if kind == "plan":
            # pydantic looks at the references only when every part is sound: the sound ones are worth a look
            seen = {(finding.code, finding.path) for finding in findings}
            late = _references_of_sound_parts(document)
            findings += [finding for finding in late if (finding.code, finding.path) not in seen]
        return None, missing + findings
    return (None if missing else model), missing


def _references_of_sound_parts(document: Mapping[str, object]) -> list[Finding]:
    parts = PlanParts(
        period=_period(document.get("period")),
        vision=_period(document.get("vision")),
        indicators=_sound(document, "indicators", Indicator),
        targets=_sound(document, "targets", Target),
        tasks=_sound(document, "tasks", Task),
        responsibilities=_sound(document, "responsibilities", Responsibility),
        reporting=_sound(document, "reporting", ReportingRule),
        known_codes=_names(document, "indicators", "code"),
        known_targets=_names(document, "targets", "id"),
        known_tasks=_names(document, "tasks", "id"),
    )
    try:
        raise_faults("Plan", find_reference_faults(parts))
    except ValidationError as error:
        return findings_of(error)
    return []


def _period(text: object) -> Period | None:
    try:
        return Period(text) if isinstance(text, str) else None
    except VnHealthPlanError:
        return None


def _rows(document: Mapping[str, object], part: str) -> list[Any]:
    rows = document.get(part)
    return list(rows) if isinstance(rows, list | tuple) else []


def _sound(document: Mapping[str, object], part: str, model: type[Part]) -> dict[int, Part]:
    sound = {}
    for index, row in enumerate(_rows(document, part)):
        try:
            sound[index] = model.model_validate(row)
        except ValidationError:
            continue
    return sound


def _names(document: Mapping[str, object], part: str, key: str) -> frozenset[str]:
    names = (row.get(key) for row in _rows(document, part) if isinstance(row, Mapping))
    return frozenset(name for name in names if isinstance(name, str))
