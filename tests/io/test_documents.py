"""load and dump: files and bytes to models and back, digit for digit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from full_documents import assert_presentable, sample_plan, sample_report, written
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import catalogues, numbers, observations, plans, reports

from vnhealthplan.errors import InvalidDocumentError, UnreadableError, VnHealthPlanError
from vnhealthplan.exact import plain, read_json
from vnhealthplan.io import dump, load, load_plan, load_report, read_bytes
from vnhealthplan.models import Observation, Plan, Report, Target

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from vnhealthplan.models import Model

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(path for path in EXAMPLES.rglob("*.json") if "invalid" not in path.parts)
ROW = '{{"kind": "observation", "indicator": "imr", "period": "2023", "value": {}, "unit": "per_mille"}}'


@settings(max_examples=25)
@given(plans() | reports() | catalogues() | observations())
def test_what_is_dumped_is_loaded_as_it_was(document: Model) -> None:
    """load(dump(x)) = x, and dump(load(dump(x))) = dump(x)."""
    data = dump(document)
    assert load(data) == document
    assert dump(load(data)) == data


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(EXAMPLES)))
def test_an_example_comes_back_byte_for_byte(path: Path) -> None:
    assert dump(load(path)) == path.read_bytes()


@pytest.mark.parametrize(
    "text", ["99.99999999999999999", "0.30", "0.0000001", "12345678901234567890", "-0.5", "1.0", "1", "0.0"]
)
def test_a_number_comes_back_as_it_was_printed(text: str) -> None:
    data = ROW.format(text).encode()
    assert dump(load(data)).decode().split('"value": ')[1].split(",")[0] == text


@given(numbers())
def test_every_number_comes_back_as_it_was_printed(value: Decimal) -> None:
    """The digits of a number in a file are those in the file that is written from it."""
    text = plain(value)
    shown = text if value else text.removeprefix("-")
    assert f'"value": {shown},' in dump(load(ROW.format(text).encode())).decode()


def test_keys_are_written_in_the_order_of_the_model_and_texts_as_letters() -> None:
    document = dict(reversed(sample_plan().items()))
    data = dump(load(written(document)))
    assert list(read_json(data)) == list(sample_plan())  # type: ignore[call-overload]  # an object
    assert "Kế hoạch ví dụ".encode() in data
    assert data.endswith(b"\n}\n")


def test_what_was_left_out_stays_out_and_what_was_null_stays_null() -> None:
    left_out = b'{"kind": "observation", "indicator": "imr", "period": "2023"}'
    null = b'{"kind": "observation", "indicator": "imr", "period": "2023", "note": null}'
    assert b"note" not in dump(load(left_out))
    assert b'"note": null' in dump(load(null))


def test_what_python_code_makes_says_its_kind_and_version() -> None:
    report = Report.model_validate({"id": "r", "plan": "p", "period": "2023"})
    assert load(dump(report)) == report
    row = Observation.model_validate({"indicator": "imr", "period": "2023"})
    assert load(dump(row)) == row


def test_a_part_of_a_document_is_written_alone() -> None:
    target = load_plan(written(sample_plan())).targets[0]
    assert Target.model_validate(read_json(dump(target))) == target


@pytest.mark.parametrize("given", [str, Path, lambda path: path.read_bytes()], ids=["text", "path", "bytes"])
def test_a_file_is_named_by_text_or_path_or_given_as_bytes(tmp_path: Path, given: Callable[[Path], str]) -> None:
    path = tmp_path / "kế hoạch.json"
    path.write_bytes(written(sample_plan()))
    assert load(given(path)) == load_plan(given(path)) == load(written(sample_plan()))


def test_a_byte_order_mark_does_not_hinder() -> None:
    assert load_plan(b"\xef\xbb\xbf" + written(sample_plan())) == load_plan(written(sample_plan()))


@pytest.mark.parametrize(
    ("read", "document"), [(load_plan, sample_report()), (load_report, sample_plan())], ids=["report", "plan"]
)
def test_a_document_of_the_other_kind_is_refused(read: Callable[[bytes], Plan], document: dict[str, object]) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        read(written(document))
    (finding,) = caught.value.findings
    assert (finding.code, finding.place) == ("VHP109", "$.kind")
    assert str(document["kind"]) in finding.message("vi")
    assert "load()" in finding.message("vi")
    assert isinstance(load(written(document)), (Plan, Report))


@pytest.mark.parametrize(
    ("data", "kind", "code"),
    [
        (b"", UnreadableError, "VHP103"),
        (b"\xff", UnreadableError, "VHP102"),
        (b"[" * 300, UnreadableError, "VHP106"),
        (b'{"a":1,"a":2}', InvalidDocumentError, "VHP104"),
        (b"[]", InvalidDocumentError, "VHP113"),
        (b"{}", InvalidDocumentError, "VHP110"),
        (b'{"kind":"plan"}', InvalidDocumentError, "VHP110"),
        (b"\xef\xbb\xbf{", UnreadableError, "VHP103"),
    ],
)
def test_a_refusal_is_of_its_own_kind(data: bytes, kind: type[VnHealthPlanError], code: str) -> None:
    with pytest.raises(VnHealthPlanError) as caught:
        load(data)
    assert type(caught.value) is kind
    assert code in [finding.code for finding in caught.value.findings]


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"12345")
    assert read_bytes(path, most_bytes=5) == b"12345"
    with pytest.raises(UnreadableError) as caught:
        read_bytes(path, most_bytes=4)
    assert caught.value.code == "VHP105"
    assert_presentable(caught.value.findings)
    assert "more than" not in caught.value.findings[0].message("vi")


@pytest.mark.parametrize(
    "name", ["missing.json", "", "a\x00b", "x" * 5000, "a\x1b[31m\n::error::b", "\udcff", "\u202e"]
)
def test_a_file_that_cannot_be_read_is_named_safely(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        load(f"{tmp_path}/{name}")
    assert caught.value.code == "VHP101"
    assert_presentable(caught.value.findings)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        load(tmp_path)
    assert caught.value.code == "VHP101"


@settings(max_examples=200)
@given(st.binary(max_size=60))
def test_no_bytes_raise_anything_but_a_refusal(data: bytes) -> None:
    """load(x) raises VnHealthPlanError for any bytes that are no document."""
    with pytest.raises(VnHealthPlanError) as caught:
        load(data)
    assert_presentable(caught.value.findings)
