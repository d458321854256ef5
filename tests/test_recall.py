"""The faults that a reader saw in the five plans, beside what the rules find there, and what is said of both."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from golden_findings import PLANS, path_of

LIST = Path("tests/data/faults-of-the-five-plans.csv")
PAGE = Path("docs/findings.md").read_text(encoding="utf-8")
FAULTS = list(csv.DictReader(LIST.read_text(encoding="utf-8").splitlines()))
SEEN = [fault for fault in FAULTS if fault["seen_by"] == "reader"]
FOUND = [fault for fault in SEEN if fault["found_by"]]
WORDS = {"spelling", "wording"}
KINDS = {
    "Units": "unit",
    'Shares of "100% trở lên"': "value",
    "Targets": "target",
    "Documents: numbers, dates, names": "document",
    "Numbering of rows and sections": "numbering",
    "Text, table and annex disagree": "annex",
    "Deadlines and frequencies": "deadline",
    "Bodies, frequencies, days, results not given": "responsibility",
    "Spelling": "spelling",
    "Wording and punctuation": "wording",
    "Sentences and table rows cut": "line-break",
    "Markup, encoding, leftovers": "markup",
}
_LINE = re.compile(r'\bline ([0-9]+) "')


class Golden(NamedTuple):
    """One finding of a plan, as it was read: what it is called, the lines that it names, and whether it names all."""

    severity: str
    code: str
    place: str
    lines: tuple[int, ...]
    names_all: bool


def golden(name: str) -> list[Golden]:
    """Give the findings of a plan; a line of a report begins with its file."""
    found = []
    for line in path_of(name).read_text(encoding="utf-8").splitlines():
        severity, code, rest = line.split(" ", 2)
        if severity in ("error", "warning", "note"):
            place, message = rest.split(": ", 1)
            found.append(Golden(severity, code, place, tuple(map(int, _LINE.findall(message))), "…; " not in message))
    return found


def is_within(line: int, ranges: str) -> bool:
    """Say whether a line is one of those of a row of the list, such as `72-74;80`."""
    bounds = (part.split("-") for part in ranges.split(";"))
    return any(int(bound[0]) <= line <= int(bound[-1]) for bound in bounds)


def claims(fault: dict[str, str]) -> list[tuple[str, str]]:
    """Give code and place of the findings that tell of a fault."""
    return [(code, place) for code, _, place in (claim.partition("@") for claim in fault["place"].split())]


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault["found_by"] or fault["place"]], ids=str)
def test_what_is_called_found_is_found_at_its_place(fault: dict[str, str]) -> None:
    claimed = claims(fault)
    assert {code for code, _ in claimed} == set(fault["found_by"].split())
    found = {(one.code, one.place): one for one in golden(fault["plan"])}
    assert set(claimed) <= found.keys()
    for claim in claimed:
        one = found[claim]
        # a finding on the source text names its lines, the first three at least
        assert not one.lines or not one.names_all or any(is_within(line, fault["line"]) for line in one.lines)


@pytest.mark.parametrize("name", PLANS)
def test_every_finding_of_a_plan_tells_of_a_fault_in_the_list(name: str) -> None:
    claimed = {claim for fault in FAULTS if fault["plan"] == name for claim in claims(fault)}
    assert {(one.code, one.place) for one in golden(name)} == claimed


def test_a_row_that_the_rules_showed_first_says_which() -> None:
    assert {fault["seen_by"] for fault in FAULTS} == {"reader", "rules"}
    assert all(fault["found_by"] for fault in FAULTS if fault["seen_by"] == "rules")


def table(first: str) -> dict[str, list[int]]:
    """Give the numbers of a table of the page by the first cell of each row."""
    rows = re.search(rf"\| {first} \|.*\n\|[ |-]+\n((?:\|.*\n)+)", PAGE)
    assert rows is not None
    cells = ([cell.strip(" *") for cell in row.strip("|").split("|")] for row in rows[1].splitlines())
    return {name: [int(number) for number in numbers] for name, *numbers in cells}


def counts(column: str, value: str) -> list[int]:
    """Give how many faults were seen, found and missed."""
    seen = sum(fault[column] == value for fault in SEEN)
    found = sum(fault[column] == value for fault in FOUND)
    return [seen, found, seen - found]


def test_the_tables_of_the_page_are_the_counts_of_the_list() -> None:
    kinds = table("Kind of fault")
    total = kinds.pop("All")
    assert {KINDS[name]: numbers[:3] for name, numbers in kinds.items()} == {
        kind: counts("kind", kind) for kind in KINDS.values()
    }
    assert total[:3] == [len(SEEN), len(FOUND), len(SEEN) - len(FOUND)]
    assert [sum(numbers[place] for numbers in kinds.values()) for place in range(5)] == total
    assert table("Plan") == {name: counts("plan", name) for name in PLANS}


def test_the_findings_of_the_page_are_those_of_the_golden_files() -> None:
    every = {name: golden(name) for name in PLANS}
    _, _, _, findings, mended = table("Kind of fault")["All"]
    assert findings - mended == sum(map(len, every.values()))
    for name, found in every.items():
        severities = [one.severity for one in found]
        counted = (
            f"{len(found):3} findings: {severities.count('warning'):2} warnings, {severities.count('note'):2} notes"
        )
        assert f"#> {name:22} {counted}\n" in PAGE
    severities = [one.severity for found in every.values() for one in found]
    total = {severity: severities.count(severity) for severity in ("warning", "note")}
    assert f"#> {len(severities)} {total}\n" in PAGE


def test_the_recall_of_the_page_is_that_of_the_list() -> None:
    prose = " ".join(PAGE.split())
    plain = [fault for fault in SEEN if fault["kind"] not in WORDS]
    found = sum(fault["kind"] not in WORDS for fault in FOUND)
    share = round(100 * len(FOUND) / len(SEEN))
    assert f"find {len(FOUND)} of the {len(SEEN)} faults in the list, which is {share} %" in prose
    assert f"without spelling and wording, {found} of {len(plain)} ({round(100 * found / len(plain))} %)" in prose
    assert len(FOUND) >= 40
