"""Standard input: one document, or records one at a time."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tracemalloc
from itertools import chain
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from commands import OBSERVATION, PLAN, command, environment

from vnhealthplan.cli import main
from vnhealthplan.cli.standard_input import StandardInput, begins_with_records
from vnhealthplan.errors import UnreadableError
from vnhealthplan.io.stream.record import MOST_RECORD_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

RECORDS = [
    b"[",
    b" \r\n[1]",
    b"\xef\xbb\xbf[{}",
    OBSERVATION + b"\n" + OBSERVATION,
    b"\n \r\n" + OBSERVATION + b" \r\n\n\t7",
    b"\xef\xbb\xbf" + OBSERVATION + b"\n{",
    # a fault inside the first record makes no document of the others
    b'{"value": 9,5, "value": "}"}\n{}',
    b'"text"\n7',
]
DOCUMENTS = [
    b"",
    b"\n \n",
    OBSERVATION,
    OBSERVATION + b"\r\n\r\n \t\n",
    OBSERVATION + OBSERVATION,
    OBSERVATION + b" {}\n{}",
    b'{\n"kind": "plan"}',
    b'{"kind":\n"plan"}\n{}',
    b'{"a": 1},\n{"a": 2}',
    b'{"a": "\n"}',
    b"not json\nat all",
    b"\x1f\x8b\n{}",
]


def given(monkeypatch: pytest.MonkeyPatch, content: bytes) -> StandardInput:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    return StandardInput()


@pytest.mark.parametrize("content", RECORDS)
def test_an_array_and_json_lines_are_records(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    standard = given(monkeypatch, content)
    assert standard.holds_records()
    assert b"".join(iter(lambda: standard.read(3), b"")) == content


@pytest.mark.parametrize("content", DOCUMENTS)
def test_anything_else_is_one_document(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    standard = given(monkeypatch, content)
    assert not standard.holds_records()
    assert standard.whole() == content


@pytest.mark.parametrize("content", [*RECORDS, *DOCUMENTS])
def test_what_was_said_of_a_beginning_stays_so(content: bytes) -> None:
    """However little of it was there first, the answer is None or that of the whole."""
    last = begins_with_records(content)
    answers = [begins_with_records(content[:end]) for end in range(3, len(content))]
    assert {answer for answer in answers if answer is not None} <= {last}


@pytest.mark.parametrize("blanks", [0, 100_000, 300_000])
def test_a_first_line_is_looked_at_as_far_as_a_record_may_go(blanks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    line = OBSERVATION[:-1] + b" " * blanks + b"}"
    assert given(monkeypatch, line + b"\n" + OBSERVATION).holds_records()
    longer = OBSERVATION[:-1] + b" " * MOST_RECORD_BYTES + b"}\n" + OBSERVATION
    standard = given(monkeypatch, longer)
    assert not standard.holds_records()
    assert standard.whole() == longer


def test_an_input_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.TextIOWrapper(io.BytesIO())
    closed.buffer.close()
    for missing in (None, closed):
        monkeypatch.setattr(sys, "stdin", missing)
        for ask in (StandardInput().holds_records, StandardInput().whole, lambda: StandardInput().read(1)):
            with pytest.raises(UnreadableError) as refused:
                ask()
            assert refused.value.code == "VHP101"


def validated(
    content: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, list[Any], int]:
    given(monkeypatch, content)
    code = main(["validate", "-", "--format", "json"])
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert file["path"] == "<stdin>"
    return code, [(found["code"], found["path"], found["line"]) for found in file["findings"]], file["not_shown"]


def test_records_are_told_as_those_of_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = OBSERVATION.replace(b"2023", b"2023-13")
    lines = b"\n".join([OBSERVATION, bad, b"", bad])
    wanted = [("VHP602", "$.period", 2), ("VHP602", "$.period", 4)]
    assert validated(lines, monkeypatch, capsys) == (1, wanted, 0)
    array = b"[" + b",\n".join([OBSERVATION, bad]) + b"]"
    assert validated(array, monkeypatch, capsys) == (1, [("VHP602", "$[1].period", 2)], 0)


def test_a_document_is_told_as_before(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert validated(OBSERVATION + b"\n", monkeypatch, capsys) == (0, [], 0)
    assert validated(OBSERVATION[:-1], monkeypatch, capsys)[:2] == (3, [("VHP103", "$", 1)])
    assert validated(OBSERVATION * 2, monkeypatch, capsys)[:2] == (3, [("VHP103", "$", 1)])
    code, whole, _ = validated(Path(PLAN).read_bytes(), monkeypatch, capsys)
    assert main(["validate", PLAN, "--format", "json"]) == code
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert [(found["code"], found["path"], found["line"]) for found in file["findings"]] == whole


class Fed:
    """A pipe whose pieces are made as it is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        """Hold none of them."""
        self._pieces, self._rest = pieces, b""

    def read(self, size: int) -> bytes:
        while len(self._rest) < size and (piece := next(self._pieces, b"")):
            self._rest += piece
        data, self._rest = self._rest[:size], self._rest[size:]
        return data


@pytest.mark.parametrize(("first", "between", "last"), [(b"", b"\n", b""), (b"[", b",\n", b"]")])
def test_an_export_of_any_size_takes_no_more_memory(
    first: bytes, between: bytes, last: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    row = OBSERVATION[:-1] + b', "note": "' + b"x" * 7_000 + b'"}'
    number = 4_000
    pieces = chain([first + row + between], (row + between for _ in range(number - 2)), [row + last])
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Fed(pieces)))
    main(["validate", "missing.json"])  # imports what there is to import
    tracemalloc.start()
    try:
        assert main(["validate", "-"]) == 0
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert "<stdin>" not in capsys.readouterr().out
    assert peak < number * len(row) / 10


def test_lines_come_through_a_pipe(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_bytes((OBSERVATION + b"\n") * 3)
    with rows.open("rb") as file:
        done = subprocess.run(
            command("validate", "-", "--lang", "en"),
            stdin=file,
            capture_output=True,
            check=False,
            timeout=60,
            env=environment(),
        )
    assert (done.returncode, done.stdout) == (0, b"files: 1 (1 valid, 0 invalid); errors: 0; records read: 3\n")
