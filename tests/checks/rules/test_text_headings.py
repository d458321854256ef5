"""VHP639: Roman headings follow one another."""

from __future__ import annotations

import pytest
from rule_plans import places_of

from vnhealthplan.checks.rules.text_headings import heading_numbers_out_of_order, misnumbered


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I. A\nII. B\nIII. C", []),
        ("I. A\nII. B\nI. C\nII. D", ["I. C"]),
        ("I. A\nII. B\nII. C", ["II. C"]),
        ("I. A\nIII. C", ["III. C"]),
        ("**I. A**\n**III. C**", ["**III. C**"]),
        ("I. A\nII. B\nPhụ lục 1\nI. C", []),
        ("I. A\nPhần thứ hai\nI. C", []),
        ("I. A\nII. B\nKẾ HOẠCH\nI. C", []),
        ("I. A\nII. B\n(Ban hành kèm theo Quyết định)\nI. C", []),
        ("I. A\nII. B\nB. PHẦN HAI\nI. C", []),
        ("H. h\nI. i\nJ. j\nV. v", []),
        ("I. A\nII. B\nI. a\nII. b", []),  # a table of contents says them before
        ("II. B\nIII. C", []),
        ("I) A\nIII) C", []),
        ("IIII. A\nVX. C", []),
        ("I. A\nIII. " + "c" * 300, []),
    ],
)
def test_headings(text: str, found: list[str]) -> None:
    assert [place.words for place in misnumbered(text)] == found


def test_it_is_told_once() -> None:
    assert places_of(heading_numbers_out_of_order, "I. A\nIII. C\nV. E") == ["$"]
    assert places_of(heading_numbers_out_of_order) == []
