"""The plan and the reports that a command speaks of, read from the files that its options name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.errors import UnreadableError, VnHealthPlanError
from vnhealthplan.exact import without_byte_order_mark
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io import load_plan, load_report, read_bytes
from vnhealthplan.messages import Words
from vnhealthplan.progress import require_report_of

if TYPE_CHECKING:
    from argparse import Namespace

    from vnhealthplan.models import Plan, Report

    Findings = list[tuple[str, Finding]]

_REASONS = {
    FileNotFoundError: Words("không có thư mục này", "there is no such folder"),
    NotADirectoryError: Words("đây không phải thư mục", "it is no folder"),
    PermissionError: Words("không có quyền đọc", "there is no right to read it"),
}
_CHECK = Words(
    "--reports nhận một thư mục, --report nhận từng tệp", "--reports takes a folder, --report takes single files"
)
_NO_FILE = Words("thư mục không có tệp .json nào", "there is no .json file in the folder")


class Loaded(NamedTuple):
    """What the files came to; `findings` are those of a file each, and the plan is null where it has an error."""

    plan: Plan | None
    reports: list[Report]
    findings: Findings


def load_all(options: Namespace) -> Loaded:
    """Read the plan and its reports: the files of `report` and those of the folder `reports`."""
    found: Findings = []
    plan = _loaded_plan(options.plan, found)
    paths = options.report + ([] if options.reports is None else _files_of(options.reports, found))
    return Loaded(plan, [report for path in paths if (report := _loaded_report(path, plan, found))], found)


def load_one(path: str) -> Loaded:
    """Read a plan alone."""
    found: Findings = []
    return Loaded(_loaded_plan(path, found), [], found)


def _files_of(folder: str, found: Findings) -> list[str]:
    try:
        return report_files(folder)
    except UnreadableError as error:
        found.extend((folder, finding) for finding in error.findings)
        return []


def report_files(folder: str) -> list[str]:
    """Name every `*.json` of a folder, by name, as a shell does: none that is hidden, none of a folder inside.

    Raises UnreadableError (VHP101) for a folder that is not there, cannot be read or holds no such file.
    """
    try:
        # an empty path would be the folder one stands in
        entries = sorted(Path(folder).iterdir()) if folder else []
    except (OSError, ValueError) as error:
        known = (words for kind, words in _REASONS.items() if isinstance(error, kind))
        raise _refused(folder, next(known, getattr(error, "strerror", None) or str(error))) from None
    paths = [
        str(path)
        for path in entries
        if path.suffix.lower() == ".json" and not path.name.startswith(".") and (path.is_file() or not path.exists())
    ]
    if not paths:
        raise _refused(folder, _NO_FILE)
    return paths


def _refused(folder: str, reason: str | Words) -> UnreadableError:
    return UnreadableError(Finding("VHP101", (), {"file": shown(folder), "reason": reason, "hint": _CHECK}))


def _content(path: str, found: Findings) -> bytes:
    """Give the bytes of a file, and note the byte order mark that reading will skip."""
    data = read_bytes(path)
    if without_byte_order_mark(data)[1]:
        found.append((path, Finding("VHP108")))
    return data


def _loaded_plan(path: str, found: Findings) -> Plan | None:
    try:
        return load_plan(_content(path, found))
    except VnHealthPlanError as error:
        found.extend((path, finding) for finding in error.findings if finding.code != "VHP108")
        return None


def _loaded_report(path: str, plan: Plan | None, found: Findings) -> Report | None:
    try:
        report = load_report(_content(path, found))
        if plan is not None:
            require_report_of(plan, report)
    except VnHealthPlanError as error:
        found.extend((path, finding) for finding in error.findings if finding.code != "VHP108")
        return None
    return report
