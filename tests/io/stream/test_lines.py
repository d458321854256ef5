"""JSON Lines: every line by itself, at its number, in no more memory than a line and a chunk take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.exact import try_json
from vnhealthplan.finding import Finding
from vnhealthplan.io.stream.lines import records_of_lines
from vnhealthplan.io.stream.record import MOST_RECORD_BYTES, Record

LONG = b'"' + b"x" * MOST_RECORD_BYTES + b'"'


def cut(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


def told(chunks: list[bytes]) -> list[tuple[int | None, object]]:
    return [
        (piece.line, piece.document if isinstance(piece, Record) else piece.code) for piece in records_of_lines(chunks)
    ]


@given(st.lists(st.sampled_from([b"1", b"{}", b"", b" \t", b"[", b"\x00", "‰".encode(), b"\xff"])), st.integers(1, 9))
def test_every_line_that_is_not_blank_is_a_record_however_the_text_is_cut(lines: list[bytes], size: int) -> None:
    """records_of_lines(chunks of x) is each line of x with its number, for chunks of any size."""
    wanted = [Record((), number, 1, line, try_json(line)) for number, line in enumerate(lines, 1) if line.strip(b" \t")]
    assert list(records_of_lines(cut(b"\n".join(lines), size))) == wanted


def test_a_carriage_return_before_the_newline_is_a_blank() -> None:
    assert told([b"1\r\n\r\n2\r\n"]) == [(1, 1), (3, 2)]


@pytest.mark.parametrize("size", [1000, 70_000, 10 * MOST_RECORD_BYTES])
@pytest.mark.parametrize("end", [b"", b"\n"])
def test_a_line_that_is_too_long_is_told_once_and_hides_no_other(size: int, end: bytes) -> None:
    assert told(cut(b"1\n" + LONG + b"\n2\n" + LONG * 3 + b"\n\n3\n" + LONG + end, size)) == [
        (1, 1),
        (2, "VHP120"),
        (3, 2),
        (4, "VHP120"),
        (6, 3),
        (7, "VHP120"),
    ]


def test_a_line_of_just_the_limit_is_read() -> None:
    assert told([LONG[:-3] + b'"\n1']) == [(1, "x" * (MOST_RECORD_BYTES - 2)), (2, 1)]


def test_a_line_without_end_is_given_up_at_the_limit() -> None:
    def endless() -> object:
        yield from [b"1\n"]
        while True:
            yield b" " * 65_536

    pieces = records_of_lines(endless())  # type: ignore[arg-type]  # a generator typed for what it is used as
    assert isinstance(next(pieces), Record)
    assert isinstance(next(pieces), Finding)
