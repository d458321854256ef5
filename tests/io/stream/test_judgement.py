"""Streaming says of a record what check says of it alone, at its place in the file."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from full_documents import assert_presentable
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import observations

from vnhealthplan import load
from vnhealthplan.exact import try_json, write_json
from vnhealthplan.finding import Finding
from vnhealthplan.io import check, is_valid
from vnhealthplan.io.stream import check_stream, stream_observations
from vnhealthplan.io.stream.judgement import NO_DOCUMENTS

if TYPE_CHECKING:
    from vnhealthplan.models import Observation

FIRST = b'{"kind": "observation", "indicator": "imr", "period": "2023"}'
WRONG: dict[str, tuple[object, ...]] = {
    "value": ("9,5", "9.5", None, True, [], {"a": 1}, "x" * 100),
    "unit": ("percnt", "%", 1, None),
    "period": ("2025-Q5", 2025, "2025/2021"),
    "subgroup": (None, [], {"sex": "Nam"}, {"gender": "male"}, {str(number): 1 for number in range(300)}),
    "kind": ("Observation", "plan", 1, None, ["observation"]),
    "area": ("T79",),
    "indicatr": ("imr",),
    "note": ("x\x00",),
    "source": ({"quote": [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]}, {"quote": [1] * 10_001}),
}
FAULTS = [(field, wrong) for field, values in WRONG.items() for wrong in values]
CHANGES = [
    b"",
    b'"',
    b"{",
    b"}",
    b",",
    b"\\",
    b"1",
    b"-",
    b".",
    b"e9",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\x00",
    b"\t",
    "‰".encode(),
]


def line_of(row: Observation) -> bytes:
    return write_json(row.model_dump(exclude_unset=True) | {"kind": "observation"}, indent=None).encode()


@st.composite
def lines(draw: st.DrawFn) -> bytes:
    """Lines of observations, sound ones, with a wrong field, and broken in a byte or two."""
    row = draw(observations())
    fields = row.model_dump(exclude_unset=True) | {"kind": "observation"}
    kind = draw(st.integers(0, 3))
    if kind == 1:
        fields |= dict(draw(st.lists(st.sampled_from(FAULTS), min_size=1, max_size=3)))
    line = write_json(fields, indent=None).encode()
    if kind == 2:
        at = draw(st.integers(0, len(line)))
        line = line[:at] + draw(st.sampled_from(CHANGES)) + line[at + draw(st.integers(0, 2)) :]
    if kind == 3:
        key = draw(st.sampled_from(sorted(fields)))
        line = line[:-1] + f', "{key}": 1}}'.encode()
    return line


def found_in(line: bytes) -> list[Finding]:
    """Give what check says of one line; of one that says it is a plan, that it is one."""
    findings = [*check(line)]
    document = try_json(line)
    if isinstance(document, dict) and document.get("kind") == "plan":
        at = line.decode().index('"plan"') + 1
        findings = [
            Finding("VHP109", ("kind",), {"value": "plan", "expected": "observation", "hint": NO_DOCUMENTS}, 1, at)
        ]
    return findings


@given(st.lists(lines(), max_size=4))
@example([b"\xef\xbb\xbf" + FIRST, FIRST, b"\xef\xbb\xbf", b'{"kind": "observation"}', b'["\xff"]'])
def test_a_line_is_judged_as_check_judges_it_alone(rows: list[bytes]) -> None:
    """The findings of an export are those of its lines, each at its line: same codes, paths, words and columns."""
    found = check_stream(io.BytesIO(b"\n".join([FIRST, *rows])))
    wanted = []
    for number, line in enumerate(rows, 2):
        if line.strip(b" \t\r\n"):
            wanted += [(one.code, one.path, number, one.column) for one in found_in(line)]
    told = [(one.code, one.path, one.line, one.column) for one in found.findings]
    # a byte that is no UTF-8 has no column where the text is judged as a whole
    assert [one[:3] for one in told] == [one[:3] for one in wanted]
    assert all(mine[3] == other[3] or other[3] is None for mine, other in zip(told, wanted, strict=True))
    assert_presentable(found.findings)


@given(
    st.lists(observations(), max_size=5),
    st.sampled_from([(b"", b"\n", b""), (b"[", b",\n ", b"]"), (b"[", b",", b"]")]),
)
def test_what_is_read_row_by_row_is_what_is_read_whole(
    rows: list[Observation], form: tuple[bytes, bytes, bytes]
) -> None:
    """Streaming gives the observations that load gives, with every digit."""
    begin, between, end = form
    texts = [line_of(row) for row in rows]
    streamed = list(stream_observations(io.BytesIO(begin + between.join(texts) + end)))
    assert [row.observation for row in streamed] == [load(text) for text in texts] == rows
    assert [str(row.observation) for row in streamed] == [str(row) for row in rows]
    assert not any(row.findings for row in streamed)


@given(
    st.lists(lines().filter(lambda line: b"\xef\xbb\xbf" not in line), min_size=1, max_size=3),
    st.sampled_from([b",", b",\n  "]),
)
def test_an_item_of_an_array_is_judged_as_a_line_is_behind_its_index(rows: list[bytes], between: bytes) -> None:
    """A record has the same findings in an array as on a line, with its index before the path, at its own place."""
    good = [line for line in rows if all(one.code not in {"VHP102", "VHP103", "VHP106"} for one in found_in(line))]
    text = b"[" + between.join([FIRST, *good]) + b"]"
    told = [(one.code, one.path, one.line, one.column) for one in check_stream(io.BytesIO(text)).findings]
    wanted, before = [], b"[" + FIRST
    for index, line in enumerate(good, 1):
        start = (before + between).decode()
        at, column = start.count("\n") + 1, len(start) - start.rfind("\n") - 1
        wanted += [(one.code, (index, *one.path), at, (one.column or 1) + column) for one in found_in(line)]
        before += between + line
    assert told == wanted


@pytest.mark.parametrize("kind", ["plan", "report", "catalogue"])
def test_a_record_of_another_kind_is_told_so_and_nothing_else(kind: str) -> None:
    (finding,) = check_stream(io.BytesIO(f'\n {{"kind": "{kind}", "x": 1}}'.encode())).findings
    assert (finding.code, finding.place, finding.line, finding.column) == ("VHP109", "$.kind", 2, 11)


def test_the_place_in_the_words_is_the_place_of_the_finding() -> None:
    (finding,) = check_stream(io.BytesIO(b'\n\n{"a": ,}')).findings
    assert (finding.code, finding.line, finding.column) == ("VHP103", 3, 7)
    assert "line 3, column 7" in finding.message("en")
    assert "dòng 3, cột 7" in finding.message("vi")


@pytest.mark.parametrize("begin", ["", "[\n\n"])
def test_a_byte_that_is_no_utf_8_has_its_line_and_column(begin: str) -> None:
    text = f'{begin}{{"note":\r "chỉ số X'.encode() + b'\xea"}'
    (finding, *_) = check_stream(io.BytesIO(text)).findings
    assert (finding.code, finding.line, finding.column) == ("VHP102", 1 + begin.count("\n"), 20)


def test_a_key_that_stands_twice_is_seen_in_both_forms() -> None:
    row = FIRST[:-1] + b', "value": 1, "value": 2, "unit": "percent"}'
    for text in (row, b"[" + row + b"]", b"[" + row + b"," + row + b"]"):
        assert {one.code for one in check_stream(io.BytesIO(text)).findings} == {"VHP104"}


def test_a_finding_of_an_item_is_that_of_the_line_but_for_its_place() -> None:
    row = FIRST[:-1] + b', "value": "9,5"}'
    (alone,) = check(row)
    (inside,) = check_stream(io.BytesIO(b"[" + row + b"]")).findings
    assert inside == replace(alone, path=(0, "value"), column=(alone.column or 0) + 1)
    assert not is_valid([inside])
