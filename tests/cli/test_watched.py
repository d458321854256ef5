"""A file that is read under a bar."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, cast

import pytest
from commands import OBSERVATION

from vnhealthplan.cli.bar import Bar
from vnhealthplan.cli.watched import Watched
from vnhealthplan.errors import UnreadableError
from vnhealthplan.io.stream import check_stream

if TYPE_CHECKING:
    from vnhealthplan.io.stream.pieces import Readable


class Counting(Bar):
    """A bar that is never shown."""

    def __init__(self) -> None:
        """Count nothing yet."""
        super().__init__([])
        self.counts: list[int] = []

    def was_read(self, count: int) -> None:
        self.counts.append(count)


class Broken(io.BytesIO):
    """A file on a disk that is gone behind its first bytes."""

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        if not data:
            raise OSError(5, "Input/output error")
        return data


def test_what_is_read_is_counted() -> None:
    bar = Counting()
    file = Watched(io.BytesIO(b"abcde"), "x.jsonl", bar)
    assert [file.read(3), file.read(3), file.read(3)] == [b"abc", b"de", b""]
    assert bar.counts == [3, 2, 0]
    assert file.began == b"a"


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf \n[]", b"\n\n[", b"[]"])
def test_how_a_file_began_is_known_behind_its_blanks(content: bytes) -> None:
    file = Watched(io.BytesIO(content), "x.jsonl", Counting())
    while file.read(4):
        pass
    assert file.began == b"["


def test_what_was_found_before_a_file_broke_off_is_told_too() -> None:
    with pytest.raises(UnreadableError) as refused:
        Watched(cast("Readable", Broken()), "x.jsonl", Counting()).read(1)
    assert refused.value.code == "VHP101"
    rows = (b'{"kind": 1}\n' + OBSERVATION + b"\n") * 5_000
    result = check_stream(Watched(cast("Readable", Broken(rows)), "x.jsonl", Counting()), most=10_000)
    assert result.findings[0].code == "VHP107"
    assert (result.findings[-1].code, result.findings[-1].line) == ("VHP101", None)
