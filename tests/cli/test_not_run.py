"""Where a plan or a report has an error no rule looks at it, and a note says so."""

from __future__ import annotations

import json

import pytest

from vnhealthplan.cli.not_run import rules_not_run
from vnhealthplan.io import check


@pytest.mark.parametrize("kind", ["plan", "report", "catalogue", "observation", "other", None])
def test_it_is_told_of_plans_and_reports_alone(kind: str | None) -> None:
    data = json.dumps({"kind": kind}).encode()
    notes = rules_not_run(data, check(data))
    assert [note.code for note in notes] == ["VHP126"] * (kind in ("plan", "report"))


@pytest.mark.parametrize("data", [b"", b"[" * 5_000, b"\xff", b'{"kind": "plan", "kind": "plan"}', b'{"kind": "plan"'])
def test_what_could_not_be_read_says_so_itself(data: bytes) -> None:
    assert rules_not_run(data, check(data)) == ()


def test_a_byte_order_mark_hides_nothing() -> None:
    data = b'\xef\xbb\xbf{"kind": "plan"}'
    assert [note.code for note in rules_not_run(data, check(data))] == ["VHP126"]
