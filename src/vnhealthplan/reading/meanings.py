"""Meanings: what the words of a name say, without regard to their order, and which of them say more than a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from vnhealthplan.reading.wordings import Piece, pieces_of

if TYPE_CHECKING:
    from collections.abc import Sequence

Head = Literal["share", "number"]
_SIGNS = frozenset("()/")
_LONGEST_PLACE = 5
_PLACE_WORDS = frozenset({"nam"})  # "nam" is male too


class Meanings(NamedTuple):
    """What a name says.

    `core` holds its meanings and unknown words, `full` also the words that say more, each marked with a plus;
    `more` are the token ranges of those, in their order.  `head` is the kind of number that the name begins with.
    """

    full: frozenset[str]
    core: frozenset[str]
    head: Head | None
    more: tuple[tuple[int, int], ...]


def meanings_of(tokens: Sequence[str]) -> Meanings:
    """Say what the tokens of a name mean.

    >>> from vnhealthplan.reading.wordings import tokens_of
    >>> meanings = meanings_of(tokens_of("Tỷ lệ dân số tham gia BHYT toàn tỉnh"))
    >>> sorted(meanings.core), meanings.head, meanings.more
    (['insurance', 'joined', 'population'], 'share', ((7, 9),))
    """
    core: set[str] = set()
    extra: set[str] = set()
    more: list[tuple[int, int]] = []
    heads: set[Head] = set()
    pieces = pieces_of(tokens)
    done = 0
    for index, (start, end, wording) in enumerate(pieces):
        if start < done or (wording is None and tokens[start] in _SIGNS):
            continue
        if wording is None:
            core.add(tokens[start])
        elif wording.role == "meaning":
            core.add(_numbered(wording.meaning, tokens[start:end]) if "#" in wording.meaning else wording.meaning)
            if wording.more_from is not None:
                more.append((start + wording.more_from, end))
        elif wording.role == "share" or wording.role == "number":  # noqa: PLR1714  # mypy narrows these, and no set
            heads.add(wording.role)
        elif wording.role != "glue":
            done = _end_of_more(tokens, pieces, index)
            more.append((start, done))
            extra.add("+" + " ".join(tokens[start:done]))
    head: Head | None = "share" if "share" in heads else "number" if heads else None
    return Meanings(frozenset(core | extra), frozenset(core), head, _joined(tokens, more) if more else ())


def _numbered(meaning: str, tokens: Sequence[str]) -> str:
    for token in tokens:
        if token[0].isdigit():
            meaning = meaning.replace("#", token, 1)
    return meaning


def _end_of_more(tokens: Sequence[str], pieces: Sequence[Piece], index: int) -> int:
    """Give the token behind words that say more: those known, and what a place or a limitation takes with it."""
    _, end, wording = pieces[index]
    if wording is not None and wording.role == "limit":
        return next((place for place in range(end, len(tokens)) if tokens[place] == ")"), len(tokens))
    if wording is not None and wording.role == "place":
        place = index + 1
        while place < len(pieces) and _may_name(tokens, pieces, place):
            place += 1
        last = pieces[place][0] if place < len(pieces) else len(tokens)
        if last - end <= _LONGEST_PLACE and (last == len(tokens) or tokens[last] == ")"):
            return last
    return end


def _may_name(tokens: Sequence[str], pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a piece may belong to the name of a place: unknown words, and the second of "Quảng Nam"."""
    start, _, wording = pieces[place]
    if wording is None:
        return tokens[start] not in _SIGNS
    return wording.role == "more" and wording.meaning in _PLACE_WORDS


def _joined(tokens: Sequence[str], ranges: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Join ranges that touch, and take the brackets around a range with it."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and joined[-1][1] == start:
            start = joined.pop()[0]  # noqa: PLW2901  # the two ranges are one
        joined.append((start, end))
    for place, (start, end) in enumerate(joined):
        closes = end < len(tokens) and tokens[end] == ")"
        if closes and tokens[start] == "(":
            joined[place] = (start, end + 1)
        elif closes and start and tokens[start - 1] == "(":
            joined[place] = (start - 1, end + 1)
    return tuple(joined)
