"""JUnit XML, held against the schema of Apache Ant."""

from __future__ import annotations

import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from hypothesis import example, given
from hypothesis import strategies as st
from outcome_strategies import HOSTILE, outcomes

from vnhealthplan.cli.formats.junit import write
from vnhealthplan.cli.formats.outcome import Outcome
from vnhealthplan.finding import Finding, escaped

PUBLISHED = Path(__file__).parents[4] / "shared/data/junit.xsd"


@pytest.fixture(scope="module")
def schema() -> xmlschema.XMLSchema10:
    if not PUBLISHED.exists():
        pytest.skip(f"the schema of JUnit is not shipped; put it at {PUBLISHED}")
    return xmlschema.XMLSchema10(str(PUBLISHED))


@given(files=st.lists(outcomes(), max_size=2))
@example(files=HOSTILE)
def test_it_is_valid_by_the_published_schema(files: list[Outcome], schema: xmlschema.XMLSchema10) -> None:
    assert [error.reason for error in schema.iter_errors(write(files, "vi"))] == []


def plain(text: str) -> str:
    """Give a text as XML can hold it."""
    return re.sub("[\ufffe\uffff]", lambda match: f"\\u{ord(match[0]):04x}", escaped(text))


@given(st.lists(outcomes(), max_size=2))
@example(HOSTILE)
def test_there_is_a_suite_a_file_and_a_case_a_finding(files: list[Outcome]) -> None:
    """Read back, the elements are as many as files and findings, and the texts are theirs."""
    text = write(files, "en")
    assert "##[" not in text
    root = ET.fromstring(text)  # noqa: S314  # our own text, just written
    for suite, file in zip(root, files, strict=True):
        cases = suite.findall("testcase")
        tags = [part.tag for case in cases for part in case]
        assert len(cases) == int(suite.attrib["tests"]) == (len(file.findings) or 1)
        assert {kind: tags.count(kind) for kind in ("failure", "error", "skipped")} == {
            "failure": int(suite.attrib["failures"]),
            "error": int(suite.attrib["errors"]),
            "skipped": int(suite.attrib["skipped"]),
        }
        assert ("failure" in tags or "error" in tags) == (not file.valid)
        if file.path.strip():
            assert suite.attrib["name"] == plain(os.fsencode(file.path).decode(errors="surrogateescape"))
        told = [(case.attrib["name"].split()[0], part.attrib["message"]) for case in cases for part in case]
        assert told == [(found.code, plain(found.message("en"))) for found in file.findings]


def test_a_note_is_skipped_and_a_file_without_findings_passes() -> None:
    root = ET.fromstring(write([Outcome("a", (Finding("VHP108"),)), Outcome("b", ())], "vi"))  # noqa: S314  # as above
    assert [[part.tag for part in case] for case in root.iter("testcase")] == [["skipped"], []]


def test_the_name_of_the_computer_is_not_told() -> None:
    root = ET.fromstring(write([Outcome("a", ())], "vi"))  # noqa: S314  # as above
    assert [suite.attrib["hostname"] for suite in root] == ["localhost"]
