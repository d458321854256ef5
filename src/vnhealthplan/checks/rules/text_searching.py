"""A text made ready to be searched for many quotes, in a time that grows with the text and the quotes together."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from vnhealthplan.checks.rules.text_invisible import INVISIBLE

_WORD = re.compile(r"\S+")
_MARKS = re.compile(f"[{INVISIBLE}*|#]+|</?[A-Za-z][^<>]{{0,200}}>")
_FEWEST_WORDS = 4  # with fewer, no two of them need be whole in the text
_MOST_PLACES = 16
_MOST_SCANNED = 500_000_000  # characters in all; beyond, nothing more is said to be missing
_SIGNS = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‘’", "'")
    | {"…": "..."}
)


def fold_print(text: str) -> str:
    r"""Give a text in NFC, with one blank for every stretch of them, plain quotes and hyphens, and no markup.

    >>> fold_print("“sức\u00a0khỏe”  –\n**2024**")
    '"sức khỏe" - 2024'
    """
    return " ".join(_MARKS.sub("", unicodedata.normalize("NFC", text)).translate(_SIGNS).split())


class SearchableText:
    """A folded text with an index of its pairs of words.

    A quote of four words or more has two whole words of the text behind each other; where their pair is rare, only
    its few places are compared.
    """

    def __init__(self, text: str) -> None:
        """Index the text."""
        self._text = text
        self._scanned = 0
        self._places: dict[tuple[str, str], list[int]] = {}
        for one, other in pairwise(_WORD.finditer(text)):
            places = self._places.setdefault((one[0], other[0]), [])
            if len(places) <= _MOST_PLACES:
                places.append(one.start())

    def has(self, words: str) -> bool:
        """Say whether the text has the words in one piece; True too where looking has become too much work.

        >>> SearchableText("đạt 95% dân số vào năm 2025").has("ạt 95% dân số vào")
        True
        """
        found = list(_WORD.finditer(words))
        if len(found) >= _FEWEST_WORDS:
            rarest, offset = None, 0
            for one, other in pairwise(found[1:-1]):
                places = self._places.get((one[0], other[0]))
                if places is None:
                    return False
                if rarest is None or len(places) < len(rarest):
                    rarest, offset = places, one.start()
            if rarest is not None and len(rarest) <= _MOST_PLACES:
                return any(self._text.startswith(words, place - offset) for place in rarest if place >= offset)
        if self._scanned > _MOST_SCANNED:
            return True
        self._scanned += len(self._text)
        return words in self._text
