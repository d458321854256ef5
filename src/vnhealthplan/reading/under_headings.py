"""What the headings of a text put the lines below them under: results that were reached, or aims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from vnhealthplan.reading.documents.results import is_bare, names_results, tells_of_aims, tells_of_results

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.folding import Folded
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.sentences import Line

_TOP = 0
_LONGEST = 24
_OPENING = "*_ #\"'("
_STOPS = ".;,!?"


class UnderHeadings:
    """What holds at a line, as the lines are taken from above to below."""

    def __init__(self, folded: Folded) -> None:
        """Begin under no heading."""
        self._folded = folded
        self._kind: Literal["", "results", "aims"] = ""
        self._level = _TOP

    @property
    def results(self) -> bool:
        """Say whether a heading of results stands above."""
        return self._kind == "results"

    @property
    def aims(self) -> bool:
        """Say whether a heading of aims stands above."""
        return self._kind == "aims"

    def take(self, line: Line, pieces: Sequence[Piece]) -> None:
        """Take a line; a heading is one with few words and no value, with a number, in capitals or with a colon.

        Of a line that is but a figure, and so none, no `pieces` are needed.
        """
        raw = self._folded.raw[self._folded.start(line.start) : self._folded.end(line.end)].strip()
        capital = raw.isupper()
        colon = bool(pieces) and pieces[-1].kind == "colon"
        short = bool(pieces) and len(pieces) <= _LONGEST and all(piece.kind != "number" for piece in pieces)
        alone = short and (raw.strip("*_ ")[-1:] not in _STOPS)
        title = self._folded.text[line.start : line.end].lstrip(_OPENING)
        if alone and (line.numbered or capital or colon or not line.bullet) and tells_of_aims(title):
            self._kind, self._level = "aims", _level(line)
        elif alone and (line.numbered or capital or colon) and self._heads_results(line, title):
            self._kind, self._level = "results", _level(line)
        elif (line.numbered and line.level <= self._level) or (capital and alone and not line.numbered):
            self._kind = ""

    def _heads_results(self, line: Line, title: str) -> bool:
        """Say whether a heading is of results; under aims "Kết quả điều trị" is what they are to bring."""
        if not tells_of_results(title) or is_bare(title):
            return False
        return names_results(title) or not self.aims or _level(line) <= self._level


def _level(line: Line) -> int:
    return line.level if line.numbered else _TOP
