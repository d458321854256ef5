"""`vnhealthplan compare`: two plans as a table, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from vnhealthplan.cli import main
from vnhealthplan.cli.compare import WHY, WORDS
from vnhealthplan.comparison import OBSTACLES, VERDICTS
from vnhealthplan.messages import Language

FIRST, SECOND = (f"examples/{name}/plan.json" for name in ("dong-nai-2018", "binh-thuan-2018"))
BEFORE = "examples/bac-ninh-2024/plan.json"


def test_every_verdict_and_every_reason_has_words_in_both_languages() -> None:
    assert set(WORDS["vi"]) == set(WORDS["en"]) == set(VERDICTS)
    assert set(WHY["vi"]) == set(WHY["en"]) == set(OBSTACLES)


def test_what_cannot_be_compared_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    main(["compare", FIRST, SECOND, "--lang", "en"])
    out = capsys.readouterr().out
    assert out.count("not comparable: ") == 4
    assert any(f"not comparable: {words}" in out for words in WHY["en"].values())


def test_the_table_sets_the_targets_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", FIRST, SECOND, "--lang", "en"]) == 0
    out = capsys.readouterr().out
    line = next(line for line in out.splitlines() if line.startswith("Under-five mortality rate  ") and "2025" in line)
    assert line.split("  ")[-1] == "the second asks for more"
    assert out.splitlines()[-1] == (
        "the same 21, the first asks for more 8, the second asks for more 10, in the second alone 2, not comparable 4"
    )


def test_json_and_csv_tell_the_same_rows(capsys: pytest.CaptureFixture[str]) -> None:
    main(["compare", FIRST, SECOND, "--format", "json"])
    told = json.loads(capsys.readouterr().out)["targets"]
    main(["compare", FIRST, SECOND, "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["verdict"] for row in rows] == [row["verdict"] for row in told]
    assert [row["reason"] or None for row in rows] == [row["reason"] for row in told]
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


@pytest.fixture
def after(tmp_path: Path) -> str:
    """Give a plan of the new Bắc Ninh, made from that of the old one."""
    plan = json.loads(Path(BEFORE).read_text(encoding="utf-8"))
    plan["area"] |= {"code": "24", "name": "Bắc Ninh", "system": "post-2025"}
    file = tmp_path / "after.json"
    file.write_text(json.dumps(plan), encoding="utf-8")
    return str(file)


def test_plans_of_two_maps_are_compared_and_the_table_ends_with_a_warning(
    after: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", BEFORE, after, "--lang", "en"]) == 0
    told = capsys.readouterr()
    *_, counts, warning = told.out.splitlines()
    assert counts.startswith("the same ")
    assert warning.startswith(f"{after}: warning VHP603: ")
    assert warning.endswith("  $.area")
    assert told.err == ""


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_json_has_the_finding_in_the_language_that_was_asked_for(
    lang: Language, after: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["compare", BEFORE, after, "--format", "json", "--lang", lang])
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert list(found) == ["code", "severity", "message", "path", "line", "column"]
    assert (found["code"], found["severity"], found["path"]) == ("VHP603", "warning", "$.area")
    assert ("is of the map" in found["message"]) == (lang == "en")
    assert (found["line"], found["column"]) == (None, None)


def test_csv_holds_rows_alone_and_the_warning_is_told_beside_them(
    after: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["compare", BEFORE, after, "--format", "csv"])
    told = capsys.readouterr()
    assert "VHP603" not in told.out
    assert told.err.count("VHP603") == 1


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_inside_one_map_there_is_no_warning(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", FIRST, SECOND, "--format", form]) == 0
    told = capsys.readouterr()
    assert "VHP" not in told.out + told.err
