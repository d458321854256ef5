"""pydantic's errors in the library's own codes, places and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from full_documents import Place, assert_presentable, changed, sample_plan, sample_report, written
from pydantic import ValidationError
from samples import MODEL_NAMES

from vnhealthplan import models
from vnhealthplan.finding import json_path
from vnhealthplan.io import check
from vnhealthplan.io.translation import findings_of

if TYPE_CHECKING:
    from vnhealthplan.finding import Finding

LEFT_OUT = object()
TARGET: Place = ("targets", 1)
# where, what is written there, the code, and words that the message must hold: field, value, rule or way out
TABLE: list[tuple[Place, Any, str, list[str]]] = [
    ((*TARGET, "horizon"), LEFT_OUT, "VHP110", ["horizon"]),
    (("document",), LEFT_OUT, "VHP110", ["document"]),
    (("responsibilities", 0, "for"), LEFT_OUT, "VHP110", ["for"]),
    ((*TARGET, "horizont"), "2025", "VHP111", ["horizont", "horizon?"]),
    (("responsibilities", 0, "for_"), "2025", "VHP111", ["for_", "for?"]),
    ((*TARGET, "qqq"), "2025", "VHP111", ["qqq"]),
    ((*TARGET, "comparator"), "less", "VHP112", ["comparator", '"less"', "'lt'"]),
    ((*TARGET, "comparator"), "≤", "VHP112", ["comparator", '"≤"', "le?"]),
    ((*TARGET, "comparator"), "rang", "VHP112", ["comparator", "range?"]),
    (("area", "level"), "Tỉnh", "VHP112", ["level", "province?", "'commune'"]),
    ((*TARGET, "comparator"), ["lt"], "VHP112", ["comparator", "[…]", "'lt'"]),
    (("targets", 0, "maintain"), "true", "VHP113", ["maintain", '"true"', "true"]),
    (("targets", 0, "maintain"), 1, "VHP113", ["maintain", "1"]),
    ((*TARGET,), "t2", "VHP113", ['"t2"']),
    (("targets",), {"a": 1}, "VHP113", ["targets", "{…}"]),
    (("title",), 7, "VHP113", ["title", "7"]),
    ((*TARGET, "value"), True, "VHP113", ["value", "true"]),
    ((*TARGET, "horizon"), 2025, "VHP113", ["horizon", "2025-Q3"]),
    (("title",), "", "VHP114", ["title", '""']),
    (("title",), " x", "VHP114", ["title", '" x"']),
    (("title",), "a\x1bb", "VHP114", ["title", r"\x1b"]),
    (("title",), "x" * 20_001, "VHP117", ["title", "20001", "20000"]),
    ((*TARGET, "indicator"), "IMR", "VHP115", ["indicator", '"IMR"', " imr (", "a-z"]),
    ((*TARGET, "indicator"), "imr\n", "VHP115", ["indicator", " imr ("]),
    (("id",), "a" * 81, "VHP115", ["id"]),
    (("area", "code"), "٤٠٣", "VHP115", ["code", "1", "5"]),
    (("targets", 0, "subgroup", "sex"), "Nam", "VHP115", ["sex", " nam ("]),
    (("schema_version",), "2", "VHP116", ['"2"', "'1'"]),
    (("schema_version",), 1, "VHP116", ["schema_version", '"1"']),
    ((*TARGET, "unit"), "per_mile", "VHP201", ['"per_mile"', "per_mille?"]),
    ((*TARGET, "unit"), 7, "VHP201", ["7"]),
    ((*TARGET, "value"), "9,5", "VHP203", ["value", '"9,5"', "9.5"]),
    ((*TARGET, "value"), 10**20, "VHP202", ["value", "1" + "0" * 20, "20"]),
    (("indicators", 0, "band", "low"), 99, "VHP410", ["99", "90.5"]),
    (("targets", 0, "value_high"), LEFT_OUT, "VHP404", ["range", "0.30", "null"]),
    (("reporting", 0, "recurrence"), "FREQ=HOURLY", "VHP501", ["FREQ=HOURLY"]),
    ((*TARGET, "horizon"), "2031", "VHP406", ["2031", "2021/2025", "2030"]),
    (("document", "issued_on"), "1/2/2025", "VHP601", ["issued_on", "2025-02-01"]),
    ((*TARGET, "horizon"), "2025-Q5", "VHP602", ['"2025-Q5"', "2025-Q3"]),
]


def finding_at(place: Place, value: object) -> Finding:
    if value is LEFT_OUT:
        document = changed(sample_plan(), place, None)
        inner: Any = document
        for step in place[:-1]:
            inner = inner[step]
        del inner[place[-1]]
    else:
        document = changed(sample_plan(), place, value)
    findings = check(document)
    assert_presentable(findings)
    assert [finding.message() for finding in findings] == [finding.message() for finding in check(written(document))]
    return findings[0]


@pytest.mark.parametrize(("place", "value", "code", "words"), TABLE)
def test_a_fault_has_its_code_its_place_and_its_words(place: Place, value: object, code: str, words: list[str]) -> None:
    finding = finding_at(place, value)
    assert finding.code == code
    wanted = place[:-1] if code == "VHP410" else place
    assert finding.path == wanted
    for text in (finding.message("vi"), finding.message("en")):
        assert [word for word in words if word not in text] == []


def test_a_report_names_its_plan_by_an_id() -> None:
    (finding,) = check(changed(sample_report(), ("plan",), "Made up"))
    assert (finding.code, finding.place) == ("VHP115", "$.plan")


@pytest.mark.parametrize(("place", "value"), [(row[0], row[1]) for row in TABLE])
def test_a_vietnamese_message_holds_no_english_sentence(place: Place, value: object) -> None:
    text = f" {finding_at(place, value).message('vi')} "
    assert [word for word in ("must", "the", "with", "a", "an", "is", "or", "it", "such") if f" {word} " in text] == []


def test_keys_that_are_no_text_are_told() -> None:
    findings = check({**sample_plan(), 1: 2, None: 3, ("a",): 4})  # type: ignore[dict-item]  # the fault under test
    assert [finding.code for finding in findings] == ["VHP119"] * 3
    assert_presentable(findings)
    for finding in findings:
        assert not finding.message("vi").startswith(" ")


def test_a_key_that_no_text_can_hold_is_told() -> None:
    (finding,) = check({**sample_plan(), "\ud800": 1})
    assert finding.code == "VHP114"
    assert r"\ud800" in finding.message("vi")
    assert not finding.message("vi").startswith(" ")


def test_the_findings_stand_in_the_order_of_the_errors() -> None:
    with pytest.raises(ValidationError) as caught:
        models.Area.model_validate({"level": "tỉnh", "more": 1})
    findings = findings_of(caught.value)
    assert [(finding.code, json_path(finding.path)) for finding in findings] == [
        ("VHP110", "$.name"),
        ("VHP112", "$.level"),
        ("VHP110", "$.system"),
        ("VHP111", "$.more"),
    ]


def hint_of(model: type[models.Model], record: object, *, told: bool = True) -> str:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(record)
    (finding,) = [one for one in findings_of(caught.value, model if told else None) if one.code == "VHP111"]
    return finding.message("en").partition("; ")[2]


@pytest.mark.parametrize(
    ("place", "hint"),
    [
        (("titel",), "did you mean title?"),
        (("horizon",), "remove it"),  # a field of targets, not of plans
        (("area", "nam"), "did you mean name?"),
        (("area", "indicatr"), "remove it"),
        (("document", "signed_fo"), "did you mean signed_for?"),
        (("document", "signatory", "horizon"), "remove it"),
        (("indicators", 0, "name", "vii"), "did you mean vi?"),
        (("indicators", 0, "band", "hig"), "did you mean high?"),
        (("targets", 0, "subgroup", "residense"), "did you mean residence?"),
        (("targets", 1, "for_"), "remove it"),
        (("responsibilities", 0, "for_"), "did you mean for?"),
        (("responsibilities", 0, "for", "task"), "did you mean tasks?"),
        (("reporting", 0, "from_"), "did you mean from?"),
        (("$schem",), "did you mean $schema?"),
    ],
    ids=str,
)
def test_the_hint_names_a_field_of_the_record_that_the_unknown_one_stands_in(place: Place, hint: str) -> None:
    record = changed(sample_plan(), place, 1)
    assert hint_of(models.Plan, record) == hint
    assert hint_of(models.Plan, record, told=False) == "remove it"


@pytest.mark.parametrize("name", MODEL_NAMES)
def test_no_field_is_proposed_for_itself(name: str) -> None:
    """Whatever field of any model stands in a plan's area by mistake, the hint names another one of the area."""
    fields = {field.alias or own for own, field in getattr(models, name).model_fields.items()}
    area = models.Area.model_fields.keys()
    for field in fields - area:
        hint = hint_of(models.Plan, {"area": {field: 1}})
        assert hint == "remove it" or hint.removeprefix("did you mean ").removesuffix("?") in area - {field}


def test_even_a_model_that_knows_the_field_does_not_propose_it_for_itself() -> None:
    with pytest.raises(ValidationError) as caught:
        models.Area.model_validate({"title": 1})
    words = [finding.message("en") for finding in findings_of(caught.value, models.Plan) if finding.code == "VHP111"]
    assert [word for word in words if "did you mean title?" in word] == []
    assert len(words) == 1
