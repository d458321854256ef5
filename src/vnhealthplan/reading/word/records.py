"""Records of a Word document: the text it gives, what of it was left out, and why one cannot be read."""

from __future__ import annotations

from typing import NamedTuple

from vnhealthplan.reading.tables.records import Note

WORD_NOTE_REASONS = frozenset(
    {
        "automatic_numbers",  # Word counts them, and does not hold them
        "notes_left_out",  # foot notes and end notes
        "deletions_left_out",
        "hidden_text_left_out",
        "foreign_text_left_out",  # another file inside of this one
    }
)


class WordText(NamedTuple):
    """The text of a document and a note for each kind of thing that is not in it, at the first place."""

    text: str
    notes: tuple[Note, ...] = ()


class TooWideError(Exception):
    """A table that asks for more cells than a plan needs."""
