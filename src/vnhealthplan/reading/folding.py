"""Folding: one form for all spellings of a Vietnamese text, each character with its place in the raw text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKED = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
"""Soft hyphens, blanks of no width and joiners, which conversions leave behind."""
_INSIDE = re.compile(
    rf"(?:(?<=[^\W\d_]){_UNSEEN.pattern}+(?=[^\W\d_])|(?:(?<=\d)|(?<=\d[.,])){_UNSEEN.pattern}+(?=[\d.,%‰]))"
)
_OTHER_DIGIT = re.compile(r"[^\D0-9]")  # of another script, or of mathematics
_SAME_LENGTH = str.maketrans(
    {
        "\u066a": "%",  # the signs beside Arabic digits
        "\u066b": ",",
        "\u066c": ".",
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2018\u2019\u2032", "'"),
        **{chr(code + 0xFEE0): chr(code).lower() for code in range(0x21, 0x7F)},  # full-width signs
        **dict.fromkeys("\u00d0\u00f0\u0189\u0256", "đ"),  # letters that look like Đ
        "\u2264": "≤",
        "\u2a7d": "≤",
        "\u2a7e": "≥",
        "\u2044": "/",
        "\u2215": "/",
    }
)
_TONE_LATE = {
    f"{first}{late}": f"{early}{second}"
    for first, second, earlies, lates in (
        ("o", "a", "òóỏõọ", "àáảãạ"),
        ("o", "e", "òóỏõọ", "èéẻẽẹ"),
        ("u", "y", "ùúủũụ", "ỳýỷỹỵ"),
    )
    for early, late in zip(earlies, lates, strict=True)
}
_Y = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))
_SAID_ALIKE = {**_TONE_LATE, **_Y}
_OTHERWISE = re.compile(
    "[ouyỳýỷỹỵ](?:(?<=o)(?<!qo)[àáảãạèéẻẽẹ]|(?<=u)(?<!qu)[ỳýỷỹỵ]|(?<=[yỳýỷỹỵ])(?:(?<=[hklmst].)|(?<=qu.))(?![^\\W_]))"
)
"""A tone on the second of two vowels, and a free y; a set of letters at the head makes the search fast."""
_ODD_SIGN = re.compile("[" + "".join(map(re.escape, map(chr, _SAME_LENGTH))) + "]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text and its folded form; `places` maps each folded character to its raw offset, null where they are equal.

    >>> folded = fold("Hoà  Sỹ")
    >>> folded.text, folded.raw[folded.start(2) : folded.end(4)]
    ('hòa  sĩ', 'à ')
    """

    raw: str
    text: str
    places: Sequence[int] | None

    def start(self, place: int) -> int:
        """Give the raw offset of a folded place."""
        return place if self.places is None else self.places[place]

    def end(self, place: int) -> int:
        """Give the raw offset right behind the folded character before a folded place."""
        return place if self.places is None else self.places[place]


def fold(raw: str) -> Folded:
    """Give one form for all spellings: NFC, small letters, plain blanks, dashes and quotes, one place of the tone.

    "tỷ" and "tỉ", "hoà" and "hòa", full-width signs and letters that look like Đ become equal.  Every folded
    character stands for one or several raw ones, and never for none.

    >>> fold("TỶ LỆ").text == fold("tỉ lệ").text
    True
    """
    text, places = (raw, None) if unicodedata.is_normalized("NFC", raw) else _composed(raw)
    if _UNSEEN.search(text) is not None:
        text, places = _without_unseen(text, places)
    small = text.lower()
    if len(small) != len(text):  # a few letters of other scripts grow
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    small = small.replace("**", "  ").replace("__", "  ")  # Markdown left in a text
    if _ODD_SIGN.search(small) is not None:
        small = small.translate(_SAME_LENGTH)
    if _OTHER_DIGIT.search(small) is not None:
        small = _OTHER_DIGIT.sub(_plain_digit, small)
    return Folded(raw, _OTHERWISE.sub(_usual, small), places)


def _usual(match: re.Match[str]) -> str:
    return _SAID_ALIKE[match[0]]


def _plain_digit(match: re.Match[str]) -> str:
    return str(unicodedata.decimal(match[0]))


def _without_unseen(text: str, places: Sequence[int] | None) -> tuple[str, Sequence[int]]:
    """Leave out signs of no width inside words and numbers; others part words, as a blank does."""
    pieces: list[str] = []
    kept: list[int] = []
    done = 0
    for match in _INSIDE.finditer(text):
        pieces.append(text[done : match.start()])
        kept.extend(range(done, match.start()))
        done = match.end()
    pieces.append(text[done:])
    kept.extend(range(done, len(text) + 1))
    return _UNSEEN.sub(" ", "".join(pieces)), kept if places is None else [places[place] for place in kept]


def _composed(raw: str) -> tuple[str, Sequence[int]]:
    """Compose letters and loose marks where that gives one character; other marks stay as they are."""
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for match in _MARKED.finditer(raw):
        start, end = match.span()
        pieces.append(raw[done:start])
        places.extend(range(done, start))
        letters = unicodedata.normalize("NFC", match[0])
        pieces.append(letters)
        places.extend([start, *range(max(start, end - len(letters) + 1), end)])
        done = end
    pieces.append(raw[done:])
    places.extend(range(done, len(raw) + 1))
    return "".join(pieces), places


def shown_of(raw: str) -> str:
    r"""Give words as they look: without signs of no width, and with single blanks.

    >>> shown_of("bảo hi\u00adểm  y tế")
    'bảo hiểm y tế'
    """
    return " ".join((_UNSEEN.sub("", raw) if _UNSEEN.search(raw) is not None else raw).split())


def folded(*words: str) -> frozenset[str]:
    """Give the folded forms of some words.

    >>> sorted(folded("Tỷ lệ", "ĐẠT"))
    ['tỉ lệ', 'đạt']
    """
    return frozenset(fold(each).text for each in words)
