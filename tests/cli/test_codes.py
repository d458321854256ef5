"""Lists of codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.cli.codes import read_codes
from vnhealthplan.messages import MESSAGES
from vnhealthplan.rule_messages import RULE_MESSAGES

KNOWN = sorted({*MESSAGES, *RULE_MESSAGES})


beginnings = st.tuples(st.sampled_from(KNOWN), st.integers(3, 6)).map(lambda pair: pair[0][: pair[1]])


@given(st.lists(beginnings, min_size=1))
def test_what_a_code_begins_with_is_read_back(codes: list[str]) -> None:
    """read_codes(",".join(codes)) = codes, in any case and with blanks."""
    assert read_codes(" , ".join(codes).lower()) == codes


@pytest.mark.parametrize("text", ["", ",", "V", "203", "E501", "VHP2033", "VHP203;VHP204", "VHP203 VHP204", "\x1b"])
def test_what_no_code_begins_with_is_refused_without_control_characters(text: str) -> None:
    with pytest.raises(ValueError, match="is no code") as caught:
        read_codes(text)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(("text", "near"), [("VHP299", "VHP201"), ("VHP60X", "VHP601"), ("E501", "VHP203")])
def test_the_codes_that_begin_alike_are_named(text: str, near: str) -> None:
    with pytest.raises(ValueError, match=near):
        read_codes(text)
