"""JSON Lines: one record a line, whatever the others are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.exact import try_json
from vnhealthplan.io.stream.record import BLANKS, MOST_RECORD_BYTES, Record, too_long
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnhealthplan.finding import Finding

_HINT = Words("viết mỗi số liệu trên một dòng riêng", "write each observation on a line of its own")


def records_of_lines(chunks: Iterable[bytes]) -> Iterator[Record | Finding]:
    r"""Give a record for every line that is not blank, and a finding for one longer than 1 MiB.

    Only a newline ends a line; a carriage return before it is a blank.  Of a line that is too long, no more than
    the limit and a chunk is ever held.

    >>> [(record.line, record.document) for record in records_of_lines([b'{"a": 1}\r\n\n[', b"2]"])]
    [(1, {'a': 1}), (3, [2])]
    """
    number, rest, told = 1, b"", False
    for chunk in chunks:
        whole = (rest + chunk).split(b"\n")
        rest = whole.pop()
        for line in whole:
            if told:  # the end of a line that was found too long before it was there
                told = False
            else:
                yield from _record(number, line)
            number += 1
        if told or len(rest) > MOST_RECORD_BYTES:
            if not told:
                yield too_long(number, 1, _HINT)
            rest, told = b"", True
    if not told:
        yield from _record(number, rest)


def _record(number: int, line: bytes) -> Iterator[Record | Finding]:
    if len(line) > MOST_RECORD_BYTES:
        yield too_long(number, 1, _HINT)
        return
    document = try_json(line)
    if document is not None or line.strip(BLANKS):
        yield Record((), number, 1, line, document)
