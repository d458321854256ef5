"""Near letters: known words that a scanned page shows with one wrong mark, such as "thẻ thấp còi"."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from vnhealthplan.reading.wordings import wordings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_LEAST_LETTERS = 7  # shorter words have too many neighbours: "bà mẹ" and "ba mẹ"
_VOWELS = [
    letter
    for base in "aeiouy"
    for marks in ("", "\u0302", "\u0306", "\u031b")
    for tone in ("", *sorted(_TONES))
    if len(letter := unicodedata.normalize("NFC", base + marks + tone)) == 1
]
_PARTS = {
    letter: (
        unicodedata.normalize("NFD", letter)[0],
        "".join(mark for mark in unicodedata.normalize("NFD", letter)[1:] if mark not in _TONES),
        "".join(mark for mark in unicodedata.normalize("NFD", letter)[1:] if mark in _TONES),
    )
    for letter in _VOWELS
}
_BARE = str.maketrans({letter: parts[0] for letter, parts in _PARTS.items()})


def repaired(tokens: Sequence[str]) -> list[str] | None:
    """Give the tokens with the marks that known words have, null where nothing is to repair.

    Only words of several syllables are repaired, one mark in one syllable of each.

    >>> repaired(["thẻ", "thấp", "còi"])
    ['thể', 'thấp', 'còi']
    """
    known, longest = _known()
    bare = [_bare(token) for token in tokens]
    found = list(tokens)
    changed = False
    done = 0
    for start, first in enumerate(bare):
        if start < done or first not in longest:
            continue
        for end in range(min(start + longest[first], len(tokens)), start + 1, -1):
            words = known.get(tuple(bare[start:end]))
            if words is not None and (words == tuple(tokens[start:end]) or _differ_by_one(words, tokens[start:end])):
                changed = changed or found[start:end] != list(words)
                found[start:end] = words
                done = end
                break
    return found if changed else None


@lru_cache(maxsize=4096)
def _bare(word: str) -> str:
    return word.translate(_BARE)


def _differ_by_one(words: Sequence[str], tokens: Sequence[str]) -> bool:
    """Say whether the words are the tokens but for one mark of one syllable."""
    changes = [
        (_PARTS[right], _PARTS[wrong])
        for word, token in zip(words, tokens, strict=True)
        for right, wrong in zip(word, token, strict=True)
        if right != wrong
    ]
    return len(changes) == 1 and all((one[1] == other[1]) != (one[2] == other[2]) for one, other in changes)


@cache
def _known() -> tuple[Mapping[tuple[str, ...], tuple[str, ...]], Mapping[str, int]]:
    """Give the words of several syllables by their bare letters, and how long they get behind a first syllable.

    Bare letters that two different words share are left out.
    """
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    shared = set()
    for texts, _ in wordings():
        words = tuple(texts)
        if len(words) == 1 or sum(map(len, words)) < _LEAST_LETTERS or not all(map(str.isalpha, words)):
            continue
        bare = tuple(map(_bare, words))
        if known.setdefault(bare, words) != words:
            shared.add(bare)
    longest: dict[str, int] = {}
    for bare in known:
        longest[bare[0]] = max(longest.get(bare[0], 0), len(bare))
    return {bare: words for bare, words in known.items() if bare not in shared}, longest
