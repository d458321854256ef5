"""SARIF, held against the schema that OASIS publishes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft4Validator  # type: ignore[import-untyped]  # jsonschema ships no types
from outcome_strategies import HOSTILE, outcomes

from vnhealthplan.cli.codes import why_of
from vnhealthplan.cli.formats.outcome import Outcome
from vnhealthplan.cli.formats.sarif import MOST_RESULTS, uri_of, write
from vnhealthplan.finding import Finding
from vnhealthplan.messages import MESSAGES

DETAILS = ("field", "value", "hint", "comparator", "unit")
PUBLISHED = Path(__file__).parents[4] / "shared/data/sarif-schema-2.1.0.json"


@pytest.fixture(scope="module")
def schema() -> Any:  # noqa: ANN401  # a validator of a library without types
    if not PUBLISHED.exists():
        pytest.skip(f"the schema of OASIS is not shipped; put it at {PUBLISHED}")
    return Draft4Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))


@pytest.mark.parametrize(("code", "words"), [("VHP309", "cannot exceed 100 %"), ("VHP203", "not a number")])
def test_a_rule_says_what_it_finds_why_it_matters_and_how_to_learn_more(code: str, words: str) -> None:
    [rule] = run_of(write([Outcome("a", (Finding(code, (), dict.fromkeys(DETAILS, "x")),))], "en"))["tool"]["driver"][
        "rules"
    ]
    why = why_of(code)
    assert rule["fullDescription"]["text"] == (why.en if why else MESSAGES[code].en)
    assert words in rule["help"]["text"]
    assert rule["help"]["text"].endswith(f"vnhealthplan explain {code}")


def run_of(text: str) -> dict[str, Any]:
    [run] = json.loads(text)["runs"]
    return dict(run)


@given(files=st.lists(outcomes(), max_size=2))
@example(files=HOSTILE)
def test_it_is_valid_by_the_published_schema(files: list[Outcome], schema: Any) -> None:  # noqa: ANN401  # as above
    assert [error.message for error in schema.iter_errors(json.loads(write(files, "vi")))] == []


@given(st.lists(outcomes(), max_size=2))
@example(HOSTILE)
def test_every_finding_is_a_result_with_its_rule_and_place(files: list[Outcome]) -> None:
    """Read back, there is one result a finding; its index leads to the rule of its code."""
    text = write(files, "en")
    assert all(line.isprintable() and "##[" not in line for line in text.split("\n"))
    run = run_of(text)
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    pairs = [(file.path, found) for file in files for found in file.findings]
    for result, (path, found) in zip(run["results"], pairs, strict=True):
        [location] = result["locations"]
        place = location["physicalLocation"]
        assert result["ruleId"] == found.code == rules[result["ruleIndex"]]["id"]
        assert (result["level"], result["message"]["text"]) == (found.severity, found.message("en"))
        region = {"startLine": found.line, "startColumn": found.column}
        assert place.get("region") == (None if found.line is None else region)
        assert location["logicalLocations"] == [{"fullyQualifiedName": found.place}]
        assert urlsplit(place["artifactLocation"]["uri"]).scheme in {"", "file"}
        assert os.fsencode(Path(os.fsdecode(unquote_to_bytes(place["artifactLocation"]["uri"])))) == os.fsencode(
            Path(path)
        )


def test_no_more_results_than_code_scanning_takes_and_the_others_are_counted() -> None:
    found = (*[Finding("VHP108")] * MOST_RESULTS, *[Finding("VHP503")] * 3)
    run = run_of(write([Outcome("a.json", found)], "en"))
    assert len(run["results"]) == MOST_RESULTS
    assert [result["ruleId"] for result in run["results"]].count("VHP503") == 3
    [notification] = run["invocations"][0]["toolExecutionNotifications"]
    assert " 3 are left out" in notification["message"]["text"]
    assert "toolExecutionNotifications" not in run_of(write([Outcome("a.json", found[3:])], "vi"))["invocations"][0]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/kế.json", "a%20b/k%E1%BA%BF.json"),
        ("http://x/a.json", "http%3A/x/a.json"),
        ("<stdin>", "%3Cstdin%3E"),
        ("/elsewhere/a#1.json", "file:///elsewhere/a%231.json"),
        ("\udcff.json", "%FF.json"),
        ("", ""),
    ],
)
def test_a_path_is_an_address_that_leads_nowhere_else(path: str, uri: str) -> None:
    assert uri_of(path) == uri


def test_a_file_below_the_working_folder_is_named_from_there() -> None:
    assert uri_of(str(Path.cwd() / "plans" / "a.json")) == "plans/a.json"
