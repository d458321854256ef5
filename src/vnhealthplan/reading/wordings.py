"""Wordings: the known words of indicator names as a tree, and the longest ones that stand in a name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Literal, NamedTuple

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.groups import groups
from vnhealthplan.reading.name_words import GLUE, MEANINGS, NUMBERS, SHARES
from vnhealthplan.reading.qualifiers import LIMITS, MORE, PLACES, TURNING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Role = Literal["meaning", "glue", "share", "number", "more", "place", "limit"]

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_\u00b9\u00b2\u00b3\u2070-\u2079]+|[<>]=?|[≤≥()\[\]/%‰#]")
_ODD = re.compile("[\u2044\u2215\u2264\u2a7d\u2a7e\uff00-\uff5e]")  # signs that folding makes plain
_SAME = {">=": "≥", "<=": "≤", "[": "(", "]": ")"}
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_PLACES_AND_PEOPLES = frozenset({"residence", "region", "ethnicity"})
_WHOLE_PLACES = frozenset({"thành phố"})
_BEFORE_PEOPLE = ("", "ở ", "tại ", "của ", "đối với ", "cho ", "trong ")
_CHOICE = re.compile(r"\{([^{}]*)\}")


class Wording(NamedTuple):
    """What known words are: their role, their meaning, and the first of them that says more than the meaning."""

    role: Role
    meaning: str
    more_from: int | None


@dataclass(slots=True, eq=False)
class Node:
    """A place in the tree of wordings: the words that may follow, and what the words so far are, if anything."""

    steps: dict[str, Node] = field(default_factory=dict)
    wording: Wording | None = None


Piece = tuple[int, int, Wording | None]
"""Known words in a name, from one token to another; an unknown token is a piece without wording."""


def tokens_of(name: str) -> list[str]:
    """Give the folded words, numbers and signs of a name, numbers without points and leading zeros.

    >>> tokens_of("Bác sỹ/10.000 dân, < 05 tuổi")
    ['bác', 'sĩ', '/', '10000', 'dân', '<', '5', 'tuổi']
    """
    # words repeat, so each is folded once
    return [_plain(token) for token in _TOKEN.findall(name if _folds_word_by_word(name) else fold(name).text)]


def spans_of(name: str) -> list[tuple[int, int]]:
    """Give where the tokens of a name stand in it.

    >>> spans_of("Bác sỹ/vạn dân")
    [(0, 3), (4, 6), (6, 7), (7, 10), (11, 14)]
    """
    if _folds_word_by_word(name):
        return [match.span() for match in _TOKEN.finditer(name)]
    folded = fold(name)
    return [(folded.start(match.start()), folded.end(match.end())) for match in _TOKEN.finditer(folded.text)]


def _folds_word_by_word(name: str) -> bool:
    """Say whether folding changes no more than the letters of words: no loose marks, and no signs."""
    return name.isascii() or (unicodedata.is_normalized("NFC", name) and _ODD.search(name) is None)


@lru_cache(maxsize=4096)
def _plain(token: str) -> str:
    if not token[0].isdigit():
        return _SAME.get(token) or fold(token).text
    if _THOUSANDS.fullmatch(token):
        token = token.replace(".", "").replace(",", "")
    return token.lstrip("0") or "0"


def wordings() -> Iterator[tuple[list[str], Wording]]:
    """Give every known wording as tokens, with what it is."""
    roles: tuple[tuple[str, Role], ...] = (
        (GLUE, "glue"),
        (SHARES, "share"),
        (NUMBERS, "number"),
        (MORE, "more"),
        (PLACES, "place"),
        (LIMITS, "limit"),
        (TURNING, "meaning"),
    )
    for table, role in roles:
        for text in _texts(table):
            yield _words(text), Wording(role, text, None)
    for people, (dimension, _) in groups().items():
        if dimension in _PLACES_AND_PEOPLES and people not in _WHOLE_PLACES:
            for before in _BEFORE_PEOPLE:
                plain = fold(before + people.replace(",", "").replace("-", "")).text
                yield _words(plain), Wording("more", people, None)
    for row in _rows(MEANINGS):
        meaning, _, texts = row.partition(": ")
        for text in _texts(texts):
            before, bar, after = text.rpartition("|")
            words = _words(before)
            yield words + _words(after), Wording("meaning", meaning, len(words) if bar else None)


def _rows(table: str) -> list[str]:
    """Give the rows of a table; an indented line belongs to the row before it."""
    return table.replace("\n    ", " ").strip().splitlines()


def _words(text: str) -> list[str]:
    return [_plain(word) for word in text.split()]


def _texts(table: str) -> Iterator[str]:
    """Give each wording of a table, folded, with one of the words in braces at a time."""
    for text in fold(";".join(_rows(table))).text.split(";"):
        parts = _CHOICE.split(text)
        choices = [part.split(",") if place % 2 else [part] for place, part in enumerate(parts)]
        yield from filter(None, (" ".join("".join(words).split()) for words in product(*choices)))


@cache
def tree() -> Node:
    """Give all wordings as a tree of their tokens, in which a number may stand for `#` too."""
    root = Node()
    for words, wording in wordings():
        node = root
        for word in words:
            node = node.steps.setdefault(word, Node())
        node.wording = wording
    _let_numbers_pass(root)
    return root


def _let_numbers_pass(node: Node) -> None:
    """Add to each number that wordings name what may follow any number."""
    anything = node.steps.get("#")
    for word, step in node.steps.items():
        if anything is not None and word[0].isdigit():
            _add(step, anything)
        _let_numbers_pass(step)


def _add(node: Node, other: Node) -> None:
    node.wording = node.wording or other.wording
    for word, step in other.steps.items():
        _add(node.steps.setdefault(word, Node()), step)


def pieces_of(tokens: Sequence[str]) -> list[Piece]:
    """Split the tokens of a name into the longest known wordings and single unknown tokens; a slash may stand anywhere.

    >>> [wording and wording.meaning for _, _, wording in pieces_of(tokens_of("tử vong trẻ em dưới 05 tuổi"))]
    ['death', 'child', 'age<#']
    """
    root = tree()
    pieces = []
    start, count = 0, len(tokens)
    while start < count:
        node, end, wording = root, start + 1, None
        for place in range(start, count):
            word = tokens[place]
            step = node.steps.get(word)
            if step is None:
                if word == "/" and place > start:
                    continue
                if not word[0].isdigit() or (step := node.steps.get("#")) is None:
                    break
            node = step
            if node.wording is not None:
                end, wording = place + 1, node.wording
        pieces.append((start, end, wording))
        start = end
    return pieces
