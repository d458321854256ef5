"""check: every fault of a document at once, each once, at its place."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from full_documents import Json, assert_presentable, changed, sample_plan, sample_report, written
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import catalogues, observations, plans, reports

from vnhealthplan.finding import Finding
from vnhealthplan.io import check, dump, is_valid
from vnhealthplan.io.checking import examine
from vnhealthplan.models import Observation, Plan, Report
from vnhealthplan.models.kinds import KINDS

if TYPE_CHECKING:
    from vnhealthplan.models import Model

LOOSE = {"id": "t3", "indicator": "imt", "horizon": "2025", "comparator": "lt", "value": 9, "unit": "per_mille"}


def places(document: Json) -> list[tuple[str, str]]:
    """Give code and place of every fault, and hold that none is told twice."""
    findings = check(written(document))
    assert_presentable(findings)
    told = [(finding.code, finding.place) for finding in findings]
    assert max(Counter(told).values(), default=1) == 1
    return told


@settings(max_examples=25)
@given(plans() | reports() | catalogues())
def test_every_valid_document_has_no_finding(document: Model) -> None:
    """check(dump(x)) is empty."""
    assert check(dump(document)) == ()


@given(observations())
def test_an_observation_is_a_document_without_a_version(row: Model) -> None:
    """check(dump(x)) is empty for a single line of a JSON Lines file too."""
    assert check(dump(row)) == ()


@pytest.mark.parametrize("document", [sample_plan(), sample_report()], ids=["plan", "report"])
@pytest.mark.parametrize("fault", [None, {"id": "NO ID"}, {"period": "x", "extra": 1}])
def test_bytes_text_and_what_was_read_are_judged_alike(document: Json, fault: Json | None) -> None:
    given = document | (fault or {})
    findings = check(written(given))
    assert findings == check(written(given).decode())
    assert tuple(replace(finding, line=None, column=None) for finding in findings) == check(given)
    assert check(given) == check(MappingProxyType(given))
    assert is_valid(findings) == (fault is None)


@pytest.mark.parametrize(("kind", "model"), KINDS.items())
def test_every_kind_has_its_model(kind: str, model: type[Model]) -> None:
    assert model.model_fields["kind"].default == kind


def test_examine_gives_the_model_only_of_a_sound_document() -> None:
    for document, kind in ((sample_plan(), Plan), (sample_report(), Report)):
        model, findings = examine(document)
        assert isinstance(model, kind)
        assert findings == ()
        for fault in ({"extra": 1}, {"schema_version": "2"}):
            assert examine(document | fault)[0] is None


@pytest.mark.parametrize("kind", [None, "", "Plan", "kế hoạch", 1, True, [], ["plan"], {}, {"plan": 1}])
def test_a_document_of_no_known_kind_is_told_which_there_are(kind: object) -> None:
    (finding,) = check({**sample_plan(), "kind": kind})
    assert (finding.code, finding.path) == ("VHP107", ("kind",))
    assert all(name in finding.message("vi") and name in finding.message("en") for name in KINDS)


def test_a_document_without_a_kind_is_told_so() -> None:
    document = sample_plan()
    del document["kind"]
    assert places(document) == [("VHP110", "$.kind")]
    assert all(name in finding.message(lang) for finding in check(document) for lang in ("vi", "en") for name in KINDS)


@pytest.mark.parametrize("text", ["null", "true", "1", "1.5", '"plan"', "[]", "[{}]"])
def test_what_is_no_object_is_no_document(text: str) -> None:
    assert [(finding.code, finding.path) for finding in check(text)] == [("VHP113", ())]


@pytest.mark.parametrize("document", [sample_plan(), sample_report()], ids=["plan", "report"])
def test_the_version_must_be_given_and_known(document: Json) -> None:
    assert places(document | {"schema_version": "2"}) == [("VHP116", "$.schema_version")]
    assert places(document | {"schema_version": 1}) == [("VHP116", "$.schema_version")]
    del document["schema_version"]
    assert places(document) == [("VHP110", "$.schema_version")]
    assert examine(document)[0] is None
    assert ("VHP111", "$.extra") in places(document | {"extra": 1})
    assert ("VHP110", "$.schema_version") in places(document | {"extra": 1})


def test_a_byte_order_mark_is_a_note_and_no_error() -> None:
    findings = check(b"\xef\xbb\xbf" + written(sample_plan()))
    assert [finding.code for finding in findings] == ["VHP108"]
    assert is_valid(findings)
    assert check("\ufeff" + written(sample_plan()).decode()) == findings
    assert [finding.code for finding in check(b"\xef\xbb\xbf{")] == ["VHP108", "VHP103"]
    assert [finding.code for finding in check(b"\xef\xbb\xbf" * 2 + written(sample_plan()))] == ["VHP108", "VHP103"]


def test_only_errors_make_a_document_invalid() -> None:
    assert is_valid([])
    assert is_valid([Finding("VHP108")])
    assert not is_valid([Finding("VHP108"), Finding("VHP110", (), {"field": "id"})])


def test_every_fault_is_told_at_once() -> None:
    document = changed(sample_plan(), ("document", "issued_on"), "01/02/2025")
    document = changed(document, ("targets", 0, "unit"), "percnt")
    document = changed(document, ("targets", 1, "value"), "9,5")
    document = changed(document, ("reporting", 0, "recurrence"), "FREQ=HOURLY")
    document = changed(document, ("tasks", 0, "lead", 0), "")
    assert places(document | {"goals": "x"}) == [
        ("VHP601", "$.document.issued_on"),
        ("VHP201", "$.targets[0].unit"),
        ("VHP203", "$.targets[1].value"),
        ("VHP114", "$.tasks[0].lead[0]"),
        ("VHP501", "$.reporting[0].recurrence"),
        ("VHP111", "$.goals"),
    ]


REFERENCE_FAULTS: list[tuple[tuple[str | int, ...], object, tuple[str, str]]] = [
    (("targets", 1, "indicator"), "imt", ("VHP402", "$.targets[1].indicator")),
    (("targets", 1, "horizon"), "2031", ("VHP406", "$.targets[1].horizon")),
    (("targets", 1, "horizon"), "2020", ("VHP406", "$.targets[1].horizon")),
    (("targets", 1, "unit"), "per_1k", ("VHP205", "$.targets[1].unit")),
    (("targets", 1, "value"), None, ("VHP407", "$.targets[1].value")),
    (("targets", 0, "baseline", "unit"), "cm", ("VHP205", "$.targets[0].baseline.unit")),
    (("targets", 1, "id"), "t1", ("VHP401", "$.targets[1].id")),
    (("responsibilities", 0, "for", "targets", 1), "t9", ("VHP403", "$.responsibilities[0].for.targets[1]")),
    (("responsibilities", 0, "for", "tasks", 0), "t1", ("VHP403", "$.responsibilities[0].for.tasks[0]")),
]


@pytest.mark.parametrize(("place", "value", "fault"), REFERENCE_FAULTS)
def test_a_reference_fault_is_found_alone_and_beside_another_fault(
    place: tuple[str | int, ...], value: object, fault: tuple[str, str]
) -> None:
    document = changed(sample_plan(), place, value)
    alone = places(document)
    assert fault in alone
    assert all(told.startswith(("VHP2", "VHP4")) for told, _ in alone)
    for broken in ({"title": ""}, {"area": None}, {"extra": 1}, {"period": "2021/2025", "funding": [{}]}):
        beside = places(document | broken)
        assert set(alone) < set(beside)
        assert len(beside) - len(alone) == len(places(sample_plan() | broken))


def test_the_place_of_a_late_fault_counts_the_faulty_rows_before_it() -> None:
    document = sample_plan()
    document["targets"] = [{"id": "BAD"}, *document["targets"], LOOSE]
    told = places(document)
    assert ("VHP402", "$.targets[3].indicator") in told
    assert ("VHP115", "$.targets[0].id") in told


def test_a_faulty_row_is_still_known_to_those_that_name_it() -> None:
    document = changed(sample_plan(), ("targets", 1, "unit"), "percnt")
    assert places(document) == [("VHP201", "$.targets[1].unit")]
    document = changed(sample_plan(), ("tasks", 0, "due"), "2024-02-30")
    assert places(document) == [("VHP601", "$.tasks[0].due")]
    document = changed(sample_plan(), ("indicators", 0, "measure"), "percentage")
    assert places(document) == [("VHP112", "$.indicators[0].measure")]


def test_no_horizon_is_judged_by_a_period_that_cannot_be_read() -> None:
    assert places(sample_plan() | {"period": "2021-2025"}) == [("VHP602", "$.period")]


@pytest.mark.parametrize("part", ["indicators", "targets", "tasks", "responsibilities", "reporting"])
@pytest.mark.parametrize("value", [None, 1, "x", {}, {"a": 1}, [None], [1], ["x"], [[]], [{}]])
def test_a_part_of_the_wrong_type_does_not_hide_the_others(part: str, value: object) -> None:
    document = sample_plan()
    document["targets"].append(LOOSE)
    if part != "targets":
        assert ("VHP402", "$.targets[2].indicator") in places(document | {part: value})
    assert places(document | {part: value})


def test_thousands_of_faults_take_no_more_than_their_share_of_time() -> None:
    rows = [LOOSE | {"id": f"t{number}", "value": Decimal(number)} for number in range(4000)]
    began = time.process_time()
    findings = check(sample_plan() | {"targets": rows, "responsibilities": []})
    assert [finding.code for finding in findings] == ["VHP402"] * 1000 + ["VHP118"]
    assert time.process_time() - began < 10  # comparing each with each took 38 s


@given(st.dictionaries(st.text(), st.none() | st.integers() | st.text() | st.lists(st.text())))
def test_no_mapping_makes_check_raise(document: dict[str, object]) -> None:
    """check(x) gives findings for any mapping, whatever it holds."""
    for kind in KINDS:
        assert not is_valid(check(document | {"kind": kind, "note": 1}))


def test_one_observation_is_examined_as_such() -> None:
    model, _ = examine(b'{"kind": "observation", "indicator": "imr", "period": "2023"}')
    assert isinstance(model, Observation)
