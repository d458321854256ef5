"""check_stream: counts, the limit, and that memory and time stay in proportion."""

from __future__ import annotations

import io
import time
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from full_documents import assert_presentable

from vnhealthplan.io.stream import check_stream

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GOOD = b'{"kind": "observation", "indicator": "imr", "period": "2023", "value": 1.50, "unit": "per_mille"}'
TWO_FAULTS = GOOD.replace(b"1.50", b'"1,5"').replace(b"2023", b"2023-Q5")
BROKEN = GOOD[:-1]
FORMS = [(b"", b"\n", b"\n"), (b"[", b",\n", b"]")]


class Repeated(io.BytesIO):
    """A file of one text many times over, which is never in memory."""

    def __init__(self, text: bytes, times: int) -> None:
        """Take the text and how often it stands there."""
        super().__init__()
        self._parts = self._make(text, times)

    @staticmethod
    def _make(text: bytes, times: int) -> Iterator[bytes]:
        yield from (text for _ in range(times))

    def read(self, _size: int | None = -1) -> bytes:
        """Give the text once more."""
        return next(self._parts, b"")


def joined(rows: list[bytes], form: tuple[bytes, bytes, bytes]) -> io.BytesIO:
    begin, between, end = form
    return io.BytesIO(begin + between.join(rows) + end)


@pytest.mark.parametrize("form", FORMS)
def test_records_and_invalid_ones_are_counted(form: tuple[bytes, bytes, bytes]) -> None:
    result = check_stream(joined([GOOD, TWO_FAULTS, BROKEN + b"!}", b"7", GOOD], form))
    assert (result.records, result.invalid, result.not_shown) == (5, 3, 0)
    assert [(one.code, one.line) for one in result.findings] == [
        ("VHP602", 2),
        ("VHP203", 2),
        ("VHP103", 3),
        ("VHP113", 4),
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("most", [0, 1, 2, 3, 4, 5, 6])
def test_only_so_many_findings_are_told_and_the_others_counted(form: tuple[bytes, bytes, bytes], most: int) -> None:
    result = check_stream(joined([TWO_FAULTS, GOOD, TWO_FAULTS, BROKEN + b"!}"], form), most=most)
    every = check_stream(joined([TWO_FAULTS, GOOD, TWO_FAULTS, BROKEN + b"!}"], form)).findings
    assert len(every) == 5
    assert result == (4, 3, every[:most], max(5 - most, 0))


def test_what_is_wrong_between_records_is_no_record() -> None:
    result = check_stream(io.BytesIO(b"[" + GOOD + GOOD + b",]"))
    assert (result.records, result.invalid, [one.code for one in result.findings]) == (2, 0, ["VHP103", "VHP103"])


def test_a_record_that_is_too_long_is_one_and_says_what_to_do() -> None:
    long = b'"' + b"x" * 1_100_000 + b'"'
    for text, records in ((long + b"\n" + GOOD, 2), (b"[" + long + b"," + GOOD + b"]", 1)):
        result = check_stream(io.BytesIO(text))
        assert (result.records, result.invalid, [one.code for one in result.findings]) == (records, 1, ["VHP120"])
        assert_presentable(result.findings)


def test_a_note_makes_no_record_invalid() -> None:
    result = check_stream(io.BytesIO(b"\xef\xbb\xbf" + GOOD + b"\n\xef\xbb\xbf" + GOOD))
    assert (result.records, result.invalid, [one.code for one in result.findings]) == (2, 0, ["VHP108", "VHP108"])


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    result = check_stream(tmp_path / "no-such.jsonl")
    assert (result.records, [one.code for one in result.findings]) == (0, ["VHP101"])


@pytest.mark.parametrize(
    ("text", "times"),
    [(GOOD + b"\n", 30_000), (TWO_FAULTS + b"\n", 10_000), (b"x" * 65_536, 300), (b"\n" * 65_536, 30)],
)
def test_memory_does_not_grow_with_the_file(text: bytes, times: int) -> None:
    check_stream(Repeated(text, 10))
    tracemalloc.start()
    try:
        check_stream(Repeated(text, times), most=10)
        assert tracemalloc.get_traced_memory()[1] < 6_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("text", [b"{} ", b"{},", b"1,", b"}", b"{", b"[{", b'{"},{":', b'{"a": "},{"} '])
def test_hostile_arrays_take_no_more_than_their_share_of_time(text: bytes) -> None:
    began = time.process_time()
    check_stream(io.BytesIO(b"[" + text * (600_000 // len(text))), most=10)
    assert time.process_time() - began < 20  # looking for the next record anew each time would take minutes
