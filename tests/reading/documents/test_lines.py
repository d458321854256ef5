"""Logical lines: what is put together, what is told apart; all phrases here are made up."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.documents import read_page

LONG = "Rà soát và đề nghị sắp xếp tổ chức bộ máy của các đơn vị mẫu"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{LONG}\n\ntheo hướng tinh gọn", [f"{LONG} theo hướng tinh gọn"]),
        (f"{LONG}\n12\ntheo hướng", [f"{LONG} theo hướng", "12"]),
        (f"{LONG}\n¹ Theo số liệu\ntheo hướng", [f"{LONG} theo hướng", "¹ Theo số liệu"]),
        (f"{LONG}.\ntheo hướng", [f"{LONG}.", "theo hướng"]),
        (f"{LONG}\na) Mẫu", [LONG, "a) Mẫu"]),
        (f"{LONG}\n(kèm theo)", [LONG, "(kèm theo)"]),
        (f"{LONG} của Ban\nChấp hành", [f"{LONG} của Ban Chấp hành"]),
        ("1\tMẫu\t5\n2\tmẫu\t6", ["1\tMẫu\t5", "2\tmẫu\t6"]),
        ("<ul><li>Một</li><li>Hai</li></ul>", ["Một", "Hai"]),
    ],
)
def test_lines_are_put_together_inside_sentences_only(text: str, words: list[str]) -> None:
    page = read_page(text)
    assert [page.words(line) for line in page.lines] == words


def test_tags_inside_a_row_leave_the_row_whole() -> None:
    page = read_page("1\t<ul> <li>- Một</li> </ul>\tHai")
    assert [line.kind for line in page.lines] == ["row"]
    assert "<" not in page.lines[0].text


def test_where_a_paragraph_was_broken_is_noted() -> None:
    text = f"{LONG}\n\ntheo hướng"
    assert [pause.of(text) for pause in read_page(text).lines[0].breaks] == ["\n\n"]
