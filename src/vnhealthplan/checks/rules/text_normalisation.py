"""Finding a text that mixes the two forms of Unicode, in which one word has two spellings to a computer."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.text_places import Found, tell_of_file, tell_of_source, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.finding import Finding

_WORD = re.compile(r"\S+")
_LOOSE_MARK = re.compile("[\u0300-\u036f]")


def mixed_normalisation(context: PlanContext) -> Iterator[Finding]:
    """Find words with loose marks (NFD) in a source text, or in a plan file, that also has composed letters (NFC)."""
    source = context.source
    if source is not None and _has_composed(source):
        yield from tell_of_source("VHP631", source, loose_words(source))
    texts = list(texts_of(context.plan))
    if any(_has_composed(text) for _, text in texts):
        loose = ((path, words[0].words) for path, text in texts if (words := list(loose_words(text))))
        yield from tell_of_file("VHP631", loose)


def loose_words(text: str) -> Iterator[Found]:
    r"""Give the words that are written with loose marks where Unicode has one letter.

    >>> [len(word.words) for word in loose_words("dưới du\u031bo\u031b\u0301i")]
    [7]
    """
    if unicodedata.is_normalized("NFC", text):
        return
    for match in _WORD.finditer(text):
        word = match[0]
        if _LOOSE_MARK.search(word) and not unicodedata.is_normalized("NFC", word):
            yield Found(match.start(), word)


def _has_composed(text: str) -> bool:
    return not text.isascii() and not unicodedata.is_normalized("NFD", text)
