"""The words of a folded line, which the print begins with capitals or not, and the phrases that begin at one."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents import body_words as lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.documents.body_words import Phrases

_WORD = re.compile(r"[^\W_]+|[^\s\w]")


class Word(NamedTuple):
    """A word or a sign of a folded text; `capital` tells that the print begins it with a capital letter."""

    text: str
    start: int
    end: int
    capital: bool


def words_of(text: str, raw: str) -> list[Word]:
    """Cut a folded text into words; `raw` is the same text as printed, letter by letter.

    In a line of capitals no word counts as one with a capital letter.

    >>> [word.text for word in words_of("sở y tế, ubnd", "Sở Y tế, UBND") if word.capital]
    ['sở', 'y', 'ubnd']
    """
    shouted = raw.isupper() and len(raw.split()) > 1
    return [
        Word(match[0], match.start(), match.end(), not shouted and raw[match.start() : match.start() + 1].isupper())
        for match in _WORD.finditer(text)
    ]


def word_at(words: Sequence[Word], offset: int) -> int:
    """Give the number of the first word that begins at a place or behind it."""
    return bisect_right(words, offset - 1, key=attrgetter("start"))


def starts_with(words: Sequence[Word], place: int, phrases: Phrases) -> int:
    """Give the number of words of the longest phrase that begins at a place, or 0.

    >>> starts_with(words_of("phối hợp với", "phối hợp với"), 0, lexicon.VERBS)
    2
    """
    if place >= len(words):
        return 0
    for phrase in phrases.get(words[place].text, ()):
        if all(place + n < len(words) and words[place + n].text == word for n, word in enumerate(phrase)):
            return len(phrase)
    return 0


def verb_at(words: Sequence[Word], place: int) -> int:
    """Give the number of words of the verb that begins at a place, or 0."""
    count = starts_with(words, place, lexicon.VERBS)
    if count and starts_with(words, place, lexicon.NOT_A_VERB_BEHIND_A_COMMA):
        later = words[place + count].text if place + count < len(words) else ""
        return count if later in lexicon.DOING or later.isdigit() else 0
    return count


def links_at(words: Sequence[Word], place: int) -> bool:
    """Say whether a word ends the name of a body and begins nothing that it does: "theo", "về", "để".

    >>> links_at(words_of("theo quy định", "theo quy định"), 0), links_at(words_of("theo dõi", "theo dõi"), 0)
    (True, False)
    """
    return verb_at(words, place) == 1 and words[place].text in lexicon.LINKS
