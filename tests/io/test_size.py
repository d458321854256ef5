"""Parts that no record has cost what is told of them, not their number: found, counted and refused in little memory."""

from __future__ import annotations

import io
import json
import tracemalloc
from typing import Any

import pytest

from vnhealthplan.io import check
from vnhealthplan.io.size import MOST_ITEMS, too_large
from vnhealthplan.io.stream import check_stream, stream_observations

HEAD: dict[str, Any] = {"kind": "report", "schema_version": "1", "id": "r", "plan": "p", "period": "2024"}
ROW: dict[str, Any] = {"kind": "observation", "indicator": "imr", "period": "2024"}


def nested(value: list[Any], depth: int) -> list[Any]:
    for _ in range(depth):
        value = [value]
    return value


def many(number: int, depth: int) -> list[Any]:
    """Give a list, at this depth of a document, that holds so many lists that lie too deep."""
    return nested([[[]] * 100] * (number // 100), 19 - depth)


@pytest.mark.parametrize("most", [1, 2, 5, 6, 7, 1_000])
def test_at_most_so_many_are_told_and_every_other_one_is_counted(most: int) -> None:
    value: dict[str, Any] = {
        "a": [[0] * (MOST_ITEMS + 1)] * 3,
        "b": {"c": nested([], 20)},
        "d": [{str(n): n for n in range(201)}] * 2,
    }
    found = too_large(value, ("x",), most)
    assert len(found.told) == min(most, 6)
    assert len(found.told) + found.more == 6
    every = [finding.path for finding in too_large(value, ("x",), 9).told]
    assert every[:4] == [("x", "a", 0), ("x", "a", 1), ("x", "a", 2), ("x", "b", "c", *[0] * 18)]
    assert [finding.path for finding in found.told] == every[:most]


@pytest.mark.parametrize("part", [{"note": many(6_600, 1)}, {"observations": [{"note": many(6_600, 3)}]}])
@pytest.mark.parametrize("most", [1, 5, 300])
def test_a_document_of_thousands_is_told_by_so_many_and_one_count(part: dict[str, Any], most: int) -> None:
    *told, last = check(json.dumps({**HEAD, "observations": [], **part}), most=most)
    assert {finding.code for finding in told} == {"VHP117"}
    assert len(told) == most
    assert (last.code, last.details) == ("VHP118", {"limit": most, "more": 6_600 - most})


def test_what_is_not_told_takes_no_memory() -> None:
    document = {**HEAD, "observations": [], "note": many(300_000, 1)}
    tracemalloc.start()
    try:
        found = check(document, most=5)
        assert tracemalloc.get_traced_memory()[1] < 200_000
    finally:
        tracemalloc.stop()
    assert found[-1].details["more"] == 299_995


def test_a_record_of_an_export_is_told_by_so_many_and_one_count() -> None:
    line = json.dumps({**ROW, "source": {"quote": many(6_600, 2)}}).encode()
    result = check_stream(io.BytesIO(line + b"\n" + line), most=5)
    assert (result.records, result.invalid, len(result.findings), result.not_shown) == (2, 2, 5, 6_595 + 1)
    (row,) = stream_observations(io.BytesIO(line))
    assert row.observation is None
    assert [finding.code for finding in row.findings] == ["VHP117"] * 1_000 + ["VHP118"]
    assert row.findings[-1].details["more"] == 5_600


@pytest.mark.parametrize("most", [0, -1])
def test_a_document_with_no_error_told_would_look_valid_and_is_not_asked_for(most: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        check(HEAD, most=most)


def test_no_export_holds_less_than_no_finding() -> None:
    assert check_stream(io.BytesIO(b"{}"), most=0).not_shown == 1
    with pytest.raises(ValueError, match="at least 0"):
        check_stream(io.BytesIO(b"{}"), most=-1)
