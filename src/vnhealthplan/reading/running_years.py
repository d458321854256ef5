"""Running years: what one reading has heard of years so far, from line to line and from sentence to sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.closing_times import Listing, listing_after, with_closing_time
from vnhealthplan.reading.held_times import Held, begins_with_effort, held_after, held_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.folding import Folded
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.records import DraftTarget
    from vnhealthplan.reading.sentences import Line, Sentence
    from vnhealthplan.reading.targets import Found
    from vnhealthplan.reading.times import Time


class RunningYears:
    """The year that holds for what follows, and the list that a year may close."""

    def __init__(self, folded: Folded) -> None:
        """Begin a reading of a text, in which nothing was heard yet."""
        self.folded = folded
        self.held = Held()
        self.listing: Listing | None = None
        self.above: Line | None = None
        self.cells = False

    def begin_line(self, line: Line, pieces: Sequence[Piece], *, headed: bool) -> None:
        """Keep the year of the paragraph above where a line goes on with it, and no heading gives a year (`headed`)."""
        above, self.above = self.above, line
        if headed or above is None or not self._goes_on(above, line, pieces):
            self.held = Held()
        self.cells = "\t" in self.folded.text[line.start : line.end]

    def times_for(self, sentence: Sentence) -> tuple[Time, ...]:
        """Give the times that hold for a sentence; none holds for the next cell of a row."""
        if self.cells and sentence.new and not sentence.under_colon:
            self.held = Held()
        return held_for(sentence.pieces, self.held, new=sentence.new, under_colon=sentence.under_colon)

    def end_sentence(
        self, pieces: Sequence[Piece], found: Sequence[Found], times: tuple[Time, ...], place: int, *, past: bool
    ) -> None:
        """Take what a sentence says, for which `times` hold and whose targets begin at `place`, unless it is `past`."""
        self.held = Held() if past else held_after(pieces, found, times, self.held)
        listing = listing_after(self.listing, pieces, found, place)
        self.listing = listing._replace(plain=False, closed=False) if past else listing

    def close_list(self, targets: list[DraftTarget], *, headed: bool) -> None:
        """Give the year at the end of a list to its items without one; under a heading with a year they have that."""
        listing, self.listing = self.listing, None
        if listing is not None and listing.closed and not headed:
            targets[listing.first :] = with_closing_time(targets[listing.first :], listing.last - listing.first)

    def _goes_on(self, above: Line, line: Line, pieces: Sequence[Piece]) -> bool:
        """Say whether a line goes on with the paragraph right above it: with "Phấn đấu", or with its list."""
        if line.bullet or (above.bullet and not above.numbered):
            return False
        between = self.folded.text[above.end : line.start]
        listed = self.folded.text[above.start : above.end].rstrip().endswith(";")
        return between.count("\n") <= 1 and (listed or begins_with_effort(pieces))
