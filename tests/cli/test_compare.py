"""`vnhealthplan compare`: two plans as a table, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json

import pytest

from vnhealthplan.cli import main
from vnhealthplan.cli.compare import WORDS
from vnhealthplan.comparison import VERDICTS

FIRST, SECOND = (f"examples/{name}/plan.json" for name in ("dong-nai-2018", "binh-thuan-2018"))


def test_every_verdict_has_words_in_both_languages() -> None:
    assert set(WORDS["vi"]) == set(WORDS["en"]) == set(VERDICTS)


def test_the_table_sets_the_targets_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", FIRST, SECOND, "--lang", "en"]) == 0
    out = capsys.readouterr().out
    line = next(line for line in out.splitlines() if line.startswith("Under-five mortality rate  ") and "2025" in line)
    assert line.split("  ")[-1] == "the second asks for more"
    assert out.splitlines()[-1] == (
        "the same 21, the first asks for more 6, the second asks for more 10, in the second alone 2, not comparable 6"
    )


def test_json_and_csv_tell_the_same_rows(capsys: pytest.CaptureFixture[str]) -> None:
    main(["compare", FIRST, SECOND, "--format", "json"])
    told = json.loads(capsys.readouterr().out)["targets"]
    main(["compare", FIRST, SECOND, "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["verdict"] for row in rows] == [row["verdict"] for row in told]
    assert rows[0]["first_value"] == "74.5"


@pytest.mark.parametrize(
    ("files", "code"),
    [([FIRST, "missing.json"], 3), (["examples/ba-ria-vung-tau-2024/reports/2023.json", SECOND], 1)],
)
def test_a_file_that_is_no_plan_is_told(files: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files]) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert "VHP1" in told.err
