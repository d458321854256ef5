"""Bad bytes, texts, keys and files: each is refused with a finding of our own, and none is mended in silence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from full_documents import (
    assert_presentable,
    changed,
    kept,
    places_of,
    refusal_of,
    sample_plan,
    sample_report,
    written,
)

from vnhealthplan import VnHealthPlanError, load, load_plan
from vnhealthplan.io import check, is_valid

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = written(sample_plan())
TEXT = PLAN.decode()
TITLE = "Kế hoạch ví dụ"


def titled(title: str) -> bytes:
    """Give the plan with another title, written as escapes where it is no UTF-8."""
    return TEXT.replace(TITLE, json.dumps(title)[1:-1]).encode()


BYTES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "VHP103"),
    "blank": (b" \n", "VHP103"),
    "mark alone": (b"\xef\xbb\xbf", "VHP103"),
    "two marks": (b"\xef\xbb\xbf\xef\xbb\xbf" + PLAN, "VHP103"),
    "utf-16": (TEXT.encode("utf-16"), "VHP102"),
    "utf-16 without mark": (TEXT.encode("utf-16-le"), "VHP102"),
    "utf-16 big end first": (TEXT.encode("utf-16-be"), "VHP102"),
    "utf-32": (TEXT.encode("utf-32"), "VHP102"),
    "utf-32 without mark": (TEXT.encode("utf-32-le"), "VHP102"),
    "utf-32 big end first": (TEXT.encode("utf-32-be"), "VHP102"),
    "windows-1258": (TEXT.replace(TITLE, "Kê hoách").encode("cp1258", "replace"), "VHP102"),
    "latin-1": (TEXT.encode("latin-1", "replace").replace(b"?", b"\xe9"), "VHP102"),
    "half a letter": (PLAN.replace("ế".encode(), "ế".encode()[:2]), "VHP102"),
    "raw lone surrogate": (PLAN.replace(TITLE.encode(), b"\xed\xa0\x80"), "VHP102"),
    "raw pair of surrogates": (PLAN.replace(TITLE.encode(), b"\xed\xa0\xb4\xed\xb4\x9e"), "VHP102"),
    "escaped lone surrogate": (TEXT.replace(TITLE, r"\ud800").encode(), "VHP103"),
    "escaped surrogate, second half": (TEXT.replace(TITLE, r"a\udc00").encode(), "VHP103"),
    "NUL byte": (PLAN.replace(TITLE.encode(), b"a\x00b"), "VHP103"),
    "NUL byte after the end": (PLAN + b"\x00", "VHP103"),
    "control character": (PLAN.replace(TITLE.encode(), b"a\x1b[31m"), "VHP103"),
    "lists in lists": (b"[" * 5000 + b"]" * 5000, "VHP106"),
    "objects in objects": (b'{"a":' * 5000 + b"1" + b"}" * 5000, "VHP106"),
    "lists in the plan": (PLAN.replace(b'"vision": "2030"', b'"vision": ' + b"[" * 5000 + b"]" * 5000), "VHP106"),
    "key twice": (PLAN.replace(b'"vision"', b'"period"'), "VHP104"),
    "key twice, once escaped": (PLAN.replace(b'"vision"', rb'"perio\u0064"'), "VHP104"),
    "key twice, deep inside": (PLAN.replace(b'"value_high": 95', b'"value": 95'), "VHP104"),
    "two documents": (PLAN + PLAN, "VHP103"),
    "comment": (b"// x\n" + PLAN, "VHP103"),
    "comma too many": (PLAN[:-1] + b",}", "VHP103"),
}
BAD_TEXTS = {
    "NUL": "a\x00b",
    "ESC": "a\x1b[31mb",
    "carriage return": "a\rb",
    "C1 control": "a\x85b",
    "right to left": "a\u202eb",
    "isolate": "\u2066a\u2069",
    "mark of direction": "a\u200fb",
    "zero width": "a\u200bb",
    "joiner": "a\u200db",
    "byte order mark inside": "a\ufeffb",
    "line separator": "a\u2028b",
    "blank first": " a",
    "no-break space first": "\u00a0a",
    "newline first": "\na",
    "nothing": "",
    "blank alone": " ",
}
STRANGE_KEYS = [
    "x" * 50_000,
    "\x1b[31mred",
    "a\nb",
    "\n::error::x",
    "::error::x",
    "a\x00b",
    "\u202ea",
    "",
    " ",
    "{value}",
]


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_document_are_refused(name: str) -> None:
    data, code = BYTES[name]
    assert data != PLAN
    assert refusal_of(data)[-1] == code


@pytest.mark.parametrize("name", BAD_TEXTS)
def test_a_text_that_hides_or_turns_something_is_refused(name: str) -> None:
    text = BAD_TEXTS[name]
    assert refusal_of(titled(text)) == ["VHP114"]
    places = [place for place in places_of(sample_plan()) if place[-1] in {"quote", "note", "condition", "goal", "vi"}]
    for place in places:
        assert refusal_of(written(changed(sample_plan(), place, text))) == ["VHP114"], place


@pytest.mark.parametrize(
    "text", ["a\tb", "a\nb", "a\u00a0b", "e\u0301", "\U0001f3e5", "a ", "‰ ≥ “x”", "{value}", "\\n"]
)
def test_a_text_as_documents_print_it_is_kept(text: str) -> None:
    data = titled(text)
    assert check(data) == ()
    assert load_plan(data).title == text
    assert kept(data)


@pytest.mark.parametrize("surrogate", ["\ud800", "a\udfff"])
def test_a_surrogate_in_a_text_from_python_is_refused(surrogate: str) -> None:
    assert [finding.code for finding in check(sample_plan() | {"title": surrogate})] == ["VHP114"]
    assert [finding.code for finding in check(TEXT.replace(TITLE, surrogate))] == ["VHP102"]


@pytest.mark.parametrize("key", STRANGE_KEYS, ids=range(len(STRANGE_KEYS)))
def test_an_unknown_key_is_told_safely(key: str) -> None:
    for place in ((), ("targets", 0), ("area",), ("targets", 0, "subgroup")):
        (finding,) = check(written(changed(sample_plan(), (*place, key), 1)))
        assert (finding.code, finding.path) == ("VHP111", (*place, key))
        assert_presentable([finding])
    assert refusal_of(written(sample_plan() | {key: 1})) == ["VHP111"]


def test_many_unknown_keys_give_an_error_of_bounded_length() -> None:
    data = written(sample_plan() | {f"{number}{'x' * 1000}": number for number in range(150)})
    with pytest.raises(VnHealthPlanError) as caught:
        load(data)
    assert len(caught.value.findings) == 150
    assert len(str(caught.value)) < 10_000


def test_a_mapping_with_keys_that_are_no_text_is_refused() -> None:
    plan: dict[Any, Any] = sample_plan()
    keys: list[Any] = [1, None, True, ("a",), 1.5, b"id", 10**5000]
    for key in keys:
        documents: list[Any] = [plan | {key: 1}, changed(plan, ("area", key), 1), {key: 1}]
        for document in documents:
            findings = check(document)
            assert not is_valid(findings)
            assert_presentable(findings)


def test_values_that_json_does_not_have_are_refused() -> None:
    for value in (b"x", {1, 2}, object(), 1j, float("nan"), float("inf"), 10**5000, -(10**5000), range(3), [[[]]] * 9):
        for place in (("period",), ("targets", 1, "value"), ("targets", 1, "unit"), ("area",), ("tasks", 0, "due")):
            findings = check(changed(sample_plan(), place, value))
            assert not is_valid(findings)
            assert_presentable(findings)


def test_nesting_from_python_is_refused_as_deep_as_it_may_be() -> None:
    deep: Any = {}
    for _ in range(5000):
        deep = {"a": [deep]}
    findings = check(sample_plan() | {"area": deep, "extra": deep, "vision": [deep]})
    assert {finding.code for finding in findings} == {"VHP117"}


def test_a_document_of_the_wrong_kind_is_refused() -> None:
    assert refusal_of(written(sample_plan() | {"kind": "kế hoạch"})) == ["VHP107"]
    told = {finding.code for finding in check(sample_plan() | {"kind": "report"})}
    assert {"VHP110", "VHP111"} <= told
    told = {finding.code for finding in check(sample_report() | {"kind": "plan"})}
    assert {"VHP110", "VHP111"} <= told


@pytest.mark.parametrize("document", [PLAN, written(sample_report())], ids=["plan", "report"])
def test_a_document_cut_off_anywhere_is_refused(document: bytes) -> None:
    for end in range(len(document)):
        codes = [finding.code for finding in check(document[:end])]
        assert codes in (["VHP103"], ["VHP102"]), end
        if codes == ["VHP102"]:  # cut inside a letter
            assert document[end] & 0xC0 == 0x80


def test_a_real_plan_cut_off_anywhere_is_refused() -> None:
    document = (EXAMPLES / "nhu-thanh-2021" / "plan.json").read_bytes().rstrip()
    assert is_valid(check(document))
    for end in [*range(0, len(document), 97), *range(len(document) - 200, len(document))]:
        assert check(document[:end])[0].code in {"VHP103", "VHP102"}, end


@pytest.mark.parametrize("name", ["a\x1b[31m\r\n::error::b.json", "\u202ea.json", "kế hoạch.json"])
def test_a_file_of_any_name_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with pytest.raises(VnHealthPlanError) as caught:
        load(path)
    assert caught.value.code == "VHP101"
    assert_presentable(caught.value.findings)
    path.write_bytes(PLAN)
    assert load(path) == load(PLAN)
    path.write_bytes(b"")
    with pytest.raises(VnHealthPlanError) as caught:
        load_plan(path)
    assert caught.value.code == "VHP103"
