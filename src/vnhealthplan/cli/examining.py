"""The files that `validate` looks at, together: a report is read beside its plan and the other reports on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks import examine_observation
from vnhealthplan.checks.documents import check_model
from vnhealthplan.cli.beside import Beside
from vnhealthplan.cli.formats.outcome import TOO_MANY
from vnhealthplan.cli.gathering import JSON_LINES, STANDARD_INPUT
from vnhealthplan.cli.not_run import rules_not_run
from vnhealthplan.cli.standard_input import StandardInput
from vnhealthplan.cli.watched import Watched
from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.exact import without_byte_order_mark
from vnhealthplan.finding import Finding
from vnhealthplan.io import examine, is_valid
from vnhealthplan.io.files import opened
from vnhealthplan.io.stream import check_stream
from vnhealthplan.io.stream.record import BLANKS
from vnhealthplan.models import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.cli.bar import Bar
    from vnhealthplan.cli.gathering import Input
    from vnhealthplan.io.checking import Examined

    Findings = tuple[Finding, ...]

_CHUNK_BYTES = 64 * 1024


class FileFindings(NamedTuple):
    """What was found in one file, and of an export how many records were read: null for a single document."""

    findings: Findings
    records: int | None = None


class _Read(NamedTuple):
    """One file as it was read: its bytes and its model where it is sound, and the faults of its model."""

    data: bytes
    model: Examined | None
    findings: Findings
    records: int | None = None


def examine_all(inputs: Sequence[Input], *, source: str | None, most: int, bar: Bar) -> list[FileFindings]:
    """Give at most so many findings of each file, and how many there are beyond; what cannot be read is a finding.

    `source` is the text that the plans among them were typed from.  JSON Lines and arrays are read a record at a time.
    """
    read = [_read(given, most, bar) for given in inputs]
    beside = Beside.of([one.model for one in read], are_all_sound=not any(map(_is_doubtful, read)))
    found = []
    for one in read:
        found.append(FileFindings((*one.findings, *_doubts(one, beside, source, most)), one.records))
        bar.is_done()
    return found


def _is_doubtful(one: _Read) -> bool:
    """Say whether a file may hold a plan that could not be read."""
    return one.model is None and one.records is None


def _read(given: Input, most: int, bar: Bar) -> _Read:
    try:
        if given.path == STANDARD_INPUT:
            standard = StandardInput()
            if standard.holds_records():
                return _records(Watched(standard, given.name, bar), most)
            data = standard.whole()
        elif given.refused is None and (given.path.lower().endswith(JSON_LINES) or _is_array(given.path)):
            with opened(given.path) as file:
                return _records(Watched(file, given.path, bar), most)
        else:
            data = given.read()
    except VnHealthPlanError as error:
        return _Read(b"", None, error.findings)
    model, findings = examine(data, most=most)
    bar.was_read(len(data))
    if model is None:
        return _Read(b"", None, (*findings, *rules_not_run(data, findings)))
    return _Read(data, model, findings)


def _records(file: Watched, most: int) -> _Read:
    result = check_stream(file, most=most, doubts=examine_observation)
    more = Finding(TOO_MANY, (), {"limit": most, "more": result.not_shown})
    findings = (*result.findings, more) if result.not_shown else result.findings
    if not file.began and is_valid(findings):
        # a file without any text is no export, whatever its name: from standard input it would be none either
        return _Read(b"", None, (*findings, *examine(b"")[1]))
    return _Read(b"", None, findings, result.records)


def _is_array(path: str) -> bool:
    """Say whether a file begins like an array: it may be of any size, and is read a record at a time.

    Only a regular file is looked into: what was read of a pipe is gone.
    """
    try:
        if not Path(path).is_file():
            return False
        with opened(path) as file:
            text = without_byte_order_mark(file.read(_CHUNK_BYTES))[0].lstrip(BLANKS)
            while not text and (chunk := file.read(_CHUNK_BYTES)):
                text = chunk.lstrip(BLANKS)
            return text.startswith(b"[")
    except (VnHealthPlanError, OSError, ValueError):
        return False


def _doubts(one: _Read, beside: Beside, source: str | None, most: int) -> Findings:
    if not isinstance(one.model, Report):
        return check_model(one.model, one.data, source=source, most=most)
    plan, others = beside.of_report(one.model)
    found = check_model(one.model, one.data, plan=plan, earlier=others, most=most)
    return (*beside.without_plan(one.model, one.data), *found)
