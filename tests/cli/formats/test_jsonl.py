"""One JSON object a line."""

from __future__ import annotations

import json
import os

from hypothesis import example, given
from hypothesis import strategies as st
from outcome_strategies import HOSTILE, outcomes

from vnhealthplan.cli.formats.json_text import record_of
from vnhealthplan.cli.formats.jsonl import write
from vnhealthplan.cli.formats.outcome import Outcome, count


@given(st.lists(outcomes(), max_size=2))
@example(HOSTILE)
def test_a_line_a_finding_and_the_counts_at_the_end(files: list[Outcome]) -> None:
    """Every line is an object: a finding with its file, and at last the counts."""
    text = write(files, "vi")
    assert all(line.isprintable() and "##[" not in line for line in text.split("\n"))
    *rows, last = [json.loads(line) for line in text.splitlines()]
    assert last == {"format_version": "1", "counts": count(files)._asdict()}
    wanted = [(os.fsencode(file.path), record_of(found, "vi")) for file in files for found in file.findings]
    assert [(os.fsencode(row.pop("file")), row) for row in rows] == wanted
