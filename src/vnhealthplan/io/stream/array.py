"""An array of records: each item by itself, and what is wrong between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.exact import try_json
from vnhealthplan.finding import Finding
from vnhealthplan.io.stream.record import Record, too_long
from vnhealthplan.io.stream.window import Window
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

_ENDS_EARLY = Words("văn bản kết thúc trước dấu ]", "the text ends before the closing ]")
_MORE_TEXT = Words("còn văn bản sau dấu ]", "more text follows the closing ]")
_NO_COMMA = Words("thiếu dấu phẩy giữa hai bản ghi", "a comma between two records is missing")
_SPARE_COMMA = Words("dấu phẩy thừa", "a comma stands where a record must stand")
_TRAILING_COMMA = Words("dấu phẩy thừa trước dấu ]", "a comma stands before the closing ]")
_RECORD = b"}"
_HINT = Words(
    "phần còn lại của tệp chưa được kiểm tra; tìm dấu ngoặc chưa đóng",
    "the rest of the file was not read; look for a quote or a bracket that is not closed",
)


def records_of_array(chunks: Iterable[bytes]) -> Iterator[Record | Finding]:
    """Give a record for every item of an array, and a finding for what is wrong between two of them.

    The text begins with the bracket of the array.  A faulty record hides none behind it, as long as its quotes and
    brackets are closed.  A record longer than 1 MiB is a finding that ends the reading: where the next one
    begins is not known.

    >>> [(record.path, record.column) for record in records_of_array([b'[{"a": 1}, {}]'])]
    [((0,), 2), ((1,), 12)]
    """
    window = Window(chunks)
    window.sign()
    window.step(1)
    index, last = 0, b"["
    while (sign := window.sign()) not in {b"", b"]"}:
        if sign == b",":
            if last != _RECORD:
                yield _fault(window, _SPARE_COMMA)
            window.step(1)
            last = sign
            continue
        if last == _RECORD:
            yield _fault(window, _NO_COMMA)
        index = yield from _records(window, index)
        if window.lost:
            return
        last = _RECORD
    if sign and last == b",":
        yield _fault(window, _TRAILING_COMMA)
    window.step(1)
    if not sign or window.sign():
        yield _fault(window, _MORE_TEXT if sign else _ENDS_EARLY)


def _records(window: Window, index: int) -> Generator[Record | Finding, None, int]:
    """Give the well formed records from here on, and the one that they end before; return the index behind them."""
    for record in window.well_formed():
        yield Record((index,), *record)
        index += 1
    line, column = window.line, window.column
    data = window.item()
    yield too_long(line, column, _HINT) if data is None else Record((index,), line, column, data, try_json(data))
    return index + 1


def _fault(window: Window, reason: Words) -> Finding:
    line, column = window.line, window.column
    return Finding("VHP103", (), {"reason": reason, "line": line, "column": column}, line, column)
