"""JSON for people's terminals: nothing to obey, and the same value when read."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.cli.answer import json_text

texts = st.text(st.characters() | st.sampled_from('\x00\x1b\x9b\u202e\u2028\ufeff\U000e0041\ud800\n"\\đ‰'))


@given(st.dictionaries(texts, texts | st.lists(texts)))
def test_json_reads_back_and_holds_only_characters_that_print(value: dict[str, object]) -> None:
    """loads(json_text(v)) = v, and every line is printable."""
    text = json_text(value)
    assert json.loads(text) == value
    assert all(line.isprintable() for line in text.split("\n"))


@pytest.mark.parametrize("text", ["##[error]x", "###[a]", "##vso[task.complete]", "#[", "##", "a # b"])
def test_no_build_log_finds_a_command_in_it(text: str) -> None:
    written = json_text({text: [text]}, indent=None)
    assert not re.search(r"##[a-z]*\[", written)
    assert json.loads(written) == {text: [text]}
    assert written.count("\n") == 1
