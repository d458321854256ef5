"""A faulty file costs work in proportion to what is told of it, not to the number of its faults."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from vnhealthplan.io import check, is_valid
from vnhealthplan.io.examination import MOST_FINDINGS, examine_object
from vnhealthplan.io.size import MOST_KEYS
from vnhealthplan.models import Report

HEAD: dict[str, Any] = {"kind": "report", "schema_version": "1", "id": "r", "plan": "p", "period": "2024"}
ROW: dict[str, Any] = {"indicator": "imr", "period": "2024", "value": 1, "unit": "per_mille"}


def codes_of(observations: list[Any]) -> list[str]:
    return [finding.code for finding in check(json.dumps({**HEAD, "observations": observations}))]


def test_a_thousand_findings_are_told_and_the_others_counted() -> None:
    *told, last = check({**HEAD, "observations": [1] * MOST_FINDINGS + [{"a": 1}] * 5})
    assert [finding.code for finding in told] == ["VHP113"] * MOST_FINDINGS
    assert (last.code, last.severity, last.details["more"]) == ("VHP118", "note", 15)
    assert codes_of([1] * MOST_FINDINGS) == ["VHP113"] * MOST_FINDINGS
    assert not is_valid(check({**HEAD, "observations": [1]}))


def test_an_object_of_more_keys_than_any_record_has_is_one_fault() -> None:
    [finding] = check({**HEAD, "observations": [{f"k{number}": 1 for number in range(MOST_KEYS + 1)}]})
    assert (finding.code, finding.path) == ("VHP117", ("observations", 0))
    [finding] = check({**HEAD, **{f"k{number}": 1 for number in range(MOST_KEYS)}})
    assert (finding.code, finding.path) == ("VHP117", ())


def test_a_list_inside_a_record_is_bounded_and_so_is_its_depth() -> None:
    deep: Any = "x"
    for _ in range(60):
        deep = [deep]
    for value in ([1] * 20_000, deep):
        [finding] = check({**HEAD, "observations": [{**ROW, "note": value}]})
        assert (finding.code, finding.path[:3]) == ("VHP117", ("observations", 0, "note"))


def test_faults_of_rows_and_of_the_document_are_told_together_in_the_order_of_its_fields() -> None:
    found = check({**HEAD, "id": "R R", "status": "done", "observations": [{**ROW, "unit": "x"}, ROW], "note": ""})
    assert [finding.place for finding in found] == ["$.id", "$.status", "$.observations[0].unit", "$.note"]


def test_a_sound_object_is_the_model_that_pydantic_gives() -> None:
    document = {**HEAD, "observations": [ROW, {**ROW, "period": "2023"}]}
    assert examine_object(document, Report) == (Report.model_validate(document), [])


@pytest.mark.parametrize(
    "observations", ["[" + "1," * 2_000_000 + "1]", "[{" + ",".join(f'"k{n}":1' for n in range(300_000)) + "}]"]
)
def test_millions_of_faults_fit_into_little_memory(observations: str) -> None:
    text = json.dumps(HEAD)[:-1] + ', "observations": ' + observations + "}"
    code = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (1500 * 2**20,) * 2)\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (60, 60))\n"
        "from vnhealthplan import check\n"
        "print(len(check(sys.stdin.buffer.read())))"
    )
    done = subprocess.run([sys.executable, "-c", code], input=text.encode(), capture_output=True, check=True)
    assert int(done.stdout) <= MOST_FINDINGS + 1
