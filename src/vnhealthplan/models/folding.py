"""Folding of Vietnamese words, so that two spellings of one word compare equal.

It is not the folding of reading, which keeps the raw place of every character and so may change letters one for one
alone, over texts of a million characters; here single names are compared, where more may fall together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Give a text in one normal form, in small letters, with single blanks.

    >>> folded("Sở  Y tế") == folded("sở y tế")
    True
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def words_of(text: str) -> list[str]:
    """Give the words and numbers of a text as they are written, in one normal form.

    >>> words_of("05 Bác sỹ/ vạn dân")
    ['05', 'Bác', 'sỹ', 'vạn', 'dân']
    """
    return _WORD.findall(unicodedata.normalize("NFC", text))


@lru_cache(maxsize=4096)
def folded_word(word: str) -> str:
    """Give a word without what spellings differ in: case, place of the tone, y for i, leading zeros.

    >>> folded_word("Sỹ") == folded_word("sĩ"), folded_word("hoá") == folded_word("hóa"), folded_word("05")
    (True, True, '5')
    """
    letters = unicodedata.normalize("NFD", word.casefold()).replace("y", "i").lstrip("0") or "0"
    tones = "".join(letter for letter in letters if letter in _TONES)
    return "".join(letter for letter in letters if letter not in _TONES) + tones
