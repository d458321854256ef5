"""The files of one call read together: reports beside their plan, plans beside their text."""

from __future__ import annotations

import json
import os
from pathlib import Path
from threading import Thread

import pytest
from commands import FOLDER, PLAN

from vnhealthplan.cli import main

LATE = f"{FOLDER}/illustrative-reports-2024/illustrative-2024-04.json"


def codes(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, set[str]]:
    assert main(["validate", *arguments, "--format", "json"]) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    return {Path(file["path"]).name: {finding["code"] for finding in file["findings"]} for file in files}


def test_a_report_is_read_beside_its_plan_in_any_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert codes(capsys, LATE) == {"illustrative-2024-04.json": {"VHP706"}}
    for files in ([LATE, PLAN], [PLAN, LATE]):
        assert "VHP717" in codes(capsys, *files)["illustrative-2024-04.json"]


def test_the_source_brings_the_rules_that_need_it(capsys: pytest.CaptureFixture[str]) -> None:
    without = codes(capsys, PLAN)["plan.json"]
    beside = codes(capsys, PLAN, "--source", f"{FOLDER}/source.txt")["plan.json"]
    assert without < beside
    assert "VHP632" in beside - without


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_source_that_cannot_be_read_is_told(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "source.txt"
    if content is not None:
        source.write_bytes(content)
    assert main(["validate", PLAN, "--source", str(source)]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert ("VHP101" if content is None else "VHP102") in told.err


def test_an_array_of_observations_is_read_a_record_at_a_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = '{"kind": "observation", "indicator": "imr", "period": "2023"}'
    file = tmp_path / "export.json"
    file.write_text(f" \n[{good},\n{good},\n" + good.replace("2023", "2023-13") + "]", encoding="utf-8")
    assert main(["validate", str(file), "--format", "json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)["files"]
    assert [(found["code"], found["path"], found["line"]) for found in told["findings"]] == [
        ("VHP602", "$[2].period", 4)
    ]


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", b" " * 100_000])
def test_an_array_is_known_behind_a_byte_order_mark_and_blanks(
    before: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "export.json"
    file.write_bytes(before + b"[]")
    assert main(["validate", str(file), "--lang", "en"]) == 0
    assert "records read: 0" in capsys.readouterr().out


def test_a_pipe_is_read_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_bytes, args=(Path(PLAN).read_bytes(),))
    writer.start()
    assert main(["validate", str(pipe), "--ignore", "VHP"]) == 0
    writer.join()
    assert "1" in capsys.readouterr().out
