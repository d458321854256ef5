"""Lines of a text: from offsets to the lines and columns that people look up."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vnhealthplan.reading.records import Span


class Lines:
    r"""The lines of a text, to turn an offset into a line and a column, both from 1.

    >>> from vnhealthplan.reading.records import Span
    >>> Lines("a\nbc").place(Span(3, 4))
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        """Note where every line begins."""
        self._text = text
        self._starts = [0, *(place + 1 for place, sign in enumerate(text) if sign == "\n")]

    def place(self, span: Span) -> tuple[int, int]:
        """Give the line and column of the first character."""
        line = bisect_right(self._starts, span.start)
        return line, span.start - self._starts[line - 1] + 1

    def words(self, span: Span) -> str:
        """Give the words as one line."""
        return " ".join(span.of(self._text).split())
