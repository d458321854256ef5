"""One record judged: the observation it is, or its findings as `check` gives them, at their place in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from vnhealthplan.exact import try_json, without_byte_order_mark
from vnhealthplan.finding import Finding
from vnhealthplan.io.checking import examine
from vnhealthplan.io.examination import MOST_FINDINGS
from vnhealthplan.io.positions import with_positions
from vnhealthplan.io.size import too_large
from vnhealthplan.io.translation import findings_of
from vnhealthplan.messages import Words
from vnhealthplan.models import Observation
from vnhealthplan.models.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.io.stream.record import Record

KIND = "observation"
NO_DOCUMENTS = Words(
    "tệp nhiều bản ghi chỉ chứa số liệu, lưu tài liệu này thành tệp .json riêng",
    "an export holds observations alone, keep this document in a .json file of its own",
)
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


class Examined(NamedTuple):
    """The observation of a record where it is sound, its findings placed in the file, and how many more there are."""

    observation: Observation | None
    findings: tuple[Finding, ...]
    more: int = 0


def examine_record(record: Record, refused: ValidationError | None, most: int = MOST_FINDINGS) -> Examined:
    """Give the observation of a record, and what `check` finds in it: at most `most` findings are told.

    `refused` is what `judge` said of it.
    """
    text, _ = without_byte_order_mark(record.data)
    document = record.document or try_json(text)
    kind = document.get("kind") if isinstance(document, dict) else None
    model: object = None
    more = 0
    if refused:
        told, more = too_large(document, (), most)
        if not (told or more):
            told = findings_of(refused, Observation)
        findings = with_positions(text.decode(), told)
    elif isinstance(kind, str) and kind in KINDS and kind != KIND:
        details = {"value": kind, "expected": KIND, "hint": NO_DOCUMENTS}
        findings = with_positions(text.decode(), [Finding("VHP109", ("kind",), details)])
    else:
        model, found = examine(record.data)
        findings = [*found]
    observation = model if isinstance(model, Observation) else None
    return Examined(observation, tuple(_placed(finding, record) for finding in findings), more)


def placed(record: Record, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Give findings about a sound record at their places in the file."""
    text, _ = without_byte_order_mark(record.data)
    return (_placed(finding, record) for finding in with_positions(text.decode(), findings))


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
