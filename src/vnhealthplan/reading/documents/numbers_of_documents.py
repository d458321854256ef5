"""Numbers of documents in all their forms: 242/KH-UBND, 173-KH/TU, 27/2023/TT-BYT, 81/2023/QH15, and blank ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents.document_types import TYPE_WORDS, type_of_symbol, type_of_words

if TYPE_CHECKING:
    from vnhealthplan.models.document import DocumentType
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Line

_YEAR = r"(?:19|20|21)[0-9]{2}"
_LETTERS = r"[a-zđ]{1,8}"
_STATE = rf"(?P<state>[0-9]{{1,5}}(?:\s?/\s?{_YEAR})?\s?/\s?(?P<s1>{_LETTERS}(?:\s?-\s?[a-zđ&]{{1,12}}){{1,3}}))"
_ASSEMBLY = rf"(?P<assembly>[0-9]{{1,4}}/{_YEAR}/(?P<s2>(?:ubtv)?qh[0-9]{{1,2}}))"
_PARTY = rf"(?P<party>[0-9]{{1,5}}\s?-\s?(?P<s3>{_LETTERS}\s?/\s?{_LETTERS}(?:\s?-\s?{_LETTERS})?))"
_BLANK = rf"(?P<blank>số\s{{0,3}}:?[\s._…]{{0,24}}[/-]\s?(?P<s4>{_LETTERS}\s?[/-]\s?[a-zđ&]{{1,12}}(?:-{_LETTERS})?))"
_FORMS = re.compile(rf"(?<![0-9.,/]|[^\W\d_])(?:{_ASSEMBLY}|{_STATE}|{_PARTY}|{_BLANK})(?![^\W_])")
_BARE = re.compile(
    rf"(?<![^\W_])(?P<word>{TYPE_WORDS})\s{{1,3}}(?:số\s{{1,3}})?(?P<number>[0-9]{{2,5}}(?:/(?P<symbol>[a-zđ]{{1,6}}))?)(?![^\W_]|[.,/%-][0-9a-zđ])"
)
_TYPE = re.compile(rf"(?<![^\W_])(?:{TYPE_WORDS}|văn bản)(?![^\W_])")
_REACH = 120
_BARE_WORDS = {"ĐA"}


class NumberWords(NamedTuple):
    """A number of a document in a line: its places and its parts.

    `start` is where the name of the type begins, or else the number; `number` is null where the print leaves it
    blank.  `name` are the places of words between the name of the type and the number, as laws have them.
    """

    start: int
    first: int
    end: int
    type: DocumentType | None
    number: str | None
    symbol: str | None
    name: tuple[int, int] | None = None
    labelled: bool = False


def numbers_of(page: Page, line: Line) -> list[NumberWords]:
    """Give the numbers of documents in one line, in order.

    The letters begin with a capital, so that "2/vạn-dân" is none; "Đề án 06/CP" needs the word before it.
    """
    found: dict[int, NumberWords] = {}
    taken = bytearray(len(line.text) + 1)
    for match in _FORMS.finditer(line.text):
        form = match.lastgroup and next(name for name in ("assembly", "state", "party", "blank") if match[name])
        group = {"assembly": "s2", "state": "s1", "party": "s3", "blank": "s4"}[str(form)]
        letters = page.words(line, *match.span(group))
        if not letters[:1].isupper():
            continue
        first = match.start(group) if form == "blank" else match.start()
        number = None if form == "blank" else _close(page.words(line, match.start(), match.end()))
        found[match.start()] = _with_words_before(
            line.text, NumberWords(match.start(), first, match.end(), None, number, _close(letters))
        )
        taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    for match in _BARE.finditer(line.text):
        kind = type_of_words(match["word"])
        start, end = match.span("number")
        if any(taken[start:end]) or (kind not in _BARE_WORDS and "số" not in match[0]):
            continue
        symbol = page.words(line, *match.span("symbol")) if match["symbol"] else None
        if symbol is None or symbol[:1].isupper():
            found[start] = NumberWords(match.start(), start, end, kind, page.words(line, start, end), symbol)
    return [found[start] for start in sorted(found) if _is_number(line.text, found[start])]


def _is_number(text: str, number: NumberWords) -> bool:
    """Tell a number from a rate such as 5/XYZ-AB: letters of no known type need a word before them that says so."""
    before = text[max(0, number.start - 6) : number.start].rstrip(" :")
    return number.type is not None or number.labelled or before.endswith("số")


def _with_words_before(text: str, number: NumberWords) -> NumberWords:
    kind = type_of_symbol(number.symbol or "")
    low = max(0, number.start - _REACH)
    named = list(_TYPE.finditer(text, low, number.start))
    if not named:
        return number._replace(type=kind)
    match = named[-1]
    between = text[match.end() : number.start]
    plain = between.strip(" ,:")
    start = match.start()
    word = type_of_words(match[0])
    if plain in {"", "số"}:
        return number._replace(type=kind or word, start=start, labelled=True)
    if word == "LUẬT" and plain.endswith(" số") and not re.search(r"[;.\"\t]", between):
        name = (match.end() + len(between) - len(between.lstrip()), match.end() + between.rindex("số"))
        return number._replace(type=kind or word, start=start, name=name, labelled=True)
    return number._replace(type=kind)


def _close(words: str) -> str:
    return re.sub(r"\s+", "", words)
