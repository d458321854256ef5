"""The lines for people."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from outcome_strategies import HOSTILE, outcomes

from vnhealthplan.cli.formats.outcome import Outcome
from vnhealthplan.cli.formats.text import summary, write
from vnhealthplan.finding import _UNSAFE as UNSAFE  # the very characters that may never be printed


@given(st.lists(outcomes(), max_size=2), st.sampled_from(["vi", "en"]))
@example(HOSTILE, "en")
def test_there_is_one_line_a_finding_and_none_that_anything_obeys(files: list[Outcome], lang: str) -> None:
    """As many lines as findings and one more; no control character, and no command of a build server."""
    lines = write(files, "vi" if lang == "vi" else "en").split("\n")
    assert lines.pop() == ""
    assert len(lines) == sum(len(file.findings) for file in files) + 1
    assert not [line for line in lines if UNSAFE.search(line) or line.lstrip().startswith("::") or "##[" in line]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        (
            "vi",
            "1 tệp: 1 hợp lệ, 0 không hợp lệ; 0 lỗi; ít nhất 2 phát hiện chưa nêu; bỏ qua 3 theo --select, --ignore\n",
        ),
        ("en", "files: 1 (1 valid, 0 invalid); errors: 0; not shown: at least 2; left out by --select, --ignore: 3\n"),
    ],
)
def test_what_is_not_told_is_counted(lang: str, line: str) -> None:
    assert summary([Outcome("a", (), 2, 3)], "vi" if lang == "vi" else "en") == line
