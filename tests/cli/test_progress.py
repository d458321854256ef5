"""`progress`: the table, JSON and CSV of a scorecard, and the refusal of what is not its plan's."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from commands import PLAN, REPORT
from judging import BASELINE, plan_of, report_of, row

from vnhealthplan import dump
from vnhealthplan.cli import main
from vnhealthplan.progress import Scorecard
from vnhealthplan.progress.group import KEYS
from vnhealthplan.progress.methods import METHODS

AT = ("--as-of", "2023-12-31")
NAMED = (
    "id indicator horizon subgroup status reason met actual value unit gap covered expected required_per_year projected"
)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["progress", *arguments]) == 0
    written = capsys.readouterr()
    assert written.err == ""
    return written.out


def refused(capsys: pytest.CaptureFixture[str], code: int, *arguments: str) -> list[str]:
    assert main(["progress", *arguments]) == code
    written = capsys.readouterr()
    assert written.out == ""
    return written.err.splitlines()


@pytest.fixture
def made_up(tmp_path: Path) -> list[str]:
    """Give a made-up plan and a report on it, as arguments."""
    target: dict[str, Any] = {"value": Decimal("30.0"), "baseline": BASELINE, "subgroup": {"sex": "male", "age": "0-4"}}
    plan = plan_of(target, name={"vi": "Tên\tdài " + "ơ" * 60, "en": "Coverage"})
    (tmp_path / "plan.json").write_bytes(dump(plan))
    observed = row("2024", Decimal("0.00000001"), subgroup=target["subgroup"])
    (tmp_path / "report.json").write_bytes(dump(report_of(observed)))
    return [str(tmp_path / "plan.json"), "--report", str(tmp_path / "report.json"), "--as-of", "2025-01-01"]


def test_json_has_the_keys_that_other_tools_rely_on(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed(capsys, PLAN, "--report", REPORT, *AT, "--format", "json"))
    assert list(told) == ["plan", "as_of", "method", "coverage", "counts", "targets", "unused", "findings"]
    assert (told["plan"], told["as_of"], told["method"]) == ("ba-ria-vung-tau-2024", "2023-12-31", "linear")
    for target in told["targets"]:
        assert list(target)[:15] == NAMED.split()
    assert told["coverage"]["targets"] == len(told["targets"]) == sum(told["counts"].values())


@pytest.mark.parametrize(("name", "actual"), [("row-04", "89.46"), ("row-07", "10.0"), ("row-03", "100")])
def test_numbers_are_printed_with_their_own_digits(name: str, actual: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, PLAN, "--report", REPORT, *AT, "--format", "json")
    told = json.loads(text, parse_float=str, parse_int=str)
    assert [target["actual"] for target in told["targets"] if target["id"] == name] == [actual]
    rows = csv.DictReader(printed(capsys, PLAN, "--report", REPORT, *AT, "--format", "csv").splitlines())
    assert [cells["actual"] for cells in rows if cells["id"] == name] == [actual]


def test_csv_has_the_columns_and_values_of_json(capsys: pytest.CaptureFixture[str], made_up: list[str]) -> None:
    for arguments in (made_up, [PLAN, "--report", REPORT, *AT]):
        text = printed(capsys, *arguments, "--format", "json")
        told = json.loads(text, parse_float=str, parse_int=str)["targets"]
        rows = list(csv.reader(printed(capsys, *arguments, "--format", "csv").splitlines()))
        assert rows[0] == Scorecard.columns() == list(told[0])
        for cells, target in zip(rows[1:], told, strict=True):
            target["subgroup"] = ";".join(f"{key}={value}" for key, value in target["subgroup"].items())
            target.update(leaders="; ".join(target["leaders"]), leads="; ".join(target["leads"]))
            assert cells == ["" if value is None else str(value) for value in target.values()]


def test_csv_writes_no_exponent_and_no_decimal_comma(capsys: pytest.CaptureFixture[str], made_up: list[str]) -> None:
    [cells] = csv.DictReader(printed(capsys, *made_up, "--format", "csv").splitlines())
    assert (cells["actual"], cells["value"], cells["gap"]) == ("0.00000001", "30.0", "29.99999999")
    assert (cells["subgroup"], cells["status"]) == ("sex=male;age=0-4", "worsening")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_column_of_the_table_begins_at_one_place(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, PLAN, "--report", REPORT, *AT, "--lang", lang).splitlines()
    starts = [place for place, sign in enumerate(lines[1]) if sign == "-" and lines[1][place - 1 : place] in {"", " "}]
    assert len(starts) == 8
    for line in [lines[0], *lines[2:-2]]:
        for start in starts[1:]:
            assert line[start - 2 : start] == "  ", line
            assert line[start] != " ", line


def test_the_table_speaks_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, PLAN, "--report", REPORT, *AT).splitlines()
    cells = {line.split("  ")[0]: [cell for cell in line.split("  ") if cell.strip()] for line in lines[2:17]}
    assert [cell.strip() for cell in cells["row-01"]] == [
        "row-01",
        "Số bác sĩ trên 10.000 dân",
        "2024",
        "9,5/vạn dân",
        "31/12/2023",
        "9,8/vạn dân",
        "chờ số liệu",
        "chưa có số liệu sau kỳ gốc",
    ]
    assert "89,46%" in " ".join(cells["row-04"])
    assert lines[-2] == ""
    assert lines[-1].startswith("ba-ria-vung-tau-2024, đến hết ngày 31/12/2023, phương pháp linear: đánh giá được ")
    assert lines[-1].count("chờ số liệu 6") == 1


def test_the_table_speaks_english(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, PLAN, "--report", REPORT, *AT, "--lang", "en").splitlines()
    assert "9.8 per 10,000 people" in lines[2]
    assert "Medical doctors per 10,000" in lines[2]
    assert "pending 6" in lines[-1]


def test_a_long_name_is_cut_to_one_line_and_the_subgroup_is_told(
    capsys: pytest.CaptureFixture[str], made_up: list[str]
) -> None:
    lines = printed(capsys, *made_up).splitlines()
    assert len(lines) == 5
    assert "Tên dài ơơơ" in lines[2]
    assert "ơ…  2025" in lines[2]
    assert "Coverage (male, 0-4)  2025" in printed(capsys, *made_up, "--lang", "en")


def test_a_target_that_is_not_measured_has_dashes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(dump(plan_of({}, measure="qualitative", unit=None)))
    line = printed(capsys, str(path), *AT).splitlines()[2]
    assert " ".join(line.split()) == "t Độ bao phủ 2025 - - - chưa rõ không đo bằng số"


def test_without_a_report_the_baselines_alone_are_judged(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed(capsys, PLAN, *AT, "--format", "json"))
    assert told["targets"][0]["status"] == "pending"


def test_a_report_of_another_plan_is_refused(capsys: pytest.CaptureFixture[str], made_up: list[str]) -> None:
    own, other = made_up[2], REPORT
    [line] = refused(capsys, 1, made_up[0], "--report", own, other, "--lang", "en")
    assert line == (
        f'{other}: error VHP701: the report belongs to plan "ba-ria-vung-tau-2024", not to "p"; '
        "choose its own report  $.plan"
    )


def test_every_faulty_file_is_told_and_the_gravest_code_wins(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "bad.json").write_bytes(b"{}")
    bad, missing = str(tmp_path / "bad.json"), str(tmp_path / "missing.json")
    lines = refused(capsys, 3, bad, "--report", bad, missing, REPORT)
    places = [line.split(": ")[:2] for line in lines]
    assert places == [[f"{bad}:1:1", "lỗi VHP110"], [f"{bad}:1:1", "lỗi VHP110"], [missing, "lỗi VHP101"]]
    assert len(refused(capsys, 1, bad, "--report", REPORT)) == 1


@pytest.mark.parametrize("arguments", [[REPORT], [PLAN, "--report", PLAN]])
def test_a_document_of_another_kind_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    [line] = refused(capsys, 1, *arguments)
    assert "VHP109" in line
    assert "--report" in line


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_an_observation_without_a_target_is_named(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A misspelt code in a report is told on stderr, whatever the format of the result."""
    report = json.loads(Path(REPORT).read_text(encoding="utf-8"))
    report["observations"][0]["indicator"] = "doctors_per_10"
    path = tmp_path / "report.json"
    path.write_text(json.dumps(report), encoding="utf-8")
    assert main(["progress", PLAN, "--report", str(path), *AT, "--format", form, "--lang", "en"]) == 0
    assert "1 observations speak of no target of the plan: doctors_per_10 (2023);" in capsys.readouterr().err


def test_a_byte_order_mark_is_skipped_with_a_notice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"\xef\xbb\xbf" + Path(PLAN).read_bytes())
    assert main(["progress", str(path), "--report", REPORT, *AT, "--format", "csv"]) == 0
    marked = capsys.readouterr()
    assert marked.err.count("VHP108") == 1
    assert marked.out == printed(capsys, PLAN, "--report", REPORT, *AT, "--format", "csv")


@pytest.mark.parametrize("key", KEYS)
def test_json_by_a_key_adds_the_groups_by_the_ids_of_their_targets(
    key: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(printed(capsys, PLAN, "--report", REPORT, *AT, "--format", "json", "--by", key))
    plain = json.loads(printed(capsys, PLAN, "--report", REPORT, *AT, "--format", "json"))
    groups = told.pop("groups")
    assert told == plain
    assert {tuple(group) for group in groups} == {("name", "counts", "coverage", "targets")}
    assert {name for group in groups for name in group["targets"]} == {target["id"] for target in plain["targets"]}
    for group in groups:
        assert sum(group["counts"].values()) == group["coverage"]["targets"] == len(group["targets"])


def test_csv_by_a_key_has_the_group_first(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(
        csv.reader(printed(capsys, PLAN, "--report", REPORT, *AT, "--format", "csv", "--by", "lead").splitlines())
    )
    assert rows[0] == ["group", *Scorecard.columns()]
    [one] = [cells for cells in rows if cells[:2] == ["TTKSBT tỉnh", "row-04"]]
    assert one[rows[0].index("status")] == "pending"
    assert "TTKSBT tỉnh" in one[rows[0].index("leads")]
    assert len([cells for cells in rows if cells[1] == "row-04"]) == one[rows[0].index("leads")].count("; ") + 1


def test_the_table_by_a_key_has_a_section_a_group_and_one_summary(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, PLAN, "--report", REPORT, *AT, "--by", "status", "--lang", "en")
    headings = [line for line in text.splitlines() if line.startswith("Status ")]
    assert headings == [
        "Status unknown: 0 of 18 targets assessed, 0 with a new result; unknown 18",
        "Status pending: 6 of 6 targets assessed, 0 with a new result; pending 6",
        "Status maintained: 9 of 9 targets assessed, 0 with a new result; maintained 9",
    ]
    assert text.splitlines()[-1] == printed(capsys, PLAN, "--report", REPORT, *AT, "--lang", "en").splitlines()[-1]


def test_the_new_columns_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed(capsys, PLAN, "--report", REPORT, *AT, "--format", "json"))["targets"][0]
    assert list(told)[-7:] == ["projected_from", "pace", "method_status", "level", "leaders", "leads", "provisional"]
    assert told["level"] == "input"
    assert told["leads"]
    assert told["leaders"]


@pytest.mark.parametrize("method", list(METHODS))
def test_every_method_can_be_chosen(method: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed(capsys, PLAN, "--report", REPORT, *AT, "--format", "json", "--method", method))
    assert told["method"] == method
