"""The places of all parts of odd texts, beside a slow plain reader that goes over them sign by sign."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.finding import Finding
from vnhealthplan.io.positions import with_positions

if TYPE_CHECKING:
    from vnhealthplan.finding import Path

    Found = dict[Path, tuple[int, int]]

BLANKS = " \t\n\r"
ESCAPES = [r"\"", r"\\", r"\/", r"\n", r"\u0022", r"\u00e9", r"\ud83d\ude00"]
blanks = st.one_of(st.just(""), st.just("\r\n  "), st.text(BLANKS, max_size=3))
strings = st.lists(st.sampled_from([*"{}[],: aệ😀\u2028\ufeff", *ESCAPES, *ESCAPES]), max_size=6).map(
    lambda signs: f'"{"".join(signs)}"'
)
scalars = st.one_of(strings, st.sampled_from(["0", "-1.50e+10", "1" * 400, "true", "false", "null"]))


def joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map("".join)


def containers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = joined(blanks, inner, blanks)
    members = joined(blanks, strings, blanks, st.just(":"), items)
    return st.one_of(
        st.lists(items, max_size=8).map(",".join).map(lambda parts: f"[{parts}]"),
        st.lists(members, max_size=8).map(",".join).map(lambda parts: f"{{{parts}}}"),
        blanks.map(lambda empty: f"[{empty}]"),
        blanks.map(lambda empty: f"{{{empty}}}"),
        st.tuples(inner, st.integers(1, 6)).map(lambda pair: "[" * pair[1] + pair[0] + "]" * pair[1]),
    )


# a document of some size: in small ones a wrong step over a value meets nothing that it could misplace
values = st.recursive(scalars, containers, max_leaves=15)
texts = joined(blanks, st.lists(values, min_size=5, max_size=10).map(", ".join).map(lambda parts: f"[{parts}]"), blanks)


def skip(text: str, at: int, signs: str = BLANKS) -> int:
    while at < len(text) and text[at] in signs:
        at += 1
    return at


def end_of_scalar(text: str, at: int) -> int:
    if text[at] != '"':
        return next((end for end in range(at, len(text)) if text[end] in BLANKS + ",]}"), len(text))
    at += 1
    while text[at] != '"':
        at += 2 if text[at] == "\\" else 1
    return at + 1


def read(text: str, at: int, path: Path, found: Found) -> int:
    """Give the end of the value at `at`, and note where key and value of its parts begin; of two keys the first."""
    if text[at] not in "{[":
        return end_of_scalar(text, at)
    in_object = text[at] == "{"
    index, at = 0, skip(text, at + 1)
    while text[at] not in "}]":
        key, step = at, (*path, index)
        if in_object:
            end = end_of_scalar(text, at)
            step = (*path, json.loads(text[at:end]))
            at = skip(text, end, BLANKS + ":")
        second = step in found
        found.setdefault(step, (key, at))
        at = skip(text, read(text, at, step, {} if second else found), BLANKS + ",")
        index += 1
    return at + 1


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    lines = text[:offset].split("\n")
    return len(lines), len(lines[-1]) + 1


@given(texts, st.data())
def test_every_part_of_a_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    """Whichever parts are asked for, together, their keys and values are found, and the holder of a missing part."""
    start = skip(text, 0)
    found: Found = {(): (start, start)}
    read(text, start, (), found)
    asked = data.draw(st.lists(st.sampled_from(list(found)), min_size=1, unique=True))
    cases = [
        case
        for path in asked
        for key, value in [found[path]]
        for case in [("VHP111", path, key), ("VHP113", path, value), ("VHP110", (*path, "missing"), value)]
    ]
    placed = with_positions(text, [Finding(code, path) for code, path, _ in cases])
    assert [(finding.line, finding.column) for finding in placed] == [
        line_and_column(text, offset) for _, _, offset in cases
    ]
