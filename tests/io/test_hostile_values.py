"""Bad numbers, dates, periods, units and types: refused with a code, or read as exactly what they say."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from decimal import Decimal
from typing import Any

import pytest
from full_documents import (
    Json,
    assert_presentable,
    changed,
    kept,
    places_of,
    refusal_of,
    sample_plan,
    sample_report,
    written,
)

from vnhealthplan import dump, load, load_plan
from vnhealthplan.errors import InvalidDocumentError
from vnhealthplan.io import check, is_valid

ROW = '{{"kind":"observation","indicator":"imr","period":"2023","unit":"per_mille","value":{}}}'
BAD_NUMBERS: list[tuple[str, str]] = [
    *[(text, "VHP103") for text in ("NaN", "-NaN", "Infinity", "-Infinity", "nan", "inf", "1_000", "95,5", "+1", "01")],
    *[(text, "VHP103") for text in (".5", "5.", "0x10", "1e", "٩٥", "９５", "１", "1 000", "--1", "½", "10‰")],
    *[(text, "VHP202") for text in ("1e400", "-1e400", "1E2", "1e999999999", "0e999999999", "0e1", "1e-999999999")],
    *[(text, "VHP202") for text in ("0e-999999999", "1e-21", "1" * 21, "-" + "1" * 21, "9" * 401, "9" * 4300)],
    *[(text, "VHP202") for text in ("1." + "1" * 20, "0." + "1" * 21, "1" * 20 + ".0", "0." + "0" * 20 + "1")],
    *[(text, "VHP202") for text in ("1." + "0" * 100_000, "0." + "1" * 1_000_000)],
    *[(text, "VHP103") for text in ("9" * 5000, "-" + "9" * 5000, "9" * 5000 + ".5", "9" * 1_000_000)],
    *[(text, "VHP103") for text in ("1e99999999999999999999", "1e-99999999999999999999", "0e99999999999999999999")],
    *[
        (f'"{text}"', "VHP203")
        for text in ("95,5", "95.5", "1_000", "٩٥", "９５", "", "NaN", "1e999999999", "10**10**10")
    ],
    *[(f'"{text}"', "VHP203") for text in ("9" * 50_000, "1.234", "1.234.567", " 1", "½", "95%", r"\u0000")],
    *[(text, "VHP113") for text in ("true", "false", "[]", "[1]", "{}", '{"value":1}')],
]
GOOD_NUMBERS: list[tuple[str, str]] = [
    *[(text, text) for text in ("0", "1", "-1", "0.30", "0.0", "95.5", "99.99999999999999999", "0.0000001", "null")],
    *[(text, text) for text in ("1" * 20, "-" + "1" * 20, "1." + "1" * 19, "0." + "1" * 20, "0." + "0" * 19 + "1")],
    *[("-0", "0"), ("-0.0", "0.0"), ("-0.00", "0.00")],
    *[("1.5e1", "15"), ("1e-5", "0.00001"), ("10E0", "10"), ("1.50e1", "15.0")],
]
OTHER_VALUES: list[Any] = [None, True, 1, Decimal("1.5"), "", "x", [], {}]
PROGRAM = """
import base64, json, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
from vnhealthplan import VnHealthPlanError, check, load
for line in sys.stdin:
    data = base64.b64decode(line)
    codes = [finding.code for finding in check(data)]
    try:
        load(data)
        refused = []
    except VnHealthPlanError as error:
        refused = [finding.code for finding in error.findings]
    print(json.dumps([codes, refused]))
"""


def numbered(rows: list[tuple[str, str]]) -> list[str]:
    return [f"{number}-{text[:20]!a}" for number, (text, _) in enumerate(rows)]


@pytest.fixture(scope="module")
def judged() -> dict[str, Any]:
    """Give the codes of every bad number, found by an interpreter that may use 10 seconds for all of them."""
    lines = [base64.b64encode(ROW.format(text).encode()).decode() for text, _ in BAD_NUMBERS]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input="\n".join(lines),
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return {text: answer for (text, _), answer in zip(BAD_NUMBERS, answers, strict=True)}


@pytest.mark.parametrize(("text", "code"), BAD_NUMBERS, ids=numbered(BAD_NUMBERS))
def test_what_is_no_exact_bounded_number_is_refused_in_time(judged: dict[str, Any], text: str, code: str) -> None:
    assert judged[text] == [[code], [code]]
    assert_presentable(check(ROW.format(text)))


@pytest.mark.parametrize(("text", "same"), GOOD_NUMBERS, ids=numbered(GOOD_NUMBERS))
def test_a_number_within_bounds_is_read_exactly(text: str, same: str) -> None:
    data = ROW.format(text).encode()
    assert check(data) == ()
    assert f'"value": {same},\n' in dump(load(data)).decode()
    assert kept(data)


@pytest.mark.parametrize("field", ["value", "value_high"])
def test_a_bad_number_beside_good_ones_changes_nothing_else(field: str) -> None:
    for value in (Decimal("1E+400"), "95,5", 10**20):
        (finding,) = check(changed(sample_plan(), ("targets", 0, field), value))
        assert finding.path == ("targets", 0, field)


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("01/02/2025", "2025-02-01"),
        ("1/2/2025", "2025-02-01"),
        ("31.12.2024", "2024-12-31"),
        ("31-12-2024", "2024-12-31"),
        ("12/31/2024", "2024-12-31"),
        ("2024-2-1", "2024-02-01"),
        ("2024-02-30", "29"),
        ("0000-01-01", "2024-12-31"),
        ("2024-12-31T00:00:00", "2024-12-31"),
        ("20241231", "2024-12-31"),
        ("2024-W01-1", "2024-12-31"),
        (" 2024-11-30", "2024-11-30"),
        ("2024-12-31\n", "2024-12-31"),
        ("２０２４-12-31", "2024-12-31"),
        ("٢٠٢٤-12-31", "2024-12-31"),
        ("ngày 01 tháng 02 năm 2025", "2024-12-31"),
        ("x" * 50_000, "2024-12-31"),
        ("", "2024-12-31"),
    ],
)
def test_a_date_in_another_form_is_refused_and_the_iso_form_proposed(text: str, proposed: str) -> None:
    data = written(changed(sample_plan(), ("document", "issued_on"), text))
    assert refusal_of(data) == ["VHP601"]
    (finding,) = check(data)
    assert proposed in finding.message("vi")
    assert proposed in finding.message("en")


@pytest.mark.parametrize(
    "text",
    [
        *["25", "02025", "1899", "2200", "2025-", "2025-H3", "2025-h1", "2025-Q0", "2025-Q5", "2025-13", "2025-00"],
        *["2025-6", "2025-06-01", "2025-12M", "2025/2021", "2025/2025", "2021-2025", "2021/25", "2021/2025/2030"],
        *[
            "năm 2025",
            "2025 ",
            " 2025",
            "2025\n",
            "２０２５",
            "٢٠٢٥",
            "2025-Ｑ1",
            "01/2025",
            "",
            "x" * 50_000,
            "2025\x00",
        ],
    ],
)
def test_a_period_in_another_form_is_refused(text: str) -> None:
    assert refusal_of(written(changed(sample_report(), ("period",), text))) == ["VHP602"]
    assert refusal_of(written(changed(sample_plan(), ("targets", 1, "horizon"), text))) == ["VHP602"]


@pytest.mark.parametrize(
    "unit",
    ["x" * 50_000, "10**10**10", "%", "‰", "Percent", "percent ", "percent\n", "percent\x00", "", "__class__", "{0}"],
)
def test_a_unit_that_is_not_in_the_table_is_refused(unit: str) -> None:
    assert refusal_of(written(changed(sample_plan(), ("targets", 1, "unit"), unit))) == ["VHP201"]
    assert refusal_of(written(changed(sample_report(), ("observations", 0, "unit"), unit))) == ["VHP201"]


@pytest.mark.parametrize("document", [sample_plan(), sample_report()], ids=["plan", "report"])
def test_any_other_type_in_any_place_is_refused_or_kept(document: Json) -> None:
    """Each value of a document is replaced by each kind of JSON value: refused alike by check and load, or kept."""
    valid = 0
    for place in places_of(document):
        for value in OTHER_VALUES:
            data = written(changed(document, place, value))
            findings = check(data)
            assert_presentable(findings)
            if is_valid(findings):
                valid += 1
                assert kept(data), (place, value)
            else:
                with pytest.raises(InvalidDocumentError) as caught:
                    load(data)
                assert caught.value.findings == findings
    assert valid > len(list(places_of(document))) // 2  # null is valid in many places, or the walk proves nothing


@pytest.mark.parametrize("document", [sample_plan(), sample_report()], ids=["plan", "report"])
@pytest.mark.parametrize("value", [True, Decimal("1.5"), "", {"\x1b": 1}, [[]]], ids=repr)
def test_a_wrong_type_is_told_at_its_own_place(document: Json, value: object) -> None:
    for place in places_of(document):
        findings = check(changed(document, place, value))
        around = [finding for finding in findings if finding.path[: len(place)] == place[: len(finding.path)]]
        assert around or is_valid(findings), (place, value)


def test_a_plan_is_no_report_and_a_report_no_plan() -> None:
    assert load_plan(written(sample_plan())).id == "made-up"
    assert "VHP107" in refusal_of(written(sample_plan() | {"kind": "reports"}))
