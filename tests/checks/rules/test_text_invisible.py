"""VHP634: characters that nobody sees."""

from __future__ import annotations

import pytest
from rule_plans import places_of

from vnhealthplan.checks.rules.text_invisible import hidden_in, invisible_characters


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("chỉ\u00adtiêu", ["U+00AD"]),
        ("sức\u200bkhỏe", ["U+200B"]),
        ("e\u0323\u200d\u200d\u200d\u200dy", ["U+200D U+200D U+200D"]),
        ("a \u202e b", ["U+202E"]),
        ("a \U000e0041\U000e0042", ["U+E0041 U+E0042"]),
        ("sức \u200bkhỏe, chỉ\u00ad\ntiêu, \ufeffa", []),
        ("\u2764\ufe0f và \U0001f468\u200d\U0001f469", []),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", []),
        ("thường", []),
    ],
)
def test_what_cannot_be_seen(text: str, words: list[str]) -> None:
    assert [place.words for place in hidden_in(text)] == words


def test_source_and_file_are_looked_at() -> None:
    assert places_of(invisible_characters, "sức\u200bkhỏe", goal="chỉ\u00adtiêu") == ["$", "$.goal"]
