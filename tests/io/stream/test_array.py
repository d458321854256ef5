"""Arrays: every item by itself, at its place, and what is wrong between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import observations

from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.exact import read_json, try_json, write_json
from vnhealthplan.finding import Finding
from vnhealthplan.io import dump
from vnhealthplan.io.stream.array import records_of_array
from vnhealthplan.io.stream.record import MOST_RECORD_BYTES, Record

ITEMS = ["{}", '{"a": 1}', '{"chỉ số": "‰},{"}', "7", "null", '"x"', "[{},{}]", '{"a":{"b":[{}, {}]}}', '{"a":\n"b"}']
blanks = st.sampled_from(["", " ", "\n", "\r\n  "])


def pieces_of(text: str, size: int = 100) -> list[Record | Finding]:
    data = text.encode()
    return list(records_of_array(data[start : start + size] for start in range(0, len(data), size)))


def faults_of(text: str) -> list[tuple[str, int | None, int | None]]:
    """Give the place of what is wrong between records, with the first words of what it is."""
    return [
        (str(piece.details.get("reason", piece.code)), piece.line, piece.column)
        for piece in pieces_of(text)
        if isinstance(piece, Finding)
    ]


@given(
    st.lists(st.tuples(blanks, st.sampled_from(ITEMS), blanks)), blanks, blanks, st.integers(1, 60) | st.just(100_000)
)
def test_every_item_is_a_record_at_its_place_however_the_text_is_cut(
    items: list[tuple[str, str, str]], first: str, last: str, size: int
) -> None:
    """records_of_array(chunks of x) is each item of x with its line and column, for chunks of any size."""
    text, wanted = f"{first}[", []
    for index, (before, item, after) in enumerate(items):
        text += f"{',' if index else ''}{before}"
        line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
        wanted.append(((index,), line, column, try_json(item.encode())))
        text += f"{item}{after}"
    found = [
        piece if isinstance(piece, Finding) else piece[:3] + piece[4:] for piece in pieces_of(f"{text}]{last}", size)
    ]
    assert found == wanted


@pytest.mark.parametrize(
    "gaps", [[","], [", "], [",\n"], [" ,\r\n\t"], [",", ", "], [", ", ",\n", ","], [",", ",", " , "]]
)
@pytest.mark.parametrize("item", ['{"tỷ lệ": "‰"}', '{"a":\n {"b": [{},{}, {}]}}', "{}", '{"a": "},{"}'])
def test_records_are_found_however_they_are_parted(gaps: list[str], item: str) -> None:
    """What parts the first two of them is looked for first, and is no more than a guess."""
    text, wanted = "[", []
    for index in range(50):
        wanted.append(((index,), text.count("\n") + 1, len(text) - text.rfind("\n"), item.encode()))
        text += item + (gaps[index % len(gaps)] if index < 49 else "]")
    assert [piece[:4] for piece in pieces_of(text, len(text) * 2) if isinstance(piece, Record)] == wanted
    assert faults_of(text) == []


@given(st.lists(observations().map(dump), min_size=1, max_size=4), st.data())
def test_a_broken_array_is_told_to_be_no_json_as_often_as_the_reader_says_so(
    rows: list[bytes], data: st.DataObject
) -> None:
    """The pieces of any text hold a fault if and only if read_json refuses the text."""
    text = b"[" + b",".join(rows) + b"]"
    at = data.draw(st.integers(1, len(text) - 1))
    text = (
        text[:at]
        + data.draw(st.sampled_from([b"", b",", b"{", b"}", b"[", b"]", b'"', b"\n", b"1", b"\\"]))
        + (text[at + data.draw(st.integers(0, 1)) :])
    )
    try:
        whole = read_json(text)
    except VnHealthPlanError:
        whole = None
    pieces = list(records_of_array([text]))
    sound = all(isinstance(piece, Record) and (piece.document is not None or piece.data == b"null") for piece in pieces)
    assert sound == (whole is not None)
    if sound:
        assert whole == [piece.document for piece in pieces if isinstance(piece, Record)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[", ("the text ends before the closing ]", 1, 2)),
        ("[{}", ("the text ends before the closing ]", 1, 4)),
        ("[{},", ("the text ends before the closing ]", 1, 5)),
        ("[1", ("the text ends before the closing ]", 1, 3)),
        ("[{},]", ("a comma stands before the closing ]", 1, 5)),
        ("[{}\n {}]", ("a comma between two records is missing", 2, 2)),
        ("[,{}]", ("a comma stands where a record must stand", 1, 2)),
        ("[{},\n,{}]", ("a comma stands where a record must stand", 2, 1)),
        ("[{}]\n[]", ("more text follows the closing ]", 2, 1)),
    ],
)
def test_what_is_wrong_between_records_is_told_once_and_at_its_place(text: str, fault: tuple[str, int, int]) -> None:
    assert faults_of(text) == [fault]


@pytest.mark.parametrize("text", ['[{"a": 1', '[{"a": "x', "[[1", '["x'])
def test_a_text_that_ends_inside_a_record_is_told_by_that_record_alone(text: str) -> None:
    (piece,) = pieces_of(text)
    assert isinstance(piece, Record)
    assert piece.document is None


def test_a_faulty_record_hides_none_behind_it() -> None:
    documents = [
        piece.document
        for piece in pieces_of('[{"a": [1}, {"b": "x\n}, {"c": 1,,}, }, {"d": 1]')
        if isinstance(piece, Record)
    ]
    assert documents == [None, None, None, None, {"d": 1}] or documents[-1] is None
    good = [piece.document for piece in pieces_of('[{"a": [1}, {"b": 2}, nan, {"c": 3}]') if isinstance(piece, Record)]
    assert good == [None, {"b": 2}, None, {"c": 3}]


@pytest.mark.parametrize("end", ["", '"}', '"}, {}]'])
def test_a_record_that_is_too_long_ends_the_reading(end: str) -> None:
    text = f'[{{}}, {{"a": "{"x" * MOST_RECORD_BYTES}{end}'
    first, fault = pieces_of(text, 100_000)
    assert isinstance(first, Record)
    assert isinstance(fault, Finding)
    assert (fault.code, fault.line, fault.column) == ("VHP120", 1, 6)


def test_a_long_record_within_the_limit_is_read() -> None:
    text = write_json([{"a": "},{" * 100_000}, {"b": 1}], indent=None)
    assert [piece.document for piece in pieces_of(text, 65_536) if isinstance(piece, Record)] == read_json(
        text.encode()
    )
