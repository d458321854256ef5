"""The place of a finding is where an editor jumps to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.exact import read_json, write_json
from vnhealthplan.finding import Finding
from vnhealthplan.io import check
from vnhealthplan.io.positions import with_positions

if TYPE_CHECKING:
    from vnhealthplan.finding import Path

keys = st.text(st.characters(codec="utf-8"), max_size=6)
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.decimals(-1000, 1000, places=3), keys),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=4)),
    max_leaves=12,
)


def place(text: str, code: str, path: Path) -> tuple[int | None, int | None]:
    [finding] = with_positions(text, [Finding(code, path)])
    return finding.line, finding.column


def paths_of(value: object, path: Path = ()) -> list[tuple[Path, object]]:
    found: list[tuple[Path, object]] = [(path, value)]
    if isinstance(value, dict):
        found += [pair for key, part in value.items() for pair in paths_of(part, (*path, key))]
    if isinstance(value, list):
        found += [pair for index, part in enumerate(value) for pair in paths_of(part, (*path, index))]
    return found


@given(values, st.sampled_from([None, 1, 4]))
def test_a_value_is_read_again_from_its_place(value: object, indent: int | None) -> None:
    """What stands at the line and column of a path is the value of that path."""
    text = write_json(value, indent=indent)
    lines = text.split("\n")
    every = paths_of(value)
    for finding, (path, part) in zip(
        with_positions(text, [Finding("VHP113", path) for path, _ in every]), every, strict=True
    ):
        assert finding.path == path
        assert finding.line is not None
        assert finding.column is not None
        rest = "\n".join([lines[finding.line - 1][finding.column - 1 :], *lines[finding.line :]])
        shown = write_json(part, indent=None)
        # only blanks differ between the written forms of one value
        assert "".join(rest.split()).startswith("".join(shown.split()))


def test_an_unknown_field_is_shown_at_its_key_and_any_other_at_its_value() -> None:
    text = '{"a": 1,\n  "bb": 2}'
    assert place(text, "VHP111", ("bb",)) == (2, 3)
    assert place(text, "VHP113", ("bb",)) == (2, 9)


def test_a_missing_field_is_shown_at_the_object_that_lacks_it() -> None:
    assert place('{"rows": [\n {"id": 1}, {}]}', "VHP110", ("rows", 1, "id")) == (2, 13)


def test_columns_count_characters_not_bytes() -> None:
    assert place('{"chỉ số": "tử vong", "đơn vị": 5}', "VHP113", ("đơn vị",)) == (1, 33)


def test_escapes_in_keys_are_understood() -> None:
    text = '{"a\\"}\\u0041": [10000000000000000000000000, {"x": "]}"}], "b": 7}'
    assert read_json(text.encode()) is not None
    assert place(text, "VHP113", ("b",)) == (1, text.index("7") + 1)


def test_a_long_integer_is_stepped_over() -> None:
    assert place(f"[{'1' * 4000}, 5]", "VHP113", (1,)) == (1, 4004)


def test_of_a_key_that_stands_twice_the_first_is_shown() -> None:
    """Such a text is refused before (VHP104); the last asked-for key is found all the same."""
    text = '{"a": 1, "a": 2, "b": 3}'
    found = with_positions(text, [Finding("VHP113", ("a",)), Finding("VHP113", ("b",))])
    assert [finding.column for finding in found] == [7, 23]


def test_what_nests_very_deep_is_stepped_over() -> None:
    deep = "[" * 100_000 + '"]"' + "]" * 100_000
    assert place(f"[{deep}\n, 5]", "VHP113", (1,)) == (2, 3)


def test_check_gives_positions_for_text_and_none_for_values() -> None:
    text = '{\n "kind": "observation",\n "indicator": "imr",\n "period": "2023",\n "value": "95,5"\n}'
    [finding] = check(text)
    assert (finding.code, finding.line, finding.column) == ("VHP203", 5, 11)
    [finding] = check({"kind": "observation", "indicator": "imr", "period": "2023", "value": Decimal(1)})
    assert (finding.code, finding.line, finding.column) == ("VHP206", None, None)


def test_a_byte_order_mark_moves_no_column() -> None:
    note, finding = check(b'\xef\xbb\xbf{"kind": "none"}')
    assert (note.code, finding.line, finding.column) == ("VHP108", 1, 10)
