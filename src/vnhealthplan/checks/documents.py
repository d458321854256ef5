"""Whole documents checked: the faults of the models, and where there are none what the rules find doubtful."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from vnhealthplan.checks.observations import examine_observation
from vnhealthplan.checks.run import examine_plan, examine_report
from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.exact import utf8_text, without_byte_order_mark
from vnhealthplan.finding import Finding
from vnhealthplan.io import examine, read_bytes
from vnhealthplan.io.positions import with_positions
from vnhealthplan.models import Observation, Plan, Report
from vnhealthplan.withheld import with_values

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnhealthplan.io.checking import Data, Examined

MOST_FINDINGS = 1_000


def check(  # noqa: PLR0913  # a document, and by name what it is read beside and what is told
    data: Data,
    *,
    source: str | None = None,
    plan: Plan | None = None,
    earlier: Iterable[Report] = (),
    most: int = MOST_FINDINGS,
    show_values: bool = False,
) -> tuple[Finding, ...]:
    """Give every fault and every doubt about a document, with its code and place; nothing bad raises.

    `data` is the JSON text (bytes or str), the path of a file (an os.PathLike) or what was read from it.  First come
    the faults of its model; a document without any is looked at by the rules: a plan beside the text that it was typed
    from (`source`), a report beside its plan and the other reports on it.  Only an `error` makes a document invalid.
    At most `most` findings are told (default 1,000); VHP118 counts the others.  The names of people are withheld from
    the messages, unless `show_values` asks for them.  Raises ValueError where `most` is less than 1.

    >>> from pathlib import Path
    >>> found = check(Path("examples/rules/illustrative-vhp309-bad.json"))
    >>> [(finding.code, finding.place, finding.line) for finding in found]
    [('VHP309', '$.targets[0].comparator', 25)]
    """
    if isinstance(data, os.PathLike):
        try:
            data = read_bytes(data)
        except VnHealthPlanError as error:
            return error.findings
    model, findings = examine(data, most=most)
    found = (*findings, *check_model(model, data, source=source, plan=plan, earlier=earlier, most=most))
    return tuple(map(with_values, found)) if show_values else found


def check_file(
    path: str | os.PathLike[str],
    *,
    source: str | os.PathLike[str] | None = None,
    plan: Plan | None = None,
    show_values: bool = False,
) -> tuple[Finding, ...]:
    """Check a file as `check` does; `source` is the file with the text that a plan was typed from.

    Both are paths, where `check` takes a text for what the file holds.  Raises UnreadableError for a source that
    cannot be read, as `read_source` does.

    >>> [finding.code for finding in check_file("examples/rules/illustrative-vhp309-bad.json")]
    ['VHP309']
    """
    text = None if source is None else read_source(source)
    return check(Path(path), source=text, plan=plan, show_values=show_values)


def read_source(path: str | os.PathLike[str]) -> str:
    """Give the text that a plan was typed from, in UTF-8.

    Raises UnreadableError: VHP101 missing or not readable, VHP102 not UTF-8, VHP105 too big.

    >>> read_source("examples/binh-thuan-2018/source.txt").split()[:2]
    ['CHƯƠNG', 'TRÌNH']
    """
    return utf8_text(read_bytes(path))


def check_model(  # noqa: PLR0913  # a document, and by name what it is read beside
    model: Examined | None,
    data: Data,
    *,
    source: str | None = None,
    plan: Plan | None = None,
    earlier: Iterable[Report] = (),
    most: int = MOST_FINDINGS,
) -> tuple[Finding, ...]:
    """Give what the rules find doubtful in a sound document, at its places in the text it was read from."""
    if isinstance(model, Plan):
        doubts = examine_plan(model, source=source)
    elif isinstance(model, Report):
        doubts = examine_report(model, plan=plan, earlier=earlier)
    elif isinstance(model, Observation):
        doubts = examine_observation(model)
    else:
        return ()
    more = len(doubts) - most
    if more > 0:
        # the gravest stay
        order = ("error", "warning", "note")
        doubts = tuple(sorted(doubts, key=lambda finding: order.index(finding.severity))[:most])
    if doubts and isinstance(data, bytes | str):
        content = data if isinstance(data, bytes) else data.encode(errors="surrogatepass")
        doubts = tuple(with_positions(without_byte_order_mark(content)[0].decode(), doubts))
    return (*doubts, Finding("VHP118", (), {"limit": most, "more": more})) if more > 0 else doubts
