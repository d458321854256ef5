"""One record judged: the observation it is, or its findings as `check` gives them, at their place in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pydantic import ValidationError

from vnhealthplan.exact import try_json, without_byte_order_mark
from vnhealthplan.finding import Finding
from vnhealthplan.io.checking import examine
from vnhealthplan.io.examination import too_large
from vnhealthplan.io.positions import with_positions
from vnhealthplan.io.translation import findings_of
from vnhealthplan.models import Observation
from vnhealthplan.models.kinds import KINDS

if TYPE_CHECKING:
    from vnhealthplan.io.stream.record import Record

KIND = "observation"
_validate = Observation.__pydantic_validator__.validate_python


def judge(document: object) -> Observation | ValidationError | None:
    """Give the observation that a document is, or what refuses it; None where it is no observation at all.

    >>> judge({"kind": "observation", "indicator": "imr", "period": "2023"}).indicator
    'imr'
    >>> judge({"kind": "observation"}).error_count(), judge({"kind": "plan"})
    (2, None)
    """
    if isinstance(document, dict) and document.get("kind") == KIND:
        try:
            return _validate(document)  # type: ignore[no-any-return]  # the validator of a model gives the model
        except ValidationError as error:
            return error
    return None


def examine_record(record: Record, refused: ValidationError | None) -> tuple[Observation | None, tuple[Finding, ...]]:
    """Give the observation of a record, where it is sound, and all that `check` finds, placed in the file.

    `refused` is what `judge` said of it.
    """
    text, _ = without_byte_order_mark(record.data)
    document = record.document or try_json(text)
    kind = document.get("kind") if isinstance(document, dict) else None
    model: object = None
    if refused:
        findings = with_positions(text.decode(), [*too_large(document, ())] or findings_of(refused, Observation))
    elif isinstance(kind, str) and kind in KINDS and kind != KIND:
        findings = with_positions(text.decode(), [Finding("VHP109", ("kind",), {"value": kind, "expected": KIND})])
    else:
        model, found = examine(record.data)
        findings = [*found]
    observation = model if isinstance(model, Observation) else None
    return observation, tuple(_placed(finding, record) for finding in findings)


def _placed(finding: Finding, record: Record) -> Finding:
    line, column = finding.line, finding.column
    if line is None or column is None:
        line, column = _first_bad_byte(record.data)
    column += record.column - 1 if line == 1 else 0
    line += record.line - 1
    details = finding.details
    if "line" in details:
        details = {**details, "line": line, "column": column}
    return replace(finding, path=(*record.path, *finding.path), details=details, line=line, column=column)


def _first_bad_byte(data: bytes) -> tuple[int, int]:
    """Give the place of the first byte that is no UTF-8, and the beginning where there is none."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        return before.count("\n") + 1, len(before) - before.rfind("\n")
    return 1, 1
