"""A draft as plain values for JSON."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from draft_laws import PLAN_TEXTS
from hypothesis import given

from vnhealthplan.exact import read_json, write_json
from vnhealthplan.io import load
from vnhealthplan.models import Area
from vnhealthplan.reading import read_plan
from vnhealthplan.reading.as_json import draft_as_dict

AREA = Area(name="Mẫu", level="district", system="pre-2025")
KEYS = ["plan", "missing", "targets", "evidence", "unread", "notices", "notes"]
TEXT = (
    "STT\tChỉ tiêu\tĐVT\tTH 2023\tKH 2024\n1\tBác sĩ/vạn dân\tBác sĩ\t9,5\t≥ 9,80\n1\tTỷ lệ mẫu\t%\t5\t-\n"
    "\nĐến năm 2024, chiều cao trung bình thanh niên 18 tuổi đối với nam đạt 168,5 cm."
)


def told(text: str = TEXT) -> dict[str, object]:
    return draft_as_dict(read_plan(text, title="Mẫu", area=AREA, period="2024"), text)


@given(PLAN_TEXTS)
def test_any_draft_is_json_and_its_plan_is_the_plan(text: str) -> None:
    draft = read_plan(text, title="Mẫu", area=AREA, period="2021/2025")
    again = read_json(write_json(draft_as_dict(draft, text)).encode())
    assert isinstance(again, dict)
    assert list(again) == KEYS
    assert load(write_json(again["plan"]).encode()) == draft.plan


def test_the_plan_is_null_where_something_is_missing() -> None:
    found = draft_as_dict(read_plan(TEXT), TEXT)
    assert (found["plan"], found["missing"]) == (None, ["title", "area"])
    assert found["evidence"] == {}


def test_every_record_has_a_line_and_a_column() -> None:
    found = json.loads(write_json(told()))
    row, height = found["targets"]
    assert (row["line"], row["column"], height["line"]) == (2, 1, 5)
    assert row["baseline"] == {"period": "2023", "value": 9.5, "unit": "per_10k"}
    assert height["subgroup"] == {"sex": "male"}
    assert found["evidence"]["$.targets[1].value"] == {"certainty": "stated", "text": "168,5", "line": 5, "column": 71}
    assert found["unread"][-1] == {"text": "1 Tỷ lệ mẫu % 5 -", "reason": "no_value_sign", "line": 3, "column": 1}
    assert [note["reason"] for note in found["notes"]] == ["number_repeated", "number_repeated"]
    assert [(one["code"], one["path"], one["line"]) for one in found["notices"]] == [("VHP125", "$.targets[0]", 2)]


def test_numbers_are_as_printed() -> None:
    targets = told()["targets"]
    assert isinstance(targets, list)
    assert targets[0]["value"] == Decimal("9.80")
    assert '"value": 9.80' in write_json(told())


@pytest.mark.parametrize(("lang", "words"), [("vi", "cột đơn vị in"), ("en", "the unit column prints")])
def test_only_messages_are_in_a_language(lang: str, words: str) -> None:
    draft = read_plan(TEXT, title="Mẫu", area=AREA)
    found = draft_as_dict(draft, TEXT, lang)  # type: ignore[arg-type]  # one of the two
    assert words in write_json(found["notices"])
