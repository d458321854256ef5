"""Where a value of an array ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.exact import write_json
from vnhealthplan.io.stream.item import item_end

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8"), max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text('a"\\{}[],', max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(values, st.sampled_from([None, 1]), st.sampled_from([",", "]", ",{", "],"]))
def test_the_end_of_a_well_formed_value_is_found(value: object, indent: int | None, after: str) -> None:
    """item_end(x + after) is the length of x, whatever brackets and quotes its strings hold."""
    text = write_json(value, indent=indent).encode()
    assert item_end(text + after.encode(), 0) == len(text)
    assert item_end(b"[1," + text + after.encode(), 3) == 3 + len(text)


@given(values.filter(lambda value: isinstance(value, list | dict | str)))
def test_no_part_of_a_value_in_brackets_or_quotes_is_taken_for_the_whole(value: object) -> None:
    text = write_json(value, indent=None).encode()
    assert {item_end(text[:end], 0) for end in range(1, len(text))} <= {None}


@pytest.mark.parametrize(
    ("text", "item"),
    [
        (b'{"a": [1}, {}', b'{"a": [1}'),
        (b'{"a": 1], {}', b'{"a": 1'),
        (b'{"a": "x\n}, {}', b'{"a": "x\n}'),
        (b"}, {}", b"}"),
        (b"7} {}", b"7"),
        (b"nan, {}", b"nan"),
        (b'{"a": "\\"}", "b": "}"}, {}', b'{"a": "\\"}", "b": "}"}'),
    ],
)
def test_a_faulty_value_ends_where_the_next_one_is_not_hidden(text: bytes, item: bytes) -> None:
    assert item_end(text, 0) == len(item)
