"""Tokens: the words, numbers and signs of a folded text, each with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.reading.folding import Folded

TokenKind = Literal["word", "number", "sign", "note", "date", "document", "list", "name"]
"""note: a footnote mark; document: the number of a document; list: numbers with dashes or strokes between, such as
90-90-90, that are no range; name: letters with digits, such as COVID-19."""

SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ⁱ"
_LETTER = rf"[^\W\d_{SUPERSCRIPT}]"
_PERCENT = "(?:[ ]?%)?"
# the first line only spares plain words, which most of a text is, all other trials, and takes several at once;
# the last line spares blanks
_TOKEN = re.compile(
    rf"""
    (?:
    (?P<plain>(?:{_LETTER}++(?![\w'/-])[ ]?+)++)
    | (?P<unit>⁰[ ]?/[ ]?0{{2,5}} | o/oo | %[o0](?![0-9]) )
    | (?P<note>[{SUPERSCRIPT}]+ | (?<=[%‰0-9])\*+ | (?<=[%‰])[0-9](?![0-9.,]) | \[[0-9]{{1,2}}\])
    | (?P<date>(?<![0-9/.,])[0-9]{{1,2}}[/.-][0-9]{{1,2}}[/.-][0-9]{{4}}(?![0-9/]))
    | (?P<list>[0-9]+(?:,[0-9]+)?{_PERCENT}
        (?: (?:[ ]?-[ ]?[0-9]+(?:,[0-9]+)?{_PERCENT}){{2,9}}
          | (?:[ ]?/[ ]?[0-9]+(?:,[0-9]+)?{_PERCENT}){{2,9}} ) )(?![.,]?[0-9])
    | (?P<document>(?:[0-9]+|(?<![^\W_]))(?:/[0-9]{{4}})?[/-][a-zđ]+[0-9]*(?:[/&-][a-zđ0-9]+)*(?![^\W_]))
    | (?P<name>[a-z]+[0-9]+(?:\+(?![0-9]))?(?![^\W_]) | {_LETTER}+-[0-9]+(?![0-9.,]*[0-9%‰]))
    | (?P<number>[1-9][0-9]{{0,2}}(?:[ ]{{1,3}}[0-9]{{3}})+(?![0-9.,/%]) | [0-9]+(?:[.,]{{1,2}}[0-9]+)*[¼-¾⅐-⅞]?)
    | (?P<word>{_LETTER}+(?:[-']{_LETTER}+)*)
    | (?P<sign>[<>]=? | =[<>] | \.\.+ | \S)
    )\s*+
    """,
    re.VERBOSE,
)
_PART = re.compile(r"(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<word>[^\W\d_]+)|(?P<sign>\S)")
_SIGNS = {"=<": "≤", "<=": "≤", ">=": "≥", "=>": "≥", "≦": "≤", "≧": "≥"}
_DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|1[0-2])(?![0-9/.,])")
_DAY = "ngày"
_NEAR_A_DAY = 30  # characters, for "ngày chạy đua nước rút 7/10"
_A_LETTER = re.compile(r"[^\W\d_]")
_ZEROS_OF_PER_MILLE = 2


class Token(NamedTuple):
    """One word, number or sign of the folded text, with its place there."""

    kind: TokenKind
    text: str
    start: int
    end: int


def tokens_of(folded: Folded, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut a stretch of a folded text into tokens; whatever is no blank belongs to exactly one.

    >>> from vnhealthplan.reading.folding import fold
    >>> [(token.kind, token.text) for token in tokens_of(fold("24%1 COVID-19, 20-NQ/TW"))]
    [('number', '24'), ('sign', '%'), ('note', '1'), ('name', 'covid-19'), ('sign', ','), ('document', '20-nq/tw')]
    """
    tokens: list[Token] = []
    text = folded.text
    stop = len(text) if end is None else end
    done = start
    add, new = tokens.append, tuple.__new__  # faster than Token(...), and there is one for each word
    for match in _TOKEN.finditer(text, start, stop):
        kind = match.lastgroup
        first, last = match.span(match.lastindex)  # type: ignore[arg-type]  # some group has matched
        if kind == "plain":
            for word in text[first:last].split():
                done = first + len(word)
                add(new(Token, ("word", word, first, done)))
                first = done + 1
            continue
        if first < done:  # inside a day and month
            continue
        words = text[first:last]
        done = last
        if kind == "sign":
            add(new(Token, ("sign", _SIGNS.get(words, words), first, last)))
        elif kind == "unit":
            add(Token("sign", _unit_sign(words), first, last))
        elif kind == "number" and (dated := _day_and_month(text, first, stop)):
            done = dated.end()
            add(Token("date", dated[0], first, done))
        elif kind in {"document", "name"} and not _is_name(folded, kind, first, last):
            tokens.extend(_parts(text, first, last))
        else:
            add(Token(kind, words, first, last))  # type: ignore[arg-type]  # the groups of the pattern
    return tokens


def _day_and_month(text: str, first: int, stop: int) -> re.Match[str] | None:
    dated = _DAY_AND_MONTH.match(text, first, stop)
    return dated if dated and _DAY in text[max(0, first - _NEAR_A_DAY) : first] else None


def _parts(text: str, start: int, end: int) -> Iterator[Token]:
    """Cut what only looks like a name or the number of a document: "10/vạn" is a number and its unit."""
    for match in _PART.finditer(text, start, end):
        yield Token(match.lastgroup, match[0], *match.span())  # type: ignore[arg-type]  # the groups of the pattern


def _is_name(folded: Folded, kind: str, start: int, end: int) -> bool:
    """Say whether letters with digits are a name: its letters are capitals in the raw text."""
    raw = folded.raw[folded.start(start) : folded.end(end)]
    letter = _A_LETTER.search(raw)
    if letter is None or not letter[0].isupper():
        return False
    return kind == "name" or any(sign.isdigit() for sign in raw) or raw.startswith("/")


def _unit_sign(words: str) -> str:
    """Give the sign for what is typed or scanned as ⁰/00 or ⁰/0000, per mille or per so many more."""
    return "‰" if words.count("0") <= _ZEROS_OF_PER_MILLE else "⁰/0000"
