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
        ("MỤC LỤC\nI. MỤC TIÊU ........ 1\nII. NHIỆM VỤ…… 3\nI. Mục tiêu\nII. Nhiệm vụ", []),
        ("I. MỤC TIÊU\t1\nII. NHIỆM VỤ\t3\nI. MỤC TIÊU\nII. NHIỆM VỤ TRỌNG TÂM", []),
        ("I. MỤC TIÊU 1\nII. NHIỆM VỤ 3\nI. MỤC TIÊU\nII. NHIỆM VỤ", []),
        ("I. A\nII. B\n\nV. I. Lê-nin đã nói\nIII. C", []),
        ("I. A\nII. B\nV.I. Lê-nin đã nói\nIV. D", ["IV. D"]),
        ("I. A\nII. B\nTỔ CHỨC THỰC HIỆN\n\nI. C\nII. D", []),
        ("I. A\nII. B\nTỔ CHỨC THỰC HIỆN\ngiao các sở\nI. C", ["I. C"]),
        ("I. A\nII. B\nTỔ CHỨC THỰC HIỆN\nIV. C", ["IV. C"]),
        ("I. MỤC TIÊU\nII. NHIỆM VỤ\nI. KINH PHÍ", ["I. KINH PHÍ"]),
        ("I. A\nII. B NĂM 2024\nII. C", ["II. C"]),
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
