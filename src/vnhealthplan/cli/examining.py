"""The files that `validate` looks at, together: a report is read beside its plan and the other reports on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.checks.documents import check_model
from vnhealthplan.cli.formats.outcome import TOO_MANY
from vnhealthplan.cli.gathering import JSON_LINES, STANDARD_INPUT
from vnhealthplan.cli.standard_input import StandardInput
from vnhealthplan.cli.watched import Watched
from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.finding import Finding
from vnhealthplan.io import examine
from vnhealthplan.io.files import opened
from vnhealthplan.io.stream import check_stream
from vnhealthplan.models import Plan, Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.cli.bar import Bar
    from vnhealthplan.cli.gathering import Input
    from vnhealthplan.io.checking import Examined

    Findings = tuple[Finding, ...]


_LONGEST_HEAD = 4_096


class _Read(NamedTuple):
    """One file as it was read: its bytes and its model where it is sound, and the faults of its model."""

    data: bytes
    model: Examined | None
    findings: Findings


def examine_all(inputs: Sequence[Input], *, source: str | None, most: int, bar: Bar) -> list[Findings]:
    """Give at most so many findings of each file, and how many there are beyond; what cannot be read is a finding.

    `source` is the text that the plans among them were typed from.  JSON Lines and arrays are read a record at a time.
    """
    read = [_read(given, most, bar) for given in inputs]
    plans = {one.model.id: one.model for one in read if isinstance(one.model, Plan)}
    reports: dict[str, list[Report]] = {}
    for one in read:
        if isinstance(one.model, Report):
            reports.setdefault(one.model.plan, []).append(one.model)
    found = []
    for one in read:
        found.append((*one.findings, *_doubts(one, plans, reports, source, most)))
        bar.is_done()
    return found


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
    return _Read(data if isinstance(model, Plan | Report) else b"", model, findings)


def _records(file: Watched, most: int) -> _Read:
    result = check_stream(file, most=most)
    more = Finding(TOO_MANY, (), {"limit": most, "more": result.not_shown})
    return _Read(b"", None, (*result.findings, more) if result.not_shown else result.findings)


def _is_array(path: str) -> bool:
    """Say whether a file begins like an array: it may be of any size, and is read a record at a time.

    Only a regular file is looked into: what was read of a pipe is gone.
    """
    try:
        if not Path(path).is_file():
            return False
        with opened(path) as file:
            return file.read(_LONGEST_HEAD).lstrip().startswith(b"[")
    except (VnHealthPlanError, OSError, ValueError):
        return False


def _doubts(
    one: _Read, plans: dict[str, Plan], reports: dict[str, list[Report]], source: str | None, most: int
) -> Findings:
    if isinstance(one.model, Report):
        plan, others = plans.get(one.model.plan), reports[one.model.plan]
        return check_model(one.model, one.data, plan=plan, earlier=others, most=most)
    return check_model(one.model, one.data, source=source, most=most)
