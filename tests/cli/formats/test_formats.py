"""All forms tell the same findings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from outcome_strategies import HOSTILE, outcomes

from vnhealthplan.cli.formats import WRITERS
from vnhealthplan.cli.formats.outcome import Outcome
from vnhealthplan.cli.options import parse

Place = tuple[str, int | None, int | None]


def of_text(text: str) -> list[Place]:
    found = []
    for line in text.splitlines()[:-1]:
        match = re.search(r"(?::(\d+):(\d+))?: (?:error|warning|note) (VHP\d{3}): ", line)
        assert match is not None
        found.append((match[3], number(match[1]), number(match[2])))
    return found


def of_json(text: str) -> list[Place]:
    return [(row["code"], row["line"], row["column"]) for file in json.loads(text)["files"] for row in file["findings"]]


def of_jsonl(text: str) -> list[Place]:
    rows = [json.loads(line) for line in text.splitlines()[:-1]]
    return [(row["code"], row["line"], row["column"]) for row in rows]


def of_github(text: str) -> list[Place]:
    heads = [line.split("::")[1] for line in text.splitlines()]
    parts = [dict(part.split("=", 1) for part in head.split(" ", 1)[1].split(",")) for head in heads]
    return [(part["title"].split()[0], number(part.get("line")), number(part.get("col"))) for part in parts]


def of_sarif(text: str) -> list[Place]:
    results = json.loads(text)["runs"][0]["results"]
    regions = [row["locations"][0]["physicalLocation"].get("region", {}) for row in results]
    return [
        (row["ruleId"], region.get("startLine"), region.get("startColumn"))
        for row, region in zip(results, regions, strict=True)
    ]


def of_junit(text: str) -> list[Place]:
    names = [case.attrib["name"] for case in ET.fromstring(text).iter("testcase")]  # noqa: S314  # our own text
    matches = [re.match(r"(VHP\d{3})(?: (\d+):(\d+))? ", name) for name in names if name != "valid"]
    return [(match[1], number(match[2]), number(match[3])) for match in matches if match]


def number(text: str | None) -> int | None:
    return None if text is None else int(text)


READERS: dict[str, Callable[[str], list[Place]]] = {
    "text": of_text,
    "json": of_json,
    "jsonl": of_jsonl,
    "github": of_github,
    "sarif": of_sarif,
    "junit": of_junit,
}


def test_every_form_has_its_option_and_a_reader_here() -> None:
    assert list(WRITERS) == list(READERS)
    for form in WRITERS:
        assert parse(["validate", "x", "--format", form]).format == form


@pytest.mark.parametrize("form", WRITERS)
@given(files=st.lists(outcomes(), max_size=2))
@example(files=HOSTILE)
def test_each_form_tells_the_same_findings_in_the_same_order(form: str, files: list[Outcome]) -> None:
    """Code, line and column, read back from any form, are those of the findings."""
    if form == "text":
        # a name that ends like a place cannot be told from one by its line alone
        files = [file for file in files if not re.search(r":\d+$", file.path)]
    wanted = [(found.code, found.line, found.column) for file in files for found in file.findings]
    assert READERS[form](WRITERS[form](files, "en")) == wanted


@pytest.mark.parametrize("form", WRITERS)
@given(files=st.lists(outcomes(), max_size=2))
@example(files=HOSTILE)
def test_no_line_is_a_command_of_a_build_server_but_those_of_github(form: str, files: list[Outcome]) -> None:
    lines = WRITERS[form](files, "vi").splitlines()
    assert not [line for line in lines if re.search(r"##[A-Za-z]*\[", line)]
    assert form == "github" or not [line for line in lines if line.lstrip().startswith("::")]
