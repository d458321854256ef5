"""Finding signs that look like the letter or figure that is meant, and that no search takes for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.text_places import Found, tell_of_file, tell_of_source, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.finding import Finding

_WORD = re.compile(r"[^\W\d_]+")
_STROKED = frozenset("ÐƉðɖ")  # of Icelandic and of African languages; Vietnamese has Đ, đ
# letters that medicine does not use: α, β, γ, μ, Δ, Ω stay out, as in TNFα and μg
_GREEK = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονάίόύ")
_CYRILLIC = frozenset(map(chr, range(0x0400, 0x0460)))
_FOREIGN = _GREEK | _CYRILLIC
_SUSPECT = re.compile(f"[{''.join(sorted(_STROKED | _GREEK))}\u0400-\u045f]")
_LAST_LATIN = 0x024F
_MORE_LATIN = range(0x1E00, 0x1F00)
_WIDE = re.compile(r"\S{0,10}[\uff01-\uff5e]+\S{0,10}")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PIECED = re.compile(r"[⁰°º]\s?/\s?(?:0{2,5}|o{2,5}|⁰{2,5}|₀{2,5})(?![0-9A-Za-z])|(?<=[0-9])\s?%[o0](?![\w%])")
_NUMBERED = re.compile(r"^[ \t*]{0,9}(?:([0-9]{1,2})|([a-zđ]))\.[ \t]", re.MULTILINE)


def look_alike_characters(context: PlanContext) -> Iterator[Finding]:
    """Find Ð for Đ, Greek and Cyrillic letters in Latin words, wide signs, pieced signs and the letter l for 1."""
    source = context.source
    if source is not None:
        places = sorted((*foreign_letters(source), *_pieced(source), *_letters_for_numbers(source)))
        yield from tell_of_source("VHP632", source, places)
    texts = texts_of(context.plan, printed=False)
    yield from tell_of_file("VHP632", ((path, place.words) for path, text in texts for place in foreign_letters(text)))


def foreign_letters(text: str) -> Iterator[Found]:
    """Give the words with a letter of another alphabet, and the wide signs of East Asian writing.

    >>> [word.words for word in foreign_letters("HÐND, đạt 95％, TNFα")]
    ['HÐND', '95％,']
    """
    if _SUSPECT.search(text):
        yield from (Found(match.start(), match[0]) for match in _WORD.finditer(text) if _is_disguised(match[0]))
    if not _EAST_ASIAN.search(text):
        yield from (Found(match.start(), match[0]) for match in _WIDE.finditer(text))


def _is_disguised(word: str) -> bool:
    letters = frozenset(word)
    if len(word) == 1:  # the text may speak of the letter
        return False
    if not letters.isdisjoint(_FOREIGN):
        return any(ord(letter) <= _LAST_LATIN or ord(letter) in _MORE_LATIN for letter in letters)
    if letters.isdisjoint(_STROKED):
        return False
    # in Vietnamese the letter opens its syllable: Sigurðsson is no misspelt word
    before = "\0" + word
    return any(
        letter in _STROKED and (last == "\0" or (letter.isupper() and last.isupper()))
        for last, letter in zip(before, word, strict=False)
    )


def _pieced(text: str) -> Iterator[Found]:
    return (Found(match.start(), match[0].strip()) for match in _PIECED.finditer(text))


def _letters_for_numbers(text: str) -> Iterator[Found]:
    """Give the items numbered with the letter l that the item 2 follows, and no item k went before."""
    last = (0, "")
    for match in _NUMBERED.finditer(text):
        if match[1] == "2" and last[1] == "l":
            yield Found(last[0], "l.")
        is_of_a_list = match[2] == "l" and last[1] == "k"
        last = (match.start(), "" if is_of_a_list else match[2] or "")
