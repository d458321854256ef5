"""Nothing is dropped: every number of a text stands in a place that its reading names."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.reading.tables import DraftDuty, DraftRow, TableReading, read_table
from vnhealthplan.reading.tables.records import TABLE_NOTE_REASONS, TABLE_UNREAD_REASONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.reading.records import Span

ROOT = Path(__file__).parents[3]
TABLES = sorted((ROOT / "tests" / "data" / "tables").glob("illustrative-*"))
LABELS = st.sampled_from(
    [
        *("STT", "TT", "Chỉ tiêu", "Nội dung", "Nhiệm vụ", "ĐVT", "Thực hiện 2023", "TH 2022", "Kế hoạch 2024", "2025"),
        *("Mục tiêu 2030", "Chủ trì", "Phối hợp", "Lãnh đạo phụ trách", "Thời gian", "Sản phẩm", "Ghi chú", "Biên Hòa"),
        *("So sánh 2024/2023", "Định kỳ báo cáo", "", "Kế hoạch"),
    ]
)
CELLS = st.one_of(
    st.sampled_from(
        [
            *(
                "",
                "01",
                "1.2",
                "II",
                "Bác sĩ/vạn dân",
                "- Nam 18 tuổi",
                "%",
                "9,8",
                "< 26",
                "95 - 100",
                "95 (12/12 xã)",
                "x",
            ),
            *(
                "tiếp theo 3 năm",
                "15/12/2024",
                "hàng tháng",
                "32/13/2024",
                "Sở Y tế; UBND 3 huyện",
                "1.234",
                '"a',
                'b"',
                "…",
            ),
            *("(1)", "2", "A", "- Xây dựng 5 trạm. - Triển khai 6 đợt", "<p>7</p>", "Duy trì", "12,5%", "2025"),
        ]
    ),
    st.text(max_size=12),
)


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Draw a header, rows of any width, blank lines and stray lines."""
    sign = draw(st.sampled_from("\t|;,"))
    header = [*draw(st.permutations(["STT", "Chỉ tiêu"])), *draw(st.lists(LABELS, min_size=1, max_size=6))]
    rows = draw(st.lists(st.lists(CELLS, max_size=9), max_size=9))
    repeats = draw(st.booleans())
    lines = [sign.join(row) for row in (header, *rows, *([header] * repeats), *rows)]
    return draw(st.sampled_from(["", "Phụ lục 1\n", "\n\n"])) + "\n".join(lines)


def places(reading: TableReading) -> Iterator[Span]:
    """Give every place that a reading names, apart from whole rows."""
    for column in chain.from_iterable(reading.columns):
        yield from column.spans
    yield from (heading.span for heading in reading.headings)
    yield from (item.span for item in reading.unread)
    for row in reading.rows:
        yield from chain.from_iterable(row.places.values())
        yield from (result.span for result in row.results)
        for target in row.targets:
            yield from (
                target.evidence[key].span or target.span for key in ("value", "maintain") if key in target.evidence
            )
    for duty in reading.duties:
        yield from chain.from_iterable(duty.places.values())


def check(text: str) -> None:
    reading = read_table(text)
    covered = bytearray(len(text))
    for span in places(reading):
        assert 0 <= span.start <= span.end <= len(text)
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    left = [place for place, sign in enumerate(text) if sign.isdigit() and not covered[place]]
    assert not left, [text[max(0, place - 20) : place + 20] for place in left[:3]]
    assert {item.reason for item in reading.unread} <= TABLE_UNREAD_REASONS
    drafts: list[DraftRow | DraftDuty] = [*reading.rows, *reading.duties]
    assert {note.reason for draft in drafts for note in draft.notes} <= TABLE_NOTE_REASONS
    assert all(item.span.of(text) == item.text for item in reading.unread)
    assert all(draft.span.of(text) == draft.quote for draft in drafts)


@given(tables())
def test_no_number_of_a_table_goes_unaccounted(text: str) -> None:
    check(text)


@given(st.text())
def test_no_number_of_any_text_goes_unaccounted_and_none_raises(text: str) -> None:
    check(text)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_no_number_of_the_made_up_tables_goes_unaccounted(path: Path) -> None:
    check(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*/source.txt")), ids=lambda path: path.parent.name)
def test_no_number_of_the_examples_goes_unaccounted(path: Path) -> None:
    check(path.read_text(encoding="utf-8"))
