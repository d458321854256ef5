"""Whatever the text: nothing raises, spans lie inside it and hold what they say, and digits are told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vnhealthplan.reading.documents import (
    read_accounted,
    read_dates,
    read_funding,
    read_header,
    read_page,
    read_references,
    read_sections,
    read_signature,
    section_at,
)
from vnhealthplan.reading.documents.lines import shown
from vnhealthplan.reading.records import Evidence, Span

READERS: tuple[Callable[[str], object], ...] = (
    *(read_accounted, read_dates, read_funding, read_header, read_references, read_sections, read_signature),
)
PIECES = (
    *(
        "I. ",
        "2.1 ",
        "a) ",
        "đ) ",
        "- ",
        "+ ",
        "KẾ HOẠCH",
        "MỤC TIÊU",
        "\n",
        "\n\n",
        "\t",
        ": ",
        "; ",
        ". ",
        ", ",
        "./.",
    ),
    *(
        "Số: ",
        "/KH-UBND",
        "173-KH/TU",
        "27/2023/TT-BYT",
        " ngày ",
        "31/02/2021",
        "05/7/2018",
        "tháng năm 2021",
        "“",
        "”",
    ),
    *(
        " của ",
        "UBND tỉnh Bắc Ninh",
        "huyện Mẫu",
        "về việc",
        "theo ",
        "Quyết định số 1/QĐ-TTg",
        "Đề án 06",
        " và ",
        "(",
    ),
    *(
        "giai đoạn 2025 - 2021",
        "đến năm 2030",
        "tầm nhìn",
        "kinh phí 5 tỷ đồng",
        "TM. UBND",
        "CHỦ TỊCH",
        "Nơi nhận:",
        ")",
    ),
    *(
        "Phụ lục 1",
        "<li>",
        "</p>",
        "¹",
        "e\u0301",
        "\u0301",
        "\u00a0",
        "İ",
        "ß",
        "9" * 30,
        "Chương trình quốc gia về ",
        "a",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map("".join)


def spans_of(record: object) -> Iterator[Span]:
    if isinstance(record, Span):
        yield record
    elif isinstance(record, Evidence):
        yield from spans_of(record.span)
    elif is_dataclass(record):
        for field in fields(record):
            yield from spans_of(getattr(record, field.name))
    elif isinstance(record, dict):
        for value in record.values():
            yield from spans_of(value)
    elif isinstance(record, tuple | list):
        for value in record:
            yield from spans_of(value)


@given(TEXTS)
@example("\x1f<li>2.1 ")
def test_no_text_raises_and_all_spans_lie_inside_it(text: str) -> None:
    for read in (*READERS, read_page):
        for span in spans_of(read(text)):
            assert 0 <= span.start <= span.end <= len(text)


@given(TEXTS)
@example("173-KH/TU““")
def test_a_number_stands_in_its_span_and_a_null_has_no_evidence(text: str) -> None:
    for cited in read_references(text):
        if cited.number is not None:
            printed = "".join(shown(cited.numbers[0].of(text)).split())
            assert printed == cited.number
        for field in ("issuer", "issued_on", "title", "type"):
            assert (getattr(cited, field) is not None) == (field in cited.evidence)


@given(TEXTS)
def test_lines_hold_every_word_once(text: str) -> None:
    page = read_page(text)
    starts = [line.span.start for line in page.lines]
    assert starts == sorted(starts)
    for line in page.lines:
        assert len(line.text) == len(page.folded.text[line.start : line.start + len(line.text)])


@given(TEXTS)
def test_sections_are_nested_and_found_by_their_places(text: str) -> None:
    sections = read_sections(text)
    for section in sections:
        assert section.span.start <= section.heading.start <= section.heading.end <= section.span.end
        if section.parent is not None:
            above = sections[section.parent]
            assert above.span.start <= section.span.start <= section.span.end <= above.span.end
            assert section.path.startswith(above.path)
        assert section_at(sections, section.span.start) is not None


@given(TEXTS)
def test_what_is_accounted_for_stands_apart_and_in_order(text: str) -> None:
    found = read_accounted(text)
    assert all(one.span.end <= later.span.start for one, later in pairwise(found))


@pytest.mark.parametrize("path", sorted(Path("examples").glob("*/source.txt")), ids=lambda path: path.parent.name)
def test_every_number_and_date_of_a_citation_is_accounted_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    covered = bytearray(len(text))
    for one in read_accounted(text):
        covered[one.span.start : one.span.end] = b"\1" * (one.span.end - one.span.start)
    for cited in read_references(text):
        for span in (*cited.numbers, *cited.dates):
            words: Any = [covered[place] for place in range(*span) if text[place].isdigit()]
            assert all(words), span.of(text)
