"""The illustrative files: each shows one fault, at its place, and every fault that a file can have has one."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from vnhealthplan import VnHealthPlanError, load, load_plan, load_report
from vnhealthplan.io import check, read_json
from vnhealthplan.messages import MESSAGES
from vnhealthplan.progress import require_report_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.finding import Finding

EXAMPLES = Path("examples")
FOLDER = EXAMPLES / "invalid"
README = FOLDER / "README.md"
PLANS = sorted(EXAMPLES.glob("*/plan.json"))
AREAS = {
    "huyện Như Thanh": "nhu-thanh-2021",
    "tỉnh Bà Rịa - Vũng Tàu": "ba-ria-vung-tau-2024",
    "tỉnh Bình Thuận": "binh-thuan-2018",
    "tỉnh Bắc Ninh": "bac-ninh-2024",
    "tỉnh Đồng Nai": "dong-nai-2018",
}
NOTE = re.compile(r"illustrative: made from the plan of ([^;]+); [^.]+[^.\s]")

# the root is the place only where the bytes as a whole are at fault: then line and column say more
PLACES = {
    "VHP102": "$",
    "VHP103": "$, line 25, column 18",
    "VHP104": "$, line 26, column 15",
    "VHP106": "$, line 18, column 214",
    "VHP107": "$.kind, line 3, column 11",
    "VHP108": "$",
    "VHP110": "$.targets[0].horizon, line 19, column 5",
    "VHP111": "$.targets[0].conditon, line 27, column 7",
    "VHP112": "$.targets[0].comparator, line 23, column 21",
    "VHP113": "$.targets[0].maintain, line 27, column 19",
    "VHP114": "$.document.number, line 9, column 15",
    "VHP115": "$.targets[0].id, line 20, column 13",
    "VHP116": "$.schema_version, line 4, column 21",
    "VHP117": "$.goal, line 19, column 11",
    "VHP201": "$.targets[0].unit, line 25, column 15",
    "VHP202": "$.targets[0].value, line 25, column 16",
    "VHP203": "$.targets[0].value, line 25, column 16",
    "VHP205": "$.targets[0].unit, line 25, column 15",
    "VHP206": "$.observations[0].unit, line 11, column 5",
    "VHP207": "$.funding[0].amount, line 34, column 5",
    "VHP401": "$.targets[1].id, line 35, column 13",
    "VHP402": "$.targets[0].indicator, line 24, column 20",
    "VHP403": "$.responsibilities[0].for.targets[0], line 48, column 11",
    "VHP404": "$.targets[0].value_high, line 25, column 21",
    "VHP405": "$.targets[0].baseline, line 19, column 5",
    "VHP406": "$.targets[0].horizon, line 23, column 18",
    "VHP407": "$.targets[0].value, line 24, column 16",
    "VHP408": "$.targets[0].value, line 35, column 16",
    "VHP409": "$.indicators[0].band, line 19, column 5",
    "VHP410": "$.indicators[0].band, line 28, column 15",
    "VHP411": "$.indicators[0].unit, line 20, column 5",
    "VHP412": "$.indicators[0].denominator, line 28, column 22",
    "VHP501": "$.reporting[0].recurrence, line 51, column 21",
    "VHP503": "$.responsibilities[0].for, line 36, column 14",
    "VHP504": "$.reporting[0], line 44, column 5",
    "VHP601": "$.document.issued_on, line 11, column 18",
    "VHP602": "$.period, line 18, column 13",
    "VHP701": "$.plan",
}
WITHOUT_A_FILE = {
    "VHP101": "the file itself is missing or may not be read",
    "VHP105": "the file has more than 64 MiB",
    "VHP109": "a file of another kind is valid by itself: it is refused where one kind is wanted",
    "VHP118": "the file has more than 1,000 faults",
    "VHP119": "no rule of the models ends in it: it names what a later pydantic may refuse",
    "VHP120": "a record has more than 1 MiB",
    "VHP121": "reading tells it of a text, no file of ours holds it",
    "VHP122": "reading tells it of a text, no file of ours holds it",
    "VHP123": "reading tells it of a text, no file of ours holds it",
    "VHP124": "reading tells it of a text, no file of ours holds it",
    "VHP125": "reading tells it of a text, no file of ours holds it",
    "VHP126": "it is told beside the errors of a plan or a report, and of validate alone",
    "VHP127": "it is told of what --select and --ignore leave out",
    "VHP128": "reading tells it of a text, no file of ours holds it",
    "VHP129": "reading tells it of a text, no file of ours holds it",
    "VHP204": "a file holds no binary floats: they come from Python code",
    "VHP502": "a rule is valid however many dates it gives: it is refused where they are wanted",
    "VHP603": "a plan is valid by itself: the maps meet where two plans are compared",
    "VHP702": "a report is valid by itself: the values meet where progress is computed, maybe from two files",
    "VHP703": "the observations are valid by themselves: they are refused where they are added up",
    "VHP704": "the observations are valid by themselves: they are refused where they are added up",
    "VHP705": "the observations are valid by themselves: they are refused where they are added up",
    "VHP706": "a report is valid by itself: its plan is missed where several files are checked together",
    "VHP900": "it is a fault of the library, not of a file",
    "VHP901": "a library is missing, whatever the file is",
}
NOT_JSON = {"VHP102", "VHP103", "VHP104", "VHP106"}
LOADS_ALONE = {"VHP108", "VHP701"}  # a note makes nothing invalid, and one file says nothing of the plan beside it
CODES = sorted(PLACES)
THREE_FAULTS = FOLDER / "illustrative-unit-and-number.json"
WITH_A_NOTE = [*sorted({*CODES} - NOT_JSON), "three"]


def path_of(code: str) -> Path:
    return FOLDER / f"illustrative-{code.lower()}-{MESSAGES[code].name}.json" if code in MESSAGES else THREE_FAULTS


def findings_of(path: Path) -> tuple[Finding, ...]:
    """Give the findings of a file; those of the report of another plan show only beside a plan."""
    findings = check(path.read_bytes())
    if path == path_of("VHP701") and not findings:
        with pytest.raises(VnHealthPlanError) as refused:
            require_report_of(load_plan(EXAMPLES / "ba-ria-vung-tau-2024/plan.json"), load_report(path))
        return refused.value.findings
    return findings


def place_of(finding: Finding) -> str:
    return finding.place if finding.line is None else f"{finding.place}, line {finding.line}, column {finding.column}"


def table() -> str:
    """Build the table of the README from what the library says of every file."""
    lines = ["| file | code | place | message |", "|---|---|---|---|"]
    for path in sorted(FOLDER.glob("*.json")):
        for finding in findings_of(path):
            message = finding.message("en").replace("|", "\\|")
            lines.append(f"| [{path.name}]({path.name}) | {finding.code} | `{place_of(finding)}` | `{message}` |")
    return "\n".join(lines) + "\n"


def prose() -> str:
    """Give what stands above the table in the README."""
    return README.read_text(encoding="utf-8").partition("| file |")[0]


def document_of(code: str) -> dict[str, Any]:
    return cast("dict[str, Any]", read_json(path_of(code).read_bytes()))


def quotes_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("quote"), str):
            yield value["quote"]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from quotes_in(part)


@pytest.mark.parametrize("code", CODES)
def test_a_file_has_its_one_fault_once_and_at_its_place(code: str) -> None:
    found = [(finding.code, place_of(finding)) for finding in findings_of(path_of(code))]
    assert found == [(code, PLACES[code])]


@pytest.mark.parametrize("code", [code for code in CODES if code not in LOADS_ALONE])
def test_a_file_is_refused_by_load_with_its_code(code: str) -> None:
    with pytest.raises(VnHealthPlanError) as refused:
        load(path_of(code))
    assert [finding.code for finding in refused.value.findings] == [code]


@pytest.mark.parametrize("code", sorted(LOADS_ALONE))
def test_a_file_that_is_valid_by_itself_loads(code: str) -> None:
    assert f"illustrative-{code.lower()}" in repr(load(path_of(code)))


def test_every_code_has_a_file_or_a_reason_to_have_none() -> None:
    assert set(PLACES) | set(WITHOUT_A_FILE) == set(MESSAGES)
    assert set(PLACES) & set(WITHOUT_A_FILE) == set()
    names = {*map(path_of, CODES), THREE_FAULTS, README}
    assert set(FOLDER.iterdir()) == names


@pytest.mark.parametrize("code", WITH_A_NOTE)
def test_a_file_says_what_it_is_and_quotes_the_plan_it_was_made_from(code: str) -> None:
    document = document_of(code)
    note = NOTE.fullmatch(document["note"])
    assert note
    source = (EXAMPLES / AREAS[note[1]] / "source.txt").read_text(encoding="utf-8")
    quotes = [*quotes_in(document)]
    assert quotes
    assert [quote for quote in quotes if quote not in unicodedata.normalize("NFC", source)] == []


def test_a_plan_with_three_faults_names_all_three() -> None:
    assert [(finding.code, finding.place) for finding in check(THREE_FAULTS.read_bytes())] == [
        ("VHP601", "$.document.issued_on"),
        ("VHP203", "$.targets[0].value"),
        ("VHP205", "$.targets[1].unit"),
    ]


def test_the_table_of_the_readme_is_what_the_library_says() -> None:
    assert README.read_text(encoding="utf-8") == prose() + table()


@pytest.mark.parametrize("path", PLANS, ids=str)
def test_a_real_plan_has_no_fault(path: Path) -> None:
    assert check(path.read_bytes()) == ()


def test_the_files_were_made_from_the_five_real_plans() -> None:
    assert sorted(AREAS.values()) == [path.parent.name for path in PLANS]
    told = {NOTE.fullmatch(document_of(code)["note"]) for code in WITH_A_NOTE}
    assert {match[1] for match in told if match} == set(AREAS)


if __name__ == "__main__":  # after a change of a file or a message
    README.write_text(prose() + table(), encoding="utf-8")
