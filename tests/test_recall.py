"""The faults that a reader saw in the five plans, beside what the rules find there."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from golden_findings import PLANS, path_of

LIST = Path("tests/data/faults-of-the-five-plans.csv")
FAULTS = list(csv.DictReader(LIST.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("name", PLANS)
def test_what_is_called_found_is_found(name: str) -> None:
    lines = path_of(name).read_text(encoding="utf-8").splitlines()
    found = {line.split()[1] for line in lines if line.startswith(("error ", "warning ", "note "))}
    said = {code for fault in FAULTS if fault["plan"] == name for code in fault["found_by"].split()}
    assert said
    assert said <= found


def test_the_rules_find_at_least_forty_of_the_faults_that_the_reader_saw() -> None:
    assert {fault["plan"] for fault in FAULTS} == {*PLANS}
    assert sum(fault["seen_by"] == "reader" and fault["found_by"] != "" for fault in FAULTS) >= 40
