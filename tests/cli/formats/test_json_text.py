"""The JSON of `validate`, held against its own schema."""

from __future__ import annotations

import json
import os

from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # jsonschema ships no types
from outcome_strategies import HOSTILE, outcomes

from vnhealthplan.cli.formats.json_text import write
from vnhealthplan.cli.formats.outcome import Outcome
from vnhealthplan.schema import findings_schema

SCHEMA = Draft202012Validator(json.loads(findings_schema()))


@given(st.lists(outcomes(), max_size=2))
@example(HOSTILE)
def test_it_is_what_its_schema_says_and_tells_every_finding(files: list[Outcome]) -> None:
    """Read back, it has the very values of the findings."""
    text = write(files, "en")
    told = json.loads(text)
    assert [error.message for error in SCHEMA.iter_errors(told)] == []
    assert all(line.isprintable() and "##[" not in line for line in text.split("\n"))
    for entry, file in zip(told["files"], files, strict=True):
        assert os.fsencode(entry["path"]) == os.fsencode(file.path)
        assert (entry["valid"], entry["not_shown"]) == (file.valid, file.not_shown)
        assert [tuple(finding.values()) for finding in entry["findings"]] == [
            (found.code, found.severity, found.message("en"), found.place, found.line, found.column)
            for found in file.findings
        ]


def test_the_schema_is_one_and_refuses_other_keys() -> None:
    Draft202012Validator.check_schema(SCHEMA.schema)
    told = json.loads(write([Outcome("a.json", ())], "vi"))
    assert SCHEMA.is_valid(told)
    for broken in ({**told, "more": 1}, {"files": told["files"]}, {**told, "files": [{"path": "a.json"}]}):
        assert not SCHEMA.is_valid(broken)
